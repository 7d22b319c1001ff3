//! Announced restraint, kept or broken: graduated and reciprocated initiatives (GRIT, brief §6.6; Osgood 1962).

use super::exercise::Exercise;
use super::ids::StateId;
use super::parameters as p;
use super::quantity::StateQuantity;

impl Exercise {
    /// A dated step of restraint (GRIT, brief §6.6): kept promises compound, and who answers in kind is
    /// answered in kind.
    pub(super) fn announce_restraint(&mut self, seat: StateId, target: Option<StateId>) {
        let kept = f64::from(self.world.states[seat].restraint_kept);
        let vars = &mut self.world.states[seat];
        vars.restraint_at = Some(self.step);
        if let Some(target) = target {
            let weight = 1.0 + p::RESTRAINT_COMPOUND * kept;
            self.world.move_trust(target, seat, 0.03 * weight, 1.0);
            self.world.add_tension(target, seat, -0.02 * weight);
            for incident in self.incidents.iter_mut().filter(|incident| incident.open) {
                let between = incident.victim == seat || incident.victim == target;
                incident.calm += if between { 0.3 } else { 0.0 };
            }
        }
    }

    /// A harsh act after announced restraint breaks the promise: it cancels two kept ones (brief §6.6).
    pub(super) fn break_restraint(&mut self, seat: StateId) {
        let vars = &mut self.world.states[seat];
        if let Some(at) = vars.restraint_at
            && self.step <= at + p::RESTRAINT_STEPS
        {
            vars.restraint_at = None;
            vars.restraint_kept = vars.restraint_kept.saturating_sub(2);
            vars.add(StateQuantity::PoliticalCapital, -1.0);
        }
    }
}
