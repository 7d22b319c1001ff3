//! Several buttons of which one is chosen, as one stop of the Tab key: the arrows choose within it. Otherwise a person
//! who plays by keyboard walks over every tab before the first thing on it.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;

use super::button::tab_choice;
use super::layout::row;
use super::piece::Piece;
use crate::board::ask::BoardAsk;
use crate::board::theme;

/// Marks the row; its children are the buttons.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OneOf;

/// The place of whatever the Tab key comes to last on a screen: help and the ways out.
pub const LAST: TabIndex = TabIndex(1);
/// No stop of the Tab key.
const NO_STOP: TabIndex = TabIndex(-1);

/// The buttons side by side: label, whether it is chosen, and what it asks for. Where none is chosen the first is the stop.
pub fn one_of(buttons: impl IntoIterator<Item = (String, bool, BoardAsk)>) -> Piece {
    let buttons: Vec<_> = buttons.into_iter().collect();
    let stop = buttons.iter().position(|(_, chosen, _)| *chosen).unwrap_or(0);
    let buttons = buttons.into_iter().enumerate().map(|(place, (label, chosen, ask))| {
        let button = tab_choice(label, chosen, ask);
        if place == stop { button } else { at(NO_STOP, button) }
    });
    let buttons = row(theme::NEAR - 1.0, buttons.collect());
    Box::new(bsn! { {buttons} OneOf })
}

/// A widget that Tab comes to after all others.
pub fn last(widget: Piece) -> Piece {
    at(LAST, widget)
}

fn at(place: TabIndex, widget: Piece) -> Piece {
    Box::new(bsn! { {widget} template_value(place) })
}
