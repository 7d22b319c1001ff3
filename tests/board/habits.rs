//! What people do by habit: click twice, type fast, press Enter, walk with Tab, open a small window.

use std::time::Duration;

use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy::ui_widgets::Activate;
use bevy::window::{PrimaryWindow, WindowResized};
use mufakat::board::ask::{BoardAsk, CastingAsk, Go, MenuAsk, OverlayAsk, Says, TableAsk, TellAsk, WatchAsk};
use mufakat::board::passage::Topic;
use mufakat::board::setup::Setup;
use mufakat::board::steps::Screen;
use mufakat::board::tabs::Tab;
use mufakat::board::telling::Telling;
use mufakat::board::venue::Venue;
use mufakat::board::widgets::typing::Typing;
use mufakat::sim::view::BoardView;

use super::{Board, Start, take_something};

/// Presses a key without letting any time pass.
fn press_at_once(board: &mut Board, logical_key: Key) {
    let world = board.0.world_mut();
    let window = world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).unwrap();
    let key = KeyboardInput {
        key_code: KeyCode::KeyA,
        logical_key,
        state: bevy::input::ButtonState::Pressed,
        text: None,
        repeat: false,
        window,
    };
    world.write_message(key);
}

/// Uses the first button that says this, in the very frame in which it stands there.
fn click_at_once(board: &mut Board, wanted: &BoardAsk) -> bool {
    let world = board.0.world_mut();
    let mut widgets = world.query::<(Entity, &Says)>();
    let Some(entity) = widgets.iter(world).find(|(_, says)| says.0 == *wanted).map(|(entity, _)| entity)
    else {
        return false;
    };
    world.trigger(Activate { entity });
    board.0.update();
    true
}

#[test]
fn the_second_press_of_a_double_click_seals_nothing() {
    let mut board = Board::open(Start::default());
    board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Here)));
    board.click(&BoardAsk::Casting(CastingAsk::Begin));
    board.0.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(100)));
    assert!(click_at_once(&mut board, &BoardAsk::Go(Go::Table)));
    // The table is up, a tenth of a second old.
    board.0.update();
    assert_eq!(board.screen(), Screen::Table);
    assert!(click_at_once(&mut board, &BoardAsk::Table(TableAsk::Seal)));
    board.wait();
    assert_eq!(board.screen(), Screen::Table, "a press meant for the briefing sealed the decision");
    assert!(board.has(|ask| *ask == BoardAsk::Table(TableAsk::SealEmpty)).is_empty(), "nor does it ask");
}

/// Lets all of these arrive in one frame, as when a frame was slow and somebody pressed twice.
fn at_once(board: &mut Board, asks: &[BoardAsk]) {
    board.0.world_mut().write_message_batch(asks.to_vec());
    board.0.update();
}

/// The question whether a delegation means to do nothing.
fn is_asked(board: &mut Board) -> bool {
    !board.has(|ask| *ask == BoardAsk::Table(TableAsk::SealEmpty)).is_empty()
}

#[test]
fn two_presses_in_one_frame_seal_one_step_and_ask_about_no_other() {
    let (seal, meant) = (BoardAsk::Table(TableAsk::Seal), BoardAsk::Table(TableAsk::SealEmpty));
    let mut board = Board::open(Start::default());
    board.start();
    at_once(&mut board, &[seal.clone(), seal.clone()]);
    assert_eq!((board.screen(), board.sitting().board().clock.step), (Screen::Table, 0));
    board.wait();
    assert!(is_asked(&mut board), "an empty decision is asked about once");
    at_once(&mut board, &[meant.clone(), meant.clone()]);
    board.wait();
    let step = board.sitting().board().clock.step;
    assert_eq!((board.screen(), step), (Screen::Adjudication, 1), "the next step was sealed as well");

    at_once(&mut board, &[BoardAsk::Tell(TellAsk::Done)]);
    board.wait();
    assert_eq!(take_something(&mut board), 1);
    at_once(&mut board, &[seal.clone(), seal.clone(), meant.clone()]);
    // The second press of a slow double click: the table is left by now, and its button still stood there.
    at_once(&mut board, &[seal.clone(), meant]);
    board.wait();
    assert_eq!((board.screen(), board.sitting().board().clock.step), (Screen::Adjudication, 2));
    assert!(!is_asked(&mut board), "a sealed decision is asked about");

    at_once(&mut board, &[BoardAsk::Tell(TellAsk::Done)]);
    board.wait();
    let add = board.has(|ask| matches!(ask, BoardAsk::Table(TableAsk::Add(_))));
    at_once(&mut board, &[add[0].clone(), seal]);
    board.wait();
    assert_eq!(board.screen(), Screen::Adjudication, "what was added in the same frame is no empty decision");
    assert!(!is_asked(&mut board));
}

#[test]
fn an_empty_decision_is_asked_about_and_a_full_one_is_not() {
    let mut board = Board::open(Start::default());
    board.start();
    board.click(&BoardAsk::Table(TableAsk::Seal));
    assert_eq!(board.screen(), Screen::Table);
    assert!(board.texts().contains("You have put nothing into your decision."));
    board.click(&BoardAsk::Overlay(OverlayAsk::Close));
    assert_eq!((board.screen(), board.sitting().board().clock.step), (Screen::Table, 0));
    board.click(&BoardAsk::Table(TableAsk::Seal));
    board.click(&BoardAsk::Table(TableAsk::SealEmpty));
    assert_eq!(board.screen(), Screen::Adjudication);
    board.click(&BoardAsk::Tell(TellAsk::All));
    board.click(&BoardAsk::Tell(TellAsk::Done));
    assert_eq!(take_something(&mut board), 1);
    board.click(&BoardAsk::Table(TableAsk::Seal));
    assert_eq!(board.screen(), Screen::Adjudication);
}

#[test]
fn digits_typed_faster_than_the_board_draws_all_arrive() {
    let mut board = Board::open(Start::default());
    board.click(&BoardAsk::Menu(MenuAsk::More));
    let world = board.0.world_mut();
    let field = world.query_filtered::<Entity, With<Typing>>().single(world).unwrap();
    let clicked = bevy::input_focus::FocusCause::Navigated;
    world.resource_mut::<InputFocus>().set(field, clicked);
    board.wait();
    press_at_once(&mut board, Key::Backspace);
    for digit in "1234567890".chars() {
        press_at_once(&mut board, Key::Character(digit.to_string().into()));
        if digit == '4' || digit == '7' {
            board.0.update();
        }
    }
    board.wait();
    assert_eq!(board.0.world().resource::<Setup>().seed, "1234567890");
}

#[test]
fn enter_goes_on_from_the_menu_to_the_table() {
    let mut board = Board::open(Start::default());
    for screen in [Screen::Briefing, Screen::Briefing, Screen::Briefing, Screen::Table] {
        board.press(KeyCode::Enter, Key::Enter);
        assert_eq!(board.screen(), screen);
    }
}

#[test]
fn the_keyboard_is_soon_at_an_option_and_comes_to_the_way_out_last() {
    let mut board = Board::open(Start::default());
    board.press(KeyCode::ArrowDown, Key::ArrowDown);
    assert!(matches!(focused(&board), Some(BoardAsk::Menu(MenuAsk::Scenario(0)))), "{:?}", focused(&board));
    board.press(KeyCode::ArrowUp, Key::ArrowUp);
    assert_eq!(focused(&board), Some(BoardAsk::Go(Go::Quit)));
    board.start();
    board.click(&BoardAsk::Table(TableAsk::Tab(Tab::Offers)));
    board.0.world_mut().resource_mut::<InputFocus>().clear();
    let mut stops = 0;
    while !matches!(focused(&board), Some(BoardAsk::Table(TableAsk::Open(_)))) {
        board.press(KeyCode::ArrowDown, Key::ArrowDown);
        stops += 1;
        assert!(stops <= 5, "still at {:?}", focused(&board));
    }
}

fn focused(board: &Board) -> Option<BoardAsk> {
    let focus = board.0.world().resource::<InputFocus>().get()?;
    board.0.world().get::<Says>(focus).map(|says| says.0.clone())
}

#[test]
fn arrows_choose_within_a_row_of_tabs_and_the_focus_goes_along() {
    let mut board = Board::open(Start::default());
    board.start();
    board.0.world_mut().resource_mut::<InputFocus>().clear();
    while focused(&board) != Some(BoardAsk::Table(TableAsk::Tab(Tab::Now))) {
        board.press(KeyCode::ArrowDown, Key::ArrowDown);
    }
    board.press(KeyCode::ArrowRight, Key::ArrowRight);
    assert_eq!(focused(&board), Some(BoardAsk::Table(TableAsk::Tab(Tab::Evidence))));
    assert!(board.texts().contains("You know of no incident.") || board.texts().contains("severity"));
    board.press(KeyCode::ArrowLeft, Key::ArrowLeft);
    board.press(KeyCode::ArrowLeft, Key::ArrowLeft);
    assert_eq!(focused(&board), Some(BoardAsk::Table(TableAsk::Tab(Tab::Region))), "the row is a circle");
}

#[test]
fn a_demonstration_plays_by_the_clock_on_the_wall() {
    let mut board = Board::open(Start::default());
    board.click(&BoardAsk::Menu(MenuAsk::More));
    board.click(&BoardAsk::Menu(MenuAsk::Sit(None)));
    board.start();
    // The loop sleeps for half a second between two frames.
    board.0.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(500)));
    board.0.world_mut().write_message(BoardAsk::Watch(WatchAsk::PlayOrPause));
    for _ in 0..9 {
        board.0.update();
    }
    assert_eq!(board.sitting().board().clock.step, 1, "a step stands for four seconds");
}

#[test]
fn while_a_step_is_told_the_picture_knows_no_more_than_has_been_told() {
    let mut board = Board::open(Start { seed: Some(7), ..Start::default() });
    board.start();
    let mut held_back = 0;
    while !board.sitting().is_over() {
        let before = board.sitting().board().clone();
        board.seal();
        loop {
            let telling = board.0.world().resource::<Telling>().clone();
            let crisis = |passage: &mufakat::board::passage::Passage| passage.topic == Topic::Crisis;
            let told = telling.told.iter().take(telling.shown).any(crisis);
            let waits = telling.told.iter().any(crisis) && !told;
            let sitting = board.sitting();
            let picture = telling.picture(sitting);
            assert_eq!(telling.dated(sitting).clock.step, before.clock.step, "the header runs ahead");
            if waits {
                // What broke may be seen by then, and nothing that came of it.
                let known = BoardView { incidents: before.incidents.clone(), ..picture.clone() };
                assert_eq!(known, before, "the picture runs ahead of passage {}", telling.shown);
                held_back += usize::from(*sitting.board() != before);
            }
            if telling.is_done() {
                assert_eq!(picture, sitting.board());
                break;
            }
            board.click(&BoardAsk::Tell(TellAsk::Next));
        }
        board.click(&BoardAsk::Tell(TellAsk::Done));
    }
    assert!(held_back > 0, "no step of this exercise has a crisis to tell");
}

/// Opens a window of this size and lets the board fit itself to it.
fn resize(board: &mut Board, width: f32, height: f32) {
    let world = board.0.world_mut();
    let mut windows = world.query_filtered::<(Entity, &mut Window), With<PrimaryWindow>>();
    let (window, mut shape) = windows.single_mut(world).unwrap();
    shape.resolution.set(width, height);
    world.write_message(WindowResized { window, width, height });
    board.wait();
}

#[test]
fn at_four_to_three_the_table_keeps_its_map_and_a_tiny_window_still_has_the_room_it_needs() {
    let mut board = Board::open(Start::default());
    board.start();
    resize(&mut board, 1024.0, 768.0);
    let note = "no opinion";
    assert!(board.texts().contains(note), "the map is hidden at 4:3");
    resize(&mut board, 300.0, 200.0);
    let scale = board.0.world().resource::<UiScale>().0;
    assert!(200.0 / scale >= 399.0 && 300.0 / scale >= 559.0, "at this scale of {scale} the seal is lost");
}
