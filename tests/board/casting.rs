//! “Who sits here?”: before anything begins, the board shows who plays which role and lets that be changed.

use bevy::input::keyboard::Key;
use bevy::prelude::*;
use mufakat::board::Start;
use mufakat::board::ask::{BoardAsk, CastingAsk, MenuAsk};
use mufakat::board::setup::Setup;
use mufakat::board::steps::Screen;
use mufakat::board::venue::Venue;
use mufakat::scenario::shipped_names;
use mufakat::sim::ids::{RoleId, StateId};
use mufakat::sim::scenario::Scenario;

use super::{Board, shipped, tab_to};

fn asked(name: &str) -> Board {
    let mut board = Board::open(Start { scenario: Some(shipped(name)), ..Start::default() });
    board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Here)));
    assert_eq!(board.screen(), Screen::Casting);
    board
}

fn setup(board: &Board) -> &Setup {
    board.0.world().resource::<Setup>()
}

fn scenario(board: &Board) -> &Scenario {
    setup(board).scenario().unwrap()
}

fn plays(board: &Board, role: u8) -> StateId {
    scenario(board).roles[RoleId(role)].state
}

fn ask(board: &mut Board, ask: CastingAsk) {
    board.0.world_mut().write_message(BoardAsk::Casting(ask));
    board.wait();
}

#[test]
fn every_role_of_every_scenario_stands_there_and_its_note_is_shown_to_whoever_asks_for_it() {
    for name in shipped_names() {
        let mut board = asked(name);
        let shown = board.texts();
        for role in &scenario(&board).roles {
            let line = format!("{}: {}", role.title, scenario(&board).states[role.state].name);
            // A player would read what is behind the plot.
            assert!(shown.contains(&line) && !shown.contains(&role.binding), "{name}: {line}");
        }
        board.click(&BoardAsk::Casting(CastingAsk::Notes));
        let with_notes = board.texts();
        assert!(scenario(&board).roles.iter().all(|role| with_notes.contains(&role.binding)), "{name}");
        board.click(&BoardAsk::Casting(CastingAsk::Notes));
        assert_eq!(board.texts(), shown, "{name}");
        let role = &scenario(&board).roles[RoleId(0)];
        let seat = format!("You sit in {}: {}.", scenario(&board).states[role.state].name, role.title);
        assert!(shown.contains(&seat), "{name}: {seat}");
        board.click(&BoardAsk::Casting(CastingAsk::Begin));
        assert_eq!(board.screen(), Screen::Briefing, "{name}");
    }
}

#[test]
fn a_role_goes_to_a_free_state_and_whoever_sits_in_it_goes_with_it() {
    let mut board = asked("departures");
    let free = setup(&board).casting().unwrap().free().next().unwrap();
    let before = plays(&board, 0);
    let before = scenario(&board).states[before].id.clone();
    board.click(&BoardAsk::Casting(CastingAsk::Give(RoleId(0), free.id.clone())));
    let state = scenario(&board).state(&free.id);
    assert_eq!(Some(plays(&board, 0)), state);
    let seat = format!("You sit in {}: ", free.name);
    assert!(board.texts().contains(&seat), "{seat}");
    board.click(&BoardAsk::Casting(CastingAsk::Begin));
    assert_eq!(board.sitting().me(), state);
    assert_eq!(Some(board.sitting().scenario().roles[RoleId(0)].state), state);
    assert!(board.sitting().scenario().state(&before).is_none(), "whoever plays no role does not sit");
}

#[test]
fn only_what_may_be_bound_is_offered_and_a_doubled_state_is_refused_with_a_sentence() {
    let mut board = asked("departures");
    board.click(&BoardAsk::Casting(CastingAsk::Role(RoleId(1))));
    let offered = board.has(|ask| matches!(ask, BoardAsk::Casting(CastingAsk::Give(..))));
    let free: Vec<String> = setup(&board).casting().unwrap().free().map(|state| state.id).collect();
    let own = |board: &Board, role| scenario(board).states[plays(board, role)].id.clone();
    for ask in &offered {
        let BoardAsk::Casting(CastingAsk::Give(RoleId(1), state)) = ask else { panic!("{ask:?}") };
        assert!(free.contains(state) || *state == own(&board, 1), "{state}");
    }
    assert_eq!(offered.len(), free.len() + 1);
    let (host, neighbour) = (plays(&board, 0), plays(&board, 1));
    let taken = own(&board, 0);
    ask(&mut board, CastingAsk::Give(RoleId(1), taken));
    assert_eq!((plays(&board, 0), plays(&board, 1)), (host, neighbour));
    let sentence = format!("{} cannot play two roles", scenario(&board).states[host].name);
    assert!(board.texts().contains(&sentence), "{}", board.texts());
    ask(&mut board, CastingAsk::Give(RoleId(1), "FRA".into()));
    assert_eq!(plays(&board, 1), neighbour);
    board.click(&BoardAsk::Casting(CastingAsk::ChangePlaces(RoleId(1), RoleId(0))));
    assert_eq!((plays(&board, 0), plays(&board, 1)), (neighbour, host));
    assert!(!board.texts().contains("cannot play two roles"));
}

#[test]
fn a_state_without_a_role_is_seated_as_a_member_and_sent_away_again() {
    let mut board = asked("departures");
    let (free, seats) =
        (setup(&board).casting().unwrap().free().next().unwrap(), scenario(&board).states.len());
    let sat = setup(&board).seat.map(|seat| scenario(&board).states[seat].id.clone());
    let also = BoardAsk::Casting(CastingAsk::Also(free.id.clone()));
    board.click(&also);
    assert_eq!(scenario(&board).states.len(), seats + 1);
    assert!(scenario(&board).state(&free.id).is_some_and(|seat| scenario(&board).role_of(seat).is_some()));
    // Seats are numbered anew; nobody changes place.
    assert_eq!(setup(&board).seat.map(|seat| scenario(&board).states[seat].id.clone()), sat);
    board.click(&also);
    assert_eq!(scenario(&board).states.len(), seats);
}

#[test]
fn at_a_table_without_a_free_state_two_change_places() {
    let mut board = asked("chairs-gavel");
    assert_eq!(scenario(&board).roles.len(), 11);
    assert!(board.texts().contains("Every state plays a role already."));
    let (first, last) = (plays(&board, 0), plays(&board, 10));
    board.click(&BoardAsk::Casting(CastingAsk::ChangePlaces(RoleId(0), RoleId(10))));
    assert_eq!((plays(&board, 0), plays(&board, 10)), (last, first));
}

#[test]
fn the_question_can_be_answered_by_keyboard_and_escape_leads_back_with_the_change_kept() {
    let mut board = asked("departures");
    let free = setup(&board).casting().unwrap().free().next().unwrap();
    tab_to(&mut board, &BoardAsk::Casting(CastingAsk::Role(RoleId(2))));
    board.press(KeyCode::Enter, Key::Enter);
    tab_to(&mut board, &BoardAsk::Casting(CastingAsk::Give(RoleId(2), free.id.clone())));
    board.press(KeyCode::Enter, Key::Enter);
    assert_eq!(Some(plays(&board, 2)), scenario(&board).state(&free.id));
    board.press(KeyCode::Escape, Key::Escape);
    assert_eq!(board.screen(), Screen::Menu);
    board.click(&BoardAsk::Menu(MenuAsk::More));
    let title = scenario(&board).roles[RoleId(2)].title.clone();
    let line = format!("{} · {title}", free.name);
    assert!(board.texts().contains(&line), "{line}");
    board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Here)));
    tab_to(&mut board, &BoardAsk::Casting(CastingAsk::Begin));
    board.press(KeyCode::Enter, Key::Enter);
    assert_eq!(board.screen(), Screen::Briefing);
}
