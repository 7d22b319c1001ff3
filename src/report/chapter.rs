//! One step of the story as plain data: what came in, what each delegation did and which commitments it
//! touched, what changed. Whoever lays it out decides how much of it to show.
//!
//! A step is told by kind and not by time, because readers ask first what was done and then what came of it.
//! It is built from the events and lines of evidence that it is given: whoever gives fewer of them gets the
//! story of a reader who knows less.

use super::alike::{self, Told};
use super::credit::{by_mark, doer, touches};
use super::deed::deed;
use super::names::Names;
use crate::sim::decision::Act;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::{StateId, StateSet};
use crate::sim::scenario::HOURS_PER_QUARTER;
use crate::sim::score::ledger::{Cause, LedgerLine};
use crate::sim::view::{ClockView, SeatView};
use crate::words::{tell, text, word, words};

/// A deed of a delegation: an act, or a position that the reader may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// The delegation whose deed it is.
    pub who: StateId,
    /// What was done, as a sentence in the past tense.
    pub text: String,
    /// Which commitments it touched, with points where they were earned at once.
    pub touches: String,
    /// Those who know of it, as a clause; none where everybody does.
    pub known_to: Option<String>,
}

/// Something that changed and is nobody's deed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What changed, as a sentence in the past tense.
    pub text: String,
    /// Those who know of it, as a clause; none where everybody does.
    pub known_to: Option<String>,
}

/// One step, told. Each list may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// "Step 3 of 10 · The games 1/6".
    pub heading: String,
    /// Its length in words, such as "16 hours"; empty for what comes out at the end.
    pub length: String,
    /// Deeds, by delegation.
    pub deeds: Vec<Deed>,
    /// Everything else, in the order in which it happened.
    pub changes: Vec<Change>,
}

/// A step as a reader of these events and lines of evidence may know it. Injects are left out, which every front shows
/// as papers, and evidence that was found, which each delegation keeps to itself.
///
/// `me` is the reader's delegation, whose deeds stand alone; what others did alike is one deed, of the first of them.
pub fn chapter<'a>(
    names: &Names<'_>,
    me: Option<StateId>,
    step: u16,
    events: impl IntoIterator<Item = &'a Event>,
    entries: &[LedgerLine],
) -> Chapter {
    let (heading, length) = heading(names, step);
    let mut told = Chapter { heading, length, deeds: Vec::new(), changes: Vec::new() };
    let events: Vec<&Event> = events.into_iter().filter(|event| event.step == step).collect();
    let has = |what: What| events.iter().any(|event| event.what == what);
    let now = events.iter().copied().filter(|event| match event.what {
        What::EvidenceFound(..) | What::Released(_) => false,
        // It is told in one sentence with its beginning.
        What::IncidentClosed(id) => !has(What::IncidentBegan(id)),
        _ => true,
    });
    for Told { event, sentence } in alike::told(names, me, now) {
        let text = match event.what {
            What::IncidentBegan(id) if has(What::IncidentClosed(id)) => {
                tell("told-incident-passed", &[("incident", &names.incident(id))])
            }
            _ => sentence,
        };
        let known_to = known_to(names, event.audience);
        match doer(names, event.what) {
            Some((who, cause)) => {
                let touches = touches(names, who, cause, step, entries);
                told.deeds.push(Deed { who, text, touches, known_to });
            }
            None => told.changes.push(Change { text, known_to }),
        }
    }
    // A stable sort: the deeds of one delegation keep the order in which they were done.
    told.deeds.sort_by_key(|deed| deed.who);
    // A naming is both a deed and an event of its own; once is enough.
    told.changes.retain(|change| told.deeds.iter().all(|deed| deed.text != change.text));
    told
}

/// The positions that a delegation took itself in a step: no event tells of them, because nobody else learns of them.
pub fn own_positions(names: &Names<'_>, seat: &SeatView, step: u16, entries: &[LedgerLine]) -> Vec<Deed> {
    let own = seat.proposals.iter().filter(|proposal| proposal.due == step && proposal.by != seat.state);
    let taken = own.filter_map(|one| Some((one.proposal, one.own.filter(|_| one.outcome.is_some())?)));
    let told = |(proposal, stance)| {
        let act = Act::Answer { proposal, stance };
        let marked = entries.iter().filter(|entry| entry.step == step && entry.actor == seat.state);
        let of_it = marked.filter(|entry| matches!(entry.cause, Cause::Position(id, _) if id == proposal));
        let touches = by_mark(names, of_it);
        Deed {
            who: seat.state,
            text: deed(names, names.state(seat.state), &act),
            touches: touches.join("; "),
            known_to: Some(word("step-known-to-own")),
        }
    };
    taken.map(told).collect()
}

/// The heading of a step and its length: "Step 3 of 10 · The games 1/6", "16 hours".
pub fn heading(names: &Names<'_>, step: u16) -> (String, String) {
    let s = names.scenario;
    let Some(open) = s.steps.get(usize::from(step)).filter(|_| step < names.end) else {
        return (word("step-at-the-end"), String::new());
    };
    let of = &s.moves[open.of];
    let arguments = [
        ("step", (u32::from(step) + 1).into()),
        ("steps", s.steps.len().into()),
        ("move", text(&of.title)),
        ("within", (u32::from(open.within) + 1).into()),
        ("of", of.steps.into()),
    ];
    let length = if open.hours < HOURS_PER_QUARTER {
        words("step-hours", &[("hours", open.hours.into())])
    } else {
        word("step-quarter")
    };
    (words("step-heading", &arguments), length)
}

/// A step by the number that people count, in the words of a key with `$step`; what came out when the last had closed
/// has no number, and the words of the same key with `-end`.
pub fn numbered(names: &Names<'_>, key: &str, step: u16) -> String {
    if step < names.end {
        words(key, &[("step", (u32::from(step) + 1).into())])
    } else {
        word(&format!("{key}-end"))
    }
}

/// The open step in one line: its number, its move, its length.
pub fn when(clock: &ClockView) -> String {
    if clock.over { word("board-over") } else { said_of("board-clock", clock) }
}

/// The same in two parts, for two lines of about the same length: its number; then its move and its length.
pub fn when_in_two(clock: &ClockView) -> [String; 2] {
    if clock.over {
        return [word("board-over"), String::new()];
    }
    ["board-clock-step", "board-clock-within"].map(|key| said_of(key, clock))
}

fn said_of(key: &str, clock: &ClockView) -> String {
    let length = if clock.crisis {
        words("step-hours", &[("hours", clock.hours.into())])
    } else {
        word("step-quarter")
    };
    words(
        key,
        &[
            ("step", (clock.step + 1).into()),
            ("steps", clock.steps.into()),
            ("move", clock.move_title.clone().into()),
            ("within", clock.within.into()),
            ("of", clock.of.into()),
            ("length", length.into()),
        ],
    )
}

/// A clause that says who knows of something; none where everybody does.
pub fn known_to(names: &Names<'_>, audience: Audience) -> Option<String> {
    match audience {
        Audience::Public => None,
        Audience::Seats(seats) if seats == names.scenario.everybody() => None,
        Audience::Seats(seats) => Some(tell("step-known-to", &[("who", &few_or_number(names, seats))])),
        Audience::Control => Some(word("step-hidden")),
    }
}

/// Several states, or how many they are: up to three names can be read in passing.
pub(super) fn few_or_number(names: &Names<'_>, seats: StateSet) -> String {
    if seats.count() > 3 {
        words("list-many", &[("count", seats.count().into())])
    } else {
        names.states(seats)
    }
}

/// A sentence with those who know of it; nothing is added where that is everybody.
pub(super) fn with_knowers(text: String, known_to: Option<&str>) -> String {
    match known_to {
        Some(who) => format!("{text} ({who})"),
        None => text,
    }
}
