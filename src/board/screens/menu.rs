//! The menu: what to play, where to sit, how the bots play, which luck.
//!
//! Whatever is chosen is only noted until start: an exercise is made of all of it at once, so the order of
//! choosing never matters. What cannot be started says why at the foot and leaves the choices as they are. Before
//! anything begins, the next screen asks who sits where.

use bevy::prelude::*;

use crate::board::ask::{BoardAsk, Go, MenuAsk};
use crate::board::canvas::Canvas;
use crate::board::hall::HallOpener;
use crate::board::setup::Setup;
use crate::board::steps::{Screen, Steps};
use crate::board::theme::{self, Width};
use crate::board::venue::Venue;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, choice, line_button, main_button};
use crate::board::widgets::layout::{Size, columns, ends, line_of, row, rows, sheet};
use crate::board::widgets::one_of::{last, one_of};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{ALERT, STRONG, TITLE, heading, plain, soft, text};
use crate::board::widgets::typing::field;
use crate::bots::Others;
use crate::report::labels;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

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

fn react(mut asks: MessageReader<BoardAsk>, mut setup: ResMut<Setup>, mut next: ResMut<NextState<Screen>>) {
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
            MenuAsk::Cast(venue) => match setup.ready() {
                Ok(()) => {
                    setup.venue = venue;
                    setup.trouble = None;
                    next.set(Screen::Casting);
                }
                Err(trouble) => setup.trouble = Some(trouble),
            },
        }
    }
}

fn draw(setup: Res<Setup>, width: Res<Width>, opener: Option<Res<HallOpener>>, mut canvas: Canvas) {
    let title = row(theme::GAP * 2.0, vec![text(TITLE, word("board-name")), plain(word("board-tagline"))]);
    // The keyboard comes to it last: nobody opens the program to leave it.
    let quit = last(button(word("board-quit"), BoardAsk::Go(Go::Quit)));
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
    for (place, casting) in setup.castings.iter().enumerate() {
        let ask = BoardAsk::Menu(MenuAsk::Scenario(place));
        pieces.push(choice(casting.scenario().title.clone(), place == setup.picked, ask));
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
        (labels::others(others), chosen, BoardAsk::Menu(MenuAsk::Everybody(others)))
    });
    pieces.push(one_of(everybody));
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
    let open = opener.map(|_| button(word("board-hall-open"), BoardAsk::Menu(MenuAsk::Cast(Venue::Network))));
    let start = main_button(word("board-start"), BoardAsk::Menu(MenuAsk::Cast(Venue::Here)));
    ends(seed, line_of(theme::GAP, open.into_iter().chain([start]).collect()))
}
