//! The public papers of a step as they are held up to a room, or read at a desk while the step is told.

use super::news::also;
use crate::report::dress::Paper;
use crate::report::names::Names;
use crate::sim::exercise::event::{Event, What};
use crate::sim::scenario::Scenario;
use crate::sim::view::BoardView;

/// So many words stand under an article that is held up: a room reads it in passing.
const WORDS_MAX: usize = 16;

/// The papers that these events released, in the order in which they came; under a post, the copies that everybody sees, and
/// under an article, what governments did in public before it came out. Everything is on the public board.
pub fn held_up<'a>(
    s: &Scenario,
    board: &BoardView,
    events: impl IntoIterator<Item = &'a Event>,
) -> Vec<Paper> {
    let names = Names::of_board(s, board);
    let copies = |id| board.copies.iter().find(|(of, _)| *of == id).map(|(_, copies)| *copies);
    let paper = |event: &Event| {
        let What::Released(id) = event.what else { return None };
        let inject = s.injects.get(id)?;
        let also = also(&names, &board.feed, (inject.dress, event.step), WORDS_MAX);
        let also = also.filter(|_| !inject.by_control);
        Some(Paper { also, ..Paper::of(inject, copies(id)) })
    };
    events.into_iter().filter_map(paper).collect()
}
