//! Cards of the catalogue, and the lines that lead to them, laid out for a terminal.

use super::super::page::Page;
use super::table::Table;
use crate::report::card::{self, ItemCard, RowKind};
use crate::sim::catalogue::item::Item;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId};
use crate::words::tell;

/// Everything printed on a measure's card.
pub(super) fn measure(table: &Table, page: &mut Page, id: MeasureId) {
    lay_out(page, &card::card(&table.names(), &table.lens(), Item::Measure(id), None));
}

/// Everything printed on the card of a choice about this incident, or about none.
pub(super) fn choice(table: &Table, page: &mut Page, id: ChoiceId, incident: Option<IncidentId>) {
    lay_out(page, &card::card(&table.names(), &table.lens(), Item::Choice(id), incident));
}

fn lay_out(page: &mut Page, card: &ItemCard) {
    page.heading(&card.title);
    for row in &card.rows {
        page.item(mark(row.kind), &row.line());
    }
}

/// What speaks for, what speaks against, and what a need comes to, is seen without colour.
fn mark(kind: RowKind) -> &'static str {
    match kind {
        RowKind::What | RowKind::Fact => "  ",
        RowKind::Served => "  + ",
        RowKind::AtRisk => "  - ",
        RowKind::Holds => "  = ",
        RowKind::Missing => "  ! ",
    }
}

/// "Name a policy contact point: Budget 1 · at once · on your own · serves 4"; `possible` now, or not.
pub(super) fn line(table: &Table, item: Item, possible: bool) -> String {
    let title = card::title(table.scenario(), item);
    let line = card::line(&table.names(), &table.lens(), item);
    tell(if possible { "offers-line" } else { "offers-line-not-now" }, &[("title", &title), ("line", &line)])
}
