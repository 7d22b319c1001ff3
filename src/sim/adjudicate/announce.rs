//! What is said in public about who was behind an incident, and what everybody makes of it (MODEL.md 7.9). Beliefs follow
//! public facts: nobody goes on suspecting a neighbour as if nobody had been charged.

use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, StateId, Suspect};
use crate::sim::parameters::Parameters;
use crate::sim::plot::Ground;
use crate::sim::scenario::Scenario;

/// Everybody who knows of the incident moves towards the one who is named, as far as the ground carries. On good
/// ground no single trace outweighs that later; and where no state was behind it, the crisis has a way down.
pub(super) fn announce(ex: &mut Exercise, s: &Scenario, id: IncidentId, suspect: Suspect, ground: Ground) {
    let p = &s.parameters;
    let share = believed(p, ground);
    for state in ex.incidents[id].known_to.iter() {
        ex.beliefs.hear(id, state, suspect, share);
    }
    let incident = &mut ex.incidents[id];
    if incident.announced.is_none_or(|(_, least)| share >= least) {
        incident.announced = Some((suspect, share));
    }
    if ground != Ground::Press && s.state_of(suspect).is_none() {
        incident.exit_open = true;
        incident.calm += p.cleared_calm;
    }
    for state in ex.incidents[id].known_to.iter() {
        remember(ex, id, state);
    }
}

/// After anything that moved a belief: what was announced on the best ground so far is still known.
pub(super) fn remember(ex: &mut Exercise, id: IncidentId, state: StateId) {
    if let Some((suspect, least)) = ex.incidents[id].announced {
        ex.beliefs.hold(id, state, suspect, least);
    }
}

/// A state has stopped in public what came from its soil: everybody believes less that it ordered it itself.
pub(super) fn clear(ex: &mut Exercise, s: &Scenario, id: IncidentId, host: StateId) {
    let (p, suspect) = (&s.parameters, s.suspect_state(host));
    for state in ex.incidents[id].known_to.iter() {
        ex.beliefs.doubt(p, id, state, suspect, p.stopped_cleared);
        remember(ex, id, state);
    }
}

/// How far it is believed, 0–1.
fn believed(p: &Parameters, ground: Ground) -> f64 {
    match ground {
        Ground::Charges => p.announced_charges,
        Ground::Confession => p.announced_confession,
        Ground::Finding => p.announced_finding,
        Ground::Press => p.announced_press,
    }
}
