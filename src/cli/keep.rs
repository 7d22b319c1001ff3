//! Keeping an exercise: from the table to the record's text. Where it is written is left to whoever may
//! write.

use crate::report::hands::Show;
use crate::report::record::{self, Played};
use crate::session::{Solo, SoloPlayer};
use crate::sim::decision::Decision;

/// The record of an exercise at one table as JSON. `fingerprint` is that of the scenario's text; `shows` are the hands that a
/// class has raised, `drafts` what has been chosen in the open step and not been sealed, in the order of the seats.
///
/// # Errors
/// Only if a number is none, which the rules do not let happen.
pub fn record_of(
    solo: &Solo,
    fingerprint: &str,
    shows: &[Show],
    drafts: &[Decision],
) -> Result<String, serde_json::Error> {
    let word = |player: &SoloPlayer| match player {
        SoloPlayer::Person => "person",
        SoloPlayer::Bot(temperament) => temperament.name(),
        SoloPlayer::Script(_) => "script",
    };
    let players: Vec<&str> = solo.players().iter().map(word).collect();
    record::to_json(&record::record(&Played {
        course: &solo.so_far(),
        players: &players,
        fingerprint,
        people: &[],
        rulings: &[],
        forked: solo.forked(),
        hands: &record::hands(solo.exercise(), shows),
        drafts,
    }))
}
