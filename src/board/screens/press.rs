//! Injects as what they are: a newspaper, a note between capitals, a report, a bulletin, a post with its copies. Drawn of type
//! and lines, without any real mark. The parts of a paper are found in `report::dress`, which pages use as well.

use bevy::prelude::*;

use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{column, ends, line_of};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{Face, Style, text};
use crate::report::dress::{Paper, label};
use crate::sim::plot::Dress;

/// The sizes in which a paper is set, in pixels at 720 lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Print {
    small: f32,
    body: f32,
    head: f32,
    masthead: f32,
}

impl Print {
    /// For one reader at a desk.
    pub const DESK: Self =
        Self { small: theme::SMALL, body: theme::BODY, head: theme::HEAD, masthead: theme::BIG };

    /// For the last row. A long story is set smaller, down to the least that it can read.
    pub fn wall(paper: &Paper) -> Self {
        let letters: usize = opening(paper).iter().map(|said| said.chars().count()).sum();
        let body = if letters > LONG { theme::WALL_LEAST } else { theme::WALL_BODY };
        let head = if letters > LONG { theme::BIG } else { theme::WALL_HEAD };
        Self { small: theme::WALL_LEAST, body, head, masthead: theme::WALL_HEAD }
    }

    const fn soft(self) -> Style {
        Style { size: self.small, color: theme::PRINT_SOFT, face: Face::Regular }
    }

    const fn plain(self) -> Style {
        Style { size: self.body, color: theme::PRINT, face: Face::Regular }
    }

    const fn strong(self) -> Style {
        Style { size: self.body, color: theme::PRINT, face: Face::Bold }
    }

    const fn headline(self) -> Style {
        Style { size: self.head, color: theme::PRINT, face: Face::Bold }
    }

    const fn name(self) -> Style {
        Style { size: self.masthead, color: theme::PRINT, face: Face::Bold }
    }
}

/// Letters from which on a story is long on a wall.
const LONG: usize = 330;
/// Letters after which a paper has said enough: a first line that only shouts is not the story.
const ENOUGH: usize = 110;

/// The first paragraph whole, and those before it that are only a line.
fn opening(paper: &Paper) -> Vec<&str> {
    let mut said = 0;
    let all = std::iter::once(&paper.first).chain(&paper.rest).map(String::as_str);
    all.filter(|paragraph| !paragraph.is_empty())
        .take_while(|paragraph| {
            let more = said < ENOUGH;
            said += paragraph.chars().count();
            more
        })
        .collect()
}

/// A paper in its dress, with its first paragraph whole.
pub fn page(paper: &Paper, print: Print) -> Piece {
    // Short words that stand in the headline whole are not said twice.
    let said = opening(paper).into_iter().filter(|paragraph| *paragraph != paper.headline);
    let mut body: Vec<Piece> = said.map(|said| text(print.plain(), said)).collect();
    body.extend(paper.also.iter().map(|also| also_in(also, print)));
    dressed(paper, print, body)
}

/// What else is in the news, under a line.
fn also_in(also: &str, print: Print) -> Piece {
    column(theme::NEAR, vec![rule(1.0), text(print.soft(), also)])
}

/// A paper without its text.
pub fn brief(paper: &Paper, print: Print) -> Piece {
    dressed(paper, print, Vec::new())
}

fn dressed(paper: &Paper, print: Print, body: Vec<Piece>) -> Piece {
    let kind = || text(print.soft(), label(paper.dress));
    let beneath = || text(print.soft(), paper.beneath.clone());
    let from = || text(print.strong(), paper.masthead.clone());
    let headline = |style: Style| text(style, paper.headline.clone());
    let mut inside = match paper.dress {
        Dress::Newspaper => vec![
            centred(text(print.name(), paper.masthead.clone())),
            rule(3.0),
            ends(beneath(), kind()),
            rule(1.0),
            headline(Style { size: print.head.max(theme::BIG), ..print.headline() }),
        ],
        Dress::Note => {
            vec![ends(from(), seal()), ends(beneath(), kind()), rule(1.0), headline(print.headline())]
        }
        Dress::Report => vec![ends(beneath(), kind()), from(), headline(print.headline())],
        Dress::Bulletin => vec![band(paper, print), ends(beneath(), kind()), headline(print.headline())],
        Dress::Post => {
            let who = column(0.0, vec![from(), beneath()]);
            vec![ends(line_of(theme::PAD, vec![sign(paper, print), who]), kind()), headline(print.headline())]
        }
    };
    inside.extend(body);
    inside.extend(paper.count.iter().map(|count| text(print.soft(), count.clone())));
    match paper.dress {
        Dress::Report => sheet_of(vec![ruled(inside)]),
        Dress::Newspaper | Dress::Note | Dress::Bulletin | Dress::Post => sheet_of(inside),
    }
}

/// The line at the side of a report.
fn ruled(inside: Vec<Piece>) -> Piece {
    let inside = column(theme::NEAR, inside);
    Box::new(bsn! {
        Node { flex_direction: FlexDirection::Column, border: UiRect::left(px(6)), padding: UiRect::left(px(theme::PAD)) }
        Edge(theme::PRINT_SOFT)
        Children [ ({inside}) ]
    })
}

/// The band at the head of a bulletin.
fn band(paper: &Paper, print: Print) -> Piece {
    let from = text(Style { color: theme::NEWSPRINT, ..print.strong() }, paper.masthead.clone());
    Box::new(bsn! {
        Node { padding: UiRect::axes(px(theme::PAD), px(theme::NEAR)) }
        Ground(theme::PRINT)
        Children [ ({from}) ]
    })
}

/// The round sign of whoever posts, with the letter of the name.
fn sign(paper: &Paper, print: Print) -> Piece {
    let letter = text(Style { color: theme::NEWSPRINT, ..print.strong() }, paper.initial());
    let wide = print.body * 2.0;
    Box::new(bsn! {
        Node {
            width: px(wide),
            height: px(wide),
            flex_shrink: 0.0,
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            border_radius: BorderRadius::MAX,
        }
        Ground(theme::PRINT)
        Children [ ({letter}) ]
    })
}

/// A sheet of paper, which is light in both themes.
fn sheet_of(inside: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node {
            flex_direction: FlexDirection::Column,
            flex_shrink: 0.0,
            padding: UiRect::all(px(theme::PAD * 1.5)),
            row_gap: px(theme::NEAR + 3.0),
            border: UiRect::all(px(1)),
            min_width: px(0),
        }
        Ground(theme::NEWSPRINT)
        Edge(theme::PRINT_SOFT)
        Children [ {inside} ]
    })
}

fn centred(piece: Piece) -> Piece {
    Box::new(bsn! { Node { justify_content: JustifyContent::Center } Children [ ({piece}) ] })
}

fn rule(thick: f32) -> Piece {
    Box::new(bsn! { Node { height: px(thick), flex_shrink: 0.0 } Ground(theme::PRINT) })
}

/// Two rings: a seal without any arms on it.
fn seal() -> Piece {
    Box::new(bsn! {
        Node {
            width: px(34),
            height: px(34),
            padding: UiRect::all(px(3)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::MAX,
            flex_shrink: 0.0,
        }
        Edge(theme::PRINT_SOFT)
        Children [
            (
                Node { flex_grow: 1.0, border: UiRect::all(px(2)), border_radius: BorderRadius::MAX }
                Edge(theme::PRINT_SOFT)
            )
        ]
    })
}

/// Width of the papers, in pixels at 720 lines.
const WIDE: f32 = 820.0;

/// The papers under each other, and around them the table.
pub fn laid_out(name: String, papers: Vec<Piece>) -> Piece {
    let papers = scroll(name, papers);
    Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            min_height: px(0),
            justify_content: JustifyContent::Center,
            padding: UiRect::axes(px(theme::PAD), px(theme::PAD)),
        }
        Ground(theme::CARD)
        Children [
            (
                Node { width: px(WIDE), max_width: percent(100), min_height: px(0), flex_direction: FlexDirection::Column }
                Children [ ({papers}) ]
            )
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_shouts_is_followed_by_the_story_and_the_story_is_whole() {
        let story = "The spokesman said so in the evening, and again at night. ".repeat(3);
        let whole = format!("IT WAS THEM\n\n{}\n\nMore of it.", story.trim());
        let paper = |whole: &str| Paper::new(Dress::Newspaper, "The Lantern", "It was them.", whole, None);
        assert_eq!(opening(&paper(&whole)), ["IT WAS THEM", story.trim()]);
        assert!(opening(&paper("")).is_empty());
    }
}
