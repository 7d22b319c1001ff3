//! The tray at the foot of the table: a slot for each act that a step has room for, the coins that are left, and the seal.
//! It stands on every tab, so that a person sees at any time what the decision is and what it leaves.

use bevy::prelude::*;

use crate::board::ask::{BoardAsk, TableAsk};
use crate::board::drafting::Drafting;
use crate::board::paint::{Edge, Ground};
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::tokens::Token;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, main_button};
use crate::board::widgets::layout::{line_of, panel, row};
use crate::board::widgets::text::{ALERT, STRONG, soft, text};
use crate::report::plan::plan;
use crate::sim::decision::Act;
use crate::words::{word, words};

/// Coins that are drawn at most; the number beside them says the rest.
const COINS: usize = 8;

/// The tray: trouble if there is any, the acts as buttons that take them out, empty slots, what is left, and the seal.
pub fn strip(sitting: &Sitting, drafting: &Drafting) -> Piece {
    let mut lines = Vec::new();
    if let Some(trouble) = &drafting.trouble {
        lines.push(text(ALERT, trouble.clone()));
    }
    lines.push(row(theme::NEAR, slots(sitting, drafting)));
    let purse = sitting.left(&drafting.acts);
    let (budget, political) = purse.map_or((0.0, 0.0), |purse| (purse.budget, purse.political));
    let left = line_of(
        theme::GAP,
        vec![
            coins("board-left-budget", budget, theme::BLUE),
            coins("board-left-political", political, theme::ORANGE),
        ],
    );
    let seal = main_button(word("board-seal"), BoardAsk::Table(TableAsk::Seal));
    // At the left, where no other screen has its way on: a second click by habit does not seal.
    lines.push(Box::new(bsn! {
        Node { justify_content: JustifyContent::SpaceBetween, align_items: AlignItems::Center, column_gap: px(theme::GAP) }
        Children [
            (Node { flex_shrink: 0.0 } Children [ ({seal}) ]),
            (Node { min_width: px(0) } Children [ ({left}) ]),
        ]
    }));
    panel(lines)
}

/// What is chosen, and an empty slot for each measure and choice that could be added.
fn slots(sitting: &Sitting, drafting: &Drafting) -> Vec<Piece> {
    let names = sitting.names();
    let Some(me) = sitting.me() else { return Vec::new() };
    let acts = drafting.acts.iter().enumerate().map(|(place, act)| {
        button(format!("{}  ×", plan(&names, me, act)), BoardAsk::Table(TableAsk::Remove(place)))
    });
    let mut slots: Vec<Piece> = acts.collect();
    let Some(options) = sitting.options(&drafting.acts) else { return slots };
    let count = |is: fn(&Act) -> bool| drafting.acts.iter().filter(|act| is(act)).count();
    let measures = count(|act| matches!(act, Act::Adopt(_) | Act::Propose { .. }));
    let choices = count(|act| matches!(act, Act::Respond { .. }));
    let empty = |key: &str, room: usize| (0..room).map(|_| slot(word(key))).collect::<Vec<_>>();
    slots.extend(empty("board-slot-measure", options.measures_max.saturating_sub(measures)));
    slots.extend(empty("board-slot-choice", options.choices_max.saturating_sub(choices)));
    if slots.is_empty() {
        slots.push(soft(word("board-draft-empty")));
    }
    slots
}

/// An empty slot with the name of what fits into it.
fn slot(label: String) -> Piece {
    let label = soft(label);
    Box::new(bsn! {
        Node {
            padding: UiRect::axes(px(7), px(1)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(theme::ROUND)),
        }
        Ground(theme::FIELD)
        Edge(theme::EDGE)
        Children [ ({label}) ]
    })
}

/// What is left of a purse: a word with the number, and as many coins.
fn coins(key: &str, left: f64, color: Token) -> Piece {
    let label = text(STRONG, words(key, &[("left", format!("{left:.1}").into())]));
    let coins = (0..COINS.min(left.max(0.0).floor() as usize)).map(|_| -> Piece {
        Box::new(bsn! {
            Node { width: px(11), height: px(11), border_radius: BorderRadius::MAX, border: UiRect::all(px(1)) }
            Ground({color})
            Edge(theme::PAPER)
        })
    });
    // Coins give way and are seen as a heap; the number stays whole.
    let label: Piece = Box::new(bsn! { Node { flex_shrink: 0.0 } Children [ ({label}) ] });
    line_of(theme::NEAR, vec![label, line_of(1.0, coins.collect())])
}
