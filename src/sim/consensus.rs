//! Joint measures on the table: positions, the consensus rule, and what agreement costs (brief §4.5, §6.6).

use super::decision::{Act, Decision, Stance};
use super::event::{Audience, Outcome, What};
use super::exercise::Exercise;
use super::ids::{MeasureId, ProposalId, StateId, StateSet};
use super::measure::{Category, Scope};
use super::parameters::Parameters;
use super::programme::Programme;
use super::quantity::StateQuantity;
use super::scenario::Scenario;

/// A joint measure on the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The measure.
    pub measure: MeasureId,
    /// Who proposed it.
    pub by: StateId,
    /// Who is asked, the proposer left out.
    pub asked: StateSet,
    /// The step, counted from 0, at whose close it is settled; until then positions are taken.
    pub due: u16,
    /// Budget points the proposer paid, given back if nothing comes of it.
    pub paid: f64,
    /// How it ended, once it has.
    pub outcome: Option<Outcome>,
    /// Positions taken, in the order of the states; filled in when it is settled.
    pub stances: [Option<Stance>; super::ids::STATES_MAX],
}

impl Exercise {
    /// How much a delegation minds a joint measure (brief §6.6): up to .30 it supports, up to .50 it
    /// acquiesces, up to .70 it wants an amendment, above it quietly blocks.
    pub(super) fn objection(&self, s: &Scenario, state: StateId, measure: MeasureId) -> f64 {
        let (m, p) = (&s.measures[measure], &s.parameters);
        let consulted = if self.world.chair_consulted_until > self.step { p.objection_chair } else { 0.0 };
        let offered = if self.capacity_offered(s, state) { p.objection_capacity } else { 0.0 };
        s.redline(state, measure)
            + p.objection_ambition * m.ambition
            + p.objection_bloc * m.bloc_load
            + consulted
            + offered
            + p.objection_cohesion * self.world.cohesion()
            // The brief's terms alone would make almost everybody support almost everything; the constant
            // stands for the ordinary reluctance of a busy capital. Tuned so that a modest measure at the
            // starting cohesion finds support or silence, and a red line of .4 asks for an amendment.
            + p.objection_base
    }

    /// Has somebody a capacity measure under way or in force with this state?
    fn capacity_offered(&self, s: &Scenario, state: StateId) -> bool {
        self.programmes.iter().any(|programme| {
            programme.members.has(state)
                && programme.members.count() > 1
                && s.measures[programme.measure].category == Category::Capacity
        })
    }

    /// The position that follows from an objection.
    pub(super) fn stance_of(p: &Parameters, objection: f64) -> Stance {
        if objection <= p.objection_support {
            Stance::Support
        } else if objection <= p.objection_acquiesce {
            Stance::Acquiesce
        } else if objection <= p.objection_amend {
            Stance::Amend
        } else {
            Stance::Block
        }
    }

    /// The proposals that wait for an answer in the open step.
    pub fn open_proposals(&self) -> impl Iterator<Item = (ProposalId, &Proposal)> {
        // Mostly the open ones stand at the end; a text that was signed is settled before those on the table.
        let from = self.proposals.iter_enumerated().skip(self.settled);
        from.filter(|(_, proposal)| proposal.outcome.is_none())
    }

    /// Settles what was put on the table before this step.
    pub(super) fn settle_proposals(&mut self, s: &Scenario, decisions: &[Decision]) {
        let first = self.open_proposals().next().map(|(id, _)| id.at());
        for place in first.unwrap_or(self.proposals.len())..self.proposals.len() {
            let id = ProposalId::from(place);
            if self.proposals[id].outcome.is_none() && self.proposals[id].due <= self.step {
                self.take_positions(s, id, decisions);
                self.settle(s, id);
            }
        }
    }

    fn take_positions(&mut self, s: &Scenario, id: ProposalId, decisions: &[Decision]) {
        let Proposal { measure, asked, .. } = self.proposals[id];
        for state in asked.iter() {
            let said = decisions[state.at()].acts.iter().find_map(|act| match act {
                Act::Answer { proposal, stance } if *proposal == id => Some(*stance),
                Act::Answer { .. } | Act::Adopt(_) | Act::Propose { .. } | Act::Respond { .. } => None,
            });
            let stance = said.unwrap_or_else(|| self.silence(s, state, measure));
            self.proposals[id].stances[state.at()] = Some(stance);
        }
    }

    /// What silence means: consent where a group decides, unless a red line forbids it (the delegation's
    /// officials then object quietly, as officials do); no where one partner is asked.
    pub(super) fn silence(&self, s: &Scenario, state: StateId, measure: MeasureId) -> Stance {
        match s.measures[measure].scope {
            Scope::Consensus(_) if s.redline(state, measure) > 0.0 => {
                match Self::stance_of(&s.parameters, self.objection(s, state, measure)) {
                    Stance::Support | Stance::Acquiesce => Stance::Acquiesce,
                    colder => colder,
                }
            }
            Scope::Consensus(_) => Stance::Acquiesce,
            Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_) => Stance::Block,
        }
    }

    pub(super) fn settle(&mut self, s: &Scenario, id: ProposalId) {
        let proposal = self.proposals[id].clone();
        let with = |wanted: &[Stance]| {
            proposal.asked.iter().fold(StateSet::NONE, |set, state| match proposal.stances[state.at()] {
                Some(stance) if wanted.contains(&stance) => set.with(state),
                _ => set,
            })
        };
        let amending = with(&[Stance::Amend]);
        let blocking = with(&[Stance::Block]);
        let contributing = with(&[Stance::Support, Stance::Amend]);
        let silent = with(&[Stance::Acquiesce]);
        let joint = matches!(s.measures[proposal.measure].scope, Scope::Consensus(_));
        let partners_needed = match s.measures[proposal.measure].scope {
            Scope::Unilateral | Scope::Consensus(_) => 0,
            Scope::Bilateral => 1,
            Scope::Minilateral(count) => usize::from(count),
        };
        let outcome = if joint && !blocking.is_empty() {
            Outcome::Blocked
        } else if contributing.count() < partners_needed {
            Outcome::TooFew
        } else if amending.is_empty() {
            Outcome::Agreed
        } else {
            Outcome::Softened
        };
        self.proposals[id].outcome = Some(outcome);
        let open = self.proposals.iter().skip(self.settled).position(|proposal| proposal.outcome.is_none());
        self.settled = open.map_or(self.proposals.len(), |open| self.settled + open);
        let parties = proposal.asked.with(proposal.by);
        let audience = if parties == s.everybody() { Audience::Public } else { Audience::Seats(parties) };
        self.note(audience, What::Settled(id, outcome));
        match outcome {
            Outcome::Agreed | Outcome::Softened => {
                let members = contributing.with(proposal.by).or(if joint { silent } else { StateSet::NONE });
                self.begin_joint(s, &proposal, members, contributing, amending);
            }
            Outcome::Blocked => {
                self.world.states[proposal.by].add(StateQuantity::Budget, proposal.paid);
                self.world.add_cohesion(s.parameters.consensus_blocked);
                for state in blocking.iter() {
                    self.world.states[state].add(StateQuantity::PoliticalCapital, -s.parameters.block_cost);
                }
            }
            Outcome::TooFew => self.world.states[proposal.by].add(StateQuantity::Budget, proposal.paid),
        }
    }

    /// An agreed measure: contributors pay, free riders are noticed, the text may be weaker.
    fn begin_joint(
        &mut self,
        s: &Scenario,
        proposal: &Proposal,
        members: StateSet,
        contributing: StateSet,
        amending: StateSet,
    ) {
        let (measure, p) = (&s.measures[proposal.measure], &s.parameters);
        let amendments = amending.count().min(usize::from(p.amendments_max)) as f64;
        let strength = (1.0 - p.amendment_step * amendments).max(p.amendment_floor);
        let cost = f64::from(measure.cost) * strength;
        let aid = measure.is_aid();
        for state in contributing.iter() {
            self.world.states[state].pay(if aid { 0.0 } else { cost });
            let redline = s.redline(state, proposal.measure);
            self.world.states[state].add(StateQuantity::Pressure, p.redline_pressure * redline);
        }
        let payers = if aid { StateSet::only(proposal.by) } else { contributing.with(proposal.by) };
        let riders = members.iter().filter(|state| !aid && !payers.has(*state));
        for rider in riders {
            for payer in payers.iter() {
                self.world.add_trust(payer, rider, p.free_rider_trust);
            }
        }
        if matches!(measure.scope, Scope::Consensus(_)) {
            self.world.add_cohesion(p.consensus_agreed);
        }
        self.world.states[proposal.by].add(StateQuantity::PoliticalCapital, p.agreed_capital);
        let crisis = s.steps[usize::from(self.step)].crisis;
        let programme = Programme::begun(proposal.measure, proposal.by, members, payers, strength, crisis);
        self.begin(s, programme);
    }

    /// Puts a joint measure on the table, to be settled when the step `due` closes.
    pub(super) fn table(&mut self, s: &Scenario, measure: MeasureId, by: StateId, to: StateSet, due: u16) {
        let asked = match s.measures[measure].scope {
            Scope::Consensus(group) => group.without(by),
            Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_) => to.without(by),
        };
        let id = ProposalId::from(self.proposals.len());
        self.proposals.push(Proposal {
            measure,
            by,
            asked,
            due,
            paid: if due > self.step { f64::from(s.measures[measure].cost) } else { 0.0 },
            outcome: None,
            stances: [None; super::ids::STATES_MAX],
        });
        let parties = asked.with(by);
        let audience = if parties == s.everybody() { Audience::Public } else { Audience::Seats(parties) };
        self.note(audience, What::Tabled(id));
    }
}
