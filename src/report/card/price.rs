//! What a line of the catalogue costs and how long it takes, in words.

use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Measure;
use crate::sim::catalogue::price::Price;
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// What it costs, once.
pub(super) fn price_of(s: &Scenario, item: Item) -> Price {
    match item {
        Item::Measure(id) => s.measures[id].price,
        Item::Choice(id) => s.choices[id].price,
    }
}

/// "Budget 2 · capital 1", for a line of a list; what costs nothing is left out.
pub fn price(price: Price) -> String {
    let (budget, political) = (price.budget(), price.political());
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
    let price = price_of(s, item);
    words("card-costs", &[("cost", price.budget().into()), ("political", price.political().into())])
}

/// "0.5 budget points a quarter"; nothing where there is no upkeep.
pub(super) fn upkeep(measure: &Measure) -> String {
    if measure.upkeep <= 0.0 {
        return String::new();
    }
    words("card-upkeep-points", &[("upkeep", tenths(measure.upkeep).into())])
}

/// How long until a measure is in force.
pub fn lead_time(measure: &Measure) -> String {
    words("lead-time", &[("quarters", measure.lead_quarters.into())])
}

/// A number of points without decimals that say nothing.
fn tenths(points: f64) -> f64 {
    (points * 10.0).round() / 10.0
}
