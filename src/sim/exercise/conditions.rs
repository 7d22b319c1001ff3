//! Does a condition of the plot hold now? Branches, injects and national objectives ask here; nothing changes
//! by being asked, and nobody at the table learns of it.

use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::Outcome;
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{ChoiceId, MeasureId, StateId};
use crate::sim::plot::{Aim, Condition};

impl Exercise {
    /// Does a condition of the plot hold now?
    pub fn holds(&self, condition: &Condition) -> bool {
        let settled = |measure: MeasureId, wanted: fn(Outcome) -> bool| {
            self.proposals.iter().any(|p| p.measure == measure && p.outcome.is_some_and(wanted))
        };
        match condition {
            Condition::All(all) => all.iter().all(|one| self.holds(one)),
            Condition::Any(any) => any.iter().any(|one| self.holds(one)),
            Condition::Not(not) => !self.holds(not),
            Condition::InPlace(measure, state) => self.world.states[*state].in_force.has(*measure),
            Condition::InPlaceFor(measure, states) => {
                let count = self.world.states.iter().filter(|vars| vars.in_force.has(*measure)).count();
                count >= usize::from(*states)
            }
            Condition::Did(choice, state, aim) => self.did(*choice, *state, *aim),
            Condition::AnyoneDid(choice, aim) => {
                let made = self.world.states.iter().fold(0, |made, vars| made | vars.choices_made);
                made >> choice.0 & 1 == 1
                    && self.world.states.keys().any(|state| self.did(*choice, state, *aim))
            }
            Condition::OnTable(measure) => self.open_proposals().any(|(_, p)| p.measure == *measure),
            Condition::Softened(measure) => settled(*measure, |o| o == Outcome::Softened),
            Condition::Agreed(measure) => settled(*measure, Outcome::is_agreed),
            Condition::Blocked(measure) => settled(*measure, |o| o == Outcome::Blocked),
            Condition::RungAtLeast(plot, rung) => {
                self.plots[*plot].is_some_and(|id| self.incidents[id].rung >= *rung)
            }
            Condition::RungReached(plot, rung) => {
                self.plots[*plot].is_some_and(|id| self.incidents[id].rung_peak >= *rung)
            }
            Condition::Helped(plot) => self.plots[*plot].is_some_and(|id| self.incidents[id].helped),
            Condition::Answered(by, to, plot) => {
                self.plots[*plot].is_some_and(|id| self.incidents[id].answered[to.at()].has(*by))
            }
            Condition::RequestAnswered(inject) => {
                self.requests.iter().any(|request| request.inject == *inject && request.answered)
            }
            Condition::SpreadAtLeast(plot, copies) => {
                self.plots[*plot].is_some_and(|id| self.incidents[id].spread >= *copies)
            }
            Condition::NormAtLeast(state, norm, level) => {
                self.world.states[*state].norms.get(norm.at()).is_some_and(|now| now >= level)
            }
            Condition::TrustAtLeast(of, to, level) => self.world.trust(*of, *to) >= *level,
            Condition::TensionAtLeast(a, b, level) => self.world.tension(*a, *b) >= *level,
            Condition::StateAtLeast(state, quantity, level) => {
                self.world.states[*state].get(*quantity) >= *level
            }
            Condition::CohesionAtLeast(level) => self.world.cohesion() >= *level,
            Condition::BeliefAtLeast(of, plot, suspect, level) => {
                self.plots[*plot].is_some_and(|id| self.beliefs.get(id, *of, *suspect) >= *level)
            }
            Condition::Released(inject) => self.released[*inject].is_some(),
            Condition::OnBranch(branch) => self.branches[*branch].is_some(),
        }
    }

    /// Has a state made a choice with this aim? The bits of all choices ever made answer most questions at
    /// once; only an aim needs the list.
    fn did(&self, choice: ChoiceId, state: StateId, aim: Aim) -> bool {
        if self.world.states[state].choices_made >> choice.0 & 1 == 0 {
            return false;
        }
        let about = aim.about.map(|plot| self.plots[plot]);
        let toward =
            |made: &MadeChoice| made.toward.or(made.target.map(|target| self.scenario.suspect_state(target)));
        let fits = |made: &MadeChoice| {
            (made.seat, made.choice) == (state, choice)
                && about.is_none_or(|id| id.is_some() && id == made.incident)
                && aim.toward.is_none_or(|wanted| toward(made) == Some(wanted))
        };
        aim == Aim::default() || self.made.iter().any(fits)
    }
}
