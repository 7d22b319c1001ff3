//! One step of the story as control tells it: what several delegations did alike is one sentence, and things of one
//! kind are one line. Nobody's view but control's may be told so, because a sum gives away its parts.

mod acts;
mod begun;
mod changes;
mod deeds;
mod everyday;
mod pairs;
mod put;
mod side_effects;
mod table;

use super::alike::merge;
use super::chapter::{few_or_number, heading, known_to, with_knowers};
use super::credit::doer;
use super::names::Names;
use super::story::headline;
use crate::sim::catalogue::measure::Scope;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::StateSet;
use crate::words::tell;
use acts::{Alike, alike};
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

/// A step as control knows it; `positions` are the decisions of the step in the order of the seats.
pub fn telling(names: &Names<'_>, exercise: &Exercise, step: u16, positions: &[Decision]) -> Telling {
    let mut events: Vec<Event> = Vec::new();
    exercise.events().iter().filter(|event| event.step == step).for_each(|event| merge(&mut events, *event));
    let (alike, table) = (alike(names, exercise, step, &events), Table::of(exercise, &events, positions));
    let mut deeds = table.lines(names, exercise);
    deeds.extend(begun::lines(names, &alike, &events));
    deeds.extend(deeds::lines(names, exercise, &alike, &events));
    deeds.extend(put::lines(names, exercise, &events));
    let (heading, length) = heading(names, step);
    let left = events.iter().filter(|event| !is_said(names, exercise, event, &alike, &table));
    let mut changes = changes::told(names, exercise, left);
    // What goes on beside the plot is one line.
    let beside = everyday::incidents(names, &events).into_iter().chain(everyday::evidence(names, &events));
    let beside: Vec<String> = beside.collect();
    changes.extend((!beside.is_empty()).then(|| beside.join(" ")));
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
            with_knowers(text, received_by(names, audience).as_deref())
        })
        .collect()
}

/// Who received a paper, as a clause; none where everybody did.
fn received_by(names: &Names<'_>, audience: Audience) -> Option<String> {
    match audience {
        Audience::Seats(seats) if seats != names.scenario.everybody() => {
            Some(tell("told-heard-by", &[("who", &few_or_number(names, seats))]))
        }
        all => known_to(names, all),
    }
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
        | What::Spillover(id, _) => everyday::is_everyday(exercise, id),
        // A naming is both a deed and an event of its own; once is enough.
        What::Named(..) => true,
        what => {
            doer(names, what).is_some()
                || table.has(exercise, what)
                || alike.iter().any(|one| deeds::answer(names, one, what).is_some())
        }
    }
}
