//! How the board is used and how it looks: few clicks, short pages, colours that change in place.

use bevy::input::keyboard::Key;
use bevy::prelude::*;
use mufakat::board::Start;
use mufakat::board::ask::{BoardAsk, BriefAsk, MenuAsk, TableAsk};
use mufakat::board::drafting::Drafting;
use mufakat::board::motion::Tween;
use mufakat::board::paint::Ink;
use mufakat::board::setup::Setup;
use mufakat::board::steps::Screen;
use mufakat::board::tabs::Tab;
use mufakat::board::tokens::Theme;
use mufakat::board::widgets::scroll::Scrolls;

use super::{Board, shipped};

#[test]
fn three_clicks_lead_from_the_tutorial_to_a_sealed_decision() {
    let mut board = Board::open(Start::default());
    board.0.world_mut().resource_mut::<Setup>().pick(0);
    board.wait();
    assert_eq!(board.0.world().resource::<Setup>().scenario().unwrap().name, "two-desks");
    board.click(&BoardAsk::Menu(MenuAsk::Play));
    // Reading is not counted.
    for _ in 0..3 {
        board.press(KeyCode::Enter, Key::Enter);
    }
    assert_eq!(board.screen(), Screen::Table);
    let add = board.has(|ask| matches!(ask, BoardAsk::Table(TableAsk::Add(_))));
    board.click(add.first().expect("something can be added at once"));
    assert_eq!(board.0.world().resource::<Drafting>().acts.len(), 1);
    board.click(&BoardAsk::Table(TableAsk::Seal));
    assert_eq!(board.screen(), Screen::Adjudication);
}

#[test]
fn the_briefing_has_three_pages_forward_and_back_and_the_private_one_is_the_second() {
    let start = Start { scenario: Some(shipped("departures")), seat: Some("MYS".into()), ..Start::default() };
    let mut board = Board::open(start);
    let brief = board.sitting().seat().unwrap().brief.clone().unwrap();
    let first: String = brief.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
    assert!(!board.texts().contains(&first), "the private brief stands on the first page");
    board.click(&BoardAsk::Brief(BriefAsk::Next));
    assert!(board.texts().contains(&first) && board.texts().contains("2 of 3"));
    let last = brief.split("\n\n").last().unwrap().trim().to_owned();
    assert!(!board.texts().contains(&last), "the page is as long as the brief");
    board.click(&BoardAsk::Brief(BriefAsk::More));
    assert!(board.texts().contains(&last));
    board.press(KeyCode::ArrowLeft, Key::ArrowLeft);
    assert!(board.texts().contains("1 of 3"));
    for _ in 0..3 {
        board.press(KeyCode::Enter, Key::Enter);
    }
    assert_eq!(board.screen(), Screen::Table);
}

#[test]
fn a_state_that_is_picked_on_the_map_shows_the_options_toward_it() {
    let start = Start { scenario: Some(shipped("departures")), seat: Some("MYS".into()), ..Start::default() };
    let mut board = Board::open(start);
    board.click(&BoardAsk::Go(mufakat::board::ask::Go::Table));
    let picks = board.has(|ask| matches!(ask, BoardAsk::Table(TableAsk::Pick(Some(_)))));
    assert!(!picks.is_empty(), "no name on the map can be picked");
    board.click(&picks[0]);
    let BoardAsk::Table(TableAsk::Pick(Some(state))) = picks[0] else { panic!("{picks:?}") };
    let name = board.sitting().scenario().states[state].name.clone();
    assert!(board.texts().contains(&format!("Options toward {name}")));
    assert_eq!(board.0.world().resource::<Drafting>().tab, Tab::Offers);
    board.click(&BoardAsk::Table(TableAsk::Pick(None)));
    assert!(!board.texts().contains("Options toward"));
}

#[test]
fn whoever_turns_to_the_first_tab_reads_from_its_top_and_other_panels_stay_where_they_were() {
    let start = Start { scenario: Some(shipped("departures")), seat: Some("MYS".into()), ..Start::default() };
    let mut board = Board::open(start);
    board.click(&BoardAsk::Go(mufakat::board::ask::Go::Table));
    let named = |board: &mut Board, beginning: &str| {
        let world = board.0.world_mut();
        let mut panels = world.query::<(Entity, &Scrolls)>();
        panels.iter(world).find(|(_, name)| name.0.starts_with(beginning)).map(|(panel, _)| panel).unwrap()
    };
    let turn = |board: &mut Board, tab: Tab| board.click(&BoardAsk::Table(TableAsk::Tab(tab)));
    for (tab, name, stays) in [(Tab::State, "state", 40.0), (Tab::Now, "now", 0.0)] {
        turn(&mut board, tab);
        let panel = named(&mut board, name);
        board.0.world_mut().get_mut::<ScrollPosition>(panel).unwrap().y = 40.0;
        board.wait();
        turn(&mut board, Tab::Region);
        turn(&mut board, tab);
        let panel = named(&mut board, name);
        assert_eq!(board.0.world().get::<ScrollPosition>(panel).unwrap().y, stays, "{name}");
    }
}

#[test]
fn a_word_that_is_looked_for_is_found_among_all_options() {
    let start = Start { scenario: Some(shipped("departures")), seat: Some("MYS".into()), ..Start::default() };
    let mut board = Board::open(start);
    board.click(&BoardAsk::Go(mufakat::board::ask::Go::Table));
    board.click(&BoardAsk::Table(TableAsk::Tab(Tab::Offers)));
    let title = board.sitting().scenario().measures.iter().last().unwrap().title.clone();
    let sought = title.split(' ').next_back().unwrap().to_uppercase();
    board.0.world_mut().write_message(BoardAsk::Table(TableAsk::Search(sought)));
    board.wait();
    assert!(board.texts().contains(&title), "{}", board.texts());
    board.0.world_mut().write_message(BoardAsk::Table(TableAsk::Search("no such thing".into())));
    board.wait();
    assert!(board.texts().contains("No option fits."));
}

#[test]
fn the_theme_recolours_what_stands_and_draws_nothing_anew() {
    let start = Start { scenario: Some(shipped("departures")), seat: Some("MYS".into()), ..Start::default() };
    let mut board = Board::open(start);
    board.click(&BoardAsk::Go(mufakat::board::ask::Go::Table));
    let root = board.root();
    let colors = |board: &mut Board| {
        let world = board.0.world_mut();
        let mut texts = world.query_filtered::<(Entity, &TextColor), With<Ink>>();
        texts.iter(world).map(|(entity, color)| (entity, color.0)).collect::<Vec<_>>()
    };
    let dark = colors(&mut board);
    board.press(KeyCode::F9, Key::F9);
    assert_eq!(*board.0.world().resource::<Theme>(), Theme::Day);
    let light = colors(&mut board);
    assert_eq!(board.root(), root, "the screen was drawn anew");
    assert!(
        !dark.is_empty()
            && dark
                .iter()
                .all(|(entity, was)| { light.iter().any(|(same, is)| same == entity && is != was) })
    );
}

#[test]
fn motion_ends_by_itself_and_with_less_of_it_nothing_moves() {
    let start = Start { scenario: Some(shipped("departures")), seat: Some("MYS".into()), ..Start::default() };
    let mut board = Board::open(start);
    board.click(&BoardAsk::Go(mufakat::board::ask::Go::Table));
    for _ in 0..6 {
        board.wait();
    }
    assert!(!board.0.world().resource::<Tween>().runs(), "the window could never sleep");
    board.press(KeyCode::F10, Key::F10);
    board.seal();
    assert!(board.0.world().resource::<Tween>().is_less() && !board.0.world().resource::<Tween>().runs());
}
