//! The count-down: counts by itself, second by second, without the screen being drawn anew.
//!
//! It shows a clock and does not keep one: what the end of the time means is decided by the conductor. The
//! clock's end is a moment of the exercise's own clock, so a board that slept or started late shows the right time.

use std::time::Duration;

use bevy::prelude::*;

use super::piece::Piece;
use super::text::{Face, Style, text};
use crate::board::paint::Ink;
use crate::board::steps::Steps;
use crate::board::theme;
use crate::board::tokens::Token;
use crate::session::clock::Clock;
use crate::session::now::now_ms;
use crate::words::word;

/// Which half of a count-down a text shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shows {
    /// Minutes and seconds left, with hours only where there are any.
    #[default]
    Digits,
    /// Whether it runs, in a word: a number that stands still says nothing.
    Word,
}

/// Marks a text that counts, and says what it counts.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CountDown {
    clock: Clock,
    shows: Shows,
}

impl CountDown {
    fn words(self, now_ms: u64) -> String {
        match self.shows {
            Shows::Digits => self.clock.left_ms(now_ms).map(digits).unwrap_or_default(),
            Shows::Word => match self.clock {
                Clock::Off => word("board-hall-no-clock"),
                Clock::Paused { .. } => word("board-hall-paused"),
                Clock::Running { .. } if self.clock.is_up(now_ms) => word("board-hall-time-up"),
                Clock::Running { .. } => word("board-hall-left"),
            },
        }
    }

    /// Orange when the time is up; a clock that stands is paler than one that runs.
    fn color(self, now_ms: u64) -> Token {
        match self.clock {
            Clock::Running { .. } if self.clock.is_up(now_ms) => theme::ORANGE,
            Clock::Running { .. } => theme::INK,
            Clock::Off | Clock::Paused { .. } => theme::SOFT,
        }
    }
}

/// Whole seconds, the one that has begun counted: it shows 0:00 when the time is up and not before.
fn digits(left_ms: u64) -> String {
    let seconds = left_ms.div_ceil(1000);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// A count-down in digits of this size, with a word beside it.
pub fn countdown(clock: Clock, size: f32) -> Piece {
    let part = |shows, size, face| -> Piece {
        let counts = CountDown { clock, shows };
        let now = now_ms();
        let words = text(Style { size, color: counts.color(now), face }, counts.words(now));
        Box::new(bsn! { {words} template_value(counts) })
    };
    let parts = match clock {
        Clock::Off => vec![part(Shows::Word, theme::WALL_LEAST, Face::Regular)],
        Clock::Running { .. } | Clock::Paused { .. } => {
            vec![part(Shows::Digits, size, Face::Bold), part(Shows::Word, theme::WALL_LEAST, Face::Regular)]
        }
    };
    Box::new(bsn! {
        Node { column_gap: px(theme::GAP), align_items: AlignItems::Center }
        Children [ {parts} ]
    })
}

/// How long the window may sleep while a clock on it runs; nothing shorter than a second is shown.
pub const SECOND: Duration = Duration::from_secs(1);

/// Is there a clock to be seen that runs? One that has run out needs no waking.
pub fn runs(clocks: &Query<&CountDown>) -> bool {
    let now = now_ms();
    clocks.iter().any(|counts| matches!(counts.clock, Clock::Running { .. }) && !counts.clock.is_up(now))
}

pub(super) fn plugin(app: &mut App) {
    // After drawing, so that what was just put up counts from its first frame on.
    app.add_systems(Update, count.after(Steps::Draw));
}

/// Writes every clock on the screen. It runs in each frame, and frames come once a second while a clock runs.
fn count(mut clocks: Query<(&CountDown, &mut Text, &mut Ink)>) {
    let now = now_ms();
    for (counts, mut text, mut color) in &mut clocks {
        let words = counts.words(now);
        // Only a text that differs is written: each write lays out its text again.
        if text.0 != words {
            text.0 = words;
        }
        color.set_if_neq(Ink(counts.color(now)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_reads_as_people_read_it() {
        assert_eq!([0, 1, 1_000, 59_001, 900_000].map(digits), ["0:00", "0:01", "0:01", "1:00", "15:00"]);
        assert_eq!(digits(5_400_000), "1:30:00");
    }

    #[test]
    fn a_clock_that_has_run_out_says_so_in_words_and_not_only_by_colour() {
        let clock = CountDown { clock: Clock::Running { until_ms: 5_000 }, shows: Shows::Word };
        assert_ne!(clock.words(4_999), clock.words(5_000));
        assert_ne!(clock.color(4_999), clock.color(5_000));
    }
}
