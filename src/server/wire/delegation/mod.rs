//! Forms of whoever sits at the table: the desk, talking, texts. Anything that takes part talks and drafts by these,
//! delegation or not; who may is for the room to say.

mod debrief;
mod desk;
mod talk;
#[cfg(test)]
mod tests;
mod text;

use crate::server::wire::fields::Fields;
use crate::server::wire::slip::Slip;
use crate::session::ask::{Ask, DebriefAsk, DeskAsk, TalkAsk, TextAsk};
use crate::session::person::{PersonId, Role};
use crate::session::view::Snapshot;

/// The ask of a form of somebody at the table, by its verb.
pub(super) fn ask(role: &Role, verb: &str, fields: &Fields, snapshot: &Snapshot) -> Result<Ask, Slip> {
    let s = snapshot.scenario();
    let seen = &snapshot.talk(role);
    let desk = |ask| Ok(Ask::Desk(ask));
    let say = |ask: Result<TalkAsk, Slip>| ask.map(Ask::Talk);
    let draft = |ask: Result<TextAsk, Slip>| ask.map(Ask::Text);
    match verb {
        "leave" => Ok(Ask::Leave),
        "desk-adopt" => desk(DeskAsk::Add(desk::adopt(fields, s)?)),
        "desk-propose" => desk(DeskAsk::Add(desk::propose(fields, s)?)),
        "desk-answer" => desk(DeskAsk::Add(desk::answer(fields)?)),
        "desk-respond" => desk(DeskAsk::Add(desk::respond(fields, s)?)),
        "desk-remove" => desk(DeskAsk::Remove(desk::act(fields)?)),
        "desk-seal" => desk(DeskAsk::Seal(desk::acts(fields)?)),
        "desk-unseal" => desk(DeskAsk::Unseal),
        "desk-handover" => desk(DeskAsk::HandOver(PersonId(fields.read("person")?))),
        "debrief-answer" => Ok(Ask::Debrief(debrief::answer(fields)?)),
        "debrief-monday" => Ok(Ask::Debrief(DebriefAsk::Monday(fields.text("line")))),
        "talk-say" => say(talk::say(fields, s)),
        "talk-voice" => say(talk::voice(fields, s)),
        "talk-meet" => say(talk::meet(fields, s)),
        "talk-answer" => say(talk::answer(fields)),
        "text-open" => draft(text::open(fields, s)),
        "text-clause" => draft(text::clause(fields)),
        "text-amend" => draft(text::amend(fields, seen)),
        "text-back" => draft(text::back(fields, seen)),
        "text-settle" => draft(text::settle(fields, seen)),
        "text-reserve" => draft(text::reserve(fields, seen)),
        "text-cosponsor" => draft(text::number(fields).map(|text| TextAsk::Cosponsor { text })),
        "text-silence" => draft(text::silence(fields)),
        "text-break" => draft(text::break_silence(fields)),
        "text-sign" => draft(text::sign(fields)),
        "text-withdraw" => draft(text::number(fields).map(|text| TextAsk::Withdraw { text })),
        _ => Err(Slip::verb(verb)),
    }
}
