//! What a line of the catalogue needs, and whether that holds now: the rules say so, for this seat.

use super::rows::{CardRow, RowKind, row};
use crate::sim::catalogue::item::Item;
use crate::sim::decide::needs::NeedNow;
use crate::sim::ids::IncidentId;
use crate::sim::scenario::Scenario;
use crate::sim::view::Seat;
use crate::words::refusal::{need_met, need_sentence};

/// Every precondition as a row, those that are missing first.
pub(super) fn rows(s: &Scenario, seat: &Seat<'_>, item: Item, incident: Option<IncidentId>) -> Vec<CardRow> {
    let (holding, missing): (Vec<NeedNow>, Vec<NeedNow>) =
        seat.needs(item, incident).into_iter().partition(|need| need.holds);
    let as_row = |now: NeedNow| {
        let (kind, key) =
            if now.holds { (RowKind::Holds, "card-holds") } else { (RowKind::Missing, "card-missing") };
        // The remedy follows what is missing; beside what holds it would be false.
        let said = if now.holds { need_met(now.need, s) } else { need_sentence(now.need, s) };
        row(kind, key, said)
    };
    missing.into_iter().chain(holding).filter_map(as_row).collect()
}
