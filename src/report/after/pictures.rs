//! The charts of the report for a screen: the same drawings without the tables beside them, which would be most of a page
//! that phones load. What a chart shows stands in words in its label and in the notes below it.

use maud::{Markup, html};

use super::document::{Chart, Line};
use super::telling::{Material, Telling};
use super::{beliefs, ladder, page, picture};
use crate::report::said::own;
use crate::report::timeline::Reader;
use crate::session::Course;
use crate::sim::ids::{IncidentId, StateId};
use crate::words::tell;

/// The charts of an exercise that is over, made once for everybody. They hold the hidden truth.
#[derive(Debug, Clone)]
pub struct Pictures {
    /// Belief against truth, incident by incident of the plot.
    pub beliefs: Vec<Beliefs>,
    /// The crisis ladder over each incident that is worth a chart.
    pub rungs: Vec<Markup>,
    /// Tension between the pairs between which it moved most.
    pub tensions: Vec<Markup>,
    /// Cohesion and damage of the region.
    pub region: Vec<Markup>,
    /// What the lines of these three are.
    pub legend: Markup,
    /// The rungs by number and name.
    pub names_of_rungs: String,
}

/// What each delegation believed about one incident.
#[derive(Debug, Clone)]
pub struct Beliefs {
    /// The incident.
    pub incident: IncidentId,
    /// Its title.
    pub title: String,
    /// What the lines are.
    pub legend: Markup,
    /// A chart for each delegation that knew of it, with whether it accused somebody in public.
    pub charts: Vec<(StateId, bool, Markup)>,
}

/// Draws the charts of an exercise.
pub fn pictures(course: &Course<'_>) -> Pictures {
    let material =
        Material { course: course.clone(), room: None, entries: &[], program: "", players: Vec::new() };
    let t = Telling::new(&material, Reader::Control);
    let drawn = |charts: Vec<Chart>| charts.iter().map(figure).collect::<Vec<_>>();
    let region = vec![ladder::cohesion(&t), ladder::damage(&t)];
    Pictures {
        beliefs: t
            .incidents()
            .iter()
            .filter(|known| known.is_of_plot)
            .filter_map(|known| of(&t, known.id))
            .collect(),
        rungs: drawn(ladder::rungs(&t, |_| true)),
        tensions: drawn(ladder::tensions(&t)),
        legend: region.first().map(|chart| legend(&chart.lines)).unwrap_or_default(),
        region: drawn(region),
        names_of_rungs: ladder::legend(),
    }
}

fn of(t: &Telling<'_>, incident: IncidentId) -> Option<Beliefs> {
    let charts: Vec<(StateId, Chart)> =
        t.told().into_iter().filter_map(|seat| Some((seat, beliefs::chart(t, incident, seat)?))).collect();
    let (_, first) = charts.first()?;
    Some(Beliefs {
        incident,
        title: own(t.names.incident_title(incident).unwrap_or_default()),
        legend: legend(&first.lines),
        charts: charts.iter().map(|(seat, chart)| (*seat, !chart.flags.is_empty(), figure(chart))).collect(),
    })
}

/// One chart with its notes.
fn figure(chart: &Chart) -> Markup {
    html! {
        figcaption { (chart.title) }
        (picture::draw(chart, &said(chart)))
        @for note in &chart.notes { p class="note" { (note) } }
    }
}

/// A chart in one sentence, for whoever cannot see it.
fn said(chart: &Chart) -> String {
    let mut said = tell("acts-chart", &[("title", &chart.title)]);
    for line in &chart.lines {
        let known = || line.values.iter().flatten().copied();
        let (Some(first), Some(last)) = (known().next(), known().next_back()) else { continue };
        let most = known().fold(first, f64::max);
        let pairs = [
            ("line", line.name.as_str()),
            ("first", &(chart.write)(first)),
            ("most", &(chart.write)(most)),
            ("last", &(chart.write)(last)),
        ];
        said += " ";
        said += &tell("acts-chart-line", &pairs);
    }
    said
}

fn legend(lines: &[Line]) -> Markup {
    html! {
        ul class="legend" {
            @for line in lines { li { span class=(page::key(line.stroke)) {} " " (line.name) } }
        }
    }
}
