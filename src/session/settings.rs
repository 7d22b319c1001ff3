//! How a live exercise is run: what control may change on the way, and what it begins with. Nothing in here
//! changes the rules.

use serde::{Deserialize, Serialize};

use crate::bots::Others;

/// Who comes in at once with the code that everybody in the room can read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Admits {
    /// Whoever gives the code takes the seat they want. Exercises whose journal says nothing of it were run so.
    #[default]
    Everybody,
    /// Whoever gives the code waits, and sees nothing of the exercise until control lets them in.
    ByControl,
}

/// The settings with which an exercise begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Minutes of a step; 0 for no count-down. A caucus of 15 minutes is usual (MODEL.md 2.8).
    pub minutes: u32,
    /// Does a step close by itself when the time is up? Otherwise control closes it: people may be in the
    /// middle of a sentence.
    pub close_at_zero: bool,
    /// How bots play the seats nobody has taken.
    pub bots: Others,
    /// Who comes in with the code of the room.
    #[serde(default)]
    pub admits: Admits,
}

impl Default for Settings {
    fn default() -> Self {
        Self { minutes: 15, close_at_zero: false, bots: Others::Mixed, admits: Admits::Everybody }
    }
}

/// The most minutes a step can have: a day.
pub const MINUTES_MAX: u32 = 24 * 60;
