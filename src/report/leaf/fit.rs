//! How much a wall shows at once: so few words that the last row reads them. What is more stands on the next page of the
//! act, which control shows.

use super::part::Part;
use crate::report::acts;
use crate::session::acts::DebriefAct;

/// Words on a page of the wall at most, its heading among them. The names in charts and tables do not count.
pub const WORDS_MAX: usize = 45;

/// The words that an act has room for beside its heading and its page.
pub(super) fn room(act: DebriefAct) -> usize {
    WORDS_MAX.saturating_sub(acts::heading(act).split_whitespace().count() + 1)
}

/// Parts one after the other on as few pages as hold them, each page having room for so many words. A part that is too
/// long for any page has one of its own.
pub(super) fn pages(parts: Vec<Part>, room: usize) -> Vec<Vec<Part>> {
    let mut all: Vec<(usize, Vec<Part>)> = Vec::new();
    for part in parts {
        let words = part.words();
        match all.last_mut() {
            Some((so_far, page)) if *so_far + words <= room => {
                *so_far += words;
                page.push(part);
            }
            Some(_) | None => all.push((words, vec![part])),
        }
    }
    all.into_iter().map(|(_, page)| page).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(words: usize) -> Part {
        Part::Plain(vec!["word"; words].join(" "))
    }

    #[test]
    fn parts_share_a_page_as_long_as_its_words_are_few() {
        let count = |all: Vec<Part>| pages(all, 40).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(count(vec![part(20), part(20), part(1)]), [2, 1]);
        assert_eq!(count(vec![part(90), part(3)]), [1, 1], "what is too long stands alone");
        assert_eq!(count(Vec::new()), [0; 0]);
    }
}
