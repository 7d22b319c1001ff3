//! In which case a crisis choice was made: what decides which of its lines of evidence count (MODEL.md 2.5).
//! It looks and changes nothing.

use crate::sim::catalogue::measure::{Category, Measure};
use crate::sim::catalogue::terms::{Case, Effect, IncidentKind};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{MeasureId, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::{ActorKind, Scenario};

/// Does this case hold for this choice, in the state in which it was carried out? Some look at the hidden
/// truth; a line that rests on one of these is shown only when the truth is (MODEL.md 7.14).
pub(in crate::sim::adjudicate) fn holds(
    ex: &Exercise,
    s: &Scenario,
    case: Case,
    made: MadeChoice,
    exposed: bool,
) -> bool {
    let incident = made.incident.map(|id| &ex.incidents[id]);
    let p = &s.parameters;
    match case {
        Case::WeakEvidence => belief_of(ex, made) < p.belief_weak,
        Case::SomeEvidence => (p.belief_weak..p.belief_strong).contains(&belief_of(ex, made)),
        Case::StrongEvidence => belief_of(ex, made) >= p.belief_strong,
        // What answers no incident cannot come late.
        Case::Early => incident.is_none_or(|i| i.age_hours(ex.hours) <= p.early_hours),
        Case::Late => incident.is_some_and(|i| i.age_hours(ex.hours) > p.early_hours),
        Case::AskedFirst => asked(made, before(ex, made)),
        Case::AskedNow => asked(made, by_now(ex, made)) && !asked(made, before(ex, made)),
        Case::NotAsked => made.target.is_some() && !asked(made, by_now(ex, made)),
        Case::Unaccused => !accused(ex, s, made),
        Case::Reviewed => incident.is_some_and(|i| i.reviewed_before.has(made.seat)),
        Case::ReviewedNow => {
            incident.is_some_and(|i| i.reviewed.has(made.seat) && !i.reviewed_before.has(made.seat))
        }
        Case::Unreviewed => !incident.is_some_and(|i| i.reviewed.has(made.seat)),
        Case::Noticed => incident.is_some_and(|i| i.noticed.has(made.seat)),
        Case::OnRequest => incident.is_some_and(|i| i.help_asked),
        Case::Exposed => exposed,
        Case::Safeguarded => safeguarded(ex, s, made.seat),
        Case::Unsafeguarded => !safeguarded(ex, s, made.seat),
        Case::Consulted => consulted(ex, s, made.seat),
        Case::Unconsulted => !consulted(ex, s, made.seat),
        Case::OfKind(kind) => incident.is_some_and(|i| i.kind == kind),
        Case::ForFirm => {
            let actor = incident.and_then(|i| s.actor_of(i.truth));
            actor.is_some_and(|id| s.actors[id].kind == ActorKind::Firm)
        }
        Case::Diverting => {
            let elsewhere = incident.is_some_and(|i| i.kind != IncidentKind::TerroristContent);
            elsewhere && equipped(ex, s, made.seat)
        }
    }
}

/// The belief of whoever acts in the suspect at whom it acts; nothing, and so weak, where there is no
/// suspect.
fn belief_of(ex: &Exercise, made: MadeChoice) -> f64 {
    match (made.incident, made.toward) {
        (Some(id), Some(suspect)) => ex.beliefs.get(id, made.seat, suspect),
        _ => 0.0,
    }
}

/// Was the other side asked, among those whom the state has asked? To have asked counts, answered or not.
fn asked(made: MadeChoice, among: StateSet) -> bool {
    // An outside group cannot be asked; to have asked any government first is what can be asked for.
    made.target.map_or(!among.is_empty(), |target| among.has(target))
}

/// Whom the state had asked before this step.
fn before(ex: &Exercise, made: MadeChoice) -> StateSet {
    made.incident.map_or(StateSet::NONE, |id| ex.incidents[id].asked_before[made.seat.at()])
}

/// Whom it has asked by now.
fn by_now(ex: &Exercise, made: MadeChoice) -> StateSet {
    made.incident.map_or(StateSet::NONE, |id| ex.incidents[id].asked[made.seat.at()])
}

/// Has the state accused or punished the other side in public over this incident before?
fn accused(ex: &Exercise, s: &Scenario, made: MadeChoice) -> bool {
    let harsh = |before: &MadeChoice| {
        let choice = &s.choices[before.choice];
        choice.public && choice.rung.is_some_and(|rung| rung >= s.parameters.harsh_rung)
    };
    let alike = |before: &&MadeChoice| {
        (before.seat, before.incident, before.target) == (made.seat, made.incident, made.target)
    };
    made.target.is_some() && ex.made.iter().filter(alike).any(harsh)
}

/// Is a measure in force at home that built capacity against terrorist content?
fn equipped(ex: &Exercise, s: &Scenario, seat: StateId) -> bool {
    let built = |effect: &Effect| {
        matches!(
            effect,
            Effect::Own(StateQuantity::CtCapacity, _) | Effect::Other(StateQuantity::CtCapacity, _)
        )
    };
    let builds = |measure: &Measure| measure.effects.iter().any(built);
    ex.world.states[seat].in_force.iter().any(|measure| builds(&s.measures[measure]))
}

/// Has the state any measure in force that works with business, researchers or civil society?
fn consulted(ex: &Exercise, s: &Scenario, seat: StateId) -> bool {
    let in_force = ex.world.states[seat].in_force;
    in_force.iter().any(|measure| s.measures[measure].category == Category::Stakeholder)
}

/// Has the state any measure in force that is marked as a safeguard of rights?
fn safeguarded(ex: &Exercise, s: &Scenario, state: StateId) -> bool {
    ex.world.states[state].in_force.iter().any(|measure: MeasureId| s.measures[measure].safeguard)
}
