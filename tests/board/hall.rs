//! The board as the projector of a live exercise, and the menu that opens one.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use bevy::prelude::*;
use mufakat::board::Start;
use mufakat::board::ask::{BoardAsk, CastingAsk, Go, MenuAsk, OverlayAsk};
use mufakat::board::feed::Feed;
use mufakat::board::hall::{Hall, OpenHall, Opener, Served};
use mufakat::board::steps::Screen;
use mufakat::board::venue::{Reach, Venue};
use mufakat::journal::Trouble;
use mufakat::report::leaf::Moment;
use mufakat::report::names::Names;
use mufakat::report::{acts, alike};
use mufakat::scenario::Casting;
use mufakat::session::acts::DebriefAct;
use mufakat::session::ask::{ControlAsk, DeskAsk, Lead, Overruling, TalkAsk, To};
use mufakat::session::conductor::Health;
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::room::{GRACE_MS, Stage};
use mufakat::session::view::{HallView, Snapshot, Subject};
use mufakat::session::{Room, Settings, ask as floor};
use mufakat::sim::adjudicate::control::Improvised;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::{RoleId, StateId, StateSet};
use mufakat::sim::plot::{InjectKind, PlotEffect};
use mufakat::sim::scenario::Scenario;

use super::Board;

const CODE: &str = "K7QP";
const URL: &str = "http://192.168.1.23:8080/?code=K7QP";

/// A room without a journal, with control and one person of the first delegation in it.
struct Floor {
    room: Room,
    revision: u64,
    health: Health,
    show: Box<dyn Fn(Snapshot)>,
}

impl Floor {
    fn open(scenario: Arc<Scenario>) -> (Self, OpenHall) {
        let room = Room::new(scenario, 7, Settings::default());
        let first = Snapshot::new(Arc::new(room.clone()), 1, Health::Well, Arc::default());
        let (printed, feed) = (Arc::clone(first.scenario()), Feed::new(carried(&first)));
        let shown = feed.clone();
        let show = Box::new(move |next: Snapshot| shown.show(carried(&next)));
        let mut floor = Self { room, revision: 1, health: Health::Well, show };
        for role in [Role::Control, Role::Delegation(StateId(0))] {
            let token = TokenHash::of(&format!("{role:?}"));
            floor.ask(0, floor::Ask::Join { role, name: String::new(), token });
        }
        (floor, opened(printed, feed))
    }

    fn ask(&mut self, who: u32, ask: floor::Ask) {
        self.room.check(PersonId(who), &ask).unwrap();
        self.room.apply(PersonId(who), &ask, now_ms());
        self.publish();
    }

    fn control(&mut self, ask: ControlAsk) {
        self.ask(1, floor::Ask::Control(ask));
    }

    /// What the program does by itself until then.
    fn due(&mut self, until_ms: u64) {
        while let Some(ask) = self.room.due(until_ms) {
            self.ask(0, floor::Ask::Program(ask));
        }
    }

    fn publish(&mut self) {
        self.revision += 1;
        (self.show)(self.moment());
    }

    fn moment(&self) -> Snapshot {
        Snapshot::new(Arc::new(self.room.clone()), self.revision, self.health.clone(), Arc::default())
    }

    fn view(&self) -> HallView {
        self.moment().hall()
    }

    /// The sentences of each part of what is told.
    fn told(&self) -> Vec<Vec<String>> {
        let view = self.view();
        let names = Names::of_board(self.room.scenario(), &view.board);
        let part = |part: &mufakat::session::view::Part| {
            alike::told(&names, None, &part.events).into_iter().map(|told| told.sentence).collect()
        };
        view.told.iter().map(part).collect()
    }
}

fn now_ms() -> u64 {
    std::time::UNIX_EPOCH.elapsed().unwrap().as_millis() as u64
}

/// A moment as it reaches a window in another process: through a line of text.
fn carried(moment: &Snapshot) -> Moment {
    serde_json::from_str(&serde_json::to_string(&Moment::of(moment)).unwrap()).unwrap()
}

fn opened(printed: Arc<Scenario>, feed: Feed) -> OpenHall {
    let end = Arc::new(|| panic!("nobody has said that the exercise ends"));
    OpenHall { feed, printed, join_url: URL.into(), join_code: CODE.into(), end }
}

fn departures() -> Scenario {
    mufakat::scenario::open("departures", &mufakat::scenario::Binding::default()).unwrap().scenario
}

fn hall() -> (Floor, Board) {
    let (floor, opened) = Floor::open(Arc::new(departures()));
    (floor, Board::open(Start { hall: Some(opened), ..Start::default() }))
}

#[test]
fn the_lobby_shows_the_way_in_and_who_has_come() {
    let (mut floor, mut board) = hall();
    assert_eq!(board.screen(), Screen::Hall);
    let shown = board.texts();
    assert!(shown.contains("http://192.168.1.23:8080") && !shown.contains("?code"), "{shown}");
    assert!(shown.lines().any(|line| line == CODE));
    for state in &floor.room.scenario().states {
        assert!(shown.contains(&state.name), "{} is missing", state.name);
    }
    assert_eq!(shown.lines().filter(|line| *line == "one person").count(), 1);
    assert_eq!(shown.lines().filter(|line| *line == "bot").count(), floor.room.scenario().states.len() - 1);
    let role = Role::Delegation(StateId(0));
    floor.ask(0, floor::Ask::Join { role, name: String::new(), token: TokenHash::of("second") });
    board.wait();
    assert!(board.texts().contains("2 people"));
    floor.control(ControlAsk::Doors(false));
    board.wait();
    assert!(board.texts().contains("The doors are closed") && !board.texts().contains(CODE));
}

#[test]
fn a_lobby_that_no_phone_can_reach_says_so_and_shows_no_picture_for_one() {
    let (_, opened) = Floor::open(Arc::new(departures()));
    let opened = OpenHall { join_url: "http://127.0.0.1:8080".into(), ..opened };
    let mut board = Board::open(Start { hall: Some(opened), ..Start::default() });
    board.wait();
    let shown = board.texts();
    assert!(shown.contains("No phone can reach this address") && shown.contains("http://127.0.0.1:8080"));
    assert!(!shown.contains("Scan the picture") && shown.lines().any(|line| line == CODE));
}

#[test]
fn an_open_step_shows_the_clock_and_who_has_sealed() {
    let (mut floor, mut board) = hall();
    floor.control(ControlAsk::Begin);
    board.wait();
    let shown = board.texts();
    assert!(shown.contains("15:00") || shown.contains("14:"), "{shown}");
    assert!(shown.contains("Step 1 of") && shown.contains(&format!("Code {CODE}")));
    assert!(shown.contains("0 of 1 sealed") && shown.lines().any(|line| line == "open …"));
    floor.ask(2, floor::Ask::Desk(DeskAsk::Seal(Vec::new())));
    floor.control(ControlAsk::Pause);
    board.wait();
    let shown = board.texts();
    assert!(shown.contains("1 of 1 sealed") && shown.lines().any(|line| line == "sealed"));
    assert!(shown.contains("paused") && !shown.lines().any(|line| line == "open …"));
}

#[test]
fn a_step_is_told_as_far_as_control_has_shown_it() {
    let (mut floor, mut board) = hall();
    floor.control(ControlAsk::Begin);
    floor.control(ControlAsk::CloseStep);
    board.wait();
    assert!(board.texts().contains("What happened is told in a moment."), "it can be taken back still");
    let pictured = |board: &Board| board.0.world().resource::<Hall>().pictured.clone();
    let before = pictured(&board);
    floor.control(ControlAsk::TellNext);
    let told = floor.told();
    assert!(told.len() > 1, "nothing to step through: {told:?}");
    for shown in 1..=told.len() {
        board.wait();
        let texts = board.texts();
        let view = floor.moment().hall();
        assert_ne!(before, view.board, "nothing has changed that the map could give away");
        assert_eq!(pictured(&board), view.pictured(), "the map at part {shown}");
        let feed = Feed::new(carried(&floor.moment()));
        let opens_now = Hall::new(opened(Arc::clone(floor.moment().scenario()), feed), Served::Elsewhere);
        assert_eq!(opens_now.pictured, view.pictured(), "a window that opens at part {shown}");
        assert!(
            shown < told.len() || pictured(&board) == view.board,
            "all is told, and the map does not show it"
        );
        for (place, sentences) in told.iter().enumerate() {
            // One part is on the wall at a time; of what delegations did the counts alone, of papers the newest as it looks.
            let is_now = place + 1 == shown;
            let released = view.told[place].events.iter().rev().find_map(|event| match event.what {
                What::Released(id) => Some(&floor.room.scenario().injects[id].headline),
                _ => None,
            });
            if let Some(headline) = released.filter(|_| is_now) {
                assert!(texts.contains(headline.as_str()), "no paper says {headline}");
            }
            let is_told = is_now && view.told[place].subject != Subject::Deeds && released.is_none();
            for (line, sentence) in sentences.iter().enumerate() {
                let is_shown = texts.contains(sentence);
                assert!(is_told || !is_shown, "part {place} of {shown}: {sentence}");
                assert!(is_shown || !is_told || line > 0, "part {place} of {shown}: {sentence}");
            }
        }
        floor.control(ControlAsk::TellNext);
    }
    board.wait();
    assert!(board.texts().contains("control opens the next step"));
}

#[test]
fn the_end_shows_the_act_that_control_opened_and_no_commitment_before_the_truth() {
    let (mut floor, mut board) = hall();
    floor.control(ControlAsk::Begin);
    while floor.room.stage() != Stage::Over {
        floor.control(ControlAsk::CloseStep);
        floor.control(ControlAsk::OpenStep);
    }
    let paragraphs = |floor: &Floor, shown: &str| {
        let paragraphs = &floor.room.scenario().instrument.paragraphs;
        paragraphs.iter().filter(|paragraph| shown.contains(&paragraph.title)).count()
    };
    board.wait();
    let shown = board.texts();
    assert!(shown.contains("Act 1: Your own first"));
    assert!(paragraphs(&floor, &shown) < 3, "bands rest on the truth, which is not told");
    for act in DebriefAct::ALL.into_iter().skip(1) {
        floor.control(ControlAsk::Debrief(Lead::Show(act)));
        board.wait();
        let shown = board.texts();
        assert!(shown.contains(&acts::heading(act)), "{act:?}: {shown}");
        assert_eq!(paragraphs(&floor, &shown) > 10, act == DebriefAct::Commitments, "{act:?}");
        let plot = floor.room.scenario().plots.iter().find(|plot| shown.contains(&plot.title));
        assert!(plot.is_none() || act >= DebriefAct::Truth, "the plot is on the wall in {act:?}");
    }
}

#[test]
fn while_nothing_can_be_saved_the_hall_says_so_and_the_clock_stands() {
    let (mut floor, mut board) = hall();
    floor.control(ControlAsk::Begin);
    floor.health = Health::Down { why: Trouble::Full("x.mufakat".into()), since_ms: 0 };
    floor.publish();
    board.wait();
    let shown = board.texts();
    assert!(
        shown.contains("Paused: nothing can be saved at the moment (the disk of the host is full)."),
        "{shown}"
    );
    assert!(board.texts().lines().any(|line| line == "paused"));
    floor.health = Health::Well;
    floor.publish();
    board.wait();
    assert!(!board.texts().contains("nothing can be saved"));
}

#[test]
fn the_picture_is_drawn_anew_when_the_room_can_see_a_change_and_only_then() {
    let (mut floor, mut board) = hall();
    floor.control(ControlAsk::Begin);
    board.wait();
    let before = board.root();
    let secret = TalkAsk::Say { to: To::Control, text: "a word in confidence".into() };
    floor.ask(2, floor::Ask::Talk(secret));
    board.wait();
    assert_eq!(board.root(), before, "a private message has moved the picture");
    floor.ask(2, floor::Ask::Desk(DeskAsk::Seal(Vec::new())));
    board.wait();
    assert_ne!(board.root(), before);
}

#[test]
fn what_control_writes_stands_on_the_wall_in_its_own_words_and_what_it_writes_to_a_few_does_not() {
    let (mut floor, mut board) = hall();
    floor.control(ControlAsk::Begin);
    let written = |to, text: &str| {
        let (from, text, expects) = ("Straits Herald".into(), text.into(), "canary".into());
        ControlAsk::Improvise(Improvised { kind: InjectKind::Media, from, to, text, expects })
    };
    floor.control(written(StateSet::NONE.with(StateId(0)), "A canary has come."));
    floor.control(written(StateSet::NONE, "A ferry has lost its way."));
    board.wait();
    assert!(!board.texts().contains("A ferry has lost its way."), "it can be taken back for ten seconds");
    floor.due(now_ms() + GRACE_MS);
    board.wait();
    let shown = board.texts();
    assert!(shown.contains("Straits Herald") && shown.contains("A ferry has lost its way."), "{shown}");
    assert!(!shown.contains("canary"), "{shown}");
}

#[test]
fn what_is_said_to_everybody_stands_on_the_wall_and_a_word_between_two_does_not() {
    let (mut floor, mut board) = hall();
    floor.control(ControlAsk::Begin);
    let say = |to, text: &str| floor::Ask::Talk(TalkAsk::Say { to, text: text.into() });
    floor.ask(2, say(To::Seats(StateSet::NONE.with(StateId(1))), "Between us."));
    floor.ask(2, say(To::Plenary, "Good morning to all."));
    board.wait();
    let shown = board.texts();
    assert!(shown.contains("Good morning to all.") && !shown.contains("Between us."), "{shown}");
    floor.ask(
        1,
        floor::Ask::Talk(TalkAsk::Voice {
            voice: "Straits Herald".into(),
            to: To::Plenary,
            text: "Ferries stop.".into(),
        }),
    );
    board.wait();
    let shown = board.texts();
    // The newest alone: the others stand on every page.
    assert!(shown.contains("Straits Herald") && shown.contains("Ferries stop."), "{shown}");
    assert!(!shown.contains("Between us.") && !shown.contains("Good morning to all."), "{shown}");
    floor.control(ControlAsk::Hide { message: 2, hidden: true });
    board.wait();
    let shown = board.texts();
    assert!(!shown.contains("Ferries stop.") && shown.contains("Control has hidden a message."), "{shown}");
}

#[test]
fn the_way_in_follows_the_address_that_control_chooses() {
    let (_floor, opened) = Floor::open(Arc::new(departures()));
    let feed = opened.feed.clone();
    let mut board = Board::open(Start { hall: Some(opened), ..Start::default() });
    assert!(board.texts().contains("http://192.168.1.23:8080"));
    let before = board.0.world().resource::<Hall>().qr.clone();
    feed.moves_to("http://10.0.0.4:8080/join?code=K7QP".into());
    board.wait();
    let shown = board.texts();
    assert!(shown.contains("http://10.0.0.4:8080") && !shown.contains("192.168.1.23"), "{shown}");
    let after = board.0.world().resource::<Hall>().qr.clone();
    assert!(after.is_none() || after != before, "the picture is painted anew");
}

/// Canaries in everything that the room may not see.
fn with_canaries() -> Scenario {
    let mut scenario = departures();
    for role in &mut scenario.roles {
        role.brief = "canary of a brief".into();
    }
    for plot in &mut scenario.plots {
        plot.truth = "canary of the truth".into();
    }
    for (place, inject) in scenario.injects.iter_mut().enumerate() {
        inject.text = format!("canary of inject {place}.");
        inject.headline.clone_from(&inject.text);
        inject.expects = "canary of an expectation".into();
    }
    for branch in &mut scenario.branches {
        branch.title = "canary of a branch".into();
    }
    for want in &mut scenario.wants {
        want.text = "canary of an objective".into();
    }
    scenario
}

#[test]
fn the_projector_shows_nothing_that_is_not_everybodys() {
    let (mut floor, opened) = Floor::open(Arc::new(with_canaries()));
    let mut board = Board::open(Start { hall: Some(opened), ..Start::default() });
    let mut public_ones = no_canary(&floor, &mut board);
    floor.control(ControlAsk::Begin);
    floor.control(ControlAsk::Log("canary of the log".into()));
    let others = StateSet::NONE.with(StateId(1));
    for to in [To::Seats(others), To::Control, To::Chair] {
        let text = "canary of a message".into();
        floor.ask(2, floor::Ask::Talk(TalkAsk::Say { to, text }));
    }
    let change = Overruling::Change(PlotEffect::Tension(StateId(0), StateId(1), 0.2));
    floor.control(ControlAsk::Overrule { what: change, reason: "canary of a reason".into() });
    while floor.room.stage() != Stage::Over {
        public_ones += no_canary(&floor, &mut board);
        floor.control(ControlAsk::CloseStep);
        while floor.view().shown < floor.view().told.len() {
            no_canary(&floor, &mut board);
            floor.control(ControlAsk::TellNext);
        }
        no_canary(&floor, &mut board);
        floor.control(ControlAsk::OpenStep);
    }
    no_canary(&floor, &mut board);
    assert!(public_ones > 0, "the search finds no canary even where one is public");
}

/// Searches the screen; counts the canaries that everybody may know of.
fn no_canary(floor: &Floor, board: &mut Board) -> usize {
    board.wait();
    let mut shown = board.texts();
    let (exercise, before) = (floor.room.exercise(), shown.len());
    for (id, inject) in floor.room.scenario().injects.iter_enumerated() {
        if inject.public && exercise.released()[id].is_some() {
            shown = shown.replace(&inject.text, "");
        }
    }
    let found = shown.lines().find(|line| line.contains("canary"));
    assert!(found.is_none(), "in {:?} the hall is shown {found:?}", floor.room.stage());
    before - shown.len()
}

#[test]
fn a_hall_served_elsewhere_can_only_be_closed_and_one_opened_here_leads_back_to_the_menu() {
    let (_floor, mut board) = hall();
    board.press(KeyCode::Escape, bevy::input::keyboard::Key::Escape);
    assert!(board.texts().contains("The exercise goes on for everybody else."));
    assert!(board.has(|ask| *ask == BoardAsk::Go(Go::Menu)).is_empty());
    board.click(&BoardAsk::Overlay(OverlayAsk::Close));
    assert_eq!(board.screen(), Screen::Hall);
}

fn opener(open: impl Fn(&Casting, u64, Reach) -> Result<OpenHall, String> + Send + Sync + 'static) -> Opener {
    Opener { open: Arc::new(open), addresses: || vec!["192.168.1.23".into()] }
}

#[test]
fn the_menu_opens_an_exercise_only_where_somebody_can_and_leaving_it_ends_it() {
    let mut alone = Board::open(Start::default());
    assert!(alone.has(|ask| *ask == BoardAsk::Menu(MenuAsk::Cast(Venue::Network))).is_empty());
    let ended: Arc<AtomicUsize> = Arc::default();
    let ends = Arc::clone(&ended);
    let opener = opener(move |casting, seed, _| {
        assert_eq!((casting.scenario().name.as_str(), seed), ("departures", 9));
        let host = casting.scenario().roles[RoleId(0)].state;
        assert_eq!(casting.scenario().states[host].id, "KHM", "it is opened as it was bound");
        let (_, opened) = Floor::open(Arc::clone(casting.scenario()));
        let ends = Arc::clone(&ends);
        Ok(OpenHall {
            end: Arc::new(move || {
                ends.fetch_add(1, Ordering::SeqCst);
            }),
            ..opened
        })
    });
    let mut board = Board::open(Start { opener: Some(opener), seed: Some(9), ..Start::default() });
    assert!(board.texts().contains("Open to a room"));
    board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Network)));
    assert_eq!(board.screen(), Screen::Casting);
    board.click(&BoardAsk::Casting(CastingAsk::Role(RoleId(0))));
    board.click(&BoardAsk::Casting(CastingAsk::Give(RoleId(0), "KHM".into())));
    board.click(&BoardAsk::Casting(CastingAsk::Begin));
    board.click(&BoardAsk::Casting(CastingAsk::Open(Reach::Network)));
    assert_eq!(board.screen(), Screen::Hall);
    assert!(board.texts().contains(CODE) && ended.load(Ordering::SeqCst) == 0);
    board.press(KeyCode::Escape, bevy::input::keyboard::Key::Escape);
    assert!(board.texts().contains("The exercise ends for everybody who has joined"));
    board.click(&BoardAsk::Go(Go::Menu));
    assert_eq!(board.screen(), Screen::Menu);
    assert_eq!(ended.load(Ordering::SeqCst), 1, "whoever serves it was not told that it ends");
}

#[test]
fn the_menu_asks_who_may_join_before_anything_can_be_reached_and_this_machine_comes_first() {
    let asked: Arc<Mutex<Vec<Reach>>> = Arc::default();
    let opened = Arc::clone(&asked);
    let opener = opener(move |casting, _, reach| {
        opened.lock().unwrap().push(reach);
        Ok(Floor::open(Arc::clone(casting.scenario())).1)
    });
    for reach in [Reach::Machine, Reach::Network] {
        let mut board = Board::open(Start { opener: Some(opener.clone()), ..Start::default() });
        board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Network)));
        board.click(&BoardAsk::Casting(CastingAsk::Begin));
        let shown = board.texts();
        assert!(board.screen() == Screen::Casting && asked.lock().unwrap().is_empty(), "{shown}");
        assert!(shown.contains("Who may join?") && shown.contains("http://192.168.1.23"), "{shown}");
        for offered in [Reach::Machine, Reach::Network] {
            assert_eq!(board.has(|ask| *ask == BoardAsk::Casting(CastingAsk::Open(offered))).len(), 1);
        }
        board.press(KeyCode::Escape, bevy::input::keyboard::Key::Escape);
        assert!(board.screen() == Screen::Casting && asked.lock().unwrap().is_empty());
        board.click(&BoardAsk::Casting(CastingAsk::Begin));
        board.click(&BoardAsk::Casting(CastingAsk::Open(reach)));
        assert_eq!((board.screen(), asked.lock().unwrap().pop()), (Screen::Hall, Some(reach)));
    }
}

#[test]
fn without_a_network_only_this_machine_is_offered() {
    let none = Opener { open: Arc::new(|_, _, _| Err(String::new())), addresses: Vec::new };
    let mut board = Board::open(Start { opener: Some(none), ..Start::default() });
    board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Network)));
    board.click(&BoardAsk::Casting(CastingAsk::Begin));
    assert!(board.texts().contains("This machine is on no network"));
    let asks = board.has(|ask| matches!(ask, BoardAsk::Casting(CastingAsk::Open(_))));
    assert_eq!(asks, [BoardAsk::Casting(CastingAsk::Open(Reach::Machine))]);
}

#[test]
fn an_exercise_that_cannot_be_opened_says_why_and_leads_back_to_the_menu() {
    let opener = opener(|_, _, _| Err("port 8080 is taken by another program".into()));
    let mut board = Board::open(Start { opener: Some(opener), ..Start::default() });
    board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Network)));
    board.click(&BoardAsk::Casting(CastingAsk::Begin));
    board.click(&BoardAsk::Casting(CastingAsk::Open(Reach::Machine)));
    assert_eq!(board.screen(), Screen::Casting);
    let sentence = "It could not be opened to delegations: port 8080 is taken by another program.";
    assert!(board.texts().contains(sentence));
    board.press(KeyCode::Escape, bevy::input::keyboard::Key::Escape);
    assert_eq!(board.screen(), Screen::Menu);
}
