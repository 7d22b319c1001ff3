//! What a delegation may do now. One function says so for people, bots and the conductor alike. Measures and answers
//! are looked at here, crisis choices in `legal_choice.rs`.

use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::{Measure, Scope};
use crate::sim::catalogue::price::Price;
use crate::sim::catalogue::terms::Need;
use crate::sim::decide::price::answer_price;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::proposal::Proposal;
use crate::sim::ids::{MeasureId, ProposalId, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;

impl Exercise {
    /// May this delegation do this now, after the acts it has already put into its decision?
    ///
    /// # Errors
    /// The first reason why not.
    pub fn check(&self, seat: StateId, act: &Act, spent: &Spent) -> Result<(), Refusal> {
        self.appraise(seat, act, spent).map(|_| ())
    }

    /// What this act costs the delegation, if it may do it now.
    #[inline]
    pub(super) fn appraise(&self, seat: StateId, act: &Act, spent: &Spent) -> Result<Price, Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        match *act {
            Act::Adopt(id) => self.check_start(seat, id, None, spent),
            Act::Propose { measure, to } => self.check_start(seat, measure, Some(to), spent),
            Act::Answer { proposal, stance } => self.check_answer(seat, proposal, stance, spent),
            Act::Respond { choice, .. } if spent.has_made(choice, act) => Err(Refusal::Twice),
            Act::Respond { choice, .. } if self.is_barred(seat, Item::Choice(choice)) => {
                Err(Refusal::Unknown)
            }
            Act::Respond { choice, incident, toward } => {
                self.check_choice(seat, choice, incident, toward, spent)
            }
        }
    }

    /// Has a study taken this line of the catalogue from this delegation?
    #[inline]
    fn is_barred(&self, seat: StateId, item: Item) -> bool {
        self.barred.is_some_and(|barred| barred == (seat, item))
    }

    #[inline]
    pub(super) fn check_purse(&self, seat: StateId, price: Price, spent: &Spent) -> Result<Price, Refusal> {
        let (budget, political) = self.points_left(seat, spent);
        if price.budget() > budget + 1e-9 {
            return Err(Refusal::Budget(price.budget(), budget.max(0.0)));
        }
        if price.political() > political + 1e-9 {
            return Err(Refusal::PoliticalCapital(price.political(), political.max(0.0)));
        }
        Ok(price)
    }

    /// May this measure be started: alone, or between these?
    fn check_start(
        &self,
        seat: StateId,
        id: MeasureId,
        between: Option<StateSet>,
        spent: &Spent,
    ) -> Result<Price, Refusal> {
        let s = &*self.scenario;
        let to = between.unwrap_or(StateSet::NONE);
        // Nobody who is not there is looked up.
        let measure = s.measures.get(id).filter(|_| to.minus(s.everybody()).is_empty());
        let Some(measure) = measure.filter(|_| !self.is_barred(seat, Item::Measure(id))) else {
            return Err(Refusal::Unknown);
        };
        if self.had(seat).has(id) {
            return Err(Refusal::HaveIt(id));
        }
        if spent.has_measure(id) {
            return Err(Refusal::Twice);
        }
        let most = self.measures_max();
        if spent.measures() >= most {
            return Err(Refusal::TooManyMeasures(most));
        }
        self.check_purse(seat, measure.price, spent)?;
        self.check_needs(seat, &measure.needs, to)?;
        match between {
            Some(to) => self.check_partners(s, seat, (id, measure), to)?,
            None if measure.scope == Scope::Unilateral => {}
            None => return Err(Refusal::NeedsPartners(id)),
        }
        Ok(measure.price)
    }

    /// The number of measures that may be started in the open step.
    pub fn measures_max(&self) -> usize {
        let (s, p) = (&self.scenario, &self.scenario.parameters);
        let crisis = s.steps.get(usize::from(self.step)).is_some_and(|step| step.crisis);
        usize::from(if crisis { p.measures_per_crisis_step } else { p.measures_per_quarter })
    }

    /// The first of these preconditions that does not hold is the reason why not.
    #[inline]
    pub(super) fn check_needs(&self, seat: StateId, needs: &[Need], to: StateSet) -> Result<(), Refusal> {
        for need in needs {
            if !self.meets(seat, *need, to) {
                return Err(Refusal::Needs(*need));
            }
        }
        Ok(())
    }

    /// Does this precondition hold for a delegation that would act with these?
    pub(super) fn meets(&self, seat: StateId, need: Need, to: StateSet) -> bool {
        let vars = &self.world.states[seat];
        match need {
            Need::Own(measure) => vars.in_force.has(measure),
            Need::States(count, measure) => {
                self.world.states.iter().filter(|v| v.in_force.has(measure)).count() >= usize::from(count)
            }
            Need::AnyOf(set) => vars.in_force.0 & set.0 != 0,
            Need::Capacity(level) => vars.get(StateQuantity::Capacity) >= level,
            Need::Trust(level) => to.iter().all(|other| self.world.trust(seat, other) >= level),
            Need::Cohesion(level) => self.world.cohesion() >= level,
            Need::Channel(level) => {
                to.iter().all(|other| self.world.channel(seat, other, self.step) >= level)
            }
        }
    }

    fn check_partners(
        &self,
        s: &Scenario,
        seat: StateId,
        (id, measure): (MeasureId, &Measure),
        to: StateSet,
    ) -> Result<(), Refusal> {
        let others = s.everybody().without(seat);
        if !to.minus(others).is_empty() {
            return Err(Refusal::Partners(1, others.count()));
        }
        let (least, most) = match measure.scope {
            Scope::Unilateral => return Err(Refusal::NeedsNobody(id)),
            Scope::Bilateral => (1, 1),
            Scope::Minilateral(count) => (usize::from(count), others.count()),
            Scope::Consensus(group) if !group.has(seat) => return Err(Refusal::NotInGroup(id)),
            Scope::Consensus(_) => (0, others.count()),
        };
        if !(least..=most).contains(&to.count()) {
            return Err(Refusal::Partners(least, most));
        }
        if measure.scope == Scope::Bilateral && self.have_pact(id, seat, to) {
            return Err(Refusal::HaveIt(id));
        }
        if self.on_the_table(s, id, seat, to) { Err(Refusal::OnTheTable(id)) } else { Ok(()) }
    }

    /// Have the two this bilateral measure already, in force or under way?
    #[inline]
    fn have_pact(&self, id: MeasureId, seat: StateId, to: StateSet) -> bool {
        to.iter().any(|other| self.world.pact(id, seat, other))
    }

    /// Is the same thing on the table already: the measure by consensus, or the measure between these?
    pub(in crate::sim) fn on_the_table(
        &self,
        s: &Scenario,
        id: MeasureId,
        seat: StateId,
        to: StateSet,
    ) -> bool {
        let pairwise = s.measures[id].scope == Scope::Bilateral;
        self.open_proposals().any(|(_, proposal)| {
            let parties = proposal.asked.with(proposal.by);
            proposal.measure == id
                && proposal.outcome.is_none()
                && (!pairwise || (parties.has(seat) && !parties.and(to).is_empty()))
        })
    }

    fn check_answer(
        &self,
        seat: StateId,
        id: ProposalId,
        stance: Stance,
        spent: &Spent,
    ) -> Result<Price, Refusal> {
        let s = &*self.scenario;
        let open = |proposal: &&Proposal| {
            proposal.outcome.is_none() && proposal.due <= self.step && proposal.asked.has(seat)
        };
        let Some(proposal) = self.proposals.get(id).filter(open) else {
            return Err(Refusal::NotAsked);
        };
        if spent.has_answered(id) {
            return Err(Refusal::Twice);
        }
        self.check_purse(seat, answer_price(&s.parameters, &s.measures[proposal.measure], stance), spent)
    }
}
