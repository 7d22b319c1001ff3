//! Buttons: those of Bevy's `ui_widgets`, which have no look of their own, in ours. What one does is the
//! [`BoardAsk`] it carries.
//!
//! The looks differ by border and weight as well as by colour, because a projector washes colours out and
//! some people see no red and green.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::{InteractionDisabled, Pressed};
use bevy::ui_widgets::{Activate, Button};

use super::piece::Piece;
use super::text::{Face, Style, text};
use crate::board::ask::{BoardAsk, Says};
use crate::board::paint::{Edge, Ground, Paints};
use crate::board::theme;
use crate::board::tokens::Token;

/// The look of a button, by what it means. It is a component so that a hovered button can be coloured by it.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// One of many that are equally likely.
    #[default]
    Plain,
    /// The button that one most likely wants here.
    Main,
    /// The chosen one of several.
    Chosen,
    /// A line of a list that opens to show more.
    Line,
}

/// A button with a label, no wider than where it stands.
pub fn button(label: impl Into<String>, ask: BoardAsk) -> Piece {
    labelled(Look::Plain, label, ask)
}

/// The button one most likely wants.
pub fn main_button(label: impl Into<String>, ask: BoardAsk) -> Piece {
    labelled(Look::Main, label, ask)
}

/// One of several of which one is chosen. The chosen one has a thick border, not only another colour, and the size of
/// the others.
pub fn choice(label: impl Into<String>, chosen: bool, ask: BoardAsk) -> Piece {
    let label: String = label.into();
    if chosen { labelled(Look::Chosen, label, ask) } else { labelled(Look::Plain, label, ask) }
}

/// The same in the smallest type, for a row of tabs that has to stay on one line.
pub fn tab_choice(label: impl Into<String>, chosen: bool, ask: BoardAsk) -> Piece {
    sized(if chosen { Look::Chosen } else { Look::Plain }, (theme::SMALL, theme::NEAR), label, ask)
}

/// A button on a wall, in the smallest type that the last row reads.
pub fn wall_button(label: impl Into<String>, ask: BoardAsk) -> Piece {
    sized(Look::Plain, (theme::WALL_LEAST, theme::GAP), label, ask)
}

/// A button with a label. It wraps rather than being cut, since translations are longer than English.
fn labelled(look: Look, label: impl Into<String>, ask: BoardAsk) -> Piece {
    sized(look, (theme::BODY, theme::GAP), label, ask)
}

/// With type of a size and so much room at its sides.
fn sized(look: Look, (size, room): (f32, f32), label: impl Into<String>, ask: BoardAsk) -> Piece {
    let (color, face) = match look {
        Look::Main => (theme::WHITE, Face::Bold),
        // The same face as its neighbours: bold type is wider, and choosing one would move the others.
        Look::Plain | Look::Line | Look::Chosen => (theme::INK, Face::Regular),
    };
    let label = text(Style { size, color, face }, label);
    Box::new(bsn! {
        Node {
            padding: {padding(look, room)},
            border: {border(look)},
            border_radius: BorderRadius::all(px(theme::ROUND)),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            max_width: percent(100),
        }
        {pressable(look, ask)}
        Children [ ({label}) ]
    })
}

/// A line of a list that can be opened: whatever stands on it.
pub fn line_button(ask: BoardAsk, pieces: Vec<Piece>) -> Piece {
    line(Look::Line, ask, pieces)
}

/// The line of a list that is open.
pub fn chosen_line(ask: BoardAsk, pieces: Vec<Piece>) -> Piece {
    line(Look::Chosen, ask, pieces)
}

fn line(look: Look, ask: BoardAsk, pieces: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node {
            flex_direction: FlexDirection::Column,
            padding: {padding(look, theme::GAP)},
            border: {border(look)},
            border_radius: BorderRadius::all(px(theme::ROUND)),
            min_width: px(0),
            flex_shrink: 0.0,
        }
        {pressable(look, ask)}
        Children [ {pieces} ]
    })
}

/// A card with whatever stands on it, of which one is chosen; the chosen one has a thick border.
pub fn card_button(chosen: bool, ask: BoardAsk, pieces: Vec<Piece>) -> Piece {
    let look = if chosen { Look::Chosen } else { Look::Line };
    Box::new(bsn! {
        Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            border: {border(look)},
            padding: {UiRect::all(px(CHOSEN_BORDER - if chosen { CHOSEN_BORDER } else { 1.0 }))},
            border_radius: BorderRadius::all(px(theme::ROUND)),
            overflow: Overflow::clip(),
            min_width: px(0),
        }
        {pressable(look, ask)}
        Children [ {pieces} ]
    })
}

/// A button that cannot be used now; the reason stands beside it. It carries no ask and no place in the order
/// of Tab; leaving it out would hide that such a thing exists.
pub fn dead_button(label: impl Into<String>) -> Piece {
    let label = text(Style { size: theme::BODY, color: theme::SOFT, face: Face::Regular }, label);
    Box::new(bsn! {
        Node {
            padding: UiRect::axes(px(theme::GAP), px(theme::NEAR)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(theme::ROUND)),
            flex_shrink: 0.0,
        }
        Ground(theme::CARD)
        Edge(theme::EDGE)
        InteractionDisabled
        Children [ ({label}) ]
    })
}

/// What makes a node a button: it can be pressed, hovered over and reached by Tab, and says its ask.
fn pressable(look: Look, ask: BoardAsk) -> Piece {
    let says = Says(ask);
    Box::new(bsn! {
        Button
        Hovered
        TabIndex(0)
        template_value(look)
        template_value(says)
        Ground({ground(look, false)})
        Edge({edge(look)})
    })
}

/// The width of the border, in pixels at 720 lines.
fn border(look: Look) -> UiRect {
    match look {
        // Thicker, so that the choice is seen without colour.
        Look::Chosen => UiRect::all(px(CHOSEN_BORDER)),
        Look::Plain | Look::Main | Look::Line => UiRect::all(px(1)),
    }
}

/// The border of the chosen one of several, in pixels at 720 lines.
const CHOSEN_BORDER: f32 = 3.0;

/// The room around a label; less within a thick border, so that a chosen button is as large as any other.
fn padding(look: Look, room: f32) -> UiRect {
    let less = if look == Look::Chosen { CHOSEN_BORDER - 1.0 } else { 0.0 };
    UiRect::axes(px(room - less), px(theme::NEAR - less))
}

/// The colour of the border.
fn edge(look: Look) -> Token {
    match look {
        Look::Main | Look::Chosen => theme::BLUE,
        Look::Plain | Look::Line => theme::EDGE,
    }
}

/// The ground of a button at rest or under the pointer.
fn ground(look: Look, hovered: bool) -> Token {
    match (look, hovered) {
        (Look::Main, false) => theme::BLUE,
        (Look::Main, true) => theme::INK,
        (Look::Chosen, _) => theme::BLUE_WASH,
        (Look::Plain | Look::Line, true) => theme::HOVER,
        (Look::Plain | Look::Line, false) => theme::PAPER,
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, show_pointer.before(Paints)).add_observer(click_at_once);
}

/// A click so quick, or a frame so slow, that press and release come together: the button was never seen
/// pressed, and Bevy's own observer leaves it alone.
fn click_at_once(
    mut click: On<Pointer<Click>>,
    buttons: Query<(Has<Pressed>, Has<InteractionDisabled>), With<Button>>,
    mut commands: Commands,
) {
    if let Ok((false, false)) = buttons.get(click.entity) {
        click.propagate(false);
        commands.trigger(Activate { entity: click.entity });
    }
}

/// A button under the pointer or pressed looks so. It is coloured in place: redrawing a screen at every
/// movement of the mouse would be slow.
fn show_pointer(mut buttons: Query<(&Look, &Hovered, Has<Pressed>, &mut Ground), Changed<Hovered>>) {
    for (look, hovered, pressed, mut shown) in &mut buttons {
        shown.0 = ground(*look, hovered.get() || pressed);
    }
}
