//! The menu: what to play, as a card with a picture each, and how: alone, with a class, watching, or with a room. How the bots play,
//! which seat and which luck stand under “More”, for those who look for them.
//!
//! Whatever is chosen is only noted until start: an exercise is made of all of it at once, so the order of
//! choosing never matters. What cannot be started says why at the foot and leaves the choices as they are.

use bevy::prelude::*;

use super::menu_card::{Pictures, card};
use crate::board::ask::{BoardAsk, Go, MenuAsk};
use crate::board::canvas::Canvas;
use crate::board::class::Class;
use crate::board::hall::HallOpener;
use crate::board::left::{Left, take_up};
use crate::board::setup::{Setup, first_seat};
use crate::board::steps::{Screen, Steps};
use crate::board::theme::{self, Room};
use crate::board::tokens::Theme;
use crate::board::venue::Venue;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, choice, line_button, main_button};
use crate::board::widgets::layout::{Size, column, columns, ends, line_of, panel, row, rows, sheet};
use crate::board::widgets::one_of::{last, one_of};
use crate::board::widgets::scroll::{Places, scroll};
use crate::board::widgets::text::{ALERT, STRONG, TITLE, heading, plain, soft, text};
use crate::board::widgets::typing::{Field, field};
use crate::bots::Others;
use crate::report::labels;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// A card is at least this wide, in pixels at 720 lines: with less, its hook would wrap at every second word.
const CARD: u32 = 290;
/// What is chosen and the ways to begin stand on one line in a window of at least this width.
const ON_A_LINE: u32 = 980;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pictures>().add_systems(
        Update,
        (
            react.in_set(Steps::React).run_if(on_message::<BoardAsk>),
            draw.in_set(Steps::Draw).run_if(in_state(Screen::Menu)).run_if(
                resource_changed::<Setup>
                    .or_eager(resource_changed::<Room>)
                    // The pictures of the cards are painted in the colours of the theme.
                    .or_eager(resource_changed::<Theme>)
                    .or_eager(state_changed::<Screen>),
            ),
        ),
    );
}

fn react(
    mut asks: MessageReader<BoardAsk>,
    mut setup: ResMut<Setup>,
    mut places: ResMut<Places>,
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
            MenuAsk::More => setup.more = !setup.more,
            MenuAsk::Cast(venue) => match setup.ready() {
                Ok(()) => {
                    setup.meet(venue);
                    setup.trouble = None;
                    next.set(Screen::Casting);
                }
                Err(trouble) => setup.trouble = Some(trouble),
            },
            MenuAsk::GoOn => commands.queue(take_up),
            MenuAsk::Play => {
                setup.venue = Venue::Here;
                setup.seat =
                    setup.seat.or_else(|| setup.scenario().and_then(|scenario| first_seat(scenario)));
                begin(&mut setup, &mut places, &mut commands, &mut next);
            }
            MenuAsk::Watch => {
                setup.venue = Venue::Here;
                setup.seat = None;
                begin(&mut setup, &mut places, &mut commands, &mut next);
            }
        }
    }
}

/// Begins an exercise at this machine, or says why it cannot begin.
pub fn begin(setup: &mut Setup, places: &mut Places, commands: &mut Commands, next: &mut NextState<Screen>) {
    match setup.begin() {
        Ok(sitting) => {
            // Panels of another exercise have the same names, and would open in their middle.
            places.forget();
            commands.insert_resource(sitting);
            commands.insert_resource(Class::default());
            commands.remove_resource::<Left>();
            setup.trouble = None;
            setup.venue = Venue::Here;
            next.set(Screen::Briefing);
        }
        Err(trouble) => setup.trouble = Some(trouble),
    }
}

fn draw(
    (setup, room, theme): (Res<Setup>, Res<Room>, Res<Theme>),
    (opener, left): (Option<Res<HallOpener>>, Option<Res<Left>>),
    mut pictures: ResMut<Pictures>,
    images: Option<ResMut<Assets<Image>>>,
    mut canvas: Canvas,
) {
    let title = row(theme::GAP * 2.0, vec![text(TITLE, word("board-name")), plain(word("board-tagline"))]);
    // The keyboard comes to it last: nobody opens the program to leave it.
    let quit = last(button(word("board-quit"), BoardAsk::Go(Go::Quit)));
    let head = panel(vec![ends(title, quit)]);
    if let Some(mut images) = images {
        pictures.paint(&setup, *theme, &mut images);
    }
    let wide = if setup.more { room.width * 11 / 20 } else { room.width };
    let cards = sheet(vec![scroll("menu-scenarios", cards(&setup, &pictures, wide))]);
    let body = if setup.more {
        let more = sheet(vec![scroll("menu-more", more(&setup))]);
        columns(vec![(Size::Share(11.0), cards), (Size::Share(9.0), more)])
    } else {
        cards
    };
    let foot = panel(vec![foot(&setup, (opener.as_deref(), left.as_deref()), room.width)]);
    let whole = rows(vec![(Size::Content, head), (Size::Share(1.0), body), (Size::Content, foot)]);
    canvas.show(Screen::Menu, vec![whole]);
}

/// A card for each scenario, as many in a row as there is room for.
fn cards(setup: &Setup, pictures: &Pictures, room: u32) -> Vec<Piece> {
    let in_row = (room / CARD).clamp(1, 4) as usize;
    let mut all: Vec<Piece> =
        setup.castings.iter().enumerate().map(|(place, _)| card(setup, pictures, place)).collect();
    let mut lines = Vec::new();
    while !all.is_empty() {
        let rest = all.split_off(in_row.min(all.len()));
        let mut line: Vec<(Size, Piece)> = all.into_iter().map(|card| (Size::Share(1.0), card)).collect();
        // The last row has cards as wide as the others.
        while line.len() < in_row {
            line.push((Size::Share(1.0), row(0.0, Vec::new())));
        }
        lines.push(spaced(line));
        all = rest;
    }
    lines
}

/// Side by side with room between, each as wide as the others.
fn spaced(parts: Vec<(Size, Piece)>) -> Piece {
    let parts: Vec<Piece> = parts
        .into_iter()
        .map(|(_, piece)| -> Piece {
            Box::new(bsn! {
                Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), flex_direction: FlexDirection::Column }
                Children [ ({piece}) ]
            })
        })
        .collect();
    Box::new(bsn! {
        Node { column_gap: px(theme::GAP), flex_shrink: 0.0 }
        Children [ {parts} ]
    })
}

/// What few look for: what the chosen one is about in whole, the seat, the bots and the seed.
fn more(setup: &Setup) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if let Some(scenario) = setup.scenario() {
        pieces.push(heading(scenario.title.clone()));
        pieces.push(plain(scenario.summary.clone()));
    }
    pieces.push(text(STRONG, word("board-seed")));
    pieces.push(row(
        theme::NEAR,
        vec![
            button("−", BoardAsk::Menu(MenuAsk::Count(-1))),
            field(Field::Seed, &setup.seed),
            button("+", BoardAsk::Menu(MenuAsk::Count(1))),
        ],
    ));
    pieces.push(soft(word("board-seed-why")));
    pieces.extend(seats(setup));
    pieces
}

/// The bots' temperaments and the seats. Every seat can be played, those without a part in the plot too.
fn seats(setup: &Setup) -> Vec<Piece> {
    let mut pieces = vec![text(STRONG, word("board-bots"))];
    let everybody = Others::all().map(|others| {
        // With one bot that differs, no choice is everybody's.
        let chosen = setup.everybody == others && setup.single.is_empty();
        (labels::others(others), chosen, BoardAsk::Menu(MenuAsk::Everybody(others)))
    });
    pieces.push(one_of(everybody));
    pieces.push(text(STRONG, word("board-seat")));
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

/// The ways to begin stand at the foot, where they are in sight however long the list is. Enter plays. What was left open
/// stands in a line of its own above them.
fn foot(setup: &Setup, (opener, left): (Option<&HallOpener>, Option<&Left>), room: u32) -> Piece {
    let begin = ways(setup, opener, room);
    let Some(left) = left else { return begin };
    let says = text(STRONG, tell("board-menu-left", &[("exercise", &left.is_called())]));
    let on = button(word("board-menu-go-on"), BoardAsk::Menu(MenuAsk::GoOn));
    column(theme::NEAR, vec![ends(says, on), begin])
}

/// The ways to begin, beside what is chosen.
fn ways(setup: &Setup, opener: Option<&HallOpener>, room: u32) -> Piece {
    let says = match (&setup.trouble, setup.scenario()) {
        (Some(trouble), _) => text(ALERT, trouble.clone()),
        (None, Some(scenario)) => {
            let seat = setup.seat.or_else(|| first_seat(scenario));
            let seat = seat.map_or_else(String::new, |seat| scenario.states[seat].name.clone());
            text(STRONG, tell("board-menu-ready", &[("title", &scenario.title), ("state", &seat)]))
        }
        (None, None) => text(ALERT, word("board-no-scenario")),
    };
    let more = choice(word("board-more"), setup.more, BoardAsk::Menu(MenuAsk::More));
    let open = opener.map(|_| button(word("board-hall-open"), BoardAsk::Menu(MenuAsk::Cast(Venue::Network))));
    let mut ways = vec![more];
    ways.extend(open);
    ways.push(button(word("board-menu-watch"), BoardAsk::Menu(MenuAsk::Watch)));
    ways.push(button(word("board-menu-class"), BoardAsk::Menu(MenuAsk::Cast(Venue::Class))));
    ways.push(button(word("board-menu-casting"), BoardAsk::Menu(MenuAsk::Cast(Venue::Here))));
    ways.push(main_button(word("board-menu-play"), BoardAsk::Menu(MenuAsk::Play)));
    if room < ON_A_LINE {
        return column(theme::NEAR, vec![says, row(theme::GAP, ways)]);
    }
    ends(says, line_of(theme::GAP, ways))
}
