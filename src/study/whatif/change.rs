//! What is otherwise in one step: one act left out, put in or exchanged. Everybody else decides as they did.

use crate::sim::catalogue::item::Item;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;

/// What is otherwise in a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// Nothing.
    None,
    /// The act at this place of a delegation's decision is left out.
    Without(StateId, usize),
    /// Another act stands in its place.
    Instead(StateId, usize, Act),
    /// One more act is done.
    Also(StateId, Act),
}

impl Change {
    /// The acts of a delegation with this change.
    pub fn acts(self, seat: StateId, decision: &Decision) -> Vec<Act> {
        match self {
            Self::Without(who, place) if who == seat => others(decision, place),
            // At the end, so that it is judged after all the others, as an offer is.
            Self::Instead(who, place, act) if who == seat => {
                others(decision, place).into_iter().chain([act]).collect()
            }
            Self::Also(who, act) if who == seat => decision.acts.iter().copied().chain([act]).collect(),
            Self::None | Self::Without(..) | Self::Instead(..) | Self::Also(..) => decision.acts.to_vec(),
        }
    }

    /// The act that is done and was not, if there is one.
    pub fn put_in(self) -> Option<Act> {
        match self {
            Self::Instead(_, _, act) | Self::Also(_, act) => Some(act),
            Self::None | Self::Without(..) => None,
        }
    }

    /// The act that was done and is not, if there is one.
    pub fn left_out(self, decisions: &[Decision]) -> Option<Act> {
        let (Self::Without(who, place) | Self::Instead(who, place, _)) = self else { return None };
        decisions.get(usize::from(who))?.acts.get(place).copied()
    }

    /// The line of the catalogue that its delegation goes without from here on. Whoever left an act out at this moment
    /// would else do it a step later, and the question would be what a delay is worth. What the delegation does in
    /// this step all the same is not taken from it.
    pub fn forgone(self, decisions: &[Decision]) -> Option<(StateId, Item)> {
        let (Self::Without(who, _) | Self::Instead(who, ..)) = self else { return None };
        let item = Item::of(&self.left_out(decisions)?)?;
        let decision = decisions.get(usize::from(who))?;
        let kept = self.acts(who, decision);
        (!kept.iter().any(|act| Item::of(act) == Some(item))).then_some((who, item))
    }

    /// Seals what everybody decides in the open step with this change. What rested on an act that is not there falls
    /// with it.
    pub fn seal(self, exercise: &mut Exercise, decisions: &[Decision]) {
        for (place, decision) in decisions.iter().enumerate() {
            let seat = StateId::from(place);
            let mut draft = exercise.draft(seat);
            for act in self.acts(seat, decision) {
                let _ = exercise.add(&mut draft, act);
            }
            // A draft is legal by construction.
            let _ = exercise.seal(&draft);
        }
    }
}

/// The acts of a decision beside the one at this place.
pub fn others(decision: &Decision, place: usize) -> Vec<Act> {
    let beside = decision.acts.iter().enumerate().filter(|(at, _)| *at != place);
    beside.map(|(_, act)| *act).collect()
}
