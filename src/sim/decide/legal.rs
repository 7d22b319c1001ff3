//! What a delegation may do now. One function says so for people, bots and the conductor alike. Measures and answers
//! are looked at here, crisis choices in `legal_choice.rs`.

use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::{Measure, Scope};
use crate::sim::catalogue::price::Price;
use crate::sim::catalogue::terms::Need;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
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
    pub(super) fn appraise(&self, seat: StateId, act: &Act, spent: &Spent) -> Result<Price, Refusal> {
        let s = &*self.scenario;
        if self.is_over() {
            return Err(Refusal::Over);
        }
        if spent.has(act) {
            return Err(Refusal::Twice);
        }
        if self.barred.is_some_and(|(of, item)| of == seat && Item::of(act) == Some(item)) {
            return Err(Refusal::Unknown);
        }
        match *act {
            Act::Adopt(id) => {
                let measure = self.check_measure(s, seat, id, StateSet::NONE, spent)?;
                if measure.scope == Scope::Unilateral {
                    Ok(measure.price)
                } else {
                    Err(Refusal::NeedsPartners(id))
                }
            }
            // Nobody who is not there is looked up.
            Act::Propose { to, .. } if to.and(s.everybody()) != to => Err(Refusal::Unknown),
            Act::Propose { measure: id, to } => {
                let measure = self.check_measure(s, seat, id, to, spent)?;
                self.check_partners(s, seat, id, to)?;
                Ok(measure.price)
            }
            Act::Answer { proposal, stance } => self.check_answer(seat, proposal, stance, spent),
            Act::Respond { choice, incident, toward } => {
                self.check_choice(s, seat, choice, incident, toward, spent)
            }
        }
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

    fn check_measure<'s>(
        &self,
        s: &'s Scenario,
        seat: StateId,
        id: MeasureId,
        to: StateSet,
        spent: &Spent,
    ) -> Result<&'s Measure, Refusal> {
        let Some(measure) = s.measures.get(id) else {
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
        measure.needs.iter().try_for_each(|need| self.check_need(seat, *need, to))?;
        Ok(measure)
    }

    /// The number of measures that may be started in the open step.
    pub fn measures_max(&self) -> usize {
        let (s, p) = (&self.scenario, &self.scenario.parameters);
        let crisis = s.steps.get(usize::from(self.step)).is_some_and(|step| step.crisis);
        usize::from(if crisis { p.measures_per_crisis_step } else { p.measures_per_quarter })
    }

    pub(super) fn check_need(&self, seat: StateId, need: Need, to: StateSet) -> Result<(), Refusal> {
        let vars = &self.world.states[seat];
        let holds = match need {
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
        };
        if holds { Ok(()) } else { Err(Refusal::Needs(need)) }
    }

    fn check_partners(
        &self,
        s: &Scenario,
        seat: StateId,
        id: MeasureId,
        to: StateSet,
    ) -> Result<(), Refusal> {
        let others = s.everybody().without(seat);
        if to.and(others) != to {
            return Err(Refusal::Partners(1, others.count()));
        }
        let (least, most) = match s.measures[id].scope {
            Scope::Unilateral => return Err(Refusal::NeedsNobody(id)),
            Scope::Bilateral => (1, 1),
            Scope::Minilateral(count) => (usize::from(count), others.count()),
            Scope::Consensus(group) if !group.has(seat) => return Err(Refusal::NotInGroup(id)),
            Scope::Consensus(_) => (0, others.count()),
        };
        if !(least..=most).contains(&to.count()) {
            return Err(Refusal::Partners(least, most));
        }
        if s.measures[id].scope == Scope::Bilateral && self.have_pact(id, seat, to) {
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
        let open = self.proposals.get(id).is_some_and(|proposal| {
            proposal.outcome.is_none() && proposal.due <= self.step && proposal.asked.has(seat)
        });
        if !open {
            return Err(Refusal::NotAsked);
        }
        let again = |act: &Act| matches!(act, Act::Answer { proposal, .. } if *proposal == id);
        if spent.acts().iter().any(again) {
            return Err(Refusal::Twice);
        }
        self.check_purse(seat, self.price(seat, &Act::Answer { proposal: id, stance }), spent)
    }
}
