//! Terrorist or false content in circulation: how it grows, what slows it, and what comes back after a shutdown (MODEL.md 7.7).

use crate::sim::chance::Purpose;
use crate::sim::exercise::Exercise;
use crate::sim::ids::IncidentId;
use crate::sim::parameters::Parameters;
use crate::sim::quantity::StateQuantity;

/// Growth of ×1.5–2.5 per six hours while it is left to itself, less where platforms are spoken with or
/// copies are removed as they come, and less the older the news is (MODEL.md 7.7). One draw decides for the
/// whole step.
pub(super) fn spread(ex: &mut Exercise, p: &Parameters, id: IncidentId, hours: f64) {
    let draw = ex.chance.unit(ex.step, Purpose::Spread, ex.incidents[id].luck, 0);
    let incident = &mut ex.incidents[id];
    let guard = ex.world.states[incident.victim].spread_guard;
    let (least, most) = (p.spread_growth_least, p.spread_growth_most);
    let periods = (hours / p.spread_period_hours).min(p.spread_periods_max);
    let growth = 1.0 + (least + (most - least) * draw - 1.0) * guard;
    let spread = incident.spread;
    let interest = libm::exp2(-incident.age_hours(ex.hours) / p.spread_fade_hours);
    let left = if incident.processed { p.spread_processed } else { 1.0 };
    let grown = |share: f64| spread * libm::pow(growth, periods * interest * left * share);
    if incident.rebound_at.is_some_and(|at| ex.step < at) {
        // Under broad blocking nearly everything that would have grown is kept aside, to return when it ends.
        incident.held_back += grown(1.0) - grown(p.spread_held);
        incident.spread = grown(p.spread_held);
    } else {
        incident.spread = grown(1.0) + p.rebound_spread * incident.held_back;
        incident.held_back = 0.0;
    }
    incident.spread = incident.spread.min(p.spread_max);
    let vars = &mut ex.world.states[incident.victim];
    // Pressure returns once, in the step in which the blocking ends.
    let rumour = if incident.rebound_at == Some(ex.step) { p.rebound_pressure } else { 0.0 };
    vars.add(StateQuantity::Pressure, p.spread_pressure * libm::log(1.0 + incident.spread) + rumour);
}
