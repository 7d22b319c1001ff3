//! Every event as one plain sentence in the past tense, with nothing in it that the event does not carry.
//!
//! A sentence never says why: what moved a delegation is asked in the debrief. A name that the reader may not
//! know is told by a word for something unknown, never left out, so a sentence is whole for every reader.

use super::conditions;
use super::deed::deed;
use super::labels;
use super::names::Names;
use crate::sim::catalogue::choice::Choice;
use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::terms::Effect;
use crate::sim::exercise::event::{Event, Outcome, Push, What};
use crate::sim::ids::{ChoiceId, IncidentId, ProposalId, StateId, Suspect};
use crate::sim::quantity::StateQuantity;
use crate::words::{tell, word, words};

/// The event as a sentence.
pub fn sentence(names: &Names<'_>, event: &Event) -> String {
    let s = names.scenario;
    let say = |key: &str, pairs: &[(&str, &str)]| tell(key, pairs);
    match event.what {
        What::Released(id) => {
            let inject = &s.injects[id];
            let kind = labels::paper_kind(inject.kind, inject.dress);
            let headline = headline(&inject.headline, &inject.text);
            say("told-released", &[("from", &inject.from), ("kind", &kind), ("headline", &headline)])
        }
        What::KeptBack(id) => {
            let inject = &s.injects[id];
            let headline = headline(&inject.headline, &inject.text);
            let why =
                inject.presumes.as_ref().map_or(String::new(), |presumed| conditions::says(names, presumed));
            say("told-kept-back", &[("headline", without_stop(&headline)), ("why", &why)])
        }
        What::BranchOpened(id) => say("told-branch", &[("title", without_stop(&s.branches[id].title))]),
        What::Done(who, act) => deed(names, names.state(who), &act),
        What::Lapsed(who, act) => say("told-lapsed", &[("act", &deed(names, names.state(who), &act))]),
        What::InForce(measure, set) => {
            say("told-in-force", &[("measure", &names.measure(measure)), ("who", &names.states(set))])
        }
        What::UpkeepUnpaid(measure, who) => {
            say("told-upkeep", &[("who", names.state(who)), ("measure", &names.measure(measure))])
        }
        What::SideEffect(measure, which, who) => {
            let effect = s.measures[measure].side_effects.get(usize::from(which));
            let what = effect.map(|effect| effect.text.as_str()).unwrap_or_default();
            let pairs = [("who", names.state(who)), ("measure", &names.measure(measure)), ("text", what)];
            say("told-side-effect", &pairs)
        }
        What::Tabled(id) => match names.proposal(id) {
            Some((measure, by)) => {
                say("told-tabled", &[("who", names.state(by)), ("measure", &names.measure(measure))])
            }
            None => word("told-tabled-unknown"),
        },
        What::Settled(id, outcome) => {
            let pairs =
                [("measure", names.proposed(id).into()), ("least", partners_needed(names, id).into())];
            words(settled(outcome), &pairs)
        }
        What::Exposed(who, choice, incident) => exposed(names, who, choice, incident),
        What::RequestUnanswered(inject, who, paragraph) => {
            let paragraph = &s.instrument.paragraphs[paragraph].id;
            let from = &s.injects[inject].from;
            say("told-unanswered", &[("who", names.state(who)), ("from", from), ("paragraph", paragraph)])
        }
        What::Statement(outcome) => word(match outcome {
            Outcome::Agreed => "told-statement-agreed",
            Outcome::Softened => "told-statement-softened",
            Outcome::Blocked | Outcome::TooFew => "told-statement-blocked",
        }),
        What::Ruled(number) => words("told-ruling", &[("number", (u32::from(number) + 1).into())]),
        What::ClimbedDown(who) => say("told-climbed-down", &[("who", names.state(who))]),
        What::IncidentBegan(_)
        | What::IncidentPublished(_)
        | What::IncidentClosed(_)
        | What::Spillover(..)
        | What::Rung(..)
        | What::ContactAnswered(..)
        | What::ContactSilent(..)
        | What::EvidenceFound(..)
        | What::Named(..)
        | What::HelpArrived(..)
        | What::HelpDeclined(..)
        | What::OfficesTaken(..)
        | What::OfficesDeclined(..)
        | What::AbuseStopped(..)
        | What::NamingDisproved(..) => of_incident(names, event.what),
    }
}

/// Events in the life of an incident; any other event gives an empty sentence.
fn of_incident(names: &Names<'_>, what: What) -> String {
    let title = |id: IncidentId| names.incident(id);
    let about =
        |key: &str, id, who: StateId| tell(key, &[("incident", &title(id)), ("who", names.state(who))]);
    let alone = |key: &str, id| tell(key, &[("incident", &title(id))]);
    let accused = |key: &str, id, who: StateId, suspect: Suspect| {
        let suspect = names.scenario.suspect_name(suspect);
        tell(key, &[("who", names.state(who)), ("suspect", suspect), ("incident", &title(id))])
    };
    let called = |key: &str, id, who: StateId, other: StateId| {
        tell(key, &[("who", names.state(who)), ("other", names.state(other)), ("incident", &title(id))])
    };
    match what {
        What::IncidentBegan(id) => alone("told-incident-began", id),
        What::IncidentPublished(id) => alone("told-incident-published", id),
        What::IncidentClosed(id) => alone("told-incident-closed", id),
        What::Spillover(id, who) => about("told-spillover", id, who),
        What::Rung(id, from, to, push) => {
            let key = match (push, to > from) {
                (Push::Act, true) => "told-rung-up-by-act",
                (Push::Act, false) => "told-rung-down-by-act",
                (Push::Strain, true) => "told-rung-up",
                (Push::Strain, false) => "told-rung-down",
            };
            tell(key, &[("incident", &title(id)), ("from", &labels::rung(from)), ("to", &labels::rung(to))])
        }
        What::ContactAnswered(id, who, other) => called("told-contact-answered", id, who, other),
        What::ContactSilent(id, who, other) => called("told-contact-silent", id, who, other),
        What::EvidenceFound(id, who, suspect, quality) => {
            let quality = labels::quality(quality);
            let suspect = names.scenario.suspect_name(suspect);
            let incident = title(id);
            let pairs = [
                ("who", names.state(who)),
                ("quality", &quality),
                ("incident", &incident),
                ("suspect", suspect),
            ];
            tell("told-evidence", &pairs)
        }
        What::Named(id, who, suspect) => accused("told-named", id, who, suspect),
        What::HelpArrived(id, who) => about("told-help-arrived", id, who),
        What::HelpDeclined(id, who) => about("told-help-declined", id, who),
        What::OfficesTaken(id, who) => about("told-offices-taken", id, who),
        What::OfficesDeclined(id, who) => about("told-offices-declined", id, who),
        What::AbuseStopped(id, who) => about("told-abuse-stopped", id, who),
        What::NamingDisproved(id, who, suspect) => accused("told-disproved", id, who, suspect),
        What::Released(_)
        | What::KeptBack(_)
        | What::BranchOpened(_)
        | What::Done(..)
        | What::Lapsed(..)
        | What::InForce(..)
        | What::UpkeepUnpaid(..)
        | What::SideEffect(..)
        | What::Tabled(_)
        | What::Settled(..)
        | What::Exposed(..)
        | What::RequestUnanswered(..)
        | What::ClimbedDown(_)
        | What::Statement(_)
        | What::Ruled(_) => String::new(),
    }
}

/// How many beside its proposer must support a measure that is between some; 0 where that is not known.
fn partners_needed(names: &Names<'_>, id: ProposalId) -> usize {
    names.proposal(id).map_or(0, |(measure, _)| match names.scenario.measures[measure].scope {
        Scope::Unilateral | Scope::Consensus(_) => 0,
        Scope::Bilateral => 1,
        Scope::Minilateral(count) => usize::from(count),
    })
}

/// The key of the sentence for each way in which a joint measure can end.
fn settled(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Agreed => "told-settled-agreed",
        Outcome::Softened => "told-settled-softened",
        Outcome::Blocked => "told-settled-blocked",
        Outcome::TooFew => "told-settled-too-few",
    }
}

/// Something hidden came out; with the incident it was about, if it was about one.
fn exposed(names: &Names<'_>, who: StateId, choice: ChoiceId, incident: Option<IncidentId>) -> String {
    let (plain, about) = match is_cooperative(&names.scenario.choices[choice]) {
        true => ("told-known", "told-known-about"),
        false => ("told-exposed", "told-exposed-about"),
    };
    let (who, choice) = (names.state(who), names.choice(choice));
    match incident {
        Some(id) => tell(about, &[("who", who), ("choice", &choice), ("incident", &names.incident(id))]),
        None => tell(plain, &[("who", who), ("choice", &choice)]),
    }
}

/// Was it done together with another, so that it is no scandal when it becomes known? It costs no trust then.
pub(super) fn is_cooperative(choice: &Choice) -> bool {
    let is_harsh = choice.rung.is_some() || choice.harm().is_some();
    let costs_trust = choice.exposed.iter().any(|effect| {
        matches!(effect, Effect::Dyad(..) | Effect::Everyone(..))
            || matches!(effect, Effect::Own(StateQuantity::Rights | StateQuantity::DigitalTrust, _))
    });
    !is_harsh && !costs_trust
}

/// What an inject says in one sentence: its headline, or, where nobody has written one, the beginning of its text.
pub fn headline(headline: &str, text: &str) -> String {
    if headline.trim().is_empty() { opening(text) } else { headline.to_owned() }
}

/// The beginning of a text, cut at a word: enough to know what it is about.
pub fn opening(whole: &str) -> String {
    let line = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(OPENING_LETTERS) else {
        return line;
    };
    let cut = line[..end].rfind(' ').unwrap_or(end);
    format!("{} …", line[..cut].trim_end_matches([',', ';', ':']))
}

/// The first sentence of a summary, which says what it is about.
pub fn first_sentence(summary: &str) -> &str {
    let end = summary.find(". ").map_or(summary.len(), |stop| stop + 1);
    &summary[..end]
}

/// Letters of an opening: three lines of a terminal.
const OPENING_LETTERS: usize = 220;

/// Authors end titles with and without a full stop; within a sentence there is none.
fn without_stop(title: &str) -> &str {
    title.trim_end().trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_is_cut_at_a_word() {
        assert_eq!(opening("A flag.\n\nA wrong one."), "A flag. A wrong one.");
        let long = opening(&"anthem ".repeat(60));
        assert!(long.ends_with("anthem …") && long.chars().count() <= OPENING_LETTERS + 2, "{long}");
    }
}
