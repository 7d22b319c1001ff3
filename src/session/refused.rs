//! Why something asked of a live exercise is not done: a sentence with a remedy. Nothing is changed then.

use thiserror::Error;

use crate::session::limits::{LETTERS_MAX, NAME_LETTERS_MAX, PEOPLE_MAX};

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refused {
    /// The rules of the game say no, in their own words.
    #[error("{0}")]
    Rules(String),
    /// Another role may do this.
    #[error("That is not for your role; ask control, who can do it or change your role.")]
    NotYourRole,
    /// The head of delegation alone may do this.
    #[error("Only the head of your delegation may do this; ask the head, or control to make you head.")]
    NotHead,
    /// The seat is empty, left or shown out.
    #[error("You have no seat any more; join again with the code on the board.")]
    NoSeat,
    /// A bot plays the seat.
    #[error("A bot plays your seat at the moment; ask control to hand it back to you.")]
    BotPlays,
    /// Control has closed the doors.
    #[error("The doors are closed; ask the facilitator to open them.")]
    DoorsClosed,
    /// More people than an exercise holds.
    #[error("The exercise is full: {PEOPLE_MAX} people have joined. Ask control to show somebody out.")]
    Full,
    /// The exercise has not begun.
    #[error("The exercise has not begun yet; read your brief until control opens the first step.")]
    NotBegun,
    /// It has begun.
    #[error("The exercise has begun already.")]
    Begun,
    /// No step is open.
    #[error("No step is open now: what happened is being told. Wait until control opens the next step.")]
    NotDeciding,
    /// Nothing is being told.
    #[error("Nothing is being told now; close the step first.")]
    NotTelling,
    /// The exercise is over.
    #[error("The exercise has ended; the debrief is open.")]
    Over,
    /// The draft changed after it was read.
    #[error("Your draft has changed since you looked at it; read it again and seal then.")]
    DraftChanged,
    /// It is not in the draft.
    #[error("That act is not in your draft any more.")]
    NotInDraft,
    /// Sealed already.
    #[error("Your decision is sealed; the head can open it again until the step closes.")]
    Sealed,
    /// Not sealed.
    #[error("That decision is not sealed, so there is nothing to open.")]
    NotSealed,
    /// Something named does not exist.
    #[error("There is no such {0} in this exercise any more; look at the page again and choose from it.")]
    Unknown(&'static str),
    /// A text is too long.
    #[error("The {0} is too long: {LETTERS_MAX} letters at most. Shorten it.")]
    TooLong(&'static str),
    /// A name is too long.
    #[error("The name is too long: {NAME_LETTERS_MAX} letters at most.")]
    NameTooLong,
    /// Something is missing.
    #[error("The {0} is empty; write a few words.")]
    Empty(&'static str),
    /// Nobody to talk to.
    #[error("Name at least one other delegation.")]
    Nobody,
    /// A number out of its range.
    #[error("{what} must be between {least} and {most}.")]
    Range {
        /// What.
        what: &'static str,
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// The inject is out.
    #[error("That inject has been released already; write a new one instead.")]
    Released,
    /// The inject is not held.
    #[error("That inject is not held back.")]
    NotHeld,
    /// What control wants to change does not exist.
    #[error("That cannot be changed: what it names does not exist or the number is none.")]
    NoSuchChange,
    /// The line is taken back already.
    #[error("That line of evidence does not exist or has been taken back already.")]
    NoSuchLine,
    /// The text is at another stage.
    #[error("The text is at another stage now; look at it again.")]
    TextStage,
    /// Not party to the text.
    #[error("Your delegation is not party to that text; ask its author to include you in a new one.")]
    NotParty,
    /// Brackets are left.
    #[error("There are still brackets in the text; settle every clause first.")]
    Brackets,
    /// Too many of something.
    #[error("There are too many {0} already; finish or withdraw one first.")]
    TooMany(&'static str),
    /// The journal cannot be written: nothing was done.
    #[error(
        "The exercise is paused: its journal cannot be written ({0}). Nothing acknowledged is lost; your last act was not taken. Try again when the pause is over."
    )]
    Storage(String),
    /// It is not known whether the journal took it.
    #[error(
        "The exercise is paused: its journal cannot be reached ({0}). Whether your last act was taken is not known yet; send it again when the pause is over, it counts once."
    )]
    Unsure(String),
    /// The exercise is being shut down.
    #[error("The exercise is closing on this machine; it goes on after `mufakat resume`.")]
    Closing,
}
