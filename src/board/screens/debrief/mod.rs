//! The debrief: what was true, what the evidence says of each commitment, what each state wanted, what to
//! talk about.
//!
//! It is the first screen that shows both ledgers. Bands open on the reader's own delegation, not on a
//! comparison: there is no league table (MODEL.md 1.4).

mod contents;
mod laid;

use bevy::prelude::*;

use self::laid::Laid;
use crate::board::ask::{BoardAsk, DebriefAsk, Go};
use crate::board::canvas::Canvas;
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::tabs::DebriefTab;
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, choice};
use crate::board::widgets::layout::{Size, ends, panel, row, rows, sheet};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{heading, soft};
use crate::words::{word, words};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Laid>().add_systems(OnEnter(Screen::Debrief), lay_open).add_systems(
        Update,
        (
            react.in_set(Steps::React).run_if(on_message::<BoardAsk>),
            draw.in_set(Steps::Draw)
                .run_if(in_state(Screen::Debrief).and_then(resource_exists::<Sitting>))
                .run_if(
                    resource_changed::<Laid>
                        .or_eager(resource_changed::<Width>)
                        .or_eager(state_changed::<Screen>),
                ),
        ),
    );
}

/// Opens at the truth, and has ready the bands of the person's own delegation, or of the region where people only watched.
fn lay_open(sitting: Option<Res<Sitting>>, mut laid: ResMut<Laid>) {
    let Some(sitting) = sitting else { return };
    // The debrief is made once, when the screen opens: it folds the whole ledger, and nothing changes any
    // more.
    *laid = Laid { debrief: sitting.debrief(), of: sitting.me(), ..Laid::default() };
}

fn react(mut asks: MessageReader<BoardAsk>, mut laid: ResMut<Laid>) {
    for ask in asks.read() {
        let BoardAsk::Debrief(ask) = ask else { continue };
        match *ask {
            DebriefAsk::Tab(tab) => laid.tab = tab,
            DebriefAsk::Of(of) => laid.of = of,
            // The open paragraph again is closed; one at most is open, so that the list stays short.
            DebriefAsk::Open(paragraph) => {
                laid.open = (laid.open != Some(paragraph)).then_some(paragraph);
            }
            DebriefAsk::Letter(inject) => {
                laid.letter = (laid.letter != Some(inject)).then_some(inject);
            }
        }
    }
}

/// The choice of a delegation stands on those tabs alone that differ by delegation.
fn draw(sitting: Res<Sitting>, laid: Res<Laid>, mut canvas: Canvas) {
    let Some(debrief) = &laid.debrief else { return };
    let title = words("board-debrief-title", &[("title", debrief.title.clone().into())]);
    let seed = words("board-debrief-seed", &[("seed", debrief.seed.to_string().into())]);
    let again = button(word("board-again"), BoardAsk::Go(Go::Menu));
    let head = ends(row(theme::GAP * 2.0, vec![heading(title), soft(seed)]), again);
    let tabs = DebriefTab::ALL.iter().enumerate().map(|(place, tab)| {
        let label = format!("{} {}", place + 1, word(tab.key()));
        choice(label, laid.tab == *tab, BoardAsk::Debrief(DebriefAsk::Tab(*tab)))
    });
    let mut body = Vec::new();
    if matches!(laid.tab, DebriefTab::Bands | DebriefTab::Wants) {
        body.push(of_whom(&sitting, &laid));
    }
    let list = match laid.tab {
        DebriefTab::Bands => contents::bands(&sitting, &laid, debrief),
        DebriefTab::Wants => contents::wants(debrief, laid.of),
        DebriefTab::Truth => contents::truth(&sitting, &laid, debrief),
        DebriefTab::HotWash => contents::hot_wash(debrief),
    };
    body.push(scroll(format!("debrief-{:?}-{:?}", laid.tab, laid.of), list));
    let whole = rows(vec![
        (Size::Content, panel(vec![head, row(theme::NEAR, tabs.collect())])),
        (Size::Share(1.0), sheet(body)),
    ]);
    canvas.show(Screen::Debrief, vec![whole]);
}

/// The region and every delegation, to choose from.
fn of_whom(sitting: &Sitting, laid: &Laid) -> Piece {
    let region = choice(word("board-region"), laid.of.is_none(), BoardAsk::Debrief(DebriefAsk::Of(None)));
    let states = sitting.scenario().states.iter_enumerated().map(|(id, state)| {
        let label = if sitting.me() == Some(id) {
            words("board-yours", &[("state", state.id.clone().into())])
        } else {
            state.id.clone()
        };
        choice(label, laid.of == Some(id), BoardAsk::Debrief(DebriefAsk::Of(Some(id))))
    });
    row(theme::NEAR, std::iter::once(region).chain(states).collect())
}
