//! The region as numbers: state, dyad and regional variables (MODEL.md 2.1, MODEL.md 2.2). Every change goes
//! through here, so that no value ever leaves its range. Why a number changes is written with the rules that
//! change it.

use crate::sim::digest::digest;
use crate::sim::exercise::dyads::{Dyads, Towards};
use crate::sim::exercise::pairs::Pairs;
use crate::sim::exercise::state_vars::StateVars;
use crate::sim::ids::{MeasureId, MeasureSet, StateId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::{StateQuantity, clip};
use crate::sim::scenario::Scenario;

/// The whole region.
#[derive(Debug, Clone, PartialEq)]
pub struct World {
    /// One entry per delegation.
    pub states: typed_index_collections::TiVec<StateId, StateVars>,
    /// Trust of the first in the second, 0–1.
    trust: Towards<f64>,
    /// Tension, symmetric, 0–1.
    tension: Pairs<f64>,
    /// How well the first can reach the second, 0–3.
    channel: Dyads<u8>,
    /// Information sharing, symmetric, 0–1.
    sharing: Pairs<f64>,
    /// Weight of joint measures in force between two states, symmetric, 0 and up (MODEL.md 7.2).
    cbm: Pairs<f64>,
    /// Bilateral measures between two states, under way or in force, symmetric.
    pacts: Pairs<MeasureSet>,
    /// Regional cohesion, 0–1.
    cohesion: f64,
    /// Maturity per forum, 0–3.
    pub forums: [f64; 16],
    /// The step in which the Chair last convened about what lay on the table (MODEL.md 7.4).
    pub chair_convened_at: Option<u16>,
    /// The joint measures that lay on the table then.
    pub chair_convened_on: MeasureSet,
}

digest! { struct World {
    states,
    trust,
    tension,
    channel,
    sharing,
    cbm,
    pacts,
    cohesion,
    forums,
    chair_convened_at,
    chair_convened_on,
} }

impl World {
    /// The region as the model starts it (MODEL.md 5), before the plot's own start.
    pub fn new(scenario: &Scenario) -> Self {
        let (states, p) = (scenario.states.len(), &scenario.parameters);
        let vars = scenario.states.iter().map(|delegation| StateVars::at_start(p, delegation)).collect();
        let mut forums = [0.0; 16];
        for (place, forum) in scenario.forums.iter().enumerate().take(16) {
            forums[place] = forum.maturity;
        }
        Self {
            states: vars,
            trust: Towards::filled(states, p.trust_start),
            tension: Pairs::filled(states, p.tension_start),
            channel: Dyads::filled(states, 0),
            sharing: Pairs::filled(states, p.sharing_start),
            cbm: Pairs::filled(states, 0.0),
            pacts: Pairs::filled(states, MeasureSet::NONE),
            cohesion: p.cohesion_start,
            forums,
            chair_convened_at: None,
            chair_convened_on: MeasureSet::NONE,
        }
    }

    /// Becomes the same as another region of the same scenario, in the room it has.
    pub fn become_like(&mut self, other: &Self) {
        self.states.raw.clone_from(&other.states.raw);
        for (own, others) in [
            (&mut self.tension, &other.tension),
            (&mut self.sharing, &other.sharing),
            (&mut self.cbm, &other.cbm),
        ] {
            own.become_like(others);
        }
        self.trust.become_like(&other.trust);
        self.channel.become_like(&other.channel);
        self.pacts.become_like(&other.pacts);
        self.cohesion = other.cohesion;
        self.forums = other.forums;
        self.chair_convened_at = other.chair_convened_at;
        self.chair_convened_on = other.chair_convened_on;
    }

    /// Trust of the first in the second, 0–1.
    #[inline]
    pub fn trust(&self, of: StateId, to: StateId) -> f64 {
        self.trust.get(of, to)
    }

    /// Changes trust by a plain amount.
    #[inline]
    pub fn add_trust(&mut self, of: StateId, to: StateId, by: f64) {
        if of != to {
            self.trust.change(of, to, |trust| clip(trust + by, (0.0, 1.0)));
        }
    }

    /// Trust slowly up, quickly down (Slovic 1993; MODEL.md 7.2). A positive `g` is a base gain, to be weighted
    /// by how believable the act was; a negative one is a harm, 2.5 times as strong.
    #[inline]
    pub fn move_trust(&mut self, p: &Parameters, of: StateId, to: StateId, g: f64, credibility: f64) {
        if of == to {
            return;
        }
        if g >= 0.0 {
            self.trust.change(of, to, |trust| gained(trust, g, credibility));
        } else {
            self.trust.change(of, to, |trust| lost(p, trust, g));
        }
    }

    /// The same for the trust of each of the others among these in one state.
    #[inline]
    pub fn move_trust_of_all(&mut self, p: &Parameters, of: StateSet, to: StateId, g: f64, credibility: f64) {
        if g >= 0.0 {
            self.trust.change_from_all(of, to, |trust| gained(trust, g, credibility));
        } else {
            self.trust.change_from_all(of, to, |trust| lost(p, trust, g));
        }
    }

    /// The same for the trust of one state in each of these.
    #[inline]
    pub fn move_trust_in_all(&mut self, p: &Parameters, of: StateId, to: StateSet, g: f64, credibility: f64) {
        for other in to.iter() {
            self.move_trust(p, of, other, g, credibility);
        }
    }

    /// Tension between two states, 0–1.
    #[inline]
    pub fn tension(&self, a: StateId, b: StateId) -> f64 {
        self.tension.get(a, b)
    }

    /// Changes tension between two states.
    #[inline]
    pub fn add_tension(&mut self, a: StateId, b: StateId, by: f64) {
        if a != b {
            self.tension.change(a, b, |tension| clip(tension + by, (0.0, 1.0)));
        }
    }

    /// Changes tension between every two of these.
    pub fn add_tension_among(&mut self, members: StateSet, by: f64) {
        self.tension.change_among(members, |tension| clip(tension + by, (0.0, 1.0)));
    }

    /// How well one state can reach another at this step: 0 not, 1 listed, 2 tested, 3 hotline.
    #[inline]
    pub fn channel(&self, from: StateId, to: StateId, step: u16) -> u8 {
        let level = self.channel.get(from, to);
        if level < 3 && self.states[to].desk_away_until > step { 0 } else { level }
    }

    /// The better of both directions: what the two can use to understand each other.
    #[inline]
    pub fn channel_between(&self, a: StateId, b: StateId, step: u16) -> u8 {
        self.channel(a, b, step).max(self.channel(b, a, step))
    }

    /// Raises the channel from one state to another to at least this level.
    pub fn raise_channel(&mut self, from: StateId, to: StateId, level: u8) {
        if from != to {
            self.channel.set(from, to, self.channel.get(from, to).max(level.min(3)));
        }
    }

    /// Raises the channel between every two of these to at least this level, both ways.
    pub fn raise_channel_among(&mut self, members: StateSet, level: u8) {
        self.channel.change_among(members, |channel| channel.max(level.min(3)));
    }

    /// Sets how well everybody reaches a state through its listed contact; a hotline stays.
    pub fn set_contact(&mut self, of: StateId, level: u8, everybody: StateSet) {
        for from in everybody.without(of).iter() {
            if self.channel.get(from, of) < 3 {
                self.channel.set(from, of, level.min(2));
            }
        }
    }

    /// Sharing between two states, 0–1.
    #[inline]
    pub fn sharing(&self, a: StateId, b: StateId) -> f64 {
        self.sharing.get(a, b)
    }

    /// Changes sharing between two states.
    pub fn add_sharing(&mut self, a: StateId, b: StateId, by: f64) {
        if a != b {
            self.sharing.change(a, b, |sharing| clip(sharing + by, (0.0, 1.0)));
        }
    }

    /// Changes sharing between every two of these.
    pub fn add_sharing_among(&mut self, members: StateSet, by: f64) {
        self.sharing.change_among(members, |sharing| clip(sharing + by, (0.0, 1.0)));
    }

    /// Have the two states this bilateral measure, under way or in force?
    #[inline]
    pub fn pact(&self, measure: MeasureId, a: StateId, b: StateId) -> bool {
        self.pacts.get(a, b).has(measure)
    }

    /// Notes that two states have begun a bilateral measure.
    pub fn add_pact(&mut self, measure: MeasureId, a: StateId, b: StateId) {
        self.pacts.change(a, b, |pacts| pacts.or(MeasureSet::only(measure)));
    }

    /// Adds the weight of a joint measure between every two of its members.
    pub fn add_cbm_among(&mut self, p: &Parameters, members: StateSet, by: f64) {
        self.cbm.change_among(members, |weight| clip(weight + by, (0.0, p.cbm_weight_max)));
    }

    /// The share of a full web of measures in force between two states, 0–1 (MODEL.md 7.2).
    #[inline]
    pub fn cbm_level(&self, p: &Parameters, a: StateId, b: StateId) -> f64 {
        self.cbm.get(a, b) / p.cbm_weight_max
    }

    /// Regional cohesion, 0–1.
    #[inline]
    pub fn cohesion(&self) -> f64 {
        self.cohesion
    }

    /// Changes regional cohesion.
    #[inline]
    pub fn add_cohesion(&mut self, by: f64) {
        self.cohesion = clip(self.cohesion + by, (0.0, 1.0));
    }

    /// Has the Chair sounded the capitals about this measure, and is that still remembered at this step?
    #[inline]
    pub fn sounded(&self, p: &Parameters, measure: MeasureId, step: u16) -> bool {
        let remembered = self.chair_convened_at.is_some_and(|at| step <= at + p.chair_consulted_steps);
        remembered && self.chair_convened_on.has(measure)
    }

    /// Lets trust drift to where it started and tension settle, for a step of this many quarters
    /// (drift 2–4 % a quarter; damping after Richardson 1960: MODEL.md 7.2).
    pub fn settle(&mut self, p: &Parameters, quarters: f64) {
        let (start, drift) = (p.trust_start, p.trust_drift_per_quarter * quarters);
        for trust in self.trust.values_mut() {
            *trust += (start - *trust) * drift;
        }
        let calm = 1.0 + p.tension_cohesion_damping * self.cohesion;
        let damping = p.tension_damping * quarters;
        let grievance = p.tension_grievance * quarters;
        let (most, eases) = (p.cbm_weight_max, p.tension_cbm_damping);
        for (tension, cbm) in self.tension.values_mut().iter_mut().zip(self.cbm.values()) {
            let eased = damping * (calm + eases * (cbm / most)) * *tension;
            *tension = clip(*tension + grievance - eased, (0.0, 1.0));
        }
    }

    /// Is every number in its range? Property tests ask after every step.
    pub fn in_range(&self) -> bool {
        let unit = |value: &f64| (0.0..=1.0).contains(value);
        self.states.iter().all(|vars| {
            StateQuantity::ALL.iter().all(|&q| {
                let (low, high) = q.range();
                (low..=high).contains(&vars.get(q))
            }) && vars.damage.is_finite()
        }) && self.trust.values().iter().all(unit)
            && self.tension.values().iter().all(unit)
            && self.sharing.values().iter().all(unit)
            && self.channel.values().iter().all(|level| *level <= 3)
            && unit(&self.cohesion)
    }
}

/// Trust after this base gain, the less the more there was.
#[inline]
fn gained(trust: f64, g: f64, credibility: f64) -> f64 {
    clip(trust + g * (1.0 - trust) * credibility, (0.0, 1.0))
}

/// Trust after this harm, which takes more the more there was.
#[inline]
fn lost(p: &Parameters, trust: f64, g: f64) -> f64 {
    clip(trust + p.trust_fall_factor * g * trust, (0.0, 1.0))
}
