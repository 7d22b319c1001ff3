//! What changed in a step and is nobody's deed: things of one kind in one line, everyday incidents by kind and place.

use crate::report::chapter::{known_to, with_knowers};
use crate::report::labels;
use crate::report::names::{Names, list};
use crate::report::story::sentence;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::{IncidentId, MeasureId, StateId, StateSet};
use crate::words::{tell, word, words};

/// What is told together.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Began,
    Published,
    Closed,
    Spread,
    InForce,
    Unanswered,
    /// One side effect, known to the same, or in each case to the one delegation that it befell.
    SideEffect(MeasureId, u8, Option<Audience>),
}

/// Each kind in the place of its first event, everything else as it came; no line twice, because who was asked twice has
/// answered twice.
pub(super) fn told<'a>(
    names: &Names<'_>,
    exercise: &Exercise,
    events: impl Iterator<Item = &'a Event>,
) -> Vec<String> {
    let mut groups: Vec<(Option<Kind>, Vec<&Event>)> = Vec::new();
    for event in events {
        let kind = kind(event);
        match groups.iter_mut().find(|(other, _)| kind.is_some() && *other == kind) {
            Some((_, all)) => all.push(event),
            None => groups.push((kind, vec![event])),
        }
    }
    let mut lines: Vec<String> = Vec::new();
    for (kind, all) in groups {
        let text = match (kind, &all[..]) {
            (Some(kind), [_, _, ..]) => together(names, kind, &all),
            _ => all.first().map(|event| line(names, exercise, event)).unwrap_or_default(),
        };
        if !lines.contains(&text) {
            lines.push(text);
        }
    }
    lines
}

fn kind(event: &Event) -> Option<Kind> {
    match event.what {
        What::IncidentBegan(_) => Some(Kind::Began),
        What::IncidentPublished(_) => Some(Kind::Published),
        What::IncidentClosed(_) => Some(Kind::Closed),
        What::Spillover(..) => Some(Kind::Spread),
        What::InForce(..) => Some(Kind::InForce),
        What::RequestUnanswered(..) => Some(Kind::Unanswered),
        What::SideEffect(measure, which, who) => {
            let own = event.audience == Audience::Seats(StateSet::only(who));
            Some(Kind::SideEffect(measure, which, (!own).then_some(event.audience)))
        }
        _ => None,
    }
}

/// "Began: “…” (known to A); “…” (known to B)."
fn together(names: &Names<'_>, kind: Kind, events: &[&Event]) -> String {
    let key = match kind {
        Kind::Began => "told-all-began",
        Kind::Published => "told-all-published",
        Kind::Closed => "told-all-closed",
        Kind::Spread => "told-all-spread",
        Kind::InForce => "told-all-in-force",
        Kind::Unanswered => "told-all-unanswered",
        Kind::SideEffect(measure, which, known) => return side_effect(names, measure, which, known, events),
    };
    let items: Vec<String> = events.iter().map(|event| item(names, event)).collect();
    tell(key, &[("items", &items.join("; "))])
}

/// One of several, with those who know of it.
fn item(names: &Names<'_>, event: &Event) -> String {
    let text = match event.what {
        What::IncidentBegan(id) | What::IncidentPublished(id) | What::IncidentClosed(id) => {
            names.incident(id)
        }
        What::Spillover(id, who) => {
            tell("told-item-spread", &[("incident", &*names.incident(id)), ("who", names.state(who))])
        }
        What::InForce(measure, who) => {
            tell("told-item-in-force", &[("measure", &names.measure(measure)), ("who", &names.states(who))])
        }
        What::RequestUnanswered(inject, who, paragraph) => {
            let s = names.scenario;
            let (from, paragraph) = (&s.injects[inject].from, &s.instrument.paragraphs[paragraph].id);
            let pairs = [("who", names.state(who)), ("from", &**from), ("paragraph", &**paragraph)];
            tell("told-item-unanswered", &pairs)
        }
        _ => sentence(names, event),
    };
    noted(names, text, event)
}

fn side_effect(
    names: &Names<'_>,
    measure: MeasureId,
    which: u8,
    known: Option<Audience>,
    events: &[&Event],
) -> String {
    let befell = |event: &&Event| match event.what {
        What::SideEffect(_, _, who) => Some(who),
        _ => None,
    };
    let who = events.iter().filter_map(befell).fold(StateSet::NONE, StateSet::with);
    let effect = names.scenario.measures[measure].side_effects.get(usize::from(which));
    let text = effect.map(|effect| effect.text.as_str()).unwrap_or_default();
    let pairs = [("who", &*names.states(who)), ("measure", &*names.measure(measure)), ("text", text)];
    let text = tell("told-side-effect", &pairs);
    match known {
        None => with_knowers(text, Some(&word("told-not-public"))),
        Some(audience) => with_knowers(text, known_to(names, audience).as_deref()),
    }
}

/// An event as its own sentence, with those who know of it.
fn line(names: &Names<'_>, exercise: &Exercise, event: &Event) -> String {
    let text = sentence(names, event);
    let helped = match event.what {
        What::HelpArrived(id, by) | What::HelpDeclined(id, by) => {
            Some(StateSet::only(by).with(exercise.incidents()[id].victim))
        }
        _ => None,
    };
    if helped.is_some_and(|concerned| event.audience == Audience::Seats(concerned)) {
        return with_knowers(text, Some(&word("told-not-public")));
    }
    noted(names, text, event)
}

/// A text with those who know of it; those of whom it tells need not be named again.
fn noted(names: &Names<'_>, text: String, event: &Event) -> String {
    let concerned = match event.what {
        What::ContactAnswered(_, asker, asked) | What::ContactSilent(_, asker, asked) => {
            StateSet::only(asker).with(asked)
        }
        What::SideEffect(_, _, who) | What::RequestUnanswered(_, who, _) => StateSet::only(who),
        What::InForce(_, states) => states,
        _ => StateSet::NONE,
    };
    if event.audience == Audience::Seats(concerned) {
        return with_knowers(text, Some(&word("told-not-public")));
    }
    with_knowers(text, known_to(names, event.audience).as_deref())
}

/// Is it an incident of no plot?
pub(super) fn is_everyday(exercise: &Exercise, id: IncidentId) -> bool {
    exercise.incidents()[id].plot.is_none()
}

/// Everyday incidents that began or spread in the step, in at most two lines; that they end is the rule.
pub(super) fn everyday(names: &Names<'_>, exercise: &Exercise, events: &[Event]) -> Vec<String> {
    let of = |chosen: fn(What) -> Option<IncidentId>| {
        let ids = events.iter().filter_map(|event| chosen(event.what));
        by_kind(names, exercise, ids.filter(|id| is_everyday(exercise, *id)))
    };
    let began = of(|what| if let What::IncidentBegan(id) = what { Some(id) } else { None });
    let spread = of(|what| if let What::Spillover(id, _) = what { Some(id) } else { None });
    let lines = [("told-everyday-began", began), ("told-everyday-spread", spread)];
    let lines = lines.into_iter().filter(|(_, kinds)| !kinds.is_empty());
    lines.map(|(key, kinds)| tell(key, &[("incidents", &kinds.join("; "))])).collect()
}

/// "online crime in Malaysia (2) and Thailand": each kind with where it struck, and how often if more than once.
fn by_kind(names: &Names<'_>, exercise: &Exercise, ids: impl Iterator<Item = IncidentId>) -> Vec<String> {
    let mut kinds: Vec<(IncidentKind, Vec<(StateId, u32)>)> = Vec::new();
    for incident in ids.map(|id| &exercise.incidents()[id]) {
        let place = kinds.iter().position(|(kind, _)| *kind == incident.kind).unwrap_or(kinds.len());
        if place == kinds.len() {
            kinds.push((incident.kind, Vec::new()));
        }
        let states = &mut kinds[place].1;
        match states.iter_mut().find(|(state, _)| *state == incident.victim) {
            Some((_, times)) => *times += 1,
            None => states.push((incident.victim, 1)),
        }
    }
    let state = |(state, times): &(StateId, u32)| match times {
        1 => names.state(*state).to_owned(),
        _ => words("told-times", &[("state", names.state(*state).into()), ("count", (*times).into())]),
    };
    let told = |(kind, states): (IncidentKind, Vec<(StateId, u32)>)| {
        let states: Vec<String> = states.iter().map(state).collect();
        let states = list(states.iter().map(String::as_str).collect());
        tell("told-everyday-kind", &[("kind", &labels::incident_kind(kind)), ("states", &states)])
    };
    kinds.into_iter().map(told).collect()
}

/// How many items of evidence came, and to whom; nothing of what they say.
pub(super) fn evidence(names: &Names<'_>, events: &[Event]) -> Option<String> {
    let found = events.iter().filter_map(|event| match event.what {
        What::EvidenceFound(_, who, ..) => Some(who),
        _ => None,
    });
    let (mut items, mut who) = (0u32, StateSet::NONE);
    found.for_each(|state| (items, who) = (items + 1, who.with(state)));
    let pairs = [("items", items.into()), ("who", names.some_states(who).into())];
    (items > 0).then(|| words("step-evidence", &pairs))
}
