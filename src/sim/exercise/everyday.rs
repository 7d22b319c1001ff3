//! What everyday incidents are called from outside: they have no short name, so each is the first, second or third that
//! hit its state. Records and scripts name them so.

use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, StateId};

impl Exercise {
    /// The everyday incident that was the `nth` to hit this state, counted from 1, if so many have.
    pub fn everyday(&self, victim: StateId, nth: usize) -> Option<IncidentId> {
        self.everyday_of(victim).nth(nth.checked_sub(1)?)
    }

    /// How many everyday incidents have hit this state so far.
    pub fn everyday_count(&self, victim: StateId) -> usize {
        self.everyday_of(victim).count()
    }

    /// Whom an everyday incident hit, and its number among those that hit this state; none for one of the plot.
    pub fn everyday_number(&self, incident: IncidentId) -> Option<(StateId, usize)> {
        let victim = self.incidents.get(incident)?.victim;
        let before = self.everyday_of(victim).position(|id| id == incident)?;
        Some((victim, before + 1))
    }

    fn everyday_of(&self, victim: StateId) -> impl Iterator<Item = IncidentId> {
        let all = self.incidents.iter_enumerated();
        all.filter(move |(_, incident)| incident.plot.is_none() && incident.victim == victim)
            .map(|(id, _)| id)
    }
}
