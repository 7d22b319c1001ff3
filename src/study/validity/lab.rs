//! A laboratory: a small scenario, compiled as any other, and arms that differ in what its start or its plan of
//! acts contains. An arm is played through the rules that people play by, and nothing is computed beside them.

use std::sync::Arc;

use super::check::Protocol;
use crate::bots::Temperament;
use crate::scenario;
use crate::scenario::{Binding, Diagnostic, Loaded};
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::decision::Stance;
use crate::sim::ids::{ChoiceId, MeasureId, PlotId, StateId, StateSet, Suspect};
use crate::sim::plot::PlotEffect;
use crate::sim::scenario::Scenario;

/// One side of a comparison.
#[derive(Debug, Clone)]
pub struct Arm {
    /// The scenario as this arm starts it.
    pub scenario: Arc<Scenario>,
    /// What is done, and when.
    plan: Vec<Planned>,
    /// Who decides where nothing is planned; nobody: then silence.
    bots: Option<Temperament>,
}

/// An act that an arm plans, in words that hold before the exercise has given its ids.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PlannedAct {
    /// Takes a unilateral measure.
    Adopt(MeasureId),
    /// Puts a joint measure to these partners, or to its whole group.
    Propose(MeasureId, StateSet),
    /// Takes a position on the measure on the table.
    Answer(MeasureId, Stance),
    /// Makes a crisis choice about a line of the plot.
    Respond(ChoiceId, Option<PlotId>, Option<Suspect>),
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Planned {
    step: u16,
    seat: StateId,
    deed: PlannedAct,
    /// It is tried again in every later step until the rules let it pass.
    patient: bool,
}

impl Protocol<'_> {
    /// The laboratory of this name, with the model that is asked.
    ///
    /// # Errors
    /// What the checker says about it.
    pub fn lab(&self, name: &str) -> Result<Arm, Vec<Diagnostic>> {
        Ok(self.bare(scenario::open_lab(name)?))
    }

    /// A shipped scenario as a laboratory.
    ///
    /// # Errors
    /// What the checker says about it.
    pub fn shipped(&self, name: &str) -> Result<Arm, Vec<Diagnostic>> {
        Ok(self.bare(scenario::open(name, &Binding::default())?))
    }

    fn bare(&self, loaded: Loaded) -> Arm {
        let mut scenario = loaded.scenario;
        scenario.parameters = self.model.clone();
        Arm { scenario: Arc::new(scenario), plan: Vec::new(), bots: None }
    }
}

impl Arm {
    /// The same arm with its scenario changed by hand.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Scenario)) -> Self {
        let mut arm = self.clone();
        change(Arc::make_mut(&mut arm.scenario));
        arm
    }

    /// The same arm with more in its start.
    #[must_use]
    pub fn starting(&self, more: &[PlotEffect]) -> Self {
        self.with(|scenario| scenario.start.extend_from_slice(more))
    }

    /// The same arm with one more act, in the step with this number, counted from 0.
    #[must_use]
    pub fn doing(&self, step: u16, seat: StateId, deed: PlannedAct) -> Self {
        let mut arm = self.clone();
        arm.plan.push(Planned { step, seat, deed, patient: false });
        arm
    }

    /// The same arm with one more act, in the first step from this one on in which the rules let it pass.
    #[must_use]
    pub fn doing_once_possible(&self, step: u16, seat: StateId, deed: PlannedAct) -> Self {
        let mut arm = self.clone();
        arm.plan.push(Planned { step, seat, deed, patient: true });
        arm
    }

    /// The same arm with a bot of this temperament in every seat that has no act planned.
    #[must_use]
    pub fn played_by(&self, bots: Temperament) -> Self {
        Self { bots: Some(bots), ..self.clone() }
    }

    /// The state in this role. The roles of a laboratory stand in its file, next to the code that asks for them.
    pub fn role(&self, id: &str) -> StateId {
        let role = self.scenario.roles.iter().find(|role| role.id == id);
        role.expect("a laboratory has the roles that its check asks for").state
    }

    /// The hypothesis that this role is behind it.
    pub fn suspect(&self, id: &str) -> Suspect {
        self.scenario.suspect_state(self.role(id))
    }

    /// The measure of this name.
    pub fn measure(&self, id: &str) -> MeasureId {
        self.scenario.measure(id).expect("the catalogue has the measures that a check asks for")
    }

    /// The choice of this name.
    pub fn choice(&self, id: &str) -> ChoiceId {
        self.scenario.choice(id).expect("the catalogue has the choices that a check asks for")
    }

    /// The first choice that this rule carries out.
    pub fn choice_by(&self, rule: Mechanism) -> ChoiceId {
        let found = self.scenario.choices.iter_enumerated().find(|(_, choice)| choice.mechanism == rule);
        found.expect("the catalogue has a choice for the rules that a check asks for").0
    }

    /// The first choice that this rule carries out, about the first line of the plot, directed at nobody.
    pub fn answer(&self, rule: Mechanism) -> PlannedAct {
        PlannedAct::Respond(self.choice_by(rule), Some(PlotId(0)), None)
    }

    /// What is planned for a seat in a step, and whether it may wait if the rules refuse it.
    pub fn planned(&self, step: u16, seat: StateId) -> impl Iterator<Item = (PlannedAct, bool)> {
        let now = move |planned: &&Planned| planned.step == step || (planned.patient && planned.step < step);
        let mine = self.plan.iter().filter(move |planned| planned.seat == seat).filter(now);
        mine.map(|planned| (planned.deed, planned.patient))
    }

    /// Who decides for a seat in a step, if nothing is planned for it.
    pub fn bot(&self, step: u16, seat: StateId) -> Option<Temperament> {
        self.bots.filter(|_| self.planned(step, seat).next().is_none())
    }

    /// A choice about the first line of the plot, directed at somebody.
    pub fn respond(&self, choice: &str, toward: Option<Suspect>) -> PlannedAct {
        PlannedAct::Respond(self.choice(choice), Some(PlotId(0)), toward)
    }
}
