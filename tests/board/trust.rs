//! Trust as a network in the debrief: it runs from the opening to the end, and a slider takes it to any step.

use bevy::input::keyboard::Key;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::ui_widgets::{Slider, SliderValue};
use mufakat::board::Start;
use mufakat::board::ask::{BoardAsk, DebriefAsk, TellAsk};
use mufakat::board::steps::Screen;
use mufakat::board::tabs::DebriefTab;

use super::Board;

/// The page with the network, of an exercise in which somebody was sent home empty-handed for as many steps as it has.
fn network() -> (Board, u16) {
    let mut board = Board::open(Start { seed: Some(7), ..Start::default() });
    board.start();
    while board.screen() != Screen::Debrief {
        board.seal();
        board.0.world_mut().write_message(BoardAsk::Tell(TellAsk::Done));
        board.wait();
    }
    let steps = board.sitting().board().clock.steps;
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Trust)));
    (board, steps)
}

fn slider(board: &mut Board) -> (Entity, f32) {
    let world = board.0.world_mut();
    let (slider, value) =
        world.query_filtered::<(Entity, &SliderValue), With<Slider>>().single(world).unwrap();
    (slider, value.0)
}

#[test]
fn trust_runs_from_the_opening_to_the_end_and_a_key_takes_it_back_step_by_step() {
    let (mut board, steps) = network();
    assert!(board.texts().contains("At the opening"), "{}", board.texts());
    for _ in 0..6 {
        board.wait();
    }
    let end = board.texts();
    assert!(end.contains("In the end") && end.contains(" %, thick: "), "{end}");
    assert!(
        end.lines().any(|line| line.starts_with(['+', '−'])),
        "nothing changed in a whole exercise: {end}"
    );
    let root = board.root();
    let (entity, value) = slider(&mut board);
    assert_eq!(value, f32::from(steps));
    board.0.world_mut().resource_mut::<InputFocus>().set(entity, FocusCause::Navigated);
    board.press(KeyCode::ArrowLeft, Key::ArrowLeft);
    board.wait();
    assert!(board.texts().contains(&format!("After step {}", steps - 1)), "{}", board.texts());
    board.press(KeyCode::Home, Key::Home);
    board.wait();
    let opening = board.texts();
    assert!(opening.contains("At the opening") && !opening.contains("In the end"));
    assert!(!opening.lines().any(|line| line.starts_with(['+', '−'])), "a change at the opening: {opening}");
    board.press(KeyCode::End, Key::End);
    board.wait();
    assert_eq!(board.texts(), end);
    assert_eq!(board.root(), root, "the screen was drawn anew for a number");
    assert_eq!(slider(&mut board).0, entity);
}
