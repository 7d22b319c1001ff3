//! The menu: what to play, where to sit, how the bots play, which luck.
//!
//! Whatever is chosen is only noted until start: an exercise is made of all of it at once, so the order of
//! choosing never matters. What cannot be started says why at the foot and leaves the choices as they are.

use std::collections::BTreeMap;
use std::sync::Arc;

use bevy::prelude::*;

use crate::board::ask::{BoardAsk, Go, MenuAsk};
use crate::board::canvas::Canvas;
use crate::board::hall::{Hall, HallOpener, Served};
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, choice, line_button, main_button};
use crate::board::widgets::layout::{Size, columns, ends, line_of, row, rows, sheet};
use crate::board::widgets::scroll::{Places, scroll};
use crate::board::widgets::text::{ALERT, STRONG, TITLE, heading, plain, soft, text};
use crate::board::widgets::typing::field;
use crate::bots::{Others, Temperament};
use crate::report::labels;
use crate::session::{Solo, SoloPlayer};
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// The choices made in the menu. They outlive an exercise, so that another one begins where the last one did.
#[derive(Resource, Debug)]
pub struct Setup {
    /// The scenarios that loaded, in the order in which they are listed.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The place of the chosen one in that list.
    pub picked: usize,
    /// The person's seat; none to watch.
    pub seat: Option<StateId>,
    /// How bots play that are told nothing else.
    pub everybody: Others,
    /// How single bots play that are told something else than the rest.
    pub single: BTreeMap<StateId, Temperament>,
    /// The seed as typed, which may be no number while somebody types.
    pub seed: String,
    /// Why the last thing asked for could not be done, as a sentence; none if nothing is wrong.
    pub trouble: Option<String>,
}

impl Setup {
    /// The scenario chosen; none if nothing can be played.
    pub fn scenario(&self) -> Option<&Arc<Scenario>> {
        self.scenarios.get(self.picked)
    }

    /// The temperament of the bot in this seat: its own, or what everybody's choice and the seed deal it. A seed
    /// that is no number deals like 0, until it is one.
    fn temperament(&self, seat: StateId) -> Temperament {
        let own = self.single.get(&seat).copied();
        own.unwrap_or_else(|| match self.everybody {
            Others::All(temperament) => temperament,
            Others::Mixed => {
                let seats = self.scenario().map_or(0, |scenario| scenario.states.len());
                let table = self.everybody.table(seats, self.seed().unwrap_or(0));
                // A seat of no scenario has no bot; any answer does.
                table.get(seat).copied().unwrap_or(Temperament::Cooperative)
            }
        })
    }

    /// The seed as a number; else a sentence that quotes what was typed.
    fn seed(&self) -> Result<u64, String> {
        self.seed.trim().parse().map_err(|_| words("board-seed-wrong", &[("seed", self.seed.clone().into())]))
    }

    /// The exercise as chosen, at this machine. An error is a sentence for the menu.
    pub fn begin(&self) -> Result<Sitting, String> {
        let scenario = self.scenario().ok_or_else(|| word("board-no-scenario"))?;
        let mut solo = Solo::new(Arc::clone(scenario), self.seed()?, self.everybody);
        for (&seat, &temperament) in &self.single {
            solo.put(seat, SoloPlayer::Bot(temperament));
        }
        if let Some(me) = self.seat {
            solo.put(me, SoloPlayer::Person);
        }
        Ok(Sitting::new(solo, self.seat))
    }

    /// The exercise as chosen, opened to delegations.
    fn open(&self, opener: Option<&HallOpener>) -> Result<Hall, String> {
        let scenario = self.scenario().ok_or_else(|| word("board-no-scenario"))?;
        let opener = opener.ok_or_else(|| word("board-hall-no-door"))?;
        let opened = (opener.0)(Arc::clone(scenario), self.seed()?);
        let opened = opened.map_err(|why| {
            let why = why.trim().trim_end_matches('.').to_owned();
            words("board-hall-not-opened", &[("why", why.into())])
        })?;
        Ok(Hall::new(opened, Served::Here))
    }

    /// Another scenario has other seats, so what was chosen by seat is forgotten.
    fn pick(&mut self, place: usize) {
        if place < self.scenarios.len() && place != self.picked {
            self.picked = place;
            self.single.clear();
            self.seat = self.scenario().and_then(|scenario| first_seat(scenario));
        }
    }

    /// From a seed that is no number it counts from 0.
    fn count(&mut self, by: i64) {
        let seed = self.seed().unwrap_or(0);
        self.seed = seed.saturating_add_signed(by).to_string();
        self.trouble = None;
    }

    /// Keeps what was typed even if it is no number, and says so at once rather than at the start.
    fn write(&mut self, seed: String) {
        self.seed = seed;
        self.trouble = self.seed().err();
    }

    /// The next of the list, and the first after the last: one button is enough for six.
    fn next_temperament(&mut self, seat: StateId) {
        let now = self.temperament(seat);
        let place = Temperament::ALL.iter().position(|each| *each == now).unwrap_or(0);
        self.single.insert(seat, Temperament::ALL[(place + 1) % Temperament::ALL.len()]);
    }
}

/// The seat of the first role: where a newcomer sees most.
pub fn first_seat(scenario: &Scenario) -> Option<StateId> {
    scenario.roles.iter().map(|role| role.state).next()
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            react.in_set(Steps::React).run_if(on_message::<BoardAsk>),
            draw.in_set(Steps::Draw).run_if(in_state(Screen::Menu)).run_if(
                resource_changed::<Setup>
                    .or_eager(resource_changed::<Width>)
                    .or_eager(state_changed::<Screen>),
            ),
        ),
    );
}

fn react(
    mut asks: MessageReader<BoardAsk>,
    mut setup: ResMut<Setup>,
    mut places: ResMut<Places>,
    opener: Option<Res<HallOpener>>,
    mut commands: Commands,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asks.read() {
        let BoardAsk::Menu(ask) = ask else { continue };
        match ask.clone() {
            MenuAsk::Scenario(place) => setup.pick(place),
            MenuAsk::Sit(seat) => setup.seat = seat,
            MenuAsk::Everybody(others) => {
                setup.everybody = others;
                setup.single.clear();
            }
            MenuAsk::Next(seat) => setup.next_temperament(seat),
            MenuAsk::Seed(seed) => setup.write(seed),
            MenuAsk::Count(by) => setup.count(by),
            MenuAsk::Start => match setup.begin() {
                Ok(sitting) => {
                    // Panels of another exercise have the same names, and would open in their middle.
                    places.forget();
                    commands.insert_resource(sitting);
                    next.set(Screen::Briefing);
                }
                Err(trouble) => setup.trouble = Some(trouble),
            },
            MenuAsk::Open => match setup.open(opener.as_deref()) {
                Ok(hall) => {
                    places.forget();
                    // The menu is left: it need not be drawn once more.
                    setup.bypass_change_detection().trouble = None;
                    commands.insert_resource(hall);
                    next.set(Screen::Hall);
                }
                Err(trouble) => setup.trouble = Some(trouble),
            },
        }
    }
}

fn draw(setup: Res<Setup>, width: Res<Width>, opener: Option<Res<HallOpener>>, mut canvas: Canvas) {
    let title = row(theme::GAP * 2.0, vec![text(TITLE, word("board-name")), plain(word("board-tagline"))]);
    let quit = button(word("board-quit"), BoardAsk::Go(Go::Quit));
    let head = ends(title, quit);
    let body = match *width {
        Width::Wide => columns(vec![
            (Size::Share(4.0), sheet(vec![scroll("menu-scenarios", scenarios(&setup))])),
            (Size::Share(6.0), sheet(vec![scroll("menu-seats", seats(&setup))])),
        ]),
        Width::Narrow => {
            let both = scenarios(&setup).into_iter().chain(seats(&setup)).collect();
            sheet(vec![scroll("menu-all", both)])
        }
    };
    let whole = rows(vec![
        (Size::Content, crate::board::widgets::layout::panel(vec![head])),
        (Size::Share(1.0), body),
        (Size::Content, crate::board::widgets::layout::panel(vec![foot(&setup, opener.as_deref())])),
    ]);
    canvas.show(Screen::Menu, vec![whole]);
}

/// All names first, so that none hides below what the chosen one is about.
fn scenarios(setup: &Setup) -> Vec<Piece> {
    let mut pieces = vec![heading(word("board-scenario"))];
    for (place, scenario) in setup.scenarios.iter().enumerate() {
        let ask = BoardAsk::Menu(MenuAsk::Scenario(place));
        pieces.push(choice(scenario.title.clone(), place == setup.picked, ask));
    }
    if let Some(scenario) = setup.scenario() {
        pieces.push(plain(scenario.summary.clone()));
        let size = words(
            "board-scenario-size",
            &[("steps", scenario.steps.len().into()), ("states", scenario.states.len().into())],
        );
        pieces.push(soft(size));
        pieces.push(text(STRONG, word("board-objectives")));
        pieces.extend(scenario.objectives.iter().map(|objective| soft(objective.text.clone())));
    }
    pieces
}

/// The bots' temperaments and the seats. Every seat can be played, those without a part in the plot too.
fn seats(setup: &Setup) -> Vec<Piece> {
    let mut pieces = vec![heading(word("board-bots"))];
    let everybody = Others::all().map(|others| {
        // With one bot that differs, no choice is everybody's.
        let chosen = setup.everybody == others && setup.single.is_empty();
        choice(labels::others(others), chosen, BoardAsk::Menu(MenuAsk::Everybody(others)))
    });
    pieces.push(row(theme::NEAR, everybody.collect()));
    pieces.push(heading(word("board-seat")));
    let watch = BoardAsk::Menu(MenuAsk::Sit(None));
    pieces.push(row(theme::NEAR, vec![choice(word("board-watch"), setup.seat.is_none(), watch)]));
    let Some(scenario) = setup.scenario() else { return pieces };
    // Seats with a part in the plot come first.
    let (parts, others): (Vec<_>, Vec<_>) =
        scenario.states.keys().partition(|seat| scenario.role_of(*seat).is_some());
    pieces.extend(parts.into_iter().chain(others).map(|seat| seat_line(setup, scenario, seat)));
    pieces
}

/// One seat: who sits there, and for a bot a button that turns to its next temperament.
fn seat_line(setup: &Setup, scenario: &Scenario, seat: StateId) -> Piece {
    let mine = setup.seat == Some(seat);
    let name = match scenario.role_of(seat) {
        Some(role) => format!("{} · {}", scenario.states[seat].name, role.title),
        None => scenario.states[seat].name.clone(),
    };
    let sit = choice(name, mine, BoardAsk::Menu(MenuAsk::Sit(Some(seat))));
    let plays = if mine {
        text(STRONG, word("board-you"))
    } else {
        let temperament = labels::temperament(setup.temperament(seat));
        let words = vec![plain(words("board-bot", &[("temperament", temperament.into())]))];
        line_button(BoardAsk::Menu(MenuAsk::Next(seat)), words)
    };
    ends(sit, plays)
}

/// Luck and start stand at the foot, where they are in sight however long the lists are.
fn foot(setup: &Setup, opener: Option<&HallOpener>) -> Piece {
    let seed = row(
        theme::NEAR,
        vec![
            text(STRONG, word("board-seed")),
            button("−", BoardAsk::Menu(MenuAsk::Count(-1))),
            field(&setup.seed),
            button("+", BoardAsk::Menu(MenuAsk::Count(1))),
            match &setup.trouble {
                Some(trouble) => text(ALERT, trouble.clone()),
                None => soft(word("board-seed-why")),
            },
        ],
    );
    let open = opener.map(|_| button(word("board-hall-open"), BoardAsk::Menu(MenuAsk::Open)));
    let start = main_button(word("board-start"), BoardAsk::Menu(MenuAsk::Start));
    ends(seed, line_of(theme::GAP, open.into_iter().chain([start]).collect()))
}
