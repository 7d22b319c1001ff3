//! What has been found wrong in acts so far. It goes on after the first mistake, because one must not hide the next; of one
//! kind only so many are shown.

use std::collections::BTreeMap;

use crate::scenario::diagnostic::{Diagnostic, Place, Severity};
use crate::scenario::path::Path;
use crate::sim::scenario::Scenario;

/// Messages of one code that are shown; the rest are counted.
const SHOWN_MAX: usize = 20;

/// A place as the reader of a message finds it: a line and a column, or else words in front of the sentence.
pub(super) type Located = (Option<Place>, String);

/// What has been found so far.
pub(super) struct Findings<'a> {
    pub(super) scenario: &'a Scenario,
    file: &'a str,
    pub(super) locate: &'a dyn Fn(&Path<'_>) -> Located,
    said: BTreeMap<&'static str, usize>,
    found: Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(
        scenario: &'a Scenario,
        file: &'a str,
        locate: &'a dyn Fn(&Path<'_>) -> Located,
    ) -> Self {
        Self { scenario, file, locate, said: BTreeMap::new(), found: Vec::new() }
    }

    /// Says something about a place: sentence and hint, composed only if they will be shown.
    pub(super) fn say(
        &mut self,
        code: &'static str,
        at: &Path<'_>,
        words: impl FnOnce() -> (String, String),
    ) {
        let said = self.said.entry(code).or_default();
        *said += 1;
        if *said <= SHOWN_MAX {
            let ((place, before), (sentence, hint)) = ((self.locate)(at), words());
            self.push(code, place, before + &sentence, hint);
        }
    }

    fn push(&mut self, code: &'static str, place: Option<Place>, sentence: String, hint: String) {
        let file = self.file.to_owned();
        self.found.push(Diagnostic {
            code,
            severity: Severity::Error,
            file,
            place,
            sentence,
            hint,
            excerpt: None,
        });
    }

    /// The messages in the order of the text, and how many more there are.
    pub(super) fn into_messages(mut self) -> Vec<Diagnostic> {
        for (code, said) in std::mem::take(&mut self.said) {
            if let Some(left) = said.checked_sub(SHOWN_MAX).filter(|left| *left > 0) {
                let sentence = format!("{left} more of the kind {code} are not shown");
                self.push(code, None, sentence, "put the others right first".into());
            }
        }
        self.found.sort_by(|one, other| {
            (one.place.is_none(), one.place).cmp(&(other.place.is_none(), other.place))
        });
        self.found
    }
}
