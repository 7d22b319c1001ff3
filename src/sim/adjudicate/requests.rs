//! Requests and notices that wait for an answer: what answers them, and what it costs to leave one open
//! (MODEL.md 7.16). Who is asked and what answers is data of the plot; nothing counts against anybody who was
//! not asked.

use crate::sim::catalogue::terms::{Kind, Polarity};
use crate::sim::decision::{Act, Decision, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::made::MadeChoice;
use crate::sim::exercise::request::Request;
use crate::sim::ids::StateSet;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::{Cause, Claim, Verified};

/// Marks requests that a choice answers. Where a request is about an incident, a choice about another
/// incident does not answer it; a choice about none does.
pub(super) fn answer_by_choice(ex: &mut Exercise, s: &Scenario, made: MadeChoice) {
    for request in ex.requests.iter_mut().filter(|r| !r.closed && r.of == made.seat) {
        if let Some(ask) = &s.injects[request.inject].asks {
            let about = ask.about.and_then(|plot| ex.plots[plot]);
            let fits = about.is_none() || made.incident.is_none() || about == made.incident;
            request.answered |= fits && ask.choices >> made.choice.0 & 1 == 1;
        }
    }
}

/// Marks requests that a measure answers, taken in any step since they were made. To stand by somebody else's
/// proposal answers as well; to block it does not.
pub(super) fn answer_by_measures(ex: &mut Exercise, s: &Scenario, decisions: &[Decision]) {
    for request in ex.requests.iter_mut().filter(|r| !r.closed) {
        let Some(ask) = &s.injects[request.inject].asks else {
            continue;
        };
        request.answered |= decisions[request.of.at()].acts.iter().any(|act| match *act {
            Act::Adopt(measure) | Act::Propose { measure, .. } => ask.measures.has(measure),
            Act::Answer { proposal, stance } => {
                let yes = !matches!(stance, Stance::Block);
                yes && ask.measures.has(ex.proposals[proposal].measure)
            }
            Act::Respond { .. } => false,
        });
    }
}

/// Requests that fall due with this step and were not answered count against those asked: an omission after a
/// specific request, not an optional measure not chosen (MODEL.md 7.16). It weighs as much as something
/// adopted.
pub(super) fn close(ex: &mut Exercise, s: &Scenario) {
    let step = s.steps[usize::from(ex.step)];
    for place in 0..ex.requests.len() {
        let Request { inject, of, due, answered, closed } = ex.requests[place];
        if closed || (!answered && ex.step + 1 < due) {
            continue;
        }
        ex.requests[place].closed = true;
        let Some(ask) = &s.injects[inject].asks else {
            continue;
        };
        if answered {
            continue;
        }
        let (paragraph, indicator) = ask.cites;
        ex.ledger.enter(
            &s.parameters,
            ex.step,
            step.crisis,
            ex.world.states[of].get(StateQuantity::Capacity),
            Claim {
                actor: of,
                partners: StateSet::NONE,
                paragraph,
                indicator,
                polarity: Polarity::Against,
                kind: Kind::Adopted,
                cause: Cause::Unanswered(inject),
                verified: Verified::Control,
                cost: 0.0,
                share: 1.0,
                after: None,
            },
        );
        ex.note(Audience::Seats(StateSet::only(of)), What::RequestUnanswered(inject, of, paragraph));
    }
}
