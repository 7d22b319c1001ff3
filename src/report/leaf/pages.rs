//! The pages of the acts that are told from the whole exercise, once the truth is open.

use super::fit::{pages, room};
use super::heat::heat;
use super::part::{Key, Part, Truth};
use super::turn::Turn;
use crate::report::acts::{self, Told};
use crate::report::after::{BeliefOf, Beliefs};
use crate::report::chart::{Chart, Line};
use crate::report::labels;
use crate::report::turning::ToldPoint;
use crate::session::acts::DebriefAct;
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::scenario::Scenario;
use crate::sim::view::{Debrief, DebriefPlot};
use crate::words::{tell, word, words};

/// Charts side by side at most: of more the last row of a room reads neither the axes nor what stands below.
const CHARTS_BESIDE: usize = 4;
/// Rows of charts on a page. A chart with more than one note under it needs the height of two.
const ROWS_MAX: usize = 2;
/// Charts of the ladder, and of tension.
const LADDERS_MAX: usize = 3;
/// Less than a point of a hundred reads as a flat line.
const MOVED: f64 = 0.01;

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

/// An incident a page, or two where many knew of it; first the one over which most delegations accused somebody. Those who
/// accused stand first.
pub fn beliefs(told: &Told, answers: &Answers<'_>) -> Vec<Vec<Part>> {
    let accused = |of: &Beliefs| of.charts.iter().filter(|one| !one.chart.flags.is_empty()).count();
    let mut all: Vec<&Beliefs> = told.pictures.beliefs.iter().collect();
    all.sort_by_key(|of| std::cmp::Reverse(accused(of)));
    if all.is_empty() {
        return vec![vec![Part::Plain(word("acts-belief-none"))]];
    }
    all.into_iter().flat_map(|of| one_incident(of, answers)).collect()
}

fn one_incident(of: &Beliefs, answers: &Answers<'_>) -> Vec<Vec<Part>> {
    let mut charts: Vec<_> = of.charts.iter().collect();
    charts.sort_by_key(|one| one.chart.flags.is_empty());
    let with_answer = |one: &&BeliefOf| {
        let mut chart = one.chart.clone();
        chart.notes.extend(answers(one.seat, of.incident));
        chart
    };
    let charts: Vec<Chart> = charts.iter().map(with_answer).collect();
    let page = |charts: &[Chart]| {
        let keys = Part::Keys(keys(charts.first()));
        vec![Part::Heading(of.title.clone()), keys, Part::Charts(charts.to_vec())]
    };
    on_pages(&charts).into_iter().map(page).collect()
}

/// Charts in rows, as many to a page as leave each chart its height: what stands under one of them must not make it smaller
/// than the others.
fn on_pages(charts: &[Chart]) -> Vec<&[Chart]> {
    let height = |row: &[Chart]| if row.iter().any(|chart| chart.notes.len() > 1) { ROWS_MAX } else { 1 };
    let (mut all, mut from, mut rows) = (Vec::new(), 0, 0);
    for (place, row) in charts.chunks(CHARTS_BESIDE).enumerate() {
        if rows > 0 && rows + height(row) > ROWS_MAX {
            all.push(&charts[from..place * CHARTS_BESIDE]);
            (from, rows) = (place * CHARTS_BESIDE, 0);
        }
        rows += height(row);
    }
    all.push(&charts[from..]);
    all
}

/// The ladder and tension; on the next page trust, from start to end.
pub fn ladder(told: &Told) -> Vec<Vec<Part>> {
    std::iter::once(climbed(told)).chain(trust(told)).collect()
}

/// The ladder and tension over the steps.
pub fn climbed(told: &Told) -> Vec<Part> {
    let mut charts: Vec<Chart> = rungs(told).into_iter().take(LADDERS_MAX).collect();
    let mut lines = vec![Part::Keys(keys(charts.first()))];
    lines.extend(charts.first().map(|_| Part::Plain(firebreak())));
    let tensions = tensions(told);
    let is_still = tensions.is_empty() && !told.trust.pairs.is_empty();
    charts.extend(tensions.into_iter().take(LADDERS_MAX));
    lines.push(Part::Charts(charts));
    if is_still {
        lines.push(Part::Plain(word("acts-tension-none")));
    }
    lines
}

/// Trust as a network, from start to end; none where one delegation is alone, because then there is no pair.
pub fn trust(told: &Told) -> Option<Vec<Part>> {
    let web = &told.trust;
    if web.pairs.is_empty() {
        return None;
    }
    let mut of_trust = vec![Part::Heading(word("acts-trust")), Part::Trust(web.clone())];
    of_trust.extend(web.moved().next().is_none().then(|| Part::Plain(word("acts-trust-none"))));
    Some(of_trust)
}

/// The ladder over each incident, with the rung that was reached by its name.
pub fn rungs(told: &Told) -> Vec<Chart> {
    let named = |chart: &Chart| {
        let reached = chart.lines.first().into_iter().flat_map(|line| &line.values).flatten();
        let peak = reached.fold(0.0, |most: f64, rung| most.max(*rung)).round() as u8;
        let mut chart = chart.clone();
        chart.notes.push(rung("acts-ladder-peak", peak));
        chart
    };
    told.pictures.rungs.charts.iter().map(named).collect()
}

/// Tension between pairs, as far as it moved so much that a line shows it.
pub fn tensions(told: &Told) -> Vec<Chart> {
    told.pictures.tensions.charts.iter().filter(|chart| chart.moved() >= MOVED).cloned().collect()
}

/// What is shaded in the ladder.
fn firebreak() -> String {
    rung("acts-ladder-firebreak", labels::FIREBREAK)
}

fn rung(key: &str, rung: u8) -> String {
    words(key, &[("rung", rung.into()), ("name", labels::rung(rung).into())])
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
            lasts: point.lasting.said.clone(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::chart::Unit;

    fn chart(notes: usize) -> Chart {
        Chart {
            title: String::new(),
            low: String::new(),
            high: String::new(),
            most: 1.0,
            beyond: None,
            lines: Vec::new(),
            flags: Vec::new(),
            notes: vec!["Step 3: it accused Indonesia (evidence: 22 %).".into(); notes],
            unit: Unit::Share,
        }
    }

    #[test]
    fn a_row_with_much_to_read_under_a_chart_has_a_page_of_its_own() {
        let pages = |notes: &[usize]| {
            let charts: Vec<Chart> = notes.iter().map(|notes| chart(*notes)).collect();
            on_pages(&charts).iter().map(|page| page.len()).collect::<Vec<_>>()
        };
        assert_eq!(pages(&[1, 0, 1, 1, 0, 0, 0, 0]), [8]);
        assert_eq!(pages(&[3, 1, 0, 0, 0, 0, 0, 0]), [4, 4]);
        assert_eq!(pages(&[0, 0, 0, 0, 2, 0, 0]), [4, 3]);
        assert_eq!(pages(&[2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), [4, 7]);
        assert_eq!(pages(&[0; 11]), [8, 3]);
        assert_eq!(pages(&[2]), [1]);
    }
}
