//! The briefing: situation, role, the state's card, objectives.
//!
//! In a wide window, what all may know and what this delegation alone may know stand in two panels, so that
//! nobody reads the private brief aloud by mistake. Those who only watch see the first panel alone.

use bevy::prelude::*;

use super::parts::top;
use crate::board::ask::{BoardAsk, Go};
use crate::board::canvas::Canvas;
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::main_button;
use crate::board::widgets::layout::{Size, card, columns, ends, row, rows, sheet};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{PLAIN, STRONG, heading, paragraphs, plain, soft, text};
use crate::report::capital::{self, Line};
use crate::report::groups;
use crate::sim::scenario::{Objective, Scenario};
use crate::sim::view::{RedlineView, SeatView, WantView};
use crate::words::{word, words};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            react.in_set(Steps::React).run_if(on_message::<BoardAsk>),
            draw.in_set(Steps::Draw)
                .run_if(in_state(Screen::Briefing).and_then(resource_exists::<Sitting>))
                // Nothing else on it can change while it is up.
                .run_if(resource_changed::<Width>.or_eager(state_changed::<Screen>)),
        ),
    );
}

fn react(
    mut asks: MessageReader<BoardAsk>,
    sitting: Option<Res<Sitting>>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asks.read() {
        let (BoardAsk::Go(Go::Table), Some(sitting)) = (ask, &sitting) else { continue };
        next.set(if sitting.seat().is_some() { Screen::Table } else { Screen::Watch });
    }
}

/// The own part is empty where people only watch, and then one panel takes the whole width.
fn draw(sitting: Res<Sitting>, width: Res<Width>, mut canvas: Canvas) {
    let scenario = sitting.scenario();
    let who = sitting.me().map_or(word("board-watching"), |me| scenario.states[me].name.clone());
    let shared = situation(scenario);
    let own = sitting.seat().map_or_else(Vec::new, |seat| own(scenario, seat));
    let body = match (*width, own.is_empty()) {
        (Width::Wide, false) => columns(vec![
            (Size::Share(1.0), sheet(vec![scroll("briefing-situation", shared)])),
            (Size::Share(1.0), sheet(vec![scroll("briefing-own", own)])),
        ]),
        (Width::Narrow, _) | (Width::Wide, true) => {
            sheet(vec![scroll("briefing-all", own.into_iter().chain(shared).collect())])
        }
    };
    let go = main_button(word("board-to-table"), BoardAsk::Go(Go::Table));
    let foot = crate::board::widgets::layout::panel(vec![ends(soft(word("board-briefing-hint")), go)]);
    let whole = rows(vec![
        (Size::Content, top(scenario, &who, &sitting.board().clock)),
        (Size::Share(1.0), body),
        (Size::Content, foot),
    ]);
    canvas.show(Screen::Briefing, vec![whole]);
}

/// What everybody is told: the situation, and what the exercise trains.
fn situation(scenario: &Scenario) -> Vec<Piece> {
    let mut pieces = vec![heading(word("board-situation"))];
    pieces.extend(paragraphs(PLAIN, &scenario.situation));
    pieces.push(heading(word("board-objectives")));
    pieces.extend(scenario.objectives.iter().map(|objective| learning(scenario, objective)));
    let groups = groups::followed(scenario);
    if !groups.is_empty() {
        pieces.push(heading(word("groups-heading")));
        pieces.push(soft(word("groups-why")));
        pieces.extend(groups.into_iter().map(plain));
    }
    pieces
}

/// An objective of the training, with the paragraphs that it exercises.
fn learning(scenario: &Scenario, objective: &Objective) -> Piece {
    let trained: Vec<&str> =
        objective.paragraphs.iter().map(|id| scenario.instrument.paragraphs[*id].id.as_str()).collect();
    let trains = words("board-trains", &[("paragraphs", trained.join(", ").into())]);
    card(theme::EDGE, vec![plain(objective.text.clone()), soft(trains)])
}

/// What this delegation alone is told: brief, objectives, red lines, what its capital sends, and its card.
fn own(scenario: &Scenario, seat: &SeatView) -> Vec<Piece> {
    let state = &scenario.states[seat.state].name;
    let title = match &seat.role {
        Some(role) => format!("{state} · {role}"),
        None => state.clone(),
    };
    let mut pieces = vec![heading(title)];
    if let Some(brief) = &seat.brief {
        let mut private = vec![text(STRONG, word("board-private"))];
        private.extend(paragraphs(PLAIN, brief));
        pieces.push(card(theme::BLUE, private));
    }
    pieces.push(heading(word("board-wants")));
    pieces.extend(wants(&seat.wants));
    pieces.extend(redlines(scenario, &seat.redlines));
    pieces.extend(from_capital(scenario, seat));
    pieces.push(heading(word("board-card")));
    pieces.push(plain(seat.posture.clone()));
    pieces.extend(
        seat.card
            .iter()
            .map(|(label, fact)| row(theme::GAP, vec![text(STRONG, label.clone()), plain(fact.clone())])),
    );
    let norms = capital::norms(scenario, seat);
    pieces.push(heading(norms.title));
    pieces.extend(
        norms
            .lines
            .into_iter()
            .map(|line| row(theme::GAP, vec![text(STRONG, line.lead.unwrap_or_default()), plain(line.text)])),
    );
    pieces
}

/// What the capital gives the delegation to read. The briefing shows it once; the table has it all the time.
pub fn from_capital(scenario: &Scenario, seat: &SeatView) -> Vec<Piece> {
    let line = |line: &Line| match &line.lead {
        Some(lead) => card(theme::EDGE, vec![text(STRONG, lead.clone()), plain(line.text.clone())]),
        None => plain(line.text.clone()),
    };
    let mut pieces = Vec::new();
    for section in capital::sections(scenario, seat) {
        pieces.push(heading(section.title));
        pieces.extend(section.lines.iter().map(line));
    }
    pieces
}

/// National objectives, each with whether it would be reached now.
pub fn wants(wants: &[WantView]) -> Vec<Piece> {
    if wants.is_empty() {
        return vec![soft(word("board-no-wants"))];
    }
    let line = |want: &WantView| {
        let now = word(if want.reached { "board-want-reached" } else { "board-want-open" });
        let weight = words("board-want-weight", &[("weight", want.weight.into()), ("now", now.into())]);
        let side = if want.reached { theme::BLUE } else { theme::EDGE };
        card(side, vec![plain(want.text.clone()), soft(weight)])
    };
    wants.iter().map(line).collect()
}

/// Own red lines with their reasons; no other seat ever sees them (MODEL.md 7.4).
pub fn redlines(scenario: &Scenario, lines: &[RedlineView]) -> Vec<Piece> {
    if lines.is_empty() {
        return Vec::new();
    }
    let line = |line: &RedlineView| {
        let title = scenario.measures[line.measure].title.clone();
        card(theme::ORANGE, vec![text(STRONG, title), plain(line.because.clone())])
    };
    std::iter::once(heading(word("board-redlines"))).chain(lines.iter().map(line)).collect()
}
