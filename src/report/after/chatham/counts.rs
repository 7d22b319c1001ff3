//! What all delegations did and how they were rated, summed, so that nobody stands out.

use std::collections::BTreeMap;

use super::super::commitments;
use super::super::delegation::lapsed;
use super::super::document::Document;
use super::super::objectives::{cited, ratings as rated};
use super::super::people;
use super::super::telling::Telling;
use crate::report::labels;
use crate::report::measured;
use crate::session::person::{Person, Role};
use crate::sim::decision::Act;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::score::band::{self, Band, Tests};
use crate::sim::score::ledger::{Cause, Regards};
use crate::words::{tell, word, words};

/// How the tests of some commitments came out, of all delegations together.
fn tests(t: &Telling<'_>, of: &[ParagraphId]) -> Tests {
    let mut all = Tests::default();
    let own = t.lines.iter().map(|(_, line)| line).filter(|line| of.contains(&line.paragraph));
    let own = own.filter(|line| line.regards == Regards::Itself && line.cause != Cause::InPlace);
    own.filter_map(|line| line.mark()).for_each(|mark| all.add(mark));
    all
}

/// Each objective with the ratings of evaluators and how its tests came out; then an empty plan.
pub(super) fn objectives(t: &Telling<'_>, into: &mut Document) {
    into.page(word("aar-objectives"));
    into.soft(word("aar-chatham-objectives"));
    for objective in &t.s.objectives {
        into.heading(objective.text.clone());
        into.soft(cited(t, &objective.paragraphs));
        into.text(rated(t, objective));
        let counts = measured::counts(&tests(t, &objective.paragraphs));
        into.text(tell("aar-chatham-tests", &[("counts", &counts)]));
    }
    let rows = t.s.objectives.iter().map(|one| vec![one.text.clone(), String::new(), String::new()]);
    into.heading(word("aar-plan"));
    let head = ["aar-plan-area", "aar-plan-action", "aar-plan-when"].map(word).to_vec();
    into.table(word("aar-plan-how"), head, rows.collect());
}

/// The bands of the region, and how the tests came out.
pub(super) fn commitments(t: &Telling<'_>, into: &mut Document) {
    into.page(word("aar-commitments"));
    into.soft(word("aar-commitments-how"));
    let region = band::of_region(t.s, &t.scores);
    let (quiet, told): (Vec<_>, Vec<_>) = region.iter().partition(|score| score.band == Band::NotTested);
    let rows = told.iter().map(|score| {
        let counts = measured::counts(&tests(t, &[score.paragraph]));
        vec![commitments::title(t, score.paragraph), labels::scored(score), counts]
    });
    let head = ["aar-commitment", "aar-band", "aar-tests"].map(word).to_vec();
    into.table(word("aar-bands"), head, rows.collect());
    if !quiet.is_empty() {
        let titles: Vec<String> = quiet.iter().map(|score| commitments::title(t, score.paragraph)).collect();
        into.text(tell("aar-quiet", &[("commitments", &titles.join("; "))]));
    }
}

/// What was done how often. Positions on proposals are no public acts: who blocks does it quietly.
pub(super) fn acts(t: &Telling<'_>, into: &mut Document) {
    into.page(word("aar-chatham-done"));
    into.soft(word("aar-chatham-done-how"));
    let mut counted: BTreeMap<(u8, usize), u32> = BTreeMap::new();
    for (step, decisions) in t.material.course.decisions.iter().enumerate() {
        for (seat, decision) in decisions.iter().enumerate() {
            let done = decision.acts.iter().filter(|act| !lapsed(t, step, StateId::from(seat), **act));
            for key in done.filter_map(|act| kind(*act)) {
                *counted.entry(key).or_default() += 1;
            }
        }
    }
    let rows: Vec<Vec<String>> =
        counted.iter().map(|(key, count)| vec![said(t, *key), count.to_string()]).collect();
    if rows.is_empty() {
        into.text(word("aar-unplayed"));
    }
    let head = ["aar-chatham-act", "aar-count"].map(word).to_vec();
    into.table(word("aar-chatham-done"), head, rows);
}

/// The kind of an act and what it is about.
fn kind(act: Act) -> Option<(u8, usize)> {
    match act {
        Act::Adopt(measure) => Some((0, measure.at())),
        Act::Propose { measure, .. } => Some((1, measure.at())),
        Act::Respond { choice, .. } => Some((2, choice.at())),
        Act::Answer { .. } => None,
    }
}

fn said(t: &Telling<'_>, (kind, place): (u8, usize)) -> String {
    match kind {
        0 => tell("aar-chatham-adopted", &[("measure", &t.names.measure(place.into()))]),
        1 => tell("aar-chatham-proposed", &[("measure", &t.names.measure(place.into()))]),
        _ => t.names.choice(place.into()),
    }
}

/// The ratings of evaluators, counted. Their words are theirs, and often of somebody.
pub(super) fn ratings(t: &Telling<'_>, into: &mut Document) {
    into.section(word("aar-observations"));
    into.soft(word("aar-chatham-ratings"));
    if people::rated(t, into) == 0 {
        into.text(word("aar-chatham-ratings-none"));
    }
}

/// How many took part in which part, all delegations together.
pub(super) fn people(t: &Telling<'_>, into: &mut Document) {
    let Some(room) = t.material.room else { return };
    into.section(word("aar-participants"));
    let part = |person: &Person| match person.role {
        Role::Delegation(_) => Some("aar-chatham-delegations"),
        Role::Control => Some("aar-role-control"),
        Role::Chair => Some("aar-role-chair"),
        Role::SimCell(_) => Some("aar-chatham-voices"),
        Role::Evaluator => Some("aar-role-evaluator"),
        Role::Observer => Some("aar-role-observer"),
        Role::Board => None,
    };
    let mut counted: BTreeMap<&str, u32> = BTreeMap::new();
    for key in room.people().iter().filter_map(part) {
        *counted.entry(key).or_default() += 1;
    }
    if counted.is_empty() {
        into.text(word("aar-participants-none"));
    }
    let rows = counted
        .iter()
        .map(|(key, count)| vec![word(key), words("aar-chatham-count", &[("count", (*count).into())])]);
    let head = ["aar-role", "aar-count"].map(word).to_vec();
    into.table(word("aar-participants-caption"), head, rows.collect());
}
