//! A whole exercise at the board without a window: a person clicks from the menu to the debrief, and watches bots.
#![cfg(feature = "board")]
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "board/cards.rs"]
mod cards;
#[path = "board/casting.rs"]
mod casting;
#[path = "board/caution.rs"]
mod caution;
#[path = "board/class.rs"]
mod class;
#[path = "board/habits.rs"]
mod habits;
#[path = "board/hall.rs"]
mod hall;
#[path = "board/keep.rs"]
mod keep;
#[path = "board/left.rs"]
mod left;
#[path = "board/letters.rs"]
mod letters;
#[path = "board/looks.rs"]
mod looks;
#[path = "board/seen.rs"]
mod seen;
mod support;
#[path = "board/trust.rs"]
mod trust;

use std::time::Duration;

use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input::{ButtonState, InputPlugin};
use bevy::input_focus::tab_navigation::TabNavigationPlugin;
use bevy::input_focus::{InputDispatchPlugin, InputFocus, InputFocusPlugin};
use bevy::prelude::*;
use bevy::scene::ScenePlugin;
use bevy::state::app::StatesPlugin;
use bevy::time::TimeUpdateStrategy;
use bevy::ui_widgets::Activate;
use bevy::window::PrimaryWindow;
use mufakat::board::ask::{
    BoardAsk, CastingAsk, DebriefAsk, Go, MenuAsk, OverlayAsk, Says, TableAsk, TellAsk, WatchAsk,
};
use mufakat::board::canvas::Layer;
use mufakat::board::drafting::Drafting;
use mufakat::board::setup::Setup;
use mufakat::board::sitting::Sitting;
use mufakat::board::steps::Screen;
use mufakat::board::tabs::{DebriefTab, Tab};
use mufakat::board::venue::Venue;
use mufakat::board::{self, Start};
use mufakat::report::act_kind::ActKind;
use mufakat::scenario::{Binding, Casting};
use mufakat::sim::decision::Act;
use mufakat::sim::ids::StateId;

/// How much time passes with each frame.
const FRAME: Duration = Duration::from_millis(500);

/// A board without a window, and a hand that clicks.
struct Board(App);

impl Board {
    fn open(start: Start) -> Self {
        let mut app = App::new();
        app.add_plugins((
            MinimalPlugins,
            StatesPlugin,
            AssetPlugin::default(),
            ScenePlugin,
            InputPlugin,
            InputFocusPlugin,
            InputDispatchPlugin,
            TabNavigationPlugin,
            (bevy::ui_widgets::ButtonPlugin, bevy::ui_widgets::SliderPlugin),
        ));
        // Half a second passes with each frame, so that a screen has settled when the next press comes.
        app.insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
        app.add_plugins(board::plugin);
        app.world_mut().spawn((Window::default(), PrimaryWindow));
        let named = start.scenario.is_some() || start.hall.is_some();
        board::furnish(&mut app, start);
        // The menu begins with the tutorial; these tests want a crisis.
        let mut setup = app.world_mut().resource_mut::<Setup>();
        if !named
            && let Some(place) = setup.castings.iter().position(|one| one.scenario().name == "departures")
        {
            setup.pick(place);
        }
        let mut board = Self(app);
        board.wait();
        board
    }

    /// Lets what was asked for come about: a change of state shows one frame later.
    fn wait(&mut self) {
        for _ in 0..3 {
            self.0.update();
        }
    }

    /// Uses the widget that says this, as mouse and keyboard do.
    fn click(&mut self, ask: &BoardAsk) {
        let world = self.0.world_mut();
        let mut widgets = world.query_filtered::<(Entity, &Says), With<bevy::ui_widgets::Button>>();
        let found = widgets.iter(world).find(|(_, says)| says.0 == *ask).map(|(entity, _)| entity);
        let entity = found.unwrap_or_else(|| panic!("no widget says {ask:?} on {:?}", self.screen()));
        self.0.world_mut().trigger(Activate { entity });
        self.wait();
    }

    fn press(&mut self, key_code: KeyCode, logical_key: Key) {
        let world = self.0.world_mut();
        let window = world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).unwrap();
        for state in [ButtonState::Pressed, ButtonState::Released] {
            let key = KeyboardInput {
                key_code,
                logical_key: logical_key.clone(),
                state,
                text: None,
                repeat: false,
                window,
            };
            self.0.world_mut().write_message(key);
            self.wait();
        }
    }

    fn has(&mut self, wanted: impl Fn(&BoardAsk) -> bool) -> Vec<BoardAsk> {
        let world = self.0.world_mut();
        let mut widgets = world.query::<&Says>();
        widgets.iter(world).map(|says| says.0.clone()).filter(wanted).collect()
    }

    /// What stands on the screen; another entity when the whole of it was drawn anew.
    fn root(&mut self) -> Entity {
        let world = self.0.world_mut();
        let mut layers = world.query::<(Entity, &Layer)>();
        layers.iter(world).find(|(_, layer)| **layer == Layer::Screen).map(|(root, _)| root).unwrap()
    }

    fn screen(&self) -> Screen {
        *self.0.world().resource::<State<Screen>>().get()
    }

    fn sitting(&self) -> &Sitting {
        self.0.world().resource::<Sitting>()
    }

    /// Everything written on the screen.
    fn texts(&mut self) -> String {
        let world = self.0.world_mut();
        let mut texts = world.query::<&Text>();
        texts.iter(world).map(|text| text.0.clone()).collect::<Vec<_>>().join("\n")
    }

    /// Seals whatever is in the draft; where that is nothing, the board asks and is answered.
    fn seal(&mut self) {
        self.click(&BoardAsk::Table(TableAsk::Seal));
        if self.screen() == Screen::Table {
            self.click(&BoardAsk::Table(TableAsk::SealEmpty));
        }
    }

    fn start(&mut self) {
        self.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Here)));
        assert_eq!(self.screen(), Screen::Casting);
        self.click(&BoardAsk::Casting(CastingAsk::Begin));
        assert_eq!(self.screen(), Screen::Briefing);
        self.click(&BoardAsk::Go(Go::Table));
    }
}

/// A shipped scenario with the roles of its text.
fn shipped(name: &str) -> Casting {
    Casting::open(mufakat::shipped::scenario(name).unwrap(), Binding::default()).unwrap()
}

fn other_briefs(sitting: &Sitting) -> Vec<String> {
    let me = sitting.me();
    let others = sitting.scenario().roles.iter().filter(|role| Some(role.state) != me);
    others.map(|role| role.brief.clone()).collect()
}

fn no_foreign_brief(board: &mut Board) {
    let shown = board.texts();
    for brief in other_briefs(board.sitting()) {
        for paragraph in brief.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            assert!(!shown.contains(paragraph), "another delegation's brief is shown: {paragraph}");
        }
    }
}

#[test]
fn a_person_plays_from_the_menu_to_the_debrief_by_clicking() {
    let mut board = Board::open(Start { seed: Some(7), ..Start::default() });
    assert_eq!(board.screen(), Screen::Menu);
    assert!(
        board.texts().contains("Departures") && board.texts().contains("Chair’s Gavel")
            || board.texts().contains("Chair's Gavel")
    );
    board.start();
    assert_eq!(board.screen(), Screen::Table);
    let steps = board.sitting().board().clock.steps;
    let mut adopted = 0;
    for step in 0..steps {
        assert_eq!(board.sitting().board().clock.step, step);
        for tab in [Tab::Now, Tab::Evidence, Tab::Proposals, Tab::State] {
            board.click(&BoardAsk::Table(TableAsk::Tab(tab)));
            no_foreign_brief(&mut board);
        }
        adopted += take_something(&mut board);
        board.seal();
        assert_eq!(board.screen(), Screen::Adjudication);
        no_foreign_brief(&mut board);
        while !board.has(|ask| *ask == BoardAsk::Tell(TellAsk::Next)).is_empty() {
            board.click(&BoardAsk::Tell(TellAsk::Next));
        }
        board.click(&BoardAsk::Tell(TellAsk::Done));
    }
    assert!(adopted > 0, "nothing could be chosen in a whole exercise");
    assert_eq!(board.screen(), Screen::Debrief);
    debrief_shows_everything(&mut board);
    board.click(&BoardAsk::Go(Go::Menu));
    assert_eq!(board.screen(), Screen::Menu);
}

/// Puts the first measure that can be had into the draft, partners and all.
fn take_something(board: &mut Board) -> usize {
    board.click(&BoardAsk::Table(TableAsk::Tab(Tab::Offers)));
    for kind in [ActKind::Inform, ActKind::Build] {
        board.click(&BoardAsk::Table(TableAsk::Kind(kind)));
        for open in board.has(|ask| matches!(ask, BoardAsk::Table(TableAsk::Open(_)))) {
            board.click(&open);
            let partners = board.has(|ask| matches!(ask, BoardAsk::Table(TableAsk::Partner(_))));
            if let Some(partner) = partners.first() {
                board.click(partner);
            }
            if let Some(add) =
                board.has(|ask| matches!(ask, BoardAsk::Table(TableAsk::Add(_)))).first().cloned()
            {
                board.click(&add);
                let drafting = board.0.world().resource::<Drafting>();
                assert_eq!(drafting.acts.len(), 1, "{:?}", drafting.trouble);
                return 1;
            }
        }
    }
    0
}

/// Every act, page by page; then back into the exercise.
fn debrief_shows_everything(board: &mut Board) {
    for tab in DebriefTab::ALL {
        board.click(&BoardAsk::Debrief(DebriefAsk::Tab(tab)));
        // A page after the last one is the first one again.
        for page in [1, 2, 0] {
            if !board.has(|ask| *ask == BoardAsk::Debrief(DebriefAsk::Page(page))).is_empty() {
                board.click(&BoardAsk::Debrief(DebriefAsk::Page(page)));
            }
        }
    }
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Bands)));
    for open in board.has(|ask| matches!(ask, BoardAsk::Debrief(DebriefAsk::Open(_)))) {
        board.click(&open);
        assert!(board.texts().contains("The test: ") || board.texts().contains("was not put to the test"));
    }
    board.click(&BoardAsk::Debrief(DebriefAsk::Of(None)));
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Truth)));
    let truth = board.sitting().scenario().plots.iter().next().map(|plot| plot.truth.clone()).unwrap();
    let first = truth.split("\n\n").next().unwrap().trim().to_owned();
    assert!(board.texts().contains(&first), "the truth is not told");
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::HotWash)));
    let question = board.sitting().scenario().facilitation.hot_wash[0].clone();
    assert!(board.texts().contains(&question));
}

#[test]
fn what_if_is_guessed_before_it_is_seen_and_any_step_can_be_played_again_beside_the_first_ending() {
    let mut board = Board::open(Start { seed: Some(7), ..Start::default() });
    board.start();
    while board.screen() != Screen::Debrief {
        board.seal();
        board.0.world_mut().write_message(BoardAsk::Tell(TellAsk::Done));
        board.wait();
    }
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::WhatIf)));
    let poses = board.has(|ask| matches!(ask, BoardAsk::Debrief(DebriefAsk::Pose(_))));
    board.click(poses.first().expect("something decided it"));
    assert!(board.texts().contains("of 100 futures") && !board.texts().contains("A model, not the world."));
    board.click(&BoardAsk::Debrief(DebriefAsk::Guess(2)));
    assert!(
        board.texts().contains("You guessed 40–59.") && board.texts().contains("A model, not the world.")
    );
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Ladder)));
    board.click(&BoardAsk::Debrief(DebriefAsk::At(4)));
    assert!(board.texts().contains("The crisis stood at rung"));
    assert!(!board.texts().contains("the ending before"));
    board.click(&BoardAsk::Debrief(DebriefAsk::PlayFrom(4)));
    assert_eq!((board.screen(), board.sitting().board().clock.step), (Screen::Table, 4));
    while board.screen() != Screen::Debrief {
        board.seal();
        board.0.world_mut().write_message(BoardAsk::Tell(TellAsk::Done));
        board.wait();
    }
    board.click(&BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Ladder)));
    assert!(board.texts().contains("the ending before"));
}

#[test]
fn the_demonstration_plays_goes_back_and_plays_the_same_again() {
    let mut board = Board::open(Start::default());
    board.click(&BoardAsk::Menu(MenuAsk::More));
    board.click(&BoardAsk::Menu(MenuAsk::Sit(None)));
    board.start();
    assert_eq!(board.screen(), Screen::Watch);
    board.press(KeyCode::ArrowRight, Key::ArrowRight);
    board.press(KeyCode::ArrowRight, Key::ArrowRight);
    let second = board.sitting().board().clone();
    assert_eq!(second.clock.step, 2);
    board.press(KeyCode::ArrowLeft, Key::ArrowLeft);
    assert_eq!(board.sitting().board().clock.step, 1);
    board.press(KeyCode::ArrowRight, Key::ArrowRight);
    assert_eq!(*board.sitting().board(), second, "the same step played again must give the same");
    board.press(KeyCode::Space, Key::Space);
    assert!(board.texts().contains("Pause"));
    board.press(KeyCode::Space, Key::Space);
    while !board.sitting().is_over() {
        board.click(&BoardAsk::Watch(WatchAsk::On));
    }
    board.click(&BoardAsk::Go(Go::Debrief));
    debrief_shows_everything(&mut board);
}

#[test]
fn a_demonstration_shows_no_private_brief_and_no_private_inject() {
    let mut board = Board::open(Start::default());
    board.click(&BoardAsk::Menu(MenuAsk::More));
    board.click(&BoardAsk::Menu(MenuAsk::Sit(None)));
    board.start();
    while !board.sitting().is_over() {
        no_foreign_brief(&mut board);
        let shown = board.texts();
        for inject in board.sitting().scenario().injects.iter().filter(|inject| !inject.public) {
            assert!(!shown.contains(&inject.text), "a private inject is on the public board: {}", inject.id);
        }
        board.click(&BoardAsk::Watch(WatchAsk::On));
    }
}

#[test]
fn a_seed_that_is_no_number_is_told_so_and_nothing_starts() {
    let mut board = Board::open(Start::default());
    board.0.world_mut().write_message(BoardAsk::Menu(MenuAsk::Seed("forty-two".into())));
    board.wait();
    board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Here)));
    assert_eq!(board.screen(), Screen::Menu);
    assert!(board.texts().contains("“forty-two” is no seed"));
    board.click(&BoardAsk::Menu(MenuAsk::More));
    board.click(&BoardAsk::Menu(MenuAsk::Count(1)));
    assert_eq!(board.0.world().resource::<Setup>().seed, "1");
}

#[test]
fn escape_asks_before_it_leaves_and_the_exercise_stays() {
    let mut board = Board::open(Start::default());
    board.start();
    board.press(KeyCode::Escape, Key::Escape);
    let question = "In the menu you can go on with this exercise";
    assert!(board.texts().contains(question));
    board.press(KeyCode::Escape, Key::Escape);
    assert!(!board.texts().contains(question));
    assert_eq!(board.screen(), Screen::Table);
    board.press(KeyCode::Escape, Key::Escape);
    board.click(&BoardAsk::Overlay(OverlayAsk::Close));
    assert_eq!(board.screen(), Screen::Table);
}

#[test]
fn number_keys_open_the_tabs_and_help_opens_with_a_question_mark() {
    let mut board = Board::open(Start::default());
    board.start();
    board.press(KeyCode::Digit4, Key::Character("4".into()));
    assert_eq!(board.0.world().resource::<Drafting>().tab, Tab::Offers);
    board.press(KeyCode::Slash, Key::Character("?".into()));
    assert!(board.texts().contains("Evidence has two scales."));
}

#[test]
fn a_click_at_the_table_draws_its_side_anew_and_leaves_the_map_alone() {
    let mut board = Board::open(Start::default());
    board.start();
    let before = board.root();
    board.click(&BoardAsk::Table(TableAsk::Tab(Tab::Offers)));
    assert!(board.texts().contains("In this step: up to") && board.root() == before);
    board.click(&BoardAsk::Table(TableAsk::Tab(Tab::Region)));
    assert!(board.texts().contains("commitments, public evidence") && board.root() == before);
}

#[test]
fn the_whole_way_to_the_table_can_be_gone_by_keyboard() {
    let mut board = Board::open(Start::default());
    let begin = BoardAsk::Casting(CastingAsk::Begin);
    for wanted in [BoardAsk::Menu(MenuAsk::Cast(Venue::Here)), begin, BoardAsk::Go(Go::Table)] {
        tab_to(&mut board, &wanted);
        board.press(KeyCode::Enter, Key::Enter);
    }
    assert_eq!(board.screen(), Screen::Table);
}

fn tab_to(board: &mut Board, wanted: &BoardAsk) {
    for _ in 0..80 {
        board.press(KeyCode::ArrowDown, Key::ArrowDown);
        let focus = board.0.world().resource::<InputFocus>().get();
        let says = focus.and_then(|focused| board.0.world().get::<Says>(focused));
        if says.is_some_and(|says| says.0 == *wanted) {
            return;
        }
    }
    panic!("the keyboard does not reach {wanted:?}");
}

#[test]
fn an_act_in_the_draft_can_be_taken_out_and_one_too_many_is_refused_with_a_sentence() {
    let mut board = Board::open(Start::default());
    board.start();
    assert_eq!(take_something(&mut board), 1);
    board.click(&BoardAsk::Table(TableAsk::Remove(0)));
    assert!(board.0.world().resource::<Drafting>().acts.is_empty());
    let measure = board.sitting().scenario().measures.keys().next().unwrap();
    let twice = BoardAsk::Table(TableAsk::Add(Act::Adopt(measure)));
    for _ in 0..2 {
        board.0.world_mut().write_message(twice.clone());
        board.wait();
    }
    let drafting = board.0.world().resource::<Drafting>();
    assert!(drafting.trouble.is_some() && drafting.acts.len() <= 1);
}

#[test]
fn a_scenario_and_a_seat_given_at_the_start_pass_over_the_menu() {
    let scenario = shipped("departures");
    let iso = scenario.scenario().states[StateId(0)].id.clone();
    let mut board =
        Board::open(Start { scenario: Some(scenario), seat: Some(iso), seed: Some(3), ..Start::default() });
    assert_eq!(board.screen(), Screen::Briefing);
    assert_eq!(board.sitting().me(), Some(StateId(0)));
    board.click(&BoardAsk::Go(Go::Table));
    assert_eq!(board.screen(), Screen::Table);
}
