//! The region by itself: what the quiet passing of time does to every state and between all of them. No
//! decision and no chance has a part in it.

use crate::sim::exercise::Exercise;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;

/// What the quiet passing of time does (MODEL.md 7.1, MODEL.md 7.2). What has a pace per quarter is scaled by
/// the length of the step; pressure falls by the step, because attention moves on.
pub(super) fn settle(ex: &mut Exercise, s: &Scenario) {
    let (step, p) = (s.steps[usize::from(ex.step)], &s.parameters);
    ex.world.settle(p, step.quarters);
    for vars in ex.world.states.iter_mut() {
        vars.add(StateQuantity::Pressure, -p.pressure_fade);
        vars.add(StateQuantity::Exposure, p.exposure_rise * step.quarters);
        if !step.crisis {
            // A state that keeps enough measures up loses nothing of what it has learnt.
            let enough = usize::from(p.upkeep_measures);
            let kept_up = vars.in_force.count().min(enough) as f64 / enough as f64;
            vars.add(StateQuantity::Capacity, -p.capacity_decay * step.quarters * (1.0 - kept_up));
        }
        let regained =
            if step.crisis { p.political_capital_per_crisis_step } else { p.political_capital_per_quarter };
        vars.add(StateQuantity::PoliticalCapital, regained);
    }
}

/// The income of a quarter, there to be spent in it. Steps of hours pay nothing: no parliament votes money overnight
/// (MODEL.md 7.1).
pub(super) fn pay_incomes(ex: &mut Exercise, s: &Scenario) {
    let step = s.steps[usize::from(ex.step)];
    if step.crisis {
        return;
    }
    for (state, vars) in ex.world.states.iter_mut_enumerated() {
        let income = s.states[state].budget_per_quarter;
        // The limit keeps nobody from what is there already: control may have given more. It only keeps more
        // from coming.
        let room = s.parameters.budget_carry_quarters * income - vars.get(StateQuantity::Budget);
        vars.add(StateQuantity::Budget, (income * step.quarters).min(room.max(0.0)));
    }
}
