//! The keyboard: every key as the ask it stands for. No key does anything by itself, so whatever the keyboard
//! can do the mouse can do too, and a test needs neither.
//!
//! Signs such as the question mark are matched by what they write, because they lie elsewhere on other
//! keyboards.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::tab_navigation::{NavAction, TabNavigation, TabNavigationError};
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui_widgets::{ScrollArea, Slider};

use super::ask::{
    BoardAsk, BriefAsk, CastingAsk, ClassAsk, DebriefAsk, Go, LookAsk, MenuAsk, OverlayAsk, Says, TableAsk,
    TellAsk, WatchAsk,
};
use super::focus::Held;
use super::screens::overlay::Overlay;
use super::steps::{Arrival, Screen, Steps};
use super::tabs::{DebriefTab, Tab};
use super::widgets::one_of::OneOf;
use super::widgets::typing::Typing;

pub(super) fn plugin(app: &mut App) {
    // All of them run only when a key was used: an idle board runs none of them.
    app.add_message::<KeyboardInput>().add_systems(
        Update,
        (press, (choose, walk).chain(), turn_pages)
            .in_set(Steps::Receive)
            .run_if(on_message::<KeyboardInput>),
    );
}

/// Keys that mean the same wherever the focus is. Escape never leaves by itself: it asks, because a trainer
/// who presses it before a class must not lose the exercise. A key held down counts once.
fn press(
    mut keys: MessageReader<KeyboardInput>,
    (screen, overlay): (Res<State<Screen>>, Res<Overlay>),
    (arrival, time): (Res<Arrival>, Res<Time<Real>>),
    focus: Res<InputFocus>,
    fields: Query<&Typing>,
    widgets: Query<(), With<bevy::ui_widgets::Button>>,
    mut asks: MessageWriter<BoardAsk>,
) {
    let writes = focus.get().is_some_and(|focused| fields.contains(focused));
    let on_button = focus.get().is_some_and(|focused| widgets.contains(focused));
    for key in keys.read().filter(|key| key.state == ButtonState::Pressed && !key.repeat) {
        let ask = match (&key.logical_key, *overlay) {
            // Nothing is lost there: what was changed stays chosen.
            (Key::Escape, Overlay::Nothing) if *screen.get() == Screen::Casting => {
                Some(BoardAsk::Go(Go::Menu))
            }
            (Key::Escape, Overlay::Nothing) => Some(BoardAsk::Overlay(OverlayAsk::Leave)),
            (Key::Escape, _) => Some(BoardAsk::Overlay(OverlayAsk::Close)),
            (Key::F9, _) => Some(BoardAsk::Look(LookAsk::Theme)),
            (Key::F10, _) => Some(BoardAsk::Look(LookAsk::Motion)),
            (Key::Character(sign), _) if sign == "?" => Some(BoardAsk::Overlay(OverlayAsk::Help)),
            // What lies over the screen takes every other key, or one would play on unseen beneath it.
            (_, overlay) if overlay != Overlay::Nothing => None,
            // In a field a digit is a part of the seed and turns no tab.
            (Key::Character(_), _) if writes => None,
            // As with the mouse: what is pressed twice goes on once.
            (Key::Space | Key::Enter, _) if !arrival.is_settled(time.elapsed()) => None,
            // A focused button takes these two itself.
            (Key::Space | Key::Enter, _) if on_button => None,
            (key, _) => on_screen(*screen.get(), key),
        };
        if let Some(ask) = ask {
            asks.write(ask);
        }
    }
}

/// What a key stands for on each screen; none where it means nothing there.
fn on_screen(screen: Screen, key: &Key) -> Option<BoardAsk> {
    match screen {
        Screen::Menu => enter(key, BoardAsk::Menu(MenuAsk::Play)),
        Screen::Casting => enter(key, BoardAsk::Casting(CastingAsk::Begin)),
        Screen::Briefing => match key {
            _ if is_cover(key) => Some(BoardAsk::Class(ClassAsk::Cover)),
            Key::Enter | Key::ArrowRight => Some(BoardAsk::Brief(BriefAsk::Next)),
            Key::ArrowLeft => Some(BoardAsk::Brief(BriefAsk::Back)),
            _ => None,
        },
        Screen::Hall => None,
        Screen::Class => {
            let place = (digit(key)? as usize).checked_sub(1)?;
            Some(BoardAsk::Class(ClassAsk::Choose(place)))
        }
        Screen::Table if is_cover(key) => Some(BoardAsk::Class(ClassAsk::Cover)),
        Screen::Table => {
            let tab = Tab::of_key(digit(key)?)?;
            Some(BoardAsk::Table(TableAsk::Tab(tab)))
        }
        Screen::Adjudication => match key {
            Key::ArrowRight | Key::Space | Key::Enter => Some(BoardAsk::Tell(TellAsk::Next)),
            Key::ArrowLeft => Some(BoardAsk::Tell(TellAsk::Back)),
            Key::End => Some(BoardAsk::Tell(TellAsk::All)),
            _ => None,
        },
        Screen::Watch => match key {
            Key::Space => Some(BoardAsk::Watch(WatchAsk::PlayOrPause)),
            Key::ArrowRight => Some(BoardAsk::Watch(WatchAsk::On)),
            Key::ArrowLeft => Some(BoardAsk::Watch(WatchAsk::Back)),
            _ => None,
        },
        Screen::Debrief => {
            let tab = DebriefTab::of_key(digit(key)?)?;
            Some(BoardAsk::Debrief(DebriefAsk::Tab(tab)))
        }
    }
}

/// The key that puts the papers of a delegation away: one that a hand finds without looking.
fn is_cover(key: &Key) -> bool {
    digit(key) == Some(0)
}

/// Enter goes on where nothing else has the focus.
fn enter(key: &Key, ask: BoardAsk) -> Option<BoardAsk> {
    (*key == Key::Enter).then_some(ask)
}

/// The number that a key writes, from the row of digits or from the keypad.
fn digit(key: &Key) -> Option<u32> {
    match key {
        Key::Character(sign) => sign.parse().ok(),
        _ => None,
    }
}

/// Left and right choose among several of which one is chosen. The screen draws them anew, and the chosen one has the
/// focus then.
fn choose(
    mut keys: MessageReader<KeyboardInput>,
    focus: Res<InputFocus>,
    parents: Query<&ChildOf>,
    rows: Query<&Children, With<OneOf>>,
    widgets: Query<&Says>,
    mut held: ResMut<Held>,
    mut asks: MessageWriter<BoardAsk>,
) {
    let Some((focused, row)) = one_of(&focus, &parents, &rows) else { return };
    let Some(place) = row.iter().position(|child| child == focused) else { return };
    for key in keys.read().filter(|key| key.state == ButtonState::Pressed) {
        let next = match key.key_code {
            KeyCode::ArrowRight => (place + 1) % row.len(),
            KeyCode::ArrowLeft => (place + row.len() - 1) % row.len(),
            _ => continue,
        };
        if let Ok(Says(ask)) = widgets.get(row[next]) {
            *held = Held::Widget(ask.clone());
            asks.write(ask.clone());
        }
    }
}

/// The focused button and the row of which one is chosen, if it stands in one.
fn one_of<'a>(
    focus: &InputFocus,
    parents: &Query<&ChildOf>,
    rows: &'a Query<&Children, With<OneOf>>,
) -> Option<(Entity, &'a Children)> {
    let focused = focus.get()?;
    let row = parents.get(focused).ok()?.parent();
    Some((focused, rows.get(row).ok()?))
}

/// Up and down walk from widget to widget, as Tab does; left and right too where they mean nothing else.
fn walk(
    mut keys: MessageReader<KeyboardInput>,
    screen: Res<State<Screen>>,
    (parents, rows): (Query<&ChildOf>, Query<&Children, With<OneOf>>),
    sliders: Query<(), With<Slider>>,
    ways: TabNavigation,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
) {
    // In the briefing, while a step is told and in the demonstration, left and right turn pages, passages and steps.
    let sideways = match screen.get() {
        Screen::Menu | Screen::Casting | Screen::Class | Screen::Table | Screen::Debrief | Screen::Hall => {
            true
        }
        Screen::Briefing | Screen::Adjudication | Screen::Watch => false,
    } && one_of(&focus, &parents, &rows).is_none()
        // A slider takes them itself.
        && !focus.get().is_some_and(|focused| sliders.contains(focused));
    for key in keys.read().filter(|key| key.state == ButtonState::Pressed) {
        let way = match key.key_code {
            KeyCode::ArrowDown => NavAction::Next,
            KeyCode::ArrowUp => NavAction::Previous,
            KeyCode::ArrowRight if sideways => NavAction::Next,
            KeyCode::ArrowLeft if sideways => NavAction::Previous,
            _ => continue,
        };
        let next = match ways.navigate(&focus, way) {
            Ok(next) => next,
            // Nothing had the focus but the window: begin with the first widget.
            Err(TabNavigationError::NoTabGroupForCurrentFocus { new_focus, .. }) => new_focus,
            Err(_) => continue,
        };
        focus.set(next, FocusCause::Navigated);
        // Who walks by key needs the ring; who clicks does not.
        visible.0 = true;
    }
}

/// Page up and down scroll the panel with the focus, or else the longest one.
fn turn_pages(
    mut keys: MessageReader<KeyboardInput>,
    focus: Res<InputFocus>,
    parents: Query<&ChildOf>,
    mut panels: Query<(Entity, &ComputedNode, &mut ScrollPosition), With<ScrollArea>>,
) {
    let pages: f32 = keys
        .read()
        .filter(|key| key.state == ButtonState::Pressed)
        .map(|key| match key.key_code {
            // Less than a whole page, so that the last lines read stay in sight.
            KeyCode::PageDown => 0.85,
            KeyCode::PageUp => -0.85,
            _ => 0.0,
        })
        .sum();
    if pages == 0.0 {
        return;
    }
    let around = focus
        .get()
        .and_then(|focused| parents.iter_ancestors(focused).find(|parent| panels.contains(*parent)));
    let hidden = |node: &ComputedNode| node.content_size().y - node.size().y;
    let longest = panels.iter().max_by(|a, b| hidden(a.1).total_cmp(&hidden(b.1))).map(|(panel, ..)| panel);
    if let Some((_, node, mut position)) = around.or(longest).and_then(|panel| panels.get_mut(panel).ok()) {
        // Node sizes are physical pixels and positions logical ones.
        let scale = node.inverse_scale_factor();
        let most = (hidden(node) * scale).max(0.0);
        position.y = (position.y + pages * node.size().y * scale).clamp(0.0, most);
    }
}
