//! What was done in a step and is no measure begun alone: crisis choices of one kind in one line, whoever made them and
//! over whatever, because a reader asks first how many did the same.

use super::acts::{Alike, Known, noted};
use super::everyday::is_everyday;
use crate::report::deed::{deed_of, deed_over, incidents_named};
use crate::report::names::Names;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::{ChoiceId, IncidentId, StateSet, Suspect};
use crate::words::tell;

/// An act with how it was answered within the step.
struct Deed<'a> {
    one: &'a Alike,
    answer: Option<&'static str>,
}

/// A crisis choice over an incident.
#[derive(Clone, Copy)]
struct Chosen {
    choice: ChoiceId,
    incident: IncidentId,
    toward: Option<Suspect>,
}

/// Each kind of choice in the place of its first, then all answers to everyday incidents.
pub(super) fn lines(
    names: &Names<'_>,
    exercise: &Exercise,
    alike: &[Alike],
    events: &[Event],
) -> Vec<String> {
    let mut groups: Vec<Vec<Deed<'_>>> = Vec::new();
    let mut everyday: Vec<&Alike> = Vec::new();
    for one in alike.iter().filter(|one| !one.is_begun()) {
        let answer = events.iter().find_map(|event| answer(names, one, event.what));
        let answer = answer.or_else(|| stood_alone(names, one, alike).then_some("told-and-alone"));
        if answer.is_none() && chosen(one).is_some_and(|chosen| is_everyday(exercise, chosen.incident)) {
            everyday.push(one);
            continue;
        }
        let next = Deed { one, answer };
        match groups.iter_mut().find(|group| group.iter().all(|other| are_of_one_kind(other, &next))) {
            Some(group) => group.push(next),
            None => groups.push(vec![next]),
        }
    }
    let mut lines: Vec<String> = groups.iter().map(|group| line(names, group)).collect();
    lines.extend(answers(names, &everyday));
    lines
}

/// "Answers to everyday incidents: A, “…”: “Ask for assistance” (5 lived up to), “Say nothing”; B, “…”: … (not public)";
/// one alone is a sentence.
fn answers(names: &Names<'_>, everyday: &[&Alike]) -> Option<String> {
    if let [one] = everyday {
        return Some(line(names, &[Deed { one, answer: None }]));
    }
    let mut items: Vec<(StateSet, IncidentId, Vec<&Alike>)> = Vec::new();
    for (one, chosen) in everyday.iter().filter_map(|one| Some((*one, chosen(one)?))) {
        match items.iter_mut().find(|(who, about, _)| (*who, *about) == (one.who, chosen.incident)) {
            Some((_, _, all)) => all.push(one),
            None => items.push((one.who, chosen.incident, vec![one])),
        }
    }
    // Where the same readers know of all of it, that is said once.
    let known = everyday
        .first()
        .map(|one| &one.known)
        .filter(|known| everyday.iter().all(|one| one.known == **known));
    let item = |(who, about, all): &(StateSet, IncidentId, Vec<&Alike>)| {
        let choices = all.iter().filter_map(|one| answer_of(names, one, known.is_none()));
        let choices: Vec<String> = choices.collect();
        let pairs = [
            ("who", &*names.states(*who)),
            ("incident", &*names.incident(*about)),
            ("choices", &*choices.join(", ")),
        ];
        tell("told-answers-of", &pairs)
    };
    let items: Vec<String> = items.iter().map(item).collect();
    let line = (!items.is_empty()).then(|| tell("told-answers-everyday", &[("items", &items.join("; "))]))?;
    Some(match known {
        Some(known) => noted(line, known),
        None => line,
    })
}

/// "“Share traces between CERTs” toward B (6 lived up to) (not public)"; who knows of it may be said elsewhere.
fn answer_of(names: &Names<'_>, one: &Alike, with_knowers: bool) -> Option<String> {
    let Chosen { choice, toward, .. } = chosen(one)?;
    let choice = names.choice(choice);
    let text = match toward.map(|suspect| names.scenario.suspect_name(suspect)) {
        Some(toward) => tell("told-answers-toward", &[("choice", &choice), ("toward", toward)]),
        None => choice,
    };
    let text = marked(text, &one.touches);
    Some(if with_knowers { noted(text, &one.known) } else { text })
}

/// The choice over an incident that an act is; none for any other act, and for one that could no longer be done.
fn chosen(one: &Alike) -> Option<Chosen> {
    match one.act {
        Act::Respond { choice, incident: Some(incident), toward } if !one.has_lapsed => {
            Some(Chosen { choice, incident, toward })
        }
        _ => None,
    }
}

/// The same choice, known to the same kind of readers. What was answered within the step stands with its answer, and only
/// what one did to another and what was answered alike stands together with it.
fn are_of_one_kind(one: &Deed<'_>, other: &Deed<'_>) -> bool {
    let (Some(own), Some(others)) = (chosen(one.one), chosen(other.one)) else { return false };
    let of = |deed: &Deed<'_>, chosen: Chosen| (deed.one.who, chosen.toward, deed.one.touches.clone());
    let are_answered_alike =
        one.answer == other.answer && (one.answer.is_none() || of(one, own) == of(other, others));
    own.choice == others.choice && one.one.known == other.one.known && are_answered_alike
}

fn line(names: &Names<'_>, group: &[Deed<'_>]) -> String {
    let [Deed { one, answer }, rest @ ..] = group else { return String::new() };
    let whole = chosen(one).filter(|_| !rest.is_empty());
    let text = match whole {
        Some(chosen) => of_several(names, chosen, group, *answer),
        None => marked(alone(names, one, *answer), &one.touches),
    };
    noted(text, &one.known)
}

/// "A, B and C did this; it was answered."
fn alone(names: &Names<'_>, one: &Alike, answer: Option<&str>) -> String {
    let text = deed_of(names, one.who, &one.act);
    if one.has_lapsed {
        return tell("told-lapsed", &[("act", &text)]);
    }
    answered(text, answer)
}

fn answered(text: String, answer: Option<&str>) -> String {
    match answer {
        Some(key) => tell(key, &[("act", text.trim_end_matches('.'))]),
        None => text,
    }
}

/// "A did this over “…” and “…”." where one did it, and else "“Do this”: A over “…”; B over “…”."
fn of_several(names: &Names<'_>, first: Chosen, group: &[Deed<'_>], answer: Option<&str>) -> String {
    let mut items: Vec<(&Alike, Chosen, Vec<IncidentId>)> = Vec::new();
    for (one, chosen) in group.iter().filter_map(|deed| Some((deed.one, chosen(deed.one)?))) {
        let same = items.iter_mut().find(|(other, of, _)| {
            (other.who, of.toward, &other.touches) == (one.who, chosen.toward, &one.touches)
        });
        match same {
            Some((_, _, incidents)) => incidents.push(chosen.incident),
            None => items.push((one, chosen, vec![chosen.incident])),
        }
    }
    if let [(one, _, incidents)] = &items[..] {
        let text = deed_over(names, one.who, first.choice, first.toward, incidents);
        return marked(answered(text, answer), &one.touches);
    }
    let touches = group.first().map_or("", |deed| deed.one.touches.as_str());
    let is_shared = group.iter().all(|deed| deed.one.touches == touches);
    let item = |(one, chosen, incidents): &(&Alike, Chosen, Vec<IncidentId>)| {
        let text = item(names, one.who, chosen.toward, incidents);
        if is_shared { text } else { marked(text, &one.touches) }
    };
    let items = items.iter().map(item).collect::<Vec<_>>().join("; ");
    let text = tell("told-choices", &[("choice", &names.choice(first.choice)), ("items", &items)]);
    if is_shared { marked(text, touches) } else { text }
}

/// "A over “…”", "A toward B over “…” and “…”".
fn item(names: &Names<'_>, who: StateSet, toward: Option<Suspect>, incidents: &[IncidentId]) -> String {
    let (who, about) = (names.states(who), incidents_named(names, incidents).unwrap_or_default());
    match toward.map(|suspect| names.scenario.suspect_name(suspect)) {
        Some(toward) => {
            tell("told-choices-toward", &[("who", &who), ("toward", toward), ("incident", &about)])
        }
        None => tell("told-choices-over", &[("who", &who), ("incident", &about)]),
    }
}

fn marked(text: String, touches: &str) -> String {
    if touches.is_empty() { text } else { tell("told-marked", &[("text", &text), ("marks", touches)]) }
}

/// Was this a naming that others could join, and did nobody else in the step?
fn stood_alone(names: &Names<'_>, one: &Alike, alike: &[Alike]) -> bool {
    let Some(of) = chosen(one) else { return false };
    let same = alike.iter().filter(|other| other.act == one.act && !other.has_lapsed);
    let all = same.fold(StateSet::NONE, |all, other| all.or(other.who));
    names.scenario.choices[of.choice].mechanism == Mechanism::NameJointly && all.count() == 1
}

/// How a question or an offer was answered within the step, where both are known to the same: a clause behind the deed.
/// What several did alike may have had several answers, which are told apart.
pub(super) fn answer(names: &Names<'_>, one: &Alike, what: What) -> Option<&'static str> {
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
