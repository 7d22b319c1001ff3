//! In which case a crisis choice was made: what decides which of its lines of evidence count.

use super::choice::{Case, IncidentKind};
use super::exercise::Exercise;
use super::ids::{StateId, StateSet};
use super::measure::{Category, Effect, Measure};
use super::quantity::StateQuantity;
use super::response::Move;
use super::scenario::{ActorKind, Scenario};

impl Exercise {
    pub(super) fn case_holds(&self, s: &Scenario, case: Case, made: Move, exposed: bool) -> bool {
        let incident = made.incident.map(|id| &self.incidents[id]);
        let p = &s.parameters;
        match case {
            Case::WeakEvidence => self.belief_of(made) < p.belief_weak,
            Case::SomeEvidence => (p.belief_weak..p.belief_strong).contains(&self.belief_of(made)),
            Case::StrongEvidence => self.belief_of(made) >= p.belief_strong,
            Case::Early => incident.is_none_or(|i| i.age_hours(self.hours) <= p.early_hours),
            Case::Late => incident.is_some_and(|i| i.age_hours(self.hours) > p.early_hours),
            Case::AskedFirst => self.asked_first(made),
            Case::NotAsked => made.target.is_some() && !self.asked_first(made),
            Case::Reviewed => incident.is_some_and(|i| i.reviewed.has(made.seat)),
            Case::Unreviewed => !incident.is_some_and(|i| i.reviewed.has(made.seat)),
            Case::Noticed => incident.is_some_and(|i| i.noticed.has(made.seat)),
            Case::OnRequest => incident.is_some_and(|i| i.help_asked),
            Case::Exposed => exposed,
            Case::Safeguarded => self.safeguarded(s, made.seat),
            Case::Unsafeguarded => !self.safeguarded(s, made.seat),
            Case::Consulted => self.consulted(s, made.seat),
            Case::Unconsulted => !self.consulted(s, made.seat),
            Case::OfKind(kind) => incident.is_some_and(|i| i.kind == kind),
            Case::ForFirm => {
                let actor = incident.and_then(|i| s.actor_of(i.truth));
                actor.is_some_and(|id| s.actors[id].kind == ActorKind::Firm)
            }
            Case::Diverting => {
                let elsewhere = incident.is_some_and(|i| i.kind != IncidentKind::TerroristContent);
                elsewhere && self.equipped(s, made.seat)
            }
        }
    }

    fn belief_of(&self, made: Move) -> f64 {
        match (made.incident, made.toward) {
            (Some(id), Some(suspect)) => self.beliefs.get(id, made.seat, suspect),
            _ => 0.0,
        }
    }

    fn asked_first(&self, made: Move) -> bool {
        let asked = made.incident.map_or(StateSet::NONE, |id| self.incidents[id].asked[made.seat.at()]);
        // An outside group cannot be asked; to have asked any government first is what can be asked for.
        made.target.map_or(!asked.is_empty(), |target| asked.has(target))
    }

    /// Is a measure in force at home that built capacity against terrorist content?
    fn equipped(&self, s: &Scenario, seat: StateId) -> bool {
        let built = |effect: &Effect| {
            matches!(
                effect,
                Effect::Own(StateQuantity::CtCapacity, _) | Effect::Other(StateQuantity::CtCapacity, _)
            )
        };
        let builds = |measure: &Measure| measure.effects.iter().any(built);
        self.world.states[seat].in_force.iter().any(|measure| builds(&s.measures[measure]))
    }

    fn consulted(&self, s: &Scenario, seat: StateId) -> bool {
        let in_force = self.world.states[seat].in_force;
        in_force.iter().any(|measure| s.measures[measure].category == Category::Stakeholder)
    }
}
