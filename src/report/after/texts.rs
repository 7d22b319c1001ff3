//! The texts that were negotiated: how each came to its words, and how it ended. Nobody is told who quietly blocked.

use super::document::Document;
use super::telling::Telling;
use crate::report::labels;
use crate::report::said::own;
use crate::report::timeline::Reader;
use crate::session::ask::{Ask, TextAsk};
use crate::session::person::Role;
use crate::session::room::{Clause, DraftText, TextStage};
use crate::sim::ids::StateId;
use crate::words::{tell, word, words};

/// One move in a negotiation.
struct Move {
    by: Option<StateId>,
    ask: TextAsk,
    minutes: u64,
}

/// The section; a report of a game at one table has none.
pub(super) fn texts(t: &Telling<'_>, into: &mut Document) {
    let Some(room) = t.material.room else { return };
    into.page(word("aar-texts"));
    let role = match t.reader {
        Reader::Control => Role::Control,
        Reader::Seat(seat) => Role::Delegation(seat),
        Reader::Public => Role::Observer,
    };
    let seen: Vec<DraftText> = room.texts_of(&role).collect();
    if seen.is_empty() {
        into.text(word("aar-texts-none"));
        return;
    }
    into.soft(word("aar-texts-how"));
    let history = history(t);
    for text in seen {
        into.heading(own(&text.title));
        let author = author(t, text.by);
        into.text(tell("aar-text-parties", &[("who", &author), ("parties", &t.names.states(text.parties))]));
        into.text(ended(text.stage));
        into.list(text.clauses.iter().enumerate().map(|(place, one)| clause(t, place, one)).collect());
        let own_moves = history.iter().filter(|(number, _)| *number == text.number);
        let rows = own_moves.filter_map(|(_, one)| Some(vec![minutes(one.minutes), told(t, one)?]));
        into.table(word("aar-text-history"), ["aar-time", "aar-move"].map(word).to_vec(), rows.collect());
    }
}

/// Every move with the number of its text. A text has the number of texts that were opened before it.
fn history(t: &Telling<'_>) -> Vec<(u32, Move)> {
    let Some(room) = t.material.room else { return Vec::new() };
    let began = t.material.entries.first().map_or(0, |entry| entry.at_ms);
    let mut opened = 0;
    let mut moves = Vec::new();
    for entry in t.material.entries {
        let Ok(Ask::Text(ask)) = serde_json::from_str::<Ask>(&entry.input) else { continue };
        let number = number_of(&ask).unwrap_or_else(|| {
            opened += 1;
            opened - 1
        });
        let person = room.people().iter().find(|person| person.id.0 == entry.author);
        let by = person.and_then(|person| person.role.state());
        moves.push((number, Move { by, ask, minutes: entry.at_ms.saturating_sub(began) / 60_000 }));
    }
    moves
}

/// The text that a move is about; none for one that opens a text.
fn number_of(ask: &TextAsk) -> Option<u32> {
    match *ask {
        TextAsk::Open { .. } => None,
        TextAsk::Clause { text, .. }
        | TextAsk::Amend { text, .. }
        | TextAsk::Back { text, .. }
        | TextAsk::Settle { text, .. }
        | TextAsk::Reserve { text, .. }
        | TextAsk::Cosponsor { text }
        | TextAsk::Silence { text, .. }
        | TextAsk::Break { text, .. }
        | TextAsk::Sign { text, .. }
        | TextAsk::Withdraw { text } => Some(text),
    }
}

/// Hours and minutes since the room opened.
fn minutes(minutes: u64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn author(t: &Telling<'_>, by: Option<StateId>) -> String {
    by.map_or_else(|| word("aar-role-chair"), |state| t.names.state(state).to_owned())
}

fn ended(stage: TextStage) -> String {
    match stage {
        TextStage::Drafting => word("aar-text-drafting"),
        TextStage::Silence { .. } => word("aar-text-silence"),
        TextStage::Concluded(outcome) => {
            tell("aar-text-concluded", &[("outcome", &labels::outcome(outcome))])
        }
        TextStage::Withdrawn => word("aar-text-withdrawn"),
        TextStage::Lapsed => word("aar-text-lapsed"),
    }
}

/// A clause with its brackets and reservations.
fn clause(t: &Telling<'_>, place: usize, clause: &Clause) -> String {
    let wordings: Vec<String> = clause.wordings.iter().map(|wording| wording_of(&wording.words)).collect();
    let wording = if wordings.len() > 1 { format!("[{}]", wordings.join("] [")) } else { wordings.concat() };
    let mut said = words("aar-clause", &[("number", (place + 1).into()), ("wording", wording.into())]);
    for (state, reservation) in &clause.reservations {
        let pairs = [("state", t.names.state(*state)), ("words", &own(reservation))];
        said = format!("{said} {}", tell("aar-reservation", &pairs));
    }
    said
}

fn wording_of(words: &str) -> String {
    if words.trim().is_empty() { word("aar-delete") } else { own(words) }
}

/// A move as a sentence; none for a signature, which stays closed.
fn told(t: &Telling<'_>, one: &Move) -> Option<String> {
    let who = author(t, one.by);
    let about = |key: &str, clause: u32, said: &str| {
        words(key, &[("who", who.as_str().into()), ("clause", (clause + 1).into()), ("words", said.into())])
    };
    Some(match &one.ask {
        TextAsk::Open { .. } => tell("aar-move-open", &[("who", &who)]),
        TextAsk::Clause { wording, .. } => {
            tell("aar-move-clause", &[("who", &who), ("words", &wording_of(wording))])
        }
        TextAsk::Amend { clause, wording, .. } => about("aar-move-amend", *clause, &wording_of(wording)),
        TextAsk::Back { clause, wording, .. } => about("aar-move-back", *clause, &(wording + 1).to_string()),
        TextAsk::Settle { clause, wording, .. } => {
            about("aar-move-settle", *clause, &(wording + 1).to_string())
        }
        TextAsk::Reserve { clause, words, .. } if words.trim().is_empty() => {
            about("aar-move-unreserve", *clause, "")
        }
        TextAsk::Reserve { clause, words, .. } => about("aar-move-reserve", *clause, &own(words)),
        TextAsk::Cosponsor { .. } => tell("aar-move-cosponsor", &[("who", &who)]),
        TextAsk::Silence { minutes, .. } => {
            words("aar-move-silence", &[("who", who.as_str().into()), ("minutes", (*minutes).into())])
        }
        TextAsk::Break { why, .. } => tell("aar-move-break", &[("who", &who), ("words", &own(why))]),
        TextAsk::Sign { .. } => return None,
        TextAsk::Withdraw { .. } => tell("aar-move-withdraw", &[("who", &who)]),
    })
}
