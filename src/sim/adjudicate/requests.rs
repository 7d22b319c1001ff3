//! Requests and notices that wait for an answer: what answers them, and what it costs to leave one open
//! (MODEL.md 7.16). Who is asked and what answers is data of the plot; nothing counts against anybody who was
//! not asked.

use crate::sim::adjudicate::occasions;
use crate::sim::decide::standing::stands;
use crate::sim::decision::{Act, Decision, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::made::MadeChoice;
use crate::sim::exercise::request::Request;
use crate::sim::ids::StateSet;
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Cause;

/// Marks requests that a choice answers. Where a request is about an incident, a choice about another
/// incident does not answer it; a choice about none does.
pub(super) fn answer_by_choice(ex: &mut Exercise, s: &Scenario, made: MadeChoice) {
    for place in ex.requests_closed..ex.requests.len() {
        let request = &ex.requests[place];
        if request.of == made.seat && request.waits() {
            let Some(ask) = &s.injects[request.inject].asks else { continue };
            let about = ask.about.and_then(|plot| ex.plots[plot]);
            let fits = about.is_none() || made.incident.is_none() || about == made.incident;
            if fits && ask.choices >> made.choice.0 & 1 == 1 {
                answered(ex, s, place);
            }
        }
    }
}

/// Marks requests that a measure answers, taken in any step since they were made. To stand by somebody else's
/// proposal answers as well; to block it does not.
pub(super) fn answer_by_measures(ex: &mut Exercise, s: &Scenario, decisions: &[Decision]) {
    for place in ex.requests_closed..ex.requests.len() {
        let request = &ex.requests[place];
        let Some(ask) = s.injects[request.inject].asks.as_ref().filter(|_| request.waits()) else { continue };
        let answers = decisions[request.of.at()].acts.iter().any(|act| match *act {
            Act::Adopt(measure) | Act::Propose { measure, .. } => ask.measures.has(measure),
            Act::Answer { proposal, stance } => {
                let yes = !matches!(stance, Stance::Block);
                yes && ask.measures.has(ex.proposals[proposal].measure)
            }
            Act::Respond { .. } => false,
        });
        if answers {
            answered(ex, s, place);
        }
    }
}

/// A request is answered: that counts for whoever was asked, whatever else the answer does.
fn answered(ex: &mut Exercise, s: &Scenario, place: usize) {
    ex.requests[place].answered = true;
    let Request { inject, test, .. } = ex.requests[place];
    if let Some(ask) = &s.injects[inject].asks {
        occasions::mark_request(ex, s, test, ask.cites.1, Cause::Answered(inject));
    }
}

/// Requests that fall due with this step and were not answered are noted for those asked: an omission after a
/// specific request, not an optional measure not chosen (MODEL.md 7.16).
pub(super) fn close(ex: &mut Exercise, s: &Scenario) {
    for place in ex.requests_closed..ex.requests.len() {
        let Request { inject, of, due, test, answered, closed } = ex.requests[place];
        if closed || (!answered && ex.step + 1 < due) {
            continue;
        }
        ex.requests[place].closed = true;
        ex.ledger.close(test);
        let Some(ask) = s.injects[inject].asks.as_ref().filter(|_| !answered) else { continue };
        // It is no test either: nobody lives up to a request by having done nothing since.
        if stands(ex, ask) {
            ex.requests[place].answered = true;
            continue;
        }
        let (paragraph, indicator) = ask.cites;
        occasions::mark_request(ex, s, test, indicator, Cause::Unanswered(inject));
        ex.note(Audience::Seats(StateSet::only(of)), What::RequestUnanswered(inject, of, paragraph));
    }
    while ex.requests.get(ex.requests_closed).is_some_and(|request| request.closed) {
        ex.requests_closed += 1;
    }
}
