//! Of an inject the headline stands first; its text unfolds on a click or on Enter, and folds away again.

use bevy::input::keyboard::Key;
use bevy::prelude::*;
use mufakat::board::Start;
use mufakat::board::ask::{BoardAsk, DebriefAsk, Go, TableAsk, TellAsk};
use mufakat::board::steps::Screen;
use mufakat::board::tabs::DebriefTab;

use super::{Board, shipped, tab_to};

fn at_the_table() -> Board {
    let start = Start { scenario: Some(shipped("departures")), seat: Some("MYS".into()), ..Start::default() };
    let mut board = Board::open(start);
    board.click(&BoardAsk::Go(Go::Table));
    board
}

/// The first words of a text, as far as a line of it goes.
fn beginning(text: &str) -> String {
    text.trim().split("\n\n").next().unwrap().trim().to_owned()
}

#[test]
fn at_the_table_headlines_stand_alone_until_one_is_used_by_mouse_or_by_key() {
    let mut board = at_the_table();
    let injects = board.sitting().seat().unwrap().injects.clone();
    assert!(injects.len() > 1, "the host hears more than one thing at the beginning");
    let shown = board.texts();
    for inject in &injects {
        assert!(shown.contains(&inject.headline), "{}", inject.headline);
        assert!(!shown.contains(&beginning(&inject.text)), "unfolded: {}", inject.headline);
    }
    let ask = |place: usize| BoardAsk::Table(TableAsk::Letter(injects[place].id.clone()));
    board.click(&ask(0));
    assert!(board.texts().contains(&beginning(&injects[0].text)));
    assert!(!board.texts().contains(&beginning(&injects[1].text)), "another one unfolded with it");
    tab_to(&mut board, &ask(1));
    board.press(KeyCode::Enter, Key::Enter);
    assert!(board.texts().contains(&beginning(&injects[1].text)));
    board.click(&ask(0));
    assert!(!board.texts().contains(&beginning(&injects[0].text)), "it does not fold away");
}

#[test]
fn a_step_is_told_in_headlines_and_the_next_one_begins_with_headlines() {
    let mut board = at_the_table();
    let first = board.sitting().seat().unwrap().injects[0].clone();
    board.click(&BoardAsk::Table(TableAsk::Letter(first.id.clone())));
    for _ in 0..3 {
        board.seal();
        board.0.world_mut().write_message(BoardAsk::Tell(TellAsk::All));
        board.wait();
        let told = board.texts();
        for inject in &board.sitting().seat().unwrap().injects {
            assert!(!told.contains(&beginning(&inject.text)), "told whole: {}", inject.headline);
        }
        board.click(&BoardAsk::Tell(TellAsk::Done));
        let shown = board.texts();
        assert!(shown.contains(&first.headline) && !shown.contains(&beginning(&first.text)));
    }
}

#[test]
fn the_debrief_shows_what_misled_by_its_headline_and_unfolds_it() {
    let mut board = at_the_table();
    while board.screen() != Screen::Debrief {
        board.seal();
        board.0.world_mut().write_message(BoardAsk::Tell(TellAsk::Done));
        board.wait();
    }
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Truth)));
    let asks = board.has(|ask| matches!(ask, BoardAsk::Debrief(DebriefAsk::Letter(_))));
    assert!(!asks.is_empty(), "something misleads in this exercise");
    for ask in asks {
        let BoardAsk::Debrief(DebriefAsk::Letter(id)) = ask else { panic!("{ask:?}") };
        let inject = board.sitting().scenario().injects[id].clone();
        let text = beginning(&inject.text);
        assert!(inject.misleading && board.texts().contains(&inject.headline));
        assert!(!board.texts().contains(&text), "unfolded: {}", inject.headline);
        board.click(&ask);
        assert!(board.texts().contains(&text));
    }
}
