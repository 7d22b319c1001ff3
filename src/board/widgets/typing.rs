//! A field to type in: the seed, a word to look for among the options, or a number of hands. The first two take any
//! character, so that a seed that is no number can be told so; hands are digits.
//!
//! It knows letters and the key that takes one back, no cursor and no selection: these three are the only things a person
//! ever types on the board, and all are short.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::FocusedInput;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;

use super::piece::Piece;
use super::text::{PLAIN, text};
use crate::board::ask::{BoardAsk, HandsAsk, MenuAsk, TableAsk};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;

/// The most characters that are taken; the largest seed has 20.
const LENGTH_MAX: usize = 24;
/// The most digits of a number of hands.
const DIGITS_MAX: usize = 3;

/// What is typed in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Field {
    /// The seed of all luck, in the menu.
    #[default]
    Seed,
    /// A word to look for among the options, at the table.
    Search,
    /// The hands for the answer at this place of a question.
    Hands(u8),
}

impl Field {
    /// Width, in pixels at 720 lines.
    fn width(self) -> f32 {
        match self {
            Self::Seed | Self::Search => 230.0,
            Self::Hands(_) => 60.0,
        }
    }

    /// Does it take these signs after so many others?
    fn takes(self, signs: &str, after: usize) -> bool {
        match self {
            Self::Seed | Self::Search => after < LENGTH_MAX,
            Self::Hands(_) => after < DIGITS_MAX && signs.chars().all(|sign| sign.is_ascii_digit()),
        }
    }
}

/// Marks a field, with what stands in it.
#[derive(Component, Debug, Clone, PartialEq, Eq, Default)]
pub struct Typing {
    /// What is typed there.
    pub field: Field,
    /// The text so far.
    pub written: String,
}

/// A field with this text in it. The line at its end stands for a cursor.
pub fn field(field: Field, written: &str) -> Piece {
    let typing = Typing { field, written: written.to_owned() };
    let shown = text(PLAIN, format!("{written}_"));
    Box::new(bsn! {
        Node {
            width: px(field.width()),
            padding: UiRect::axes(px(theme::GAP), px(theme::NEAR)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(theme::ROUND)),
            overflow: Overflow::clip(),
        }
        Ground(theme::FIELD)
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
    let field = typing.field;
    let written = &mut typing.written;
    match &key.input.logical_key {
        Key::Space if field == Field::Search && written.chars().count() < LENGTH_MAX => written.push(' '),
        Key::Character(signs) if field.takes(signs, written.chars().count()) => written.push_str(signs),
        Key::Backspace => {
            written.pop();
        }
        _ => return,
    }
    key.propagate(false);
    let written = written.clone();
    asks.write(match field {
        Field::Seed => BoardAsk::Menu(MenuAsk::Seed(written)),
        Field::Search => BoardAsk::Table(TableAsk::Search(written)),
        Field::Hands(place) => BoardAsk::Hands(HandsAsk::Write(place.into(), written)),
    });
}
