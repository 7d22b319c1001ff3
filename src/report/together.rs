//! One step of the story as control tells it: what several delegations did alike is one sentence, and things of one
//! kind are one line. Nobody's view but control's may be told so, because a sum gives away its parts.

mod changes;
mod table;

use super::alike::merge;
use super::chapter::{heading, known_to, with_knowers};
use super::credit::{behind, doer, touches};
use super::deed::deed;
use super::names::Names;
use super::story::headline;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::catalogue::measure::Scope;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::{StateId, StateSet};
use crate::words::{tell, word};
use table::Table;

/// One step, told. Each list may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// "Step 3 of 10 · The games 1/6".
    pub heading: String,
    /// Its length in words, such as "16 hours"; empty for what comes out at the end.
    pub length: String,
    /// Injects in the order of their release: from whom, what it says, who received it.
    pub heard: Vec<String>,
    /// Deeds, each as a sentence with the commitments it touched and those who know of it.
    pub deeds: Vec<String>,
    /// Everything else, in the order in which it happened.
    pub changes: Vec<String>,
}

impl Telling {
    /// Did nothing happen at all?
    pub fn is_empty(&self) -> bool {
        self.heard.is_empty() && self.deeds.is_empty() && self.changes.is_empty()
    }
}

/// What several did alike.
struct Alike {
    what: What,
    act: Act,
    who: StateSet,
    touches: String,
    known: Known,
}

/// Who knows of a deed.
#[derive(PartialEq, Eq)]
enum Known {
    /// Those whom it concerns: who did it, whom it is directed at, whom the incident hit.
    Concerned,
    Others(Option<String>),
}

/// A step as control knows it; `positions` are the decisions of the step in the order of the seats.
pub fn telling(names: &Names<'_>, exercise: &Exercise, step: u16, positions: &[Decision]) -> Telling {
    let mut events: Vec<Event> = Vec::new();
    exercise.events().iter().filter(|event| event.step == step).for_each(|event| merge(&mut events, *event));
    let (alike, table) = (alike(names, exercise, step, &events), Table::of(exercise, &events, positions));
    let mut deeds = table.lines(names, exercise);
    deeds.extend(begun(names, &alike, &events));
    deeds.extend(alike.iter().filter(|one| !is_begun(one)).map(|one| told(names, one, &events)));
    deeds.extend(table::put(names, exercise, &events));
    let (heading, length) = heading(names, step);
    let left = events.iter().filter(|event| !is_said(names, exercise, event, &alike, &table));
    let mut changes = changes::told(names, exercise, left);
    changes.extend(changes::everyday(names, exercise, &events));
    changes.extend(changes::evidence(names, &events));
    Telling { heading, length, heard: heard(names, &events), deeds, changes }
}

fn heard(names: &Names<'_>, events: &[Event]) -> Vec<String> {
    let released = events.iter().filter_map(|event| match event.what {
        What::Released(id) => Some((&names.scenario.injects[id], event.audience)),
        _ => None,
    });
    released
        .map(|(inject, audience)| {
            let text = format!("{}: {}", inject.from, headline(&inject.headline, &inject.text));
            with_knowers(text, known_to(names, audience).as_deref())
        })
        .collect()
}

/// Acts in the order in which they were done, each with everybody who did the same. What a measure serves stands on its
/// card, and it counts when it is in place.
fn alike(names: &Names<'_>, exercise: &Exercise, step: u16, events: &[Event]) -> Vec<Alike> {
    let mut all: Vec<Alike> = Vec::new();
    for event in events {
        let (What::Done(who, act) | What::Lapsed(who, act)) = event.what else { continue };
        let touched = match act {
            Act::Respond { .. } => touches(names, who, behind(&act), step, exercise.ledger().lines()),
            Act::Adopt(_) | Act::Propose { .. } | Act::Answer { .. } => String::new(),
        };
        let known = match event.audience {
            Audience::Seats(seats) if seats == concerned(names, exercise, who, &act) => Known::Concerned,
            audience => Known::Others(known_to(names, audience)),
        };
        add(&mut all, event.what, act, who, touched, known);
    }
    all
}

/// The doer, the state at which the act is directed, and for an offer the state that was hit.
fn concerned(names: &Names<'_>, exercise: &Exercise, who: StateId, act: &Act) -> StateSet {
    let Act::Respond { choice, incident, toward } = *act else { return StateSet::only(who) };
    let at = toward.and_then(|suspect| names.scenario.state_of(suspect));
    let offers = names.scenario.choices[choice].mechanism == Mechanism::OfferHelp;
    let hit = incident.filter(|_| offers).map(|id| exercise.incidents()[id].victim);
    at.into_iter().chain(hit).fold(StateSet::only(who), StateSet::with)
}

fn add(all: &mut Vec<Alike>, what: What, act: Act, who: StateId, touches: String, known: Known) {
    let same = all.iter_mut().find(|one| {
        let both_done = matches!(one.what, What::Lapsed(..)) == matches!(what, What::Lapsed(..));
        both_done && one.act == act && one.touches == touches && one.known == known
    });
    match same {
        Some(one) => one.who = one.who.with(who),
        None => all.push(Alike { what, act, who: StateSet::only(who), touches, known }),
    }
}

/// A measure that was begun alone: such are told together.
fn is_begun(one: &Alike) -> bool {
    matches!((one.what, one.act), (What::Done(..), Act::Adopt(_)))
}

/// "Begun, and in force at once: “…” (A and B); “…” (C)." What takes its time has a line of its own.
fn begun(names: &Names<'_>, alike: &[Alike], events: &[Event]) -> Vec<String> {
    let mut groups: Vec<(bool, &Known, Vec<&Alike>)> = Vec::new();
    for one in alike.iter().filter(|one| is_begun(one)) {
        let at_once = is_at_once(one, events);
        match groups.iter_mut().find(|(other, known, _)| *other == at_once && *known == &one.known) {
            Some((_, _, all)) => all.push(one),
            None => groups.push((at_once, &one.known, vec![one])),
        }
    }
    let line = |(at_once, known, all): (bool, &Known, Vec<&Alike>)| {
        let [one] = all[..] else {
            let item = |one: &&Alike| {
                let Act::Adopt(measure) = one.act else { return String::new() };
                let pairs = [("measure", &*names.measure(measure)), ("who", &*names.states(one.who))];
                tell("told-begun-item", &pairs)
            };
            let key = if at_once { "told-begun-at-once" } else { "told-begun" };
            let items = all.iter().map(item).collect::<Vec<_>>().join("; ");
            return noted(tell(key, &[("items", &items)]), known);
        };
        told(names, one, events)
    };
    groups.into_iter().map(line).collect()
}

/// "A, B and C did this."
fn told(names: &Names<'_>, one: &Alike, events: &[Event]) -> String {
    let mut text = deed(names, &names.states(one.who), &one.act);
    if matches!(one.what, What::Lapsed(..)) {
        text = tell("told-lapsed", &[("act", &text)]);
    } else if is_at_once(one, events) {
        text = tell("told-at-once", &[("act", text.trim_end_matches('.'))]);
    } else if let Some(key) = events.iter().find_map(|event| answer(names, one, event.what)) {
        text = tell(key, &[("act", text.trim_end_matches('.'))]);
    }
    if !one.touches.is_empty() {
        text = format!("{text} [{}]", one.touches);
    }
    noted(text, &one.known)
}

fn noted(text: String, known: &Known) -> String {
    match known {
        Known::Concerned => with_knowers(text, Some(&word("told-not-public"))),
        Known::Others(known) => with_knowers(text, known.as_deref()),
    }
}

/// Was what these began in force for all of them at the end of the step?
fn is_at_once(one: &Alike, events: &[Event]) -> bool {
    let Act::Adopt(begun) = one.act else { return false };
    events.iter().any(|event| match event.what {
        What::InForce(measure, states) => measure == begun && one.who.and(states) == one.who,
        _ => false,
    })
}

/// How a question or an offer was answered within the step, where both are known to the same: a clause behind the deed.
/// What several did alike may have had several answers, which are told apart.
fn answer(names: &Names<'_>, one: &Alike, what: What) -> Option<&'static str> {
    let Act::Respond { choice, incident: Some(about), toward } = one.act else { return None };
    let (clause, id, who, other) = match (names.scenario.choices[choice].mechanism, what) {
        (Mechanism::Contact, What::ContactAnswered(id, who, other)) => {
            ("told-and-answered", id, who, Some(other))
        }
        (Mechanism::Contact, What::ContactSilent(id, who, other)) => {
            ("told-and-silent", id, who, Some(other))
        }
        (Mechanism::OfferHelp, What::HelpArrived(id, who)) => ("told-and-arrived", id, who, None),
        (Mechanism::OfferHelp, What::HelpDeclined(id, who)) => ("told-and-declined", id, who, None),
        _ => return None,
    };
    let asked = toward.and_then(|suspect| names.scenario.state_of(suspect));
    let is_its = id == about && one.who == StateSet::only(who) && (other.is_none() || other == asked);
    (is_its && one.known == Known::Concerned).then_some(clause)
}

/// Has a deed, or a line on what lay on the table, said this already?
fn is_said(names: &Names<'_>, exercise: &Exercise, event: &Event, alike: &[Alike], table: &Table) -> bool {
    match event.what {
        // The paths that the plot took stand together at the end.
        What::Released(_) | What::EvidenceFound(..) | What::BranchOpened(_) => true,
        What::InForce(measure, states) => {
            let begun = alike.iter().filter(|one| one.act == Act::Adopt(measure));
            let alone = names.scenario.measures[measure].scope == Scope::Unilateral;
            let begun = begun.fold(StateSet::NONE, |all, one| all.or(one.who));
            (alone && begun.and(states) == states) || table.has(exercise, event.what)
        }
        What::IncidentBegan(id)
        | What::IncidentPublished(id)
        | What::IncidentClosed(id)
        | What::Spillover(id, _) => changes::is_everyday(exercise, id),
        // A naming is both a deed and an event of its own; once is enough.
        What::Named(..) => true,
        what => {
            doer(names, what).is_some()
                || table.has(exercise, what)
                || alike.iter().any(|one| answer(names, one, what).is_some())
        }
    }
}
