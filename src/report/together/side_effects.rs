//! Side effects of measures. What one was is told at its first time in an exercise; after that its measure is named with
//! whom it befell.

use crate::report::chapter::{known_to, with_knowers};
use crate::report::names::Names;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::{MeasureId, StateId, StateSet};
use crate::words::{tell, word, words};

/// What is told together. Readers are none where in each case the one delegation that it befell knows of it alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// One side effect, known to the same.
    New(MeasureId, u8, Option<Audience>),
    /// Side effects that have been told of before: those known to one delegation alone, or all others.
    Again { own: bool },
}

/// Which kind a side effect is of. A measure that has several is told in full each time: its name would not say which.
pub(super) fn kind(exercise: &Exercise, event: &Event, measure: MeasureId, which: u8, who: StateId) -> Kind {
    let new = readers(event, who);
    let first = exercise.events().iter().find_map(|earlier| match earlier.what {
        What::SideEffect(of, at, who) if (of, at) == (measure, which) => {
            Some((earlier.step, readers(earlier, who)))
        }
        _ => None,
    });
    let alone = exercise.scenario().measures[measure].side_effects.len() == 1;
    if alone && first.is_some_and(|first| first != (event.step, new)) {
        return Kind::Again { own: new.is_none() };
    }
    Kind::New(measure, which, new)
}

/// Who knows of it; none where it is the one delegation that it befell.
fn readers(event: &Event, who: StateId) -> Option<Audience> {
    (event.audience != Audience::Seats(StateSet::only(who))).then_some(event.audience)
}

/// All of one kind.
pub(super) fn line(names: &Names<'_>, kind: Kind, events: &[&Event]) -> String {
    match kind {
        Kind::New(measure, which, known) => {
            let befell = events.iter().filter_map(|event| match event.what {
                What::SideEffect(_, _, who) => Some(who),
                _ => None,
            });
            let who = names.states(befell.fold(StateSet::NONE, StateSet::with));
            let effect = names.scenario.measures[measure].side_effects.get(usize::from(which));
            let text = effect.map(|effect| effect.text.as_str()).unwrap_or_default();
            let pairs = [("who", &*who), ("measure", &*names.measure(measure)), ("text", text)];
            noted(names, tell("told-side-effect", &pairs), known)
        }
        Kind::Again { own } => again(names, own, events),
    }
}

/// "Side effects as before: A and B, “…”; C, “…”."
fn again(names: &Names<'_>, own: bool, events: &[&Event]) -> String {
    let mut all: Vec<(MeasureId, Option<Audience>, StateSet)> = Vec::new();
    for event in events {
        let What::SideEffect(measure, _, who) = event.what else { continue };
        let known = (!own).then_some(event.audience);
        match all.iter_mut().find(|(other, readers, _)| (*other, *readers) == (measure, known)) {
            Some((_, _, befell)) => *befell = befell.with(who),
            None => all.push((measure, known, StateSet::only(who))),
        }
    }
    let item = |(measure, known, who): &(MeasureId, Option<Audience>, StateSet)| {
        let pairs = [("who", &*names.states(*who)), ("measure", &*names.measure(*measure))];
        let text = tell("told-side-effect-item", &pairs);
        with_knowers(text, known.and_then(|audience| known_to(names, audience)).as_deref())
    };
    let items: Vec<String> = all.iter().map(item).collect();
    let pairs = [("count", items.len().into()), ("items", items.join("; ").into())];
    let text = words("told-side-effects-again", &pairs);
    if own { noted(names, text, None) } else { text }
}

/// A text with those who know of it.
fn noted(names: &Names<'_>, text: String, known: Option<Audience>) -> String {
    match known {
        None => with_knowers(text, Some(&word("told-not-public"))),
        Some(audience) => with_knowers(text, known_to(names, audience).as_deref()),
    }
}
