//! Incidents: how they begin, what they damage, how they spread and end (MODEL.md 7.5, MODEL.md 7.6).

use crate::sim::adjudicate::{content, evidence};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::chance;
use crate::sim::chance::{Purpose, poisson};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::incident::{INCIDENTS_MAX, Incident};
use crate::sim::ids::{IncidentId, PlotId, StateId, StateSet, Suspect};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::{ActorKind, Scenario};

/// The subject of a draw that is made for all states in one block, where the place is the state.
const EVERYBODY: u32 = u32::MAX;

/// What a new incident is made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outbreak {
    /// The line of the plot it comes from; none for an everyday incident.
    pub plot: Option<PlotId>,
    /// The address of its luck, the same however many incidents there are beside it.
    pub luck: u32,
    /// What kind of incident it is.
    pub kind: IncidentKind,
    /// The state that is hit.
    pub victim: StateId,
    /// Who is behind it; hidden until the end.
    pub truth: Suspect,
    /// Whom planted traces point at, if there are any; hidden until the end.
    pub planted: Option<Suspect>,
    /// States whose networks or people were used.
    pub hosts: StateSet,
    /// Severity, 1–8 (MODEL.md 2.3).
    pub severity: f64,
    /// Does everybody know of it from the beginning?
    pub public: bool,
}

/// A line of the plot begins, once. Past the most incidents that an exercise holds it does not begin at all.
pub(super) fn start(ex: &mut Exercise, s: &Scenario, id: PlotId) {
    if ex.plots[id].is_some() || ex.incidents.len() >= INCIDENTS_MAX {
        return;
    }
    let plot = &s.plots[id];
    let outbreak = Outbreak {
        plot: Some(id),
        // The highest bit keeps the luck of the plot apart from that of everyday life.
        luck: 1 << 31 | u32::from(id.0),
        kind: plot.kind,
        victim: plot.against,
        truth: plot.by,
        planted: plot.planted,
        hosts: plot.through,
        severity: f64::from(plot.severity),
        public: plot.public,
    };
    ex.plots[id] = Some(break_out(ex, s, outbreak));
}

/// An incident begins: first thoughts, damage to come, pressure at home, and what spills over to others.
fn break_out(ex: &mut Exercise, s: &Scenario, outbreak: Outbreak) -> IncidentId {
    let id = IncidentId::from(ex.incidents.len());
    let Outbreak { victim, severity, kind, .. } = outbreak;
    if outbreak.plot.is_some() || severity >= s.parameters.severity_answered {
        evidence::first_thoughts(ex, s, victim, outbreak.planted);
    } else {
        // Over before anybody could ask who did it: nobody needs a belief.
        ex.beliefs.skip();
    }
    // There is room for every incident.
    let _ = ex.open.try_push(id);
    ex.incidents.push(Incident {
        plot: outbreak.plot,
        luck: outbreak.luck,
        kind,
        victim,
        truth: outbreak.truth,
        planted: outbreak.planted,
        hosts: outbreak.hosts,
        severity,
        began: ex.step,
        began_hours: ex.hours,
        public: outbreak.public,
        known_to: if outbreak.public { s.everybody() } else { StateSet::only(victim) },
        open: true,
        rung: 0,
        rung_peak: 0,
        stands: (0, 0.0),
        counterpart: None,
        damage_due: if kind.spreads() { 0.0 } else { damage(ex, &s.parameters, victim, severity) },
        spread: if kind.spreads() { s.parameters.spread_start } else { 0.0 },
        processed: false,
        held_back: 0.0,
        done: [0; crate::sim::ids::STATES_MAX],
        asked: [StateSet::NONE; crate::sim::ids::STATES_MAX],
        answered: [StateSet::NONE; crate::sim::ids::STATES_MAX],
        shared_with: [StateSet::NONE; crate::sim::ids::STATES_MAX],
        named_wrongly: StateSet::NONE,
        clarified_early: false,
        clarified_until: 0,
        reviewed: StateSet::NONE,
        probing: StateSet::NONE,
        joint: StateSet::NONE,
        joint_from: 0,
        extra_rate: [0.0; crate::sim::ids::STATES_MAX],
        noticed: StateSet::NONE,
        help_asked: false,
        helped: false,
        concealed: false,
        shared: false,
        rebound_at: None,
        exit_open: false,
        tested: Default::default(),
        asked_before: Default::default(),
        reviewed_before: StateSet::NONE,
        announced: None,
        convened: 0,
        convened_at: None,
        worked_together: false,
        calm: 0.0,
    });
    ex.world.states[victim].add(StateQuantity::Pressure, s.parameters.pressure_per_severity * severity);
    let audience = if outbreak.public { Audience::Public } else { Audience::Seats(StateSet::only(victim)) };
    ex.note(audience, What::IncidentBegan(id));
    spill_over(ex, s, id);
    id
}

/// Damage of a new incident, in units without a currency: 2^(severity − 3) · exposure · (1 − 0.7 · capacity),
/// times what measures at home leave of it (MODEL.md 7.6).
fn damage(ex: &Exercise, p: &Parameters, victim: StateId, severity: f64) -> f64 {
    let vars = &ex.world.states[victim];
    libm::exp2(severity - p.damage_severity)
        * vars.get(StateQuantity::Exposure)
        * (1.0 - p.damage_capacity * vars.get(StateQuantity::Capacity))
        * vars.damage_guard
}

/// Each other state may be hit too, by its own luck (MODEL.md 7.6). Content and secrets do not spill.
fn spill_over(ex: &mut Exercise, s: &Scenario, id: IncidentId) {
    let Incident { victim, kind, damage_due, luck, .. } = ex.incidents[id];
    if matches!(
        kind,
        IncidentKind::TerroristContent
            | IncidentKind::FalseContent
            | IncidentKind::BusinessSecrets
            | IncidentKind::Espionage
            | IncidentKind::Accident
    ) {
        return;
    }
    let p = &s.parameters;
    // One block of luck for the incident, with the other states as places.
    let mut luck = ex.chance.draws(ex.step, Purpose::Spillover, luck);
    let source_capacity = ex.world.states[victim].get(StateQuantity::Capacity);
    for other in s.everybody().without(victim).iter() {
        let sharing = ex.world.sharing(victim, other);
        let odds = p.spillover_chance * (1.0 - source_capacity) * (1.0 - p.spillover_sharing * sharing);
        if luck.at(u32::from(other.0)) < odds {
            let capacity = ex.world.states[other].get(StateQuantity::Capacity);
            let damage = p.spillover_size * damage_due * (1.0 - p.damage_capacity * capacity);
            hurt(ex, p, other, damage);
            ex.note(Audience::Seats(StateSet::only(other).with(victim)), What::Spillover(id, other));
        }
    }
}

/// Damage that is done: it is counted, and citizens lose trust in the digital economy, within a limit at one
/// time (MODEL.md 7.6).
fn hurt(ex: &mut Exercise, p: &Parameters, state: StateId, damage: f64) {
    let vars = &mut ex.world.states[state];
    vars.damage += damage;
    vars.add(
        StateQuantity::DigitalTrust,
        -(p.digital_trust_per_damage * damage).min(p.digital_trust_loss_max),
    );
}

/// An incident becomes known to everybody; one that is public already is not announced again.
pub(super) fn publish(ex: &mut Exercise, s: &Scenario, id: IncidentId) {
    let incident = &mut ex.incidents[id];
    if !incident.public {
        incident.public = true;
        incident.known_to = s.everybody();
        ex.note(Audience::Public, What::IncidentPublished(id));
    }
}

/// Damage is done, content spreads, old incidents end (MODEL.md 7.6, MODEL.md 7.7).
pub(super) fn develop(ex: &mut Exercise, s: &Scenario) {
    let (step, p) = (s.steps[usize::from(ex.step)], &s.parameters);
    for id in ex.open.clone() {
        // A quarter does all of the damage that is still to come, a step of hours a part of it
        // (MODEL.md 7.6).
        let share = if step.crisis { p.damage_per_crisis_step } else { 1.0 };
        let incident = &mut ex.incidents[id];
        let done = incident.damage_due * share * if incident.helped { 1.0 - p.damage_help } else { 1.0 };
        incident.damage_due *= 1.0 - share;
        let victim = incident.victim;
        hurt(ex, p, victim, done);
        if ex.incidents[id].kind.spreads() {
            content::spread(ex, p, id, step.hours);
        }
        // Everyday incidents can be answered to in the step after they began, those of the plot until the
        // plot ends them or a whole quarter has passed over them.
        let old = ex.incidents[id].began < ex.step;
        if old && (!step.crisis || ex.incidents[id].plot.is_none()) {
            close(ex, id);
        }
    }
}

/// An incident is over: nobody answers to it any more. Those who knew of it are told.
pub(super) fn close(ex: &mut Exercise, id: IncidentId) {
    if ex.incidents[id].open {
        ex.incidents[id].open = false;
        ex.open.retain(|other| *other != id);
        let audience = if ex.incidents[id].public {
            Audience::Public
        } else {
            Audience::Seats(ex.incidents[id].known_to)
        };
        ex.note(audience, What::IncidentClosed(id));
    }
}

/// Incidents of everyday life (MODEL.md 7.5). Each state has its own luck, whatever hits the others.
pub(super) fn background(ex: &mut Exercise, s: &Scenario) {
    let (step, p) = (s.steps[usize::from(ex.step)], &s.parameters);
    if step.crisis || s.calm {
        // In the hours of a crisis everyday incidents are noise that the plot's injects stand for.
        return;
    }
    let mut luck = ex.chance.draws(ex.step, Purpose::Arrival, EVERYBODY);
    for victim in s.states.keys() {
        let vars = &ex.world.states[victim];
        let rate = p.arrival_rate
            * vars.get(StateQuantity::Exposure)
            * (p.arrival_base - p.arrival_capacity * vars.get(StateQuantity::Capacity))
            * (1.0 + p.arrival_ransom * f64::from(vars.ransom_paid))
            * step.quarters;
        let subject = u32::from(victim.0);
        let count = poisson(rate, luck.at(subject), u32::from(p.arrivals_max));
        for index in 1..=count {
            if ex.incidents.len() < INCIDENTS_MAX {
                let words = ex.chance.words(ex.step, Purpose::Arrival, subject, index);
                // Step, state and number: the same incident has the same luck whatever hit others.
                let luck = u32::from(ex.step) << 12 | subject << 4 | index;
                let outbreak = everyday(s, victim, luck, words);
                let id = break_out(ex, s, outbreak);
                if outbreak.severity < p.severity_answered {
                    hurt(ex, p, victim, ex.incidents[id].damage_due);
                    close(ex, id);
                }
            }
        }
    }
}

/// An everyday incident from four words of luck: the first decides the kind, the second the severity, the
/// third whether it is public; the fourth from whose soil hacktivists worked.
fn everyday(s: &Scenario, victim: StateId, luck: u32, words: [u32; 4]) -> Outbreak {
    let draw = chance::unit(words[0]);
    let p = &s.parameters;
    let hacktivist = p.arrival_crime + p.arrival_hacktivist;
    let (kind, wanted) = if draw < p.arrival_crime {
        (IncidentKind::Crime, Some(ActorKind::Crime))
    } else if draw < hacktivist {
        (IncidentKind::Disruption, Some(ActorKind::Hacktivist))
    } else if draw < hacktivist + p.arrival_espionage {
        (IncidentKind::Espionage, Some(ActorKind::NonMember))
    } else {
        (IncidentKind::Accident, None)
    };
    // A plot without such an actor has the incident without a known hand behind it.
    let truth = wanted
        .and_then(|wanted| s.actors.iter_enumerated().find(|(_, actor)| actor.kind == wanted))
        .map_or(s.accident(), |(actor, _)| s.suspect_actor(actor));
    Outbreak {
        plot: None,
        luck,
        kind,
        victim,
        truth,
        planted: None,
        hosts: if kind == IncidentKind::Disruption { soil(s, victim, words[3]) } else { StateSet::NONE },
        severity: everyday_severity(p, chance::unit(words[1])),
        public: chance::unit(words[2]) < p.arrival_public,
    }
}

/// Patriotic groups live somewhere: one of the other states, which can be told and can act.
fn soil(s: &Scenario, victim: StateId, word: u32) -> StateSet {
    let others = s.everybody().without(victim);
    let place = (chance::unit(word) * others.count() as f64) as usize;
    others.iter().nth(place).map_or(StateSet::NONE, StateSet::only)
}

/// The severity of an everyday incident, 1–8, by the weights of the severities.
fn everyday_severity(p: &Parameters, draw: f64) -> f64 {
    let weights = [
        p.severity_1,
        p.severity_2,
        p.severity_3,
        p.severity_4,
        p.severity_5,
        p.severity_6,
        p.severity_7,
        p.severity_8,
    ];
    let wanted = draw * weights.iter().sum::<f64>();
    let (mut severity, mut sum) = (1.0, 0.0);
    // Past the last but one there is only the last.
    for weight in &weights[..7] {
        sum += weight;
        if wanted < sum {
            break;
        }
        severity += 1.0;
    }
    severity
}
