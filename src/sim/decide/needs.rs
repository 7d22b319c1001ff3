//! Which preconditions of a line of the catalogue hold now for a delegation, and with whom. The check of an act stops
//! at the first reason against it; a card names every precondition, those that hold as well.

use serde::Serialize;

use crate::sim::catalogue::choice::Toward;
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::terms::Need;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, StateId, StateSet};

/// A precondition, and whether it holds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct NeedNow {
    /// What is needed.
    pub need: Need,
    /// Does it hold in the open step?
    pub holds: bool,
}

/// The other side of an act: among these, at least so many must fulfil what is needed of a partner.
type OtherSide = (StateSet, usize);

impl Exercise {
    /// The preconditions of a measure, or of a choice about this incident, each with whether it holds now for this
    /// delegation. What is needed of a partner holds if enough delegations could be named of whom it is true.
    pub fn needs(&self, seat: StateId, item: Item, incident: Option<IncidentId>) -> Vec<NeedNow> {
        let s = &*self.scenario;
        let (needs, other_side) = match item {
            Item::Measure(id) => (&s.measures[id].needs, self.partners_of(seat, id)),
            Item::Choice(id) => (&s.choices[id].needs, self.counterparts_of(seat, id, incident)),
        };
        let now = |need: &Need| NeedNow { need: *need, holds: self.need_holds(seat, *need, other_side) };
        needs.iter().map(now).collect()
    }

    /// The delegations of whom everything is true that a measure needs of a partner.
    pub fn fitting_partners(&self, seat: StateId, id: MeasureId) -> StateSet {
        let s = &*self.scenario;
        let of_partner = |need: &&Need| looks_at_partner(**need);
        let fits = |other: &StateId| {
            let mut needs = s.measures[id].needs.iter().filter(of_partner);
            needs.all(|need| self.meets(seat, *need, StateSet::only(*other)))
        };
        s.everybody().without(seat).iter().filter(fits).fold(StateSet::NONE, StateSet::with)
    }

    fn need_holds(&self, seat: StateId, need: Need, (among, least): OtherSide) -> bool {
        if !looks_at_partner(need) {
            return self.meets(seat, need, StateSet::NONE);
        }
        let fits = |other: &StateId| self.meets(seat, need, StateSet::only(*other));
        among.iter().filter(fits).count() >= least
    }

    fn partners_of(&self, seat: StateId, id: MeasureId) -> OtherSide {
        let others = self.scenario.everybody().without(seat);
        match self.scenario.measures[id].scope {
            Scope::Unilateral | Scope::Consensus(_) => (others, 0),
            Scope::Bilateral => (others, 1),
            Scope::Minilateral(count) => (others, usize::from(count)),
        }
    }

    fn counterparts_of(&self, seat: StateId, id: ChoiceId, about: Option<IncidentId>) -> OtherSide {
        let others = self.scenario.everybody().without(seat);
        let known =
            about.and_then(|id| self.incidents.get(id)).filter(|incident| incident.known_to.has(seat));
        match self.scenario.choices[id].toward {
            // An outside group can be suspected as well, and nothing is needed of it.
            Toward::Nobody | Toward::Incident | Toward::Suspect => (others, 0),
            Toward::State | Toward::Anyone => (others, 1),
            Toward::Victim => {
                (known.map_or(others, |incident| StateSet::only(incident.victim).without(seat)), 1)
            }
        }
    }
}

/// Is it needed of the other side?
fn looks_at_partner(need: Need) -> bool {
    match need {
        Need::Trust(_) | Need::Channel(_) => true,
        Need::Own(_) | Need::States(..) | Need::AnyOf(_) | Need::Capacity(_) | Need::Cohesion(_) => false,
    }
}
