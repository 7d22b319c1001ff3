//! What the keyboard would use: a visible ring, kept in place when the screen is drawn anew.
//!
//! A screen is despawned and spawned again at every change, and with it the widget that had the focus.
//! Without this file a person who plays by keyboard would start again at the top after every act.

use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui_widgets::ScrollIntoView;

use super::ask::{BoardAsk, OverlayAsk, Says};
use super::tokens::{self, Theme};
use super::widgets::typing::{Field, Typing};

/// What had the focus last, by what it does: the widget itself may have been drawn anew. Two widgets that ask
/// for the same thing count as one, and the first of them gets the focus.
#[derive(Resource, Debug, Clone, PartialEq, Default)]
pub enum Held {
    /// Nothing had it yet.
    #[default]
    Nothing,
    /// A widget, by what it asks for.
    Widget(BoardAsk),
    /// A field to type in.
    Typing(Field),
}

/// Marks a node whose first widget takes the focus when it appears, unless a widget has it already.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct First;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Held>()
        .init_resource::<InputFocus>()
        .init_resource::<InputFocusVisible>()
        .add_systems(
            PostUpdate,
            (
                // In this order, because `keep` needs the note of the widget that is gone, which `hold`
                // writes over.
                keep,
                take_first,
                (hold, ring)
                    .run_if(resource_changed::<InputFocus>.or_eager(resource_changed::<InputFocusVisible>)),
            )
                .chain(),
        );
}

/// A widget drawn anew gets the focus that its forerunner had. Where there is none, nothing has the focus,
/// and the next key begins with the first widget of the screen.
fn keep(
    mut focus: ResMut<InputFocus>,
    held: Res<Held>,
    widgets: Query<(Entity, &Says)>,
    fields: Query<(Entity, &Typing)>,
    alive: Query<()>,
) {
    if focus.get().is_none_or(|focused| alive.contains(focused)) {
        return;
    }
    let again = match &*held {
        Held::Nothing => None,
        Held::Typing(field) => {
            fields.iter().find(|(_, typing)| typing.field == *field).map(|(widget, _)| widget)
        }
        Held::Widget(ask) => widgets.iter().find(|(_, says)| says.0 == *ask).map(|(widget, _)| widget),
    };
    match again {
        Some(widget) => focus.set(widget, FocusCause::Navigated),
        None => focus.clear(),
    }
}

/// A new screen offers its likeliest button to the keyboard, so that Enter goes on without a Tab.
fn take_first(
    mut focus: ResMut<InputFocus>,
    first: Query<&Children, Added<First>>,
    widgets: Query<(), With<Says>>,
) {
    for children in &first {
        if !focus.get().is_some_and(|focused| widgets.contains(focused))
            && let Some(widget) = children.iter().find(|child| widgets.contains(*child))
        {
            focus.set(widget, FocusCause::Navigated);
        }
    }
}

/// Notes what has the focus, for when it is drawn anew.
fn hold(focus: Res<InputFocus>, mut held: ResMut<Held>, widgets: Query<&Says>, fields: Query<&Typing>) {
    let Some(focused) = focus.get() else { return };
    match widgets.get(focused) {
        // What lies over the screen goes away; then the widget beneath has the focus again.
        Ok(Says(BoardAsk::Overlay(OverlayAsk::Close))) => {}
        Ok(says) => *held = Held::Widget(says.0.clone()),
        Err(_) => {
            if let Ok(typing) = fields.get(focused) {
                *held = Held::Typing(typing.field);
            }
        }
    }
}

/// Puts the ring around the focused widget, and moves it into sight. Every other ring goes first: only one
/// thing is used by the keyboard.
fn ring(
    mut commands: Commands,
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    ringed: Query<Entity, With<Outline>>,
    alive: Query<&ComputedNode>,
    theme: Res<Theme>,
) {
    for entity in &ringed {
        commands.entity(entity).remove::<Outline>();
    }
    let Some(focused) = focus.get().filter(|_| visible.0) else { return };
    let Ok(node) = alive.get(focused) else { return };
    commands.entity(focused).insert(Outline {
        color: tokens::FOCUS.color(*theme),
        width: px(3),
        offset: px(1),
    });
    // A widget of this very frame has no place yet; its panel was put back where it stood.
    if !node.is_empty() {
        commands.trigger(ScrollIntoView { entity: focused });
    }
}
