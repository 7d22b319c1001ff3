//! A text that delegations have drafted and signed: its outcome feeds the rules as any joint measure does
//! (MODEL.md 7.4). The words of the text are not looked at: what they are worth is for people to say.

use std::sync::Arc;

use crate::sim::adjudicate::consensus;
use crate::sim::catalogue::measure::Scope;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Outcome, What};
use crate::sim::ids::{MeasureId, ProposalId, STATES_MAX, StateId, StateSet};
use crate::sim::scenario::Scenario;

/// The positions taken on a text, in the order of the states.
pub type Stances = [Option<Stance>; STATES_MAX];

/// How a text ends by the consensus rule: one block ends it, amendments soften it, silence consents.
pub fn outcome(parties: StateSet, stances: &Stances) -> Outcome {
    let has = |wanted| parties.iter().any(|state| stances[state.at()] == Some(wanted));
    if has(Stance::Block) {
        Outcome::Blocked
    } else if has(Stance::Amend) {
        Outcome::Softened
    } else {
        Outcome::Agreed
    }
}

impl Exercise {
    /// May this delegation carry this joint measure by a text among these parties now?
    ///
    /// # Errors
    /// The first reason why not.
    pub fn check_text(&self, by: StateId, measure: MeasureId, parties: StateSet) -> Result<(), Refusal> {
        let known = self.scenario.measures.get(measure).ok_or(Refusal::Unknown)?;
        let to = match known.scope {
            Scope::Consensus(_) => StateSet::NONE,
            Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_) => parties.without(by),
        };
        self.check(by, &Act::Propose { measure, to }, &Spent::default())
    }

    /// Those who decide about a measure that a text carries: its group, or the parties of the text.
    pub fn parties_of(&self, by: StateId, measure: MeasureId, parties: StateSet) -> StateSet {
        match self.scenario.measures.get(measure).map(|known| known.scope) {
            Some(Scope::Consensus(group)) => group.with(by),
            Some(Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_)) | None => parties.with(by),
        }
    }

    /// A text with a measure has been signed: it is settled at once with the positions taken. Its proposer pays
    /// as for any proposal.
    ///
    /// # Errors
    /// Why the measure cannot be agreed any more; nothing is changed then.
    pub fn settle_text(
        &mut self,
        by: StateId,
        measure: MeasureId,
        parties: StateSet,
        stances: &Stances,
    ) -> Result<Outcome, Refusal> {
        self.check_text(by, measure, parties)?;
        let scenario = Arc::clone(&self.scenario);
        let paid = self.charge(by, &Act::Propose { measure, to: parties }).budget();
        // Put on the table and settled in one go: it was on the table for as long as the text was negotiated.
        let id = consensus::table(self, &scenario, measure, by, parties, self.step);
        self.proposals[id].paid = paid;
        self.take_stances(&scenario, id, stances);
        consensus::settle_one(self, &scenario, id);
        Ok(self.proposals[id].outcome.unwrap_or(Outcome::TooFew))
    }

    /// Writes down the positions under the text; whoever took none takes the one that silence means.
    fn take_stances(&mut self, s: &Scenario, id: ProposalId, stances: &Stances) {
        for state in self.proposals[id].asked.iter() {
            consensus::set_position(self, s, id, state, stances[state.at()]);
        }
    }

    /// A text among all delegations that carries no measure has been concluded: agreeing at all brings the
    /// region together, a block drives it apart (MODEL.md 7.4). Counts once in a step, so that many small
    /// papers are worth no more than one.
    pub fn settle_statement(&mut self, outcome: Outcome) {
        if self.statement_at == Some(self.step) || self.is_over() {
            return;
        }
        self.statement_at = Some(self.step);
        let p = &self.scenario.parameters;
        let by = if outcome.is_agreed() { p.consensus_agreed } else { p.consensus_blocked };
        self.world.add_cohesion(by);
        self.note(crate::sim::exercise::event::Audience::Public, What::Statement(outcome));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{self, Binding};
    use crate::sim::quantity::StateQuantity;

    fn exercise() -> Exercise {
        let loaded = scenario::open("chairs-gavel", &Binding::default()).unwrap();
        Exercise::new(Arc::new(loaded.scenario), 1)
    }

    /// A measure by consensus that the first delegation that can may carry now.
    fn carried(exercise: &Exercise) -> (StateId, MeasureId) {
        let s = exercise.scenario();
        let consensus = |id: &MeasureId| matches!(s.measures[*id].scope, Scope::Consensus(_));
        let pairs = s.measures.keys().filter(consensus).flat_map(|m| s.states.keys().map(move |by| (by, m)));
        pairs.into_iter().find(|(by, m)| exercise.check_text(*by, *m, StateSet::NONE).is_ok()).unwrap()
    }

    #[test]
    fn a_signed_text_is_settled_by_the_consensus_rule_and_is_paid_for() {
        let mut exercise = exercise();
        let (by, measure) = carried(&exercise);
        let parties = exercise.parties_of(by, measure, StateSet::NONE);
        let budget = exercise.world().states[by].get(StateQuantity::Budget);
        let stances = [Some(Stance::Support); STATES_MAX];
        assert_eq!(exercise.settle_text(by, measure, parties, &stances), Ok(Outcome::Agreed));
        let cost = exercise.scenario().measures[measure].price.budget();
        assert!((budget - cost - exercise.world().states[by].get(StateQuantity::Budget)).abs() < 1e-9);
        assert!(
            exercise.check_text(by, measure, parties).is_err(),
            "it is under way and cannot be agreed twice"
        );
    }

    #[test]
    fn one_block_ends_a_text_and_gives_the_proposer_the_money_back() {
        let mut exercise = exercise();
        let (by, measure) = carried(&exercise);
        let parties = exercise.parties_of(by, measure, StateSet::NONE);
        let budget = exercise.world().states[by].get(StateQuantity::Budget);
        let mut stances = [Some(Stance::Support); STATES_MAX];
        let other = parties.without(by).iter().next().unwrap();
        stances[other.at()] = Some(Stance::Block);
        assert_eq!(exercise.settle_text(by, measure, parties, &stances), Ok(Outcome::Blocked));
        assert!((budget - exercise.world().states[by].get(StateQuantity::Budget)).abs() < 1e-9);
    }

    #[test]
    fn ten_statements_in_a_step_bring_the_region_no_closer_than_one() {
        let mut exercise = exercise();
        let before = exercise.world().cohesion();
        for _ in 0..10 {
            exercise.settle_statement(Outcome::Agreed);
        }
        let gained = exercise.scenario().parameters.consensus_agreed;
        assert!((exercise.world().cohesion() - before - gained).abs() < 1e-9);
    }

    #[test]
    fn silence_consents_and_one_amendment_softens() {
        let parties = StateSet::first(3);
        let mut stances: Stances = [None; STATES_MAX];
        assert_eq!(outcome(parties, &stances), Outcome::Agreed);
        stances[1] = Some(Stance::Amend);
        assert_eq!(outcome(parties, &stances), Outcome::Softened);
        stances[9] = Some(Stance::Block);
        assert_eq!(outcome(parties, &stances), Outcome::Softened, "only parties count");
    }
}
