//! Measures under way and in force: lead time, lag, upkeep, side effects (MODEL.md 7.3).

use crate::sim::adjudicate::effect;
use crate::sim::catalogue::measure::{Measure, Scope, SideEffect};
use crate::sim::chance::Purpose;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::programme::{Programme, ProgrammeStage};
use crate::sim::ids::{MEASURES_MAX, MeasureId, MeasureSet, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::{Scenario, Step};

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
    let Step { quarters, crisis, .. } = s.steps[usize::from(ex.step)];
    let running = if crisis { MeasureSet::NONE } else { ex.tables.running };
    let (mut luck, mut left) = (Luck::default(), false);
    // Taken out while they move on, and put back.
    let mut all = std::mem::take(&mut ex.programmes);
    for programme in &mut all {
        if programme.stage == ProgrammeStage::Ended {
            continue;
        }
        programme.age_quarters += quarters;
        let runs = running.has(programme.measure);
        if programme.stage == ProgrammeStage::Sustained && !runs {
            continue;
        }
        let measure = &s.measures[programme.measure];
        let in_force = programme.quarters_in_force(measure);
        if is_next_due(&s.parameters, programme, in_force) {
            next_stage(ex, s, programme);
        }
        if !runs || programme.stage == ProgrammeStage::UnderWay {
            continue;
        }
        // What was paid to begin covers the first quarter in force.
        if measure.upkeep > 0.0 && in_force > s.parameters.upkeep_free_quarters {
            left |= !keep_up(ex, programme, measure.upkeep);
        }
        if luck.strikes(ex, measure, programme) {
            show_side_effects(ex, s, programme);
        }
    }
    ex.programmes = all;
    if left {
        ex.count_aided();
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
fn next_stage(ex: &mut Exercise, s: &Scenario, programme: &mut Programme) {
    let (p, strength) = (&s.parameters, programme.strength);
    match programme.stage {
        ProgrammeStage::UnderWay if programme.in_crisis => {
            programme.stage = ProgrammeStage::Early;
            come_into_force(ex, s, programme, p.crisis_strength * strength);
        }
        ProgrammeStage::UnderWay => {
            programme.stage = ProgrammeStage::InForce;
            come_into_force(ex, s, programme, strength);
        }
        ProgrammeStage::Early => {
            programme.stage = ProgrammeStage::InForce;
            come_into_force(ex, s, programme, (1.0 - p.crisis_strength) * strength);
        }
        ProgrammeStage::InForce => programme.stage = ProgrammeStage::Sustained,
        ProgrammeStage::Sustained | ProgrammeStage::Ended => {}
    }
}

/// The effects of a measure, at this share of its strength; called once, or twice for one bought in a
/// crisis. Channels come only with the whole: a contact named in the heat of it is not yet manned.
fn come_into_force(ex: &mut Exercise, s: &Scenario, programme: &Programme, scale: f64) {
    let measure = &s.measures[programme.measure];
    // Told once, and not again when the rest of a measure bought in a crisis arrives. A bilateral one may be
    // in force with another partner already, so that it is told in any case.
    let first =
        !ex.world.states[programme.by].in_force.has(programme.measure) || measure.scope == Scope::Bilateral;
    let this = MeasureSet::only(programme.measure);
    for member in programme.members.iter() {
        let vars = &mut ex.world.states[member];
        vars.under_way = vars.under_way.minus(this);
        vars.in_force = vars.in_force.or(this);
    }
    if programme.members.count() > 1 {
        // A joint measure in force thickens the web between its members (MODEL.md 7.2).
        ex.world.add_cbm_among(&s.parameters, programme.members, scale);
    }
    effect::apply_measure(ex, s, programme, scale);
    if matches!(measure.scope, Scope::Consensus(_)) {
        ex.world.add_cohesion(s.parameters.consensus_in_force * scale);
    }
    if first {
        ex.note(Audience::Public, What::InForce(programme.measure, programme.members));
    }
}

/// Upkeep (MODEL.md 7.3): who cannot pay drops out, and when nobody pays any more the measure ends for all.
/// Says whether everybody has paid.
fn keep_up(ex: &mut Exercise, programme: &mut Programme, upkeep: f64) -> bool {
    let (id, before) = (programme.measure, programme.payers);
    for payer in programme.payers.iter() {
        let vars = &mut ex.world.states[payer];
        if vars.get(StateQuantity::Budget) >= upkeep {
            vars.pay(upkeep);
            continue;
        }
        vars.in_force.remove(id);
        programme.payers = programme.payers.without(payer);
        programme.members = programme.members.without(payer);
        if programme.payers.is_empty() {
            programme.stage = ProgrammeStage::Ended;
            for member in programme.members.iter() {
                ex.world.states[member].in_force.remove(id);
            }
        }
        ex.note(Audience::Public, What::UpkeepUnpaid(id, payer));
    }
    programme.payers == before
}

/// Side effects strike each paying state by its own luck, whoever else takes the measure (MODEL.md 7.3).
fn show_side_effects(ex: &mut Exercise, s: &Scenario, programme: &Programme) {
    let Programme { measure: id, members, payers, .. } = *programme;
    for (which, side) in s.measures[id].side_effects.iter().enumerate() {
        for state in struck(ex, id, which, side, payers).iter() {
            let others = members.without(state);
            effect::apply_all(ex, s, &side.effects, StateSet::only(state), others, None, 1.0);
            ex.note(Audience::Seats(members), What::SideEffect(id, which as u8, state));
        }
    }
}

/// Those of these whom a side effect strikes in this step. The subject of the draw is the measure and the
/// side effect, the place is the state.
fn struck(ex: &Exercise, id: MeasureId, which: usize, side: &SideEffect, among: StateSet) -> StateSet {
    let subject = u32::from(id.0) << 8 | which as u32;
    StateSet(ex.chance.draws(ex.step, Purpose::SideEffect, subject).below(among.0, side.chance))
}

/// Whom a side effect of each measure strikes in one step, as far as anybody had to know: many keep the same
/// measure up, each by itself, and mostly it strikes none of them.
struct Luck {
    /// Those whose luck was looked at, measure by measure.
    known: [StateSet; MEASURES_MAX],
    struck: [StateSet; MEASURES_MAX],
}

impl Default for Luck {
    fn default() -> Self {
        Self { known: [StateSet::NONE; MEASURES_MAX], struck: [StateSet::NONE; MEASURES_MAX] }
    }
}

impl Luck {
    /// Does a side effect of this measure strike one of those who pay for it?
    #[inline]
    fn strikes(&mut self, ex: &Exercise, measure: &Measure, programme: &Programme) -> bool {
        let place = programme.measure.at() % MEASURES_MAX;
        let unknown = programme.payers.minus(self.known[place]);
        if !unknown.is_empty() {
            // The numbers of four neighbours are drawn together.
            let drawn = fours(unknown);
            self.known[place] = self.known[place].or(drawn);
            for (which, side) in measure.side_effects.iter().enumerate() {
                let struck = struck(ex, programme.measure, which, side, drawn);
                self.struck[place] = self.struck[place].or(struck);
            }
        }
        !self.struck[place].and(programme.payers).is_empty()
    }
}

/// These, and in each four of neighbours the others with them.
fn fours(states: StateSet) -> StateSet {
    let set = states.0;
    StateSet(((set | set >> 1 | set >> 2 | set >> 3) & 0x1111) * 0xF)
}

#[cfg(test)]
mod tests {
    use crate::sim::adjudicate::programmes::*;

    #[test]
    fn neighbours_come_by_fours() {
        for (few, all) in [(0, 0), (1, 0xF), (0x8, 0xF), (0x1080, 0xF0F0), (0x8001, 0xF00F)] {
            assert_eq!(fours(StateSet(few)), StateSet(all));
        }
    }
}
