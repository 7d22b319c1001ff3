//! A card of either sort: a measure, or a crisis choice about an incident or none.

use super::rows::ItemCard;
use super::{choice, measure};
use crate::report::names::Names;
use crate::sim::catalogue::item::Item;
use crate::sim::ids::IncidentId;
use crate::sim::scenario::Scenario;
use crate::sim::view::Seat;
use crate::words::tell;

/// Everything printed on the card, as this seat may read it now. Of a choice, `incident` is what it would answer.
pub fn card(names: &Names<'_>, seat: &Seat<'_>, item: Item, incident: Option<IncidentId>) -> ItemCard {
    let rows = match item {
        Item::Measure(id) => measure::rows(names, seat, id),
        Item::Choice(id) => choice::rows(names, seat, id, incident),
    };
    ItemCard { title: title(names.scenario, item), rows }
}

/// "Name a policy contact point (PoC)": the plain title, and beside it what practitioners call it where they have a
/// usual term. It heads the card, and the line of a list that leads to it.
pub fn title(s: &Scenario, item: Item) -> String {
    let (title, term) = match item {
        Item::Measure(id) => (&s.measures[id].title, &s.measures[id].term),
        Item::Choice(id) => (&s.choices[id].title, &s.choices[id].term),
    };
    match term {
        Some(term) => tell("card-title-term", &[("title", title), ("term", term)]),
        None => title.clone(),
    }
}
