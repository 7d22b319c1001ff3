//! The charts of the report for a screen: the same drawings without the tables beside them, which would be most of a page
//! that phones load. What a chart shows stands in words in its label and in the notes below it.

use maud::{Markup, html};

use super::telling::{Material, Telling};
use super::{beliefs, ladder, page, picture};
use crate::report::chart::{Chart, Line};
use crate::report::said::own;
use crate::report::timeline::Reader;
use crate::session::Course;
use crate::sim::ids::{IncidentId, StateId};

/// The charts of an exercise that is over, made once for everybody. They hold the hidden truth.
#[derive(Debug, Clone)]
pub struct Pictures {
    /// Belief against truth, incident by incident of the plot.
    pub beliefs: Vec<Beliefs>,
    /// The crisis ladder over each incident that is worth a chart.
    pub rungs: Drawn,
    /// Tension between the pairs between which it moved most.
    pub tensions: Drawn,
    /// Cohesion and damage of the region.
    pub region: Drawn,
    /// What the lines of these three are.
    pub legend: Markup,
    /// The rungs by number and name.
    pub names_of_rungs: String,
}

/// Charts, and the same drawn.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// The charts.
    pub charts: Vec<Chart>,
    /// Their drawings, in the same order.
    pub figures: Vec<Markup>,
}

impl Drawn {
    fn of(charts: Vec<Chart>) -> Self {
        Self { figures: charts.iter().map(figure).collect(), charts }
    }
}

/// What one delegation believed about an incident.
#[derive(Debug, Clone)]
pub struct BeliefOf {
    /// The delegation.
    pub seat: StateId,
    /// Its chart, with a flag where it accused somebody in public.
    pub chart: Chart,
    /// The same drawn.
    pub figure: Markup,
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
    /// A chart for each delegation that knew of it.
    pub charts: Vec<BeliefOf>,
}

/// Draws the charts of an exercise.
pub fn pictures(course: &Course<'_>) -> Pictures {
    let material =
        Material { course: course.clone(), room: None, entries: &[], program: "", players: Vec::new() };
    let t = Telling::new(&material, Reader::Control);
    let region = vec![ladder::cohesion(&t), ladder::damage(&t)];
    Pictures {
        beliefs: t
            .incidents()
            .iter()
            .filter(|known| known.is_of_plot)
            .filter_map(|known| of(&t, known.id))
            .collect(),
        rungs: Drawn::of(ladder::rungs(&t, |_| true)),
        tensions: Drawn::of(ladder::tensions(&t)),
        legend: region.first().map(|chart| legend(&chart.lines)).unwrap_or_default(),
        region: Drawn::of(region),
        names_of_rungs: ladder::legend(),
    }
}

fn of(t: &Telling<'_>, incident: IncidentId) -> Option<Beliefs> {
    let belief = |seat: StateId| {
        let chart = beliefs::chart(t, incident, seat)?;
        Some(BeliefOf { seat, figure: figure(&chart), chart })
    };
    let charts: Vec<BeliefOf> = t.told().into_iter().filter_map(belief).collect();
    let first = charts.first()?;
    Some(Beliefs {
        incident,
        title: own(t.names.incident_title(incident).unwrap_or_default()),
        legend: legend(&first.chart.lines),
        charts,
    })
}

/// One chart drawn, with its notes.
pub fn figure(chart: &Chart) -> Markup {
    html! {
        figcaption { (chart.title) }
        (picture::draw(chart, &chart.said()))
        @if !chart.notes.is_empty() { div class="notes" { @for note in &chart.notes { p class="note" { (note) } } } }
    }
}

fn legend(lines: &[Line]) -> Markup {
    html! {
        ul class="legend" {
            @for line in lines { li { span class=(page::key(line.stroke)) {} " " (line.name) } }
        }
    }
}
