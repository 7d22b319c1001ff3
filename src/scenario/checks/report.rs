//! What the checks have found so far. It goes on after the first mistake, because one must not hide the next;
//! of one kind only so many are shown.

use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::path::Path;
use crate::scenario::source::Source;

/// Messages of one code that are shown; more are counted. The five-hundredth tells nobody anything new.
const SHOWN_MAX: usize = 20;

/// A collector of messages about one text.
pub struct Report<'s> {
    /// The text that messages point into.
    pub source: &'s Source,
    found: Vec<Diagnostic>,
    code: &'static str,
    severity: Severity,
    said: usize,
}

impl<'s> Report<'s> {
    /// A report in which nothing has been found yet.
    pub fn new(source: &'s Source) -> Self {
        Self { source, found: Vec::new(), code: "", severity: Severity::Error, said: 0 }
    }

    /// What follows is about this text.
    pub fn turn_to(&mut self, source: &'s Source) {
        self.source = source;
    }

    /// What follows is said under this code.
    pub fn begin(&mut self, code: &'static str, severity: Severity) {
        (self.code, self.severity, self.said) = (code, severity, 0);
    }

    /// Says something about a place: sentence and hint, composed only if they will be shown.
    pub fn say(&mut self, at: &Path<'_>, words: impl FnOnce() -> (String, String)) {
        self.said += 1;
        if self.said <= SHOWN_MAX {
            let (sentence, hint) = words();
            self.push(at, sentence, hint);
        }
    }

    /// Closes the code: says how many messages were not shown.
    pub fn end(&mut self) {
        let left = self.said.saturating_sub(SHOWN_MAX);
        if left > 0 {
            let sentence = format!("{left} more of the kind {} are not shown", self.code);
            self.push(&Path::Root, sentence, "put the others right first".into());
        }
    }

    fn push(&mut self, at: &Path<'_>, sentence: String, hint: String) {
        let message = Diagnostic {
            code: self.code,
            severity: self.severity,
            file: self.source.document.file.clone(),
            place: Some(self.source.place_of(at)),
            sentence,
            hint,
            excerpt: None,
        };
        self.found.push(message.within(self.source.text()));
    }

    /// Has nothing been said yet?
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Has anything been said under this code?
    pub fn has_found(&self, code: &str) -> bool {
        self.found.iter().any(|message| message.code == code)
    }

    /// The messages, in the order of the text.
    pub fn into_messages(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(Diagnostic::order);
        self.found
    }
}

/// Names in a row: `a`, `b`, `c`, and the number of those left out.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const LISTED_MAX: usize = 12;
    let all: Vec<_> = names.into_iter().collect();
    let shown = all.iter().take(LISTED_MAX).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match all.len().saturating_sub(LISTED_MAX) {
        0 => shown,
        left => format!("{shown} and {left} more"),
    }
}
