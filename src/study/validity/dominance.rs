//! FV-13: no single act dominates; every one has a price or a side effect. Asked where people play: in every scenario
//! that comes with the program.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::check::{PAIRS_MIN, Protocol, ValidityCheck};
use super::finding::{Bound, Finding, Line, Unit};
use super::play::base;
use crate::scenario::{self, Binding, Diagnostic};
use crate::study::balance::options::{BEST_SHARE_MAX, Flag, OptionsReport};
use crate::study::balance::{Plan, balance};
use crate::study::run::Effort;

/// Situations for each required pair: an act is not on offer in all of them.
const CONTEXTS_PER_PAIR: f64 = 1.6;

/// The check as the study lists it: its id, what is expected, and the function that plays it.
pub const CHECK: ValidityCheck = ValidityCheck { id: "FV-13", number: 13, run };

/// In each situation every act on offer is played against doing nothing with the same luck; as many situations as
/// give the act that is best most often its [`PAIRS_MIN`], however many pairs are asked for: each holds some fifty.
fn run(protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
    let names = scenario::shipped_names();
    let each = (f64::from(PAIRS_MIN) * CONTEXTS_PER_PAIR / names.len().max(1) as f64).ceil() as u32;
    let seed = base(protocol.plan.seed) ^ u64::from(CHECK.number);
    let plan = Plan { seed, runs: 0, contexts: each, futures: 1 };
    let mut reports = Vec::new();
    for name in names {
        let mut scenario = scenario::open(name, &Binding::default())?.scenario;
        scenario.parameters = protocol.model.clone();
        reports.push(
            balance(&Arc::new(scenario), plan, Effort { hands: protocol.hands, ..Effort::ALL }).options,
        );
    }
    Ok(judged(&reports))
}

/// The act that is best most often over all scenarios, of those on offer often enough; and whether one dominates in
/// any single scenario.
fn judged(reports: &[OptionsReport]) -> Finding {
    let mut acts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in reports.iter().flat_map(|report| &report.rows) {
        let (best, offered) = acts.entry(&row.id).or_default();
        *best += row.best as usize;
        *offered += row.offered_among as usize;
    }
    let share = |(best, offered): (usize, usize)| best as f64 / offered.max(1) as f64;
    let often = acts.into_values().filter(|(_, offered)| *offered >= PAIRS_MIN as usize);
    let (best, offered) = often.max_by(|a, b| share(*a).total_cmp(&share(*b))).unwrap_or_default();
    let situations: Vec<f64> = (0..offered).map(|place| f64::from(u8::from(place < best))).collect();
    let flagged = reports.iter().flat_map(|report| &report.rows);
    let flagged = flagged.filter(|row| row.flag == Some(Flag::Dominates)).count();
    let everywhere: usize = reports.iter().map(|report| report.contexts as usize).sum();
    Finding {
        id: CHECK.id,
        expects: "validity-expects-dominance",
        lines: vec![
            Line::level("validity-best-most-often", Unit::Share, &situations)
                .must_be(Bound::Below(BEST_SHARE_MAX)),
            Line::count("validity-dominant-somewhere", flagged, everywhere).must_be(Bound::Below(1.0)),
        ],
        refused: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::balance::options::OptionRow;

    fn report(best: u64, flag: Option<Flag>) -> OptionsReport {
        let row = OptionRow {
            id: "consult".into(),
            code: "X-02".into(),
            title: "Consult".into(),
            choice: true,
            offered: 2000,
            offered_among: 2000,
            best,
            best_of_offered: best as f64 / 2000.0,
            best_of_offered_interval: (0.0, 1.0),
            best_of_all: best as f64 / 2000.0,
            clear_gain: 0,
            clear_loss: 0,
            gain: 0.0,
            gain_margin: None,
            standing: 0.0,
            wants: 0.0,
            flag,
        };
        OptionsReport { contexts: 2000, nothing_best: 0, on_offer: 50.0, rows: vec![row] }
    }

    #[test]
    fn an_act_that_is_best_nearly_everywhere_dominates() {
        assert!(judged(&[report(600, None)]).holds());
        assert!(!judged(&[report(1500, None)]).holds());
        assert!(!judged(&[report(600, None), report(600, Some(Flag::Dominates))]).holds(), "in one scenario");
    }
}
