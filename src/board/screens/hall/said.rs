//! What was last said to everybody in the room: words between delegations are on no wall.

use crate::board::hall::Hall;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::strip;
use crate::board::widgets::text::{Face, Style, text};
use crate::report::labels;
use crate::words::{tell, word};

/// Letters of a saying that are shown; whoever reads it whole does so on a page.
const LETTERS_MAX: usize = 70;

/// The newest; nothing while nobody has said anything.
pub fn said(hall: &Hall) -> Option<Piece> {
    let newest = hall.said.first()?;
    let line = match &newest.text {
        None => word("page-talk-hidden"),
        Some(words) => {
            let who = labels::speaker(&hall.scenario, &newest.from);
            tell("board-said-line", &[("who", &who), ("words", &shortened(words))])
        }
    };
    let style = Style { size: theme::WALL_LEAST, color: theme::INK, face: Face::Regular };
    Some(strip(vec![text(style, line)]))
}

fn shortened(words: &str) -> String {
    let mut letters = words.chars();
    let beginning: String = letters.by_ref().take(LETTERS_MAX).collect();
    if letters.next().is_some() { beginning + "…" } else { beginning }
}
