//! A field to type a number in. It takes any character, so that what is no number can be told so.
//!
//! It knows letters and the key that takes one back, no cursor and no selection: the seed is the only thing a
//! person ever types on the board.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::FocusedInput;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;

use super::piece::Piece;
use super::text::{PLAIN, text};
use crate::board::ask::{BoardAsk, MenuAsk};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;

/// The most characters that are taken; the largest seed has 20.
const LENGTH_MAX: usize = 24;

/// Marks a field, with what stands in it.
#[derive(Component, Debug, Clone, PartialEq, Eq, Default)]
pub struct Typing(pub String);

/// A field with this text in it. The line at its end stands for a cursor.
pub fn field(written: &str) -> Piece {
    let typing = Typing(written.to_owned());
    let shown = text(PLAIN, format!("{written}_"));
    Box::new(bsn! {
        Node {
            width: px(230),
            padding: UiRect::axes(px(theme::GAP), px(theme::NEAR)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(theme::ROUND)),
            overflow: Overflow::clip(),
        }
        Ground(theme::WHITE)
        Edge(theme::SOFT)
        TabIndex(0)
        template_value(typing)
        Children [ ({shown}) ]
    })
}

pub(super) fn plugin(app: &mut App) {
    // An observer, because a key in a field is for the field alone and must not go further up.
    app.add_observer(write);
}

/// Every key that writes goes to the field; all others go on to whoever listens. The menu gets the whole text and draws
/// a new field; until then the old one holds it too, because two keys may come in one frame.
fn write(
    mut key: On<FocusedInput<KeyboardInput>>,
    mut fields: Query<&mut Typing>,
    mut asks: MessageWriter<BoardAsk>,
) {
    let Ok(mut typing) = fields.get_mut(key.focused_entity) else { return };
    if key.input.state != ButtonState::Pressed {
        return;
    }
    let written = &mut typing.0;
    match &key.input.logical_key {
        Key::Character(signs) if written.chars().count() < LENGTH_MAX => written.push_str(signs),
        Key::Backspace => {
            written.pop();
        }
        _ => return,
    }
    key.propagate(false);
    asks.write(BoardAsk::Menu(MenuAsk::Seed(written.clone())));
}
