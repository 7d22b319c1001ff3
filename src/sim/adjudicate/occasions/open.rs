//! Tests that arise from where a delegation stands in an incident, and from requests. Each arises once for each
//! delegation and incident.

use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::incident::TESTS;
use crate::sim::ids::{IncidentId, InjectId, OccasionId, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;
use crate::sim::score::occasion::{About, Occasion};

/// Opens the tests of this step, before anything that was decided takes effect.
pub(in crate::sim::adjudicate) fn open(ex: &mut Exercise, s: &Scenario) {
    for place in 0..ex.open.len() {
        let id = ex.open[place];
        if ex.incidents[id].severity < s.parameters.severity_of_crisis {
            continue;
        }
        for (place, kind) in TESTS.into_iter().enumerate() {
            let tested = ex.incidents[id].tested[place];
            let now = concerned(ex, s, id, kind, tested);
            ex.incidents[id].tested[place] = tested.or(now);
            for seat in now.iter().filter(|seat| !tested.has(*seat)) {
                begin(ex, seat, kind, About::Incident(id), hours_for(s, kind));
            }
        }
    }
}

/// A request of the plot is a test of whoever is asked, for as many steps as it leaves.
pub(in crate::sim::adjudicate) fn request(
    ex: &mut Exercise,
    s: &Scenario,
    of: StateId,
    id: InjectId,
    steps: u16,
) -> OccasionId {
    let from = usize::from(ex.step);
    let time: f64 = s.steps.iter().skip(from).take(usize::from(steps)).map(|step| step.hours).sum();
    begin(ex, of, OccasionKind::Request, About::Request(id), time)
}

/// A test begins now, with so many hours in which an answer comes in time.
pub(super) fn begin(
    ex: &mut Exercise,
    seat: StateId,
    kind: OccasionKind,
    about: About,
    hours: f64,
) -> OccasionId {
    let occasion = now(ex, seat, kind, about);
    ex.ledger.open(Occasion { until_hours: ex.hours + hours, closed: false, ..occasion })
}

/// A test begins, and with what is found now it is over.
pub(super) fn at_once(ex: &mut Exercise, seat: StateId, kind: OccasionKind, about: About) -> OccasionId {
    ex.ledger.open(now(ex, seat, kind, about))
}

/// A test that begins and ends now.
fn now(ex: &Exercise, seat: StateId, kind: OccasionKind, about: About) -> Occasion {
    let (opened, hours) = (ex.step, ex.hours);
    Occasion { kind, seat, about, opened, opened_hours: hours, until_hours: hours, closed: true, answered: 0 }
}

/// The delegations that an incident puts to this test now, apart from those who were put to it before.
fn concerned(ex: &Exercise, s: &Scenario, id: IncidentId, kind: OccasionKind, tested: StateSet) -> StateSet {
    let (incident, p) = (&ex.incidents[id], &s.parameters);
    let victim = StateSet::only(incident.victim);
    let only_if = |holds: bool, set: StateSet| if holds { set } else { StateSet::NONE };
    match kind {
        OccasionKind::Hit => victim,
        // To look once more whom the victim suspects puts nobody to the test again.
        OccasionKind::Doubt if tested.has(incident.victim) => StateSet::NONE,
        OccasionKind::Doubt => {
            let suspected = ex.beliefs.first_state(s, id, incident.victim);
            only_if(suspected.is_some_and(|(_, belief)| belief >= p.doubt_belief), victim)
        }
        OccasionKind::Told => incident.hosts.and(incident.noticed),
        OccasionKind::Quarrel => {
            let parties = incident.counterpart.map_or(StateSet::NONE, |other| victim.with(other));
            only_if(incident.rung >= p.quarrel_rung, parties)
        }
        OccasionKind::HelpAsked => {
            let means = |state: &StateId| ex.world.states[*state].get(StateQuantity::Budget) >= p.help_means;
            let able = incident.known_to.without(incident.victim).iter().filter(means);
            only_if(incident.help_asked && !incident.helped, able.fold(StateSet::NONE, StateSet::with))
        }
        OccasionKind::Content => {
            let near = victim.or(incident.hosts.and(incident.noticed));
            only_if(incident.kind.spreads(), near)
        }
        OccasionKind::Request
        | OccasionKind::Table
        | OccasionKind::OwnAct
        | OccasionKind::Crisis
        | OccasionKind::End
        | OccasionKind::Observed => StateSet::NONE,
    }
}

fn hours_for(s: &Scenario, kind: OccasionKind) -> f64 {
    let p = &s.parameters;
    match kind {
        OccasionKind::Hit | OccasionKind::Doubt | OccasionKind::Content => p.hit_hours,
        OccasionKind::Told => p.told_hours,
        OccasionKind::Quarrel => p.quarrel_hours,
        OccasionKind::HelpAsked => p.help_hours,
        OccasionKind::Request
        | OccasionKind::Table
        | OccasionKind::OwnAct
        | OccasionKind::Crisis
        | OccasionKind::End
        | OccasionKind::Observed => 0.0,
    }
}
