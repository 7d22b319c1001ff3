//! How runs come out at different tables: bands, rungs of the ladder, lines of evidence. Tables are compared,
//! delegations are not ranked.

use serde::Serialize;

use crate::bots::Temperament;
use crate::sim::scenario::Scenario;
use crate::sim::score::band::Band;
use crate::study::outcome::RunOutcome;
use crate::study::plot::game::Game;
use crate::study::seating::{REASONED, Seating, Table};
use crate::study::sums::{Scores, share};

/// The bands in the order of their shares.
pub const BANDS: [Band; 6] =
    [Band::NotTested, Band::MostlyAgainst, Band::Mixed, Band::Some, Band::Solid, Band::Strong];

/// One run and at what table it was played.
#[derive(Debug, Clone, PartialEq)]
pub struct Played {
    /// The cell.
    pub seating: Seating,
    /// Who sat where.
    pub table: Table,
    /// How it came out.
    pub outcome: RunOutcome,
    /// What it showed of the plot.
    pub game: Game,
}

/// How far crises went at one kind of table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RungRow {
    /// The kind of table.
    pub table: &'static str,
    /// How many runs were played at this table.
    pub runs: u64,
    /// Share of the runs whose worst crisis stopped at rung 0, 1, … 8.
    pub shares: [f64; 9],
}

/// The distribution of one score.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spread {
    /// Delegations with evidence, over all runs.
    pub count: u64,
    /// Mean of their scores, 0–100.
    pub mean: Option<f64>,
    /// One in ten is below this.
    pub p10: Option<f64>,
    /// One in ten is above this.
    pub p90: Option<f64>,
    /// Share of all delegations in each band, in the order of [`BANDS`].
    pub bands: [f64; 6],
}

/// The scores of one kind of delegation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpreadRow {
    /// The kind of table.
    pub table: &'static str,
    /// Which delegations of it; all of them where none is named.
    pub temperament: Option<&'static str>,
    /// The overall score.
    pub overall: Spread,
    /// Every scored item, in the order of the instrument.
    pub paragraphs: Vec<Spread>,
}

/// A scored item of the instrument.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemRow {
    /// The paragraph, as evidence cites it.
    pub paragraph: String,
    /// Its title.
    pub title: String,
    /// Share of the runs in which somebody earned evidence for it.
    pub earned: f64,
    /// Share of the runs in which somebody earned evidence against it.
    pub lost: f64,
    /// At mixed tables, the share of the delegations with evidence that are in the commonest band.
    pub commonest: f64,
    /// Which band that is.
    pub commonest_band: Band,
}

/// A paragraph whose band is the same for more than this share of delegations tells them nothing.
pub const SAME_BAND_MAX: f64 = 0.90;

/// How far crises went, by kind of table.
pub fn rungs(played: &[Played]) -> Vec<RungRow> {
    let row = |seating: Seating| {
        let mut counts = [0u64; 9];
        for run in played.iter().filter(|run| run.seating == seating) {
            counts[usize::from(run.outcome.rung_peak.min(8))] += 1;
        }
        let runs = counts.iter().sum();
        RungRow { table: seating.name(), runs, shares: counts.map(|count| share(count, runs)) }
    };
    Seating::COMPARED.into_iter().map(row).collect()
}

/// Scores by kind of table, then by temperament at mixed tables.
pub fn spread(s: &Scenario, played: &[Played]) -> Vec<SpreadRow> {
    let tables = Seating::COMPARED.into_iter().map(|seating| spread_row(s, played, seating, None));
    let seats = REASONED.into_iter().map(|one| spread_row(s, played, Seating::Mixed, Some(one)));
    tables.chain(seats).collect()
}

#[derive(Default)]
struct Gathered {
    scores: Scores,
    bands: [u64; 6],
}

impl Gathered {
    fn add(&mut self, score: Option<f64>) {
        let band = score.map_or(Band::NotTested, Band::of);
        self.bands[band as usize] += 1;
        if let Some(score) = score {
            self.scores.add(score);
        }
    }

    fn spread(&self) -> Spread {
        let all = self.bands.iter().sum();
        Spread {
            count: self.scores.moments().count(),
            mean: self.scores.moments().mean(),
            p10: self.scores.quantile(0.1),
            p90: self.scores.quantile(0.9),
            bands: self.bands.map(|count| share(count, all)),
        }
    }
}

fn spread_row(s: &Scenario, played: &[Played], seating: Seating, of: Option<Temperament>) -> SpreadRow {
    let mut overall = Gathered::default();
    let mut paragraphs: Vec<Gathered> = s.instrument.paragraphs.iter().map(|_| Gathered::default()).collect();
    for run in played.iter().filter(|run| run.seating == seating) {
        for (seat, state) in run.outcome.states.iter_enumerated() {
            if of.is_none_or(|temperament| run.table[seat] == temperament) {
                overall.add(state.overall);
                paragraphs.iter_mut().zip(&state.scores).for_each(|(all, score)| all.add(*score));
            }
        }
    }
    SpreadRow {
        table: seating.name(),
        temperament: of.map(Temperament::name),
        overall: overall.spread(),
        paragraphs: paragraphs.iter().map(Gathered::spread).collect(),
    }
}

/// Which scored items are earned and lost at all, and whether their bands tell delegations apart.
pub fn items(s: &Scenario, played: &[Played], spread: &[SpreadRow]) -> Vec<ItemRow> {
    let runs = played.len() as u64;
    let mixed = spread.iter().find(|row| row.table == Seating::Mixed.name() && row.temperament.is_none());
    let touched = |pick: &dyn Fn(&RunOutcome) -> bool| {
        share(played.iter().filter(|run| pick(&run.outcome)).count() as u64, runs)
    };
    s.instrument
        .paragraphs
        .iter_enumerated()
        .map(|(id, paragraph)| {
            let bands = mixed.map_or([0.0; 6], |row| row.paragraphs[id.at()].bands);
            let (commonest, share) = commonest(bands);
            ItemRow {
                paragraph: paragraph.id.clone(),
                title: paragraph.title.clone(),
                earned: touched(&|outcome| outcome.touched[id].0),
                lost: touched(&|outcome| outcome.touched[id].1),
                commonest: share,
                commonest_band: commonest,
            }
        })
        .collect()
}

/// The commonest band among delegations with evidence, and its share of them.
fn commonest(bands: [f64; 6]) -> (Band, f64) {
    let with_evidence: f64 = bands[1..].iter().sum();
    let best = BANDS.into_iter().zip(bands).skip(1).reduce(|a, b| if b.1 > a.1 { b } else { a });
    match best {
        Some((band, share)) if with_evidence > 0.0 => (band, share / with_evidence),
        _ => (Band::NotTested, 0.0),
    }
}
