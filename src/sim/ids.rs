//! Small typed ids: places in the dense tables of one compiled scenario, never meaningful across two.

use crate::sim::digest::digest;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($raw:ty);)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub $raw);

        digest! { struct $name(place) }

        impl From<usize> for $name {
            fn from(place: usize) -> Self {
                debug_assert!(place <= <$raw>::MAX as usize, "table too long for its id");
                Self(place as $raw)
            }
        }

        impl From<$name> for usize {
            fn from(id: $name) -> usize {
                id.0 as usize
            }
        }

        impl $name {
            /// The place in its table.
            #[inline]
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    )* };
}

ids! {
    /// A delegation's state; states stand in alphabetical order of their names.
    StateId(u8);
    /// A confidence-building measure.
    MeasureId(u8);
    /// A crisis-response choice.
    ChoiceId(u8);
    /// A scored paragraph of the instrument.
    ParagraphId(u8);
    /// An indicator of a paragraph.
    IndicatorId(u8);
    /// A norm of responsible State behaviour.
    NormId(u8);
    /// A forum.
    ForumId(u8);
    /// A role of the scenario.
    RoleId(u8);
    /// A non-state or non-member actor of the plot.
    ActorId(u8);
    /// A scripted incident of the plot.
    PlotId(u8);
    /// An incident that has happened in this exercise.
    IncidentId(u16);
    /// An inject of the master scenario events list.
    InjectId(u16);
    /// A branch of the plot.
    BranchId(u8);
    /// A move: a run of steps of one length.
    MoveId(u8);
    /// A joint measure on the table in this exercise.
    ProposalId(u16);
    /// A national objective.
    ObjectiveId(u8);
    /// A test of commitments that this exercise has put a delegation to.
    OccasionId(u16);
    /// A hypothesis of who is behind an incident: first the plot's actors, then accident, then the states.
    Suspect(u8);
}

/// The number of states one exercise can seat. The model's sets are 16 bits wide.
pub const STATES_MAX: usize = 16;
/// The number of measures one catalogue can hold; the model's sets are 128 bits wide.
pub const MEASURES_MAX: usize = 128;
/// The number of crisis choices one catalogue can hold.
pub const CHOICES_MAX: usize = 64;
/// The number of indicators one instrument can hold; the model's sets of them are 128 bits wide.
pub const INDICATORS_MAX: usize = 128;
/// The number of hypotheses about one incident.
pub const SUSPECTS_MAX: usize = 28;

/// A set of states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StateSet(pub u16);

digest! { struct StateSet(members) }

impl StateSet {
    /// Nobody.
    pub const NONE: Self = Self(0);

    /// The first `count` states: everybody in an exercise of that size.
    pub fn first(count: usize) -> Self {
        Self(((1u32 << count) - 1) as u16)
    }

    /// One state.
    #[inline]
    pub fn only(state: StateId) -> Self {
        Self(1 << state.0)
    }

    /// Is the state in it?
    #[inline]
    pub fn has(self, state: StateId) -> bool {
        self.0 >> state.0 & 1 == 1
    }

    /// With one more state.
    #[inline]
    #[must_use]
    pub fn with(self, state: StateId) -> Self {
        Self(self.0 | 1 << state.0)
    }

    /// Without a state.
    #[inline]
    #[must_use]
    pub fn without(self, state: StateId) -> Self {
        Self(self.0 & !(1 << state.0))
    }

    /// Those in both.
    #[inline]
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those in either.
    #[inline]
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those in this one and not in the other.
    #[inline]
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// How many.
    #[inline]
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// How many of its members come before this state.
    #[inline]
    pub fn before(self, state: StateId) -> usize {
        self.and(Self((1 << state.0) - 1)).count()
    }

    /// Its members after this state.
    #[inline]
    #[must_use]
    pub fn after(self, state: StateId) -> Self {
        Self(self.0 & (0xFFFE << state.0) as u16)
    }

    /// Is nobody in it?
    #[inline]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The members in order.
    #[inline]
    pub fn iter(self) -> impl Iterator<Item = StateId> {
        // As wide as a register: to count zeros in less takes more.
        let mut left = u32::from(self.0);
        std::iter::from_fn(move || {
            if left == 0 {
                return None;
            }
            let state = left.trailing_zeros() as u8;
            left &= left - 1;
            Some(StateId(state))
        })
    }
}

/// A set of measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MeasureSet(pub u128);

digest! { struct MeasureSet(members) }

impl MeasureSet {
    /// No measure.
    pub const NONE: Self = Self(0);

    /// One measure.
    #[inline]
    pub fn only(measure: MeasureId) -> Self {
        Self(1 << measure.0)
    }

    /// The measures that are in both.
    #[inline]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those in either.
    #[inline]
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those in this one and not in the other.
    #[inline]
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Is the measure in it?
    #[inline]
    pub fn has(self, measure: MeasureId) -> bool {
        // Half a set fits into one register.
        let half = if measure.0 < 64 { self.0 as u64 } else { (self.0 >> 64) as u64 };
        half >> (measure.0 & 63) & 1 == 1
    }

    /// Adds a measure.
    #[inline]
    pub fn insert(&mut self, measure: MeasureId) {
        self.0 |= 1 << measure.0;
    }

    /// Takes a measure out.
    #[inline]
    pub fn remove(&mut self, measure: MeasureId) {
        self.0 &= !(1 << measure.0);
    }

    /// With one more measure; one that no catalogue can hold is in no set.
    #[inline]
    #[must_use]
    pub fn with(self, measure: MeasureId) -> Self {
        Self(self.0 | 1u128.checked_shl(measure.0.into()).unwrap_or(0))
    }

    /// Without a measure; one that no catalogue can hold is in no set.
    #[inline]
    #[must_use]
    pub fn without(self, measure: MeasureId) -> Self {
        Self(self.0 & !1u128.checked_shl(measure.0.into()).unwrap_or(0))
    }

    /// How many.
    #[inline]
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Is no measure in it?
    #[inline]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The members in order.
    #[inline]
    pub fn iter(self) -> impl Iterator<Item = MeasureId> {
        members(self.0).map(MeasureId)
    }
}

/// The places of the bits of a set, in order.
#[inline]
pub(in crate::sim) fn members(set: u128) -> impl Iterator<Item = u8> {
    let (mut low, mut high) = (set as u64, (set >> 64) as u64);
    std::iter::from_fn(move || {
        if low != 0 {
            let place = low.trailing_zeros() as u8;
            low &= low - 1;
            Some(place)
        } else if high != 0 {
            let place = 64 + high.trailing_zeros() as u8;
            high &= high - 1;
            Some(place)
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::sim::ids::*;

    #[test]
    fn a_set_of_states_lists_its_members_in_order() {
        let set = StateSet::only(StateId(5)).with(StateId(2)).with(StateId(9)).without(StateId(5));
        assert_eq!(set.iter().collect::<Vec<_>>(), [StateId(2), StateId(9)]);
        assert_eq!(set.count(), 2);
        assert!(set.has(StateId(9)) && !set.has(StateId(5)));
        assert_eq!([2, 9, 15].map(|state| set.after(StateId(state)).count()), [1, 0, 0]);
    }

    #[test]
    fn everybody_is_as_many_as_asked_for_up_to_the_largest_exercise() {
        assert_eq!(StateSet::first(11).count(), 11);
        assert_eq!(StateSet::first(STATES_MAX).count(), STATES_MAX);
    }

    #[test]
    fn a_set_of_measures_holds_the_last_place_of_the_catalogue() {
        let mut set = MeasureSet::NONE;
        set.insert(MeasureId(127));
        set.insert(MeasureId(0));
        assert_eq!(set.iter().collect::<Vec<_>>(), [MeasureId(0), MeasureId(127)]);
        set.remove(MeasureId(127));
        assert_eq!(set.count(), 1);
    }
}
