//! Three futures told: one in which the other act helped, one in which nothing changed, one in which it hurt, as far as
//! there are such futures. Each is told by what the crisis did in one arm and not in the other; where it did the same in both,
//! by the evidence on the delegation's commitments.

use std::cmp::Ordering;

use super::only::{SENTENCES, evidence};
use crate::report::labels;
use crate::report::names::Names;
use crate::report::story::sentence;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Event, What};
use crate::sim::exercise::incident::PRIVATE_QUERY;
use crate::sim::ids::{IncidentId, PlotId};
use crate::study::whatif::future::escalation;
use crate::study::whatif::{Futures, Marks, Pair, again};
use crate::words::{tell, word, words};

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
pub(super) fn stories(futures: &Futures<'_>, pairs: &[Pair], marks: &Marks) -> Vec<Story> {
    let kinds = [
        ("whatif-story-helped", Ordering::Less),
        ("whatif-story-same", Ordering::Equal),
        ("whatif-story-hurt", Ordering::Greater),
    ];
    let first = |way| pairs.iter().position(|pair| pair.other.peak.cmp(&pair.came.peak) == way);
    let found = kinds.into_iter().filter_map(|(key, way)| Some((key, first(way)?)));
    found
        .filter_map(|(key, place)| {
            let luck = luck(place, marks.iter().position(|mark| *mark as usize == place));
            story(futures, tell(key, &[("luck", &luck)]), (place, &pairs[place]))
        })
        .collect()
}

fn story(futures: &Futures<'_>, heading: String, (place, pair): (usize, &Pair)) -> Option<Story> {
    let [came, other] = again(futures, place as u32)?;
    let about = futures.gauge.about;
    let (here, there) = (told(&came, futures.step, about), told(&other, futures.step, about));
    let only = |own: &[String], others: &[String]| {
        let all = own.iter().filter(|one| !others.contains(one));
        all.take(SENTENCES).cloned().collect::<Vec<String>>()
    };
    // Where the crisis does the same in both, the story is what the delegation's commitments met with.
    let (came, other) = match (only(&here, &there), only(&there, &here)) {
        (came_only, other_only) if came_only.is_empty() && other_only.is_empty() => {
            (evidence(futures, &came, &other), evidence(futures, &other, &came))
        }
        arms => arms,
    };
    let ended = if pair.came.peak == pair.other.peak { "whatif-ended-same" } else { "whatif-ended" };
    Some(Story {
        heading,
        pair: place as u32,
        came,
        other,
        ended: tell(ended, &[("came", &far(pair.came.peak)), ("other", &far(pair.other.peak))]),
    })
}

/// How far a crisis went, as the end of a sentence about it.
fn far(peak: u8) -> String {
    match peak {
        0..=PRIVATE_QUERY => tell("whatif-stayed-below", &[("rung", &labels::rung(PRIVATE_QUERY + 1))]),
        _ => tell("whatif-went-as-far", &[("rung", &labels::rung(peak))]),
    }
}

/// Which luck a pair has, in words: by its mark among the hundred, counted from 0; none where it is not among them.
pub(super) fn luck(place: usize, mark: Option<usize>) -> String {
    match (place, mark) {
        (0, _) => word("whatif-luck-played"),
        (_, Some(mark)) => words("whatif-luck-of", &[("number", (mark + 1).into())]),
        (_, None) => word("whatif-luck-beside"),
    }
}

/// What the crisis did from a step on, and what was done in it that climbs, step by step.
fn told(exercise: &Exercise, step: u16, about: Option<PlotId>) -> Vec<String> {
    let names = Names::of_control(exercise);
    let watched = about.and_then(|plot| exercise.incident_of(plot));
    let is_watched = |id: IncidentId| watched.is_none_or(|watched| watched == id);
    let belongs = |event: &&Event| match event.what {
        // What moves below a protest is no crisis.
        What::Rung(id, from, to, _) => is_watched(id) && escalation(from) != escalation(to),
        What::Named(id, ..) | What::ContactAnswered(id, ..) => is_watched(id),
        _ => false,
    };
    let events = exercise.events().iter().filter(|event| event.step >= step).filter(belongs);
    let said = |event: &Event| {
        let pairs = [("step", (event.step + 1).into()), ("told", sentence(&names, event).into())];
        words("whatif-in-step", &pairs)
    };
    events.map(said).collect()
}
