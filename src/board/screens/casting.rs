//! “Who sits here?”: every role with its state and, for a trainer, its author's note, before an exercise begins. What may
//! be bound, and why not, is said by the scenario; this screen only shows it and asks.

use bevy::prelude::*;

use super::menu::begin;
use crate::board::ask::{BoardAsk, CastingAsk, Go};
use crate::board::canvas::Canvas;
use crate::board::focus::First;
use crate::board::hall::HallOpener;
use crate::board::setup::Setup;
use crate::board::steps::{Screen, Steps};
use crate::board::theme::{self, Width};
use crate::board::venue::Venue;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, choice, line_button, main_button};
use crate::board::widgets::layout::{Size, beside, columns, ends, panel, row, rows, sheet};
use crate::board::widgets::scroll::{Places, scroll};
use crate::board::widgets::text::{ALERT, STRONG, TITLE, heading, plain, soft, text};
use crate::report::names::list;
use crate::scenario::{Casting, Free};
use crate::sim::ids::RoleId;
use crate::sim::scenario::Scenario;
use crate::words::casting::note;
use crate::words::{tell, word, words};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            react.in_set(Steps::React).run_if(on_message::<BoardAsk>),
            draw.in_set(Steps::Draw).run_if(in_state(Screen::Casting)).run_if(
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
        let BoardAsk::Casting(ask) = ask else { continue };
        match ask {
            CastingAsk::Role(role) => {
                setup.role = Some(*role);
                setup.trouble = None;
            }
            CastingAsk::Give(role, state) => setup.recast(|casting| casting.give(*role, state)),
            CastingAsk::Also(state) => setup.recast(|casting| casting.also(state)),
            CastingAsk::ChangePlaces(one, other) => {
                setup.recast(|casting| casting.change_places(*one, *other))
            }
            CastingAsk::InClass(role) => setup.in_class(*role),
            CastingAsk::Notes => setup.notes = !setup.notes,
            // The overlay asks first who may join.
            CastingAsk::Begin if setup.venue == Venue::Network => {}
            CastingAsk::Begin => begin(&mut setup, &mut places, &mut commands, &mut next),
            CastingAsk::Open(reach) => match setup.open(opener.as_deref(), *reach) {
                Ok(hall) => {
                    commands.insert_resource(hall);
                    setup.trouble = None;
                    next.set(Screen::Hall);
                }
                Err(trouble) => setup.trouble = Some(trouble),
            },
        }
    }
}

/// All roles with their notes at the left, what may be changed of one of them at the right; in a narrow window the
/// change stands first, where it is seen.
fn draw(setup: Res<Setup>, width: Res<Width>, mut canvas: Canvas) {
    let Some(casting) = setup.casting() else { return };
    let s = &**casting.scenario();
    let chosen = chosen(&setup, casting);
    let parts = casting.roles().map(|(role, _)| line(&setup, casting, role, chosen == Some(role)));
    let roles = parts.chain(also(casting)).collect();
    let change = chosen.map_or_else(Vec::new, |role| change(casting, role));
    // A new name for each role, so that its panel begins at its top.
    let aside = format!("casting-change-{}", chosen.map_or(0, |role| role.0));
    let body = match *width {
        Width::Wide => columns(vec![
            (Size::Share(6.0), sheet(vec![scroll("casting-roles", roles)])),
            (Size::Share(4.0), sheet(vec![scroll(aside, change)])),
        ]),
        Width::Narrow => rows(vec![
            (Size::Share(4.0), sheet(vec![scroll(aside, change)])),
            (Size::Share(6.0), sheet(vec![scroll("casting-roles", roles)])),
        ]),
    };
    let back = button(word("casting-back"), BoardAsk::Go(Go::Menu));
    let title = row(theme::GAP * 2.0, vec![text(TITLE, word("casting-heading")), plain(s.title.clone())]);
    let why = if setup.venue == Venue::Class { "class-casting-why" } else { "casting-why" };
    let notes = choice(word("casting-notes"), setup.notes, BoardAsk::Casting(CastingAsk::Notes));
    let head = panel(vec![ends(title, back), soft(word(why)), row(theme::NEAR, vec![notes])]);
    let whole = rows(vec![
        (Size::Content, head),
        (Size::Share(1.0), body),
        (Size::Content, panel(vec![foot(&setup, s)])),
    ]);
    canvas.show(Screen::Casting, vec![whole]);
}

/// The role whose state may be changed: the one that was chosen; before that the person's own, or the first.
fn chosen(setup: &Setup, casting: &Casting) -> Option<RoleId> {
    let own = || casting.roles().find(|(_, role)| Some(role.state) == setup.seat).map(|(id, _)| id);
    let first = || casting.roles().next().map(|(id, _)| id);
    setup.role.filter(|role| casting.roles().any(|(id, _)| id == *role)).or_else(own).or_else(first)
}

/// The states without a role, each of which may be seated as a member or sent away again.
fn also(casting: &Casting) -> Vec<Piece> {
    let s = casting.scenario();
    let sits = |free: &Free| casting.members().any(|member| s.states[member].id == free.id);
    let one = |free: Free| {
        let chosen = sits(&free);
        choice(free.name, chosen, BoardAsk::Casting(CastingAsk::Also(free.id)))
    };
    let free: Vec<Piece> = casting.free().map(one).collect();
    match free.is_empty() {
        true => Vec::new(),
        false => vec![text(STRONG, word("casting-also")), row(theme::NEAR, free)],
    }
}

/// One role with its state and, where a trainer has asked for it, the note on who should play it; chosen by a click. For a
/// class it says beside it who decides.
fn line(setup: &Setup, casting: &Casting, id: RoleId, chosen: bool) -> Piece {
    let s = casting.scenario();
    let role = &s.roles[id];
    let state = s.states[role.state].name.as_str();
    let who = tell("casting-line", &[("role", &role.title), ("state", state)]);
    let mut head = vec![if chosen { text(STRONG, who) } else { plain(who) }];
    if setup.venue == Venue::Here && setup.seat == Some(role.state) {
        head.push(text(STRONG, word("board-you")));
    }
    let mut pieces = vec![row(theme::GAP, head)];
    // Who plays must not read them: they tell what is behind the plot.
    let note = note(casting, role);
    pieces.extend((setup.notes && !note.is_empty()).then(|| soft(note)));
    let line = line_button(BoardAsk::Casting(CastingAsk::Role(id)), pieces);
    if setup.venue != Venue::Class {
        return line;
    }
    let is_played = setup.class.contains(&role.id);
    let label = word(if is_played { "class-plays" } else { "class-bot" });
    beside(line, choice(label, is_played, BoardAsk::Casting(CastingAsk::InClass(id))))
}

/// The states that may play this role: those that play none, and those of other roles, which change places with it.
fn change(casting: &Casting, id: RoleId) -> Vec<Piece> {
    let s = casting.scenario();
    let role = &s.roles[id];
    let own = &s.states[role.state];
    let own = Free { id: own.id.clone(), name: own.name.clone() };
    let mut states: Vec<Free> = casting.free().chain([own.clone()]).collect();
    states.sort_by(|one, other| one.name.cmp(&other.name));
    let mut pieces = vec![heading(role.title.clone()), text(STRONG, word("casting-give"))];
    if states.len() == 1 {
        pieces.push(soft(word("casting-nobody-free")));
    }
    let give = |state: Free| {
        let chosen = state.id == own.id;
        choice(state.name, chosen, BoardAsk::Casting(CastingAsk::Give(id, state.id)))
    };
    pieces.push(row(theme::NEAR, states.into_iter().map(give).collect()));
    let others = casting.roles().filter(|(other, _)| *other != id);
    let others: Vec<Piece> = others
        .map(|(other, with)| {
            let label =
                tell("casting-place", &[("state", &s.states[with.state].name), ("role", &with.title)]);
            button(label, BoardAsk::Casting(CastingAsk::ChangePlaces(id, other)))
        })
        .collect();
    if !others.is_empty() {
        pieces.push(text(STRONG, word("casting-places")));
        pieces.push(row(theme::NEAR, others));
    }
    pieces
}

/// Where the person sits, or why something cannot be done; and the button that begins, which has the keyboard.
fn foot(setup: &Setup, s: &Scenario) -> Piece {
    let says = match &setup.trouble {
        Some(trouble) => text(ALERT, trouble.clone()),
        None => text(STRONG, seat(setup, s)),
    };
    let begin = match setup.venue {
        Venue::Here | Venue::Class => word("casting-begin"),
        Venue::Network => word("casting-open"),
    };
    let begin = vec![main_button(begin, BoardAsk::Casting(CastingAsk::Begin))];
    let begin: Piece = Box::new(bsn! { Node First Children [ {begin} ] });
    ends(says, begin)
}

/// The person's seat as a sentence.
fn seat(setup: &Setup, s: &Scenario) -> String {
    match (setup.venue, setup.seat) {
        (Venue::Network, _) => word("casting-delegations"),
        (Venue::Class, _) => {
            let names = setup.class_seats().into_iter().map(|seat| s.states[seat].name.as_str()).collect();
            words("class-casting", &[("states", list(names).into())])
        }
        (Venue::Here, None) => word("casting-watch"),
        (Venue::Here, Some(state)) => {
            let name = s.states[state].name.as_str();
            match s.role_of(state) {
                Some(role) => tell("casting-seat", &[("state", name), ("role", &role.title)]),
                None => tell("casting-seat-only", &[("state", name)]),
            }
        }
    }
}
