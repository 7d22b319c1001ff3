//! Whoever leaves an exercise for the menu goes on with it where it was, with what lay in the draft.

use mufakat::board::Start;
use mufakat::board::ask::{BoardAsk, CastingAsk, ClassAsk, Go, MenuAsk, TableAsk, TellAsk};
use mufakat::board::drafting::Drafting;
use mufakat::board::setup::Setup;
use mufakat::board::steps::Screen;
use mufakat::board::venue::Venue;
use mufakat::sim::decision::Act;

use super::{Board, shipped};

fn drafted(board: &Board) -> Vec<Act> {
    board.0.world().resource::<Drafting>().acts.clone()
}

/// Puts something into the draft.
fn choose(board: &mut Board) -> Act {
    let act = board.sitting().suggested(&[]).into_iter().find_map(|idea| idea.act).unwrap();
    board.click(&BoardAsk::Table(TableAsk::Add(act)));
    assert_eq!(drafted(board), [act]);
    act
}

fn leave(board: &mut Board) {
    board.0.world_mut().write_message(BoardAsk::Go(Go::Menu));
    board.wait();
    assert_eq!(board.screen(), Screen::Menu);
}

#[test]
fn a_draft_is_there_again_when_somebody_comes_back_from_the_menu_and_no_longer_in_the_next_step() {
    let start = Start { scenario: Some(shipped("departures")), seat: Some("MYS".into()), ..Start::default() };
    let mut board = Board::open(start);
    board.click(&BoardAsk::Go(Go::Table));
    let act = choose(&mut board);
    leave(&mut board);
    // Whoever looks round in the menu changes nothing of what was left.
    board.click(&BoardAsk::Menu(MenuAsk::Scenario(2)));
    assert!(board.texts().contains("Left open: Departures"), "{}", board.texts());
    board.click(&BoardAsk::Menu(MenuAsk::GoOn));
    assert_eq!((board.screen(), drafted(&board)), (Screen::Table, vec![act]));
    let setup = board.0.world().resource::<Setup>();
    assert_eq!(setup.scenario().map(|scenario| scenario.name.as_str()), Some("departures"));
    board.seal();
    board.click(&BoardAsk::Tell(TellAsk::All));
    board.click(&BoardAsk::Tell(TellAsk::Done));
    assert_eq!((board.screen(), drafted(&board)), (Screen::Table, vec![]));
    leave(&mut board);
    board.click(&BoardAsk::Menu(MenuAsk::GoOn));
    assert_eq!(
        (board.screen(), board.sitting().board().clock.step, drafted(&board)),
        (Screen::Table, 1, vec![])
    );
}

#[test]
fn the_drafts_of_a_class_wait_covered() {
    let mut board = Board::open(Start::default());
    board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Class)));
    board.click(&BoardAsk::Casting(CastingAsk::Begin));
    board.click(&BoardAsk::Go(Go::Table));
    board.click(&BoardAsk::Class(ClassAsk::Choose(0)));
    board.click(&BoardAsk::Go(Go::Table));
    let act = choose(&mut board);
    leave(&mut board);
    board.click(&BoardAsk::Menu(MenuAsk::GoOn));
    assert_eq!(board.screen(), Screen::Class);
    assert!(board.sitting().me().is_none(), "nobody reads the papers of another delegation");
    board.click(&BoardAsk::Class(ClassAsk::Choose(0)));
    assert_eq!((board.screen(), drafted(&board)), (Screen::Table, vec![act]));
}

#[test]
fn another_exercise_takes_the_place_of_the_one_that_was_left() {
    let mut board = Board::open(Start::default());
    board.start();
    leave(&mut board);
    board.click(&BoardAsk::Menu(MenuAsk::Play));
    leave(&mut board);
    board.click(&BoardAsk::Menu(MenuAsk::GoOn));
    assert_eq!(board.screen(), Screen::Briefing, "the second one was left in its briefing");
}
