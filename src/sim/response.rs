//! Crisis choices carried out (brief §2.3, §6.5, §6.6): asking before naming, helping, holding back, striking.

use arrayvec::ArrayVec;

use super::attribution::Source;
use super::chance::Purpose;
use super::choice::{Case, Choice, Mechanism, Toward};
use super::decision::{Act, CHOICES_PER_STEP, Decision};
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{ChoiceId, IncidentId, STATES_MAX, StateId, StateSet, Suspect};
use super::measure::{Category, Enables, EvidenceRow};
use super::parameters as p;
use super::quantity::StateQuantity;
use super::scenario::Scenario;
use super::score::{Cause, Claim, Kind, Verified};

/// Steps after which pressure comes back from what was cut off (brief §6.6: three to five).
const REBOUND_STEPS: u16 = 4;

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
        let mut moves: ArrayVec<(u8, Move), { STATES_MAX * CHOICES_PER_STEP }> = ArrayVec::new();
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
        self.set_rung(choice, made);
        self.run_mechanism(s, choice, made);
        let exposed = self.comes_out(s, choice, made);
        self.earn(s, choice, made, exposed);
        self.world.states[made.seat].choices_made |= 1 << made.choice.0;
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
    fn set_rung(&mut self, choice: &Choice, made: Move) {
        let Some(id) = made.incident else { return };
        let from = self.incidents[id].rung;
        if let (Some(rung), true) = (choice.rung, made.target.is_some() || made.toward.is_none()) {
            self.incidents[id].rung = from.max(rung.min(p::RUNG_MAX));
            if made.target.is_some() {
                self.incidents[id].counterpart = made.target;
            }
        }
        if let Some(rung) = choice.off_ramp {
            self.incidents[id].rung = self.incidents[id].rung.min(rung.max(from.saturating_sub(1)));
            self.incidents[id].calm += 0.5;
        }
        self.note_rung(id, from);
        if choice.rung.is_some_and(|rung| rung >= 3) {
            self.world.states[made.seat].promised_at = None;
            self.break_restraint(made.seat);
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
            (Mechanism::OfferHelp, Some(id)) => self.offer_help(id, seat),
            (Mechanism::JointProbe, Some(id)) => self.join_probe(id, seat),
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
            (Mechanism::NameJointly, Some(id)) => self.name(s, id, made, p::NAMING_JOINT),
            (Mechanism::Demarche, Some(id)) => self.give_notice(id, target),
            (Mechanism::StopAbuse, Some(id)) => self.stop_abuse(s, id, seat),
            (Mechanism::TakedownMass | Mechanism::Shutdown, Some(id)) => {
                self.incidents[id].rebound_at = Some(self.step + REBOUND_STEPS);
            }
            (Mechanism::Convene, _) => self.convene(incident),
            (Mechanism::PayRansom, _) => self.world.states[seat].ransom_paid += 1,
            (Mechanism::Restraint, _) => self.announce_restraint(seat, target),
            // Their effects, rung and evidence say it all; the rest of what they do is data.
            (
                Mechanism::Plain
                | Mechanism::StaySilent
                | Mechanism::Penalty
                | Mechanism::CovertReply
                | Mechanism::TakedownTargeted
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
                | Mechanism::TakedownMass
                | Mechanism::Shutdown
                | Mechanism::StopAbuse,
                None,
            ) => {}
        }
    }

    /// Asks the other side through a channel. A listed desk may be empty; an answer is evidence, the better
    /// the channel the better, and asking within 48 hours calms (brief §2.3 X-01, §6.5).
    fn ask(&mut self, s: &Scenario, id: IncidentId, seat: StateId, target: Option<StateId>) {
        let Some(target) = target else { return };
        self.incidents[id].asked[seat.at()] = self.incidents[id].asked[seat.at()].with(target);
        let level = usize::from(self.world.channel(seat, target, self.step)).clamp(1, 3);
        let (luck, pair) = (self.incidents[id].luck, u32::from(seat.0) << 8 | u32::from(target.0));
        let both = Audience::Seats(StateSet::only(seat).with(target));
        if self.chance.unit(self.step, Purpose::Contact, luck, pair) < p::CONTACT_SILENT[level - 1] {
            self.note(both, What::ContactSilent(id, seat, target));
            return;
        }
        self.note(both, What::ContactAnswered(id, seat, target));
        let early = self.incidents[id].age_hours(self.hours) <= p::EARLY_HOURS;
        if self.incidents[id].victim == seat {
            self.incidents[id].clarified_early |= early;
            self.incidents[id].clarified_until = self.step + 2;
        }
        self.give_notice(id, Some(target));
        let words = self.chance.words(self.step, Purpose::Answer, luck, pair);
        // A tested contact reaches somebody who knows; a listed one somebody who has to ask around.
        let honest = 0.10 * level as f64 * if early { 1.0 } else { 0.5 };
        let item = self.item(s, id, words, Source::Counterpart, honest);
        self.find(id, seat, item);
    }

    /// The other side now knows what it is asked about; whose networks were used has been told so (N-c).
    fn give_notice(&mut self, id: IncidentId, target: Option<StateId>) {
        let Some(target) = target else { return };
        let incident = &mut self.incidents[id];
        incident.known_to = incident.known_to.with(target);
        if incident.hosts.has(target) {
            incident.noticed = incident.noticed.with(target);
        }
    }

    /// Both sides learn, and keep sharing while it lasts (brief §2.3 X-03).
    fn share_indicators(&mut self, s: &Scenario, id: IncidentId, seat: StateId, target: Option<StateId>) {
        let Some(target) = target else { return };
        self.incidents[id].shared = true;
        self.incidents[id].shared_with[seat.at()] = self.incidents[id].shared_with[seat.at()].with(target);
        self.incidents[id].known_to = self.incidents[id].known_to.with(target);
        self.world.add_sharing(seat, target, 0.15);
        let pair = 1 << 16 | u32::from(seat.0) << 8 | u32::from(target.0);
        let words = self.chance.words(self.step, Purpose::Answer, self.incidents[id].luck, pair);
        let item = self.item(s, id, words, Source::Partner, 0.0);
        self.find(id, seat, item);
        self.find(id, target, item);
    }

    /// Help is taken by a state that asked for it, or that trusts the giver (brief §2.3 X-05: "refused if pushy").
    fn offer_help(&mut self, id: IncidentId, seat: StateId) {
        let victim = self.incidents[id].victim;
        let taken = self.incidents[id].help_asked || self.world.trust(victim, seat) >= 0.45;
        let audience = Audience::Seats(StateSet::only(seat).with(victim));
        if taken {
            self.incidents[id].helped = true;
            self.note(audience, What::HelpArrived(id, seat));
        } else {
            self.note(audience, What::HelpDeclined(id, seat));
        }
    }

    /// A prepared probe yields after one step, an improvised one after two (brief §6.4).
    fn join_probe(&mut self, id: IncidentId, seat: StateId) {
        let prepared = self.enabled(Enables::PreparedProbe, seat);
        let incident = &mut self.incidents[id];
        if incident.joint.is_empty() {
            let (ready, improvised) = p::JOINT_DELAY;
            incident.joint_from = self.step + if prepared { ready } else { improvised };
            // The state that was hit takes part in every joint probe: it holds the traces.
            incident.joint = incident.joint.with(incident.victim);
        }
        incident.joint = incident.joint.with(seat);
        incident.exit_open = true;
        incident.known_to = incident.known_to.with(seat);
    }

    /// Names a suspect in public (brief §6.5, §6.6): what follows hangs on the strength of the evidence and
    /// on whether it was shared.
    fn name(&mut self, s: &Scenario, id: IncidentId, made: Move, mildness: f64) {
        let (Some(suspect), seat) = (made.toward, made.seat) else {
            return;
        };
        self.note(Audience::Public, What::Named(id, seat, suspect));
        self.publish(s, id);
        let strength = self.naming_strength(id, seat, suspect);
        let between = |(weak, strong): (f64, f64)| (weak + (strong - weak) * strength) * mildness;
        if let Some(target) = made.target {
            self.world.add_trust(target, seat, between(p::NAMING_TRUST));
            self.world.add_trust(seat, target, 0.5 * between(p::NAMING_TRUST));
            self.world.add_tension(seat, target, between(p::NAMING_TENSION));
            for observer in s.everybody().without(seat).without(target).iter() {
                self.world.add_trust(observer, seat, between(p::NAMING_OBSERVERS));
            }
            self.world.add_cohesion(between(p::NAMING_COHESION));
        } else {
            // Naming an outside group angers no government at the table; a careless one still costs credit.
            for observer in s.everybody().without(seat).iter() {
                self.world.add_trust(observer, seat, 0.5 * between(p::NAMING_OBSERVERS));
            }
        }
    }

    /// From 0, weak or unshared evidence, to 1, strong and shared (brief §6.6).
    fn naming_strength(&self, id: IncidentId, seat: StateId, suspect: Suspect) -> f64 {
        let belief = self.beliefs.get(id, seat, suspect);
        let (weak, strong) = p::EVIDENCE_WEAK_STRONG;
        let strength = ((belief - weak) / (strong - weak)).clamp(0.0, 1.0);
        if self.incidents[id].shared { strength } else { 0.7 * strength }
    }

    /// Stops abuse from own territory: damage ends, the other side learns the truth about the host.
    fn stop_abuse(&mut self, s: &Scenario, id: IncidentId, seat: StateId) {
        let incident = &mut self.incidents[id];
        incident.damage_due *= 0.2;
        incident.spread *= 0.4;
        incident.exit_open = true;
        incident.calm += 1.0;
        let (victim, luck) = (incident.victim, incident.luck);
        self.note(Audience::Public, What::AbuseStopped(id, seat));
        let words = self.chance.words(self.step, Purpose::Answer, luck, 2 << 16 | u32::from(seat.0));
        let item = self.item(s, id, words, Source::Partner, 0.25);
        self.find(id, victim, item);
    }

    fn convene(&mut self, incident: Option<IncidentId>) {
        self.world.chair_consulted_until = self.step + 1 + p::CHAIR_CONSULTED_STEPS;
        if let Some(id) = incident {
            self.incidents[id].exit_open = true;
            self.incidents[id].calm += 0.6;
        }
    }

    /// A dated step of restraint (GRIT, brief §6.6): kept promises compound, and who answers in kind is
    /// answered in kind.
    fn announce_restraint(&mut self, seat: StateId, target: Option<StateId>) {
        let kept = f64::from(self.world.states[seat].restraint_kept);
        let vars = &mut self.world.states[seat];
        vars.restraint_at = Some(self.step);
        if let Some(target) = target {
            let weight = 1.0 + p::RESTRAINT_COMPOUND * kept;
            self.world.move_trust(target, seat, 0.03 * weight, 1.0);
            self.world.add_tension(target, seat, -0.02 * weight);
            for incident in self.incidents.iter_mut().filter(|incident| incident.open) {
                let between = incident.victim == seat || incident.victim == target;
                incident.calm += if between { 0.3 } else { 0.0 };
            }
        }
    }

    /// A harsh act after announced restraint breaks the promise: it cancels two kept ones (brief §6.6).
    fn break_restraint(&mut self, seat: StateId) {
        let vars = &mut self.world.states[seat];
        if let Some(at) = vars.restraint_at
            && self.step <= at + p::RESTRAINT_STEPS
        {
            vars.restraint_at = None;
            vars.restraint_kept = vars.restraint_kept.saturating_sub(2);
            vars.add(StateQuantity::PoliticalCapital, -1.0);
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
            self.incidents[id].damage_due *= p::DAMAGE_CONCEALED;
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
                },
            );
        }
    }

    fn case_holds(&self, s: &Scenario, case: Case, made: Move, exposed: bool) -> bool {
        let incident = made.incident.map(|id| &self.incidents[id]);
        let (weak, strong) = p::EVIDENCE_WEAK_STRONG;
        match case {
            Case::WeakEvidence => self.belief_of(made) < weak,
            Case::SomeEvidence => (weak..strong).contains(&self.belief_of(made)),
            Case::StrongEvidence => self.belief_of(made) >= strong,
            Case::Early => incident.is_none_or(|i| i.age_hours(self.hours) <= p::EARLY_HOURS),
            Case::Late => incident.is_some_and(|i| i.age_hours(self.hours) > p::EARLY_HOURS),
            Case::AskedFirst => self.asked_first(made),
            Case::NotAsked => made.target.is_some() && !self.asked_first(made),
            Case::Reviewed => incident.is_some_and(|i| i.reviewed.has(made.seat)),
            Case::Unreviewed => !incident.is_some_and(|i| i.reviewed.has(made.seat)),
            Case::Noticed => incident.is_some_and(|i| i.noticed.has(made.seat)),
            Case::OnRequest => incident.is_some_and(|i| i.help_asked),
            Case::Exposed => exposed,
            Case::Safeguarded => self.safeguarded(s, made.seat),
            Case::Unsafeguarded => !self.safeguarded(s, made.seat),
            Case::Consulted => self.consulted(s, made.seat),
            Case::Unconsulted => !self.consulted(s, made.seat),
        }
    }

    fn belief_of(&self, made: Move) -> f64 {
        match (made.incident, made.toward) {
            (Some(id), Some(suspect)) => self.beliefs.get(id, made.seat, suspect),
            _ => 0.0,
        }
    }

    fn asked_first(&self, made: Move) -> bool {
        let asked = made.incident.map_or(StateSet::NONE, |id| self.incidents[id].asked[made.seat.at()]);
        // An outside group cannot be asked; to have asked any government first is what can be asked for.
        made.target.map_or(!asked.is_empty(), |target| asked.has(target))
    }

    fn consulted(&self, s: &Scenario, seat: StateId) -> bool {
        let in_force = self.world.states[seat].in_force;
        in_force.iter().any(|measure| s.measures[measure].category == Category::Stakeholder)
    }
}
