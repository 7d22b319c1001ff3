//! Crisis choices carried out (brief §2.3, §6.5, §6.6): asking before naming, helping, holding back, striking.

use arrayvec::ArrayVec;

use super::chance::Purpose;
use super::choice::{Choice, Mechanism, Toward};
use super::decision::{Act, CHOICES_PER_STEP_MAX, Decision};
use super::escalation::RUNG_MAX;
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{ChoiceId, IncidentId, STATES_MAX, StateId, StateSet, Suspect};
use super::measure::EvidenceRow;
use super::quantity::StateQuantity;
use super::scenario::Scenario;
use super::score::{Cause, Claim, Kind, Verified};

/// One choice on its way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Move {
    pub seat: StateId,
    pub choice: ChoiceId,
    pub incident: Option<IncidentId>,
    pub toward: Option<Suspect>,
    /// The state at whom it is directed, if it is one.
    pub target: Option<StateId>,
}

/// In which order choices of one step take effect: asking and helping before accusing, accusing before
/// striking, so that nobody gains by the order of seats.
fn rank(mechanism: Mechanism) -> u8 {
    match mechanism {
        Mechanism::Contact | Mechanism::LegalReview | Mechanism::Convene | Mechanism::Restraint => 0,
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

impl Exercise {
    /// Carries out every crisis choice of the step.
    pub(super) fn carry_out_choices(&mut self, s: &Scenario, decisions: &[Decision]) {
        let mut moves: ArrayVec<(u8, Move), { STATES_MAX * CHOICES_PER_STEP_MAX }> = ArrayVec::new();
        for (place, decision) in decisions.iter().enumerate() {
            for &act in &decision.acts {
                if let Act::Respond { choice, incident, toward } = act {
                    let seat = StateId::from(place);
                    let target = match (s.choices[choice].toward, incident) {
                        (Toward::Victim, Some(id)) => Some(self.incidents[id].victim),
                        _ => toward.and_then(|suspect| s.state_of(suspect)),
                    };
                    let made = Move { seat, choice, incident, toward, target };
                    // `check` lets nobody make more choices than fit here.
                    let _ = moves.try_push((rank(s.choices[choice].mechanism), made));
                }
            }
        }
        for now in 0..=4 {
            for &(rank, made) in &moves {
                if rank == now {
                    self.carry_out(s, made);
                }
            }
        }
    }

    fn carry_out(&mut self, s: &Scenario, made: Move) {
        let choice = &s.choices[made.choice];
        let Move { choice: id, incident, toward, .. } = made;
        let act = Act::Respond { choice: id, incident, toward };
        if made.incident.is_some_and(|id| !self.incidents[id].open) {
            self.lapse(made.seat, act);
            return;
        }
        self.world.states[made.seat].pay(f64::from(choice.cost));
        self.world.states[made.seat].add(StateQuantity::PoliticalCapital, -f64::from(choice.political));
        self.note(self.witnesses(choice, made), What::Done(made.seat, act));
        let target = made.target.map_or(StateSet::NONE, StateSet::only);
        self.apply_all(s, &choice.effects, StateSet::only(made.seat), target, made.incident);
        self.set_rung(s, choice, made);
        self.run_mechanism(s, choice, made);
        let exposed = self.comes_out(s, choice, made);
        self.earn(s, choice, made, exposed);
        self.world.states[made.seat].choices_made |= 1 << made.choice.0;
        self.made.push(made);
        if let Some(id) = made.incident {
            self.incidents[id].done[made.seat.at()] |= 1 << made.choice.0;
        }
        self.answer_with_choice(s, made);
    }

    /// Who learns of a choice at once.
    fn witnesses(&self, choice: &Choice, made: Move) -> Audience {
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

    /// A choice may set a rung or open a way down (brief §6.5: "player choices override").
    fn set_rung(&mut self, s: &Scenario, choice: &Choice, made: Move) {
        let Some(id) = made.incident else { return };
        let from = self.incidents[id].rung;
        if let (Some(rung), true) = (choice.rung, made.target.is_some() || made.toward.is_none()) {
            self.incidents[id].rung = from.max(rung.min(RUNG_MAX));
            if made.target.is_some() {
                self.incidents[id].counterpart = made.target;
            }
        }
        if let Some(rung) = choice.off_ramp {
            self.incidents[id].rung = self.incidents[id].rung.min(rung.max(from.saturating_sub(1)));
            self.incidents[id].calm += s.parameters.off_ramp_calm;
        }
        self.note_rung(id, from);
        if choice.rung.is_some_and(|rung| rung >= s.parameters.harsh_rung) {
            self.world.states[made.seat].promised_at = None;
            self.break_restraint(s, made.seat);
        }
    }

    pub(super) fn note_rung(&mut self, id: IncidentId, from: u8) {
        let incident = &mut self.incidents[id];
        let to = incident.rung;
        incident.rung_peak = incident.rung_peak.max(to);
        if to != from {
            let audience = match (incident.public, incident.counterpart) {
                (true, _) => Audience::Public,
                (false, Some(other)) => Audience::Seats(StateSet::only(incident.victim).with(other)),
                (false, None) => Audience::Seats(StateSet::only(incident.victim)),
            };
            self.note(audience, What::Rung(id, from, to));
        }
    }

    fn run_mechanism(&mut self, s: &Scenario, choice: &Choice, made: Move) {
        let Move { seat, incident, target, .. } = made;
        match (choice.mechanism, incident) {
            (Mechanism::Contact, Some(id)) => self.ask(s, id, seat, target),
            (Mechanism::ShareIndicators, Some(id)) => self.share_indicators(s, id, seat, target),
            (Mechanism::RequestHelp, Some(id)) => self.incidents[id].help_asked = true,
            (Mechanism::OfferHelp, Some(id)) => self.offer_help(s, id, seat),
            (Mechanism::JointProbe, Some(id)) => self.join_probe(s, id, seat),
            (Mechanism::OwnProbe | Mechanism::PoliceCase, Some(id)) => {
                self.incidents[id].probing = self.incidents[id].probing.with(seat);
            }
            (Mechanism::Disclose, Some(id)) => {
                self.incidents[id].concealed = false;
                self.publish(s, id);
            }
            (Mechanism::Conceal, Some(id)) => self.incidents[id].concealed = true,
            (Mechanism::LegalReview, Some(id)) => {
                self.incidents[id].reviewed = self.incidents[id].reviewed.with(seat);
            }
            (Mechanism::Name, Some(id)) => self.name(s, id, made, 1.0),
            (Mechanism::NameJointly, Some(id)) => self.name(s, id, made, s.parameters.naming_joint),
            (Mechanism::Demarche, Some(id)) => self.give_notice(id, target),
            (Mechanism::StopAbuse, Some(id)) => self.stop_abuse(s, id, seat),
            (Mechanism::TakedownMass | Mechanism::Shutdown, Some(id)) => {
                self.incidents[id].rebound_at = Some(self.step + s.parameters.rebound_steps);
            }
            (Mechanism::TakedownTargeted, Some(id)) => self.incidents[id].processed = true,
            (Mechanism::Convene, _) => self.convene(s, incident),
            (Mechanism::PayRansom, _) => self.world.states[seat].ransom_paid += 1,
            (Mechanism::Restraint, _) => self.announce_restraint(s, seat, target),
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
                | Mechanism::StopAbuse,
                None,
            ) => {}
        }
    }

    /// Does a hidden act come out? (Brief §2.3: covert reply .2–.5, concealed breach .5 and more.)
    fn comes_out(&mut self, s: &Scenario, choice: &Choice, made: Move) -> bool {
        if choice.exposure <= 0.0 {
            return false;
        }
        let about = made.incident.map_or(0, |id| self.incidents[id].luck);
        let subject = u32::from(made.seat.0) << 8 | u32::from(made.choice.0);
        if self.chance.unit(self.step, Purpose::Exposure, about, subject) >= choice.exposure {
            return false;
        }
        let target = made.target.map_or(StateSet::NONE, StateSet::only);
        self.apply_all(s, &choice.exposed, StateSet::only(made.seat), target, made.incident);
        if let (Mechanism::Conceal, Some(id)) = (choice.mechanism, made.incident) {
            self.incidents[id].damage_due *= s.parameters.damage_concealed;
            self.publish(s, id);
        }
        self.note(Audience::Public, What::Exposed(made.seat, made.choice, made.incident));
        true
    }

    /// The evidence that a choice earns, for and against.
    fn earn(&mut self, s: &Scenario, choice: &Choice, made: Move, exposed: bool) {
        let step = s.steps[usize::from(self.step)];
        let capacity = self.world.states[made.seat].get(StateQuantity::Capacity);
        for row in &choice.serves {
            if !row.cases.iter().all(|case| self.case_holds(s, *case, made, exposed)) {
                continue;
            }
            let EvidenceRow { paragraph, indicator, polarity, kind, .. } = *row;
            self.ledger.enter(
                &s.parameters,
                self.step,
                step.crisis,
                capacity,
                Claim {
                    actor: made.seat,
                    partners: made.target.map_or(StateSet::NONE, StateSet::only),
                    paragraph,
                    indicator,
                    polarity,
                    kind: kind.unwrap_or(Kind::Operated),
                    cause: Cause::Choice(made.choice, made.incident),
                    verified: Verified::Control,
                    cost: choice.cost,
                    share: 1.0,
                    after: None,
                },
            );
        }
    }
}
