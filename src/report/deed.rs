//! What a delegation did, as a sentence: measures, positions, and crisis choices by the rule that carries
//! them out.
//!
//! A choice is told by its mechanism and not by its title, so that a choice may get a better title and the
//! story still says what happened. One that has no rule of its own is told by its title.

use super::names::{Names, list, quoted};
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{ChoiceId, IncidentId, StateSet, Suspect};
use crate::words::tell;

/// An act of one delegation as a sentence in the past tense.
pub fn deed(names: &Names<'_>, name: &str, act: &Act) -> String {
    told(names, Doers { name, are_several: false }, act)
}

/// The same of all who did it alike.
pub(super) fn deed_of(names: &Names<'_>, who: StateSet, act: &Act) -> String {
    told(names, Doers { name: &names.states(who), are_several: who.count() > 1 }, act)
}

/// Who did it. Most sentences fit one and several.
#[derive(Clone, Copy)]
struct Doers<'a> {
    name: &'a str,
    are_several: bool,
}

fn told(names: &Names<'_>, who: Doers<'_>, act: &Act) -> String {
    let name = who.name;
    match *act {
        Act::Adopt(measure) => tell("told-adopted", &[("who", name), ("measure", &names.measure(measure))]),
        Act::Propose { measure, to } if to.is_empty() => {
            tell("told-proposed", &[("who", name), ("measure", &names.measure(measure))])
        }
        Act::Propose { measure, to } => {
            let pairs = [("who", name), ("measure", &names.measure(measure)), ("to", &names.states(to))];
            tell("told-proposed-to", &pairs)
        }
        Act::Answer { proposal, stance } => {
            tell(answered(stance), &[("who", name), ("measure", &names.proposed(proposal))])
        }
        Act::Respond { choice, incident, toward } => {
            chosen(names, who, choice, incident.map(|id| names.incident(id)), toward)
        }
    }
}

/// A crisis choice that was made over each of these incidents, as one sentence.
pub(super) fn deed_over(
    names: &Names<'_>,
    who: StateSet,
    choice: ChoiceId,
    toward: Option<Suspect>,
    incidents: &[IncidentId],
) -> String {
    let doers = Doers { name: &names.states(who), are_several: who.count() > 1 };
    chosen(names, doers, choice, incidents_named(names, incidents), toward)
}

/// "“…”, “…” and “…”"; nothing where there are none.
pub(super) fn incidents_named(names: &Names<'_>, incidents: &[IncidentId]) -> Option<String> {
    let titles: Vec<String> = incidents.iter().map(|id| names.incident(*id)).collect();
    (!titles.is_empty()).then(|| list(titles.iter().map(String::as_str).collect()))
}

/// The key of the sentence for each position.
fn answered(stance: Stance) -> &'static str {
    match stance {
        Stance::Support => "told-answer-support",
        Stance::Acquiesce => "told-answer-acquiesce",
        Stance::Amend => "told-answer-amend",
        Stance::Block => "told-answer-block",
    }
}

/// A crisis choice by the rule that carries it out; where the event lacks a part of that sentence, a plainer
/// one.
fn chosen(
    names: &Names<'_>,
    who: Doers<'_>,
    choice: ChoiceId,
    about: Option<String>,
    toward: Option<Suspect>,
) -> String {
    let entry = &names.scenario.choices[choice];
    let title = quoted(&entry.title);
    let at = toward.map(|suspect| names.scenario.suspect_name(suspect));
    let (key, needs_incident, needs_target) = deed_key(entry.mechanism);
    let plain = match (&about, at) {
        (None, None) => "did-plain",
        (Some(_), None) => "did-plain-about",
        (None, Some(_)) => "did-plain-toward",
        (Some(_), Some(_)) => "did-plain-about-toward",
    };
    let lacking = (needs_incident && about.is_none()) || (needs_target && at.is_none());
    let key = match entry.mechanism {
        Mechanism::Convene => convened(names.is_chair(who.name), about.is_some()),
        Mechanism::Plain => plain,
        _ if lacking => plain,
        Mechanism::NameJointly if who.are_several => "did-name-together",
        _ => key,
    };
    let (about, at) = (about.unwrap_or_default(), at.unwrap_or_default());
    let pairs = [("who", who.name), ("choice", &title), ("incident", &about), ("toward", at)];
    tell(key, &pairs)
}

/// A meeting was called: the Chair calls it, everybody else asks for it.
fn convened(by_chair: bool, is_about: bool) -> &'static str {
    match (by_chair, is_about) {
        (true, true) => "did-convene-chair-about",
        (true, false) => "did-convene-chair",
        (false, true) => "did-convene-about",
        (false, false) => "did-convene",
    }
}

/// The sentence of a rule, and whether it speaks of an incident and of a counterpart.
fn deed_key(mechanism: Mechanism) -> (&'static str, bool, bool) {
    match mechanism {
        Mechanism::Plain => ("did-plain", false, false),
        Mechanism::Contact => ("did-contact", true, true),
        Mechanism::ShareIndicators => ("did-share", true, true),
        Mechanism::RequestHelp => ("did-request-help", true, false),
        Mechanism::OfferHelp => ("did-offer-help", true, false),
        Mechanism::JointProbe => ("did-joint-probe", true, false),
        Mechanism::Demarche => ("did-demarche", true, true),
        Mechanism::OwnProbe => ("did-own-probe", true, false),
        Mechanism::Disclose => ("did-disclose", true, false),
        Mechanism::StaySilent => ("did-stay-silent", true, false),
        Mechanism::LegalReview => ("did-legal-review", true, false),
        Mechanism::Name => ("did-name", true, true),
        Mechanism::NameJointly => ("did-name-jointly", true, true),
        Mechanism::PoliceCase => ("did-police-case", true, false),
        Mechanism::StopAbuse => ("did-stop-abuse", true, false),
        Mechanism::Convene => ("did-convene", false, false),
        Mechanism::GoodOffices => ("did-good-offices", true, true),
        Mechanism::Penalty => ("did-penalty", true, true),
        Mechanism::CovertReply => ("did-covert-reply", true, true),
        Mechanism::TakedownTargeted => ("did-takedown-targeted", true, false),
        Mechanism::TakedownMass => ("did-takedown-mass", true, false),
        Mechanism::Shutdown => ("did-shutdown", true, false),
        Mechanism::CounterMessage => ("did-counter-message", true, false),
        Mechanism::PayRansom => ("did-pay-ransom", true, false),
        Mechanism::Conceal => ("did-conceal", true, false),
        Mechanism::Restraint => ("did-restraint", false, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::plan::plan;
    use crate::scenario::{Binding, open};
    use crate::sim::exercise::Exercise;
    use crate::sim::ids::StateId;
    use std::sync::Arc;

    #[test]
    fn the_chair_convenes_and_everybody_else_asks_for_it() {
        let s = Arc::new(open("departures", &Binding::default()).expect("it loads").scenario);
        let exercise = Exercise::new(Arc::clone(&s), 1);
        let names = Names::of_control(&exercise);
        let act =
            Act::Respond { choice: s.choice("asean_chair").expect("a choice"), incident: None, toward: None };
        let chair = s.roles.iter().find(|role| role.id == "chair").expect("a chair").state;
        let other = s.states.keys().find(|state| *state != chair).expect("another state");
        let said = |who: StateId| deed(&names, names.state(who), &act);
        assert_eq!(said(chair), format!("{} convened the members.", names.state(chair)));
        assert!(said(other).contains("asked for a meeting"), "{}", said(other));
        assert_eq!(plan(&names, chair, &act), "Convene the members");
        assert_eq!(plan(&names, other, &act), "“Ask the Chair to convene”");
    }

    #[test]
    fn a_sentence_that_several_choices_share_names_the_choice() {
        let s = Arc::new(open("departures", &Binding::default()).expect("it loads").scenario);
        let exercise = Exercise::new(Arc::clone(&s), 1);
        let names = Names::of_control(&exercise);
        for (id, one) in s.choices.iter_enumerated() {
            let same = s.choices.iter().filter(|other| other.mechanism == one.mechanism).count();
            let doers = Doers { name: "A", are_several: false };
            let said = chosen(&names, doers, id, Some("“B”".to_owned()), Some(Suspect::from(0)));
            let title = quoted(&one.title);
            assert!(same < 2 || said.contains(&title), "{said}");
        }
    }
}
