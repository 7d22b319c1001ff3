//! Attribution: evidence item by item, belief by Bayes, likelihood and confidence as two scales (brief §6.4).

use serde::Serialize;

use super::chance::{self, Purpose};
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{IncidentId, SUSPECTS_MAX, StateId, StateSet, Suspect};
use super::parameters as p;
use super::plot::Quality;
use super::quantity::StateQuantity;
use super::scenario::{ActorKind, Scenario};

/// How likely a judgement is, in the words of ICD 203 (brief §6.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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

/// How much an analyst trusts the evidence, apart from what it says (brief §6.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Confidence {
    /// Under three items, or one source.
    Low,
    /// Three to six items of two sources.
    Moderate,
    /// More than six of three.
    High,
}

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
pub(super) enum Source {
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

/// The most items that reach one state in one step.
const EVIDENCE_MAX: u32 = 6;
/// No suspect falls below this probability.
const FLOOR: f64 = 1e-6;
/// Prior weight of one's own side, and of the state that was hit: it happens, rarely.
const PRIOR_OWN: f64 = 0.02;

impl Beliefs {
    pub(super) fn new(states: usize, suspects: usize, incidents: usize) -> Self {
        Self {
            states,
            suspects,
            probability: Vec::with_capacity(states * suspects * incidents),
            items: Vec::with_capacity(states * incidents),
            sources: Vec::with_capacity(states * incidents),
        }
    }

    pub(super) fn clear(&mut self) {
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
    pub(super) fn skip(&mut self) {
        self.probability.resize(self.probability.len() + self.states * self.suspects, 0.0);
        self.items.resize(self.items.len() + self.states, 0);
        self.sources.resize(self.sources.len() + self.states, 0);
    }

    fn begin(&mut self, priors: impl Fn(StateId, &mut [f64])) {
        let from = self.probability.len();
        self.skip();
        for (state, row) in self.probability[from..].chunks_exact_mut(self.suspects).enumerate() {
            priors(StateId::from(state), row);
            normalise(row);
        }
    }

    pub(super) fn learn(&mut self, incident: IncidentId, state: StateId, item: Item) {
        let row = self.row(incident, state);
        let from = row * self.suspects;
        let probabilities = &mut self.probability[from..from + self.suspects];
        probabilities[item.points_to.at()] *= p::LIKELIHOOD_RATIO[item.quality as usize];
        normalise(probabilities);
        self.items[row] = self.items[row].saturating_add(1);
        self.sources[row] |= item.source as u8;
    }

    /// Feeds all beliefs into a digest.
    pub fn digest(&self, hasher: &mut blake3::Hasher) {
        for value in &self.probability {
            hasher.update(&value.to_bits().to_le_bytes());
        }
        hasher.update(&self.items);
    }
}

fn normalise(row: &mut [f64]) {
    let mut sum = 0.0;
    for value in row.iter_mut() {
        *value = value.max(FLOOR);
        sum += *value;
    }
    for value in row.iter_mut() {
        *value /= sum;
    }
}

/// One item of evidence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub points_to: Suspect,
    pub quality: Quality,
    pub source: Source,
}

impl Exercise {
    /// Everybody's first thought about a new incident: outside actors first, states by tension, and the one
    /// at whom traces were planted, because that is what is seen first (brief §6.4, "prior by context").
    pub(super) fn first_thoughts(&mut self, s: &Scenario, victim: StateId, planted: Option<Suspect>) {
        let (actor, accident, state) = p::PRIOR;
        let mut prior = [0.0; SUSPECTS_MAX];
        for (place, entry) in s.actors.iter().enumerate() {
            prior[place] = match entry.kind {
                ActorKind::Crime | ActorKind::Hacktivist | ActorKind::NonMember => actor,
                ActorKind::Extremist | ActorKind::Insider => actor * 0.5,
            };
        }
        prior[s.accident().at()] = accident;
        for other in s.states.keys() {
            let strained = (self.world.tension(victim, other) - p::TENSION_START).max(0.0);
            prior[s.suspect_state(other).at()] = state * (1.0 + p::PRIOR_TENSION * strained);
        }
        if let Some(planted) = planted {
            prior[planted.at()] *= p::PRIOR_PLANTED;
        }
        prior[s.suspect_state(victim).at()] = PRIOR_OWN;
        self.beliefs.begin(|of, row| {
            row.copy_from_slice(&prior[..row.len()]);
            row[s.suspect_state(of).at()] = PRIOR_OWN;
        });
    }

    /// Evidence of this step, for every open incident and everybody who looks into it.
    pub(super) fn gather_evidence(&mut self, s: &Scenario) {
        for place in 0..self.incidents.len() {
            let id = IncidentId::from(place);
            if self.incidents[id].open {
                let mut luck = self.chance.draws(self.step, Purpose::Evidence, self.incidents[id].luck);
                for state in self.incidents[id].known_to.iter() {
                    self.gather(s, id, state, luck.at(u32::from(state.0)));
                }
            }
        }
    }

    fn gather(&mut self, s: &Scenario, id: IncidentId, state: StateId, uniform: f64) {
        let count = chance::poisson(self.evidence_rate(id, state), uniform, EVIDENCE_MAX);
        if count == 0 {
            return;
        }
        let joint = self.joint_at_work(id, state);
        let (luck, own) = (self.incidents[id].luck, u32::from(state.0) << 8);
        for index in 1..=count {
            let words = self.chance.words(self.step, Purpose::Evidence, luck, own | index);
            let source = match words[3] % 4 {
                0 => Source::Outside,
                _ if joint => Source::Partner,
                _ => Source::Own,
            };
            let item = self.item(s, id, words, source, 0.0);
            self.find(id, state, item);
        }
    }

    /// Items per step (brief §6.4).
    fn evidence_rate(&self, id: IncidentId, state: StateId) -> f64 {
        let incident = &self.incidents[id];
        let vars = &self.world.states[state];
        let (base, share) = p::EVIDENCE_RATE;
        let own = base + share * vars.get(StateQuantity::Capacity);
        let extra = incident.extra_rate[state.at()];
        if !(incident.victim == state || incident.probing.has(state) || incident.joint.has(state)) {
            return own * p::EVIDENCE_BYSTANDER + extra;
        }
        let mut rate = own + vars.probe_rate + extra;
        rate *= 1.0 + p::EVIDENCE_SHARING * self.shared_with(id, state);
        if self.joint_at_work(id, state) {
            rate *= p::EVIDENCE_JOINT;
        }
        if incident.clarified_until > self.step && incident.victim == state {
            rate *= p::EVIDENCE_CLARIFIED;
        }
        rate
    }

    /// Mean sharing with the others who look into the same incident, 0–1.
    fn shared_with(&self, id: IncidentId, state: StateId) -> f64 {
        let incident = &self.incidents[id];
        let others = incident.probing.or(incident.joint).with(incident.victim).without(state);
        if others.is_empty() {
            return 0.0;
        }
        others.iter().map(|other| self.world.sharing(state, other)).sum::<f64>() / others.count() as f64
    }

    fn joint_at_work(&self, id: IncidentId, state: StateId) -> bool {
        let incident = &self.incidents[id];
        incident.joint.has(state) && incident.joint.count() > 1 && self.step >= incident.joint_from
    }

    /// Draws one item: how good it looks and at whom it points. `honest` raises the chance that it points to
    /// the truth, for answers from somebody who knows.
    pub(super) fn item(
        &self,
        s: &Scenario,
        id: IncidentId,
        words: [u32; 4],
        source: Source,
        honest: f64,
    ) -> Item {
        let incident = &self.incidents[id];
        let [weak, moderate] = p::QUALITY_SHARES;
        let draw = chance::unit(words[0]);
        let quality = if draw < weak {
            Quality::Weak
        } else if draw < moderate {
            Quality::Moderate
        } else {
            Quality::Strong
        };
        let flagged = incident.planted.is_some();
        let loss = match (flagged, source) {
            (false, _) => 0.0,
            (true, Source::Partner | Source::Counterpart) => p::FALSE_FLAG.1,
            (true, Source::Own | Source::Outside) => p::FALSE_FLAG.0,
        };
        let right = p::POINTS_TO_TRUTH[quality as usize] - loss + honest;
        let points_to = if chance::unit(words[1]) < right {
            incident.truth
        } else {
            mislead(s, incident.planted, incident.victim, words[2])
        };
        Item { points_to, quality, source }
    }

    /// An item reaches a state.
    pub(super) fn find(&mut self, id: IncidentId, state: StateId, item: Item) {
        self.beliefs.learn(id, state, item);
        let seat = Audience::Seats(StateSet::only(state));
        self.note(seat, What::EvidenceFound(id, state, item.points_to, item.quality));
    }
}

/// Where a misleading item points: at the planted suspect 60 % of the time, otherwise anywhere but at the
/// state that was hit.
fn mislead(s: &Scenario, planted: Option<Suspect>, victim: StateId, word: u32) -> Suspect {
    let draw = chance::unit(word);
    if let Some(planted) = planted
        && draw < p::POINTS_TO_PLANTED
    {
        return planted;
    }
    let floor = if planted.is_some() { p::POINTS_TO_PLANTED } else { 0.0 };
    let count = s.suspects();
    let place = (((draw - floor) / (1.0 - floor)) * count as f64) as usize;
    let suspect = Suspect(place.min(count - 1) as u8);
    if s.state_of(suspect) == Some(victim) { s.accident() } else { suspect }
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
        beliefs.begin(|_, row| row.fill(1.0));
        let item = Item { points_to: Suspect(1), quality: Quality::Strong, source: Source::Own };
        beliefs.learn(IncidentId(0), StateId(0), item);
        assert!((beliefs.get(IncidentId(0), StateId(0), Suspect(1)) - 8.0 / 9.0).abs() < 1e-9);
        let sum: f64 = beliefs.of(IncidentId(0), StateId(0)).iter().sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }

    #[test]
    fn nobody_is_ruled_out_for_ever() {
        let mut beliefs = Beliefs::new(1, 2, 1);
        beliefs.begin(|_, row| row.fill(1.0));
        for _ in 0..200 {
            let item = Item { points_to: Suspect(0), quality: Quality::Strong, source: Source::Own };
            beliefs.learn(IncidentId(0), StateId(0), item);
        }
        assert!(beliefs.get(IncidentId(0), StateId(0), Suspect(1)) > 0.0);
    }
}
