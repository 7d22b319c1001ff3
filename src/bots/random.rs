//! Any legal decision, for studies and for tests: acts drawn from all that could be meant and kept if they
//! are legal, which makes every legal act equally likely without listing them all.
//!
//! It looks at no evidence, no worth and no person. A study of what can be reached at all uses it, because it
//! comes into corners that reasoning bots never play.

use crate::sim::chance::Stream;
use arrayvec::ArrayVec;

use crate::sim::catalogue::choice::Toward;
use crate::sim::catalogue::measure::Scope;
use crate::sim::decide::draft::Draft;
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, StateId, StateSet, Suspect};
use crate::sim::view::Seat;

/// A random legal decision: one draw for every measure and choice that the step has room for. A draw that is
/// not legal is lost and not repeated, so a random delegation often does less than it might.
pub fn decide(seat: &Seat) -> Draft {
    let mut luck = seat.luck();
    let mut draft = seat.draft();
    // An act that is not legal is simply lost.
    let mut keep = |act: Act| seat.add(&mut draft, act).is_ok();
    for (proposal, _, _) in seat.open_proposals() {
        // One time in five a delegation says nothing: there are four stances, and silence is as likely as
        // each.
        if let Some(&stance) = Stance::ALL.get(luck.below(5)) {
            keep(Act::Answer { proposal, stance });
        }
    }
    for _ in 0..seat.measures_max() {
        if let Some(act) = any_measure(seat, &mut luck) {
            keep(act);
        }
    }
    // Past so many at once, one more to choose from makes no difference to luck.
    let open: ArrayVec<IncidentId, 16> = seat.open_incidents().take(16).collect();
    for _ in 0..seat.choices_max() {
        if let Some(act) = any_choice(seat, &open, &mut luck) {
            keep(act);
        }
    }
    draft
}

/// One measure out of all, with as many partners as it asks for. Partners are drawn with repetition and may
/// be the delegation itself, which is then taken out: such a proposal may lack partners and is refused.
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

/// One crisis choice out of all, directed at whomever it may be meant for; none where it needs an incident
/// and no incident is open.
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
