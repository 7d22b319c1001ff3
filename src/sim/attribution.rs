//! Attribution: what evidence reaches whom, and at whom it points (brief §6.4). What is made of it is [`super::belief`].

use super::belief::{Item, Source};
use super::chance::{self, Purpose};
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{IncidentId, SUSPECTS_MAX, StateId, StateSet, Suspect};
use super::parameters as p;
use super::plot::Quality;
use super::quantity::StateQuantity;
use super::scenario::{ActorKind, Scenario};

/// The most items that reach one state in one step.
const EVIDENCE_MAX: u32 = 6;
/// No bystander's rate is higher: see [`p::EVIDENCE_RATE`] at full capacity.
const BYSTANDER_RATE_MAX: f64 = (p::EVIDENCE_RATE.0 + p::EVIDENCE_RATE.1) * p::EVIDENCE_BYSTANDER;
/// Prior weight of one's own side, and of the state that was hit: it happens, rarely.
const PRIOR_OWN: f64 = 0.02;

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
        self.beliefs.begin(&prior[..s.suspects()], PRIOR_OWN, |of| s.suspect_state(of));
    }

    /// Evidence of this step, for every open incident and everybody who looks into it.
    pub(super) fn gather_evidence(&mut self, s: &Scenario) {
        for id in self.open.clone() {
            let mut luck = self.chance.draws(self.step, Purpose::Evidence, self.incidents[id].luck);
            for state in self.incidents[id].known_to.iter() {
                self.gather(s, id, state, luck.at(u32::from(state.0)));
            }
        }
    }

    fn gather(&mut self, s: &Scenario, id: IncidentId, state: StateId, uniform: f64) {
        // Newspapers seldom bring anything: most bystanders are done before their rate is worked out.
        if self.looks_on(id, state) && uniform < 1.0 - BYSTANDER_RATE_MAX {
            return;
        }
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

    /// Is the state neither hit nor probing, and did it ask for no evidence?
    #[inline]
    fn looks_on(&self, id: IncidentId, state: StateId) -> bool {
        let incident = &self.incidents[id];
        let looks_into = incident.probing.or(incident.joint).with(incident.victim);
        !looks_into.has(state) && incident.extra_rate[state.at()] == 0.0
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
        if incident.victim == state && incident.probing.has(state) {
            rate *= p::EVIDENCE_PROBE;
        }
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
