//! The picture of the region while a step is told: it shows what stood before, and changes with the part that tells of the
//! change. A picture that ran ahead would give away the end.

use super::hall::{HallView, Subject};
use crate::sim::view::BoardView;

impl HallView {
    /// The public board as far as it has been told.
    pub fn pictured(&self) -> BoardView {
        match &self.before {
            Some(before) if !self.is_all_told() => self.between(before),
            Some(_) | None => self.board.clone(),
        }
    }

    /// Does a part about this wait to be told?
    fn waits(&self, subject: Subject) -> bool {
        self.told.iter().skip(self.shown).any(|part| part.subject == subject)
    }

    /// What stood before, with what has been told of since.
    fn between(&self, before: &BoardView) -> BoardView {
        let now = &self.board;
        let mut board = before.clone();
        board.clock.clone_from(&now.clock);
        let shown = self.told.iter().take(self.shown).flat_map(|part| &part.events);
        board.feed.extend(shown.copied());
        if !self.waits(Subject::Measures) {
            board.proposals.clone_from(&now.proposals);
            for (state, now) in board.states.iter_mut().zip(&now.states) {
                state.measures_in_force = now.measures_in_force;
            }
        }
        let is_crisis_told = !self.waits(Subject::Crisis);
        if !self.waits(Subject::Incidents) {
            board.incidents.clone_from(&now.incidents);
            for incident in board.incidents.iter_mut().filter(|_| !is_crisis_told) {
                let old = before.incidents.iter().find(|old| old.incident == incident.incident);
                incident.rung = old.map_or(0, |old| old.rung);
                incident.counterpart = old.and_then(|old| old.counterpart);
            }
            board.copies.clone_from(&now.copies);
        } else if is_crisis_told {
            for incident in &mut board.incidents {
                let now = now.incidents.iter().find(|now| now.incident == incident.incident);
                incident.rung = now.map_or(incident.rung, |now| now.rung);
                incident.counterpart = now.map_or(incident.counterpart, |now| now.counterpart);
            }
        }
        if is_crisis_told {
            board.tensions.clone_from(&now.tensions);
            board.cohesion = now.cohesion;
        }
        let open = board.incidents.iter().filter(|incident| incident.open);
        board.rung = open.map(|incident| incident.rung).max().unwrap_or(0);
        board
    }
}
