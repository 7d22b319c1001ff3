//! Asking, showing, helping: what one delegation does towards another in a crisis short of accusing it
//! (brief §2.3, §6.4).

use super::belief::Source;
use super::chance::Purpose;
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{IncidentId, StateId, StateSet};
use super::measure::Enables;
use super::parameters::Parameters;
use super::scenario::Scenario;

impl Exercise {
    /// Asks the other side through a channel. A listed desk may be empty; an answer is evidence, the better
    /// the channel the better, and asking within 48 hours calms (brief §2.3 X-01, §6.5).
    pub(super) fn ask(&mut self, s: &Scenario, id: IncidentId, seat: StateId, target: Option<StateId>) {
        let Some(target) = target else { return };
        self.incidents[id].asked[seat.at()] = self.incidents[id].asked[seat.at()].with(target);
        let level = self.world.channel(seat, target, self.step).clamp(1, 3);
        let (luck, pair) = (self.incidents[id].luck, u32::from(seat.0) << 8 | u32::from(target.0));
        let both = Audience::Seats(StateSet::only(seat).with(target));
        if self.chance.unit(self.step, Purpose::Contact, luck, pair) < silent(&s.parameters, level) {
            self.note(both, What::ContactSilent(id, seat, target));
            return;
        }
        self.note(both, What::ContactAnswered(id, seat, target));
        let early = self.incidents[id].age_hours(self.hours) <= s.parameters.early_hours;
        if self.incidents[id].victim == seat {
            self.incidents[id].clarified_early |= early;
            self.incidents[id].clarified_until = self.step + s.parameters.clarified_steps;
        }
        self.give_notice(id, Some(target));
        let words = self.chance.words(self.step, Purpose::Answer, luck, pair);
        // A tested contact reaches somebody who knows; a listed one somebody who has to ask around.
        let honest = s.parameters.answer_honest
            * f64::from(level)
            * if early { 1.0 } else { s.parameters.answer_late };
        let item = self.item(s, id, words, Source::Counterpart, honest);
        self.find(s, id, seat, item);
    }

    /// The other side now knows what it is asked about; whose networks were used has been told so (N-c).
    pub(super) fn give_notice(&mut self, id: IncidentId, target: Option<StateId>) {
        let Some(target) = target else { return };
        let incident = &mut self.incidents[id];
        incident.known_to = incident.known_to.with(target);
        if incident.hosts.has(target) {
            incident.noticed = incident.noticed.with(target);
        }
    }

    /// Both sides learn, and keep sharing while it lasts (brief §2.3 X-03).
    pub(super) fn share_indicators(
        &mut self,
        s: &Scenario,
        id: IncidentId,
        seat: StateId,
        target: Option<StateId>,
    ) {
        let Some(target) = target else { return };
        self.incidents[id].shared = true;
        self.incidents[id].shared_with[seat.at()] = self.incidents[id].shared_with[seat.at()].with(target);
        self.incidents[id].known_to = self.incidents[id].known_to.with(target);
        self.world.add_sharing(seat, target, s.parameters.indicators_sharing);
        let pair = 1 << 16 | u32::from(seat.0) << 8 | u32::from(target.0);
        let words = self.chance.words(self.step, Purpose::Answer, self.incidents[id].luck, pair);
        let item = self.item(s, id, words, Source::Partner, 0.0);
        self.find(s, id, seat, item);
        self.find(s, id, target, item);
    }

    /// Help is taken by a state that asked for it, or that trusts the giver (brief §2.3 X-05: "refused if pushy").
    pub(super) fn offer_help(&mut self, s: &Scenario, id: IncidentId, seat: StateId) {
        let victim = self.incidents[id].victim;
        let taken =
            self.incidents[id].help_asked || self.world.trust(victim, seat) >= s.parameters.help_trust;
        let audience = Audience::Seats(StateSet::only(seat).with(victim));
        if taken {
            self.incidents[id].helped = true;
            self.note(audience, What::HelpArrived(id, seat));
        } else {
            self.note(audience, What::HelpDeclined(id, seat));
        }
    }

    /// A prepared probe yields after one step, an improvised one after two (brief §6.4).
    pub(super) fn join_probe(&mut self, s: &Scenario, id: IncidentId, seat: StateId) {
        let prepared = self.enabled(Enables::PreparedProbe, seat);
        let incident = &mut self.incidents[id];
        if incident.joint.is_empty() {
            let p = &s.parameters;
            let delay = if prepared { p.joint_delay_prepared } else { p.joint_delay_improvised };
            incident.joint_from = self.step + delay;
            // The state that was hit takes part in every joint probe: it holds the traces.
            incident.joint = incident.joint.with(incident.victim);
        }
        incident.joint = incident.joint.with(seat);
        incident.exit_open = true;
        incident.known_to = incident.known_to.with(seat);
    }

    /// Stops abuse from own territory: damage ends, the other side learns the truth about the host.
    pub(super) fn stop_abuse(&mut self, s: &Scenario, id: IncidentId, seat: StateId) {
        let (incident, p) = (&mut self.incidents[id], &s.parameters);
        incident.damage_due *= p.stop_abuse_damage;
        incident.spread *= p.stop_abuse_spread;
        incident.processed = true;
        incident.exit_open = true;
        incident.calm += p.stop_abuse_calm;
        let (victim, luck) = (incident.victim, incident.luck);
        self.note(Audience::Public, What::AbuseStopped(id, seat));
        let words = self.chance.words(self.step, Purpose::Answer, luck, 2 << 16 | u32::from(seat.0));
        let item = self.item(s, id, words, Source::Partner, p.stop_abuse_honest);
        self.find(s, id, victim, item);
    }

    pub(super) fn convene(&mut self, s: &Scenario, incident: Option<IncidentId>) {
        self.world.chair_consulted_until = self.step + 1 + s.parameters.chair_consulted_steps;
        if let Some(id) = incident {
            self.incidents[id].exit_open = true;
            self.incidents[id].calm += s.parameters.convene_calm;
        }
    }
}

/// The chance that a contact on this level does not answer.
fn silent(p: &Parameters, level: u8) -> f64 {
    match level {
        0 | 1 => p.contact_silent_listed,
        2 => p.contact_silent_tested,
        3.. => p.contact_silent_hotline,
    }
}
