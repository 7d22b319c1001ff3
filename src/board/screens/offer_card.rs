//! The card of an offer at the table: the line that opens it, and the rows that stand on it.

use bevy::prelude::*;

use crate::board::ask::{BoardAsk, Offer, TableAsk};
use crate::board::sitting::Sitting;
use crate::board::widgets::Piece;
use crate::board::widgets::button::line_button;
use crate::board::widgets::text::{ALERT, GOOD, STRONG, plain, soft, text};
use crate::report::card::{self, CardRow, RowKind};
use crate::sim::catalogue::item::Item;
use crate::sim::decide::refusal::Refusal;
use crate::sim::ids::IncidentId;
use crate::words::refusal;
use crate::words::words;

fn parts_of(offer: Offer) -> (Item, Option<IncidentId>) {
    match offer {
        Offer::Measure(id) => (Item::Measure(id), None),
        Offer::Choice(id, incident) => (Item::Choice(id), incident),
    }
}

/// Title, price, what it serves, and why not where it is refused; a click opens the card and closes it again.
pub fn offer_line(sitting: &Sitting, offer: Offer, refused: Option<Refusal>) -> Piece {
    let s = sitting.scenario();
    let (item, _) = parts_of(offer);
    let mut pieces = vec![text(STRONG, card::title(s, item))];
    pieces.extend(sitting.lens().map(|lens| soft(card::line(&sitting.names(), &lens, item))));
    pieces.extend(refused.map(|why| {
        let why = refusal::sentence(why, s);
        text(ALERT, words("board-refused", &[("why", why.into())]))
    }));
    line_button(BoardAsk::Table(TableAsk::Open(offer)), pieces)
}

/// Everything printed on the card.
pub fn offer_rows(sitting: &Sitting, offer: Offer) -> Vec<Piece> {
    let Some(lens) = sitting.lens() else { return Vec::new() };
    let (item, incident) = parts_of(offer);
    card::card(&sitting.names(), &lens, item, incident).rows.iter().map(row).collect()
}

fn row(row: &CardRow) -> Piece {
    match row.kind {
        RowKind::What => plain(row.line()),
        RowKind::Fact | RowKind::Holds => soft(row.line()),
        RowKind::Served => text(GOOD, row.line()),
        RowKind::AtRisk | RowKind::Missing => text(ALERT, row.line()),
    }
}
