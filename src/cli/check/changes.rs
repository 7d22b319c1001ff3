//! What became of the messages between two checks: which are new, which are gone. A message that only moved to another
//! line is the same one.

use crate::scenario::Diagnostic;

/// What is otherwise than it was.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Changes<'a> {
    /// Messages that were not there before.
    pub new: Vec<&'a Diagnostic>,
    /// Messages that are not there any more.
    pub gone: Vec<&'a Diagnostic>,
    /// How many stayed.
    pub stayed: usize,
}

impl<'a> Changes<'a> {
    pub(super) fn between(before: &'a [Diagnostic], now: &'a [Diagnostic]) -> Self {
        let mut gone: Vec<&Diagnostic> = before.iter().collect();
        let mut new = Vec::new();
        for message in now {
            match gone.iter().position(|old| is_same(old, message)) {
                Some(place) => drop(gone.remove(place)),
                None => new.push(message),
            }
        }
        Self { stayed: now.len() - new.len(), new, gone }
    }

    pub(super) fn is_nothing(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }
}

fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    (&one.file, one.code, &one.sentence) == (&other.file, other.code, &other.sentence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Severity;
    use crate::scenario::diagnostic::Place;

    fn message(line: usize, sentence: &str) -> Diagnostic {
        Diagnostic {
            code: "SC101",
            severity: Severity::Error,
            file: "s.ron".into(),
            place: Some(Place { line, col: 1 }),
            sentence: sentence.into(),
            hint: String::new(),
            excerpt: None,
        }
    }

    #[test]
    fn a_message_that_moved_is_the_same_and_one_that_is_there_twice_counts_twice() {
        let before = [message(3, "no `a`"), message(4, "no `b`"), message(9, "no `b`")];
        let now = [message(5, "no `b`"), message(6, "no `c`")];
        let changes = Changes::between(&before, &now);
        assert_eq!(changes.new, [&now[1]]);
        assert_eq!(changes.gone, [&before[0], &before[2]]);
        assert_eq!(changes.stayed, 1);
        assert!(Changes::between(&now, &now).is_nothing());
    }
}
