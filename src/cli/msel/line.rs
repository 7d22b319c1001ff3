//! A row that came back, cell by cell, and the place of what cannot be read in it.

use std::collections::BTreeMap;

use super::cell;
use super::plot::Time;
use super::sheet::{Book, Says, Tab, plain};
use super::taken::{Taken, TakenTab};
use super::told::Plot;
use crate::words::{Phrase, word};

/// A cell that cannot be read, and why.
#[derive(Debug)]
pub(super) struct Slip {
    /// The name of the sheet; empty in a file with commas.
    pub sheet: String,
    /// The row, as the program numbers it.
    pub row: usize,
    /// The heading of the column.
    pub column: String,
    pub why: Phrase,
}

/// A row that came back with the place of its columns.
pub(super) struct Line<'a> {
    pub tab: &'a Tab,
    pub sheet: &'a str,
    pub row: usize,
    pub cells: &'a [Taken],
    pub columns: &'a BTreeMap<usize, usize>,
}

impl Line<'_> {
    /// What stands in a column; none where the sheet has no such column.
    pub(super) fn cell(&self, column: usize) -> Option<&Taken> {
        const EMPTY: &Taken = &Taken::Words(String::new());
        self.columns.get(&column).map(|at| self.cells.get(*at).unwrap_or(EMPTY))
    }

    pub(super) fn words(&self, says: Says) -> Option<&str> {
        self.tab.column(says).and_then(|column| self.cell(column)).map(Taken::words)
    }

    pub(super) fn slip(&self, column: usize, why: Phrase) -> Slip {
        Slip { sheet: self.sheet.to_owned(), row: self.row, column: self.tab.heading(column), why }
    }

    pub(super) fn slip_at(&self, says: Says, why: Phrase) -> Slip {
        self.slip(self.tab.column(says).unwrap_or(0), why)
    }

    pub(super) fn time(&self, old: &Time) -> Time {
        // What is no words is told for itself.
        let of = |says, old: &str| match self.tab.column(says).and_then(|column| self.cell(column)) {
            Some(Taken::Words(words)) => words.clone(),
            Some(Taken::Odd(_)) | None => old.to_owned(),
        };
        Time {
            part: of(Says::Move, &old.part),
            step: of(Says::Step, &old.step),
            only_if: of(Says::OnlyIf, &old.only_if),
            contingency: of(Says::Contingency, &old.contingency),
        }
    }
}

/// The tables of the list with those of the file: by name, or the only one.
pub(super) fn pairs<'a>(book: &'a Book, taken: &'a [TakenTab]) -> Vec<(&'a Tab, &'a TakenTab)> {
    let is_called =
        |tab: &Tab, found: &TakenTab| plain(&word(tab.name)).eq_ignore_ascii_case(&plain(&found.name));
    let mut found: Vec<_> = book
        .tabs
        .iter()
        .filter_map(|tab| Some((tab, taken.iter().find(|found| is_called(tab, found))?)))
        .collect();
    if let (true, Some(tab), Some(first)) = (found.is_empty(), book.tabs.first(), taken.first()) {
        found.push((tab, first));
    }
    found
}

/// Is it one of the cells that are read together?
pub(super) fn is_time(says: Says) -> bool {
    matches!(says, Says::Move | Says::Step | Says::OnlyIf | Says::Contingency)
}

/// What reads back otherwise than it stands in the list, after the changes.
/// A sentence may still call an event or a branch by the title that it had `before`.
pub(super) fn unlike(before: &Plot, plot: &Plot, taken: &[TakenTab]) -> Vec<Slip> {
    let book = plot.book();
    let mut slips = Vec::new();
    for (tab, found) in pairs(&book, taken) {
        let headings: Vec<String> = (0..tab.columns.len()).map(|column| tab.heading(column)).collect();
        let Some((head, columns)) = found.head(&headings) else { continue };
        for (row, cells) in found.behind(head) {
            let line = Line { tab, sheet: &found.name, row: *row, cells, columns: &columns };
            let name = plain(line.words(Says::Id).unwrap_or_default());
            let Some(of) = tab.rows.iter().find(|row| row.id == name) else { continue };
            for (at, (column, told)) in tab.columns.iter().zip(&of.cells).enumerate() {
                let Some(Taken::Words(words)) = line.cell(at) else { continue };
                let read = cell::reading(before, column.says, words);
                let was_meant = read.is_some() && read == cell::reading(plot, column.says, told);
                if !was_meant && !cell::is_same(plot, column.says, told, words) {
                    slips.push(line.slip(at, Phrase::of("msel-unlike").with("told", told.clone())));
                }
            }
        }
    }
    slips
}
