//! A step is open: the headline, the picture over which delegations decide, the ladder and the commitments.

use bevy::prelude::*;

use super::cells::cells;
use super::written::{self, least};
use crate::board::hall::Hall;
use crate::board::screens::parts::wall_picture;
use crate::board::theme::Width;
use crate::board::widgets::Piece;
use crate::board::widgets::ladder::wall;
use crate::board::widgets::layout::{Size, columns, rows, strip};
use crate::board::widgets::text::Face;
use crate::report::headline::{Headline, headline};

/// The headline over the full width; below it map, ladder and commitments side by side.
pub fn deciding(hall: &Hall, width: Width) -> Piece {
    let board = &hall.view.board;
    let map = wall_picture(board);
    let ladder = wall(board.rung);
    let body = match width {
        Width::Wide => columns(vec![
            (Size::Share(60.0), map),
            (Size::Share(18.0), ladder),
            (Size::Share(22.0), cells(hall)),
        ]),
        Width::Narrow => columns(vec![(Size::Share(68.0), map), (Size::Share(32.0), ladder)]),
    };
    rows(vec![(Size::Content, over(hall)), (Size::Share(1.0), body)])
}

fn over(hall: &Hall) -> Piece {
    let Headline { masthead, label, words } = headline(&hall.scenario, &hall.view);
    let kicker: Vec<String> = masthead.into_iter().chain(label).collect();
    let mut lines = Vec::new();
    if !kicker.is_empty() {
        lines.push(least(Face::Regular, kicker.join(" · ")));
    }
    lines.push(written::headline(words));
    strip(lines)
}
