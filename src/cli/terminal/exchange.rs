//! What goes in and what comes out: plain data.

use super::super::open::Opened;
use super::super::page::Ink;
use crate::bots::Temperament;

/// What is known before the first line.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Columns of the terminal.
    pub width: usize,
    /// May headings be bold?
    pub ink: Ink,
    /// The seed of all luck.
    pub seed: u64,
    /// How bots play the other seats.
    pub others: Temperament,
    /// The scenario, if it was asked for.
    pub opened: Option<Opened>,
    /// The seat, if it was asked for: ISO code, role or name.
    pub seat: Option<String>,
}

/// A file that the player asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Save {
    /// Where.
    pub file: String,
    /// What.
    pub text: String,
}

/// What comes out for a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    /// To be shown.
    pub text: String,
    /// To be written, by whoever may.
    pub save: Option<Save>,
    /// Nothing more will be read.
    pub ended: bool,
}

/// How the input ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Somebody at a keyboard closed it.
    Keyboard,
    /// A file or a pipe ran out.
    Script,
}
