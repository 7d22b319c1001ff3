//! Everything that may have mattered: each deed without it and with what else was on offer in its place, each omission with the
//! answer that was missing, and each step of a crisis in which a delegation did nothing with what it could have done.

use super::found::all;
use super::offers;
use super::point::Deed;
use crate::session::Course;
use crate::sim::decision::Act;
use crate::sim::ids::StateId;
use crate::study::whatif::Change;

/// One choice, and one way in which it might have been otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::report) struct Weighable {
    /// The step, counted from 0.
    pub step: u16,
    /// Whose choice it was.
    pub who: StateId,
    /// What it did or left undone; none where it did nothing in the whole step.
    pub deed: Option<Deed>,
    /// What would have been otherwise.
    pub change: Change,
}

/// All of them, in the order in which they happened; the ways of one choice stand together.
pub(in crate::report) fn weighable(course: &Course<'_>) -> Vec<Weighable> {
    let mut ways = Vec::new();
    for found in all(course) {
        let (step, who) = (found.step, found.who);
        let mut add = |change| ways.push(Weighable { step, who, deed: Some(found.deed), change });
        match found.deed {
            Deed::Done(place, _) => {
                add(Change::Without(who, place));
                let offers = offers::of(course, &found, &[]).into_iter();
                // Another word on the same text is the same choice in another shade.
                let others = offers.filter(|act| !matches!(act, Act::Answer { .. }));
                others.for_each(|act| add(Change::Instead(who, place, act)));
            }
            Deed::Unanswered(_) | Deed::Omitted(_) => {
                found.answer.into_iter().for_each(|act| add(Change::Also(who, act)));
            }
        }
    }
    ways.extend(quiet(course));
    ways
}

/// What could have been done in the steps of a crisis in which nothing was.
fn quiet<'a>(course: &'a Course<'_>) -> impl Iterator<Item = Weighable> + 'a {
    let steps = course.decisions.iter().zip(&course.exercise.scenario().steps).enumerate();
    let crises = steps.skip(usize::from(course.first_own())).filter(|(_, (_, step))| step.crisis);
    crises.flat_map(move |(step, (decisions, _))| {
        let silent = decisions.iter().enumerate().filter(|(_, decision)| decision.acts.is_empty());
        silent.flat_map(move |(seat, _)| {
            let (step, who) = (step as u16, StateId::from(seat));
            let offers = offers::of_quiet(course, step, who).into_iter();
            offers.map(move |act| Weighable { step, who, deed: None, change: Change::Also(who, act) })
        })
    })
}
