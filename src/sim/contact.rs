//! Asking, showing, helping: what one delegation does towards another in a crisis short of accusing it
//! (brief §2.3, §6.4).

use super::belief::Source;
use super::chance::Purpose;
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{IncidentId, StateId, StateSet};
use super::measure::Enables;
use super::parameters as p;
use super::scenario::Scenario;

impl Exercise {
    /// Asks the other side through a channel. A listed desk may be empty; an answer is evidence, the better
    /// the channel the better, and asking within 48 hours calms (brief §2.3 X-01, §6.5).
    pub(super) fn ask(&mut self, s: &Scenario, id: IncidentId, seat: StateId, target: Option<StateId>) {
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
        self.world.add_sharing(seat, target, 0.15);
        let pair = 1 << 16 | u32::from(seat.0) << 8 | u32::from(target.0);
        let words = self.chance.words(self.step, Purpose::Answer, self.incidents[id].luck, pair);
        let item = self.item(s, id, words, Source::Partner, 0.0);
        self.find(id, seat, item);
        self.find(id, target, item);
    }

    /// Help is taken by a state that asked for it, or that trusts the giver (brief §2.3 X-05: "refused if pushy").
    pub(super) fn offer_help(&mut self, id: IncidentId, seat: StateId) {
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
    pub(super) fn join_probe(&mut self, id: IncidentId, seat: StateId) {
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

    /// Stops abuse from own territory: damage ends, the other side learns the truth about the host.
    pub(super) fn stop_abuse(&mut self, s: &Scenario, id: IncidentId, seat: StateId) {
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

    pub(super) fn convene(&mut self, incident: Option<IncidentId>) {
        self.world.chair_consulted_until = self.step + 1 + p::CHAIR_CONSULTED_STEPS;
        if let Some(id) = incident {
            self.incidents[id].exit_open = true;
            self.incidents[id].calm += 0.6;
        }
    }
}
