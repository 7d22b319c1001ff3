//! A class between two delegations: what is public, which delegation decides now, who has sealed, and the ways on and back.
//!
//! Invariant: on this screen the sitting shows no seat, so that nothing private can stand on the projector. Papers come up
//! when a delegation is chosen and go away when it seals, when they are put away, and when the step closes.

use bevy::prelude::*;

use super::overlay::Overlay;
use super::parts::{feed_of, picture, top};
use super::table;
use crate::board::ask::{BoardAsk, ClassAsk, TableAsk};
use crate::board::canvas::Canvas;
use crate::board::class::Class;
use crate::board::course::course;
use crate::board::drafting::Drafting;
use crate::board::focus::First;
use crate::board::map::Gaze;
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::telling::Telling;
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, line_button, main_button};
use crate::board::widgets::ladder::slim;
use crate::board::widgets::layout::{Size, columns, ends, line_of, panel, row, rows, sheet, strip};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::stations::stations;
use crate::board::widgets::text::{BIG, GOOD, HEADING, plain, soft, text};
use crate::sim::ids::StateId;
use crate::words::{word, words};

/// Width of the ladder beside the map, in pixels at 720 lines.
const LADDER: f32 = 92.0;
/// With more delegations than this their list takes the place of what everybody knows.
const SHORT: usize = 5;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Class>().add_systems(
        Update,
        (
            react
                .in_set(Steps::React)
                .after(table::react)
                .run_if(on_message::<BoardAsk>.and_then(resource_exists::<Sitting>)),
            draw.in_set(Steps::Draw)
                .run_if(in_state(Screen::Class).and_then(resource_exists::<Sitting>))
                .run_if(
                    resource_exists_and_changed::<Sitting>
                        .or_eager(resource_changed::<Class>)
                        .or_eager(resource_changed::<Width>)
                        .or_eager(state_changed::<Screen>),
                ),
        ),
    );
}

fn react(
    mut asks: MessageReader<BoardAsk>,
    mut sitting: ResMut<Sitting>,
    (mut class, mut drafting, mut telling): (ResMut<Class>, ResMut<Drafting>, ResMut<Telling>),
    mut overlay: ResMut<Overlay>,
    (screen, mut next): (Res<State<Screen>>, ResMut<NextState<Screen>>),
) {
    if !sitting.is_class() {
        asks.clear();
    }
    // What comes once a step has closed was meant for that step, and must not close the next one.
    let mut is_closed = false;
    for ask in asks.read() {
        match ask {
            BoardAsk::Table(ask @ (TableAsk::Seal | TableAsk::SealEmpty))
                if *screen.get() == Screen::Table && sitting.me().is_some() =>
            {
                match (ask, drafting.acts.is_empty()) {
                    (TableAsk::Seal, true) => {
                        *overlay = Overlay::SealEmpty;
                        continue;
                    }
                    // What was chosen since the question was put is no empty decision.
                    (TableAsk::SealEmpty, false) => continue,
                    _ => {}
                }
                match sitting.decide(&drafting.acts) {
                    Ok(()) => {
                        put_away(&mut sitting, &mut class, &drafting);
                        next.set(Screen::Class);
                    }
                    Err(why) => drafting.trouble = Some(why),
                }
            }
            BoardAsk::Class(ClassAsk::Cover) if sitting.me().is_some() => {
                // In the briefing there is no draft yet.
                if *screen.get() == Screen::Table {
                    put_away(&mut sitting, &mut class, &drafting);
                }
                sitting.choose(None);
                next.set(Screen::Class);
            }
            BoardAsk::Class(ask) if *screen.get() == Screen::Class && !is_closed => match ask {
                ClassAsk::Choose(place) => {
                    let Some(seat) = sitting.class().get(*place).copied() else { continue };
                    sitting.open_again(seat);
                    sitting.choose(Some(seat));
                    next.set(if class.is_briefed(seat) { Screen::Table } else { Screen::Briefing });
                }
                ClassAsk::Close if !sitting.waiting_for().is_empty() => *overlay = Overlay::CloseUnsealed,
                ClassAsk::Close | ClassAsk::CloseUnsealed => {
                    let before = sitting.board().clone();
                    let told = sitting.close_step();
                    *telling = Telling::new(before, sitting.board(), told);
                    class.next_step();
                    is_closed = true;
                    next.set(Screen::Adjudication);
                }
                ClassAsk::BackMeant(step) => {
                    let decided = sitting.play_from(*step);
                    class.back_to(*step, &decided);
                }
                // The overlay asks whether that is meant.
                ClassAsk::Back(_) | ClassAsk::Cover => {}
            },
            BoardAsk::Nothing
            | BoardAsk::Menu(_)
            | BoardAsk::Brief(_)
            | BoardAsk::Casting(_)
            | BoardAsk::Go(_)
            | BoardAsk::Table(_)
            | BoardAsk::Class(_)
            | BoardAsk::Hands(_)
            | BoardAsk::Tell(_)
            | BoardAsk::Watch(_)
            | BoardAsk::Debrief(_)
            | BoardAsk::Overlay(_)
            | BoardAsk::Look(_) => {}
        }
    }
}

/// Takes the papers of the delegation away from the screen and keeps them for it.
fn put_away(sitting: &mut Sitting, class: &mut Class, drafting: &Drafting) {
    if let Some(seat) = sitting.me() {
        class.lay_down(seat, drafting.clone());
    }
    sitting.choose(None);
}

/// The picture of the region at the left, the delegations at the right; in a narrow window the delegations alone.
fn draw(
    (sitting, class, width): (Res<Sitting>, Res<Class>, Res<Width>),
    mut gaze: ResMut<Gaze>,
    mut canvas: Canvas,
) {
    gaze.set_if_neq(Gaze::default());
    let (scenario, board) = (sitting.scenario(), sitting.board());
    let right = right(&sitting, &class);
    let body = match *width {
        Width::Wide => {
            let course = course(scenario, board, &[]);
            let line = strip(vec![stations(&course, usize::from(board.clock.step))]);
            let ladder = (Size::Pixels(LADDER), slim(board.rung, None));
            let above = columns(vec![ladder, (Size::Share(1.0), picture(board, None))]);
            let left = rows(vec![(Size::Share(1.0), above), (Size::Content, line)]);
            columns(vec![(Size::Share(53.0), left), (Size::Share(47.0), right)])
        }
        Width::Narrow => right,
    };
    let top = (Size::Content, top(&sitting, &board.clock));
    canvas.show(Screen::Class, vec![rows(vec![top, (Size::Share(1.0), body)])]);
}

/// Whose turn it is, what everybody knows where there is room for it, and the ways on and back.
fn right(sitting: &Sitting, class: &Class) -> Piece {
    let waiting = sitting.waiting_for();
    let asked = if waiting.is_empty() { "class-all-sealed" } else { "class-which" };
    let mut head = vec![text(BIG, word(asked)), soft(word("class-why"))];
    let mut seats: Vec<Piece> = Vec::new();
    for (place, seat) in sitting.class().iter().enumerate() {
        let line = line(sitting, class, place, *seat);
        // The keyboard stands on whoever comes next.
        let is_first = waiting.first() == Some(seat);
        seats.push(if is_first { first(line) } else { line });
    }
    let mut parts = Vec::new();
    if seats.len() <= SHORT {
        head.extend(seats);
        parts.push((Size::Content, panel(head)));
        let feed = feed_of(sitting.scenario(), sitting.board());
        parts.push((Size::Share(1.0), sheet(vec![scroll("feed", feed)])));
    } else {
        parts.push((Size::Content, panel(head)));
        parts.push((Size::Share(1.0), sheet(vec![scroll("class-seats", seats)])));
    }
    parts.push((Size::Content, foot(sitting, waiting.is_empty())));
    rows(parts)
}

/// A delegation with how far it is; a click lays its papers open.
fn line(sitting: &Sitting, class: &Class, place: usize, seat: StateId) -> Piece {
    let s = sitting.scenario();
    let name = format!("{} {}", place + 1, s.states[seat].name);
    let role = s.role_of(seat).map_or_else(String::new, |role| role.title.clone());
    let stands = if !sitting.waiting_for().contains(&seat) {
        text(GOOD, word("class-sealed"))
    } else if class.has_begun(seat) {
        plain(word("class-begun"))
    } else {
        soft(word("class-open"))
    };
    let who = line_of(theme::GAP, vec![text(HEADING, name), soft(role)]);
    line_button(BoardAsk::Class(ClassAsk::Choose(place)), vec![ends(who, stands)])
}

/// The steps to which one can go back at the left; closing the step at the right, where no seal stands.
fn foot(sitting: &Sitting, all_sealed: bool) -> Piece {
    let step = sitting.board().clock.step;
    let mut back = Vec::new();
    if step > 0 {
        back.push(soft(word("class-back")));
        back.extend((0..step).map(|at| button((at + 1).to_string(), BoardAsk::Class(ClassAsk::Back(at)))));
    }
    let label = words("class-close", &[("step", (step + 1).into())]);
    let ask = BoardAsk::Class(ClassAsk::Close);
    let close = if all_sealed { first(main_button(label, ask)) } else { button(label, ask) };
    panel(vec![ends(row(theme::NEAR, back), close)])
}

/// Where the keyboard stands first.
fn first(piece: Piece) -> Piece {
    let piece = vec![piece];
    Box::new(bsn! {
        Node { flex_direction: FlexDirection::Column, min_width: px(0), flex_shrink: 0.0 }
        First
        Children [ {piece} ]
    })
}
