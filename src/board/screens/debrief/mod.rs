//! The debrief of one table: the acts of a debrief in a room as one person reads them, each with its picture.
//!
//! It is the first screen that shows both ledgers. Commitments open on the reader's own delegation, not on a
//! comparison: there is no league table (MODEL.md 1.4).

mod contents;
mod laid;
mod pages;
mod shows;
mod what_if;

use std::sync::Arc;

use bevy::prelude::*;

use self::laid::Laid;
use crate::board::ask::{BoardAsk, DebriefAsk, Go, HandsAsk};
use crate::board::canvas::Canvas;
use crate::board::class::Class;
use crate::board::map::{Gaze, Shown};
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::tabs::DebriefTab;
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, choice};
use crate::board::widgets::layout::{Size, ends, panel, row, rows};
use crate::board::widgets::text::{heading, soft};
use crate::report::acts::Told;
use crate::session::what_if::{HANDS_MAX, Hands};
use crate::words::{word, words};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Laid>().add_systems(OnEnter(Screen::Debrief), lay_open).add_systems(
        Update,
        (
            (react.run_if(on_message::<BoardAsk>), show_on_map.run_if(resource_changed::<Laid>))
                .chain()
                .in_set(Steps::React)
                .run_if(in_state(Screen::Debrief).and_then(resource_exists::<Sitting>)),
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

/// Opens at the own record, or at the truth where people only watched.
fn lay_open(sitting: Option<Res<Sitting>>, class: Res<Class>, mut laid: ResMut<Laid>) {
    let Some(sitting) = sitting else { return };
    // It is told once, when the screen opens: it folds the whole ledger, and nothing changes any more.
    let told = sitting.course().map(|course| Arc::new(Told::of(&course)));
    let tab = if sitting.is_played() { DebriefTab::Own } else { DebriefTab::Truth };
    *laid = Laid { told, tab, of: sitting.me(), shows: class.shows().to_vec(), ..Laid::default() };
}

fn react(
    mut asks: MessageReader<BoardAsk>,
    mut laid: ResMut<Laid>,
    (mut sitting, mut class): (ResMut<Sitting>, ResMut<Class>),
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asks.read() {
        if let BoardAsk::Hands(ask) = ask {
            raise(&mut laid.hands, ask);
        }
        let BoardAsk::Debrief(ask) = ask else { continue };
        match *ask {
            DebriefAsk::Tab(tab) => (laid.tab, laid.page) = (tab, 0),
            DebriefAsk::Page(page) => laid.page = page,
            DebriefAsk::Of(of) => laid.of = of,
            // The open paragraph again is closed; one at most is open, so that the list stays short.
            DebriefAsk::Open(paragraph) => {
                laid.open = (laid.open != Some(paragraph)).then_some(paragraph);
            }
            DebriefAsk::Letter(inject) => {
                laid.letter = (laid.letter != Some(inject)).then_some(inject);
            }
            DebriefAsk::At(at) => laid.at = (laid.at != Some(at)).then_some(at),
            // The picture goes there in place.
            DebriefAsk::Trust(_) => {}
            DebriefAsk::PlayFrom(step) => {
                let decided = sitting.play_from(step);
                if sitting.is_class() {
                    class.back_to(step, &decided);
                }
                next.set(match sitting.me() {
                    Some(_) => Screen::Table,
                    None if sitting.is_class() => Screen::Class,
                    None => Screen::Watch,
                });
            }
            DebriefAsk::Pose(place) => {
                (laid.posed, laid.found, laid.page) = (Some(place), None, 0);
                laid.hands = Hands::default();
            }
            DebriefAsk::Guess(range) => {
                laid.found = what_if::play(&sitting, &laid).map(|found| (Some(range), found));
                laid.page = 0;
            }
            DebriefAsk::Futures => {
                laid.found = what_if::play(&sitting, &laid).map(|found| (None, found));
                laid.page = 0;
            }
        }
    }
}

/// Counts the hands for the ranges of a what-if.
fn raise(hands: &mut Hands, ask: &HandsAsk) {
    let (place, counted) = match ask {
        HandsAsk::Count(place, by) => {
            (*place, hands.get(*place).map_or(0, |hands| hands.saturating_add_signed(*by)))
        }
        HandsAsk::Write(place, written) => (*place, written.parse().unwrap_or(0)),
        HandsAsk::Question(_) => return,
        HandsAsk::Clear => {
            *hands = Hands::default();
            return;
        }
    };
    if let Some(hands) = hands.get_mut(place) {
        *hands = counted.min(HANDS_MAX);
    }
}

/// The map shows the region as it stood at the moment that is looked back to.
fn show_on_map(laid: Res<Laid>, sitting: Res<Sitting>, mut gaze: ResMut<Gaze>, mut commands: Commands) {
    if let Some(board) = laid.moment().and_then(|at| sitting.board_after(at)) {
        gaze.set_if_neq(Gaze::default());
        commands.insert_resource(Shown(board));
    }
}

/// Acts above, what stands in one of them below; at the foot the way to its pages and to any step.
fn draw(sitting: Res<Sitting>, laid: Res<Laid>, width: Res<Width>, mut canvas: Canvas) {
    let (Some(told), Some(debrief)) = (&laid.told, laid.debrief()) else { return };
    let title = words("board-debrief-title", &[("title", debrief.title.clone().into())]);
    let seed = words("board-debrief-seed", &[("seed", debrief.seed.to_string().into())]);
    let again = button(word("board-again"), BoardAsk::Go(Go::Menu));
    let head = ends(row(theme::GAP * 2.0, vec![heading(title), soft(seed)]), again);
    let tabs = DebriefTab::ALL.iter().enumerate().map(|(place, tab)| {
        let label = format!("{} {}", place + 1, word(tab.key()));
        choice(label, laid.tab == *tab, BoardAsk::Debrief(DebriefAsk::Tab(*tab)))
    });
    let (body, count) = pages::body(&sitting, &laid, told, debrief, *width);
    let mut parts =
        vec![(Size::Content, panel(vec![head, row(theme::NEAR, tabs.collect())])), (Size::Share(1.0), body)];
    parts.extend(foot(&sitting, &laid, count).map(|foot| (Size::Content, foot)));
    canvas.show(Screen::Debrief, vec![rows(parts)]);
}

/// Steps to look back to, and pages to turn; nothing where there is neither.
fn foot(sitting: &Sitting, laid: &Laid, count: usize) -> Option<Piece> {
    let mut left = Vec::new();
    if laid.tab.looks_back() {
        left.push(soft(word("board-look-back")));
        let steps = sitting.scenario().steps.len() as u16;
        left.extend(
            (0..=steps)
                .map(|at| choice(at.to_string(), laid.at == Some(at), BoardAsk::Debrief(DebriefAsk::At(at)))),
        );
        left.extend(laid.at.filter(|at| *at < steps).map(|at| {
            let label = words("board-play-from", &[("step", (at + 1).into())]);
            button(label, BoardAsk::Debrief(DebriefAsk::PlayFrom(at)))
        }));
    }
    let page = laid.page.min(count.saturating_sub(1));
    let mut right = Vec::new();
    if count > 1 {
        let turn = |by: usize, key: &str| button(word(key), BoardAsk::Debrief(DebriefAsk::Page(by)));
        right.push(turn((page + count - 1) % count, "board-page-before"));
        let pairs = [("page", (page + 1).into()), ("pages", count.into())];
        right.push(soft(words("acts-wall-page", &pairs)));
        right.push(turn((page + 1) % count, "board-page-next"));
    }
    let is_empty = left.is_empty() && right.is_empty();
    (!is_empty).then(|| panel(vec![ends(row(theme::NEAR, left), row(theme::GAP, right))]))
}
