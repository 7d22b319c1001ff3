//! A turn as a branch: where on the line of steps it lies, what was done, and the ways that were not taken.

use serde::{Deserialize, Serialize};

use crate::words::word;

/// One turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// The step, counted from 0.
    pub step: u16,
    /// How many steps the exercise has.
    pub steps: u16,
    /// The step in words.
    pub when: String,
    /// Who did what, or what nobody did.
    pub what: String,
    /// What came of it; empty where there is no room for it, or nothing to tell.
    pub came: String,
    /// What is left of that in the end; empty where there is no room for it.
    pub lasts: String,
    /// What else was on offer, as far as there is room for it.
    pub others: Vec<String>,
}

impl Turn {
    /// What came of it, and what is left of that in the end.
    pub fn came_and_lasts(&self) -> String {
        format!("{} {}", self.came, self.lasts).trim().to_owned()
    }

    pub(super) fn words(&self) -> usize {
        let count = |text: &str| text.split_whitespace().count();
        count(&self.when)
            + count(&self.what)
            + count(&self.came)
            + count(&self.lasts)
            + if self.others.is_empty() { 0 } else { count(&word("acts-not-taken")) }
            + self.others.iter().map(|other| count(other)).sum::<usize>()
    }

    /// The same in so many words at most: first other ways give way, then what came of it, then what is left in the end.
    #[must_use]
    pub(super) fn within(mut self, words: usize) -> Self {
        while self.words() > words && self.others.len() > 1 {
            self.others.pop();
        }
        if self.words() > words {
            self.came.clear();
        }
        if self.words() > words {
            self.lasts.clear();
        }
        if self.words() > words {
            self.others.clear();
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_stays_whatever_has_to_give_way() {
        let turn = Turn {
            step: 0,
            steps: 4,
            when: "Step 1".into(),
            what: "Malaysia accused Indonesia.".into(),
            came: "The crisis rose.".into(),
            lasts: "It lasts.".into(),
            others: vec!["ask the neighbour".into(), "wait".into()],
        };
        assert_eq!(turn.clone().within(40), turn);
        assert_eq!(turn.clone().within(16).others, ["ask the neighbour"]);
        let short = turn.clone().within(13);
        assert_eq!((short.came.as_str(), short.lasts.as_str()), ("", "It lasts."));
        let short = turn.within(4);
        assert!(short.others.is_empty() && short.came_and_lasts().is_empty() && !short.what.is_empty());
    }
}
