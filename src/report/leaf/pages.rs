//! The pages of the acts that are told from the whole exercise, once the truth is open.

use super::fit::{pages, room};
use super::heat::heat;
use super::part::{Key, Part, Truth};
use super::turn::Turn;
use crate::report::acts::{self, Told};
use crate::report::after::{BeliefOf, Beliefs};
use crate::report::chart::{Chart, Line};
use crate::report::turning::ToldPoint;
use crate::session::acts::DebriefAct;
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::scenario::Scenario;
use crate::sim::view::{Debrief, DebriefPlot};
use crate::words::{tell, word, words};

/// Charts of one incident at most: what a wall shows of eleven delegations is read from the last row.
const CHARTS_MAX: usize = 12;
/// Charts of the ladder, and of tension.
const LADDERS_MAX: usize = 3;
/// Pairs whose trust is shown.
const PAIRS_MAX: usize = 8;

/// What a delegation answered before the truth was told, in words; none where nobody asked it.
pub type Answers<'a> = dyn Fn(StateId, IncidentId) -> Option<String> + 'a;

/// Who was behind each incident that happened, and at whom the traces were made to point; then who planted what.
pub fn revealed(s: &Scenario, debrief: &Debrief) -> Vec<Vec<Part>> {
    let of = |plot: &DebriefPlot| {
        Part::Truth(Truth {
            title: plot.title.clone(),
            by: words("aar-truth-by", &[("by", plot.by.as_str().into())]),
            planted: plot.planted.as_deref().map(|at| tell("aar-truth-planted", &[("at", at)])),
        })
    };
    let mut planted = acts::misleading(s, debrief);
    if planted.is_empty() {
        planted.push(word("acts-planted-none"));
    }
    let papers = planted
        .into_iter()
        .map(|said| Part::Truth(Truth { title: word("acts-planted"), by: said, planted: None }));
    let all = debrief.plots.iter().filter(|plot| plot.happened).map(of).chain(papers);
    pages(all.collect(), room(DebriefAct::Truth))
}

/// An incident a page, first the one over which most delegations accused somebody. Those who accused stand first.
pub fn beliefs(told: &Told, answers: &Answers<'_>) -> Vec<Vec<Part>> {
    let accused = |of: &Beliefs| of.charts.iter().filter(|one| !one.chart.flags.is_empty()).count();
    let mut all: Vec<&Beliefs> = told.pictures.beliefs.iter().collect();
    all.sort_by_key(|of| std::cmp::Reverse(accused(of)));
    if all.is_empty() {
        return vec![vec![Part::Plain(word("acts-belief-none"))]];
    }
    all.into_iter().map(|of| one_incident(of, answers)).collect()
}

fn one_incident(of: &Beliefs, answers: &Answers<'_>) -> Vec<Part> {
    let mut charts: Vec<_> = of.charts.iter().collect();
    charts.sort_by_key(|one| one.chart.flags.is_empty());
    let with_answer = |one: &&BeliefOf| {
        let mut chart = one.chart.clone();
        chart.notes.extend(answers(one.seat, of.incident));
        chart
    };
    let charts: Vec<Chart> = charts.iter().take(CHARTS_MAX).map(with_answer).collect();
    vec![Part::Heading(of.title.clone()), Part::Keys(keys(charts.first())), Part::Charts(charts)]
}

/// The ladder and tension; on the next page trust, from start to end.
pub fn ladder(told: &Told) -> Vec<Vec<Part>> {
    let pictures = &told.pictures;
    let mut charts: Vec<Chart> = pictures.rungs.charts.iter().take(LADDERS_MAX).cloned().collect();
    charts.extend(pictures.tensions.charts.iter().take(LADDERS_MAX).cloned());
    let lines = vec![Part::Keys(keys(charts.first())), Part::Charts(charts)];
    let trust: Vec<_> = told.trust.iter().take(PAIRS_MAX).cloned().collect();
    let trust = vec![Part::Heading(word("acts-trust")), Part::Trust(trust)];
    // With one delegation alone there is no pair.
    if told.trust.is_empty() { vec![lines] } else { vec![lines, trust] }
}

/// What the lines of these charts are.
fn keys(first: Option<&Chart>) -> Vec<Key> {
    let key = |line: &Line| Key { stroke: line.stroke, name: line.name.clone() };
    first.map(|chart| chart.lines.iter().map(key).collect()).unwrap_or_default()
}

/// A turn a page; what else was on offer stands there as far as there is room for it.
pub fn turns(told: &Told, steps: usize) -> Vec<Vec<Part>> {
    let turns = &told.turns;
    if turns.points.is_empty() {
        return vec![vec![Part::Lead(turns.lead.clone())]];
    }
    let page = |point: &ToldPoint| {
        let turn = Turn {
            step: point.step,
            steps: steps as u16,
            when: point.when.clone(),
            what: point.what.clone(),
            came: point.came.clone(),
            others: point.others.clone(),
        };
        vec![Part::Turn(turn.within(room(DebriefAct::Turns)))]
    };
    turns.points.iter().map(page).collect()
}

/// The commitments of the region over the steps, or those of one delegation.
pub fn commitments(s: &Scenario, debrief: &Debrief, of: Option<StateId>) -> Vec<Vec<Part>> {
    vec![vec![Part::Heat(heat(s, debrief, of)), Part::Plain(word("acts-heat-legend"))]]
}
