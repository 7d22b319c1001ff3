//! Measures under way and in force: lead time, lag, upkeep, side effects (MODEL.md 7.3).

use crate::sim::adjudicate::effect;
use crate::sim::catalogue::measure::Scope;
use crate::sim::chance::Purpose;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::programme::{Programme, ProgrammeStage};
use crate::sim::ids::StateSet;
use crate::sim::parameters::Parameters;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;

/// Writes a measure down as under way. Its effects come only when it is in force.
pub(super) fn begin(ex: &mut Exercise, s: &Scenario, programme: Programme) {
    for member in programme.members.iter() {
        ex.world.states[member].under_way.insert(programme.measure);
    }
    let measure = &s.measures[programme.measure];
    if measure.scope == Scope::Bilateral {
        for partner in programme.members.without(programme.by).iter() {
            ex.world.add_pact(programme.measure, programme.by, partner);
        }
    }
    ex.add_programme(programme);
}

/// Moves every measure on by the length of the step (MODEL.md 7.3). Upkeep and side effects belong to quiet
/// quarters: a step of hours is too short for either.
pub(super) fn progress(ex: &mut Exercise, s: &Scenario) {
    let step = s.steps[usize::from(ex.step)];
    for place in 0..ex.programmes.len() {
        let programme = &mut ex.programmes[place];
        if programme.stage == ProgrammeStage::Ended {
            continue;
        }
        programme.age_quarters += step.quarters;
        let runs = !step.crisis && ex.tables.running.has(programme.measure);
        if programme.stage == ProgrammeStage::Sustained && !runs {
            continue;
        }
        let measure = &s.measures[programme.measure];
        let in_force = programme.quarters_in_force(measure);
        if is_next_due(&s.parameters, programme, in_force) {
            next_stage(ex, s, place);
        }
        if runs && ex.programmes[place].stage > ProgrammeStage::UnderWay {
            // What was paid to begin covers the first quarter in force.
            if measure.upkeep > 0.0 && in_force > s.parameters.upkeep_free_quarters {
                keep_up(ex, place, measure.upkeep);
            }
            if !measure.side_effects.is_empty() {
                show_side_effects(ex, s, place);
            }
        }
    }
}

/// Has a measure been in force for long enough to move to its next stage?
#[inline]
fn is_next_due(p: &Parameters, programme: &Programme, in_force: f64) -> bool {
    match programme.stage {
        // Steps of hours are fractions of a quarter, and their sum may fall short of the whole by rounding.
        ProgrammeStage::UnderWay => in_force + 1e-9 >= 0.0,
        ProgrammeStage::Early => in_force >= if programme.in_crisis { p.crisis_lag_quarters } else { 0.0 },
        ProgrammeStage::InForce => in_force >= p.sustained_quarters,
        ProgrammeStage::Sustained | ProgrammeStage::Ended => false,
    }
}

/// Moves a measure to its next stage, one stage in a step at most: what comes into force and what is
/// sustained are told apart.
fn next_stage(ex: &mut Exercise, s: &Scenario, place: usize) {
    let (p, programme) = (&s.parameters, &mut ex.programmes[place]);
    let strength = programme.strength;
    match programme.stage {
        ProgrammeStage::UnderWay if programme.in_crisis => {
            programme.stage = ProgrammeStage::Early;
            come_into_force(ex, s, place, p.crisis_strength * strength);
        }
        ProgrammeStage::UnderWay => {
            programme.stage = ProgrammeStage::InForce;
            come_into_force(ex, s, place, strength);
        }
        ProgrammeStage::Early => {
            programme.stage = ProgrammeStage::InForce;
            come_into_force(ex, s, place, (1.0 - p.crisis_strength) * strength);
        }
        ProgrammeStage::InForce => programme.stage = ProgrammeStage::Sustained,
        ProgrammeStage::Sustained | ProgrammeStage::Ended => {}
    }
}

/// The effects of a measure, at this share of its strength; called once, or twice for one bought in a
/// crisis. Channels come only with the whole: a contact named in the heat of it is not yet manned.
fn come_into_force(ex: &mut Exercise, s: &Scenario, place: usize, scale: f64) {
    let programme = ex.programmes[place];
    let measure = &s.measures[programme.measure];
    // Told once, and not again when the rest of a measure bought in a crisis arrives. A bilateral one may be
    // in force with another partner already, so that it is told in any case.
    let first =
        !ex.world.states[programme.by].in_force.has(programme.measure) || measure.scope == Scope::Bilateral;
    for member in programme.members.iter() {
        ex.world.states[member].under_way.remove(programme.measure);
        ex.world.states[member].in_force.insert(programme.measure);
    }
    if programme.members.count() > 1 {
        weave(ex, &s.parameters, programme.members, scale);
    }
    effect::apply_measure(ex, s, &programme, scale);
    if matches!(measure.scope, Scope::Consensus(_)) {
        ex.world.add_cohesion(s.parameters.consensus_in_force * scale);
    }
    if first {
        ex.note(Audience::Public, What::InForce(programme.measure, programme.members));
    }
}

/// A joint measure in force thickens the web between its members (MODEL.md 7.2).
fn weave(ex: &mut Exercise, p: &Parameters, members: StateSet, weight: f64) {
    // Each pair once: the weight is the same both ways.
    for a in members.iter() {
        for b in members.iter().filter(|b| *b > a) {
            ex.world.add_cbm(p, a, b, weight);
        }
    }
}

/// Upkeep (MODEL.md 7.3): who cannot pay drops out, and when nobody pays any more the measure ends for all.
fn keep_up(ex: &mut Exercise, place: usize, upkeep: f64) {
    let id = ex.programmes[place].measure;
    for payer in ex.programmes[place].payers.iter() {
        if ex.world.states[payer].get(StateQuantity::Budget) >= upkeep {
            ex.world.states[payer].pay(upkeep);
            continue;
        }
        let programme = &mut ex.programmes[place];
        programme.payers = programme.payers.without(payer);
        programme.members = programme.members.without(payer);
        if programme.payers.is_empty() {
            programme.stage = ProgrammeStage::Ended;
            for member in programme.members.iter() {
                ex.world.states[member].in_force.remove(id);
            }
        }
        ex.world.states[payer].in_force.remove(id);
        ex.count_aided();
        ex.note(Audience::Public, What::UpkeepUnpaid(id, payer));
    }
}

/// Side effects strike each paying state by its own luck, whoever else takes the measure (MODEL.md 7.3). The
/// subject of the draw is the measure and the side effect, the place is the state.
fn show_side_effects(ex: &mut Exercise, s: &Scenario, place: usize) {
    let Programme { measure: id, members, payers, .. } = ex.programmes[place];
    for (which, side) in s.measures[id].side_effects.iter().enumerate() {
        let subject = u32::from(id.0) << 8 | which as u32;
        let mut luck = ex.chance.draws(ex.step, Purpose::SideEffect, subject);
        for state in payers.iter() {
            if luck.at(u32::from(state.0)) < side.chance {
                let others = members.without(state);
                effect::apply_all(ex, s, &side.effects, StateSet::only(state), others, None, 1.0);
                ex.note(Audience::Seats(members), What::SideEffect(id, which as u8, state));
            }
        }
    }
}
