//! Which crisis choices a delegation may make now: about which incident, toward whom, and what speaks against it.

use crate::sim::catalogue::choice::{Choice, Mechanism, Party, Toward};
use crate::sim::catalogue::price::Price;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, CHOICES_PER_STEP_MAX};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{ChoiceId, IncidentId, StateId, StateSet, Suspect};
use crate::sim::scenario::Scenario;

impl Exercise {
    /// The number of crisis choices that may be made in one step.
    pub fn choices_max(&self) -> usize {
        usize::from(self.scenario.parameters.choices_per_step).min(CHOICES_PER_STEP_MAX)
    }

    pub(super) fn check_choice(
        &self,
        s: &Scenario,
        seat: StateId,
        id: ChoiceId,
        incident: Option<IncidentId>,
        toward: Option<Suspect>,
        spent: &Spent,
    ) -> Result<Price, Refusal> {
        let Some(choice) = s.choices.get(id) else {
            return Err(Refusal::Unknown);
        };
        let most = self.choices_max();
        if spent.choices() >= most {
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
            self.check_third(s, id, incident, target)?;
            self.check_done(s, seat, id, incident, target)?;
            self.check_held(s, seat, id, incident)?;
            check_contradiction(s, id, incident, spent)?;
        }
        self.check_purse(seat, choice.price, spent)?;
        let to = target.map_or(StateSet::NONE, StateSet::only);
        choice.needs.iter().try_for_each(|need| self.check_need(seat, *need, to))?;
        Ok(choice.price)
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
            Party::Between => {
                incident.counterpart.is_some_and(|other| other == seat || incident.victim == seat)
            }
        };
        if !party {
            return Err(Refusal::WrongParty(id));
        }
        // What everybody has seen is hidden from nobody.
        let hides = choice.mechanism == Mechanism::Conceal;
        if hides && incident.public { Err(Refusal::NothingToHide(id)) } else { Ok(()) }
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

    /// Whoever is to carry words between the two is none of them.
    fn check_third(
        &self,
        s: &Scenario,
        id: ChoiceId,
        incident: IncidentId,
        target: Option<StateId>,
    ) -> Result<(), Refusal> {
        let quarrel = &self.incidents[incident];
        let is_of_the_two = |state| quarrel.victim == state || quarrel.counterpart == Some(state);
        let carries = s.choices[id].mechanism == Mechanism::GoodOffices;
        if carries && target.is_some_and(is_of_the_two) {
            return Err(Refusal::NotThird(id));
        }
        Ok(())
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
    if spent.acts().iter().any(against) { Err(Refusal::Contradiction) } else { Ok(()) }
}
