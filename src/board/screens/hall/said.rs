//! What was last said to everybody in the room: words between delegations are on no wall.

use crate::board::hall::Hall;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{column, strip};
use crate::board::widgets::text::{STRONG, plain, soft, text};
use crate::report::labels;
use crate::words::{tell, word};

/// Under a heading, newest first; nothing while nobody has said anything.
pub fn said(hall: &Hall) -> Option<Piece> {
    if hall.said.is_empty() {
        return None;
    }
    let mut lines = vec![text(STRONG, word("board-said"))];
    lines.extend(hall.said.iter().map(|saying| match &saying.text {
        None => soft(word("page-talk-hidden")),
        Some(words) => {
            let who = labels::speaker(&hall.scenario, &saying.from);
            plain(tell("board-said-line", &[("who", &who), ("words", words)]))
        }
    }));
    Some(strip(vec![column(theme::NEAR, lines)]))
}
