//! Lines over the steps of a copy that names nobody: the crises of the plot, the region, and how far apart beliefs were.

use super::super::document::Document;
use super::super::ladder;
use super::super::telling::Telling;
use crate::report::chart::{Chart, Line, Stroke, Unit};
use crate::report::said::own;
use crate::report::timeline::Series;
use crate::sim::ids::IncidentId;
use crate::words::word;

/// With fewer values than this in a picture one of them could be somebody's.
const TOGETHER_MIN: usize = 3;

/// The crisis ladder over the incidents of the plot, and the region. Pairs of delegations are left out.
pub(super) fn ladder(t: &Telling<'_>, into: &mut Document) {
    into.page(word("aar-ladder"));
    into.guide("aar-ladder-how", "aar-ladder-how-table");
    into.soft(ladder::legend());
    let charts = ladder::rungs(t, |known| known.is_of_plot);
    if charts.is_empty() {
        into.text(word("aar-ladder-none"));
    }
    into.charts(charts);
    into.heading(word("aar-region"));
    into.charts(vec![ladder::cohesion(t), ladder::damage(t)]);
}

/// How far delegations believed in the truth: the highest, the middle and the lowest of them at each moment.
pub(super) fn beliefs(t: &Telling<'_>, into: &mut Document) {
    into.page(word("aar-beliefs"));
    into.soft(word("aar-chatham-beliefs"));
    let known = t.incidents();
    let charts: Vec<Chart> =
        known.iter().filter(|known| known.is_of_plot).filter_map(|known| spread(t, known.id)).collect();
    if charts.is_empty() {
        into.text(word("aar-chatham-beliefs-few"));
    }
    into.charts(charts);
}

fn spread(t: &Telling<'_>, incident: IncidentId) -> Option<Chart> {
    let truth = t.exercise.incidents()[incident].truth;
    let all: Vec<Series> = t.s.states.keys().map(|seat| t.timeline.belief(seat, incident, truth)).collect();
    let moments = all.first().map_or(0, Vec::len);
    let mut three: [Series; 3] = Default::default();
    for at in 0..moments {
        let mut values: Vec<f64> = all.iter().filter_map(|one| one.get(at).copied().flatten()).collect();
        values.sort_by(f64::total_cmp);
        let is_told = values.len() >= TOGETHER_MIN;
        let places = [values.len().saturating_sub(1), values.len() / 2, 0];
        for (line, place) in three.iter_mut().zip(places) {
            line.push(values.get(place).copied().filter(|_| is_told));
        }
    }
    if three[0].iter().all(Option::is_none) {
        return None;
    }
    let [high, middle, low] = three;
    let line = |key: &str, stroke: Stroke, values: Series| Line { name: word(key), stroke, values };
    Some(Chart {
        title: own(t.names.incident_title(incident).unwrap_or_default()),
        low: word("aar-axis-steps"),
        high: word("aar-axis-belief"),
        most: 1.0,
        beyond: None,
        lines: vec![
            line("aar-chatham-middle", Stroke::Came, middle),
            line("aar-chatham-highest", Stroke::Beside, high),
            line("aar-chatham-lowest", Stroke::Beside, low),
        ],
        flags: Vec::new(),
        notes: Vec::new(),
        unit: Unit::Share,
    })
}
