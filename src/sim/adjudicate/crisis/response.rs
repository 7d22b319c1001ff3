//! Crisis choices carried out (MODEL.md 3.3): asking before naming, helping, holding back, striking.

use arrayvec::ArrayVec;

use crate::sim::adjudicate::crisis::{affront, contact, naming, restraint};
use crate::sim::adjudicate::escalation::RUNG_MAX;
use crate::sim::adjudicate::{effect, escalation, incidents, occasions, requests};
use crate::sim::catalogue::choice::{Choice, Mechanism, Toward};
use crate::sim::chance::Purpose;
use crate::sim::decision::{Act, CHOICES_PER_STEP_MAX, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Push, What};
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{IncidentId, STATES_MAX, StateId, StateSet};
use crate::sim::scenario::Scenario;

/// The rank in which a choice takes effect (MODEL.md 3.3): asking and helping before accusing, accusing
/// before striking, so that nobody gains by the order of seats.
fn rank(mechanism: Mechanism) -> usize {
    match mechanism {
        Mechanism::Contact
        | Mechanism::LegalReview
        | Mechanism::Convene
        | Mechanism::GoodOffices
        | Mechanism::Restraint => 0,
        Mechanism::ShareIndicators
        | Mechanism::Demarche
        | Mechanism::RequestHelp
        | Mechanism::JointProbe
        | Mechanism::OwnProbe
        | Mechanism::StopAbuse
        | Mechanism::PoliceCase => 1,
        Mechanism::Plain
        | Mechanism::OfferHelp
        | Mechanism::Disclose
        | Mechanism::StaySilent
        | Mechanism::Conceal
        | Mechanism::PayRansom
        | Mechanism::TakedownTargeted
        | Mechanism::TakedownMass
        | Mechanism::Shutdown
        | Mechanism::CounterMessage => 2,
        Mechanism::Name | Mechanism::NameJointly | Mechanism::Penalty => 3,
        Mechanism::CovertReply => 4,
    }
}

/// Carries out every crisis choice of the step, rank by rank (MODEL.md 3.3). Within a rank the order is that
/// of the seats; nobody's luck depends on it, because every draw is made under its own seat and incident.
pub(in crate::sim::adjudicate) fn make(ex: &mut Exercise, s: &Scenario, decisions: &[Decision]) {
    let mut moves: [ArrayVec<MadeChoice, { STATES_MAX * CHOICES_PER_STEP_MAX }>; 5] = Default::default();
    for (place, decision) in decisions.iter().enumerate() {
        for &act in &decision.acts {
            if let Act::Respond { choice, incident, toward } = act {
                let seat = StateId::from(place);
                let target = match (s.choices[choice].toward, incident) {
                    (Toward::Victim, Some(id)) => Some(ex.incidents[id].victim),
                    _ => toward.and_then(|suspect| s.state_of(suspect)),
                };
                let suspected = is_suspected(ex, s, seat, incident, target);
                let made = MadeChoice { seat, choice, incident, toward, target, suspected };
                // `check` lets nobody make more choices than fit here.
                let _ = moves[rank(s.choices[choice].mechanism)].try_push(made);
            }
        }
    }
    for incident in ex.open.clone() {
        // What was asked and reviewed by now was so in an earlier step.
        let incident = &mut ex.incidents[incident];
        (incident.asked_before, incident.reviewed_before) = (incident.asked, incident.reviewed);
    }
    for &made in moves.iter().flatten() {
        make_one(ex, s, made, decisions);
    }
}

/// Does the delegation suspect that state of that incident enough to ask it (MODEL.md 7.14)?
fn is_suspected(
    ex: &Exercise,
    s: &Scenario,
    seat: StateId,
    incident: Option<IncidentId>,
    target: Option<StateId>,
) -> bool {
    incident.zip(target).is_some_and(|(id, target)| {
        ex.beliefs.get(id, seat, s.suspect_state(target)) >= s.parameters.doubt_belief
    })
}

/// Carries out one choice: price, notice, effects, rung, rule, exposure, evidence, requests (MODEL.md 3.3).
/// One about an incident that has ended meanwhile lapses and costs nothing.
fn make_one(ex: &mut Exercise, s: &Scenario, made: MadeChoice, decisions: &[Decision]) {
    let choice = &s.choices[made.choice];
    let MadeChoice { choice: id, incident, toward, .. } = made;
    let act = Act::Respond { choice: id, incident, toward };
    if made.incident.is_some_and(|id| !ex.incidents[id].open) {
        ex.lapse(made.seat, act);
        return;
    }
    ex.charge(made.seat, &act);
    ex.note(witnesses(choice, made), What::Done(made.seat, act));
    if choice.mechanism == Mechanism::Convene && contact::is_convened(ex, incident) {
        // The Chair convenes once, however many ask: each of them answers for itself at home, and no more.
        effect::apply_own(ex, s, &choice.effects, made.seat);
    } else {
        let target = made.target.map_or(StateSet::NONE, StateSet::only);
        let affront = affront::weight(ex, s, made);
        effect::apply_all(ex, s, &choice.effects, StateSet::only(made.seat), target, made.incident, affront);
        set_rung(ex, s, choice, made);
        run_mechanism(ex, s, choice, made);
    }
    // Before the evidence, because some lines count only if the act has come out.
    let exposed = comes_out(ex, s, choice, made);
    occasions::mark_choice(ex, s, choice, made, exposed, decisions);
    ex.world.states[made.seat].choices_made |= 1 << made.choice.0;
    ex.made.push(made);
    if let Some(id) = made.incident {
        ex.incidents[id].done[made.seat.at()] |= 1 << made.choice.0;
    }
    requests::answer_by_choice(ex, s, made);
}

/// Who learns of a choice at once: everybody if it is public, whoever it is directed at unless it is secret,
/// and always whoever makes it.
fn witnesses(choice: &Choice, made: MadeChoice) -> Audience {
    let secret = matches!(
        choice.mechanism,
        Mechanism::CovertReply | Mechanism::Conceal | Mechanism::StaySilent | Mechanism::PayRansom
    );
    match made.target {
        _ if choice.public => Audience::Public,
        Some(target) if !secret => Audience::Seats(StateSet::only(made.seat).with(target)),
        _ => Audience::Seats(StateSet::only(made.seat)),
    }
}

/// A choice may set a rung or open a way down: people's choices override the ladder (MODEL.md 7.10).
fn set_rung(ex: &mut Exercise, s: &Scenario, choice: &Choice, made: MadeChoice) {
    let Some(id) = made.incident else { return };
    let from = ex.incidents[id].rung;
    if let (Some(rung), true) = (choice.rung, is_between_the_two(ex, id, made)) {
        let (now, p) = (ex.hours, &s.parameters);
        let incident = &mut ex.incidents[id];
        incident.rung = from.max(rung.min(RUNG_MAX));
        // A milder word takes back none that is harsher.
        if rung >= p.harsh_rung && (rung >= incident.stands.0 || now >= incident.stands.1) {
            incident.stands = (rung.min(RUNG_MAX), now + p.stands_hours);
        }
        // A question put to a third state does not turn a graver quarrel to it.
        if let (Some(other), true) = (made.target, rung >= from || incident.counterpart.is_none()) {
            incident.turn_to(other);
        }
    }
    if let Some(rung) = choice.off_ramp.filter(|_| leads_down(ex, s, choice, made)) {
        let weight = contact::convening_weight(ex, &s.parameters, id);
        let incident = &mut ex.incidents[id];
        // What has brought it down once calms when it is repeated, and takes it down no further by itself.
        if incident.convened == 0 {
            incident.rung = incident.rung.min(rung.max(from.saturating_sub(1)));
        }
        incident.calm += s.parameters.off_ramp_calm * weight;
    }
    escalation::note_rung(ex, id, from, Push::Act);
    if choice.rung.is_some_and(|rung| rung >= s.parameters.harsh_rung) {
        // A harsh choice is the response that was promised, and it breaks announced restraint
        // (MODEL.md 7.13).
        ex.world.states[made.seat].promised_at = None;
        restraint::break_off(ex, s, made.seat);
    }
}

/// Does the way down that a choice opens exist? A third state that one of the two does not trust opens none.
fn leads_down(ex: &Exercise, s: &Scenario, choice: &Choice, made: MadeChoice) -> bool {
    match (choice.mechanism, made.incident, made.target) {
        (Mechanism::GoodOffices, Some(id), Some(third)) => contact::is_trusted_by_both(ex, s, id, third),
        (Mechanism::GoodOffices, _, _) => false,
        _ => true,
    }
}

/// The crisis is between the state that was hit and the other side. What the first does to another government, and
/// what the other side does to the first, moves it; what a third state does strains its own relations alone.
fn is_between_the_two(ex: &Exercise, id: IncidentId, made: MadeChoice) -> bool {
    let incident = &ex.incidents[id];
    let (hit, other_side) = (made.seat == incident.victim, incident.counterpart == Some(made.seat));
    match (made.target, made.toward) {
        (Some(target), _) => hit || (other_side && target == incident.victim),
        // Directed at nobody: it can only be about the quarrel of the two.
        (None, None) => hit || other_side,
        // An outside group is no government.
        (None, Some(_)) => false,
    }
}

/// The rule of a choice that is more than its effects. Every mechanism is named, with an incident and
/// without, so that a new one cannot be forgotten here.
fn run_mechanism(ex: &mut Exercise, s: &Scenario, choice: &Choice, made: MadeChoice) {
    let MadeChoice { seat, incident, target, .. } = made;
    match (choice.mechanism, incident) {
        (Mechanism::Contact, Some(id)) => contact::ask(ex, s, id, seat, target),
        (Mechanism::ShareIndicators, Some(id)) => contact::share_indicators(ex, s, id, seat, target),
        (Mechanism::RequestHelp, Some(id)) => ex.incidents[id].help_asked = true,
        (Mechanism::OfferHelp, Some(id)) => contact::offer_help(ex, s, id, seat),
        (Mechanism::JointProbe, Some(id)) => contact::join_probe(ex, s, id, seat),
        (Mechanism::OwnProbe | Mechanism::PoliceCase, Some(id)) => {
            ex.incidents[id].probing = ex.incidents[id].probing.with(seat);
        }
        (Mechanism::Disclose, Some(id)) => {
            ex.incidents[id].concealed = false;
            incidents::publish(ex, s, id);
        }
        (Mechanism::Conceal, Some(id)) => ex.incidents[id].concealed = true,
        (Mechanism::LegalReview, Some(id)) => {
            ex.incidents[id].reviewed = ex.incidents[id].reviewed.with(seat);
        }
        (Mechanism::Name, Some(id)) => naming::name(ex, s, id, made, 1.0),
        (Mechanism::NameJointly, Some(id)) => {
            naming::name(ex, s, id, made, s.parameters.naming_joint);
            naming::conclude(ex, s, id, made);
        }
        (Mechanism::Demarche, Some(id)) => contact::give_notice(ex, id, target),
        (Mechanism::StopAbuse, Some(id)) => contact::stop_abuse(ex, s, id, seat),
        (Mechanism::TakedownMass | Mechanism::Shutdown, Some(id)) => {
            ex.incidents[id].rebound_at = Some(ex.step + s.parameters.rebound_steps);
        }
        (Mechanism::TakedownTargeted, Some(id)) => ex.incidents[id].processed = true,
        (Mechanism::Convene, _) => contact::convene(ex, s, incident),
        (Mechanism::GoodOffices, Some(id)) => contact::carry_words(ex, s, id, target),
        (Mechanism::PayRansom, _) => ex.world.states[seat].ransom_paid += 1,
        (Mechanism::Restraint, _) => restraint::announce(ex, s, seat, target),
        // Their effects, rung and evidence say it all; the rest of what they do is data.
        (
            Mechanism::Plain
            | Mechanism::StaySilent
            | Mechanism::Penalty
            | Mechanism::CovertReply
            | Mechanism::CounterMessage,
            _,
        ) => {}
        // Without an incident there is nothing to carry out; `check` has refused these already.
        (
            Mechanism::Contact
            | Mechanism::ShareIndicators
            | Mechanism::RequestHelp
            | Mechanism::OfferHelp
            | Mechanism::JointProbe
            | Mechanism::OwnProbe
            | Mechanism::PoliceCase
            | Mechanism::Disclose
            | Mechanism::Conceal
            | Mechanism::LegalReview
            | Mechanism::Name
            | Mechanism::NameJointly
            | Mechanism::Demarche
            | Mechanism::TakedownTargeted
            | Mechanism::TakedownMass
            | Mechanism::Shutdown
            | Mechanism::StopAbuse
            | Mechanism::GoodOffices,
            None,
        ) => {}
    }
}

/// Does a hidden act come out? The chance stands with the choice (MODEL.md 7.11).
fn comes_out(ex: &mut Exercise, s: &Scenario, choice: &Choice, made: MadeChoice) -> bool {
    if choice.exposure <= 0.0 {
        return false;
    }
    let about = made.incident.map_or(0, |id| ex.incidents[id].luck);
    let subject = u32::from(made.seat.0) << 8 | u32::from(made.choice.0);
    if ex.chance.unit(ex.step, Purpose::Exposure, about, subject) >= choice.exposure {
        return false;
    }
    let target = made.target.map_or(StateSet::NONE, StateSet::only);
    let affront = affront::weight(ex, s, made);
    effect::apply_all(ex, s, &choice.exposed, StateSet::only(made.seat), target, made.incident, affront);
    if let (Mechanism::Conceal, Some(id)) = (choice.mechanism, made.incident) {
        ex.incidents[id].damage_due *= s.parameters.damage_concealed;
        incidents::publish(ex, s, id);
    }
    ex.note(Audience::Public, What::Exposed(made.seat, made.choice, made.incident));
    true
}
