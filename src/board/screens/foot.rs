//! The strip at the foot of the table: the draft, what is left in the purse, and the seal. It stands on every
//! tab, so that a person sees at any time what the decision is and what it leaves.

use bevy::prelude::*;

use crate::board::ask::{BoardAsk, TableAsk};
use crate::board::drafting::Drafting;
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, main_button};
use crate::board::widgets::layout::{ends, panel, row};
use crate::board::widgets::text::{ALERT, STRONG, soft, text};
use crate::report::plan::plan;
use crate::words::{word, words};

/// The strip: trouble if there is any, the acts as buttons that take them out, what is left, and the seal.
pub fn strip(sitting: &Sitting, drafting: &Drafting) -> Piece {
    let names = sitting.names();
    let mut lines = Vec::new();
    if let Some(trouble) = &drafting.trouble {
        lines.push(text(ALERT, trouble.clone()));
    }
    let chips: Vec<Piece> = drafting
        .acts
        .iter()
        .enumerate()
        .map(|(place, act)| {
            button(format!("{}  ×", plan(&names, act)), BoardAsk::Table(TableAsk::Remove(place)))
        })
        .collect();
    lines.push(if chips.is_empty() { soft(word("board-draft-empty")) } else { row(theme::NEAR, chips) });
    let purse = sitting.left(&drafting.acts);
    let (budget, political) = purse.map_or((0.0, 0.0), |purse| (purse.budget, purse.political));
    let left = words(
        "board-left",
        &[("budget", format!("{budget:.1}").into()), ("political", format!("{political:.1}").into())],
    );
    let seal = main_button(word("board-seal"), BoardAsk::Table(TableAsk::Seal));
    // At the left, where no other screen has its way on: a second click by habit does not seal.
    lines.push(ends(seal, text(STRONG, left)));
    panel(lines)
}
