//! What several delegations did alike in one step is one sentence, for a reader who knows of each of them. Nothing is
//! added up that the same readers do not all know, because a sum gives away its parts.

use super::deed::deed_of;
use super::everyday;
use super::names::Names;
use super::story::sentence;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::decision::Act;
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::{IncidentId, InjectId, ParagraphId, StateId, StateSet};
use crate::words::{tell, words};

/// One thing that is told: the event, or the first of those that say the same of several, with its sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The first of the events.
    pub event: Event,
    /// All of them as one sentence in the past tense.
    pub sentence: String,
}

/// What several may do alike.
#[derive(PartialEq)]
enum Alike {
    Done(Act),
    Lapsed(Act),
    Unanswered(InjectId, ParagraphId),
}

/// The first sentences of what everybody may know, as many as have so many words together, and how many there are beside
/// them. An accusation stands before all else, because a room must hear of it. A single sentence is told whatever its
/// length: what is told is never left out.
pub fn few<'a>(
    names: &Names<'_>,
    events: impl IntoIterator<Item = &'a Event>,
    words: usize,
) -> (Vec<String>, usize) {
    let mut told = told(names, None, events);
    told.sort_by_key(|told| !matches!(told.event.what, What::Named(..)));
    let mut all: Vec<String> = told.into_iter().map(|told| told.sentence).collect();
    let mut left = words;
    let fits = |sentence: &&String| {
        let count = sentence.split_whitespace().count();
        let fits = count <= left;
        left = left.saturating_sub(count);
        fits
    };
    let count = all.iter().take_while(fits).count().max(1).min(all.len());
    let beside = all.split_off(count).len();
    (all, beside)
}

/// The same events with those first that are of the life of this incident: what is said of it comes before what else broke.
pub fn first_of(incident: IncidentId, events: &[Event]) -> Vec<Event> {
    let mut events = events.to_vec();
    events.sort_by_key(|event| everyday::incident(event.what) != Some(incident));
    events
}

/// Events of a reader, each in the place of the first that says the same of another delegation. What the reader's own
/// delegation did stands alone.
pub fn told<'a>(
    names: &Names<'_>,
    me: Option<StateId>,
    events: impl IntoIterator<Item = &'a Event>,
) -> Vec<Told> {
    let mut merged: Vec<Event> = Vec::new();
    for event in events {
        // Measures that come into force are added up in one step alone, so that no step tells of another.
        let from = merged.partition_point(|earlier| earlier.step < event.step);
        let mut open = merged.split_off(from);
        merge(&mut open, *event);
        merged.append(&mut open);
    }
    let mut several: Vec<(Event, StateSet)> = Vec::new();
    let common: Vec<Event> = merged.iter().copied().filter(|event| is_everyday(names, event)).collect();
    let found: Vec<Event> = merged.iter().copied().filter(is_find).collect();
    for event in merged {
        // All everyday incidents of a step that the same readers know of stand at the first of them.
        let same =
            |(earlier, _): &(Event, StateSet)| is_everyday(names, earlier) && is_beside(earlier, &event);
        let stands = is_find(&event) && several.iter().any(|(earlier, _)| *earlier == event);
        if stands || is_everyday(names, &event) && several.iter().any(same) {
            continue;
        }
        let Some((who, what)) = alike(event.what) else {
            several.push((event, StateSet::NONE));
            continue;
        };
        let same = several.iter_mut().find(|(earlier, _)| {
            let other = alike(earlier.what).filter(|(other, _)| Some(*other) != me && Some(who) != me);
            (earlier.step, earlier.audience) == (event.step, event.audience)
                && other.is_some_and(|(_, other)| other == what)
        });
        match same {
            Some((_, all)) => *all = all.with(who),
            None => several.push((event, StateSet::only(who))),
        }
    }
    let alone: Vec<bool> = several.iter().map(|(event, _)| stood_alone(names, event, &several)).collect();
    let told = |((event, who), alone): ((Event, StateSet), bool)| {
        let together = common.iter().filter(|other| is_everyday(names, &event) && is_beside(other, &event));
        let together = everyday::line(names, together.map(|other| other.what));
        let sentence = together.unwrap_or_else(|| of_several(names, &event, who));
        let sentence = several_times(sentence, found.iter().filter(|other| **other == event).count());
        let alone = alone.then(|| tell("told-and-alone", &[("act", sentence.trim_end_matches('.'))]));
        Told { event, sentence: alone.unwrap_or(sentence) }
    };
    several.into_iter().zip(alone).map(told).collect()
}

/// Is it an item of evidence? One that says the same as another is told with it.
fn is_find(event: &Event) -> bool {
    matches!(event.what, What::EvidenceFound(..))
}

/// The sentence, with how often it is true where that is more than once.
fn several_times(sentence: String, times: usize) -> String {
    if times < 2 {
        return sentence;
    }
    words(
        "told-evidence-items",
        &[("evidence", sentence.trim_end_matches('.').into()), ("count", times.into())],
    )
}

/// Is it an event in the life of an incident of no plot?
fn is_everyday(names: &Names<'_>, event: &Event) -> bool {
    everyday::incident(event.what).is_some_and(|id| names.everyday(id).is_some())
}

/// Did both happen in one step, for the same readers?
fn is_beside(one: &Event, other: &Event) -> bool {
    (one.step, one.audience) == (other.step, other.audience)
}

/// Was this a naming that others could join, and did nobody else in its step? Namings are public, so that each reader
/// knows of all of them.
fn stood_alone(names: &Names<'_>, event: &Event, all: &[(Event, StateSet)]) -> bool {
    let What::Done(_, act @ Act::Respond { choice, .. }) = event.what else { return false };
    let same = all.iter().filter(|(other, _)| other.step == event.step);
    let same = same.filter(|(other, _)| matches!(other.what, What::Done(_, done) if done == act));
    let who = same.fold(StateSet::NONE, |who, (_, more)| who.or(*more));
    names.scenario.choices[choice].mechanism == Mechanism::NameJointly && who.count() == 1
}

/// Adds an event; a measure that came into force for several, one after the other, is told once for all. Only
/// where the same readers may know of each, or one would learn of the others from the sum.
pub fn merge(events: &mut Vec<Event>, event: Event) {
    if let What::InForce(measure, more) = event.what {
        for earlier in events.iter_mut().filter(|earlier| earlier.audience == event.audience) {
            if let What::InForce(same, set) = &mut earlier.what
                && *same == measure
            {
                *set = set.or(more);
                return;
            }
        }
    }
    events.push(event);
}

/// Who did it, and what others may have done alike; none for what is told of each alone.
fn alike(what: What) -> Option<(StateId, Alike)> {
    if let What::Done(who, act) = what {
        return Some((who, Alike::Done(act)));
    }
    if let What::Lapsed(who, act) = what {
        return Some((who, Alike::Lapsed(act)));
    }
    if let What::RequestUnanswered(inject, who, paragraph) = what {
        return Some((who, Alike::Unanswered(inject, paragraph)));
    }
    None
}

/// The event as a sentence about all of these.
fn of_several(names: &Names<'_>, event: &Event, who: StateSet) -> String {
    let Some((_, what)) = alike(event.what).filter(|_| who.count() > 1) else {
        return sentence(names, event);
    };
    let everybody = names.states(who);
    match what {
        Alike::Done(act) => deed_of(names, who, &act),
        Alike::Lapsed(act) => tell("told-lapsed", &[("act", &deed_of(names, who, &act))]),
        Alike::Unanswered(inject, paragraph) => {
            let s = names.scenario;
            let (from, paragraph) = (&s.injects[inject].from, &s.instrument.paragraphs[paragraph].id);
            tell("told-unanswered", &[("who", &everybody), ("from", from), ("paragraph", paragraph)])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{self, Binding};
    use crate::sim::catalogue::terms::IncidentKind;
    use crate::sim::exercise::Exercise;
    use crate::sim::exercise::event::{Audience, Push};
    use crate::sim::ids::{MeasureId, Suspect};
    use crate::sim::plot::Quality;
    use crate::sim::scenario::Scenario;
    use crate::sim::view::{BoardIncident, board};
    use std::sync::Arc;

    const ACT: Act = Act::Adopt(MeasureId(0));

    fn exercise() -> Exercise {
        let scenario: Scenario =
            scenario::open("departures", &Binding::default()).expect("it loads").scenario;
        Exercise::new(Arc::new(scenario), 1)
    }

    fn event(step: u16, audience: Audience, what: What) -> Event {
        Event { step, audience, what }
    }

    fn began(who: u8, audience: Audience) -> Event {
        event(0, audience, What::Done(StateId(who), ACT))
    }

    fn sentences(me: Option<StateId>, events: &[Event]) -> Vec<String> {
        let exercise = exercise();
        let names = Names::of_control(&exercise);
        told(&names, me, events).into_iter().map(|told| told.sentence).collect()
    }

    #[test]
    fn an_accusation_stands_before_all_else_where_there_are_few_words() {
        let exercise = exercise();
        let names = Names::of_control(&exercise);
        let all = [
            What::Rung(IncidentId::from(0), 0, 3, Push::Act),
            What::Named(IncidentId::from(0), StateId(0), Suspect(1)),
        ];
        let (said, beside) = few(&names, &all.map(|what| event(0, Audience::Public, what)), 1);
        assert!(beside == 1 && said[0].contains("named"), "{said:?}");
    }

    #[test]
    fn what_several_began_in_a_step_is_one_sentence_in_the_place_of_the_first() {
        let exercise = exercise();
        let s = exercise.scenario();
        let other = event(0, Audience::Public, What::ClimbedDown(StateId(5)));
        let events =
            [began(1, Audience::Public), other, began(2, Audience::Public), began(4, Audience::Public)];
        let all = sentences(None, &events);
        assert_eq!(all.len(), 2, "{all:?}");
        for who in [1, 2, 4] {
            assert!(all[0].contains(&s.states[StateId(who)].name), "{all:?}");
        }
    }

    #[test]
    fn other_readers_other_steps_and_the_own_delegation_are_told_apart() {
        let (one, two) = (StateId(1), StateId(2));
        let few = Audience::Seats(StateSet::only(one).with(two));
        assert_eq!(sentences(None, &[began(1, Audience::Public), began(2, few)]).len(), 2);
        let later = event(1, Audience::Public, What::Done(two, ACT));
        assert_eq!(sentences(None, &[began(1, Audience::Public), later]).len(), 2);
        let three = [began(1, Audience::Public), began(2, Audience::Public), began(3, Audience::Public)];
        for me in [one, two, StateId(3)] {
            assert_eq!(sentences(Some(me), &three).len(), 2, "{me:?}");
        }
        assert_eq!(sentences(None, &[began(1, few), event(0, few, What::Lapsed(two, ACT))]).len(), 2);
    }

    #[test]
    fn everyday_incidents_of_a_step_are_one_line_and_one_of_the_plot_stands_alone() {
        let exercise = exercise();
        let mut view = board(&exercise);
        let incident = |number: usize, title: Option<&str>, victim: u8| BoardIncident {
            incident: IncidentId::from(number),
            title: title.map(str::to_owned),
            kind: IncidentKind::Crime,
            victim: StateId(victim),
            open: true,
            rung: 0,
            counterpart: None,
            began: 0,
        };
        view.incidents = vec![
            incident(0, None, 1),
            incident(1, Some("The screens"), 2),
            incident(2, None, 1),
            incident(3, None, 4),
        ];
        let names = Names::of_board(exercise.scenario(), &view);
        let all = |what: &[What]| -> Vec<String> {
            let events: Vec<Event> = what.iter().map(|what| event(0, Audience::Public, *what)).collect();
            told(&names, None, &events).into_iter().map(|told| told.sentence).collect()
        };
        let began: Vec<What> = (0..4).map(|number| What::IncidentBegan(IncidentId::from(number))).collect();
        let mut told_of = began.clone();
        told_of.push(What::IncidentClosed(IncidentId::from(0)));
        let sentences = all(&told_of);
        let [one, two] = [1, 4].map(|state| names.state(StateId(state)));
        assert_eq!(sentences.len(), 2, "{sentences:?}");
        assert_eq!(sentences[0], format!("Everyday incidents: online crime in {one} (2) and {two}."));
        assert!(sentences[1].contains("The screens"), "{sentences:?}");
        let ended = all(&[What::IncidentClosed(IncidentId::from(3))]);
        assert_eq!(ended, [format!("Everyday incidents that are over: online crime in {two}.")]);
    }

    #[test]
    fn evidence_that_says_the_same_again_is_told_once_with_its_number() {
        let exercise = exercise();
        let mut view = board(&exercise);
        view.incidents = vec![BoardIncident {
            incident: IncidentId::from(0),
            title: Some("The screens".to_owned()),
            kind: IncidentKind::Crime,
            victim: StateId(1),
            open: true,
            rung: 0,
            counterpart: None,
            began: 0,
        }];
        let names = Names::of_board(exercise.scenario(), &view);
        let found = |step, suspect| {
            let what = What::EvidenceFound(IncidentId::from(0), StateId(1), suspect, Quality::Weak);
            event(step, Audience::Seats(StateSet::only(StateId(1))), what)
        };
        let [one, other] = [0, 1].map(Suspect::from);
        let events = [found(0, one), found(0, other), found(0, one), found(1, one)];
        let sentences: Vec<String> =
            told(&names, None, &events).into_iter().map(|told| told.sentence).collect();
        assert_eq!(sentences.len(), 3, "{sentences:?}");
        assert!(sentences[0].ends_with(": 2 items."), "{sentences:?}");
        assert!(!sentences[1].contains("items") && !sentences[2].contains("items"), "{sentences:?}");
    }

    #[test]
    fn a_measure_in_force_for_several_is_added_up_within_its_step_alone() {
        let force = |step, who| {
            event(step, Audience::Public, What::InForce(MeasureId(0), StateSet::only(StateId(who))))
        };
        assert_eq!(sentences(None, &[force(0, 1), force(0, 2)]).len(), 1);
        assert_eq!(sentences(None, &[force(0, 1), force(1, 2)]).len(), 2);
    }

    #[test]
    fn what_is_of_an_incident_comes_first_whatever_it_is_called() {
        let [one, other] = [IncidentId::from(0), IncidentId::from(1)];
        let all = [What::IncidentBegan(one), What::IncidentBegan(other), What::Spillover(other, StateId(0))];
        let all = all.map(|what| event(0, Audience::Public, what));
        assert_eq!(first_of(other, &all), [all[1], all[2], all[0]]);
        assert_eq!(first_of(one, &all), all);
    }
}
