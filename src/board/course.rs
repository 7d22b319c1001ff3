//! The course of an exercise so far, a station for each step, as everybody or as one delegation saw it.

use std::collections::BTreeMap;

use super::widgets::stations::Station;
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::IncidentId;
use crate::sim::scenario::Scenario;
use crate::sim::view::{BoardView, InjectView};

/// The stations of all steps. The rungs are those of public events, whoever looks; `injects` are those that reached the
/// reader.
pub fn course(s: &Scenario, board: &BoardView, injects: &[InjectView]) -> Vec<Station> {
    let closed = usize::from(board.clock.step);
    let rungs = rungs(&board.feed, closed);
    let station = |(place, step): (usize, &crate::sim::scenario::Step)| Station {
        rung: (place < closed).then(|| rungs[place]),
        injects: injects.iter().filter(|inject| usize::from(inject.step) == place).count(),
        presses: step.crisis,
    };
    s.steps.iter().enumerate().map(station).collect()
}

/// The highest rung of any open incident at the end of each closed step.
fn rungs(feed: &[Event], closed: usize) -> Vec<u8> {
    let mut stands = BTreeMap::<IncidentId, u8>::new();
    let mut events = feed.iter().peekable();
    let after = |step: usize| {
        while let Some(event) = events.next_if(|event| usize::from(event.step) <= step) {
            if let What::Rung(incident, _, to, _) = event.what {
                stands.insert(incident, to);
            } else if let What::IncidentClosed(incident) = event.what {
                stands.remove(&incident);
            }
        }
        stands.values().copied().max().unwrap_or(0)
    };
    (0..closed).map(after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::exercise::event::{Audience, Push};

    #[test]
    fn a_rung_stands_until_the_incident_is_over() {
        let at = |step, what| Event { step, audience: Audience::Public, what };
        let feed = [
            at(1, What::Rung(IncidentId(0), 0, 3, Push::Act)),
            at(2, What::Rung(IncidentId(1), 0, 2, Push::Strain)),
            at(3, What::IncidentClosed(IncidentId(0))),
        ];
        assert_eq!(rungs(&feed, 5), [0, 3, 3, 2, 2]);
    }
}
