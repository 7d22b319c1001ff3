//! The crisis ladder, tension, cohesion and damage over the steps; dashed where they would have been had nobody acted.

use super::document::Document;
use super::telling::{Known, Telling};
use crate::report::chart::{Chart, Flag, Line, Stroke, Unit};
use crate::report::labels::{self, FIREBREAK, RUNG_TOP};
use crate::report::said::own;
use crate::report::timeline::{Reader, Series};
use crate::sim::ids::{IncidentId, StateId, Suspect};
use crate::words::{tell, word};

/// An everyday incident that never came so far has no chart.
const WORTH_A_CHART: f64 = 2.0;
/// Of all pairs those are drawn between which tension moved most.
const PAIRS: usize = 6;

/// The section.
pub(super) fn ladder(t: &Telling<'_>, into: &mut Document) {
    into.page(word("aar-ladder"));
    let is_whole = t.reader == Reader::Control;
    match is_whole {
        true => into.guide("aar-ladder-how", "aar-ladder-how-table"),
        false => into.guide("aar-ladder-own-how", "aar-ladder-own-how-table"),
    }
    into.soft(legend());
    let charts = rungs(t, |_| true);
    if charts.is_empty() {
        into.text(word("aar-ladder-none"));
    }
    into.charts(charts);
    into.heading(word("aar-tension"));
    let moved = tensions(t);
    into.soft(word(if moved.is_empty() { "acts-tension-none" } else { "aar-tension-how" }));
    into.charts(moved);
    into.heading(word("aar-region"));
    let mut region = vec![cohesion(t)];
    if is_whole {
        region.push(damage(t));
    }
    into.charts(region);
}

/// The rungs by number and name.
pub(super) fn legend() -> String {
    let rungs: Vec<String> = (0..=RUNG_TOP).map(|rung| format!("{rung} {}", labels::rung(rung))).collect();
    tell("aar-rungs", &[("rungs", &rungs.join(" · "))])
}

/// The ladder over each of these incidents, as far as it is worth a chart.
pub(super) fn rungs(t: &Telling<'_>, is_asked: impl Fn(&Known) -> bool) -> Vec<Chart> {
    let chart = |known: &Known| {
        let came = t.timeline.rung(known.id);
        let peak = came.iter().flatten().copied().fold(0.0, f64::max);
        let is_told = came.iter().any(Option::is_some) && (known.is_of_plot || peak >= WORTH_A_CHART);
        let title = own(t.names.incident_title(known.id).unwrap_or_default());
        is_told.then(|| {
            let lines = both(came, t.timeline.rung_of_nobody(known.id));
            let flags = accusations(t, known.id);
            let chart = plain(title, "aar-axis-rung", f64::from(RUNG_TOP), lines, Unit::Rung);
            Chart { beyond: Some(f64::from(FIREBREAK)), flags, ..chart }
        })
    };
    t.incidents().iter().filter(|known| is_asked(known)).filter_map(chart).collect()
}

/// A flag where somebody was accused in public, with the code of whoever did it.
fn accusations(t: &Telling<'_>, over: IncidentId) -> Vec<Flag> {
    let flag = |(at, by, _): (u16, StateId, Suspect)| Flag {
        at: at.saturating_sub(1),
        says: t.s.states[by].id.clone(),
    };
    t.timeline.accusations(over).map(flag).collect()
}

/// Cohesion of the region.
pub(super) fn cohesion(t: &Telling<'_>) -> Chart {
    let lines = both(t.timeline.cohesion(), t.timeline.cohesion_of_nobody());
    plain(word("aar-cohesion"), "aar-axis-share", 1.0, lines, Unit::Share)
}

/// Damage of all delegations together.
pub(super) fn damage(t: &Telling<'_>) -> Chart {
    let lines = both(t.timeline.damage(), t.timeline.damage_of_nobody());
    let most = lines.iter().flat_map(|line| &line.values).flatten().copied().fold(0.0, f64::max);
    // The top is a whole number, so that it can be read off the axis.
    let most = most.ceil().max(1.0);
    let high = tell("aar-axis-damage", &[("most", &format!("{most:.0}"))]);
    let title = word("aar-damage");
    Chart { high, ..plain(title, "aar-axis-share", most, lines, Unit::Damage) }
}

/// The pairs between which tension moved most.
pub(super) fn tensions(t: &Telling<'_>) -> Vec<Chart> {
    let states: Vec<StateId> = t.s.states.keys().collect();
    let pairs =
        states.iter().enumerate().flat_map(|(at, one)| states[at + 1..].iter().map(move |two| (*one, *two)));
    let mut moved: Vec<(f64, (StateId, StateId), Series)> = pairs
        .map(|(one, two)| {
            let series = t.timeline.tension(one, two);
            let values = || series.iter().flatten().copied();
            (values().fold(0.0, f64::max) - values().fold(1.0, f64::min), (one, two), series)
        })
        .collect();
    moved.sort_by(|one, two| two.0.total_cmp(&one.0).then(one.1.cmp(&two.1)));
    // A level line tells nothing.
    let told = moved.into_iter().filter(|(by, ..)| *by >= 0.01).take(PAIRS);
    told.map(|(_, (one, two), series)| {
        let title = tell("aar-pair", &[("one", t.names.state(one)), ("two", t.names.state(two))]);
        plain(title, "aar-axis-share", 1.0, both(series, t.timeline.tension_of_nobody(one, two)), Unit::Share)
    })
    .collect()
}

/// What came, and the dashed line where the reader may see it.
fn both(came: Series, nobody: Series) -> Vec<Line> {
    let mut lines = vec![Line { name: word("aar-line-came"), stroke: Stroke::Came, values: came }];
    if nobody.iter().any(Option::is_some) {
        lines.push(Line { name: word("aar-line-nobody"), stroke: Stroke::Nobody, values: nobody });
    }
    lines
}

fn plain(title: String, axis: &str, most: f64, lines: Vec<Line>, unit: Unit) -> Chart {
    let (low, high) = (word("aar-axis-steps"), word(axis));
    Chart { title, low, high, most, beyond: None, lines, flags: Vec::new(), notes: Vec::new(), unit }
}
