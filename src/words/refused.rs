//! What a live exercise answers: why it refuses, as a sentence with a remedy, and what is told beside "done".

use super::phrase::Phrase;
use super::{refusal, trouble};
use crate::session::limits::{LETTERS_MAX, LINE_LETTERS_MAX, NAME_LETTERS_MAX, PEOPLE_MAX};
use crate::session::refused::Refused;
use crate::session::room::Note;
use crate::sim::scenario::Scenario;

/// The reason as a sentence with a remedy.
pub fn sentence(why: &Refused, scenario: &Scenario) -> String {
    phrase(why, scenario).sentence()
}

/// The reason before it has a language.
pub fn phrase(why: &Refused, scenario: &Scenario) -> Phrase {
    match why {
        Refused::Rules(why) => refusal::phrase(*why, scenario),
        Refused::NotYourRole => Phrase::of("refused-not-your-role"),
        Refused::NotHead => Phrase::of("refused-not-head"),
        Refused::NoSeat => Phrase::of("refused-no-seat"),
        Refused::BotPlays => Phrase::of("refused-bot-plays"),
        Refused::DoorsClosed => Phrase::of("refused-doors-closed"),
        Refused::Full => Phrase::of("refused-full").with("most", PEOPLE_MAX),
        Refused::NotBegun => Phrase::of("refused-not-begun"),
        Refused::Begun => Phrase::of("refused-begun"),
        Refused::NotDeciding => Phrase::of("refused-not-deciding"),
        Refused::NotTelling => Phrase::of("refused-not-telling"),
        Refused::Over => Phrase::of("refused-over"),
        Refused::NoDebrief => Phrase::of("refused-no-debrief"),
        Refused::ActClosed => Phrase::of("refused-act-closed"),
        Refused::TruthTold => Phrase::of("refused-truth-told"),
        Refused::LineTooLong => Phrase::of("refused-line-too-long").with("most", LINE_LETTERS_MAX),
        Refused::NotDone => Phrase::of("refused-not-done"),
        Refused::NotThen(why) => {
            Phrase::of("refused-not-then").with("why", refusal::phrase(*why, scenario).sentence())
        }
        Refused::NoQuestion => Phrase::of("refused-no-question"),
        Refused::DraftChanged => Phrase::of("refused-draft-changed"),
        Refused::NotInDraft => Phrase::of("refused-not-in-draft"),
        Refused::Sealed => Phrase::of("refused-sealed"),
        Refused::NotSealed => Phrase::of("refused-not-sealed"),
        Refused::Unknown(thing) => Phrase::of("refused-unknown").with("thing", thing.name()),
        Refused::TooLong(field) => {
            Phrase::of("refused-too-long").with("field", field.name()).with("most", LETTERS_MAX)
        }
        Refused::NameTooLong => Phrase::of("refused-name-too-long").with("most", NAME_LETTERS_MAX),
        Refused::NameUnseen => Phrase::of("refused-name-unseen"),
        Refused::NameTurned => Phrase::of("refused-name-turned"),
        Refused::NameTaken => Phrase::of("refused-name-taken"),
        Refused::Empty(field) => Phrase::of("refused-empty").with("field", field.name()),
        Refused::Nobody => Phrase::of("refused-nobody"),
        Refused::Muted => Phrase::of("refused-muted"),
        Refused::Range { what, least, most } => {
            Phrase::of("refused-range").with("amount", what.name()).with("least", *least).with("most", *most)
        }
        Refused::Released => Phrase::of("refused-released"),
        Refused::GoesOut => Phrase::of("refused-goes-out"),
        Refused::TooLate => Phrase::of("refused-too-late"),
        Refused::Yourself => Phrase::of("refused-yourself"),
        Refused::NotHeld => Phrase::of("refused-not-held"),
        Refused::NoSuchChange => Phrase::of("refused-no-such-change"),
        Refused::NoSuchLine => Phrase::of("refused-no-such-line"),
        Refused::TextStage => Phrase::of("refused-text-stage"),
        Refused::NotParty => Phrase::of("refused-not-party"),
        Refused::Brackets => Phrase::of("refused-brackets"),
        Refused::SameWording => Phrase::of("refused-same-wording"),
        Refused::TooMany(pile) => Phrase::of("refused-too-many").with("pile", pile.name()),
        Refused::Unwritable(reason) => Phrase::of("refused-unwritable").with("reason", reason.clone()),
        Refused::Storage(why) => Phrase::of("refused-storage").with("why", trouble::public(why)),
        Refused::Unsure(why) => Phrase::of("refused-unsure").with("why", trouble::public(why)),
        Refused::Closing => Phrase::of("refused-closing"),
    }
}

/// Something to be told beside "done", as a sentence.
pub fn note(note: Note) -> String {
    note_phrase(note).sentence()
}

/// The same before it has a language.
pub fn note_phrase(note: Note) -> Phrase {
    match note {
        Note::ActsFell(count) => Phrase::of("note-acts-fell").with("count", count),
    }
}
