//! How every reasoning bot answers to incidents: of what its stake allows, the legal choice that its temperament
//! values most, directed at whom it is meant for.
//!
//! An accusation goes to whom a state has reason to suspect or who has harmed it, and never to the state that was
//! hit. Nobody says the same twice before it has had an answer.

use arrayvec::ArrayVec;
use typed_index_collections::TiSlice;

use super::manner::{Hand, Manner};
use super::record::{INCIDENTS_READ_MAX, Record};
use super::situation::Situation;
use super::stake::{Stake, Stakes};
use crate::sim::catalogue::choice::{Choice, Mechanism, Toward};
use crate::sim::decision::Act;
use crate::sim::ids::{ChoiceId, StateId, StateSet, Suspect};
use crate::sim::view::{KnownIncident, Seat};

/// Puts the most valued answers to open incidents into the decision.
pub fn answer_incidents(seat: &Seat, manner: &Manner, hand: &mut Hand) {
    let open = open_incidents(seat);
    let record = Record::of(seat, &open);
    let cases = sized_up(seat, open, &record, hand);
    for _ in 0..seat.choices_max() {
        let mut best: Option<(f64, Act)> = None;
        for case in &cases {
            look_for_better(seat, manner, case, &record, hand, &mut best);
        }
        match best {
            Some((_, act)) => hand.take(seat, act),
            None => return,
        };
    }
}

/// An incident, and whether this bot steps forward where one of many could.
struct SizedUp {
    situation: Situation,
    steps_forward: bool,
}

/// All incidents sized up, once for the whole decision.
fn sized_up(
    seat: &Seat,
    open: ArrayVec<KnownIncident, INCIDENTS_READ_MAX>,
    record: &Record,
    hand: &mut Hand,
) -> ArrayVec<SizedUp, INCIDENTS_READ_MAX> {
    let p = seat.catalogue().parameters();
    let mut cases = ArrayVec::new();
    for (known, turn) in open.into_iter().zip(record.turns()) {
        let stakes = Stakes::of(seat, &known, turn.suspected);
        let steps_forward = hand.luck.unit() < p.bot_steps_forward;
        let due = [Stake::Hit, Stake::Asked, Stake::Helper].into_iter().any(|stake| stakes.has(stake));
        let situation = Situation::of(seat, known, stakes, record, turn);
        cases.push(SizedUp { situation, steps_forward: steps_forward || due });
    }
    cases
}

/// Puts a choice about one incident in the place of the best so far, if one is worth more and may be made.
fn look_for_better(
    seat: &Seat,
    manner: &Manner,
    case: &SizedUp,
    record: &Record,
    hand: &Hand,
    best: &mut Option<(f64, Act)>,
) {
    let (situation, choices) = (&case.situation, seat.catalogue().choices());
    let weight = (situation.known.severity / 5.0).clamp(0.4, 1.4);
    // Does a request over this incident move it?
    let moves = manner.pays && (manner.favours || situation.victim || situation.host);
    for (id, choice) in choices.iter_enumerated() {
        if !situation.stakes.allow(id.at(), choice) || !is_time(seat, case, record, id, choice) {
            continue;
        }
        let asked = situation.stakes.asks_for(id.at()) && moves && choice.harm().is_none();
        let bonus = if asked { seat.catalogue().parameters().bot_asked } else { 0.0 };
        let worth = weight * (manner.worth)(situation, choice) + bonus;
        if worth > best.map_or(0.0, |(most, _)| most)
            && let Some(act) = directed(seat, situation, id, choice)
            && !says_again(record, hand, choices, &act)
            && seat.check(&act, hand.draft.spent()).is_ok()
        {
            *best = Some((worth, act));
        }
    }
}

/// The incidents that this delegation can still answer to; of very many, the latest.
fn open_incidents(seat: &Seat) -> ArrayVec<KnownIncident, INCIDENTS_READ_MAX> {
    let passed = seat.open_incidents().count().saturating_sub(INCIDENTS_READ_MAX);
    seat.open_incidents().skip(passed).filter_map(|id| seat.incident(id)).collect()
}

/// May one of many wait for another to do it? Of all who could help or join, some step forward.
fn is_for_any(choice: &Choice) -> bool {
    matches!(choice.mechanism, Mechanism::OfferHelp | Mechanism::JointProbe)
}

/// Is this a moment for the choice, whatever it is worth? Help that has come is not offered again. The Chair is
/// asked over an incident when nobody has asked it of late, and not before the crisis has an address; whoever is asked
/// to see to it does. A friend of both is asked once by each of the two, whoever it is.
fn is_time(seat: &Seat, case: &SizedUp, record: &Record, id: ChoiceId, choice: &Choice) -> bool {
    let SizedUp { situation, steps_forward } = case;
    let due = seat.catalogue().parameters().bot_convenes_rung;
    match choice.mechanism {
        _ if is_for_any(choice) => *steps_forward && !situation.known.helped,
        Mechanism::Convene if situation.stakes.asks_for(id.at()) => true,
        Mechanism::Convene => !situation.convened && situation.known.rung >= due,
        Mechanism::GoodOffices => {
            situation.known.rung >= due && !record.has_made(id, situation.known.incident)
        }
        _ => true,
    }
}

/// The choice directed at whom it is meant for in this situation; none where there is nobody.
fn directed(seat: &Seat, situation: &Situation, choice: ChoiceId, entry: &Choice) -> Option<Act> {
    let toward = match entry.toward {
        Toward::Nobody | Toward::Incident | Toward::Victim => None,
        Toward::Suspect | Toward::State | Toward::Anyone => Some(target(seat, situation, entry)?),
    };
    Some(Act::Respond { choice, incident: Some(situation.known.incident), toward })
}

/// Whom a choice is meant for. What is no accusation goes from the state hit to whom it suspects, and from all
/// others to the state hit.
fn target(seat: &Seat, situation: &Situation, choice: &Choice) -> Option<Suspect> {
    let (catalogue, victim) = (seat.catalogue(), situation.known.victim);
    let p = catalogue.parameters();
    let state = |state: StateId| catalogue.suspect_state(state);
    let asked = situation.suspects_a_state().then_some(situation.state.0);
    match choice.mechanism {
        Mechanism::Name | Mechanism::NameJointly => {
            let (suspect, sure) = situation.suspect;
            // Nobody accuses an accident.
            (sure >= p.bot_accuses && suspect != catalogue.accident()).then_some(suspect)
        }
        Mechanism::Demarche => (situation.state.1 >= p.bot_accuses).then_some(state(situation.state.0)),
        Mechanism::Penalty | Mechanism::CovertReply | Mechanism::Plain => situation.opponent.map(state),
        Mechanism::GoodOffices => friend_of_both(seat, situation).map(state),
        _ if !situation.victim => Some(state(victim)),
        Mechanism::Restraint => situation.known.counterpart.or(asked).map(state),
        Mechanism::ShareIndicators => asked.or_else(|| closest(seat)).map(state),
        _ => asked.map(state),
    }
}

/// The delegation that this one trusts most; of equals the first.
fn closest(seat: &Seat) -> Option<StateId> {
    most_trusted(seat, seat.everybody().without(seat.me()))
}

/// Of those outside the quarrel the one that this delegation trusts most, if it trusts it as it would a helper. How far
/// the other side trusts it, it cannot know.
fn friend_of_both(seat: &Seat, situation: &Situation) -> Option<StateId> {
    let outside = seat.everybody().without(seat.me()).without(situation.known.victim);
    let outside = situation.known.counterpart.iter().fold(outside, |set, side| set.without(*side));
    most_trusted(seat, outside).filter(|other| seat.trust(*other) >= seat.catalogue().parameters().help_trust)
}

fn most_trusted(seat: &Seat, among: StateSet) -> Option<StateId> {
    among.iter().reduce(|best, other| if seat.trust(other) > seat.trust(best) { other } else { best })
}

/// Was the same said before and not answered, or does it stand in this decision already? To name somebody alone and
/// to name it jointly is the same.
fn says_again(record: &Record, hand: &Hand, choices: &TiSlice<ChoiceId, Choice>, act: &Act) -> bool {
    let Act::Respond { choice, incident, toward } = *act else {
        return false;
    };
    let names = is_naming(&choices[choice]);
    let stands = |other: &Act| {
        matches!(*other, Act::Respond { choice, incident: about, toward: at }
        if about == incident && at == toward && is_naming(&choices[choice]))
    };
    names && hand.draft.acts().iter().any(stands) || record.repeats(choice, names, incident, toward)
}

/// Does this choice name somebody in public?
fn is_naming(choice: &Choice) -> bool {
    matches!(choice.mechanism, Mechanism::Name | Mechanism::NameJointly)
}
