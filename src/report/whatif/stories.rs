//! Three futures told: one in which the other act helped, one in which nothing changed, one in which it hurt, as far as
//! there are such futures. Each is told by what the crisis did in one arm and not in the other.

use std::cmp::Ordering;

use crate::report::labels;
use crate::report::names::Names;
use crate::report::story::sentence;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::PlotId;
use crate::study::whatif::{Futures, Pair, again};
use crate::words::{tell, word, words};

/// Sentences of one arm at most.
pub(super) const SENTENCES: usize = 4;

/// One future, told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// Which future it is, and how it came out.
    pub heading: String,
    /// The pair, from 0; 0 has the luck that was played.
    pub pair: u32,
    /// What happened as it was, and only then.
    pub came: Vec<String>,
    /// What happened otherwise, and only then.
    pub other: Vec<String>,
    /// How far the crisis went in both.
    pub ended: String,
}

/// Those that there are, what helped first.
pub(super) fn stories(futures: &Futures<'_>, pairs: &[Pair]) -> Vec<Story> {
    let kinds = [
        ("whatif-story-helped", Ordering::Less),
        ("whatif-story-same", Ordering::Equal),
        ("whatif-story-hurt", Ordering::Greater),
    ];
    let first = |way| pairs.iter().position(|pair| pair.other.peak.cmp(&pair.came.peak) == way);
    let found = kinds.into_iter().filter_map(|(key, way)| Some((key, first(way)?)));
    found.filter_map(|(key, place)| story(futures, key, (place, &pairs[place]))).collect()
}

fn story(futures: &Futures<'_>, key: &str, (place, pair): (usize, &Pair)) -> Option<Story> {
    let [came, other] = again(futures, place as u32)?;
    let about = futures.gauge.about;
    let (here, there) = (told(&came, futures.step, about), told(&other, futures.step, about));
    let only = |own: &[String], others: &[String]| {
        let all = own.iter().filter(|one| !others.contains(one));
        all.take(SENTENCES).cloned().collect::<Vec<String>>()
    };
    let rungs = [("came", labels::rung(pair.came.peak)), ("other", labels::rung(pair.other.peak))];
    let rungs = rungs.each_ref().map(|(name, rung)| (*name, rung.as_str()));
    let ended = if pair.came.peak == pair.other.peak { "whatif-ended-same" } else { "whatif-ended" };
    Some(Story {
        heading: tell(key, &[("luck", &luck(place))]),
        pair: place as u32,
        came: only(&here, &there),
        other: only(&there, &here),
        ended: tell(ended, &rungs),
    })
}

/// Which luck a pair has, in words.
pub(super) fn luck(place: usize) -> String {
    match place {
        0 => word("whatif-luck-played"),
        _ => words("whatif-luck-of", &[("number", (place + 1).into())]),
    }
}

/// What the crisis did from a step on, and what was done in it that climbs, step by step.
fn told(exercise: &Exercise, step: u16, about: Option<PlotId>) -> Vec<String> {
    let names = Names::of_control(exercise);
    let watched = about.and_then(|plot| exercise.incident_of(plot));
    let belongs = |event: &&Event| match event.what {
        What::Rung(id, ..) | What::Named(id, ..) | What::ContactAnswered(id, ..) => {
            watched.is_none_or(|watched| watched == id)
        }
        _ => false,
    };
    let events = exercise.events().iter().filter(|event| event.step >= step).filter(belongs);
    let said = |event: &Event| {
        let pairs = [("step", (event.step + 1).into()), ("told", sentence(&names, event).into())];
        words("whatif-in-step", &pairs)
    };
    events.map(said).collect()
}
