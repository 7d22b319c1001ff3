//! What a line of the catalogue costs and how long it takes, in words.

use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Measure;
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// Budget points and political capital, once.
pub(super) fn cost_of(s: &Scenario, item: Item) -> (f64, f64) {
    let (cost, political) = match item {
        Item::Measure(id) => (s.measures[id].cost, s.measures[id].political),
        Item::Choice(id) => (s.choices[id].cost, s.choices[id].political),
    };
    (f64::from(cost), f64::from(political))
}

/// Quarters until a measure is in force.
pub(super) fn lead_quarters(measure: &Measure) -> u8 {
    measure.lead_quarters
}

/// "Budget 2 · capital 1", for a line of a list; what costs nothing is left out.
pub fn price((budget, political): (f64, f64)) -> String {
    let (cost, capital) = (("cost", tenths(budget).into()), ("political", tenths(political).into()));
    match (budget > 0.0, political > 0.0) {
        (true, true) => words("price-both", &[cost, capital]),
        (true, false) => words("price-budget", &[cost]),
        (false, true) => words("price-capital", &[capital]),
        (false, false) => word("price-none"),
    }
}

/// "2 budget points, 1 political capital", for a card.
pub(super) fn costs(s: &Scenario, item: Item) -> String {
    let (budget, political) = cost_of(s, item);
    words("card-costs", &[("cost", budget.into()), ("political", political.into())])
}

/// "0.5 budget points a quarter"; nothing where there is no upkeep.
pub(super) fn upkeep(measure: &Measure) -> String {
    if measure.upkeep <= 0.0 {
        return String::new();
    }
    words("card-upkeep-points", &[("upkeep", tenths(measure.upkeep).into())])
}

/// How long until a measure is in force.
pub fn lead_time(quarters: u8) -> String {
    words("lead-time", &[("quarters", quarters.into())])
}

/// A number of points without decimals that say nothing.
fn tenths(points: f64) -> f64 {
    (points * 10.0).round() / 10.0
}
