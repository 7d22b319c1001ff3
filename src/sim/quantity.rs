//! What the rules keep count of, and the range in which each stays (MODEL.md 2.1, MODEL.md 2.2).

use crate::sim::name::named;
use serde::{Deserialize, Serialize};

/// A quantity of one state (MODEL.md 2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StateQuantity {
    /// National cyber capacity, 0–1.
    Capacity,
    /// How much of national life hangs on networks, 0.3–1.
    Exposure,
    /// Capacity against terrorist use of ICTs, 0–1.
    CtCapacity,
    /// Budget points in hand, 0 and up.
    Budget,
    /// Political capital, 0–10.
    PoliticalCapital,
    /// Domestic pressure to act, 0–1.
    Pressure,
    /// Change of rights online since the start, −50 to +50.
    Rights,
    /// Trust of citizens in the digital economy, 0–1.
    DigitalTrust,
}

impl StateQuantity {
    /// Every quantity of a state, in the order of MODEL.md 2.1.
    pub const ALL: [Self; 8] = [
        Self::Capacity,
        Self::Exposure,
        Self::CtCapacity,
        Self::Budget,
        Self::PoliticalCapital,
        Self::Pressure,
        Self::Rights,
        Self::DigitalTrust,
    ];

    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Capacity => "capacity",
            Self::Exposure => "exposure",
            Self::CtCapacity => "ct-capacity",
            Self::Budget => "budget",
            Self::PoliticalCapital => "political-capital",
            Self::Pressure => "pressure",
            Self::Rights => "rights",
            Self::DigitalTrust => "digital-trust",
        }
    }

    /// Lowest and highest value (MODEL.md 2.1; the budget's upper end is ours, far above any purse).
    pub const fn range(self) -> (f64, f64) {
        match self {
            Self::Exposure => (0.3, 1.0),
            Self::Capacity | Self::CtCapacity | Self::Pressure | Self::DigitalTrust => (0.0, 1.0),
            Self::Budget => (0.0, 999.0),
            Self::PoliticalCapital => (0.0, 10.0),
            Self::Rights => (-50.0, 50.0),
        }
    }
}

/// A quantity between two states (MODEL.md 2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DyadQuantity {
    /// Trust, 0–1, each way. A positive amount is the base gain g of MODEL.md 7.2, a negative one the harm.
    Trust,
    /// Tension, 0–1, the same both ways.
    Tension,
    /// Channel, 0 none, 1 listed, 2 tested, 3 hotline; rises to at least the amount given.
    Channel,
    /// Information sharing, 0–1, the same both ways.
    Sharing,
}

named!(DyadQuantity {
    Trust = "trust",
    Tension = "tension",
    Channel = "channel",
    Sharing = "sharing",
});

/// A quantity of the region (MODEL.md 2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RegionQuantity {
    /// Regional cohesion, 0–1.
    Cohesion,
}

named!(RegionQuantity {
    Cohesion = "cohesion",
});

/// A quantity of one incident (MODEL.md 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum IncidentQuantity {
    /// Spread of content: multiplied by the amount given.
    Spread,
    /// Damage still to come: multiplied by the amount given.
    Damage,
    /// Evidence items per step for the acting state: raised by the amount given.
    EvidenceRate,
}

/// Keeps a value in its range; a value that is no number becomes the lower end.
#[inline]
pub fn clip(value: f64, (low, high): (f64, f64)) -> f64 {
    // In this order no number lands at the lower end, and each line is one machine instruction.
    let raised = if value > low { value } else { low };
    if raised < high { raised } else { high }
}

/// The logistic function, which turns a sum into a chance (MODEL.md 7.10).
#[inline]
pub fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

#[cfg(test)]
mod tests {
    use crate::sim::quantity::*;

    #[test]
    fn a_value_that_is_no_number_lands_at_the_lower_end() {
        assert_eq!(clip(f64::NAN, (0.3, 1.0)), 0.3);
        assert_eq!(clip(f64::INFINITY, (0.3, 1.0)), 1.0);
    }

    #[test]
    fn every_quantity_has_a_range_with_room_in_it() {
        for quantity in StateQuantity::ALL {
            let (low, high) = quantity.range();
            assert!(low < high, "{quantity:?}");
        }
    }

    #[test]
    fn the_logistic_function_is_even_around_one_half() {
        assert_eq!(sigmoid(0.0), 0.5);
        assert!((sigmoid(2.0) + sigmoid(-2.0) - 1.0).abs() < 1e-12);
    }
}
