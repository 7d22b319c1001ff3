//! One step of the story as control tells it: what several delegations did alike is one sentence, and everyday
//! incidents are one line. Nobody's view but control's may be told so, because a sum gives away its parts.

use super::alike::merge;
use super::chapter::{heading, known_to};
use super::credit::{behind, doer, touches};
use super::deed::deed;
use super::names::{Names, list};
use super::story::{headline, sentence};
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::catalogue::measure::Scope;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::{IncidentId, StateId, StateSet};
use crate::words::{tell, word, words};

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
    let alike = alike(names, exercise, step, &events, positions);
    let mut deeds: Vec<String> = alike.iter().map(|one| told(names, one, &events)).collect();
    deeds.extend(
        events.iter().filter(|event| is_other_deed(names, event)).map(|event| line(names, exercise, event)),
    );
    let (heading, length) = heading(names, step);
    let mut changes = changes(names, exercise, &events, &alike);
    changes.extend(everyday(names, exercise, &events));
    changes.extend(evidence(names, &events));
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

/// Positions first, then acts in the order in which they were done, each with everybody who did the same.
fn alike(
    names: &Names<'_>,
    exercise: &Exercise,
    step: u16,
    events: &[Event],
    positions: &[Decision],
) -> Vec<Alike> {
    let mut all: Vec<Alike> = Vec::new();
    for (seat, decision) in positions.iter().enumerate() {
        let who = StateId::from(seat);
        for act in decision.acts.iter().filter(|act| matches!(act, Act::Answer { .. })) {
            add(&mut all, What::Done(who, *act), *act, who, String::new(), Known::Others(None));
        }
    }
    for event in events {
        let (What::Done(who, act) | What::Lapsed(who, act)) = event.what else { continue };
        // What a measure serves stands on its card; it counts when it is in place.
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

/// "A, B and C began “…”; it is in force."
fn told(names: &Names<'_>, one: &Alike, events: &[Event]) -> String {
    let mut text = deed(names, &names.states(one.who), &one.act);
    if matches!(one.what, What::Lapsed(..)) {
        text = tell("told-lapsed", &[("act", &text)]);
    } else if is_at_once(one, events) {
        text = tell("told-at-once", &[("act", text.trim_end_matches('.'))]);
    }
    if !one.touches.is_empty() {
        text = format!("{text} [{}]", one.touches);
    }
    match &one.known {
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

/// A deed that is no act of a decision: a proposal put on the table.
fn is_other_deed(names: &Names<'_>, event: &Event) -> bool {
    !matches!(event.what, What::Done(..) | What::Lapsed(..)) && doer(names, event.what).is_some()
}

/// What changed, without what the deeds have said already.
fn changes(names: &Names<'_>, exercise: &Exercise, events: &[Event], alike: &[Alike]) -> Vec<String> {
    let said = |event: &Event| match event.what {
        // The paths that the plot took stand together at the end.
        What::Released(_) | What::EvidenceFound(..) | What::BranchOpened(_) => true,
        What::InForce(measure, states) => {
            let begun = alike.iter().filter(|one| one.act == Act::Adopt(measure));
            let alone = names.scenario.measures[measure].scope == Scope::Unilateral;
            let begun = begun.fold(StateSet::NONE, |all, one| all.or(one.who));
            alone && begun.and(states) == states
        }
        What::IncidentBegan(id)
        | What::IncidentPublished(id)
        | What::IncidentClosed(id)
        | What::Spillover(id, _) => is_everyday(exercise, id),
        // A naming is both a deed and an event of its own; once is enough.
        What::Named(..) => true,
        _ => doer(names, event.what).is_some(),
    };
    let mut lines: Vec<String> = Vec::new();
    for text in events.iter().filter(|event| !said(event)).map(|event| line(names, exercise, event)) {
        // Who was asked twice has answered twice; once is enough here.
        if !lines.contains(&text) {
            lines.push(text);
        }
    }
    lines
}

fn is_everyday(exercise: &Exercise, id: IncidentId) -> bool {
    exercise.incidents()[id].plot.is_none()
}

/// Everyday incidents that began or spread in the step, in at most two lines; that they end is the rule.
fn everyday(names: &Names<'_>, exercise: &Exercise, events: &[Event]) -> Vec<String> {
    let titles = |chosen: fn(What) -> Option<IncidentId>| {
        let ids =
            events.iter().filter_map(|event| chosen(event.what)).filter(|id| is_everyday(exercise, *id));
        let mut titles: Vec<(String, u32)> = Vec::new();
        for title in ids.map(|id| names.incident(id)) {
            match titles.iter_mut().find(|(other, _)| *other == title) {
                Some((_, times)) => *times += 1,
                None => titles.push((title, 1)),
            }
        }
        let times = |(title, times): (String, u32)| match times {
            1 => title,
            _ => words("told-times", &[("title", title.into()), ("count", times.into())]),
        };
        titles.into_iter().map(times).collect::<Vec<_>>()
    };
    let began = titles(|what| if let What::IncidentBegan(id) = what { Some(id) } else { None });
    let spread = titles(|what| if let What::Spillover(id, _) = what { Some(id) } else { None });
    let lines = [("told-everyday-began", began), ("told-everyday-spread", spread)];
    let lines = lines.into_iter().filter(|(_, titles)| !titles.is_empty());
    lines
        .map(|(key, titles)| tell(key, &[("incidents", &list(titles.iter().map(String::as_str).collect()))]))
        .collect()
}

/// How many items of evidence came, and to whom; nothing of what they say.
fn evidence(names: &Names<'_>, events: &[Event]) -> Option<String> {
    let found = events.iter().filter_map(|event| match event.what {
        What::EvidenceFound(_, who, ..) => Some(who),
        _ => None,
    });
    let (mut items, mut who) = (0u32, StateSet::NONE);
    found.for_each(|state| (items, who) = (items + 1, who.with(state)));
    let pairs = [("items", items.into()), ("who", names.some_states(who).into())];
    (items > 0).then(|| words("step-evidence", &pairs))
}

fn line(names: &Names<'_>, exercise: &Exercise, event: &Event) -> String {
    let concerned = match event.what {
        What::ContactAnswered(_, asker, asked) | What::ContactSilent(_, asker, asked) => {
            StateSet::only(asker).with(asked)
        }
        What::HelpArrived(id, by) | What::HelpDeclined(id, by) => {
            StateSet::only(by).with(exercise.incidents()[id].victim)
        }
        _ => StateSet::NONE,
    };
    if event.audience == Audience::Seats(concerned) {
        return with_knowers(sentence(names, event), Some(&word("told-not-public")));
    }
    with_knowers(sentence(names, event), known_to(names, event.audience).as_deref())
}

/// A sentence with those who know of it; nothing is added where that is everybody.
fn with_knowers(text: String, known_to: Option<&str>) -> String {
    match known_to {
        Some(who) => format!("{text} ({who})"),
        None => text,
    }
}
