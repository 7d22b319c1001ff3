//! A what-if of which the room counts the commitments: in how many futures the delegation lives up to them better than in
//! the same future as it was, and three futures told by the evidence that stands in one arm alone.

use super::figures::{Figure, Unit};
use super::only::evidence;
use super::stories::{Story, luck};
use crate::report::names::Names;
use crate::study::whatif::effect::is_clear;
use crate::study::whatif::lived::{Lived, way};
use crate::study::whatif::{Effect, Futures, Pair, Way, again};
use crate::words::{tell, words};

/// The one sentence, whole or in few words.
pub(super) fn answer(effect: &Effect, who: &str, length: &str) -> String {
    let [better, same, worse] = effect.lived.quotas();
    let by = Figure::with(effect.standing, Unit::Points, 1);
    let pairs = [
        ("who", who.into()),
        ("better", better.into()),
        ("same", same.into()),
        ("worse", worse.into()),
        ("by", by.size().into()),
        ("sure", by.sure().into()),
        ("least", by.unit.least_said().into()),
        ("pairs", effect.lived.pairs.into()),
        (
            "way",
            match is_clear(effect.standing) {
                false => "chance",
                true if by.is_little() => "little",
                true if effect.standing.value > 0.0 => "more",
                true => "fewer",
            }
            .into(),
        ),
    ];
    words(if length == "short" { "whatif-short-lived" } else { "whatif-answer-lived" }, &pairs)
}

/// The first future in which it is better, one in which it is the same, one in which it is worse, as far as there are such.
pub(super) fn stories(futures: &Futures<'_>, pairs: &[Pair], lived: &Lived) -> Vec<Story> {
    let [better, same, worse] = lived.quotas();
    // The first future of a kind is the first of its marks.
    let kinds = [
        ("whatif-story-lived-better", Way::Better, (better > 0).then_some(0)),
        ("whatif-story-lived-same", Way::Same, (same > 0).then_some(better)),
        ("whatif-story-lived-worse", Way::Worse, (worse > 0).then_some(better + same)),
    ];
    let first = |wanted: Way| pairs.iter().position(|pair| way(pair) == Some(wanted));
    let found = kinds.into_iter().filter_map(|(key, wanted, mark)| Some((key, first(wanted)?, mark)));
    found
        .filter_map(|(key, place, mark)| {
            let luck = luck(place, mark.map(|mark| mark as usize));
            story(futures, tell(key, &[("luck", &luck)]), (place, &pairs[place]))
        })
        .collect()
}

fn story(futures: &Futures<'_>, heading: String, (place, pair): (usize, &Pair)) -> Option<Story> {
    let [came, other] = again(futures, place as u32)?;
    let who = futures.gauge.who;
    let points = [pair.came.standing?, pair.other.standing?].map(|value| value.round());
    Some(Story {
        heading,
        pair: place as u32,
        came: evidence(futures, &came, &other),
        other: evidence(futures, &other, &came),
        ended: words(
            if points[0] == points[1] { "whatif-ended-lived-same" } else { "whatif-ended-lived" },
            &[
                ("who", Names::of_control(&came).state(who).into()),
                ("came", points[0].into()),
                ("other", points[1].into()),
            ],
        ),
    })
}
