//! Announced restraint, kept or broken: graduated and reciprocated initiatives (GRIT, brief §6.6; Osgood 1962).

use super::exercise::Exercise;
use super::ids::StateId;
use super::quantity::StateQuantity;
use super::scenario::Scenario;

impl Exercise {
    /// A dated step of restraint (GRIT, brief §6.6): kept promises compound, and who answers in kind is
    /// answered in kind.
    pub(super) fn announce_restraint(&mut self, s: &Scenario, seat: StateId, target: Option<StateId>) {
        let p = &s.parameters;
        let kept = f64::from(self.world.states[seat].restraint_kept);
        let vars = &mut self.world.states[seat];
        vars.restraint_at = Some(self.step);
        if let Some(target) = target {
            let weight = 1.0 + p.restraint_compound * kept;
            self.world.move_trust(p, target, seat, p.restraint_trust * weight, p.credibility_practice);
            self.world.add_tension(target, seat, p.restraint_tension * weight);
            for incident in self.incidents.iter_mut().filter(|incident| incident.open) {
                let between = incident.victim == seat || incident.victim == target;
                incident.calm += if between { p.restraint_calm } else { 0.0 };
            }
        }
    }

    /// A harsh act after announced restraint breaks the promise: it cancels two kept ones (brief §6.6).
    pub(super) fn break_restraint(&mut self, s: &Scenario, seat: StateId) {
        let (vars, p) = (&mut self.world.states[seat], &s.parameters);
        if let Some(at) = vars.restraint_at
            && self.step <= at + p.restraint_steps
        {
            vars.restraint_at = None;
            vars.restraint_kept = vars.restraint_kept.saturating_sub(p.restraint_broken_kept);
            vars.add(StateQuantity::PoliticalCapital, p.restraint_broken_capital);
        }
    }
}
