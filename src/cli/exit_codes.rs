//! What the program tells the shell when it ends. Scripts rely on these: a number never changes its meaning.
//!
//! A new kind of failure gets the next number and never one that is free again.

/// Everything went as asked. Also when the reader of our output went away, as `| head` does.
pub const OK: u8 = 0;
/// A scenario has errors and cannot be played.
pub const SCENARIO_HAS_ERRORS: u8 = 1;
/// The command line asks for something that does not exist: an option, a seat, a temperament.
pub const USAGE: u8 = 2;
/// A file cannot be read: missing, too large, no text, not permitted.
pub const CANNOT_READ: u8 = 3;
/// A file or the standard output cannot be written.
pub const CANNOT_WRITE: u8 = 4;
/// The journal of an exercise is damaged, or does not lead where it says.
pub const JOURNAL_DAMAGED: u8 = 5;
/// The exercise cannot be served: the port is taken.
pub const CANNOT_SERVE: u8 = 6;
/// A study did not find that the model does what is expected of it: a check fails, or its pairs are too few to say.
pub const MODEL_FAILS: u8 = 7;
/// The journal or the record of an exercise was played by other rules than this program's.
pub const OTHER_RULES: u8 = 8;
/// A file of acts has errors, or is for another scenario.
pub const ACTS_HAVE_ERRORS: u8 = 9;
/// The rules refuse an act of a file when its step is open.
pub const ACT_REFUSED: u8 = 10;
/// The parts of a study cannot be put together: one is missing, damaged, or of another study.
pub const PARTS_DO_NOT_FIT: u8 = 11;
/// An exercise cannot be gone on with from a moment: a file could not say how it came there.
pub const CANNOT_FORK: u8 = 12;
/// A list of events has cells that cannot be read, or is none.
pub const LIST_HAS_ERRORS: u8 = 13;

#[cfg(test)]
mod tests {
    #[test]
    fn no_number_means_two_things() {
        let all = [
            super::OK,
            super::SCENARIO_HAS_ERRORS,
            super::USAGE,
            super::CANNOT_READ,
            super::CANNOT_WRITE,
            super::JOURNAL_DAMAGED,
            super::CANNOT_SERVE,
            super::MODEL_FAILS,
            super::OTHER_RULES,
            super::ACTS_HAVE_ERRORS,
            super::ACT_REFUSED,
            super::PARTS_DO_NOT_FIT,
            super::CANNOT_FORK,
            super::LIST_HAS_ERRORS,
        ];
        assert!((0..).zip(all).all(|(expected, code)| expected == code));
    }
}
