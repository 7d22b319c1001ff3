//! The crisis ladder with its firebreak, and the audience cost of climbing down (brief §6.5, §6.6).

use super::chance::{self, Purpose};
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{IncidentId, StateId};
use super::incident::Incident;
use super::measure::Enables;
use super::parameters as p;
use super::quantity::{StateQuantity, sigmoid};
use super::scenario::Scenario;

/// Severity below which an incident makes no crisis by itself (ours: DCID "nuisance").
const SEVERITY_OF_CRISIS: f64 = 3.0;

/// What moves a crisis up or down the ladder in one step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strain {
    /// Tension between the two, 0–1.
    pub tension: f64,
    /// Domestic pressure on the state that was hit, 0–1.
    pub pressure: f64,
    /// Severity as it is perceived, 0–10.
    pub perceived_severity: f64,
    /// Belief of the state hit that the other is behind it, 0–1.
    pub belief: f64,
    /// The better channel between the two, 0–3.
    pub channel: u8,
    /// The other side was asked within 48 hours and answered.
    pub clarified: bool,
    /// Trust of the state hit in the other, 0–1.
    pub trust: f64,
    /// The present rung, 0–8.
    pub rung: u8,
    /// What was chosen this step to calm things, in units of the logistic argument.
    pub calm: f64,
}

impl Strain {
    /// The chance of going up one rung in this step (brief §6.5).
    pub fn up(&self) -> f64 {
        let [base, tension, pressure, severity, belief, channel, clarified, trust, rung, firebreak] =
            p::LADDER_UP;
        sigmoid(
            base + tension * self.tension
                + pressure * self.pressure
                + severity * self.perceived_severity / 10.0
                + belief * self.belief
                + channel * f64::from(self.channel)
                + if self.clarified { clarified } else { 0.0 }
                + trust * self.trust
                + rung * f64::from(self.rung)
                + if self.rung >= p::FIREBREAK_RUNG { firebreak } else { 0.0 }
                - self.calm,
        )
    }

    /// The chance of going down one rung in this step, if it did not go up (brief §6.5).
    pub fn down(&self) -> f64 {
        let [base, channel, trust, pressure, clarified] = p::LADDER_DOWN;
        sigmoid(
            base + channel * f64::from(self.channel)
                + trust * self.trust
                + pressure * self.pressure
                + if self.clarified { clarified } else { 0.0 }
                + self.calm,
        )
    }
}

impl Exercise {
    /// Every open crisis moves by its own luck.
    pub(super) fn climb_ladders(&mut self, s: &Scenario) {
        for id in self.open.clone() {
            if self.incidents[id].severity >= SEVERITY_OF_CRISIS {
                self.climb(s, id);
            }
            self.incidents[id].calm = 0.0;
        }
        self.audience_costs();
    }

    fn climb(&mut self, s: &Scenario, id: IncidentId) {
        let Incident { victim, counterpart, rung, luck, .. } = self.incidents[id];
        let suspected = self.beliefs.first_state(s, id, victim);
        let Some(other) = counterpart.or(suspected.map(|(state, _)| state)) else {
            return;
        };
        let strain = self.strain(s, id, victim, other);
        let words = self.chance.words(self.step, Purpose::Ladder, luck, 0);
        let (tension_up, trust_up, tension_down) = p::LADDER_MOVED;
        if chance::unit(words[0]) < strain.up() && rung < p::RUNG_MAX {
            self.incidents[id].rung += 1;
            self.world.add_tension(victim, other, tension_up);
            self.world.add_trust(victim, other, trust_up);
            self.world.add_trust(other, victim, trust_up);
        } else if rung > 0 && chance::unit(words[1]) < strain.down() {
            self.incidents[id].rung -= 1;
            self.world.add_tension(victim, other, tension_down);
        }
        // From a protest on it is between two governments.
        if self.incidents[id].rung >= 2 && counterpart.is_none() {
            self.incidents[id].counterpart = Some(other);
        }
        self.note_rung(id, rung);
    }

    /// The strain between the state hit and the other one, as the one hit sees it.
    fn strain(&self, s: &Scenario, id: IncidentId, victim: StateId, other: StateId) -> Strain {
        let incident = &self.incidents[id];
        let channel = self.world.channel_between(victim, other, self.step);
        let shared = [victim, other].iter().all(|state| self.enabled(Enables::SharedSeverity, *state));
        let scale = if shared { p::PERCEPTION_SCALE } else { 0.0 };
        let sd = p::PERCEPTION_SD[usize::from(channel.min(3))] - scale;
        let noise = chance::normal(self.chance.words(self.step, Purpose::Perception, incident.luck, 0));
        Strain {
            tension: self.world.tension(victim, other),
            pressure: self.world.states[victim].get(StateQuantity::Pressure),
            perceived_severity: (incident.severity + sd.max(0.0) * noise).clamp(0.0, 10.0),
            belief: self.beliefs.get(id, victim, s.suspect_state(other)),
            channel,
            clarified: incident.clarified_early,
            trust: self.world.trust(victim, other),
            rung: incident.rung,
            calm: incident.calm,
        }
    }

    /// A leader who promised a response and gave none pays at home, half where a face-saving exit exists;
    /// restraint that was announced and kept is credited (brief §6.6).
    fn audience_costs(&mut self) {
        for place in 0..self.world.states.len() {
            let state = StateId::from(place);
            if let Some(at) = self.world.states[state].promised_at
                && self.step >= at + p::PROMISE_STEPS
            {
                let exit = self.incidents.iter().any(|i| i.open && i.victim == state && i.exit_open);
                let share = if exit { 0.5 } else { 1.0 };
                let (capital, pressure) = p::CLIMB_DOWN;
                let vars = &mut self.world.states[state];
                vars.promised_at = None;
                vars.add(StateQuantity::PoliticalCapital, capital * share);
                vars.add(StateQuantity::Pressure, pressure * share);
                self.note(Audience::Public, What::ClimbedDown(state));
            }
            let vars = &mut self.world.states[state];
            if vars.restraint_at.is_some_and(|at| self.step >= at + p::RESTRAINT_STEPS) {
                vars.restraint_at = None;
                vars.restraint_kept = (vars.restraint_kept + 1).min(3);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strain() -> Strain {
        Strain {
            tension: 0.5,
            pressure: 0.5,
            perceived_severity: 5.0,
            belief: 0.35,
            channel: 0,
            clarified: false,
            trust: 0.4,
            rung: 0,
            calm: 0.0,
        }
    }

    #[test]
    fn a_channel_and_an_early_question_make_climbing_less_likely() {
        let none = strain().up();
        let listed = Strain { channel: 1, ..strain() }.up();
        let asked = Strain { channel: 2, clarified: true, ..strain() }.up();
        assert!(none > listed && listed > asked && asked < 0.5 * none, "{none} {listed} {asked}");
    }

    #[test]
    fn the_firebreak_makes_the_step_to_force_far_harder_than_the_one_before() {
        let below = Strain { rung: 5, ..strain() }.up();
        let at = Strain { rung: 6, ..strain() }.up();
        assert!(at < below / 4.0, "{below} {at}");
    }

    #[test]
    fn trust_helps_a_crisis_down_and_pressure_keeps_it_up() {
        assert!(Strain { trust: 0.8, ..strain() }.down() > strain().down());
        assert!(Strain { pressure: 0.9, ..strain() }.down() < strain().down());
    }
}
