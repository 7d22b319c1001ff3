//! What happened in the step: one passage at a time.
//!
//! A step can have dozens of events. Shown at once they are a wall of text in which a class reads the last
//! line first, so a person opens them one by one. Nothing is decided here; the step has closed already. Map, ladder
//! and feed change with the passage that tells of it.

use bevy::prelude::*;

use super::parts::{crisis, picture, top};
use crate::board::ask::{BoardAsk, TellAsk};
use crate::board::canvas::Canvas;
use crate::board::focus::First;
use crate::board::passage::Passage;
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::telling::Telling;
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, main_button};
use crate::board::widgets::layout::{Size, card, columns, ends, panel, rows, sheet};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{BIG, PLAIN, SOFT, STRONG, heading, plain, soft, text};
use crate::words::{word, words};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            react.in_set(Steps::React).run_if(on_message::<BoardAsk>.and_then(resource_exists::<Sitting>)),
            draw.in_set(Steps::Draw)
                .run_if(in_state(Screen::Adjudication).and_then(resource_exists::<Sitting>))
                .run_if(
                    resource_changed::<Telling>
                        .or_eager(resource_changed::<Width>)
                        .or_eager(state_changed::<Screen>),
                ),
        ),
    );
}

fn react(
    mut asks: MessageReader<BoardAsk>,
    mut telling: ResMut<Telling>,
    sitting: Res<Sitting>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asks.read() {
        let BoardAsk::Tell(ask) = ask else { continue };
        let on = match ask {
            TellAsk::Next if telling.is_done() => true,
            TellAsk::Next => {
                telling.shown += 1;
                false
            }
            TellAsk::All => {
                telling.shown = telling.told.len();
                false
            }
            TellAsk::Done => true,
        };
        if on {
            next.set(if sitting.is_over() { Screen::Debrief } else { Screen::Table });
        }
    }
}

/// In a narrow window the story stands alone: what is told matters more than the map.
fn draw(sitting: Res<Sitting>, telling: Res<Telling>, width: Res<Width>, mut canvas: Canvas) {
    let scenario = sitting.scenario();
    let board = telling.picture(&sitting);
    let who = sitting.me().map_or(word("board-watching"), |me| scenario.states[me].name.clone());
    let story = sheet(vec![
        heading(words("board-told", &[("step", telling.step.into())])),
        // A new name with each passage, so that the panel begins at its top again.
        scroll(format!("told-{}-{}", telling.step, telling.shown), lines(&telling)),
        foot(&sitting, &telling),
    ]);
    let body = match *width {
        Width::Wide => {
            let left = rows(vec![
                (Size::Share(1.0), picture(board, sitting.me())),
                (Size::Pixels(theme::LADDER), crisis(scenario, board)),
            ]);
            columns(vec![(Size::Share(1.0), left), (Size::Share(1.0), story)])
        }
        Width::Narrow => story,
    };
    let clock = &telling.dated(&sitting).clock;
    let whole = rows(vec![(Size::Content, top(scenario, &who, clock)), (Size::Share(1.0), body)]);
    canvas.show(Screen::Adjudication, vec![whole]);
}

/// The newest passage, those before it beneath. The newest is always at the top, where eyes already are, so
/// nobody has to scroll.
fn lines(telling: &Telling) -> Vec<Piece> {
    let shown = &telling.told[..telling.shown.min(telling.told.len())];
    if shown.is_empty() {
        return vec![plain(word("board-told-nothing"))];
    }
    let newest = shown.len() - 1;
    shown.iter().enumerate().rev().map(|(place, passage)| page(passage, place == newest)).collect()
}

/// One passage with its heading; the newest one larger and with a bar of colour.
fn page(passage: &Passage, newest: bool) -> Piece {
    // A few sentences can be read from the last row; many must fit.
    let style = match (newest, passage.sentences.len()) {
        (true, 1..=3) => BIG,
        (true, _) => PLAIN,
        (false, _) => SOFT,
    };
    let mut pieces = vec![text(STRONG, word(passage.topic.key()))];
    pieces.extend(passage.sentences.iter().map(|sentence| text(style, sentence.clone())));
    card(if newest { theme::BLUE } else { theme::EDGE }, pieces)
}

/// How far the telling is, and the way on. The likeliest button has the keyboard.
fn foot(sitting: &Sitting, telling: &Telling) -> Piece {
    let count = words(
        "board-told-count",
        &[("shown", telling.shown.min(telling.told.len()).into()), ("all", telling.told.len().into())],
    );
    // Where nothing happened that could be known, the panel says so; there is nothing to count.
    let count = if telling.told.is_empty() { String::new() } else { count };
    let buttons = if telling.is_done() {
        let on = if sitting.is_over() { "board-to-debrief" } else { "board-to-next-step" };
        vec![main_button(word(on), BoardAsk::Tell(TellAsk::Done))]
    } else {
        vec![
            main_button(word("board-told-next"), BoardAsk::Tell(TellAsk::Next)),
            button(word("board-told-all"), BoardAsk::Tell(TellAsk::All)),
        ]
    };
    let buttons: Piece = Box::new(bsn! {
        Node { column_gap: px(theme::GAP) }
        First
        Children [ {buttons} ]
    });
    panel(vec![ends(soft(count), buttons)])
}
