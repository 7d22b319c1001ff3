//! Why the rules refuse an act, as a sentence with a remedy.

use super::phrase::{Phrase, in_hand, tenths};
use super::{share, words};
use crate::sim::catalogue::terms::Need;
use crate::sim::decide::refusal::Refusal;
use crate::sim::ids::{ChoiceId, MeasureId, MeasureSet};
use crate::sim::scenario::Scenario;

/// The refusal as a sentence with a remedy.
pub fn sentence(why: Refusal, scenario: &Scenario) -> String {
    phrase(why, scenario).sentence()
}

/// The cause alone, without the remedy and without a stop, for a line with little room.
pub fn cause(why: Refusal, scenario: &Scenario) -> String {
    phrase(why, scenario).part("cause")
}

/// What a need asks for, where it is met: without the remedy.
pub fn need_met(need: Need, scenario: &Scenario) -> String {
    match need {
        // That a contact is named says nothing of whether it answers.
        Need::Channel(1) => need_phrase(need, scenario).part("met"),
        _ => format!("{}.", need_phrase(need, scenario).part("cause")),
    }
}

/// A precondition as a sentence with a remedy.
pub fn need_sentence(need: Need, scenario: &Scenario) -> String {
    need_phrase(need, scenario).sentence()
}

/// The refusal before it has a language.
pub fn phrase(why: Refusal, scenario: &Scenario) -> Phrase {
    let measure = |key, id: MeasureId| Phrase::of(key).with("measure", scenario.measures[id].title.clone());
    let choice = |key, id: ChoiceId| Phrase::of(key).with("choice", scenario.choices[id].title.clone());
    let price =
        |key, needed, have| Phrase::of(key).with("needed", tenths(needed)).with("left", in_hand(have));
    match why {
        Refusal::Over => Phrase::of("refusal-over"),
        Refusal::AlreadySealed => Phrase::of("refusal-already-sealed"),
        Refusal::TooManyMeasures(most) => Phrase::of("refusal-too-many-measures").with("most", most),
        Refusal::TooManyChoices(most) => Phrase::of("refusal-too-many-choices").with("most", most),
        Refusal::Twice => Phrase::of("refusal-twice"),
        Refusal::Contradiction => Phrase::of("refusal-contradiction"),
        Refusal::Budget(needed, have) => price("refusal-budget", needed, have),
        Refusal::PoliticalCapital(needed, have) => price("refusal-political-capital", needed, have),
        Refusal::HaveIt(id) => measure("refusal-have-it", id),
        Refusal::OnTheTable(id) => measure("refusal-on-the-table", id),
        Refusal::NeedsPartners(id) => measure("refusal-needs-partners", id),
        Refusal::NeedsNobody(id) => measure("refusal-needs-nobody", id),
        Refusal::Partners(least, most) if least > most => {
            Phrase::of("refusal-partners-too-few").with("least", least).with("most", most)
        }
        Refusal::Partners(least, most) if least == most => {
            Phrase::of("refusal-partners-exactly").with("count", least)
        }
        Refusal::Partners(least, most) => {
            Phrase::of("refusal-partners").with("least", least).with("most", most)
        }
        Refusal::NotInGroup(id) => measure("refusal-not-in-group", id),
        Refusal::Needs(need) => need_phrase(need, scenario),
        Refusal::Unknown => Phrase::of("refusal-unknown"),
        Refusal::NotAsked => Phrase::of("refusal-not-asked"),
        Refusal::NoIncident(id) => choice("refusal-no-incident", id),
        Refusal::WrongKind(id) => choice("refusal-wrong-kind", id),
        Refusal::WrongParty(id) => choice("refusal-wrong-party", id),
        Refusal::NoTarget(id) => choice("refusal-no-target", id),
        Refusal::NotThird(id) => choice("refusal-not-third", id),
        Refusal::NothingToMakeGood(id) => choice("refusal-nothing-to-make-good", id),
        Refusal::NothingToShare(id) => choice("refusal-nothing-to-share", id),
        Refusal::NothingToHide(id) => choice("refusal-nothing-to-hide", id),
        Refusal::DoneBefore(id) => choice("refusal-done-before", id),
    }
}

/// A precondition before it has a language.
pub fn need_phrase(need: Need, scenario: &Scenario) -> Phrase {
    let title = |id: MeasureId| scenario.measures[id].title.clone();
    match need {
        Need::Own(id) => Phrase::of("need-own").with("measure", title(id)),
        Need::States(count, id) => Phrase::of("need-states").with("measure", title(id)).with("count", count),
        Need::AnyOf(set) => Phrase::of("need-any-of").with("measures", listed(set, scenario)),
        Need::Capacity(least) => Phrase::of("need-capacity").with("level", share(least)),
        Need::Trust(least) => Phrase::of("need-trust").with("level", share(least)),
        Need::Cohesion(least) => Phrase::of("need-cohesion").with("level", share(least)),
        Need::Channel(1) => Phrase::of("need-channel-listed"),
        Need::Channel(2) => Phrase::of("need-channel-tested"),
        Need::Channel(_) => Phrase::of("need-channel-hotline"),
    }
}

/// The titles of these measures in quotation marks, as the language lists them.
fn listed(set: MeasureSet, scenario: &Scenario) -> String {
    let quoted = |id: MeasureId| words("quoted", &[("title", scenario.measures[id].title.as_str().into())]);
    let one_more =
        |list: String, next: String| words("list-comma", &[("first", list.into()), ("next", next.into())]);
    set.iter().map(quoted).reduce(one_more).unwrap_or_default()
}
