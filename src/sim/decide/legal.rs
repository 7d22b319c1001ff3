//! What a delegation may do now. One function says so for people, bots and the conductor alike.

use crate::sim::catalogue::choice::{Choice, Mechanism, Party, Toward};
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::price::Price;
use crate::sim::catalogue::terms::Need;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::{Act, CHOICES_PER_STEP_MAX, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, ProposalId, StateId, StateSet, Suspect};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;

/// What the acts before this one in the same decision have used up.
#[derive(Debug, Clone, Default)]
pub struct Spent {
    price: Price,
    measures: usize,
    choices: usize,
    acts: arrayvec::ArrayVec<Act, { crate::sim::decision::ACTS_MAX }>,
}

impl Spent {
    /// Counts an act that has been checked.
    pub(in crate::sim) fn count(&mut self, exercise: &Exercise, seat: StateId, act: Act) {
        match act {
            Act::Adopt(_) | Act::Propose { .. } => self.measures += 1,
            Act::Respond { .. } => self.choices += 1,
            Act::Answer { .. } => {}
        }
        self.price.add(exercise.price(seat, &act));
        // A decision never holds more acts than fit here.
        let _ = self.acts.try_push(act);
    }

    /// The acts counted so far.
    pub fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// What they cost together.
    pub fn price(&self) -> Price {
        self.price
    }

    /// How many of them start a measure.
    pub(in crate::sim) fn measures(&self) -> usize {
        self.measures
    }

    /// How many of them are crisis choices.
    pub(in crate::sim) fn choices(&self) -> usize {
        self.choices
    }
}

impl Exercise {
    /// What these acts of one delegation use up.
    pub fn spent(&self, seat: StateId, acts: &[Act]) -> Spent {
        let mut spent = Spent::default();
        for act in acts {
            spent.count(self, seat, *act);
        }
        spent
    }

    /// May this delegation do this now, after the acts it has already put into its decision?
    ///
    /// # Errors
    /// The first reason why not.
    pub fn check(&self, seat: StateId, act: &Act, spent: &Spent) -> Result<(), Refusal> {
        let s = &*self.scenario;
        if self.is_over() {
            return Err(Refusal::Over);
        }
        if spent.acts.contains(act) {
            return Err(Refusal::Twice);
        }
        if self.barred.is_some_and(|(of, item)| of == seat && Item::of(act) == Some(item)) {
            return Err(Refusal::Unknown);
        }
        match *act {
            Act::Adopt(measure) => {
                self.check_measure(s, seat, measure, StateSet::NONE, spent)?;
                if s.measures[measure].scope == Scope::Unilateral {
                    Ok(())
                } else {
                    Err(Refusal::NeedsPartners(measure))
                }
            }
            // Nobody who is not there is looked up.
            Act::Propose { to, .. } if to.and(s.everybody()) != to => Err(Refusal::Unknown),
            Act::Propose { measure, to } => {
                self.check_measure(s, seat, measure, to, spent)?;
                self.check_partners(s, seat, measure, to)
            }
            Act::Answer { proposal, stance } => self.check_answer(seat, proposal, stance, spent),
            Act::Respond { choice, incident, toward } => {
                self.check_choice(s, seat, choice, incident, toward, spent)
            }
        }
    }

    fn check_purse(&self, seat: StateId, act: &Act, spent: &Spent) -> Result<(), Refusal> {
        let (price, left) = (self.price(seat, act), self.left(seat, spent));
        if price.budget() > left.budget + 1e-9 {
            return Err(Refusal::Budget(price.budget(), left.budget.max(0.0)));
        }
        if price.political() > left.political + 1e-9 {
            return Err(Refusal::PoliticalCapital(price.political(), left.political.max(0.0)));
        }
        Ok(())
    }

    fn check_measure(
        &self,
        s: &Scenario,
        seat: StateId,
        id: MeasureId,
        to: StateSet,
        spent: &Spent,
    ) -> Result<(), Refusal> {
        let Some(measure) = s.measures.get(id) else {
            return Err(Refusal::Unknown);
        };
        let vars = &self.world.states[seat];
        let pairwise = measure.scope == Scope::Bilateral;
        if !pairwise && (vars.in_force.has(id) || vars.under_way.has(id)) {
            return Err(Refusal::HaveIt(id));
        }
        let same = |act: &Act| match *act {
            Act::Adopt(other) => other == id,
            Act::Propose { measure, .. } => measure == id,
            Act::Answer { .. } | Act::Respond { .. } => false,
        };
        if spent.acts.iter().any(same) {
            return Err(Refusal::Twice);
        }
        let most = self.measures_max();
        if spent.measures >= most {
            return Err(Refusal::TooManyMeasures(most));
        }
        self.check_purse(seat, &Act::Propose { measure: id, to }, spent)?;
        measure.needs.iter().try_for_each(|need| self.check_need(seat, *need, to))
    }

    /// The number of measures that may be started in the open step.
    pub fn measures_max(&self) -> usize {
        let (s, p) = (&self.scenario, &self.scenario.parameters);
        let crisis = s.steps.get(usize::from(self.step)).is_some_and(|step| step.crisis);
        usize::from(if crisis { p.measures_per_crisis_step } else { p.measures_per_quarter })
    }

    /// The number of crisis choices that may be made in one step.
    pub fn choices_max(&self) -> usize {
        usize::from(self.scenario.parameters.choices_per_step).min(CHOICES_PER_STEP_MAX)
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
    ) -> Result<(), Refusal> {
        let open = self.proposals.get(id).is_some_and(|proposal| {
            proposal.outcome.is_none() && proposal.due <= self.step && proposal.asked.has(seat)
        });
        if !open {
            return Err(Refusal::NotAsked);
        }
        let again = |act: &Act| matches!(act, Act::Answer { proposal, .. } if *proposal == id);
        if spent.acts.iter().any(again) {
            return Err(Refusal::Twice);
        }
        self.check_purse(seat, &Act::Answer { proposal: id, stance }, spent)
    }

    fn check_choice(
        &self,
        s: &Scenario,
        seat: StateId,
        id: ChoiceId,
        incident: Option<IncidentId>,
        toward: Option<Suspect>,
        spent: &Spent,
    ) -> Result<(), Refusal> {
        let Some(choice) = s.choices.get(id) else {
            return Err(Refusal::Unknown);
        };
        let most = self.choices_max();
        if spent.choices >= most {
            return Err(Refusal::TooManyChoices(most));
        }
        let needs_incident = !matches!(choice.toward, Toward::Nobody | Toward::Anyone);
        if needs_incident || incident.is_some() {
            self.check_incident(s, seat, id, incident)?;
        }
        let target = self.check_target(s, seat, id, incident, toward)?;
        if self.makes_good_nothing(seat, choice, incident) {
            return Err(Refusal::NothingToMakeGood(id));
        }
        if let Some(incident) = incident {
            self.check_done(s, seat, id, incident, target)?;
            self.check_held(s, seat, id, incident)?;
            check_contradiction(s, id, incident, spent)?;
        }
        self.check_purse(seat, &Act::Respond { choice: id, incident, toward }, spent)?;
        let to = target.map_or(StateSet::NONE, StateSet::only);
        choice.needs.iter().try_for_each(|need| self.check_need(seat, *need, to))
    }

    fn check_incident(
        &self,
        s: &Scenario,
        seat: StateId,
        id: ChoiceId,
        incident: Option<IncidentId>,
    ) -> Result<(), Refusal> {
        let choice = &s.choices[id];
        let known = incident
            .and_then(|incident| self.incidents.get(incident))
            .filter(|incident| incident.open && incident.known_to.has(seat));
        let Some(incident) = known else {
            return Err(Refusal::NoIncident(id));
        };
        if !choice.kinds.is_empty() && !choice.kinds.contains(&incident.kind) {
            return Err(Refusal::WrongKind(id));
        }
        let party = match choice.by {
            Party::Any => true,
            Party::Victim => incident.victim == seat,
            Party::NotVictim => incident.victim != seat,
            Party::Host => incident.hosts.has(seat) && incident.noticed.has(seat),
        };
        if party { Ok(()) } else { Err(Refusal::WrongParty(id)) }
    }

    /// Is this a choice that does nothing but make good what this delegation has not done, over this incident or over
    /// none?
    pub(super) fn makes_good_nothing(
        &self,
        seat: StateId,
        choice: &Choice,
        incident: Option<IncidentId>,
    ) -> bool {
        let meant = |made: &MadeChoice| {
            made.seat == seat
                && choice.remedies >> made.choice.0 & 1 == 1
                && (made.incident.is_none() || made.incident == incident)
        };
        choice.serves.is_empty() && choice.remedies != 0 && !self.made.iter().any(meant)
    }

    /// At whom a choice is directed; a state, if it is one.
    fn check_target(
        &self,
        s: &Scenario,
        seat: StateId,
        id: ChoiceId,
        incident: Option<IncidentId>,
        toward: Option<Suspect>,
    ) -> Result<Option<StateId>, Refusal> {
        if toward.is_some_and(|suspect| suspect.at() >= s.suspects()) {
            return Err(Refusal::Unknown);
        }
        let state = toward.and_then(|suspect| s.state_of(suspect));
        match s.choices[id].toward {
            Toward::Nobody | Toward::Incident => match toward {
                None => Ok(None),
                Some(_) => Err(Refusal::Unknown),
            },
            Toward::State | Toward::Anyone => match state {
                Some(state) if state != seat => Ok(Some(state)),
                _ => Err(Refusal::NoTarget(id)),
            },
            Toward::Suspect => match (toward, state) {
                (None, _) => Err(Refusal::NoTarget(id)),
                (Some(_), Some(state)) if state == seat => Err(Refusal::NoTarget(id)),
                (Some(_), state) => Ok(state),
            },
            Toward::Victim => match incident.map(|incident| self.incidents[incident].victim) {
                Some(victim) if victim != seat && (state.is_none() || state == Some(victim)) => {
                    Ok(Some(victim))
                }
                _ => Err(Refusal::WrongParty(id)),
            },
        }
    }

    fn check_done(
        &self,
        s: &Scenario,
        seat: StateId,
        id: ChoiceId,
        incident: IncidentId,
        target: Option<StateId>,
    ) -> Result<(), Refusal> {
        let incident = &self.incidents[incident];
        let before = incident.done[seat.at()] >> id.0 & 1 == 1;
        let again = match s.choices[id].mechanism {
            // One may ask, show and help several others, but each of them once.
            Mechanism::Contact => {
                before && target.is_some_and(|target| incident.asked[seat.at()].has(target))
            }
            Mechanism::ShareIndicators => {
                target.is_some_and(|target| incident.shared_with[seat.at()].has(target))
            }
            _ => before && (target.is_none() || s.choices[id].toward == Toward::Victim),
        };
        if again { Err(Refusal::DoneBefore(id)) } else { Ok(()) }
    }

    /// Whoever shares evidence must hold an item of its own about the incident: an empty hand teaches nobody.
    fn check_held(
        &self,
        s: &Scenario,
        seat: StateId,
        id: ChoiceId,
        incident: IncidentId,
    ) -> Result<(), Refusal> {
        let shares = s.choices[id].mechanism == Mechanism::ShareIndicators;
        if shares && self.beliefs.items(incident, seat) == 0 {
            return Err(Refusal::NothingToShare(id));
        }
        Ok(())
    }
}

/// Speaking and keeping silent about one incident in one step contradict each other.
fn check_contradiction(
    s: &Scenario,
    id: ChoiceId,
    incident: IncidentId,
    spent: &Spent,
) -> Result<(), Refusal> {
    let quiet = |id: ChoiceId| matches!(s.choices[id].mechanism, Mechanism::StaySilent | Mechanism::Conceal);
    let against = |act: &Act| match *act {
        Act::Respond { choice, incident: Some(other), .. } => {
            let one_quiet = quiet(choice) != quiet(id);
            let other_public = if quiet(id) { s.choices[choice].public } else { s.choices[id].public };
            other == incident && one_quiet && other_public
        }
        Act::Respond { .. } | Act::Adopt(_) | Act::Propose { .. } | Act::Answer { .. } => false,
    };
    if spent.acts.iter().any(against) { Err(Refusal::Contradiction) } else { Ok(()) }
}
