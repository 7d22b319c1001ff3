//! Belief: probabilities over suspects, moved by Bayes, and spoken of on two scales (ICD 203; MODEL.md 7.9).
//! It knows nothing of the truth: only items move it.

use serde::{Deserialize, Serialize};

use crate::sim::digest::digest;
use crate::sim::ids::{IncidentId, StateId, Suspect};
use crate::sim::name::named;
use crate::sim::parameters::Parameters;
use crate::sim::plot::Quality;
use crate::sim::scenario::Scenario;

/// How likely a judgement is, in the words of ICD 203 (MODEL.md 7.9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Likelihood {
    /// Under 5 %.
    Remote,
    /// 5–20 %.
    VeryUnlikely,
    /// 20–45 %.
    Unlikely,
    /// 45–55 %.
    RoughlyEven,
    /// 55–80 %.
    Likely,
    /// 80–95 %.
    VeryLikely,
    /// Over 95 %.
    AlmostCertain,
}

named!(Likelihood {
    Remote = "remote",
    VeryUnlikely = "very-unlikely",
    Unlikely = "unlikely",
    RoughlyEven = "roughly-even",
    Likely = "likely",
    VeryLikely = "very-likely",
    AlmostCertain = "almost-certain",
});

impl Likelihood {
    /// The word for a probability.
    pub fn of(probability: f64) -> Self {
        match probability {
            p if p < 0.05 => Self::Remote,
            p if p < 0.20 => Self::VeryUnlikely,
            p if p < 0.45 => Self::Unlikely,
            p if p < 0.55 => Self::RoughlyEven,
            p if p < 0.80 => Self::Likely,
            p if p < 0.95 => Self::VeryLikely,
            _ => Self::AlmostCertain,
        }
    }
}

/// How much an analyst trusts the evidence, apart from what it says (ICD 203; MODEL.md 7.9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Confidence {
    /// Under three items, or one source.
    Low,
    /// Three to six items of two sources.
    Moderate,
    /// More than six of three.
    High,
}

named!(Confidence {
    Low = "low",
    Moderate = "moderate",
    High = "high",
});

impl Confidence {
    /// The level for so many items of so many independent sources.
    pub fn of(items: u8, sources: u8) -> Self {
        if items > 6 && sources >= 3 {
            Self::High
        } else if items >= 3 && sources >= 2 {
            Self::Moderate
        } else {
            Self::Low
        }
    }
}

/// Where an item comes from; a bit in the set of independent sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sim) enum Source {
    /// Own technicians.
    Own = 1,
    /// A partner or a joint probe.
    Partner = 2,
    /// The other side's own answer.
    Counterpart = 4,
    /// Vendors, media, the plot.
    Outside = 8,
}

/// What every delegation believes about every incident.
///
/// Kept as probabilities that sum to one and multiplied item by item, which is Bayes' rule without a single
/// logarithm; a floor keeps a suspect from being ruled out for ever by bad luck.
#[derive(Debug, Clone)]
pub struct Beliefs {
    states: usize,
    suspects: usize,
    probability: Vec<f64>,
    items: Vec<u8>,
    sources: Vec<u8>,
}

digest! { struct Beliefs { states, suspects, probability, items, sources } }

impl Beliefs {
    pub(in crate::sim) fn new(states: usize, suspects: usize, incidents: usize) -> Self {
        Self {
            states,
            suspects,
            probability: Vec::with_capacity(states * suspects * incidents),
            items: Vec::with_capacity(states * incidents),
            sources: Vec::with_capacity(states * incidents),
        }
    }

    /// Becomes the same as another's of the same scenario, in the room it has.
    pub(in crate::sim) fn become_like(&mut self, other: &Self) {
        let Self { states: _, suspects: _, probability, items, sources } = other;
        self.probability.clone_from(probability);
        self.items.clone_from(items);
        self.sources.clone_from(sources);
    }

    pub(in crate::sim) fn clear(&mut self) {
        self.probability.clear();
        self.items.clear();
        self.sources.clear();
    }

    fn row(&self, incident: IncidentId, state: StateId) -> usize {
        incident.at() * self.states + state.at()
    }

    /// A delegation's probabilities over all suspects; they sum to one.
    #[inline]
    pub fn of(&self, incident: IncidentId, state: StateId) -> &[f64] {
        let from = self.row(incident, state) * self.suspects;
        &self.probability[from..from + self.suspects]
    }

    /// A delegation's probability for one suspect.
    #[inline]
    pub fn get(&self, incident: IncidentId, state: StateId, suspect: Suspect) -> f64 {
        self.of(incident, state).get(suspect.at()).copied().unwrap_or(0.0)
    }

    /// The items of evidence a delegation has.
    pub fn items(&self, incident: IncidentId, state: StateId) -> u8 {
        self.items[self.row(incident, state)]
    }

    /// Has the delegation an item that its own technicians or a probe with partners has found?
    pub(in crate::sim) fn looked(&self, incident: IncidentId, state: StateId) -> bool {
        self.sources[self.row(incident, state)] & (Source::Own as u8 | Source::Partner as u8) != 0
    }

    /// How much the delegation's analysts trust their evidence.
    pub fn confidence(&self, incident: IncidentId, state: StateId) -> Confidence {
        let row = self.row(incident, state);
        Confidence::of(self.items[row], self.sources[row].count_ones() as u8)
    }

    /// The state at the table that a delegation suspects most, itself left out, and how much.
    pub fn first_state(&self, s: &Scenario, incident: IncidentId, of: StateId) -> Option<(StateId, f64)> {
        let first = s.suspect_state(StateId(0)).at();
        let mut best: Option<(StateId, f64)> = None;
        for (place, &probability) in self.of(incident, of)[first..].iter().enumerate() {
            let state = StateId::from(place);
            if state != of && best.is_none_or(|(_, most)| probability > most) {
                best = Some((state, probability));
            }
        }
        best
    }

    /// Makes room for an incident that nobody will think about.
    pub(in crate::sim) fn skip(&mut self) {
        self.probability.resize(self.probability.len() + self.states * self.suspects, 0.0);
        self.items.resize(self.items.len() + self.states, 0);
        self.sources.resize(self.sources.len() + self.states, 0);
    }

    /// The first thoughts about a new incident: everybody has the same prior weights, but gives its own side
    /// this one.
    pub(in crate::sim) fn begin(&mut self, prior: &[f64], own: f64, own_side: impl Fn(StateId) -> Suspect) {
        let from = self.probability.len();
        self.skip();
        let sum: f64 = prior.iter().sum();
        for (state, row) in self.probability[from..].chunks_exact_mut(self.suspects).enumerate() {
            let side = own_side(StateId::from(state)).at();
            let scale = 1.0 / (sum - prior[side] + own);
            row.copy_from_slice(prior);
            row.iter_mut().for_each(|probability| *probability *= scale);
            row[side] = own * scale;
        }
    }

    /// Moves a delegation this share of the way to the certainty that it was this suspect. It is no item of evidence:
    /// nothing was found that could be shared.
    pub(in crate::sim) fn hear(
        &mut self,
        incident: IncidentId,
        state: StateId,
        suspect: Suspect,
        share: f64,
    ) {
        let row = self.row_mut(incident, state);
        row.iter_mut().for_each(|probability| *probability *= 1.0 - share);
        row[suspect.at()] += share;
    }

    /// Keeps a delegation's belief in this suspect from falling under this; the others share what is left.
    pub(in crate::sim) fn hold(
        &mut self,
        incident: IncidentId,
        state: StateId,
        suspect: Suspect,
        least: f64,
    ) {
        let row = self.row_mut(incident, state);
        let now = row[suspect.at()];
        if now < least && now < 1.0 {
            let scale = (1.0 - least) / (1.0 - now);
            row.iter_mut().for_each(|probability| *probability *= scale);
            row[suspect.at()] = least;
        }
    }

    /// Leaves this share of what a delegation believes of a suspect.
    pub(in crate::sim) fn doubt(
        &mut self,
        p: &Parameters,
        incident: IncidentId,
        state: StateId,
        suspect: Suspect,
        share: f64,
    ) {
        let row = self.row_mut(incident, state);
        row[suspect.at()] *= share;
        normalise(row, p.belief_floor);
    }

    fn row_mut(&mut self, incident: IncidentId, state: StateId) -> &mut [f64] {
        let from = self.row(incident, state) * self.suspects;
        &mut self.probability[from..from + self.suspects]
    }

    pub(in crate::sim) fn learn(
        &mut self,
        p: &Parameters,
        incident: IncidentId,
        state: StateId,
        item: EvidenceItem,
    ) {
        let row = self.row(incident, state);
        let from = row * self.suspects;
        let probabilities = &mut self.probability[from..from + self.suspects];
        probabilities[item.points_to.at()] *= ratio(p, item.quality);
        normalise(probabilities, p.belief_floor);
        self.items[row] = self.items[row].saturating_add(1);
        self.sources[row] |= item.source as u8;
    }
}

/// How many times as likely an item is if it points to the truth.
fn ratio(p: &Parameters, quality: Quality) -> f64 {
    match quality {
        Quality::Weak => p.ratio_weak,
        Quality::Moderate => p.ratio_moderate,
        Quality::Strong => p.ratio_strong,
    }
}

/// Makes probabilities sum to one, none of them under the floor.
fn normalise(row: &mut [f64], floor: f64) {
    let mut sum = 0.0;
    for value in row.iter_mut() {
        // One machine instruction, which `max` is not where the floor may vary.
        *value = if *value > floor { *value } else { floor };
        sum += *value;
    }
    let scale = 1.0 / sum;
    for value in row.iter_mut() {
        *value *= scale;
    }
}

/// One item of evidence, as it reaches a delegation.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct EvidenceItem {
    pub points_to: Suspect,
    pub quality: Quality,
    pub source: Source,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likelihood_and_confidence_are_two_scales() {
        assert_eq!(Likelihood::of(0.62), Likelihood::Likely);
        assert_eq!(Confidence::of(1, 1), Confidence::Low);
        assert_eq!(Confidence::of(9, 1), Confidence::Low, "many items of one source are still one source");
        assert_eq!(Confidence::of(4, 2), Confidence::Moderate);
        assert_eq!(Confidence::of(7, 3), Confidence::High);
    }

    #[test]
    fn a_strong_item_moves_belief_by_bayes() {
        let mut beliefs = Beliefs::new(1, 2, 1);
        beliefs.begin(&[1.0, 1.0], 1.0, |_| Suspect(0));
        let item = EvidenceItem { points_to: Suspect(1), quality: Quality::Strong, source: Source::Own };
        beliefs.learn(&Parameters::default(), IncidentId(0), StateId(0), item);
        assert!((beliefs.get(IncidentId(0), StateId(0), Suspect(1)) - 8.0 / 9.0).abs() < 1e-9);
        let sum: f64 = beliefs.of(IncidentId(0), StateId(0)).iter().sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }

    #[test]
    fn nobody_is_ruled_out_for_ever() {
        let mut beliefs = Beliefs::new(1, 2, 1);
        beliefs.begin(&[1.0, 1.0], 1.0, |_| Suspect(0));
        for _ in 0..200 {
            let item = EvidenceItem { points_to: Suspect(0), quality: Quality::Strong, source: Source::Own };
            beliefs.learn(&Parameters::default(), IncidentId(0), StateId(0), item);
        }
        assert!(beliefs.get(IncidentId(0), StateId(0), Suspect(1)) > 0.0);
    }
}
