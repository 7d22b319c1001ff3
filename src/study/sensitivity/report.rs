//! The one-at-a-time table: for both ends of every parameter's range the change of every figure against the
//! defaults, over exercises that share all luck.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::figures;
use super::figures::{Figure, What};
use crate::sim::parameters::{Parameter, Parameters};
use crate::sim::scenario::Scenario;
use crate::study::balance::Amount;
use crate::study::run::{Bench, Effort};
use crate::study::seating::Seating;
use crate::study::seeds::StudyKind;
use crate::study::sums::Moments;
use crate::study::{run, seeds};

/// How much is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The seed of all luck.
    pub seed: u64,
    /// Exercises for each end of each range, at mixed tables.
    pub runs: u32,
}

impl Default for Plan {
    fn default() -> Self {
        Self { seed: 1, runs: 200 }
    }
}

/// The change of one figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Change {
    /// Mean change over the pairs of exercises.
    pub by: f64,
    /// Half the width of its 95 % interval; none for fewer than two pairs.
    pub margin: Option<f64>,
    /// Its interval leaves zero out.
    pub clear: bool,
    /// An interval of twice the width leaves zero out too: of ten thousand comparisons chance alone shows one.
    pub certain: bool,
    /// `by` as a share of the standard deviation of this figure from exercise to exercise; 0 where that is 0.
    pub size: f64,
}

/// One end of a range.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct End {
    /// The value to which the parameter was set.
    pub value: f64,
    /// The change of every figure, in the order of the columns.
    pub changes: Vec<Change>,
}

/// One parameter.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Its name in the table of the model.
    pub name: &'static str,
    /// What the parameter means, as MODEL.md 7 prints it.
    pub meaning: &'static str,
    /// The value that the model uses.
    pub default: f64,
    /// Is the default itself an end of the range? Then it is changed to one side only.
    pub one_sided: bool,
    /// The figure that itself begins at this number, where there is one.
    pub begins: Option<What>,
    /// The ends of its range that differ from the default and were played.
    pub ends: Vec<End>,
    /// The largest certain change of any figure but the one that begins at it, in standard deviations; rows are sorted
    /// by it.
    pub moves: f64,
}

/// The whole table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sensitivity {
    /// The number of this format.
    pub format: u16,
    /// Short name of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// What was planned.
    pub plan: Plan,
    /// Ends of ranges, played and planned.
    pub ends: Amount,
    /// What the figures say.
    pub columns: Vec<Figure>,
    /// Their means with all parameters at their defaults; none where there was nothing to say.
    pub defaults: Vec<Option<f64>>,
    /// Every parameter of which an end was played, those that move most first.
    pub rows: Vec<Row>,
}

/// The number of the format.
pub const FORMAT: u16 = 1;

/// The figures of one exercise.
type Figures = Vec<Option<f64>>;

/// One end of the range of the parameter at a place of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Setting {
    place: usize,
    value: f64,
}

/// Pieces of work in a plan, for whoever shows how far it is.
pub fn pieces(plan: &Plan) -> u64 {
    u64::from(plan.runs) + settings().len() as u64
}

/// Studies how the numbers of the model move a scenario.
pub fn sensitivity(scenario: &Arc<Scenario>, plan: Plan, effort: Effort<'_>) -> Sensitivity {
    let seeds: Vec<u64> =
        (0..plan.runs).map(|index| seeds::seed(plan.seed, StudyKind::Sensitivity, 0, index)).collect();
    let defaults = run::whole(scenario, &seeds, effort, |bench, seed| play(bench, scenario, *seed));
    let settings = if defaults.len() < seeds.len() { Vec::new() } else { settings() };
    let columns = figures::columns(scenario);
    let usual = gather(&columns, defaults.iter().map(Vec::as_slice));
    let ends = run::all(scenario, &settings, effort, |_, setting| {
        let mut changed = Scenario::clone(scenario);
        changed.parameters.set(setting.place, setting.value);
        let changed = Arc::new(changed);
        let mut bench = Bench::new(&changed);
        let differences: Vec<Figures> = seeds
            .iter()
            .zip(&defaults)
            .map(|(seed, before)| difference(before, &play(&mut bench, &changed, *seed)))
            .collect();
        gather(&columns, differences.iter().map(Vec::as_slice))
    });
    Sensitivity {
        format: FORMAT,
        scenario: scenario.name.clone(),
        title: scenario.title.clone(),
        plan,
        ends: Amount { planned: self::settings().len() as u64, done: ends.len() as u64 },
        defaults: usual.iter().map(Moments::mean).collect(),
        rows: rows(&columns, &settings, &ends, &usual),
        columns,
    }
}

fn play(bench: &mut Bench, scenario: &Scenario, seed: u64) -> Figures {
    figures::of(bench.play(seed, &Seating::Mixed.table(scenario.states.len(), seed)))
}

/// Every end of every range that is not the default itself.
fn settings() -> Vec<Setting> {
    let ends = |(place, entry): (usize, &Parameter<Parameters>)| {
        let values = [entry.low, entry.high].into_iter().filter(|value| *value != entry.default);
        values.map(|value| Setting { place, value }).collect::<Vec<_>>()
    };
    Parameters::TABLE.iter().enumerate().flat_map(ends).collect()
}

/// What changed from one exercise to its twin, where both have something to say.
fn difference(before: &[Option<f64>], after: &[Option<f64>]) -> Figures {
    before.iter().zip(after).map(|(before, after)| Some((*after)? - (*before)?)).collect()
}

fn gather<'a>(columns: &[Figure], rows: impl Iterator<Item = &'a [Option<f64>]>) -> Vec<Moments> {
    let mut all = vec![Moments::default(); columns.len()];
    for row in rows {
        for (moments, value) in all.iter_mut().zip(row) {
            value.iter().for_each(|value| moments.add(*value));
        }
    }
    all
}

fn rows(columns: &[Figure], settings: &[Setting], ends: &[Vec<Moments>], usual: &[Moments]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (Setting { place, value }, moments) in settings.iter().zip(ends) {
        let entry = &Parameters::TABLE[*place];
        let changes: Vec<Change> =
            moments.iter().zip(usual).map(|(moments, usual)| change(moments, usual)).collect();
        let begins =
            columns.iter().map(|column| column.what).find(|what| what.begins_at() == Some(entry.name));
        let told = columns.iter().zip(&changes).filter(|(column, _)| Some(column.what) != begins);
        let certain = told.filter(|(_, change)| change.certain).map(|(_, change)| change.size.abs());
        let moves = certain.fold(0.0, f64::max);
        let end = End { value: *value, changes };
        match rows.last_mut().filter(|row| row.name == entry.name) {
            Some(row) => {
                row.ends.push(end);
                row.moves = row.moves.max(moves);
            }
            None => rows.push(Row {
                name: entry.name,
                meaning: entry.meaning,
                default: entry.default,
                one_sided: [entry.low, entry.high].contains(&entry.default),
                begins,
                ends: vec![end],
                moves,
            }),
        }
    }
    rows.sort_by(|a, b| b.moves.total_cmp(&a.moves).then(a.name.cmp(b.name)));
    rows
}

fn change(moments: &Moments, usual: &Moments) -> Change {
    let (by, margin) = (moments.mean().unwrap_or(0.0), moments.margin());
    let deviation = usual.variance().sqrt();
    Change {
        by,
        margin: margin.is_finite().then_some(margin),
        clear: by.abs() > margin,
        certain: by.abs() > 2.0 * margin,
        size: if deviation > 0.0 { by / deviation } else { 0.0 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_is_varied_and_never_to_its_default() {
        for (place, entry) in Parameters::TABLE.iter().enumerate() {
            let ends: Vec<Setting> =
                settings().into_iter().filter(|setting| setting.place == place).collect();
            assert!(!ends.is_empty(), "{} has a range of nothing", entry.name);
            assert!(ends.iter().all(|end| end.value != entry.default));
        }
    }

    #[test]
    fn a_number_is_not_ranked_by_the_figure_that_begins_at_it() {
        let columns = [What::Tension, What::Damage].map(|what| Figure { what, paragraph: None });
        let moments = |values: [f64; 3]| {
            let mut moments = Moments::default();
            values.iter().for_each(|value| moments.add(*value));
            moments
        };
        let settings: Vec<Setting> = ["tension_start", "naming_tension_weak"]
            .map(|name| Setting { place: Parameters::find(name).expect("a number of the model"), value: 0.4 })
            .into();
        // Both move tension by much, and damage by little.
        let ends = vec![vec![moments([5.0, 5.1, 4.9]), moments([0.5, 0.51, 0.49])]; 2];
        let found = rows(&columns, &settings, &ends, &[moments([0.0, 1.0, 2.0]), moments([0.0, 1.0, 2.0])]);
        let row = |name: &str| found.iter().find(|row| row.name == name).expect("a row");
        let (start, other) = (row("tension_start"), row("naming_tension_weak"));
        assert_eq!((start.begins, other.begins), (Some(What::Tension), None));
        assert!((start.moves - 0.5).abs() < 1e-9 && (other.moves - 5.0).abs() < 1e-9, "{found:?}");
        assert!(Parameters::find("trust_start").is_some() && Parameters::find("cohesion_start").is_some());
    }

    #[test]
    fn a_change_within_its_noise_is_not_clear() {
        let moments = |values: &[f64]| {
            let mut moments = Moments::default();
            values.iter().for_each(|value| moments.add(*value));
            moments
        };
        let usual = moments(&[0.0, 2.0, 4.0]);
        let noise = change(&moments(&[1.0, -1.0, 1.5]), &usual);
        let shift = change(&moments(&[1.0, 1.1, 0.9]), &usual);
        assert!(!noise.clear && shift.clear && shift.certain);
        assert!((shift.size - 0.5).abs() < 1e-9, "a mean of 1 is half of the deviation of 2");
        assert!(!change(&moments(&[1.0]), &usual).clear, "one pair says nothing");
    }
}
