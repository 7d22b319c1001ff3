//! An exercise as statements of xAPI, for a learning record store: who came, decided, spoke, negotiated, observed. What
//! control did to run the exercise is no learning, and is left out; what a delegation signed stays closed here too.

use serde_json::{Map, Value, json};

use super::reading::{Kept, Reading};
use super::seals::Steps;
use super::statement::{About, Actor, HOME, Statement, Thing, Verb};
use crate::report::record::{act_line, part};
use crate::report::said::bare;
use crate::session::ask::{Ask, DeskAsk, Observe, TalkAsk, TextAsk};
use crate::session::person::{Person, Role};
use crate::sim::decision::Act;
use crate::sim::ids::StateId;
use crate::words::{tell, word, words};

/// All statements as one JSON list, the oldest first.
///
/// # Errors
/// Only if a number is none, which the rules do not let happen.
pub fn xapi(kept: &Kept<'_>) -> Result<String, serde_json::Error> {
    let reading = &Reading::of(kept);
    let about = About { id: &reading.id, title: &reading.scenario.title, platform: reading.kept.program };
    let all = match reading.kept.room {
        Some(_) => of_room(reading),
        None => of_table(reading),
    };
    let written: Vec<Value> = all.into_iter().map(|statement| about.write(statement)).collect();
    serde_json::to_string_pretty(&written).map(|text| text + "\n")
}

/// A game at one table keeps no times and no people: each delegation speaks for itself.
fn of_table<'a>(reading: &Reading<'a>) -> Vec<Statement<'a>> {
    let mut all = Vec::new();
    for (step, decisions) in reading.kept.course.decisions.iter().enumerate() {
        for (place, decision) in decisions.iter().enumerate().filter(|(_, one)| !one.acts.is_empty()) {
            let seat = StateId::from(place);
            let code = reading.code(seat);
            all.push(Statement {
                key: format!("{step} {code}"),
                actor: Actor { account: code.to_owned(), name: None, seat: Some(code) },
                verb: Verb::Answered,
                thing: decision_of(reading, step, seat),
                result: acts(reading, &decision.acts),
                at_ms: None,
            });
        }
    }
    all
}

/// A live exercise, from everything that was asked in it.
fn of_room<'a>(reading: &Reading<'a>) -> Vec<Statement<'a>> {
    let mut steps = Steps::default();
    let mut all = Vec::new();
    let people = reading.kept.room.map(|room| room.people()).unwrap_or_default();
    for entry in reading.kept.entries {
        let Ok(ask) = serde_json::from_str::<Ask>(&entry.input) else { continue };
        let person = people.iter().find(|person| match &ask {
            Ask::Join { token, .. } => person.token == *token,
            _ => person.id.0 == entry.author,
        });
        if let Some(person) = person.filter(|person| person.role != Role::Board)
            && let Some((verb, thing, result)) = told(reading, &ask, person, steps.closed)
        {
            let (key, at_ms) = (entry.seq.to_string(), Some(entry.at_ms));
            all.push(Statement { key, actor: actor(reading, person), verb, thing, result, at_ms });
        }
        steps.follow(&ask);
    }
    all
}

fn actor<'a>(reading: &Reading<'a>, person: &Person) -> Actor<'a> {
    Actor {
        account: reading.kept.people.number(person.id),
        name: reading.kept.people.name(person.id),
        seat: person.role.state().map(|seat| reading.code(seat)),
    }
}

/// What was done to what, and what came of it; nothing where it is no statement.
fn told(
    reading: &Reading<'_>,
    ask: &Ask,
    person: &Person,
    step: usize,
) -> Option<(Verb, Thing, Map<String, Value>)> {
    let whole = || Thing { path: String::new(), name: String::new() };
    Some(match ask {
        Ask::Join { .. } => (Verb::Attended, whole(), extension("part", part(&person.role).into())),
        Ask::Leave => (Verb::Exited, whole(), Map::new()),
        Ask::Desk(DeskAsk::Seal(sealed)) => {
            let seat = person.role.state()?;
            (Verb::Answered, decision_of(reading, step, seat), acts(reading, sealed))
        }
        Ask::Talk(TalkAsk::Say { text, .. }) => (Verb::Commented, talk(step), said(reading, text)),
        Ask::Talk(TalkAsk::Meet { with, about }) => {
            let mut result = said(reading, about);
            result.extend(extension("meeting-with", reading.code(*with).into()));
            (Verb::Commented, talk(step), result)
        }
        Ask::Text(ask) => {
            let kind = kind(ask)?;
            (Verb::Interacted, text(), extension("move", kind.into()))
        }
        Ask::Observe(seen) => (Verb::Commented, talk(step), observed(reading, seen)),
        Ask::Talk(TalkAsk::Voice { .. } | TalkAsk::Answer { .. })
        | Ask::Desk(_)
        | Ask::GiveUp(_)
        | Ask::Control(_)
        // A line for Monday belongs to nobody, and an answer to the whole delegation.
        | Ask::Debrief(_)
        | Ask::Program(_) => return None,
    })
}

fn decision_of(reading: &Reading<'_>, step: usize, seat: StateId) -> Thing {
    let pairs = [("step", (step + 1).into()), ("state", reading.scenario.states[seat].name.as_str().into())];
    let path = format!("step/{}/decision/{}", step + 1, reading.code(seat));
    Thing { path, name: words("xapi-decision", &pairs) }
}

fn talk(step: usize) -> Thing {
    let number = (step + 1).to_string();
    Thing { path: format!("step/{number}/talk"), name: tell("xapi-talk", &[("step", &number)]) }
}

fn text() -> Thing {
    Thing { path: "texts".to_owned(), name: word("xapi-text") }
}

/// A move in a word that never changes; none for a signature, which stays closed.
fn kind(ask: &TextAsk) -> Option<&'static str> {
    Some(match ask {
        TextAsk::Open { .. } => "open",
        TextAsk::Clause { .. } => "clause",
        TextAsk::Amend { .. } => "amend",
        TextAsk::Back { .. } => "back",
        TextAsk::Settle { .. } => "settle",
        TextAsk::Reserve { .. } => "reserve",
        TextAsk::Cosponsor { .. } => "cosponsor",
        TextAsk::Silence { .. } => "silence",
        TextAsk::Break { .. } => "break",
        TextAsk::Withdraw { .. } => "withdraw",
        TextAsk::Sign { .. } => return None,
    })
}

/// Words stand only in a file with names: they may name somebody.
fn said(reading: &Reading<'_>, words: &str) -> Map<String, Value> {
    let mut result = Map::new();
    if reading.kept.people.are_named() {
        result.insert("response".into(), bare(words).into());
    }
    result
}

fn observed(reading: &Reading<'_>, seen: &Observe) -> Map<String, Value> {
    let mut result = said(reading, &seen.text);
    if let Some(rating) = seen.rating {
        result.extend(extension("rating", rating.letter().into()));
    }
    result
}

/// The acts as the record writes them.
fn acts(reading: &Reading<'_>, acts: &[Act]) -> Map<String, Value> {
    let lines = acts.iter().map(|act| json!(act_line(reading.exercise, &reading.names, act)));
    extension("acts", lines.collect())
}

fn extension(name: &str, value: Value) -> Map<String, Value> {
    let mut extensions = Map::new();
    extensions.insert(format!("{HOME}/{name}"), value);
    let mut result = Map::new();
    result.insert("extensions".into(), extensions.into());
    result
}
