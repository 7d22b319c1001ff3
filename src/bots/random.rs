//! Any legal decision, for studies and for tests: acts drawn from all that could be meant and kept if they
//! are legal, which makes every legal act equally likely without listing them all.

use crate::sim::chance::Stream;
use arrayvec::ArrayVec;

use crate::sim::choice::Toward;
use crate::sim::decision::{Act, Decision, Stance};
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, StateId, StateSet, Suspect};
use crate::sim::legal::Spent;
use crate::sim::measure::Scope;
use crate::sim::view::Seat;

/// Draws for a measure and for a choice, in a step of a quarter and in a crisis; one that is not legal is lost.
const TRIES: [(usize, usize); 2] = [(4, 1), (2, 3)];

/// A random legal decision.
pub fn decide(seat: &Seat) -> Decision {
    let mut luck = seat.luck();
    let crisis = seat.step().is_some_and(|step| step.crisis);
    let (measures, choices) = TRIES[usize::from(crisis)];
    let mut draft = Spent::default();
    let mut decision = Decision::default();
    let mut keep = |act: Act, draft: &mut Spent| {
        if !decision.acts.is_full() && seat.check(&act, draft).is_ok() {
            seat.count(draft, act);
            decision.acts.push(act);
        }
    };
    for (proposal, _, _) in seat.open_proposals() {
        // One time in five a delegation says nothing.
        if let Some(&stance) = Stance::ALL.get(luck.below(5)) {
            keep(Act::Answer { proposal, stance }, &mut draft);
        }
    }
    for _ in 0..measures {
        if let Some(act) = any_measure(seat, &mut luck) {
            keep(act, &mut draft);
        }
    }
    // Past so many at once, one more to choose from makes no difference to luck.
    let open: ArrayVec<IncidentId, 16> = seat.open_incidents().take(16).collect();
    for _ in 0..choices {
        if let Some(act) = any_choice(seat, &open, &mut luck) {
            keep(act, &mut draft);
        }
    }
    decision
}

fn any_measure(seat: &Seat, luck: &mut Stream) -> Option<Act> {
    let measures = seat.catalogue().measures();
    let measure = MeasureId::from(luck.below(measures.len()));
    let partners = match measures.get(measure)?.scope {
        Scope::Unilateral => return Some(Act::Adopt(measure)),
        Scope::Consensus(_) => 0,
        Scope::Bilateral => 1,
        Scope::Minilateral(count) => usize::from(count),
    };
    let mut to = StateSet::NONE;
    for _ in 0..partners {
        to = to.with(StateId::from(luck.below(seat.catalogue().states())));
    }
    Some(Act::Propose { measure, to: to.without(seat.me()) })
}

fn any_choice(seat: &Seat, open: &[IncidentId], luck: &mut Stream) -> Option<Act> {
    let choices = seat.catalogue().choices();
    let choice = ChoiceId::from(luck.below(choices.len()));
    let wanted = choices.get(choice)?.toward;
    let incident = match wanted {
        Toward::Nobody | Toward::Anyone => None,
        Toward::Incident | Toward::State | Toward::Suspect | Toward::Victim => {
            Some(*open.get(luck.below(open.len()))?)
        }
    };
    let toward = match wanted {
        Toward::Nobody | Toward::Incident | Toward::Victim => None,
        Toward::State | Toward::Anyone => {
            let state = StateId::from(luck.below(seat.catalogue().states()));
            Some(seat.catalogue().suspect_state(state))
        }
        Toward::Suspect => Some(Suspect::from(luck.below(seat.catalogue().suspects()))),
    };
    Some(Act::Respond { choice, incident, toward })
}
