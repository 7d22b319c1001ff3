//! A class: several delegations, each played by a group, before one screen. Nothing of a delegation stands there before it
//! is chosen, hands can be counted, and the class goes back to any step with the same luck.

use bevy::input::keyboard::Key;
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use mufakat::board::Start;
use mufakat::board::ask::{
    BoardAsk, CastingAsk, ClassAsk, DebriefAsk, Go, HandsAsk, MenuAsk, OverlayAsk, TableAsk, TellAsk,
};
use mufakat::board::class::Class;
use mufakat::board::drafting::Drafting;
use mufakat::board::setup::Setup;
use mufakat::board::steps::Screen;
use mufakat::board::tabs::{DebriefTab, Tab};
use mufakat::board::venue::Venue;
use mufakat::board::widgets::typing::{Field, Typing};
use mufakat::report::hands::Question;
use mufakat::sim::ids::{RoleId, StateId};

use super::{Board, tab_to, take_something};

/// A class before its delegations, in *Departures*.
fn class(seed: u64) -> Board {
    let mut board = Board::open(Start { seed: Some(seed), ..Start::default() });
    board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Class)));
    assert_eq!(board.screen(), Screen::Casting);
    board.click(&BoardAsk::Casting(CastingAsk::Begin));
    assert_eq!(board.screen(), Screen::Briefing);
    board.click(&BoardAsk::Go(Go::Table));
    assert_eq!(board.screen(), Screen::Class);
    board
}

fn name(board: &Board, seat: StateId) -> String {
    board.sitting().scenario().states[seat].name.clone()
}

/// Lays the papers of a delegation open, its brief passed over.
fn choose(board: &mut Board, place: usize) {
    board.click(&BoardAsk::Class(ClassAsk::Choose(place)));
    if board.screen() == Screen::Briefing {
        board.click(&BoardAsk::Go(Go::Table));
    }
    assert_eq!(board.screen(), Screen::Table);
}

/// Seals for everybody, whatever lies there, and closes the step.
fn play_step(board: &mut Board) {
    for place in 0..board.sitting().class().len() {
        choose(board, place);
        board.seal();
        assert_eq!(board.screen(), Screen::Class);
    }
    board.click(&BoardAsk::Class(ClassAsk::Close));
    assert_eq!(board.screen(), Screen::Adjudication);
    told(board);
}

/// Passes over what is told of a step; of one in which nothing public happened, nothing is.
fn told(board: &mut Board) {
    board.0.world_mut().write_message(BoardAsk::Tell(TellAsk::Done));
    board.wait();
}

/// The paragraphs that only this delegation may read, of its brief and of the injects that only it got.
fn private(board: &Board, seat: StateId) -> Vec<String> {
    let sitting = board.sitting();
    let s = sitting.scenario();
    let brief = s.role_of(seat).map(|role| role.brief.clone()).unwrap_or_default();
    let injects = s.injects.iter().filter(|inject| !inject.public).map(|inject| inject.headline.clone());
    let all: Vec<String> = brief.split("\n\n").map(|part| part.trim().to_owned()).chain(injects).collect();
    all.into_iter().filter(|text| text.len() > 20).collect()
}

fn shows_nothing_private(board: &mut Board, when: &str) {
    assert!(board.sitting().seat().is_none(), "{when}: the sitting holds a seat's view");
    let shown = board.texts();
    for seat in board.sitting().class().to_vec() {
        for text in private(board, seat) {
            assert!(!shown.contains(&text), "{when}: {} is read out: {text}", name(board, seat));
        }
    }
    let ask = |ask: &BoardAsk| matches!(ask, BoardAsk::Table(_));
    assert!(board.has(ask).is_empty(), "{when}: something of a table can be pressed");
}

#[test]
fn a_class_is_put_together_from_the_menu_and_plays_the_first_roles_unless_told_otherwise() {
    let mut board = Board::open(Start::default());
    let ask = BoardAsk::Menu(MenuAsk::Cast(Venue::Class));
    tab_to(&mut board, &ask);
    board.press(KeyCode::Enter, Key::Enter);
    assert_eq!(board.screen(), Screen::Casting);
    let setup = board.0.world().resource::<Setup>();
    let roles: Vec<StateId> = setup.casting().unwrap().roles().map(|(_, role)| role.state).collect();
    assert_eq!(setup.class_seats(), roles[..3]);
    let line = format!(
        "The class plays {}, {} and",
        setup.scenario().unwrap().states[roles[0]].name,
        setup.scenario().unwrap().states[roles[1]].name
    );
    assert!(board.texts().contains(&line), "{line}");
    for role in [0, 1, 2] {
        board.click(&BoardAsk::Casting(CastingAsk::InClass(RoleId(role))));
    }
    board.click(&BoardAsk::Casting(CastingAsk::Begin));
    assert_eq!(board.screen(), Screen::Casting, "a class of nobody begins");
    assert!(board.texts().contains("Give the class at least one role"));
    board.click(&BoardAsk::Casting(CastingAsk::InClass(RoleId(4))));
    board.click(&BoardAsk::Casting(CastingAsk::InClass(RoleId(1))));
    board.click(&BoardAsk::Casting(CastingAsk::Begin));
    assert_eq!(board.sitting().class(), [roles[1], roles[4]]);
    board.click(&BoardAsk::Go(Go::Table));
    board.press(KeyCode::Escape, Key::Escape);
    board.click(&BoardAsk::Go(Go::Menu));
    // A game alone begins as ever.
    board.click(&BoardAsk::Menu(MenuAsk::Play));
    assert!(!board.sitting().is_class() && board.sitting().me().is_some());
}

#[test]
fn nothing_of_a_delegation_stands_there_before_it_is_chosen_nor_after_it_has_sealed() {
    let mut board = class(7);
    let all = board.sitting().class().to_vec();
    for step in 0..3 {
        shows_nothing_private(&mut board, "between two delegations");
        assert!(board.texts().contains("Which delegation decides now?"));
        for (place, seat) in all.iter().enumerate() {
            choose(&mut board, place);
            assert_eq!(board.sitting().me(), Some(*seat));
            board.click(&BoardAsk::Table(TableAsk::Tab(Tab::State)));
            let shown = board.texts();
            for other in all.iter().filter(|other| *other != seat) {
                let brief = board.sitting().scenario().role_of(*other).unwrap().brief.clone();
                let first = brief.split("\n\n").next().unwrap().trim().to_owned();
                assert!(!shown.contains(&first), "{} reads {}", name(&board, *seat), name(&board, *other));
            }
            if place == 1 {
                // Hidden by the key at once, and laid open again where it was.
                take_something(&mut board);
                board.press(KeyCode::Digit0, Key::Character("0".into()));
                assert_eq!(board.screen(), Screen::Class);
                shows_nothing_private(&mut board, "hidden");
                assert!(board.texts().contains("has begun"));
                choose(&mut board, place);
                assert_eq!(board.0.world().resource::<Drafting>().acts.len(), 1);
            }
            board.seal();
            assert!(
                board.has(|ask| *ask == BoardAsk::Table(TableAsk::SealEmpty)).is_empty(),
                "asked in vain"
            );
            shows_nothing_private(&mut board, "sealed");
        }
        assert!(board.texts().contains("All delegations have sealed."));
        board.click(&BoardAsk::Class(ClassAsk::Close));
        assert_eq!((board.screen(), board.sitting().board().clock.step), (Screen::Adjudication, step + 1));
        while !board.has(|ask| *ask == BoardAsk::Tell(TellAsk::Next)).is_empty() {
            shows_nothing_private(&mut board, "told");
            board.click(&BoardAsk::Tell(TellAsk::Next));
        }
        told(&mut board);
    }
}

#[test]
fn each_delegation_reads_its_brief_when_it_is_chosen_for_the_first_time() {
    let mut board = class(1);
    assert!(board.has(|ask| matches!(ask, BoardAsk::Class(ClassAsk::Close))).len() == 1);
    board.press(KeyCode::Digit2, Key::Character("2".into()));
    assert_eq!(board.screen(), Screen::Briefing);
    let seat = board.sitting().class()[1];
    assert_eq!(board.sitting().me(), Some(seat));
    assert!(board.texts().contains("For your delegation only"));
    board.press(KeyCode::Digit0, Key::Character("0".into()));
    assert_eq!(board.screen(), Screen::Class, "a brief that lies open by mistake is hidden too");
    shows_nothing_private(&mut board, "hidden");
    board.click(&BoardAsk::Class(ClassAsk::Choose(1)));
    assert_eq!(board.screen(), Screen::Briefing, "and lies there again for those whose it is");
    board.click(&BoardAsk::Go(Go::Table));
    board.click(&BoardAsk::Class(ClassAsk::Cover));
    board.click(&BoardAsk::Class(ClassAsk::Choose(1)));
    assert_eq!(board.screen(), Screen::Table, "once it was read it is not read again");
}

#[test]
fn a_step_closes_with_what_was_sealed_and_what_was_sealed_can_be_opened_again_before() {
    let mut board = class(3);
    choose(&mut board, 0);
    assert_eq!(take_something(&mut board), 1);
    board.seal();
    assert!(board.texts().contains("sealed"));
    choose(&mut board, 0);
    assert_eq!(board.0.world().resource::<Drafting>().acts.len(), 1, "it lies there as it was sealed");
    assert_eq!(board.sitting().waiting_for().len(), 3);
    board.seal();
    assert_eq!(board.sitting().waiting_for().len(), 2);
    board.click(&BoardAsk::Class(ClassAsk::Close));
    assert_eq!((board.screen(), board.sitting().board().clock.step), (Screen::Class, 0));
    assert!(board.texts().contains("have not sealed. If you close the step now"));
    board.click(&BoardAsk::Overlay(OverlayAsk::Close));
    board.click(&BoardAsk::Class(ClassAsk::Close));
    board.click(&BoardAsk::Class(ClassAsk::CloseUnsealed));
    assert_eq!((board.screen(), board.sitting().board().clock.step), (Screen::Adjudication, 1));
    // The next step begins with empty papers.
    told(&mut board);
    choose(&mut board, 0);
    assert!(board.0.world().resource::<Drafting>().acts.is_empty());
}

#[test]
fn an_empty_decision_of_one_delegation_is_asked_about_and_closes_no_step() {
    let mut board = class(3);
    choose(&mut board, 0);
    board.click(&BoardAsk::Table(TableAsk::Seal));
    assert_eq!((board.screen(), board.sitting().waiting_for().len()), (Screen::Table, 3));
    assert!(board.texts().contains("Until the step closes you can choose the delegation again"));
    board.click(&BoardAsk::Table(TableAsk::SealEmpty));
    assert_eq!((board.screen(), board.sitting().waiting_for().len()), (Screen::Class, 2));
    assert_eq!(board.sitting().board().clock.step, 0);
}

#[test]
fn the_class_goes_back_to_any_step_and_the_same_decisions_bring_the_same() {
    let mut board = class(7);
    for _ in 0..4 {
        play_step(&mut board);
    }
    let fourth = board.sitting().board().clone();
    board.click(&BoardAsk::Class(ClassAsk::Back(1)));
    assert!(board.texts().contains("Go back to step 2?"));
    board.click(&BoardAsk::Overlay(OverlayAsk::Close));
    assert_eq!(board.sitting().board().clock.step, 4);
    board.click(&BoardAsk::Class(ClassAsk::Back(1)));
    board.click(&BoardAsk::Class(ClassAsk::BackMeant(1)));
    assert_eq!((board.screen(), board.sitting().board().clock.step), (Screen::Class, 1));
    shows_nothing_private(&mut board, "gone back");
    for _ in 0..3 {
        play_step(&mut board);
    }
    assert_eq!(*board.sitting().board(), fourth, "the same decisions with the same luck");
}

#[test]
fn what_was_decided_lies_there_again_after_going_back() {
    let mut board = class(7);
    choose(&mut board, 0);
    assert_eq!(take_something(&mut board), 1);
    let act = board.0.world().resource::<Drafting>().acts.clone();
    board.seal();
    board.click(&BoardAsk::Class(ClassAsk::Close));
    board.click(&BoardAsk::Class(ClassAsk::CloseUnsealed));
    told(&mut board);
    board.click(&BoardAsk::Class(ClassAsk::Back(0)));
    board.click(&BoardAsk::Class(ClassAsk::BackMeant(0)));
    assert_eq!(board.sitting().waiting_for().len(), 3, "nothing is sealed");
    choose(&mut board, 0);
    assert_eq!(board.0.world().resource::<Drafting>().acts, act);
}

#[test]
fn hands_are_counted_at_the_table_by_key_and_by_click_and_told_in_the_debrief() {
    let mut board = class(7);
    choose(&mut board, 0);
    board.press(KeyCode::Digit7, Key::Character("7".into()));
    let asked = format!("What should {} do?", name(&board, board.sitting().class()[0]));
    assert!(board.texts().contains(&asked) && board.texts().contains("No hands counted yet"));
    let world = board.0.world_mut();
    let mut fields = world.query::<(Entity, &Typing)>();
    let field = fields.iter(world).find(|(_, typing)| typing.field == Field::Hands(1)).unwrap().0;
    world.resource_mut::<InputFocus>().set(field, bevy::input_focus::FocusCause::Navigated);
    board.wait();
    for (code, digit) in [(KeyCode::Digit1, "1"), (KeyCode::KeyX, "x"), (KeyCode::Digit4, "4")] {
        board.press(code, Key::Character(digit.into()));
    }
    assert!(board.texts().contains("14 hands"), "{}", board.texts());
    board.click(&BoardAsk::Hands(HandsAsk::Count(1, 1)));
    board.click(&BoardAsk::Hands(HandsAsk::Count(0, 1)));
    board.click(&BoardAsk::Hands(HandsAsk::Count(0, -1)));
    board.click(&BoardAsk::Hands(HandsAsk::Count(0, -1)));
    assert!(board.texts().contains("15 hands"));
    let shows = board.0.world().resource::<Class>().shows().to_vec();
    assert_eq!((shows.len(), shows[0].question, shows[0].step), (1, Question::Deed, 0));
    // Hands decide nothing.
    assert!(board.0.world().resource::<Drafting>().acts.is_empty());
    // Another delegation has its own.
    board.click(&BoardAsk::Class(ClassAsk::Cover));
    choose(&mut board, 1);
    board.click(&BoardAsk::Table(TableAsk::Tab(Tab::Hands)));
    assert!(board.texts().contains("No hands counted yet"));
    board.click(&BoardAsk::Class(ClassAsk::Cover));
    while board.screen() != Screen::Debrief {
        play_step(&mut board);
    }
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::HotWash)));
    let label = shows[0].hands.iter().find(|(_, hands)| *hands == 15).unwrap().0;
    let label = label.label(board.sitting().scenario());
    assert!(board.texts().contains(&format!("Step 1 · {} · {asked}", name(&board, shows[0].seat))));
    assert!(board.texts().contains(&label) && board.texts().contains("It did nothing in that step."));
}

#[test]
fn who_was_behind_it_is_asked_once_there_is_an_incident_and_names_suspects_by_name() {
    let mut board = class(7);
    let ask = |ask: &BoardAsk| matches!(ask, BoardAsk::Hands(HandsAsk::Question(Question::Culprit(_))));
    loop {
        choose(&mut board, 0);
        board.click(&BoardAsk::Table(TableAsk::Tab(Tab::Hands)));
        if let Some(found) = board.has(ask).first().cloned() {
            board.click(&found);
            break;
        }
        board.seal();
        board.click(&BoardAsk::Class(ClassAsk::Close));
        board.click(&BoardAsk::Class(ClassAsk::CloseUnsealed));
        told(&mut board);
    }
    assert!(board.texts().contains("Who was behind"));
    board.click(&BoardAsk::Hands(HandsAsk::Count(0, 1)));
    assert!(board.texts().contains("One hand"));
    board.click(&BoardAsk::Hands(HandsAsk::Clear));
    assert!(board.texts().contains("No hands counted yet"));
}

#[test]
fn one_person_alone_has_no_hands_to_count() {
    let mut board = Board::open(Start::default());
    board.start();
    assert!(board.has(|ask| *ask == BoardAsk::Table(TableAsk::Tab(Tab::Hands))).is_empty());
    board.press(KeyCode::Digit7, Key::Character("7".into()));
    assert_eq!(board.0.world().resource::<Drafting>().tab, Tab::Now);
    board.press(KeyCode::Digit0, Key::Character("0".into()));
    assert_eq!(board.screen(), Screen::Table, "there is nothing to hide from anybody");
}

#[test]
fn the_debrief_of_a_class_takes_hands_for_a_what_if_and_plays_on_from_any_step_beside_the_first_ending() {
    let mut board = class(7);
    while board.screen() != Screen::Debrief {
        play_step(&mut board);
    }
    let ending = board.sitting().board().clone();
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::WhatIf)));
    let poses = board.has(|ask| matches!(ask, BoardAsk::Debrief(DebriefAsk::Pose(_))));
    board.click(poses.first().expect("something decided it"));
    assert!(board.has(|ask| matches!(ask, BoardAsk::Debrief(DebriefAsk::Guess(_)))).is_empty());
    for (place, hands) in [(1, 3), (2, 9)] {
        board.0.world_mut().write_message(BoardAsk::Hands(HandsAsk::Write(place, hands.to_string())));
        board.wait();
    }
    board.click(&BoardAsk::Hands(HandsAsk::Count(2, 1)));
    board.click(&BoardAsk::Debrief(DebriefAsk::Futures));
    let shown = board.texts();
    assert!(shown.contains("Hands of the room") && shown.contains("A model, not the world."), "{shown}");
    assert!(shown.lines().any(|line| line == "10") && shown.lines().any(|line| line == "3"), "{shown}");
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Ladder)));
    board.click(&BoardAsk::Debrief(DebriefAsk::At(2)));
    assert!(!board.texts().contains("the ending before"));
    board.click(&BoardAsk::Debrief(DebriefAsk::PlayFrom(2)));
    assert_eq!((board.screen(), board.sitting().board().clock.step), (Screen::Class, 2));
    shows_nothing_private(&mut board, "played on");
    while board.screen() != Screen::Debrief {
        play_step(&mut board);
    }
    assert_eq!(*board.sitting().board(), ending, "the same decisions with the same luck");
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Ladder)));
    assert!(board.texts().contains("the ending before"));
}

#[test]
fn a_way_that_was_broken_off_is_drawn_beside_the_one_that_was_played_to_the_end() {
    let mut board = class(7);
    for _ in 0..3 {
        play_step(&mut board);
    }
    board.click(&BoardAsk::Class(ClassAsk::Back(0)));
    board.click(&BoardAsk::Class(ClassAsk::BackMeant(0)));
    while board.screen() != Screen::Debrief {
        play_step(&mut board);
    }
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Ladder)));
    assert!(board.texts().contains("the way before, as far as it was played"));
}

#[test]
fn a_delegation_is_told_alone_what_everybody_was_not_told() {
    let mut board = class(7);
    let mut own = 0;
    for _ in 0..6 {
        for place in 0..board.sitting().class().len() {
            choose(&mut board, place);
            take_something(&mut board);
            board.seal();
        }
        board.click(&BoardAsk::Class(ClassAsk::Close));
        board.0.world_mut().write_message(BoardAsk::Tell(TellAsk::All));
        board.wait();
        let public = board.texts();
        told(&mut board);
        for place in 0..board.sitting().class().len() {
            choose(&mut board, place);
            let learnt = board.sitting().learnt();
            if !learnt.is_empty() {
                assert!(board.texts().contains("for your delegation only"));
            }
            for sentence in &learnt {
                assert!(board.texts().contains(sentence.as_str()), "{sentence}");
                assert!(!public.contains(sentence.as_str()), "the class was told: {sentence}");
            }
            own += learnt.len();
            board.click(&BoardAsk::Class(ClassAsk::Cover));
        }
    }
    assert!(own > 0, "no delegation learnt anything by itself");
}
