//! What happened in the step, one beat a screen: you, the others, what was agreed, what broke, the crisis, the press.
//!
//! A step can have dozens of events. Shown at once they are a wall of text in which a class reads the last
//! line first, so a person goes through them one by one, forward and back. Nothing is decided here; the step has closed
//! already. Map, ladder and feed change with the beat that tells of it.

use bevy::prelude::*;

use super::parts::{picture, top};
use super::{beats, press};
use crate::board::aimed::arrows;
use crate::board::ask::{BoardAsk, TellAsk};
use crate::board::canvas::Canvas;
use crate::board::focus::First;
use crate::board::map::Gaze;
use crate::board::passage::{Passage, Topic};
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::telling::Telling;
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, main_button};
use crate::board::widgets::ladder::slim;
use crate::board::widgets::layout::{Size, card, columns, ends, line_of, panel, rows, sheet};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{BIG, HEADING, PLAIN, SOFT, STRONG, Style, heading, plain, soft, text};
use crate::report::alike;
use crate::sim::exercise::event::What;
use crate::sim::view::BoardView;
use crate::words::{word, words};

/// Width of the ladder beside the map, in pixels at 720 lines.
const LADDER: f32 = 92.0;
/// Acts of others that fly over the map at most: more would be a web.
const FLIGHTS: usize = 6;

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
            TellAsk::Back => {
                telling.shown = telling.shown.saturating_sub(1).max(1);
                telling.all = false;
                false
            }
            TellAsk::All => {
                telling.shown = telling.told.len();
                telling.all = true;
                false
            }
            TellAsk::Done => true,
        };
        if on {
            next.set(match sitting.is_over() {
                true => Screen::Debrief,
                false if sitting.is_class() => Screen::Class,
                false => Screen::Table,
            });
        }
    }
}

/// In a narrow window the beat stands alone: what is told matters more than the map.
fn draw(
    (sitting, telling, width): (Res<Sitting>, Res<Telling>, Res<Width>),
    mut gaze: ResMut<Gaze>,
    mut canvas: Canvas,
) {
    let board = telling.picture(&sitting);
    let beat = telling.newest().filter(|_| !telling.all);
    gaze.set_if_neq(looks(&sitting, beat));
    let body = match (beat, *width) {
        (Some(beat), Width::Wide) => told(&sitting, board, beat, &telling),
        (Some(beat), Width::Narrow) => sheet(vec![scroll(name(&telling), inside(&sitting, board, beat))]),
        (None, _) => sheet(vec![scroll(name(&telling), list(&sitting, &telling))]),
    };
    let clock = &telling.dated(&sitting).clock;
    let whole = rows(vec![
        (Size::Content, top(&sitting, clock)),
        (Size::Share(1.0), body),
        (Size::Content, foot(&sitting, &telling)),
    ]);
    canvas.show(Screen::Adjudication, vec![whole]);
}

/// A new name with each beat, so that its panel begins at the top.
fn name(telling: &Telling) -> String {
    format!("told-{}-{}-{}", telling.step, telling.shown, telling.all)
}

/// What the map looks at in this beat.
fn looks(sitting: &Sitting, beat: Option<&Passage>) -> Gaze {
    let Some(beat) = beat else { return Gaze::default() };
    let deeds = beat
        .events
        .iter()
        .filter_map(|event| if let What::Done(who, act) = event.what { Some((who, act)) } else { None });
    let flown = deeds.flat_map(|(who, act)| arrows(sitting, who, &act)).take(FLIGHTS);
    match beat.topic {
        Topic::You | Topic::Others => Gaze { flown: flown.collect(), ..Gaze::default() },
        Topic::Incidents => Gaze { about: beats::broke(&sitting.names(), &beat.events), ..Gaze::default() },
        Topic::Measures => Gaze { whole: true, ..Gaze::default() },
        Topic::Crisis | Topic::News => Gaze::default(),
    }
}

/// One beat: beside the map, over it, or without it.
fn told(sitting: &Sitting, board: &BoardView, beat: &Passage, telling: &Telling) -> Piece {
    let map = picture(board, sitting.me());
    let ladder = (Size::Pixels(LADDER), slim(board.rung, None));
    match (beat.topic, beats::broke(&sitting.names(), &beat.events)) {
        (Topic::Incidents, Some(incident)) => {
            let events = alike::first_of(incident, &beat.events);
            let said = alike::told(&sitting.names(), sitting.me(), &events).into_iter();
            let said: Vec<String> = said.map(|told| told.sentence).collect();
            let third = beats::lower_third(&sitting.names(), incident, &said);
            rows(vec![
                (Size::Share(1.0), columns(vec![ladder, (Size::Share(1.0), map)])),
                (Size::Content, third),
            ])
        }
        (Topic::News, _) => press::laid_out(name(telling), inside(sitting, board, beat)),
        (Topic::You | Topic::Others | Topic::Measures | Topic::Incidents | Topic::Crisis, _) => {
            let story = sheet(vec![scroll(name(telling), inside(sitting, board, beat))]);
            columns(vec![ladder, (Size::Share(52.0), map), (Size::Share(48.0), story)])
        }
    }
}

/// What is told in a beat. A few sentences are large; many must fit.
fn inside(sitting: &Sitting, board: &BoardView, beat: &Passage) -> Vec<Piece> {
    let mut pieces = vec![text(HEADING, word(beat.topic.key(sitting.me())))];
    let style = match beat.sentences.len() {
        0..=3 => BIG,
        4..=7 => Style { size: theme::HEAD, ..PLAIN },
        _ => PLAIN,
    };
    let sentences = || beat.sentences.iter().map(|sentence| text(style, sentence.clone()));
    match beat.topic {
        Topic::Others => {
            pieces.push(beats::grid(sitting.scenario(), &beat.events, theme::BODY));
            pieces.push(soft(word("board-grid-why")));
        }
        Topic::Crisis => {
            pieces.push(beats::rung(board.rung));
            pieces.extend(sentences());
        }
        Topic::News => pieces = beats::papers(sitting, &beat.events),
        Topic::You | Topic::Measures | Topic::Incidents => pieces.extend(sentences()),
    }
    pieces
}

/// Everything at once, the newest first: for those who want to look something up.
fn list(sitting: &Sitting, telling: &Telling) -> Vec<Piece> {
    let title = heading(words("board-told", &[("step", telling.step.into())]));
    if telling.told.is_empty() {
        return vec![title, plain(word("board-told-nothing"))];
    }
    let pages = telling.told.iter().map(|passage| {
        let mut pieces = vec![text(STRONG, word(passage.topic.key(sitting.me())))];
        pieces.extend(passage.sentences.iter().map(|sentence| text(SOFT, sentence.clone())));
        card(theme::EDGE, pieces)
    });
    std::iter::once(title).chain(pages).collect()
}

/// How far the telling is, and the ways on and back. The likeliest button has the keyboard.
fn foot(sitting: &Sitting, telling: &Telling) -> Piece {
    let count = words(
        "board-told-count",
        &[("shown", telling.shown.min(telling.told.len()).into()), ("all", telling.told.len().into())],
    );
    // Where nothing happened that could be known, the panel says so; there is nothing to count.
    let count = if telling.told.is_empty() { String::new() } else { count };
    let step = words("board-told", &[("step", telling.step.into())]);
    let mut ways = Vec::new();
    if telling.shown > 1 && !telling.told.is_empty() {
        ways.push(button(word("board-told-back"), BoardAsk::Tell(TellAsk::Back)));
    }
    if !telling.all && !telling.told.is_empty() {
        ways.push(button(word("board-told-all"), BoardAsk::Tell(TellAsk::All)));
    }
    let main = if telling.is_done() {
        let on = if sitting.is_over() { "board-to-debrief" } else { "board-to-next-step" };
        main_button(word(on), BoardAsk::Tell(TellAsk::Done))
    } else {
        main_button(word("board-told-next"), BoardAsk::Tell(TellAsk::Next))
    };
    let main = vec![main];
    ways.push(Box::new(bsn! { Node First Children [ {main} ] }));
    let told = line_of(theme::GAP * 2.0, vec![text(STRONG, step), soft(count)]);
    panel(vec![ends(told, line_of(theme::GAP, ways))])
}
