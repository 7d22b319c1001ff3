//! What happened in the step that closed, one part at a time: as far as control has shown it and no further. One thing is
//! on the wall at a time, in few words; what was shown before stands on every page.

use std::collections::BTreeSet;

use crate::board::aimed::public_arrows;
use crate::board::hall::Hall;
use crate::board::map::Gaze;
use crate::board::screens::beats::{broke, grid, lower_third, rung};
use crate::board::screens::parts::wall_picture;
use crate::board::screens::press::{self, Print};
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::ladder::wall;
use crate::board::widgets::layout::{Size, column, columns, middle, panel, rows, sheet, strip};
use crate::board::widgets::text::{Face, Style, text};
use crate::report::alike;
use crate::report::headline::front_first;
use crate::report::names::Names;
use crate::report::received::held_up;
use crate::session::room::Stage;
use crate::session::view::{HallView, Part, Subject};
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::StateId;
use crate::words::{word, words};

use super::written::{headline, least};

/// Words of sentences on one screen: with its heading, few enough to be read in passing.
const WORDS_MAX: usize = 34;
/// The same beneath a headline.
const WORDS_BENEATH: usize = 26;
/// Delegations of which the grid is set in the larger type.
const FEW: usize = 8;
/// Delegations that did something, below which the map has room under the grid, with what they did flying over it.
const BESIDE_MAP: usize = 3;
/// How much larger than running text a few sentences beside a picture are.
const LARGER: f32 = 1.2;
/// Papers beside the one that is held up.
const BESIDE: usize = 1;

/// The part that control has shown last, with its picture.
pub fn telling(hall: &Hall, width: Width) -> Piece {
    let Some(part) = shown(hall) else {
        return sheet(vec![headline(word("board-hall-told-nothing"))]);
    };
    let heading =
        text(Style { size: theme::WALL_HEAD, color: theme::BLUE, face: Face::Bold }, word(key(part.subject)));
    match part.subject {
        Subject::Deeds => {
            let busy = busy(part);
            let size = if busy > FEW { theme::WALL_LEAST } else { theme::WALL_BODY };
            let grid = vec![heading, grid(&hall.scenario, &part.events, size)];
            if busy > BESIDE_MAP {
                return sheet(grid);
            }
            let map = wall_picture(&hall.pictured);
            return rows(vec![(Size::Content, panel(grid)), (Size::Share(1.0), map)]);
        }
        Subject::Incidents => {
            let map = (Size::Share(1.0), wall_picture(&hall.pictured));
            let third = what_broke(hall, part).unwrap_or_else(|| {
                let lines = sentences(hall, part, theme::WALL_BODY);
                panel(std::iter::once(heading).chain(lines).collect())
            });
            return rows(vec![map, (Size::Content, third)]);
        }
        Subject::News => {
            if let Some(papers) = papers(hall, part) {
                return papers;
            }
        }
        Subject::Measures | Subject::Crisis => {}
    }
    let mut pieces = vec![heading];
    if part.subject == Subject::Crisis {
        pieces.push(rung(hall.pictured.rung));
    }
    pieces.extend(sentences(hall, part, theme::WALL_BODY * LARGER));
    let (map, story) = (wall_picture(&hall.pictured), middle(pieces));
    match (width, part.subject) {
        (Width::Wide, Subject::Crisis) => columns(vec![
            (Size::Share(18.0), wall(hall.pictured.rung)),
            (Size::Share(42.0), map),
            (Size::Share(40.0), story),
        ]),
        (Width::Wide, _) => columns(vec![(Size::Share(50.0), map), (Size::Share(50.0), story)]),
        (Width::Narrow, _) => story,
    }
}

/// How many delegations did something, as far as everybody knows.
fn busy(part: &Part) -> usize {
    part.events.iter().filter_map(doer).collect::<BTreeSet<StateId>>().len()
}

fn doer(event: &Event) -> Option<StateId> {
    if let What::Done(who, _) = event.what { Some(who) } else { None }
}

/// What the map looks at while this part is told.
pub fn looks(hall: &Hall) -> Gaze {
    match shown(hall) {
        Some(part) if part.subject == Subject::Incidents => {
            Gaze { about: broke(&names(hall), &part.events), ..Gaze::default() }
        }
        Some(part) if part.subject == Subject::Measures => Gaze { whole: true, ..Gaze::default() },
        Some(part) if part.subject == Subject::Deeds && busy(part) <= BESIDE_MAP => {
            Gaze { flown: flown(hall, part), ..Gaze::default() }
        }
        Some(_) | None => Gaze::default(),
    }
}

/// What was done to whom, as far as everybody knows.
fn flown(hall: &Hall, part: &Part) -> Vec<(StateId, StateId)> {
    let deeds = part.events.iter().filter_map(|event| match event.what {
        What::Done(who, act) => Some((who, act)),
        _ => None,
    });
    deeds.flat_map(|(who, act)| public_arrows(&hall.scenario, &hall.pictured, who, &act)).collect()
}

/// The part that was shown last; none outside of a telling, and where nothing is told.
fn shown(hall: &Hall) -> Option<&Part> {
    let is_told = matches!(hall.view.stage, Stage::Telling(_));
    hall.view.told.get(..hall.view.shown).unwrap_or(&hall.view.told).last().filter(|_| is_told)
}

fn names(hall: &Hall) -> Names<'_> {
    Names::of_board(&hall.scenario, &hall.view.board)
}

/// A lower third over the map, where something with a part in the plot broke. Everyday incidents have none.
fn what_broke(hall: &Hall, part: &Part) -> Option<Piece> {
    let names = names(hall);
    let incident = broke(&names, &part.events)?;
    let (said, _) = alike::few(&names, &alike::first_of(incident, &part.events), WORDS_BENEATH);
    Some(lower_third(&names, incident, &said))
}

/// The foremost paper as it is held up to a room, and another one by its headline; none where no paper came.
fn papers(hall: &Hall, part: &Part) -> Option<Piece> {
    let papers = front_first(held_up(&hall.scenario, &hall.pictured, &part.events));
    let (first, others) = papers.split_first()?;
    let print = Print::wall(first);
    let mut beside: Vec<Piece> = others.iter().take(BESIDE).map(|paper| press::brief(paper, print)).collect();
    let more = others.len().saturating_sub(BESIDE);
    beside.extend((more > 0).then(|| least(Face::Regular, words("hall-more", &[("count", more.into())]))));
    let first = column(0.0, vec![press::page(first, print)]);
    let mut all = vec![(Size::Share(68.0), middle(vec![first]))];
    if !beside.is_empty() {
        all.push((Size::Share(32.0), middle(beside)));
    }
    Some(columns(all))
}

/// The first sentences, as many as can be read in passing, and how many there are beside them.
fn sentences(hall: &Hall, part: &Part, size: f32) -> Vec<Piece> {
    let (all, beside) = alike::few(&names(hall), &part.events, WORDS_MAX);
    let line = |color, said: String| text(Style { size, color, face: Face::Regular }, said);
    let mut pieces: Vec<Piece> = all.into_iter().map(|sentence| line(theme::INK, sentence)).collect();
    pieces.extend((beside > 0).then(|| line(theme::SOFT, words("hall-more", &[("count", beside.into())]))));
    pieces
}

/// The Fluent key of a part's heading.
fn key(subject: Subject) -> &'static str {
    match subject {
        Subject::Deeds => "board-hall-deeds",
        Subject::Measures => "board-chapter-measures",
        Subject::Incidents => "board-chapter-incidents",
        Subject::Crisis => "board-chapter-crisis",
        Subject::News => "board-chapter-news",
    }
}

/// The count of parts shown, or that control goes on from here.
pub fn foot(view: &HallView) -> Piece {
    let (shown, all) = (view.shown, view.told.len());
    let line = if shown < all {
        words("board-hall-told-count", &[("shown", shown.into()), ("all", all.into())])
    } else if view.board.clock.over {
        word("board-hall-told-then-debrief")
    } else {
        word("board-hall-told-then-step")
    };
    strip(vec![least(Face::Regular, line)])
}
