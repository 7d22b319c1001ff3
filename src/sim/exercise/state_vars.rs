//! One state as numbers (MODEL.md 2.1). Every change of a quantity goes through here, so that none ever leaves its
//! range.

use crate::sim::digest::digest;
use crate::sim::ids::MeasureSet;
use crate::sim::parameters::Parameters;
use crate::sim::quantity::{StateQuantity, clip};
use crate::sim::scenario::Delegation;

/// What the model keeps for one state.
#[derive(Debug, Clone, PartialEq)]
pub struct StateVars {
    /// In the order of [`StateQuantity::ALL`].
    quantities: [f64; 8],
    /// Measures in force at home, joint ones included.
    pub in_force: MeasureSet,
    /// Measures started and not yet in force.
    pub under_way: MeasureSet,
    /// National maturity per norm, 0–3.
    pub norms: [u8; 16],
    /// Measures in force lower damage by this factor, 0–1.
    pub damage_guard: f64,
    /// Measures in force slow content by this factor, 0–1.
    pub spread_guard: f64,
    /// Measures in force add this many items of evidence a step.
    pub probe_rate: f64,
    /// Damage suffered so far, in the units of MODEL.md 7.6.
    pub damage: f64,
    /// The contact does not answer before this step, whatever is listed.
    pub desk_away_until: u16,
    /// The step of a leader's public promise of a response, if one is open (audience cost).
    pub promised_at: Option<u16>,
    /// Steps of restraint announced and kept (GRIT), 0–3.
    pub restraint_kept: u8,
    /// The step of the last announcement of restraint.
    pub restraint_at: Option<u16>,
    /// Crisis choices ever made, as bits.
    pub choices_made: u64,
    /// Paid more to criminals: raises later arrivals, 0 and up.
    pub ransom_paid: u8,
}

digest! { struct StateVars {
    quantities,
    in_force,
    under_way,
    norms,
    damage_guard,
    spread_guard,
    probe_rate,
    damage,
    desk_away_until,
    promised_at,
    restraint_kept,
    restraint_at,
    choices_made,
    ransom_paid,
} }

fn place(quantity: StateQuantity) -> usize {
    quantity as usize
}

impl StateVars {
    /// A state as the model starts it (MODEL.md 5).
    pub fn at_start(p: &Parameters, d: &Delegation) -> Self {
        let capacity = StateVars::capacity_at_start(p, d.gci, d.idi);
        let exposure = p.exposure_base + p.exposure_internet * d.internet_percent / 100.0;
        let mut vars = StateVars {
            quantities: [
                capacity,
                clip(exposure, StateQuantity::Exposure.range()),
                p.ct_capacity_share * capacity,
                0.0,
                p.political_capital_start,
                p.pressure_start,
                0.0,
                p.digital_trust_start,
            ],
            in_force: MeasureSet::NONE,
            under_way: MeasureSet::NONE,
            norms: [0; 16],
            damage_guard: 1.0,
            spread_guard: 1.0,
            probe_rate: 0.0,
            damage: 0.0,
            desk_away_until: 0,
            promised_at: None,
            restraint_kept: 0,
            restraint_at: None,
            choices_made: 0,
            ransom_paid: 0,
        };
        for &measure in &d.in_force {
            vars.in_force.insert(measure);
        }
        for &(norm, level) in &d.norms {
            vars.norms[norm.at() % 16] = level;
        }
        vars
    }

    /// National capacity at the start, 0–1, of the two indexes: `gci` runs from 0 to 1, `idi` from 0 to 10.
    pub fn capacity_at_start(p: &Parameters, gci: f64, idi: f64) -> f64 {
        clip(p.capacity_gci * gci + p.capacity_idi * idi / 10.0, StateQuantity::Capacity.range())
    }

    /// A quantity's value.
    #[inline]
    pub fn get(&self, quantity: StateQuantity) -> f64 {
        self.quantities[place(quantity)]
    }

    /// Changes a quantity, kept in its range.
    #[inline]
    pub fn add(&mut self, quantity: StateQuantity, by: f64) {
        let value = self.get(quantity) + by;
        self.quantities[place(quantity)] = clip(value, quantity.range());
    }

    /// Takes this much from the budget. The caller has checked that it is there.
    pub fn pay(&mut self, points: f64) {
        self.add(StateQuantity::Budget, -points);
    }
}
