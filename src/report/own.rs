//! A delegation's own record in words: what it decided step by step, what was found of it, and three questions made from
//! that. Everything comes from what the delegation itself could see, so that it can be read before the truth is told.

use super::chapter::heading;
use super::deed::deed;
use super::evidence;
use super::names::{Names, quoted};
use crate::session::view::OwnRecord;
use crate::sim::catalogue::terms::Mark;
use crate::sim::exercise::event::What;
use crate::sim::ids::{IncidentId, Suspect};
use crate::sim::score::ledger::{Cause, LedgerLine, Regards};
use crate::sim::view::SeatView;
use crate::words::{share, tell, word, words};

/// Questions for each delegation: what three people can talk about in ten minutes.
const QUESTIONS: usize = 3;

/// Step by step what was decided: the heading of the step, and the acts as sentences; none where nothing was.
pub fn decisions(names: &Names<'_>, record: &OwnRecord<'_>) -> Vec<(String, Vec<String>)> {
    let name = names.state(record.seat.me());
    let steps = record.decisions.iter().enumerate();
    steps
        .map(|(step, decision)| {
            let (title, _) = heading(names, step as u16);
            (title, decision.acts.iter().map(|act| deed(names, name, act)).collect())
        })
        .collect()
}

/// How the tests of its commitments came out, act by act, as far as that gives no truth away.
pub fn occasions(names: &Names<'_>, record: &OwnRecord<'_>) -> Vec<String> {
    let mut said = evidence::by_act(names, record.lines.iter().map(|(_, line)| *line));
    said.extend(evidence::untested(names, &record.seat.untested()));
    said
}

/// Three questions made from the record: of each kind one at most, the gravest kind first.
pub fn questions(names: &Names<'_>, record: &OwnRecord<'_>, seat: &SeatView) -> Vec<String> {
    let made = [
        accused(names, record),
        missed(names, record),
        silent(names, record),
        wanted(names, seat),
        lived_up(names, record),
    ];
    let always = ["acts-ask-changed", "acts-ask-first", "acts-ask-home"].map(word);
    made.into_iter().flatten().chain(always).take(QUESTIONS).collect()
}

/// The first public accusation, with how far it was believed when it was decided.
fn accused(names: &Names<'_>, record: &OwnRecord<'_>) -> Option<String> {
    let me = record.seat.me();
    let (step, incident, whom) = record.seat.events().find_map(|event| match event.what {
        What::Named(incident, by, whom) if by == me => Some((event.step, incident, whom)),
        _ => None,
    })?;
    let believed = believed(record, step, incident, whom);
    let pairs = [
        ("step", (u32::from(step) + 1).into()),
        ("whom", names.scenario.suspect_name(whom).to_owned().into()),
        ("incident", names.incident(incident).into()),
        ("share", share(believed).into()),
    ];
    Some(words("acts-ask-accused", &pairs))
}

fn believed(record: &OwnRecord<'_>, step: u16, incident: IncidentId, whom: Suspect) -> f64 {
    record.moments.get(usize::from(step)).map_or(0.0, |moment| moment.belief(incident, whom))
}

/// The first test that came out against the delegation.
fn missed(names: &Names<'_>, record: &OwnRecord<'_>) -> Option<String> {
    marked(names, record, "acts-ask-missed", |mark| mark <= Mark::NotTakenUp)
}

/// The first test that it lived up to.
fn lived_up(names: &Names<'_>, record: &OwnRecord<'_>) -> Option<String> {
    marked(names, record, "acts-ask-lived-up", |mark| mark == Mark::LivedUp)
}

fn marked(
    names: &Names<'_>,
    record: &OwnRecord<'_>,
    key: &str,
    is_asked: impl Fn(Mark) -> bool,
) -> Option<String> {
    let is_own = |line: &&LedgerLine| {
        line.regards == Regards::Itself && !matches!(line.cause, Cause::InPlace | Cause::Ruling(_))
    };
    let lines = record.lines.iter().map(|(_, line)| *line).filter(is_own);
    let line = lines.into_iter().find(|line| line.mark().is_some_and(&is_asked))?;
    let paragraph = &names.scenario.instrument.paragraphs[line.paragraph];
    let pairs = [
        ("step", (u32::from(line.step) + 1).into()),
        ("act", evidence::act(names, line.cause).into()),
        ("found", evidence::found(names, line).into()),
        ("commitment", quoted(&paragraph.title).into()),
    ];
    Some(words(key, &pairs))
}

/// The first step of a crisis in which it did nothing.
fn silent(names: &Names<'_>, record: &OwnRecord<'_>) -> Option<String> {
    let steps = record.decisions.iter().zip(&names.scenario.steps);
    let step = steps.into_iter().position(|(decision, step)| step.crisis && decision.acts.is_empty())?;
    Some(words("acts-ask-silent", &[("step", (step + 1).into())]))
}

/// The weightiest objective that it did not reach; none where control ended the exercise, and there was no time for it.
fn wanted(names: &Names<'_>, seat: &SeatView) -> Option<String> {
    if usize::from(names.end) < names.scenario.steps.len() {
        return None;
    }
    let mut open: Vec<_> = seat.wants.iter().filter(|want| want.reached == Some(false)).collect();
    open.sort_by_key(|want| std::cmp::Reverse(want.weight));
    open.first().map(|want| tell("acts-ask-wanted", &[("want", &want.text)]))
}
