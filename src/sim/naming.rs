//! Naming a suspect in public, and what becomes of it when the truth is known (brief §6.5, §6.6).

use super::choice::Mechanism;
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{IncidentId, StateId, Suspect};
use super::parameters as p;
use super::response::Move;
use super::scenario::Scenario;

impl Exercise {
    /// Names a suspect in public (brief §6.5, §6.6): what follows hangs on the strength of the evidence and
    /// on whether it was shared.
    pub(super) fn name(&mut self, s: &Scenario, id: IncidentId, made: Move, mildness: f64) {
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

    /// The end: namings are held against the truth (brief §6.6).
    pub(super) fn close(&mut self, s: &Scenario) {
        for place in 0..self.events.len() {
            let What::Named(id, seat, suspect) = self.events[place].what else { continue };
            if self.incidents[id].truth != suspect {
                self.incidents[id].named_wrongly = self.incidents[id].named_wrongly.with(seat);
                self.note(Audience::Control, What::NamingDisproved(id, seat, suspect));
                for other in s.everybody().without(seat).iter() {
                    self.world.add_trust(other, seat, p::NAMING_FALSE);
                }
            }
        }
        let incidents = &self.incidents;
        self.ledger.take_back(self.step, |actor, choice, incident| {
            let naming = matches!(s.choices[choice].mechanism, Mechanism::Name | Mechanism::NameJointly);
            naming && incidents[incident].named_wrongly.has(actor)
        });
    }
}
