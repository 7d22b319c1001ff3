//! What options are worth over many contexts: which dominate, which are never worth it. It measures and
//! judges; nothing of the catalogue is changed by it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fork::Worth;
use crate::sim::catalogue::item::Item;
use crate::sim::scenario::Scenario;
use crate::study::sums::{Moments, share, wilson};

/// An option that is best in more than this share of contexts dominates (FV-13: MODEL.md 1.2).
pub const BEST_SHARE_MAX: f64 = 0.60;
/// Being the best of fewer than this says little: such contexts are left out of the shares of the best.
pub const OPTIONS_MIN: usize = 5;
/// An option offered in fewer contexts than this is not judged.
pub const OFFERED_MIN: u64 = 20;
/// The share of contexts in which a 95 % interval shows a gain where there is none.
const GAIN_BY_CHANCE: f64 = 0.025;

/// What is wrong with an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// Best in more than [`BEST_SHARE_MAX`] of the contexts in which it is on offer, and not by chance alone.
    Dominates,
    /// In [`OFFERED_MIN`] contexts or more no clear gain over doing nothing, or none more often than chance
    /// alone would show, and a loss on average.
    NeverWorthIt,
}

/// One line of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OptionRow {
    /// Short name, as scenario files write it.
    pub id: String,
    /// Catalogue code, as documents cite it.
    pub code: String,
    /// Title as shown.
    pub title: String,
    /// A crisis choice, or a measure.
    pub choice: bool,
    /// Contexts in which it was legal.
    pub offered: u64,
    /// Contexts in which it was legal among [`OPTIONS_MIN`] options or more.
    pub offered_among: u64,
    /// Of these, those in which it was the best, doing nothing included.
    pub best: u64,
    /// `best` as a share of `offered_among`.
    pub best_of_offered: f64,
    /// The 95 % interval of that share.
    pub best_of_offered_interval: (f64, f64),
    /// `best` as a share of all contexts with [`OPTIONS_MIN`] options or more, whether it was offered or not.
    pub best_of_all: f64,
    /// Contexts in which its gain over doing nothing was clear: above its own 95 % interval over the futures.
    pub clear_gain: u64,
    /// Contexts in which its loss was.
    pub clear_loss: u64,
    /// Mean gain in payoff over doing nothing, which runs from 0 to 1; over the contexts in which it was offered.
    pub gain: f64,
    /// Half the 95 % interval of the mean gain; none for a single context.
    pub gain_margin: Option<f64>,
    /// Mean gain in standing, points of 100.
    pub standing: f64,
    /// Mean gain in national objectives, share of their weight.
    pub wants: f64,
    /// What is wrong with it, if anything.
    pub flag: Option<Flag>,
}

/// All options.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OptionsReport {
    /// Contexts with [`OPTIONS_MIN`] options or more.
    pub contexts: u64,
    /// Of these, those in which nothing was better than doing nothing.
    pub nothing_best: u64,
    /// Mean number of lines of the catalogue on offer in a context.
    pub on_offer: f64,
    /// Every line of the catalogue, the more often best first.
    pub rows: Vec<OptionRow>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Gathered {
    offered: u64,
    offered_among: u64,
    best: u64,
    clear_gain: u64,
    clear_loss: u64,
    gain: Moments,
    standing: Moments,
    wants: Moments,
}

/// Adds up what was found, context by context.
pub fn report(s: &Scenario, contexts: &[Vec<Worth>]) -> OptionsReport {
    let measures = s.measures.keys().map(Item::Measure);
    let items = measures.chain(s.choices.keys().map(Item::Choice));
    let mut gathered: BTreeMap<Item, Gathered> = items.map(|item| (item, Gathered::default())).collect();
    let (mut judged, mut nothing_best, mut on_offer) = (0, 0, 0);
    for worths in contexts {
        let offered = one_each(worths);
        on_offer += offered.len();
        let many = offered.len() >= OPTIONS_MIN;
        let best = offered.values().map(|worth| worth.gain).fold(0.0, f64::max);
        if many {
            judged += 1;
            nothing_best += u64::from(best <= 0.0);
        }
        for (item, worth) in &offered {
            if let Some(line) = gathered.get_mut(item) {
                line.add(worth, many, best);
            }
        }
    }
    let mut rows: Vec<OptionRow> = gathered.iter().map(|(item, line)| line.row(s, *item, judged)).collect();
    rows.sort_by(|a, b| b.best.cmp(&a.best).then(b.gain.total_cmp(&a.gain)).then(a.id.cmp(&b.id)));
    OptionsReport {
        contexts: judged,
        nothing_best,
        on_offer: on_offer as f64 / contexts.len().max(1) as f64,
        rows,
    }
}

/// A choice that may answer several incidents is worth what it is worth where it does best.
fn one_each(worths: &[Worth]) -> BTreeMap<Item, &Worth> {
    let mut best: BTreeMap<Item, &Worth> = BTreeMap::new();
    for worth in worths {
        let known = best.entry(worth.item).or_insert(worth);
        if worth.gain > known.gain {
            *known = worth;
        }
    }
    best
}

fn mean(moments: &Moments) -> f64 {
    moments.mean().unwrap_or(0.0)
}

impl Gathered {
    fn add(&mut self, worth: &Worth, many: bool, best: f64) {
        let Worth { gain, margin, standing, wants, item: _ } = *worth;
        let is_clear = |far: f64| margin.is_some_and(|margin| far > margin);
        self.offered += 1;
        self.offered_among += u64::from(many);
        // Equals share the first place: each has it.
        self.best += u64::from(many && best > 0.0 && gain >= best);
        self.clear_gain += u64::from(is_clear(gain));
        self.clear_loss += u64::from(is_clear(-gain));
        self.gain.add(gain);
        self.standing.add(standing);
        self.wants.add(wants);
    }

    fn row(&self, s: &Scenario, item: Item, judged: u64) -> OptionRow {
        let (id, code, title, choice) = match item {
            Item::Measure(id) => (&s.measures[id].id, &s.measures[id].code, &s.measures[id].title, false),
            Item::Choice(id) => (&s.choices[id].id, &s.choices[id].code, &s.choices[id].title, true),
        };
        let margin = self.gain.margin();
        OptionRow {
            id: id.clone(),
            code: code.clone(),
            title: title.clone(),
            choice,
            offered: self.offered,
            offered_among: self.offered_among,
            best: self.best,
            best_of_offered: share(self.best, self.offered_among),
            best_of_offered_interval: wilson(self.best, self.offered_among),
            best_of_all: share(self.best, judged),
            clear_gain: self.clear_gain,
            clear_loss: self.clear_loss,
            gain: mean(&self.gain),
            gain_margin: margin.is_finite().then_some(margin),
            standing: mean(&self.standing),
            wants: mean(&self.wants),
            flag: self.flag(),
        }
    }

    fn flag(&self) -> Option<Flag> {
        if wilson(self.best, self.offered_among).0 > BEST_SHARE_MAX {
            return Some(Flag::Dominates);
        }
        let judged = self.offered >= OFFERED_MIN;
        let pays = wilson(self.clear_gain, self.offered).0 > GAIN_BY_CHANCE;
        (judged && !pays && mean(&self.gain) <= 0.0).then_some(Flag::NeverWorthIt)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gathered(offered: u64, best: u64, clear_gain: u64, gain: f64) -> Gathered {
        let mut line = Gathered { offered, offered_among: offered, best, clear_gain, ..Gathered::default() };
        line.gain.add(gain);
        line
    }

    #[test]
    fn two_contexts_make_no_flag_and_many_do() {
        assert_eq!(gathered(2, 2, 2, 0.1).flag(), None);
        assert_eq!(gathered(100, 75, 100, 0.1).flag(), Some(Flag::Dominates));
        assert_eq!(gathered(100, 62, 100, 0.1).flag(), None, "62 of 100 may be chance");
        assert_eq!(gathered(19, 0, 0, -0.1).flag(), None);
        assert_eq!(gathered(20, 0, 0, -0.1).flag(), Some(Flag::NeverWorthIt));
        assert_eq!(gathered(100, 0, 3, -0.1).flag(), Some(Flag::NeverWorthIt), "3 of 100 is chance");
        assert_eq!(gathered(100, 0, 12, -0.1).flag(), None, "it pays now and then");
        assert_eq!(gathered(100, 0, 0, 0.1).flag(), None, "it pays on average");
    }
}
