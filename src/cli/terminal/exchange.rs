//! What goes in and what comes out: plain data. A file to be written is asked for here and written by whoever
//! owns the disk.

use super::super::open::Opened;
use super::super::page::Ink;
use crate::bots::Others;

/// Everything that is known before the first line: the command line's part of the exercise.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Width of the terminal, in columns.
    pub width: usize,
    /// Whether headings may be bold.
    pub ink: Ink,
    /// The seed of all luck.
    pub seed: u64,
    /// How bots play the other seats.
    pub others: Others,
    /// The scenario, if it was asked for.
    pub opened: Option<Opened>,
    /// The seat, if it was asked for: ISO code, role or name.
    pub seat: Option<String>,
}

/// A file that the player asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Save {
    /// The file to write, as the player typed it.
    pub file: String,
    /// The record as JSON.
    pub text: String,
    /// May it be written over what is there?
    pub again: bool,
}

/// The answer to a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    /// The text to be shown, laid out to the width.
    pub text: String,
    /// A file to be written, by whoever may; none in most cases.
    pub save: Option<Save>,
    /// True if nothing more will be read; the terminal is done.
    pub ended: bool,
}

/// The way in which the input ended. A person may come back; a script has said all it will.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Somebody at a keyboard closed it.
    Keyboard,
    /// A file or a pipe ran out.
    Script,
}
