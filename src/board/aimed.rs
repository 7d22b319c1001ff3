//! At which states an act is directed, as far as whoever sits before the screen knows: arrows of the map.

use super::sitting::Sitting;
use crate::sim::decision::Act;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::sim::view::{BoardView, SeatView};

/// From whoever acts to each state at which the act is directed; nothing for an act at home.
pub fn arrows(sitting: &Sitting, by: StateId, act: &Act) -> Vec<(StateId, StateId)> {
    aimed((sitting.scenario(), sitting.board(), sitting.seat()), by, act)
}

/// The same as far as everybody in a room knows.
pub fn public_arrows(s: &Scenario, board: &BoardView, by: StateId, act: &Act) -> Vec<(StateId, StateId)> {
    aimed((s, board, None), by, act)
}

fn aimed(
    (s, board, seat): (&Scenario, &BoardView, Option<&SeatView>),
    by: StateId,
    act: &Act,
) -> Vec<(StateId, StateId)> {
    let to: Vec<StateId> = match *act {
        Act::Adopt(_) => Vec::new(),
        Act::Propose { to, .. } => to.iter().collect(),
        Act::Answer { proposal, .. } => {
            let known = seat.and_then(|seat| {
                seat.proposals.iter().find(|known| known.proposal == proposal).map(|known| known.by)
            });
            let public = board.proposals.iter().find(|known| known.proposal == proposal);
            known.or(public.map(|known| known.by)).into_iter().collect()
        }
        Act::Respond { incident, toward, .. } => {
            let aimed = toward.and_then(|suspect| s.state_of(suspect));
            let seen = seat.and_then(|seat| {
                seat.incidents.iter().find(|known| Some(known.incident) == incident).map(|known| known.victim)
            });
            let public = board.incidents.iter().find(|known| Some(known.incident) == incident);
            aimed.or(seen).or(public.map(|known| known.victim)).into_iter().collect()
        }
    };
    to.into_iter().filter(|state| *state != by).map(|state| (by, state)).collect()
}
