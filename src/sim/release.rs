//! The master scenario events list at work: branches open, injects are released, requests fall due.

use typed_index_collections::TiVec;

use super::belief::{Item, Source};
use super::decision::{Act, Decision};
use super::effect::Reach;
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{BranchId, ChoiceId, InjectId, MeasureId, StateId, StateSet};
use super::measure::Effect;
use super::plot::{Aim, Condition, Inject, PlotEffect, Release};
use super::quantity::StateQuantity;
use super::response::Move;
use super::scenario::Scenario;
use super::score::{Cause, Claim, Kind, Polarity, Verified};

/// A request or notice that waits for an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The inject that made it.
    pub inject: InjectId,
    /// Who is asked.
    pub of: StateId,
    /// It counts as unanswered when the step before this one has closed.
    pub due: u16,
    /// Has it been answered?
    pub answered: bool,
    /// Is it settled, one way or the other?
    pub closed: bool,
}

impl Exercise {
    /// What happens at the opening of a step, before anybody decides.
    pub(super) fn open_step(&mut self, s: &Scenario) {
        for (id, branch) in s.branches.iter_enumerated() {
            let shut = branch.excludes.iter().any(|other: &BranchId| self.branches[*other].is_some());
            if self.branches[id].is_none() && !shut && self.holds(&branch.when) {
                self.branches[id] = Some(self.step);
                self.note(Audience::Control, What::BranchOpened(id));
            }
        }
        for place in 0..self.release_at.len() {
            let id = InjectId::from(place);
            let now = self.release_at[id].is_none_or(|at| at == self.step);
            if now && self.released[id].is_none() && self.is_due(s, &s.injects[id]) {
                self.release(s, id, &s.injects[id]);
            }
        }
    }

    /// The step of every inject that is released by the clock; none for those that wait for something.
    pub(super) fn timetable(s: &Scenario) -> TiVec<InjectId, Option<u16>> {
        let at = |inject: &Inject| match inject.release {
            Release::At(step) => Some(step),
            Release::Once(..) | Release::Lacking { .. } => None,
        };
        s.injects.iter().map(at).collect()
    }

    fn is_due(&self, s: &Scenario, inject: &Inject) -> bool {
        let time = match &inject.release {
            Release::At(step) => *step == self.step,
            Release::Once(within, condition) => {
                s.steps[usize::from(self.step)].of == *within && self.holds(condition)
            }
            Release::Lacking { after, steps, expected } => {
                self.released[*after].is_some_and(|at| self.step == at + steps) && !self.holds(expected)
            }
        };
        time && inject.when.as_ref().is_none_or(|when| self.holds(when))
            && !inject.unless.as_ref().is_some_and(|unless| self.holds(unless))
    }

    pub(super) fn release(&mut self, s: &Scenario, id: InjectId, inject: &Inject) {
        self.released[id] = Some(self.step);
        let audience = if inject.public { Audience::Public } else { Audience::Seats(inject.to) };
        self.note(audience, What::Released(id));
        for &effect in &inject.effects {
            self.apply_plot(s, effect);
        }
        if let Some(ask) = &inject.asks {
            if let Some(incident) = ask.notice.and_then(|plot| self.plots[plot]) {
                let incident = &mut self.incidents[incident];
                incident.noticed = incident.noticed.with(ask.of);
                incident.known_to = incident.known_to.with(ask.of);
            }
            let due = self.step + ask.within;
            self.requests.push(Request { inject: id, of: ask.of, due, answered: false, closed: false });
        }
    }

    /// A change that the plot makes.
    pub(super) fn apply_plot(&mut self, s: &Scenario, effect: PlotEffect) {
        match effect {
            PlotEffect::Start(plot) => self.start_plot(s, plot),
            PlotEffect::Publish(plot) => {
                if let Some(id) = self.plots[plot] {
                    self.publish(s, id);
                }
            }
            PlotEffect::Close(plot) => {
                if let Some(id) = self.plots[plot] {
                    self.close_incident(id);
                }
            }
            PlotEffect::State(state, quantity, by) => self.world.states[state].add(quantity, by),
            PlotEffect::Trust(of, to, by) => self.world.add_trust(of, to, by),
            PlotEffect::Tension(a, b, by) => self.world.add_tension(a, b, by),
            PlotEffect::Cohesion(by) => self.world.add_cohesion(by),
            PlotEffect::Contact(of, 0) => {
                self.world.states[of].desk_away_until = self.step + s.parameters.desk_away_steps;
            }
            PlotEffect::Contact(of, level) => {
                self.world.states[of].desk_away_until = 0;
                self.world.set_contact(of, level, s.everybody());
            }
            PlotEffect::Evidence { incident, to, suspect, quality } => {
                if let Some(id) = self.plots[incident] {
                    self.incidents[id].known_to = self.incidents[id].known_to.with(to);
                    self.find(s, id, to, Item { points_to: suspect, quality, source: Source::Outside });
                }
            }
            PlotEffect::Promise(state) => self.world.states[state].promised_at = Some(self.step),
            PlotEffect::InForce(measure, state) => {
                if !self.world.states[state].in_force.has(measure) {
                    let alone = StateSet::only(state);
                    self.world.states[state].in_force.insert(measure);
                    // What it once did for the region it did long ago.
                    let reach = Reach {
                        actors: alone,
                        others: StateSet::NONE,
                        incident: None,
                        scale: 1.0,
                        credibility: 1.0,
                    };
                    for &effect in &s.measures[measure].effects {
                        match effect {
                            Effect::Region(..) | Effect::Forum(..) => {}
                            Effect::Incident(quantity, by) => {
                                self.guard(&s.parameters, alone, quantity, by, reach.scale);
                            }
                            Effect::Own(..)
                            | Effect::Other(..)
                            | Effect::Dyad(..)
                            | Effect::Everyone(..)
                            | Effect::Norm(..) => self.apply(s, effect, &reach),
                        }
                    }
                }
            }
            PlotEffect::Table(measure, by) => {
                let everybody = s.everybody().without(by);
                if !self.on_the_table(s, measure, by, everybody) {
                    self.table(s, measure, by, everybody, self.step);
                }
            }
        }
    }

    /// Does a condition of the plot hold now?
    pub fn holds(&self, condition: &Condition) -> bool {
        let settled = |measure: MeasureId, wanted: fn(super::event::Outcome) -> bool| {
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
                self.world.states.keys().any(|state| self.did(*choice, state, *aim))
            }
            Condition::OnTable(measure) => self.open_proposals().any(|(_, p)| p.measure == *measure),
            Condition::Softened(measure) => settled(*measure, |o| o == super::event::Outcome::Softened),
            Condition::Agreed(measure) => settled(*measure, super::event::Outcome::is_agreed),
            Condition::Blocked(measure) => settled(*measure, |o| o == super::event::Outcome::Blocked),
            Condition::RungAtLeast(plot, rung) => {
                self.plots[*plot].is_some_and(|id| self.incidents[id].rung >= *rung)
            }
            Condition::RungReached(plot, rung) => {
                self.plots[*plot].is_some_and(|id| self.incidents[id].rung_peak >= *rung)
            }
            Condition::Helped(plot) => self.plots[*plot].is_some_and(|id| self.incidents[id].helped),
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

    /// Has a state made a choice with this aim?
    fn did(&self, choice: ChoiceId, state: StateId, aim: Aim) -> bool {
        if self.world.states[state].choices_made >> choice.0 & 1 == 0 {
            return false;
        }
        let about = aim.about.map(|plot| self.plots[plot]);
        let fits = |made: &Move| {
            let toward = made.toward.or(made.target.map(|target| self.scenario.suspect_state(target)));
            (made.seat, made.choice) == (state, choice)
                && about.is_none_or(|id| id.is_some() && id == made.incident)
                && aim.toward.is_none_or(|wanted| toward == Some(wanted))
        };
        aim == Aim::default() || self.made.iter().any(fits)
    }

    /// Marks requests that a choice answers.
    pub(super) fn answer_with_choice(&mut self, s: &Scenario, made: Move) {
        for request in self.requests.iter_mut().filter(|r| !r.closed && r.of == made.seat) {
            if let Some(ask) = &s.injects[request.inject].asks {
                let about = ask.about.and_then(|plot| self.plots[plot]);
                let fits = about.is_none() || made.incident.is_none() || about == made.incident;
                request.answered |= fits && ask.choices >> made.choice.0 & 1 == 1;
            }
        }
    }

    /// Marks requests that a measure answers, taken in any step since they were made.
    pub(super) fn answer_with_measures(&mut self, s: &Scenario, decisions: &[Decision]) {
        for request in self.requests.iter_mut().filter(|r| !r.closed) {
            let Some(ask) = &s.injects[request.inject].asks else {
                continue;
            };
            request.answered |= decisions[request.of.at()].acts.iter().any(|act| match *act {
                Act::Adopt(measure) | Act::Propose { measure, .. } => ask.measures.has(measure),
                Act::Answer { proposal, stance } => {
                    let yes = !matches!(stance, super::decision::Stance::Block);
                    yes && ask.measures.has(self.proposals[proposal].measure)
                }
                Act::Respond { .. } => false,
            });
        }
    }

    /// Requests that fall due with this step and were not answered count against those asked: an omission
    /// after a specific request, not an optional measure not chosen (brief §6.7).
    pub(super) fn close_requests(&mut self, s: &Scenario) {
        let step = s.steps[usize::from(self.step)];
        for place in 0..self.requests.len() {
            let Request { inject, of, due, answered, closed } = self.requests[place];
            if closed || (!answered && self.step + 1 < due) {
                continue;
            }
            self.requests[place].closed = true;
            let Some(ask) = &s.injects[inject].asks else {
                continue;
            };
            if answered {
                continue;
            }
            let (paragraph, indicator) = ask.cites;
            self.ledger.enter(
                &s.parameters,
                self.step,
                step.crisis,
                self.world.states[of].get(StateQuantity::Capacity),
                Claim {
                    actor: of,
                    partners: StateSet::NONE,
                    paragraph,
                    indicator,
                    polarity: Polarity::Against,
                    kind: Kind::Adopted,
                    cause: Cause::Unanswered(inject),
                    verified: Verified::Control,
                    cost: 0,
                    share: 1.0,
                    after: None,
                },
            );
            self.note(Audience::Seats(StateSet::only(of)), What::RequestUnanswered(inject, of, paragraph));
        }
    }
}
