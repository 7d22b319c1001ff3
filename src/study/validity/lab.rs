//! A laboratory: a small scenario, compiled as any other, and arms that differ in what its start or its plan of
//! acts contains. An arm is played through the rules that people play by, and nothing is computed beside them.

use std::sync::Arc;

use rayon::prelude::*;

use crate::bots::{self, Temperament};
use crate::scenario::{self, Binding, Diagnostic};
use crate::sim::choice::Mechanism;
use crate::sim::decision::{Act, Stance};
use crate::sim::draft::Draft;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{ChoiceId, MeasureId, PlotId, StateId, StateSet, Suspect};
use crate::sim::incident::Incident;
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
pub enum Deed {
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
    deed: Deed,
}

/// The laboratory of this name.
///
/// # Errors
/// What the checker says about it.
pub fn lab(name: &str) -> Result<Arm, Vec<Diagnostic>> {
    let loaded = scenario::open_lab(name)?;
    Ok(Arm { scenario: Arc::new(loaded.scenario), plan: Vec::new(), bots: None })
}

/// A shipped scenario as a laboratory.
///
/// # Errors
/// What the checker says about it.
pub fn shipped(name: &str) -> Result<Arm, Vec<Diagnostic>> {
    let loaded = scenario::open(name, &Binding::default())?;
    Ok(Arm { scenario: Arc::new(loaded.scenario), plan: Vec::new(), bots: None })
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
    pub fn doing(&self, step: u16, seat: StateId, deed: Deed) -> Self {
        let mut arm = self.clone();
        arm.plan.push(Planned { step, seat, deed });
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
    pub fn answer(&self, rule: Mechanism) -> Deed {
        Deed::Respond(self.choice_by(rule), Some(PlotId(0)), None)
    }

    fn play(&self, exercise: Exercise) -> Play<'_> {
        Play { exercise, arm: self, refused: 0 }
    }

    /// A choice about the first line of the plot, directed at somebody.
    pub fn respond(&self, choice: &str, toward: Option<Suspect>) -> Deed {
        Deed::Respond(self.choice(choice), Some(PlotId(0)), toward)
    }
}

/// What a look at every run of an arm has found.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample<const K: usize> {
    /// Per run, in the order of the runs.
    runs: Vec<[f64; K]>,
    /// Planned acts that the rules refused. An arm in which something was refused is not what it says.
    pub refused: u32,
}

impl<const K: usize> Sample<K> {
    /// One of the figures, over all runs.
    pub fn column(&self, place: usize) -> Vec<f64> {
        self.runs.iter().map(|run| run[place]).collect()
    }
}

/// Runs that one thread plays in a row, so that a new exercise is made seldom.
const RUNS_TOGETHER: usize = 64;

/// The seed of a run: the same in every arm of a check, never the same in two checks.
pub fn seed(check: u8, run: u32) -> u64 {
    u64::from(check) << 32 | u64::from(run)
}

/// Plays an arm so many times and looks at each run. The result does not depend on the number of threads.
pub fn sample<const K: usize>(
    arm: &Arm,
    check: u8,
    runs: u32,
    look: impl Fn(&mut Play<'_>) -> [f64; K] + Sync,
) -> Sample<K> {
    let begin = || arm.play(Exercise::new(Arc::clone(&arm.scenario), 0));
    gather(runs, begin, |play, run| {
        play.exercise.restart(seed(check, run));
        play.refused = 0;
        (look(play), play.refused)
    })
}

/// The same with a scenario of its own for each run, made from the run's seed.
pub fn sample_of<const K: usize>(
    arm: &Arm,
    check: u8,
    runs: u32,
    scenario: impl Fn(u64) -> Arc<Scenario> + Sync,
    look: impl Fn(&mut Play<'_>) -> [f64; K] + Sync,
) -> Sample<K> {
    gather(
        runs,
        || (),
        |(), run| {
            let seed = seed(check, run);
            let mut play = arm.play(Exercise::new(scenario(seed), seed));
            (look(&mut play), play.refused)
        },
    )
}

/// Runs in parallel, kept in their order.
fn gather<T, const K: usize>(
    runs: u32,
    begin: impl Fn() -> T + Sync + Send,
    one: impl Fn(&mut T, u32) -> ([f64; K], u32) + Sync + Send,
) -> Sample<K> {
    let runs: Vec<([f64; K], u32)> =
        (0..runs).into_par_iter().with_min_len(RUNS_TOGETHER).map_init(begin, one).collect();
    let refused = runs.iter().map(|(_, refused)| refused).sum();
    Sample { runs: runs.into_iter().map(|(run, _)| run).collect(), refused }
}

/// One run of an arm.
#[derive(Debug)]
pub struct Play<'a> {
    /// The exercise.
    pub exercise: Exercise,
    arm: &'a Arm,
    refused: u32,
}

impl Play<'_> {
    /// Plays until this step is open, or to the end.
    pub fn until(&mut self, step: u16) {
        while self.exercise.step() < step && !self.exercise.is_over() {
            self.seal();
            self.exercise.advance();
        }
    }

    /// Plays to the end.
    pub fn end(&mut self) {
        self.until(u16::MAX);
    }

    /// The incident that the first line of the plot became.
    pub fn incident(&self) -> Option<&Incident> {
        self.exercise.incident_of(PlotId(0)).map(|id| &self.exercise.incidents()[id])
    }

    /// Seals what is planned for the open step, and what bots decide where nothing is.
    fn seal(&mut self) {
        for seat in self.exercise.scenario().everybody().iter() {
            let draft = match self.arm.bots {
                Some(bots) if !self.has_plan(seat) => bots::decide(bots, &self.exercise.seat(seat)),
                _ => self.planned(seat),
            };
            self.refused += u32::from(self.exercise.seal(&draft).is_err());
        }
    }

    fn has_plan(&self, seat: StateId) -> bool {
        let step = self.exercise.step();
        self.arm.plan.iter().any(|planned| planned.step == step && planned.seat == seat)
    }

    fn planned(&mut self, seat: StateId) -> Draft {
        let (arm, step) = (self.arm, self.exercise.step());
        let mut draft = self.exercise.draft(seat);
        for planned in arm.plan.iter().filter(|planned| planned.step == step && planned.seat == seat) {
            let done = self.act(planned.deed).is_some_and(|act| self.exercise.add(&mut draft, act).is_ok());
            self.refused += u32::from(!done);
        }
        draft
    }

    fn act(&self, deed: Deed) -> Option<Act> {
        Some(match deed {
            Deed::Adopt(measure) => Act::Adopt(measure),
            Deed::Propose(measure, to) => Act::Propose { measure, to },
            Deed::Answer(measure, stance) => {
                let proposal = self.exercise.open_proposals().find(|(_, on)| on.measure == measure)?.0;
                Act::Answer { proposal, stance }
            }
            Deed::Respond(choice, None, toward) => Act::Respond { choice, incident: None, toward },
            Deed::Respond(choice, Some(plot), toward) => {
                Act::Respond { choice, incident: Some(self.exercise.incident_of(plot)?), toward }
            }
        })
    }
}
