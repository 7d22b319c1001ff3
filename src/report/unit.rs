//! Values of indicators with their units.

use crate::sim::catalogue::occasion::Unit;
use crate::words::words;

/// A value with its unit: "67 %", "9 hours", "4.5 points".
pub fn value(unit: Unit, value: f64) -> String {
    let shown = match unit {
        Unit::Share => (100.0 * value).round(),
        Unit::Hours | Unit::Acts => value.round(),
        Unit::Days | Unit::Points => (10.0 * value).round() / 10.0,
        Unit::Level => (100.0 * value).round() / 100.0,
    };
    words(&format!("unit-{}", unit.name()), &[("value", shown.into())])
}
