//! The briefing in three pages over the map: the situation, who you are, what you want. A page is short; the whole texts
//! and what the capital has sent stand behind “Read more”.
//!
//! What all may know and what this delegation alone may know stand on different pages, so that nobody reads the private
//! brief aloud by mistake. Those who only watch see the first page alone. A class sees it together, and each of its
//! delegations the two others when it is chosen for the first time.

use bevy::prelude::*;

use super::brief::{aims, situation, whole_aims, whole_situation, whole_you, you};
use super::parts::{picture, top};
use crate::board::ask::{BoardAsk, BriefAsk, Go};
use crate::board::canvas::Canvas;
use crate::board::focus::First;
use crate::board::map::{Gaze, Shown};
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, main_button};
use crate::board::widgets::layout::{Size, columns, ends, line_of, panel, rows, sheet};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::soft;
use crate::words::{word, words};

/// The page that is open.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Briefing {
    page: usize,
    more: bool,
}

/// What a page is about, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Situation,
    You,
    Wants,
}

impl Page {
    /// The pages of somebody who plays, or of people who watch.
    fn of(sitting: &Sitting) -> &'static [Self] {
        match sitting.seat() {
            Some(_) if sitting.is_class() => &[Self::You, Self::Wants],
            Some(_) => &[Self::Situation, Self::You, Self::Wants],
            None => &[Self::Situation],
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Briefing>().add_systems(OnEnter(Screen::Briefing), open).add_systems(
        Update,
        (
            react.in_set(Steps::React).run_if(on_message::<BoardAsk>),
            draw.in_set(Steps::Draw)
                .run_if(in_state(Screen::Briefing).and_then(resource_exists::<Sitting>))
                .run_if(
                    resource_changed::<Width>
                        .or_eager(resource_changed::<Briefing>)
                        .or_eager(state_changed::<Screen>),
                ),
        ),
    );
}

/// Another exercise begins at the first page.
fn open(mut briefing: ResMut<Briefing>) {
    *briefing = Briefing::default();
}

fn react(
    mut asks: MessageReader<BoardAsk>,
    sitting: Option<Res<Sitting>>,
    mut briefing: ResMut<Briefing>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asks.read() {
        let Some(sitting) = &sitting else { continue };
        let table = match sitting.seat() {
            Some(_) => Screen::Table,
            None if sitting.is_class() => Screen::Class,
            None => Screen::Watch,
        };
        match ask {
            BoardAsk::Go(Go::Table) => next.set(table),
            BoardAsk::Brief(BriefAsk::Next) if briefing.page + 1 < Page::of(sitting).len() => {
                *briefing = Briefing { page: briefing.page + 1, more: false };
            }
            BoardAsk::Brief(BriefAsk::Next) => next.set(table),
            BoardAsk::Brief(BriefAsk::Back) => {
                *briefing = Briefing { page: briefing.page.saturating_sub(1), more: false };
            }
            BoardAsk::Brief(BriefAsk::More) => briefing.more = !briefing.more,
            BoardAsk::Go(Go::Debrief | Go::Menu | Go::Quit)
            | BoardAsk::Nothing
            | BoardAsk::Menu(_)
            | BoardAsk::Casting(_)
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

fn draw(
    (sitting, briefing, width): (Res<Sitting>, Res<Briefing>, Res<Width>),
    shown: Option<Res<Shown>>,
    mut gaze: ResMut<Gaze>,
    mut canvas: Canvas,
) {
    gaze.set_if_neq(Gaze { whole: true, ..Gaze::default() });
    let scenario = sitting.scenario();
    let pages = Page::of(&sitting);
    let page = pages.get(briefing.page).copied().unwrap_or(Page::Situation);
    let inside = match (page, sitting.seat(), briefing.more) {
        (Page::Situation, _, false) | (Page::You | Page::Wants, None, _) => situation(scenario),
        (Page::Situation, _, true) => whole_situation(scenario),
        (Page::You, Some(seat), false) => you(scenario, seat),
        (Page::You, Some(seat), true) => whole_you(scenario, seat),
        (Page::Wants, Some(seat), false) => aims(scenario, seat),
        (Page::Wants, Some(seat), true) => whole_aims(scenario, seat),
    };
    let name = format!("briefing-{page:?}-{:?}-{}", sitting.me(), briefing.more);
    let text = sheet(vec![scroll(name, inside), foot(&sitting, *briefing, pages.len())]);
    let body = match (*width, shown) {
        (Width::Wide, Some(_)) => columns(vec![
            (Size::Share(52.0), picture(sitting.board(), sitting.me())),
            (Size::Share(48.0), text),
        ]),
        (Width::Wide, None) | (Width::Narrow, _) => text,
    };
    let whole = rows(vec![(Size::Content, top(&sitting, &sitting.board().clock)), (Size::Share(1.0), body)]);
    canvas.show(Screen::Briefing, vec![whole]);
}

/// Which page it is, and the ways on. The likeliest has the keyboard.
fn foot(sitting: &Sitting, briefing: Briefing, pages: usize) -> Piece {
    let count = words("board-brief-page", &[("page", (briefing.page + 1).into()), ("pages", pages.into())]);
    let last = briefing.page + 1 >= pages;
    let more = word(if briefing.more { "board-brief-less" } else { "board-brief-more" });
    let mut ways = vec![button(more, BoardAsk::Brief(BriefAsk::More))];
    if briefing.page > 0 {
        ways.push(button(word("board-brief-back"), BoardAsk::Brief(BriefAsk::Back)));
    }
    // A class comes to its delegations first.
    let is_public = sitting.is_class() && sitting.me().is_none();
    let on = word(if is_public { "class-to-seats" } else { "board-to-table" });
    if !last {
        ways.push(button(on.clone(), BoardAsk::Go(Go::Table)));
    }
    let (label, ask) = match last {
        true => (on, BoardAsk::Go(Go::Table)),
        false => (word("board-brief-next"), BoardAsk::Brief(BriefAsk::Next)),
    };
    let next = vec![main_button(label, ask)];
    ways.push(Box::new(bsn! { Node First Children [ {next} ] }));
    panel(vec![ends(soft(count), line_of(theme::GAP, ways))])
}
