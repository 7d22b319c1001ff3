//! Effects of measures and choices, applied to the region. One place, so that a measure, a choice, a side
//! effect and an exposure all mean the same by the same word. What an effect is worth as evidence is not
//! decided here.

use crate::sim::adjudicate::between::{Reach, change_among, change_between, change_towards};
use crate::sim::catalogue::measure::{Enables, Nature};
use crate::sim::catalogue::terms::Effect;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::programme::Programme;
use crate::sim::ids::{IncidentId, StateId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::{IncidentQuantity, RegionQuantity, StateQuantity};
use crate::sim::scenario::Scenario;

/// How far acts of this nature are believed, because costly signals are (Fearon 1997; MODEL.md 7.2).
fn credibility(p: &Parameters, nature: Nature) -> f64 {
    match nature {
        Nature::Words => p.credibility_words,
        Nature::Procedure => p.credibility_procedure,
        Nature::Practice => p.credibility_practice,
    }
}

/// The effects of a measure when it comes into force, at this share of its strength.
pub(super) fn apply_measure(ex: &mut Exercise, s: &Scenario, programme: &Programme, scale: f64) {
    let measure = &s.measures[programme.measure];
    let joint = programme.members.count() > 1;
    let reach = Reach {
        actors: programme.members,
        others: if joint { programme.members } else { StateSet::NONE },
        incident: None,
        scale,
        affront: 1.0,
        credibility: credibility(&s.parameters, measure.nature),
    };
    for &effect in &measure.effects {
        match effect {
            // In a joint measure with a giver and a taker, the other side is not the proposer.
            Effect::Other(quantity, by) => {
                for other in programme.members.without(programme.by).iter() {
                    let assessed = ex.enabled(Enables::NeedsAssessed, other);
                    let worth = if assessed { s.parameters.assessed_aid } else { 1.0 };
                    change(ex, s, other, quantity, by * scale * worth);
                }
            }
            Effect::Incident(quantity, by) => {
                guard(ex, &s.parameters, programme.members, quantity, by, scale)
            }
            Effect::Own(..)
            | Effect::Dyad(..)
            | Effect::Everyone(..)
            | Effect::Region(..)
            | Effect::Norm(..)
            | Effect::Forum(..) => apply(ex, s, effect, &reach),
        }
    }
}

/// What a measure in force does to every later incident at home. Several measures multiply and never go past
/// a floor: none makes anybody safe (MODEL.md 7.3).
pub(super) fn guard(
    ex: &mut Exercise,
    p: &Parameters,
    members: StateSet,
    quantity: IncidentQuantity,
    by: f64,
    scale: f64,
) {
    for member in members.iter() {
        let vars = &mut ex.world.states[member];
        let factor = 1.0 - (1.0 - by) * scale;
        match quantity {
            IncidentQuantity::Spread => {
                vars.spread_guard = (vars.spread_guard * factor).clamp(p.spread_guard_floor, 1.0);
            }
            IncidentQuantity::Damage => {
                vars.damage_guard = (vars.damage_guard * factor).clamp(p.damage_guard_floor, 1.0);
            }
            IncidentQuantity::EvidenceRate => {
                vars.probe_rate = (vars.probe_rate + by * scale).clamp(0.0, p.evidence_added_max);
            }
        }
    }
}

/// Applies a list of effects at full strength, believed as a crisis choice is; harm between the two weighs as much as
/// the affront does.
pub(super) fn apply_all(
    ex: &mut Exercise,
    s: &Scenario,
    effects: &[Effect],
    actors: StateSet,
    others: StateSet,
    incident: Option<IncidentId>,
    affront: f64,
) {
    let credibility = s.parameters.credibility_choice;
    let reach = Reach { actors, others, incident, scale: 1.0, affront, credibility };
    for &effect in effects {
        apply(ex, s, effect, &reach);
    }
}

/// Of a list of effects those on the one who acts, believed as a crisis choice is.
pub(super) fn apply_own(ex: &mut Exercise, s: &Scenario, effects: &[Effect], actor: StateId) {
    for &effect in effects {
        if let Effect::Own(quantity, by) = effect {
            change(ex, s, actor, quantity, by);
        }
    }
}

/// Applies one effect to everybody whom it reaches.
#[inline]
pub(super) fn apply(ex: &mut Exercise, s: &Scenario, effect: Effect, reach: &Reach) {
    match effect {
        Effect::Own(quantity, by) => {
            for actor in reach.actors.iter() {
                change(ex, s, actor, quantity, by * reach.scale);
            }
        }
        Effect::Other(quantity, by) => {
            for other in reach.others.iter() {
                change(ex, s, other, quantity, by * reach.scale);
            }
        }
        Effect::Dyad(quantity, by) if reach.actors == reach.others => {
            change_among(ex, &s.parameters, quantity, by, reach);
        }
        Effect::Dyad(quantity, by) => {
            for actor in reach.actors.iter() {
                change_between(ex, &s.parameters, quantity, by, actor, reach);
            }
        }
        Effect::Everyone(quantity, by) => {
            for actor in reach.actors.iter() {
                change_towards(ex, s, quantity, by, actor, reach);
            }
        }
        Effect::Region(RegionQuantity::Cohesion, by) => ex.world.add_cohesion(by * reach.scale),
        Effect::Incident(quantity, by) => change_incident(ex, &s.parameters, quantity, by, reach),
        Effect::Norm(norm, level) => {
            if reach.scale >= s.parameters.whole_strength {
                for actor in reach.actors.iter() {
                    let now = &mut ex.world.states[actor].norms[norm.at() % 16];
                    *now = (*now).max(level.min(3));
                }
            }
        }
        Effect::Forum(forum, by) => {
            let maturity = &mut ex.world.forums[forum.at() % 16];
            *maturity = (*maturity + by * reach.scale).clamp(0.0, 3.0);
        }
    }
}

/// A state's quantity; capacity grows no faster than can be absorbed (MODEL.md 7.1).
pub(super) fn change(ex: &mut Exercise, s: &Scenario, state: StateId, quantity: StateQuantity, by: f64) {
    let mut by = by;
    if quantity == StateQuantity::Capacity && by > 0.0 {
        let absorbed = &mut ex.absorbed[state.at()];
        by = by.min(s.parameters.absorption_per_step - *absorbed).max(0.0);
        *absorbed += by;
    }
    ex.world.states[state].add(quantity, by);
}

/// A quantity of the incident that was answered to; an effect without an incident changes nothing.
fn change_incident(ex: &mut Exercise, p: &Parameters, quantity: IncidentQuantity, by: f64, reach: &Reach) {
    let Some(id) = reach.incident else { return };
    let incident = &mut ex.incidents[id];
    match quantity {
        IncidentQuantity::Spread => {
            for actor in reach.actors.iter() {
                // A state that was neither hit nor hosts the content takes away its own part of it alone.
                let near = incident.victim == actor || incident.hosts.has(actor);
                let weight = if near { 1.0 } else { p.spread_elsewhere };
                incident.spread = (incident.spread * (1.0 - (1.0 - by) * weight)).max(0.0);
            }
        }
        IncidentQuantity::Damage => incident.damage_due = (incident.damage_due * by).max(0.0),
        IncidentQuantity::EvidenceRate => {
            for actor in reach.actors.iter() {
                incident.extra_rate[actor.at()] =
                    (incident.extra_rate[actor.at()] + by).clamp(0.0, p.evidence_added_max);
            }
        }
    }
}
