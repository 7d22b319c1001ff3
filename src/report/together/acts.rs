//! The acts of a step, each once with everybody who did the same.

use crate::report::chapter::{known_to, with_knowers};
use crate::report::credit::{behind, touches};
use crate::report::names::Names;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::{StateId, StateSet};
use crate::words::word;

/// What several did alike.
pub(super) struct Alike {
    pub(super) act: Act,
    pub(super) who: StateSet,
    /// Could it no longer be done when its turn came?
    pub(super) has_lapsed: bool,
    /// The commitments it touched, in words; empty where none were marked at once.
    pub(super) touches: String,
    pub(super) known: Known,
}

impl Alike {
    /// Is it a measure that was begun alone? Such are told together.
    pub(super) fn is_begun(&self) -> bool {
        !self.has_lapsed && matches!(self.act, Act::Adopt(_))
    }
}

/// Who knows of a deed.
#[derive(PartialEq, Eq)]
pub(super) enum Known {
    /// Those whom it concerns: who did it, whom it is directed at, whom the incident hit.
    Concerned,
    /// Others, as a clause; none where everybody does.
    Others(Option<String>),
}

/// Acts in the order in which they were done, each with everybody who did the same. What a measure serves stands on its
/// card, and it counts when it is in place.
pub(super) fn alike(names: &Names<'_>, exercise: &Exercise, step: u16, events: &[Event]) -> Vec<Alike> {
    let mut all: Vec<Alike> = Vec::new();
    for event in events {
        let (What::Done(who, act) | What::Lapsed(who, act)) = event.what else { continue };
        let touched = match act {
            Act::Respond { .. } => touches(names, who, behind(&act), step, exercise.ledger().lines()),
            Act::Adopt(_) | Act::Propose { .. } | Act::Answer { .. } => String::new(),
        };
        let known = match event.audience {
            Audience::Seats(seats) if seats == concerned(names, exercise, who, &act) => Known::Concerned,
            audience => Known::Others(known_to(names, audience)),
        };
        let has_lapsed = matches!(event.what, What::Lapsed(..));
        add(&mut all, Alike { act, who: StateSet::only(who), has_lapsed, touches: touched, known });
    }
    all
}

/// The doer, the state at which the act is directed, and for an offer the state that was hit.
fn concerned(names: &Names<'_>, exercise: &Exercise, who: StateId, act: &Act) -> StateSet {
    let Act::Respond { choice, incident, toward } = *act else { return StateSet::only(who) };
    let at = toward.and_then(|suspect| names.scenario.state_of(suspect));
    let offers = names.scenario.choices[choice].mechanism == Mechanism::OfferHelp;
    let hit = incident.filter(|_| offers).map(|id| exercise.incidents()[id].victim);
    at.into_iter().chain(hit).fold(StateSet::only(who), StateSet::with)
}

fn add(all: &mut Vec<Alike>, next: Alike) {
    let same = all.iter_mut().find(|one| {
        let other = (one.act, one.has_lapsed, &one.touches, &one.known);
        other == (next.act, next.has_lapsed, &next.touches, &next.known)
    });
    match same {
        Some(one) => one.who = one.who.or(next.who),
        None => all.push(next),
    }
}

/// A text with those who know of it.
pub(super) fn noted(text: String, known: &Known) -> String {
    match known {
        Known::Concerned => with_knowers(text, Some(&word("told-not-public"))),
        Known::Others(known) => with_knowers(text, known.as_deref()),
    }
}
