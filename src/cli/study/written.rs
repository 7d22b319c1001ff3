//! The text of a scenario beside what a study has found of it, so that a report can send its author to a line.

use std::collections::BTreeMap;

use crate::cli::lines;
use crate::scenario::diagnostic::Place;
use crate::scenario::source::Source;
use crate::scenario::whole::Whole;

/// A text and where its parts stand.
#[derive(Debug)]
pub struct Written {
    /// None of a text that cannot be outlined.
    source: Option<Source>,
    lines: BTreeMap<String, String>,
}

impl Written {
    /// What is written in a scenario.
    pub fn of(whole: &Whole) -> Self {
        let source = Source::new(whole.clone()).ok();
        Self { lines: source.as_ref().map(lines::said).unwrap_or_default(), source }
    }

    /// Where an inject, a branch or a national objective stands: "line 12".
    pub fn line(&self, id: &str) -> Option<&str> {
        self.lines.get(id).map(String::as_str)
    }

    /// The first line that speaks of a measure or a choice, by its number in the text and as one says it; none if the plot
    /// does not.
    pub fn first_use(&self, id: &str) -> Option<(usize, String)> {
        let source = self.source.as_ref()?;
        let line = lines::first_use(source.text(), id)?;
        Some((line, source.line_at(Place { line, col: 1 })))
    }
}
