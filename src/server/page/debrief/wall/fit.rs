//! How much a wall shows at once: so few words that the last row reads them. What is more stands on the next page of the
//! act, which control shows.

use maud::{Markup, html};

use crate::report::acts;
use crate::session::acts::DebriefAct;

/// Words on a page of the wall at most, its heading among them. The names in charts and tables do not count.
pub(super) const WORDS_MAX: usize = 45;

/// Something to be shown, with the words that it says.
pub(super) struct Piece {
    pub(super) words: usize,
    pub(super) markup: Markup,
}

impl Piece {
    /// A piece in which these texts stand.
    pub(super) fn of(texts: &[&str], markup: Markup) -> Self {
        Self { words: texts.iter().map(|text| words(text)).sum(), markup }
    }
}

/// How many words a text has.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The words of the heading of an act, with its page.
pub(super) fn heading(act: DebriefAct) -> usize {
    words(&acts::heading(act)) + 1
}

/// Pieces one after the other on as few pages as hold them, `beside` being the words that stand on each page anyway. A
/// piece that is too long for any page has one of its own.
pub(super) fn pages(pieces: Vec<Piece>, beside: usize) -> Vec<Vec<Markup>> {
    let room = WORDS_MAX.saturating_sub(beside);
    let mut all: Vec<(usize, Vec<Markup>)> = Vec::new();
    for Piece { words, markup } in pieces {
        match all.last_mut() {
            Some((so_far, page)) if *so_far + words <= room => {
                *so_far += words;
                page.push(markup);
            }
            Some(_) | None => all.push((words, vec![markup])),
        }
    }
    all.into_iter().map(|(_, page)| page).collect()
}

/// What stands on one page.
pub(super) fn together(page: &[Markup]) -> Markup {
    html! { @for piece in page { (piece) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(words: usize) -> Piece {
        Piece { words, markup: html! { p {} } }
    }

    #[test]
    fn pieces_share_a_page_as_long_as_its_words_are_few() {
        let count = |all: Vec<Piece>| pages(all, 5).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(count(vec![piece(20), piece(20), piece(1)]), [2, 1]);
        assert_eq!(count(vec![piece(90), piece(3)]), [1, 1], "what is too long stands alone");
        assert_eq!(count(Vec::new()), [0; 0]);
    }
}
