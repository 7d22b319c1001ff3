//! The lens of one delegation: everything a person in that seat may know, and no way to anything else.
//! Bots decide through it, so that they are fair by construction.

use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::belief::Confidence;
use crate::sim::exercise::event::Event;
use crate::sim::ids::{IncidentId, MeasureId, MeasureSet, NormId, ProposalId, StateId, StateSet, Suspect};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::{Scenario, Step};
use crate::sim::score::ledger::{Cause, LedgerLine};

/// What one delegation sees.
#[derive(Debug, Clone, Copy)]
pub struct Seat<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) me: StateId,
}

/// An incident as one delegation knows it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KnownIncident {
    /// Its id.
    pub incident: IncidentId,
    /// Kind.
    pub kind: IncidentKind,
    /// Whom it hit.
    pub victim: StateId,
    /// Severity as reported, 1–8.
    pub severity: f64,
    /// Known to everybody.
    pub public: bool,
    /// Still going on.
    pub open: bool,
    /// The step in which it began.
    pub began: u16,
    /// Hours since it began.
    pub age_hours: f64,
    /// Rung of the crisis, 0–8; before it is public only the parties see more than 0.
    pub rung: u8,
    /// With whom the crisis is, as far as this delegation may know.
    pub counterpart: Option<StateId>,
    /// This delegation was told that its territory was used.
    pub noticed: bool,
    /// Help was asked for.
    pub help_asked: bool,
    /// Help has come.
    pub helped: bool,
    /// This delegation made a legal review.
    pub reviewed: bool,
    /// This delegation takes part in a joint probe.
    pub in_joint_probe: bool,
    /// Whom this delegation has asked.
    pub asked: StateSet,
    /// Content in circulation, thousands of copies, if it is that kind.
    pub spread: f64,
}

impl Exercise {
    /// The lens of one delegation.
    pub fn seat(&self, me: StateId) -> Seat<'_> {
        Seat { exercise: self, me }
    }
}

impl<'a> Seat<'a> {
    /// Whose lens this is.
    pub fn me(&self) -> StateId {
        self.me
    }

    /// The catalogue, the instrument and the cards of all states: printed matter, known to everybody. Its
    /// plot is in the same book, so only the rules and the tests may read it from here.
    pub(in crate::sim) fn book(&self) -> &'a Scenario {
        self.exercise.scenario()
    }

    /// The measures, choices and states of the exercise.
    pub fn catalogue(&self) -> Catalogue<'a> {
        Catalogue { scenario: self.exercise.scenario() }
    }

    /// The open step, if the exercise is not over.
    pub fn step(&self) -> Option<Step> {
        self.book().steps.get(usize::from(self.exercise.step())).copied()
    }

    /// The number of the open step, counted from 0.
    pub fn step_number(&self) -> u16 {
        self.exercise.step()
    }

    /// Everybody at the table.
    pub fn everybody(&self) -> StateSet {
        self.book().everybody()
    }

    /// Own quantity.
    pub fn own(&self, quantity: StateQuantity) -> f64 {
        self.exercise.world().states[self.me].get(quantity)
    }

    /// Own practice of a norm, 0–3.
    pub fn norm(&self, norm: NormId) -> u8 {
        self.exercise.world().states[self.me].norms.get(norm.at()).copied().unwrap_or_default()
    }

    /// Own trust in another delegation, 0–1.
    pub fn trust(&self, other: StateId) -> f64 {
        self.exercise.world().trust(self.me, other)
    }

    /// Tension with another delegation, 0–1.
    pub fn tension(&self, other: StateId) -> f64 {
        self.exercise.world().tension(self.me, other)
    }

    /// How well another delegation can be reached, 0–3.
    pub fn channel(&self, other: StateId) -> u8 {
        self.exercise.world().channel(self.me, other, self.exercise.step())
    }

    /// Sharing with another delegation, 0–1.
    pub fn sharing(&self, other: StateId) -> f64 {
        self.exercise.world().sharing(self.me, other)
    }

    /// Regional cohesion, 0–1.
    pub fn cohesion(&self) -> f64 {
        self.exercise.world().cohesion()
    }

    /// Own measures in force.
    pub fn in_force(&self) -> MeasureSet {
        self.exercise.world().states[self.me].in_force
    }

    /// Own measures under way.
    pub fn under_way(&self) -> MeasureSet {
        self.exercise.world().states[self.me].under_way
    }

    /// How strongly one's own red line speaks against a measure, 0–0.6.
    pub fn own_redline(&self, measure: MeasureId) -> f64 {
        self.book().redline(self.me, measure)
    }

    /// Did another delegation announce restraint in the last steps (GRIT)? It did so in public.
    pub fn announced_restraint(&self, other: StateId) -> bool {
        self.exercise.world().states[other].restraint_at.is_some()
    }

    /// Incidents this delegation knows of and can still answer to.
    pub fn open_incidents(&self) -> impl Iterator<Item = IncidentId> {
        let me = self.me;
        let exercise = self.exercise;
        exercise.open.iter().copied().filter(move |id| exercise.incidents()[*id].known_to.has(me))
    }

    /// Incidents this delegation knows of.
    pub fn incidents(&self) -> impl Iterator<Item = KnownIncident> {
        let lens = *self;
        (0..self.exercise.incidents().len()).filter_map(move |place| lens.incident(IncidentId::from(place)))
    }

    /// One incident, if this delegation knows of it.
    pub fn incident(&self, id: IncidentId) -> Option<KnownIncident> {
        let sight = self.sight(id)?;
        let incident = sight.incident;
        Some(KnownIncident {
            incident: id,
            kind: incident.kind,
            victim: incident.victim,
            severity: incident.severity,
            public: incident.public,
            open: incident.open,
            began: incident.began,
            age_hours: incident.age_hours(self.exercise.hours),
            rung: sight.rung(),
            counterpart: sight.counterpart(),
            noticed: sight.is_noticed(),
            help_asked: incident.help_asked,
            helped: incident.helped,
            reviewed: incident.reviewed.has(self.me),
            in_joint_probe: incident.joint.has(self.me),
            asked: incident.asked[self.me.at()],
            spread: incident.spread,
        })
    }

    /// Own belief that a suspect is behind an incident, 0–1; 0 for an incident not known.
    pub fn belief(&self, incident: IncidentId, suspect: Suspect) -> f64 {
        match self.incident(incident) {
            Some(_) => self.exercise.beliefs().get(incident, self.me, suspect),
            None => 0.0,
        }
    }

    /// Own confidence in one's evidence on an incident.
    pub fn confidence(&self, incident: IncidentId) -> Confidence {
        match self.incident(incident) {
            Some(_) => self.exercise.beliefs().confidence(incident, self.me),
            None => Confidence::Low,
        }
    }

    /// Own items of evidence on an incident.
    pub fn evidence_items(&self, incident: IncidentId) -> u8 {
        match self.incident(incident) {
            Some(_) => self.exercise.beliefs().items(incident, self.me),
            None => 0,
        }
    }

    /// Proposals put to this delegation that wait for its position: id, measure, proposer.
    pub fn open_proposals(&self) -> impl Iterator<Item = (ProposalId, MeasureId, StateId)> {
        let (me, step) = (self.me, self.exercise.step());
        self.exercise
            .open_proposals()
            .filter(move |(_, p)| p.outcome.is_none() && p.due <= step && p.asked.has(me))
            .map(|(id, p)| (id, p.measure, p.by))
    }

    /// Choices (as bits) and measures that would answer requests still open to this delegation.
    pub fn asked_for(&self) -> (u64, MeasureSet) {
        let open = self.exercise.requests_to(self.me);
        open.filter_map(|request| self.book().injects[request.inject].asks.as_ref())
            .fold((0, MeasureSet::NONE), |(choices, measures), ask| {
                (choices | ask.choices, MeasureSet(measures.0 | ask.measures.0))
            })
    }

    /// Has the last step closed? What looks at the hidden truth may be read from then on.
    pub fn is_over(&self) -> bool {
        self.exercise.is_over()
    }

    /// Events this delegation may know of, oldest first.
    pub fn events(&self) -> impl Iterator<Item = &'a Event> {
        let me = self.me;
        self.exercise.events().iter().filter(move |event| event.audience.reaches(me))
    }

    /// Own lines of evidence with their numbers in the ledger; those that would give the hidden truth away only once it is told.
    pub fn evidence(&self) -> impl Iterator<Item = (usize, &'a LedgerLine)> {
        let (me, exercise) = (self.me, self.exercise);
        let told = move |(_, entry): &(usize, &LedgerLine)| match entry.cause {
            Cause::Choice(choice, _) => {
                exercise.is_over() || !entry.looks_at_truth(&exercise.scenario().choices[choice])
            }
            Cause::Position(..)
            | Cause::Answered(_)
            | Cause::Unanswered(_)
            | Cause::Omitted(_)
            | Cause::InPlace
            | Cause::Disproved(_)
            | Cause::Ruling(_) => true,
        };
        let own = exercise.ledger().lines().iter().enumerate().filter(move |(_, entry)| entry.actor == me);
        own.filter(told)
    }

    pub(super) fn exercise(&self) -> &'a Exercise {
        self.exercise
    }
}

/// Printed matter: what stands in the books on everybody's table.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue<'a> {
    scenario: &'a Scenario,
}

impl<'a> Catalogue<'a> {
    /// The measures.
    pub fn measures(
        &self,
    ) -> &'a typed_index_collections::TiVec<MeasureId, crate::sim::catalogue::measure::Measure> {
        &self.scenario.measures
    }

    /// The crisis choices.
    pub fn choices(
        &self,
    ) -> &'a typed_index_collections::TiVec<crate::sim::ids::ChoiceId, crate::sim::catalogue::choice::Choice>
    {
        &self.scenario.choices
    }

    /// The numbers of the model.
    pub fn parameters(&self) -> &'a Parameters {
        &self.scenario.parameters
    }

    /// The number of delegations.
    pub fn states(&self) -> usize {
        self.scenario.states.len()
    }

    /// The number of hypotheses about any incident.
    pub fn suspects(&self) -> usize {
        self.scenario.suspects()
    }

    /// The hypothesis that names a state.
    pub fn suspect_state(&self, state: StateId) -> Suspect {
        self.scenario.suspect_state(state)
    }

    /// The state that a hypothesis names.
    pub fn state_of(&self, suspect: Suspect) -> Option<StateId> {
        self.scenario.state_of(suspect)
    }

    /// The hypothesis of an accident.
    pub fn accident(&self) -> Suspect {
        self.scenario.accident()
    }
}
