//! Forms of draft texts. What a form says about a clause counts only if the clause still reads as its sender
//! saw it.

use crate::server::wire::codes;
use crate::server::wire::fields::Fields;
use crate::server::wire::slip::Slip;
use crate::session::ask::TextAsk;
use crate::session::view::Talk;
use crate::sim::scenario::Scenario;

/// The number of the text, counted from 0.
pub(super) fn number(fields: &Fields) -> Result<u32, Slip> {
    fields.read("text")
}

pub(super) fn open(fields: &Fields, s: &Scenario) -> Result<TextAsk, Slip> {
    let parties = if fields.ticked("all") { s.everybody() } else { fields.states("parties", s)? };
    let carried = |value: &str| s.measure(value).ok_or_else(|| Slip::unknown("measure", value));
    let measure = fields.get("measure").map(carried).transpose()?;
    Ok(TextAsk::Open { title: fields.text("title"), parties, measure })
}

pub(super) fn clause(fields: &Fields) -> Result<TextAsk, Slip> {
    Ok(TextAsk::Clause { text: number(fields)?, wording: fields.text("wording") })
}

/// A place in a text: the clause must still read as its reader saw it. A text or a clause that does not exist, or that
/// this reader does not see, is left for the room to refuse: the two are answered alike.
fn place(fields: &Fields, seen: &Talk) -> Result<(u32, u32), Slip> {
    let (text, clause) = (number(fields)?, fields.read("clause")?);
    let mark: String = fields.read("seen")?;
    let seen = seen.texts.iter().find(|known| known.number == text);
    let found = seen.and_then(|text| text.clauses.get(clause as usize));
    match found {
        Some(found) if codes::reading(found) != mark => Err(Slip::ClauseChanged),
        Some(_) | None => Ok((text, clause)),
    }
}

/// Another wording of a clause. No words at all would delete the clause, so that an empty field counts as
/// forgotten unless deleting was asked for.
pub(super) fn amend(fields: &Fields, seen: &Talk) -> Result<TextAsk, Slip> {
    let (text, clause) = place(fields, seen)?;
    let wording = fields.text("wording");
    let delete = fields.ticked("delete");
    if !delete && wording.trim().is_empty() {
        return Err(Slip::EmptyWording);
    }
    Ok(TextAsk::Amend { text, clause, wording: if delete { String::new() } else { wording } })
}

pub(super) fn back(fields: &Fields, seen: &Talk) -> Result<TextAsk, Slip> {
    let (text, clause) = place(fields, seen)?;
    Ok(TextAsk::Back { text, clause, wording: fields.read("wording")? })
}

pub(super) fn settle(fields: &Fields, seen: &Talk) -> Result<TextAsk, Slip> {
    let (text, clause) = place(fields, seen)?;
    Ok(TextAsk::Settle { text, clause, wording: fields.read("wording")? })
}

/// A reservation on a clause, or taking it back; here too an empty field counts as forgotten.
pub(super) fn reserve(fields: &Fields, seen: &Talk) -> Result<TextAsk, Slip> {
    let (text, clause) = place(fields, seen)?;
    let words = fields.text("words");
    let back = fields.ticked("back");
    if !back && words.trim().is_empty() {
        return Err(Slip::EmptyReservation);
    }
    Ok(TextAsk::Reserve { text, clause, words: if back { String::new() } else { words } })
}

pub(super) fn silence(fields: &Fields) -> Result<TextAsk, Slip> {
    Ok(TextAsk::Silence { text: number(fields)?, minutes: fields.typed("minutes")? })
}

pub(super) fn break_silence(fields: &Fields) -> Result<TextAsk, Slip> {
    Ok(TextAsk::Break { text: number(fields)?, why: fields.text("why") })
}

pub(super) fn sign(fields: &Fields) -> Result<TextAsk, Slip> {
    Ok(TextAsk::Sign { text: number(fields)?, stance: fields.stance()? })
}
