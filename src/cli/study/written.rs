//! The text of a scenario beside what a study has found of it, so that a report can send its author to a line.

use crate::cli::lines;
use crate::report::mirror::Lines;
use crate::shipped::Document;

/// A text and where its parts stand.
#[derive(Debug)]
pub struct Written {
    lines: Lines,
    text: String,
}

impl Written {
    /// What is written in a document.
    pub fn of(document: &Document) -> Self {
        Self { lines: lines::of(document), text: document.text.clone().into_owned() }
    }

    /// Where an inject, a branch or a national objective stands.
    pub fn line(&self, id: &str) -> Option<usize> {
        let Lines { injects, branches, wants, .. } = &self.lines;
        injects.get(id).or_else(|| branches.get(id)).or_else(|| wants.get(id)).copied()
    }

    /// The first line that speaks of a measure or a choice; none if the plot does not.
    pub fn first_use(&self, id: &str) -> Option<usize> {
        lines::first_use(&self.text, id)
    }
}
