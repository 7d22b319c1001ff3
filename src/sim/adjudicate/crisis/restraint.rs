//! Announced restraint, kept or broken: graduated and reciprocated initiatives (GRIT: Osgood 1962; MODEL.md 7.13).

use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;

/// A dated step of restraint (GRIT: Osgood 1962; MODEL.md 7.13): it calms every open crisis of the two, and
/// steps that were kept before make this one worth more. A new announcement begins the time anew.
pub(in crate::sim::adjudicate) fn announce(
    ex: &mut Exercise,
    s: &Scenario,
    seat: StateId,
    target: Option<StateId>,
) {
    let p = &s.parameters;
    let kept = f64::from(ex.world.states[seat].restraint_kept);
    let vars = &mut ex.world.states[seat];
    vars.restraint_at = Some(ex.step);
    // Restraint towards nobody in particular is announced and has to be kept, and moves nobody's trust.
    if let Some(target) = target {
        let weight = 1.0 + p.restraint_compound * kept;
        ex.world.move_trust(p, target, seat, p.restraint_trust * weight, p.credibility_practice);
        ex.world.add_tension(target, seat, p.restraint_tension * weight);
        for incident in ex.incidents.iter_mut().filter(|incident| incident.open) {
            let between = incident.victim == seat || incident.victim == target;
            incident.calm += if between { p.restraint_calm } else { 0.0 };
        }
    }
}

/// A harsh act after announced restraint breaks the promise: it cancels two kept ones (MODEL.md 7.13).
pub(in crate::sim::adjudicate) fn break_off(ex: &mut Exercise, s: &Scenario, seat: StateId) {
    let (vars, p) = (&mut ex.world.states[seat], &s.parameters);
    if let Some(at) = vars.restraint_at
        && ex.step <= at + p.restraint_steps
    {
        vars.restraint_at = None;
        vars.restraint_kept = vars.restraint_kept.saturating_sub(p.restraint_broken_kept);
        vars.add(StateQuantity::PoliticalCapital, p.restraint_broken_capital);
    }
}
