//! An exercise for other programs: tables with a code book, and statements of xAPI. Things are called by names that
//! never change, people by numbers unless names are asked for, and the same exercise gives the same bytes.
//!
//! A table is read by spreadsheets too. So a cell of text that a spreadsheet would compute is written so that it is text
//! (`cell.rs`), and what would command a reader's program is left out.

mod book;
mod cell;
mod decisions;
mod exercise;
mod objectives;
mod occasions;
mod reading;
mod scores;
mod seals;
mod statement;
mod table;
mod timeline;
mod xapi;

pub use reading::Kept;
pub use xapi::xapi;

use reading::Reading;

/// A file, not written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name with its ending.
    pub name: &'static str,
    /// What stands in it.
    pub text: String,
}

/// The tables, and the code book that says what each column means.
///
/// # Errors
/// Only if the memory to write into is refused.
pub fn tables(kept: &Kept<'_>) -> Result<Vec<Sheet>, csv::Error> {
    let reading = Reading::of(kept);
    let all = [
        exercise::table(&reading),
        scores::table(&reading),
        objectives::table(&reading),
        decisions::table(&reading),
        occasions::table(&reading),
        timeline::table(&reading),
    ];
    let mut files = Vec::with_capacity(all.len() + 1);
    for table in &all {
        files.push(Sheet { name: table.file, text: table.text()? });
    }
    files.push(Sheet { name: "codebook.md", text: book::book(&reading, &all) });
    Ok(files)
}
