//! What changed in a step and is nobody's deed: things of one kind in one line.

use super::side_effects;
use crate::report::chapter::{known_to, with_knowers};
use crate::report::names::Names;
use crate::report::story::{is_cooperative, sentence};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::{IncidentId, MeasureId, StateId, StateSet};
use crate::words::{tell, word};

/// What is told together.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// That incidents began, spread or became public.
    Incidents,
    Closed,
    InForce,
    Unanswered,
    /// Measures that lapsed because nobody paid for them, known to the same.
    Unpaid(Audience),
    Exposed,
    /// The same of what nobody is blamed for.
    Known,
    /// Help for one incident that arrived or was declined, and an answer about one incident that came from one capital
    /// or did not come; known in each case to the two whom it concerns.
    Arrived(IncidentId),
    Declined(IncidentId),
    Answered(IncidentId, StateId),
    Silent(IncidentId, StateId),
    SideEffect(side_effects::Kind),
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
        let kind = kind(exercise, event);
        match groups.iter_mut().find(|(other, _)| kind.is_some() && *other == kind) {
            Some((_, all)) => all.push(event),
            None => groups.push((kind, vec![event])),
        }
    }
    let mut lines: Vec<String> = Vec::new();
    for (kind, all) in groups {
        let text = match (kind, &all[..]) {
            (Some(Kind::SideEffect(kind)), _) => side_effects::line(names, kind, &all),
            (Some(kind), [_, _, ..]) => together(names, exercise, kind, &all),
            _ => all.first().map(|event| line(names, exercise, event)).unwrap_or_default(),
        };
        if !lines.contains(&text) {
            lines.push(text);
        }
    }
    lines
}

fn kind(exercise: &Exercise, event: &Event) -> Option<Kind> {
    let kind = match event.what {
        What::IncidentBegan(_) | What::IncidentPublished(_) | What::Spillover(..) => Kind::Incidents,
        What::IncidentClosed(_) => Kind::Closed,
        What::InForce(..) => Kind::InForce,
        What::RequestUnanswered(..) => Kind::Unanswered,
        What::UpkeepUnpaid(..) => Kind::Unpaid(event.audience),
        What::Exposed(_, choice, _) if is_cooperative(&exercise.scenario().choices[choice]) => Kind::Known,
        What::Exposed(..) => Kind::Exposed,
        What::SideEffect(measure, which, who) => {
            Kind::SideEffect(side_effects::kind(exercise, event, measure, which, who))
        }
        What::HelpArrived(id, _) => Kind::Arrived(id),
        What::HelpDeclined(id, _) => Kind::Declined(id),
        What::ContactAnswered(id, _, asked) => Kind::Answered(id, asked),
        What::ContactSilent(id, _, asked) => Kind::Silent(id, asked),
        _ => return None,
    };
    let of_two = matches!(kind, Kind::Arrived(_) | Kind::Declined(_) | Kind::Answered(..) | Kind::Silent(..));
    (!of_two || is_known_to_concerned(exercise, event)).then_some(kind)
}

/// "Came to an end: “…” (known to A); “…” (known to B)."
fn together(names: &Names<'_>, exercise: &Exercise, kind: Kind, events: &[&Event]) -> String {
    let key = match kind {
        Kind::Incidents => "told-all-incidents",
        Kind::Closed => "told-all-closed",
        Kind::InForce => "told-all-in-force",
        Kind::Unanswered => "told-all-unanswered",
        Kind::Exposed => "told-all-exposed",
        Kind::Known => "told-all-known",
        Kind::Unpaid(audience) => return unpaid(names, audience, events),
        Kind::Arrived(id) => return of_two(names, "told-help-arrived", id, None, events),
        Kind::Declined(id) => return of_two(names, "told-help-declined", id, None, events),
        Kind::Answered(id, asked) => return of_two(names, "told-contact-answered", id, Some(asked), events),
        Kind::Silent(id, asked) => return of_two(names, "told-contact-silent", id, Some(asked), events),
        Kind::SideEffect(kind) => return side_effects::line(names, kind, events),
    };
    let items: Vec<String> = events.iter().map(|event| item(names, exercise, event)).collect();
    tell(key, &[("items", &items.join("; "))])
}

/// What befell several of two who know of it, one of whom is the same each time: "Help from A and B arrived for “…”."
fn of_two(
    names: &Names<'_>,
    key: &str,
    about: IncidentId,
    asked: Option<StateId>,
    events: &[&Event],
) -> String {
    let who = events.iter().filter_map(|event| match event.what {
        What::HelpArrived(_, who)
        | What::HelpDeclined(_, who)
        | What::ContactAnswered(_, who, _)
        | What::ContactSilent(_, who, _) => Some(who),
        _ => None,
    });
    let who = names.states(who.fold(StateSet::NONE, StateSet::with));
    let other = asked.map_or("", |asked| names.state(asked));
    let text = tell(key, &[("incident", &*names.incident(about)), ("who", &*who), ("other", other)]);
    with_knowers(text, Some(&word("told-not-public")))
}

/// "Not paid for, and lapsed: “…” (A and B); “…” (C)."
fn unpaid(names: &Names<'_>, audience: Audience, events: &[&Event]) -> String {
    let mut measures: Vec<(MeasureId, StateSet)> = Vec::new();
    for event in events {
        let What::UpkeepUnpaid(measure, who) = event.what else { continue };
        match measures.iter_mut().find(|(other, _)| *other == measure) {
            Some((_, all)) => *all = all.with(who),
            None => measures.push((measure, StateSet::only(who))),
        }
    }
    let item = |(measure, who): &(MeasureId, StateSet)| {
        tell("told-begun-item", &[("measure", &names.measure(*measure)), ("who", &names.states(*who))])
    };
    let items: Vec<String> = measures.iter().map(item).collect();
    let text = tell("told-all-unpaid", &[("items", &items.join("; "))]);
    with_knowers(text, known_to(names, audience).as_deref())
}

/// One of several, with those who know of it.
fn item(names: &Names<'_>, exercise: &Exercise, event: &Event) -> String {
    let text = match event.what {
        What::IncidentClosed(id) => names.incident(id),
        What::InForce(measure, who) => {
            tell("told-item-in-force", &[("measure", &names.measure(measure)), ("who", &names.states(who))])
        }
        What::RequestUnanswered(inject, who, paragraph) => {
            let s = names.scenario;
            let (from, paragraph) = (&s.injects[inject].from, &s.instrument.paragraphs[paragraph].id);
            let pairs = [("who", names.state(who)), ("from", &**from), ("paragraph", &**paragraph)];
            tell("told-item-unanswered", &pairs)
        }
        What::Exposed(who, choice, about) => {
            let (who, choice) = (names.state(who), names.choice(choice));
            match about.map(|id| names.incident(id)) {
                Some(about) => {
                    let choice = tell("evidence-over", &[("choice", &choice), ("incident", &about)]);
                    tell("told-item-exposed", &[("who", who), ("choice", &choice)])
                }
                None => tell("told-item-exposed", &[("who", who), ("choice", &choice)]),
            }
        }
        _ => sentence(names, event).trim_end_matches('.').to_owned(),
    };
    noted(names, exercise, text, event)
}

/// An event as its own sentence, with those who know of it.
fn line(names: &Names<'_>, exercise: &Exercise, event: &Event) -> String {
    noted(names, exercise, sentence(names, event), event)
}

/// A text with those who know of it; those of whom it tells need not be named again.
fn noted(names: &Names<'_>, exercise: &Exercise, text: String, event: &Event) -> String {
    if is_known_to_concerned(exercise, event) {
        return with_knowers(text, Some(&word("told-not-public")));
    }
    with_knowers(text, known_to(names, event.audience).as_deref())
}

/// Do those of whom it tells know of it, and nobody else?
fn is_known_to_concerned(exercise: &Exercise, event: &Event) -> bool {
    let concerned = match event.what {
        What::HelpArrived(id, by) | What::HelpDeclined(id, by) => {
            StateSet::only(by).with(exercise.incidents()[id].victim)
        }
        What::ContactAnswered(_, asker, asked) | What::ContactSilent(_, asker, asked) => {
            StateSet::only(asker).with(asked)
        }
        What::RequestUnanswered(_, who, _) => StateSet::only(who),
        What::InForce(_, states) => states,
        _ => return false,
    };
    event.audience == Audience::Seats(concerned)
}
