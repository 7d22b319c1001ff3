//! The leaf that control shows to a room, and which of its act's pages that is.

use std::sync::Arc;

use super::fit::{pages, room};
use super::pages::{beliefs, commitments, ladder, revealed, turns};
use super::part::{Leaf, Part};
use super::what_if;
use crate::report::acts::{self, Told, told};
use crate::report::answer;
use crate::report::whatif::{Question, WhatIf, brief};
use crate::session::acts::{DebriefAct, Debriefing};
use crate::session::view::{HallDebrief, HallView, Snapshot};
use crate::sim::ids::{IncidentId, StateId};
use crate::words::{word, words};

/// What control shows now; none before the debrief.
pub fn leaf(view: &HallView, snapshot: &Snapshot) -> Option<Leaf> {
    let at = At { hall: view.debrief?, snapshot, told: told(snapshot) };
    let stands = at.hall.stands;
    if stands.has_ended {
        return Some(Leaf { act: None, place: None, parts: vec![Part::Lead(word("acts-wall-ended"))] });
    }
    let mut all = leaves(&at, stands.shown);
    let (place, count) = (at_page(&stands, all.len()), all.len());
    let parts = if place < count { all.swap_remove(place) } else { Vec::new() };
    let position = match asked(&at).filter(|_| stands.shown == DebriefAct::HotWash) {
        Some((question, questions, _)) => Some((question, questions)),
        None => (count > 1).then_some((place, count)),
    };
    Some(Leaf { act: Some(stands.shown), place: position, parts })
}

/// Which page of the act is shown on the wall, counted from 0, and how many it has; none before the debrief and after it.
pub fn paged(view: &HallView, snapshot: &Snapshot) -> Option<(usize, usize)> {
    let at = At { hall: view.debrief?, snapshot, told: told(snapshot) };
    let stands = at.hall.stands;
    let count = leaves(&at, stands.shown).len();
    (!stands.has_ended).then(|| (at_page(&stands, count), count))
}

fn at_page(stands: &Debriefing, count: usize) -> usize {
    usize::from(stands.page).min(count.saturating_sub(1))
}

/// A moment of the debrief.
struct At<'a> {
    hall: HallDebrief,
    snapshot: &'a Snapshot,
    /// What the acts from the truth on are told from; none before it is open.
    told: Option<Arc<Told>>,
}

/// The pages of an act.
fn leaves(at: &At<'_>, act: DebriefAct) -> Vec<Vec<Part>> {
    let s = at.snapshot.scenario();
    match (act, at.told.as_deref()) {
        (DebriefAct::Own, _) => vec![vec![Part::Lead(acts::lead(act))]],
        (DebriefAct::Who, _) => who(at),
        (DebriefAct::HotWash, _) => {
            let question = asked(at).map_or_else(|| word("acts-no-questions"), |(_, _, one)| one.to_owned());
            vec![vec![Part::Lead(question)]]
        }
        (DebriefAct::Monday, _) => {
            let count = words("acts-monday-count", &[("count", at.hall.lines.into())]);
            vec![vec![Part::Lead(acts::lead(act)), Part::Count(count)]]
        }
        (DebriefAct::Truth, Some(told)) => {
            told.debrief.as_ref().map(|debrief| revealed(s, debrief)).unwrap_or_default()
        }
        (DebriefAct::Belief, Some(told)) => {
            let answers = |seat: StateId, incident: IncidentId| {
                answer::before_truth(&at.hall, at.snapshot, seat, incident)
            };
            beliefs(told, &answers)
        }
        (DebriefAct::Ladder, Some(told)) => ladder(told),
        (DebriefAct::Turns, Some(told)) => turns(told, s.steps.len()),
        (DebriefAct::Commitments, Some(told)) => {
            told.debrief.as_ref().map(|debrief| commitments(s, debrief, None)).unwrap_or_default()
        }
        (DebriefAct::WhatIf, Some(_)) => what_if_of(at),
        // Nothing of these is at hand before the truth is open.
        (
            DebriefAct::Truth
            | DebriefAct::Belief
            | DebriefAct::Ladder
            | DebriefAct::Turns
            | DebriefAct::Commitments
            | DebriefAct::WhatIf,
            None,
        ) => Vec::new(),
    }
}

/// What is asked, with how many have answered on the first page.
fn who(at: &At<'_>) -> Vec<Vec<Part>> {
    let count = Part::Count(acts::answered(&at.hall));
    let lead = std::iter::once(Part::Lead(word("acts-wall-who")));
    let questions = at.snapshot.questions_before_truth().iter().cloned().map(Part::Lead);
    let left = room(DebriefAct::Who).saturating_sub(count.words());
    let mut all = pages(lead.chain(questions).collect(), left);
    if let Some(first) = all.first_mut() {
        first.push(count);
    }
    all
}

/// The place of the question that control shows, counted from 0, how many there are, and its words.
fn asked<'a>(at: &'a At<'_>) -> Option<(usize, usize, &'a str)> {
    let all = &at.told.as_ref()?.debrief.as_ref()?.hot_wash;
    let place = usize::from(at.hall.stands.question);
    all.get(place).map(|question| (place, all.len(), question.as_str()))
}

/// The newest question.
fn what_if_of(at: &At<'_>) -> Vec<Vec<Part>> {
    let Some(posed) = at.snapshot.what_ifs().last() else {
        return vec![vec![Part::Lead(acts::lead(DebriefAct::WhatIf))]];
    };
    match (posed.is_open, posed.found::<WhatIf>()) {
        (false, _) => {
            let course = at.snapshot.course();
            let brief =
                course.and_then(|course| Some(brief(&course, &Question::asked(&course, &posed.asking)?)));
            brief.map(|brief| what_if::asked(brief, posed.hands.as_ref())).unwrap_or_default()
        }
        (true, None) => vec![vec![Part::Lead(word("acts-what-if-playing"))]],
        (true, Some(told)) => what_if::answered(&told, posed.hands.as_ref()),
    }
}
