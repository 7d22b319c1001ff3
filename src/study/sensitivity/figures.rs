//! One exercise in a row of figures, the same for every parameter.

use serde::Serialize;

use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::study::outcome;

/// What a figure says, and in which unit its changes are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Mean overall score of the delegations, 0–100.
    Overall,
    /// Mean of the highest rung that any crisis reached, 0–8.
    RungPeak,
    /// Share of the exercises in which a crisis reached a public accusation, 0–1.
    Accusation,
    /// Mean tension between two delegations at the end, 0–1.
    Tension,
    /// Mean trust of one delegation in another at the end, 0–1.
    Trust,
    /// Regional cohesion at the end, 0–1.
    Cohesion,
    /// Damage of all delegations together, in the units of MODEL.md 7.6.
    Damage,
    /// Share of the incidents of the plot over which the state hit believes the truth most at the end, 0–1.
    RightJudgement,
    /// The region's score on a scored item, 0–100.
    Region,
}

impl What {
    /// The number of the model at which this figure itself begins, if there is one: that it moves the figure is no finding.
    pub fn begins_at(self) -> Option<&'static str> {
        match self {
            Self::Tension => Some("tension_start"),
            Self::Trust => Some("trust_start"),
            Self::Cohesion => Some("cohesion_start"),
            Self::Overall
            | Self::RungPeak
            | Self::Accusation
            | Self::Damage
            | Self::RightJudgement
            | Self::Region => None,
        }
    }
}

/// The rung of a public accusation (MODEL.md 2.3).
const ACCUSATION_RUNG: u8 = 3;

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// What it says.
    pub what: What,
    /// The scored item, for a figure of one.
    pub paragraph: Option<String>,
}

/// All columns of a scenario.
pub fn columns(s: &Scenario) -> Vec<Figure> {
    let fixed = [
        What::Overall,
        What::RungPeak,
        What::Accusation,
        What::Tension,
        What::Trust,
        What::Cohesion,
        What::Damage,
        What::RightJudgement,
    ];
    let fixed = fixed.into_iter().map(|what| Figure { what, paragraph: None });
    let items = s.instrument.paragraphs.iter();
    let items = items.map(|item| Figure { what: What::Region, paragraph: Some(item.id.clone()) });
    fixed.chain(items).collect()
}

/// The figures of an exercise that is over, in the order of [`columns`]; none where there is nothing to say.
pub fn of(exercise: &Exercise) -> Vec<Option<f64>> {
    let outcome = outcome::of(exercise);
    let overall = mean(outcome.states.iter().filter_map(|state| state.overall));
    let world = exercise.world();
    let states = || exercise.scenario().states.keys();
    let pairs = || states().flat_map(|a| states().filter(move |b| *b != a).map(move |b| (a, b)));
    let between = |value: &dyn Fn(StateId, StateId) -> f64| mean(pairs().map(|(a, b)| value(a, b)));
    let mut row = vec![
        overall,
        Some(f64::from(outcome.rung_peak)),
        Some(if outcome.rung_peak >= ACCUSATION_RUNG { 1.0 } else { 0.0 }),
        between(&|a, b| world.tension(a, b)),
        between(&|a, b| world.trust(a, b)),
        Some(world.cohesion()),
        Some(world.states.iter().map(|state| state.damage).sum()),
        right_judgement(exercise),
    ];
    row.extend(outcome.region.iter());
    row
}

fn right_judgement(exercise: &Exercise) -> Option<f64> {
    let of_the_plot = exercise.incidents().iter_enumerated().filter(|(_, incident)| incident.plot.is_some());
    mean(of_the_plot.map(|(id, incident)| {
        let beliefs = exercise.beliefs().of(id, incident.victim);
        let truth = beliefs[incident.truth.at()];
        if beliefs.iter().all(|other| *other <= truth) { 1.0 } else { 0.0 }
    }))
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}
