//! The crisis ladder with its firebreak, and the audience cost of climbing down (MODEL.md 7.10, MODEL.md 7.13).

use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Enables;
use crate::sim::chance;
use crate::sim::chance::Purpose;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Push, What};
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::{ChoiceId, IncidentId, StateId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::{StateQuantity, sigmoid};
use crate::sim::scenario::Scenario;

/// The highest rung (MODEL.md 2.3): armed conflict.
pub const RUNG_MAX: u8 = 8;

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
    /// Everybody knows of it, and neither side has said or done anything about it yet.
    pub unattended: bool,
    /// What was chosen this step to calm things, in units of the logistic argument.
    pub calm: f64,
}

impl Strain {
    /// The chance of going up one rung in this step (MODEL.md 7.10).
    pub fn up(&self, p: &Parameters) -> f64 {
        sigmoid(
            p.ladder_up_base
                + p.ladder_up_tension * self.tension
                + p.ladder_up_pressure * self.pressure
                + p.ladder_up_severity * self.perceived_severity / 10.0
                + p.ladder_up_belief * self.belief
                + p.ladder_up_channel * f64::from(self.channel)
                + if self.clarified { p.ladder_up_clarified } else { 0.0 }
                + p.ladder_up_trust * self.trust
                + p.ladder_up_rung * f64::from(self.rung)
                + if self.unattended { p.ladder_up_unattended } else { 0.0 }
                + if self.rung >= p.firebreak_rung { p.ladder_up_firebreak } else { 0.0 }
                - self.calm,
        )
    }

    /// The chance of going down one rung in this step, if it did not go up (MODEL.md 7.10).
    pub fn down(&self, p: &Parameters) -> f64 {
        sigmoid(
            p.ladder_down_base
                + p.ladder_down_channel * f64::from(self.channel)
                + p.ladder_down_trust * self.trust
                + p.ladder_down_pressure * self.pressure
                + if self.clarified { p.ladder_down_clarified } else { 0.0 }
                + self.calm,
        )
    }
}

/// Every open crisis moves by its own luck. Calm was chosen for this step alone and is used up, whether the
/// crisis moved or not.
pub(super) fn climb(ex: &mut Exercise, s: &Scenario) {
    for id in ex.open.clone() {
        if ex.incidents[id].severity >= s.parameters.severity_of_crisis {
            climb_one(ex, s, id);
        }
        ex.incidents[id].calm = 0.0;
    }
    // After the ladder: a harsh choice of this step has redeemed the promise already.
    audience_costs(ex, &s.parameters);
}

/// Moves one crisis by a rung at most. Until the other side is fixed it is the state that the one hit
/// suspects most; where there is none, nothing moves.
fn climb_one(ex: &mut Exercise, s: &Scenario, id: IncidentId) {
    let Incident { victim, counterpart, rung, luck, .. } = ex.incidents[id];
    let suspected = ex.beliefs.first_state(s, id, victim);
    let Some(other) = counterpart.or(suspected.map(|(state, _)| state)) else {
        return;
    };
    let strain = strain(ex, s, id, victim, other);
    // Climbing and coming down have a word each: how narrowly a crisis did not climb says nothing about
    // whether it comes down.
    let words = ex.chance.words(ex.step, Purpose::Ladder, luck, 0);
    let p = &s.parameters;
    if chance::unit(words[0]) < strain.up(p) && rung < RUNG_MAX {
        ex.incidents[id].rung += 1;
        ex.world.add_tension(victim, other, p.climbed_tension);
        ex.world.add_trust(victim, other, p.climbed_trust);
        ex.world.add_trust(other, victim, p.climbed_trust);
    } else if rung > 0 && !stands(ex, id) && chance::unit(words[1]) < strain.down(p) {
        ex.incidents[id].rung -= 1;
        ex.world.add_tension(victim, other, p.eased_tension);
    }
    // From here on the crisis is between two governments, and new evidence does not turn it to another.
    if ex.incidents[id].rung >= p.counterpart_rung && counterpart.is_none() {
        ex.incidents[id].turn_to(other);
    }
    note_rung(ex, id, rung, Push::Strain);
}

/// Does what a government has said or done against the other one keep the crisis where it is? It does for some days, as
/// long as nobody calms and no face-saving way down is open (MODEL.md 7.10).
fn stands(ex: &Exercise, id: IncidentId) -> bool {
    let Incident { rung, stands: (set, until), calm, exit_open, .. } = ex.incidents[id];
    rung <= set && ex.hours < until && calm <= 0.0 && !exit_open
}

/// The strain between the state hit and the other one, as the one hit sees it.
fn strain(ex: &Exercise, s: &Scenario, id: IncidentId, victim: StateId, other: StateId) -> Strain {
    let incident = &ex.incidents[id];
    let channel = ex.world.channel_between(victim, other, ex.step);
    // A shared scale helps only where both have it.
    let shared = [victim, other].iter().all(|state| ex.enabled(Enables::SharedSeverity, *state));
    let scale = if shared { s.parameters.perception_shared } else { 0.0 };
    let sd = misjudgement(&s.parameters, channel) - scale;
    let noise = chance::normal(ex.chance.words(ex.step, Purpose::Perception, incident.luck, 0));
    Strain {
        tension: ex.world.tension(victim, other),
        pressure: ex.world.states[victim].get(StateQuantity::Pressure),
        perceived_severity: (incident.severity + sd.max(0.0) * noise).clamp(0.0, 10.0),
        belief: ex.beliefs.get(id, victim, s.suspect_state(other)),
        channel,
        clarified: incident.clarified_early,
        trust: ex.world.trust(victim, other),
        rung: incident.rung,
        unattended: incident.public && ![victim, other].iter().any(|side| has_acted(s, incident, *side)),
        calm: incident.calm,
    }
}

/// Has this state chosen anything about the incident but to say nothing?
fn has_acted(s: &Scenario, incident: &Incident, side: StateId) -> bool {
    let done = incident.done[side.at()];
    let acts = |(id, choice): (ChoiceId, &Choice)| {
        done >> id.at() & 1 == 1 && choice.mechanism != Mechanism::StaySilent
    };
    done != 0 && s.choices.iter_enumerated().any(acts)
}

/// A leader who promised a response and gave none pays at home, half where a face-saving exit exists;
/// restraint that was announced and kept is credited (MODEL.md 7.13).
fn audience_costs(ex: &mut Exercise, p: &Parameters) {
    for place in 0..ex.world.states.len() {
        let state = StateId::from(place);
        if let Some(at) = ex.world.states[state].promised_at
            && ex.step >= at + p.promise_steps
        {
            let exit = ex.incidents.iter().any(|i| i.open && i.victim == state && i.exit_open);
            let share = if exit { p.climb_down_exit } else { 1.0 };
            let vars = &mut ex.world.states[state];
            vars.promised_at = None;
            vars.add(StateQuantity::PoliticalCapital, p.climb_down_capital * share);
            vars.add(StateQuantity::Pressure, p.climb_down_pressure * share);
            ex.note(Audience::Public, What::ClimbedDown(state));
        }
        let vars = &mut ex.world.states[state];
        if vars.restraint_at.is_some_and(|at| ex.step >= at + p.restraint_steps) {
            vars.restraint_at = None;
            vars.restraint_kept = (vars.restraint_kept + 1).min(p.restraint_kept_max);
        }
    }
}

/// Notes a change of the rung for those concerned, and the highest rung reached.
pub(super) fn note_rung(ex: &mut Exercise, id: IncidentId, from: u8, push: Push) {
    let everybody = ex.scenario.everybody();
    let incident = &mut ex.incidents[id];
    let to = incident.rung;
    incident.rung_peak = incident.rung_peak.max(to);
    if to != from {
        let sides = everybody.iter().filter(|state| incident.is_between(*state));
        let sides = sides.fold(StateSet::NONE, StateSet::with);
        let audience = if incident.has_public_crisis() { Audience::Public } else { Audience::Seats(sides) };
        ex.note(audience, What::Rung(id, from, to, push));
    }
}

/// Standard deviation of perceived severity over a channel of this level (MODEL.md 7.10).
fn misjudgement(p: &Parameters, channel: u8) -> f64 {
    match channel {
        0 => p.perception_none,
        1 => p.perception_listed,
        2 => p.perception_tested,
        3.. => p.perception_hotline,
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
            unattended: false,
            rung: 0,
            calm: 0.0,
        }
    }

    #[test]
    fn a_channel_and_an_early_question_make_climbing_less_likely() {
        let none = strain().up(&Parameters::default());
        let listed = Strain { channel: 1, ..strain() }.up(&Parameters::default());
        let asked = Strain { channel: 2, clarified: true, ..strain() }.up(&Parameters::default());
        assert!(none > listed && listed > asked && asked < 0.5 * none, "{none} {listed} {asked}");
    }

    #[test]
    fn the_firebreak_makes_the_step_to_force_far_harder_than_the_one_before() {
        let below = Strain { rung: 5, ..strain() }.up(&Parameters::default());
        let at = Strain { rung: 6, ..strain() }.up(&Parameters::default());
        assert!(at < below / 4.0, "{below} {at}");
    }

    #[test]
    fn trust_helps_a_crisis_down_and_pressure_keeps_it_up() {
        assert!(
            Strain { trust: 0.8, ..strain() }.down(&Parameters::default())
                > strain().down(&Parameters::default())
        );
        assert!(
            Strain { pressure: 0.9, ..strain() }.down(&Parameters::default())
                < strain().down(&Parameters::default())
        );
    }
}
