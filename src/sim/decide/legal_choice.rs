//! Which crisis choices a delegation may make now: about which incident, toward whom, and what speaks against it.

use crate::sim::catalogue::choice::{Choice, Mechanism, Party, Toward};
use crate::sim::catalogue::price::Price;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, CHOICES_PER_STEP_MAX};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::incident::Incident;
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{ChoiceId, IncidentId, STATES_MAX, StateId, StateSet, Suspect};
use crate::sim::scenario::Scenario;

impl Exercise {
    /// The number of crisis choices that may be made in one step.
    pub fn choices_max(&self) -> usize {
        usize::from(self.scenario.parameters.choices_per_step).min(CHOICES_PER_STEP_MAX)
    }

    // On its own, because the other acts need less room for what they look at.
    #[inline(never)]
    pub(super) fn check_choice(
        &self,
        seat: StateId,
        id: ChoiceId,
        about: Option<IncidentId>,
        toward: Option<Suspect>,
        spent: &Spent,
    ) -> Result<Price, Refusal> {
        let s = &*self.scenario;
        let Some(choice) = s.choices.get(id) else {
            return Err(Refusal::Unknown);
        };
        let most = self.choices_max();
        if spent.choices() >= most {
            return Err(Refusal::TooManyChoices(most));
        }
        let needs_incident = !matches!(choice.toward, Toward::Nobody | Toward::Anyone);
        let incident = if needs_incident || about.is_some() {
            Some(self.check_incident(seat, (id, choice), about)?)
        } else {
            None
        };
        let target = check_target(s, seat, (id, choice), incident, toward)?;
        if self.makes_good_nothing(seat, choice, about) {
            return Err(Refusal::NothingToMakeGood(id));
        }
        if let (Some(about), Some(incident)) = (about, incident) {
            if choice.mechanism == Mechanism::GoodOffices
                && target.is_some_and(|third| is_side(incident, third))
            {
                return Err(Refusal::NotThird(id));
            }
            if is_done(seat, (id, choice), incident, target) {
                return Err(Refusal::DoneBefore(id));
            }
            // An empty hand teaches nobody.
            let shares = choice.mechanism == Mechanism::ShareIndicators;
            if shares && self.beliefs.items(about, seat) == 0 {
                return Err(Refusal::NothingToShare(id));
            }
            if contradicts(s, choice, about, spent) {
                return Err(Refusal::Contradiction);
            }
        }
        self.check_purse(seat, choice.price, spent)?;
        self.check_needs(seat, &choice.needs, target.map_or(StateSet::NONE, StateSet::only))?;
        Ok(choice.price)
    }

    /// The incident that is answered to, if this delegation knows of it and may make this choice about it.
    #[inline]
    fn check_incident(
        &self,
        seat: StateId,
        (id, choice): (ChoiceId, &Choice),
        about: Option<IncidentId>,
    ) -> Result<&Incident, Refusal> {
        let known = about
            .and_then(|about| self.incidents.get(about))
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
        if hides && incident.public { Err(Refusal::NothingToHide(id)) } else { Ok(incident) }
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
}

/// At whom a choice is directed; a state, if it is one.
#[inline]
fn check_target(
    s: &Scenario,
    seat: StateId,
    (id, choice): (ChoiceId, &Choice),
    incident: Option<&Incident>,
    toward: Option<Suspect>,
) -> Result<Option<StateId>, Refusal> {
    if toward.is_some_and(|suspect| suspect.at() >= s.suspects()) {
        return Err(Refusal::Unknown);
    }
    let state = toward.and_then(|suspect| s.state_of(suspect));
    match choice.toward {
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
        Toward::Victim => match incident.map(|incident| incident.victim) {
            Some(victim) if victim != seat && (state.is_none() || state == Some(victim)) => Ok(Some(victim)),
            _ => Err(Refusal::WrongParty(id)),
        },
    }
}

/// Is this state one of the two between which the quarrel is? Whoever is to carry words between them is none of them.
#[inline]
fn is_side(quarrel: &Incident, state: StateId) -> bool {
    quarrel.victim == state || quarrel.counterpart == Some(state)
}

/// Was the same done before, so that it would change nothing?
#[inline]
fn is_done(
    seat: StateId,
    (id, choice): (ChoiceId, &Choice),
    incident: &Incident,
    target: Option<StateId>,
) -> bool {
    let own = seat.at() % STATES_MAX;
    let before = incident.done[own] >> id.0 & 1 == 1;
    match choice.mechanism {
        // One may ask several others, and each of them again until it has answered.
        Mechanism::Contact => target.is_some_and(|target| incident.answered[own].has(target)),
        // One may show to several others, but to each of them once.
        Mechanism::ShareIndicators => target.is_some_and(|target| incident.shared_with[own].has(target)),
        _ => before && (target.is_none() || choice.is_made_once()),
    }
}

/// Speaking and keeping silent about one incident in one step contradict each other.
#[inline]
fn contradicts(s: &Scenario, choice: &Choice, about: IncidentId, spent: &Spent) -> bool {
    // Most decisions say nothing before.
    if spent.choices() == 0 {
        return false;
    }
    let quiet = |choice: &Choice| matches!(choice.mechanism, Mechanism::StaySilent | Mechanism::Conceal);
    spent.acts().iter().any(|act| match *act {
        Act::Respond { choice: other, incident: Some(incident), .. } if incident == about => {
            let other = &s.choices[other];
            let speaks = if quiet(choice) { other.public } else { choice.public };
            quiet(other) != quiet(choice) && speaks
        }
        Act::Respond { .. } | Act::Adopt(_) | Act::Propose { .. } | Act::Answer { .. } => false,
    })
}
