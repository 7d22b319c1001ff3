//! What a step was to one delegation, what concerns it most first: what was done to it and what came of its own acts, then the
//! crisis, then the rest. For whoever reads a few lines and opens the whole only where there is time.

use super::alike;
use super::names::Names;
use crate::sim::decision::Act;
use crate::sim::exercise::event::What;
use crate::sim::ids::{IncidentId, StateId, Suspect};
use crate::sim::view::SeatView;

/// How near something is to a delegation; the nearest comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// It was done to the delegation, or came of what it did.
    Own,
    /// It moved a crisis, or began one.
    Crisis,
    /// What else others did, and what the delegation did itself: it knows of that.
    Beside,
}

/// What happened in a step, as far as the delegation may know, in sentences: the nearest first. What came in is left out, because
/// it is read by itself.
pub fn by_concern(names: &Names<'_>, view: &SeatView, step: u16) -> Vec<(Concern, String)> {
    let events = view.events.iter().filter(|event| event.step == step);
    let events = events.filter(|event| !matches!(event.what, What::Released(_)));
    let told = alike::told(names, Some(view.state), events).into_iter();
    let mut all: Vec<(Concern, String)> =
        told.map(|told| (concern(names, view, &told.event.what), told.sentence)).collect();
    // A stable sort: within one concern the order of the events stands.
    all.sort_by_key(|(concern, _)| *concern);
    all
}

fn concern(names: &Names<'_>, view: &SeatView, what: &What) -> Concern {
    let me = view.state;
    let is_me = |suspect: Suspect| names.scenario.state_of(suspect) == Some(me);
    let own = |who: StateId| if who == me { Concern::Own } else { Concern::Beside };
    let is_between = |id: IncidentId| {
        let mut known = view.incidents.iter().filter(|known| known.incident == id);
        known.any(|known| known.victim == me || known.counterpart == Some(me))
    };
    match *what {
        What::Done(who, Act::Respond { toward: Some(toward), .. }) if who != me && is_me(toward) => {
            Concern::Own
        }
        What::Named(_, _, suspect) | What::NamingDisproved(_, _, suspect) if is_me(suspect) => Concern::Own,
        What::Settled(id, _) if view.proposals.iter().any(|one| one.proposal == id && one.own.is_some()) => {
            Concern::Own
        }
        What::Settled(id, _) => names.proposal(id).map_or(Concern::Beside, |(_, by)| own(by)),
        What::InForce(_, states) if states.has(me) => Concern::Own,
        What::ContactAnswered(_, one, other) | What::ContactSilent(_, one, other) => {
            match one == me || other == me {
                true => Concern::Own,
                false => Concern::Crisis,
            }
        }
        What::Lapsed(who, _)
        | What::UpkeepUnpaid(_, who)
        | What::SideEffect(_, _, who)
        | What::EvidenceFound(_, who, ..)
        | What::Exposed(who, ..)
        | What::RequestUnanswered(_, who, _)
        | What::ClimbedDown(who) => own(who),
        What::Spillover(_, who) if who == me => Concern::Own,
        What::IncidentBegan(id)
        | What::IncidentPublished(id)
        | What::IncidentClosed(id)
        | What::Spillover(id, _)
        | What::Rung(id, ..)
        | What::HelpArrived(id, _)
        | What::HelpDeclined(id, _)
        | What::OfficesTaken(id, _)
        | What::OfficesDeclined(id, _)
        | What::AbuseStopped(id, _) => match is_between(id) {
            true => Concern::Own,
            false if names.everyday(id).is_some() => Concern::Beside,
            false => Concern::Crisis,
        },
        What::Named(..) | What::NamingDisproved(..) => Concern::Crisis,
        What::Released(_)
        | What::KeptBack(_)
        | What::BranchOpened(_)
        | What::Done(..)
        | What::InForce(..)
        | What::Tabled(_)
        | What::Statement(_)
        | What::Ruled(_) => Concern::Beside,
    }
}
