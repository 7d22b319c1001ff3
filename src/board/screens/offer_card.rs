//! The card of an offer at the table: the line that opens it, and the rows that stand on it.

use bevy::prelude::*;

use crate::board::ask::{BoardAsk, Offer, TableAsk};
use crate::board::paint::Ground;
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{chosen_line, line_button};
use crate::board::widgets::layout::ends;
use crate::board::widgets::text::{ALERT, Face, GOOD, STRONG, Style, plain, soft, text};
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

/// What it is called.
pub fn offer_title(sitting: &Sitting, offer: Offer) -> String {
    card::title(sitting.scenario(), parts_of(offer).0)
}

/// Title with the rung that it sets as a chip, price, what it serves, and why not where it is refused; a click opens the
/// card and closes it again.
pub fn offer_line(sitting: &Sitting, offer: Offer, refused: Option<Refusal>, open: bool) -> Piece {
    let s = sitting.scenario();
    let (item, _) = parts_of(offer);
    let title = text(STRONG, card::title(s, item));
    let mut pieces = match rung_of(sitting, offer) {
        Some(rung) => vec![ends(title, chip(words("board-rung-chip", &[("rung", rung.into())])))],
        None => vec![title],
    };
    pieces.extend(sitting.lens().map(|lens| soft(card::line(&sitting.names(), &lens, item))));
    pieces.extend(refused.map(|why| {
        let why = refusal::sentence(why, s);
        text(ALERT, words("board-refused", &[("why", why.into())]))
    }));
    let ask = BoardAsk::Table(TableAsk::Open(offer));
    if open { chosen_line(ask, pieces) } else { line_button(ask, pieces) }
}

/// The rung that a choice sets at least; none for one that leaves the ladder alone.
pub fn rung_of(sitting: &Sitting, offer: Offer) -> Option<u8> {
    match offer {
        Offer::Measure(_) => None,
        Offer::Choice(choice, _) => sitting.scenario().choices[choice].rung.filter(|rung| *rung > 0),
    }
}

/// A word in a small box.
pub fn chip(label: impl Into<String>) -> Piece {
    let label = text(Style { size: theme::SMALL, color: theme::INK, face: Face::Bold }, label);
    Box::new(bsn! {
        Node { padding: UiRect::horizontal(px(7)), border_radius: BorderRadius::all(px(9)), flex_shrink: 0.0 }
        Ground(theme::ORANGE_WASH)
        Children [ ({label}) ]
    })
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
