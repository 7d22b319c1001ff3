//! A card of either sort: a measure, or a crisis choice about an incident or none.

use super::rows::ItemCard;
use super::{choice, measure};
use crate::report::names::Names;
use crate::sim::catalogue::item::Item;
use crate::sim::ids::IncidentId;
use crate::sim::view::Seat;

/// Everything printed on the card, as this seat may read it now. Of a choice, `incident` is what it would answer.
pub fn card(names: &Names<'_>, seat: &Seat<'_>, item: Item, incident: Option<IncidentId>) -> ItemCard {
    let s = names.scenario;
    match item {
        Item::Measure(id) => {
            ItemCard { title: s.measures[id].title.clone(), rows: measure::rows(names, seat, id) }
        }
        Item::Choice(id) => {
            ItemCard { title: s.choices[id].title.clone(), rows: choice::rows(names, seat, id, incident) }
        }
    }
}
