//! Arms played: many runs in parallel, each through the rules that people play by, kept in their order.

use std::cell::OnceCell;
use std::sync::Arc;

use rayon::prelude::*;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::check::{Plan, Runs};
use super::lab::{Arm, PlannedAct};
use crate::bots::Minds;
use crate::sim::decide::draft::Draft;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::{PlotId, StateId};
use crate::sim::scenario::Redline;
use crate::study::seeds;

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

/// The seed of a run: the same in every arm of a check, never the same in two checks. Another seed of the study gives
/// all of them other luck.
pub fn seed(study: u64, check: u8, run: u32) -> u64 {
    base(study) ^ (u64::from(check) << 32 | u64::from(run))
}

/// What a seed of the study makes of all seeds; nothing of them for the usual one, so that figures of an older program
/// can be had again.
pub fn base(study: u64) -> u64 {
    seeds::mix(study) ^ seeds::mix(Plan::default().seed)
}

/// Plays an arm so many times and looks at each run. The result does not depend on the number of threads.
pub(super) fn sample<const K: usize>(
    arm: &Arm,
    check: u8,
    runs: Runs<'_>,
    look: impl Fn(&mut Play<'_>) -> [f64; K] + Sync,
) -> Sample<K> {
    sample_drawn(arm, check, runs, |_, _| {}, look)
}

/// The same with something drawn anew for each run before it is opened, from the run's seed. It is drawn over what the
/// run before it has left in the same room, so that all of it must be drawn.
pub(super) fn sample_drawn<const K: usize>(
    arm: &Arm,
    check: u8,
    runs: Runs<'_>,
    draw: impl Fn(&mut Play<'_>, u64) + Sync,
    look: impl Fn(&mut Play<'_>) -> [f64; K] + Sync,
) -> Sample<K> {
    let begin = || Play::of(arm);
    gather(runs, begin, |play, run| {
        let seed = seed(runs.seed, check, run);
        draw(play, seed);
        play.exercise.restart(seed);
        play.refused = 0;
        (look(play), play.refused)
    })
}

/// Runs in parallel, kept in their order.
fn gather<T, const K: usize>(
    runs: Runs<'_>,
    begin: impl Fn() -> T + Sync + Send,
    one: impl Fn(&mut T, u32) -> ([f64; K], u32) + Sync + Send,
) -> Sample<K> {
    let runs: Vec<Run<K>> = runs.hands.row(runs.count as usize, |places| {
        let one = |own: &mut T, place: &usize| {
            let (figures, refused) = one(own, *place as u32);
            Run { figures, refused }
        };
        places.par_iter().with_min_len(RUNS_TOGETHER).map_init(begin, one).collect()
    });
    let refused = runs.iter().map(|run| run.refused).sum();
    Sample { runs: runs.into_iter().map(|run| run.figures).collect(), refused }
}

/// One run: what was looked for, and how many planned acts were refused.
#[derive(Clone, Copy)]
struct Run<const K: usize> {
    figures: [f64; K],
    refused: u32,
}

// By hand, because arrays of any length are not read and written by serde itself.
impl<const K: usize> Serialize for Run<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.figures.as_slice(), self.refused).serialize(serializer)
    }
}

impl<'de, const K: usize> Deserialize<'de> for Run<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (figures, refused) = <(Vec<f64>, u32)>::deserialize(deserializer)?;
        let figures =
            figures.try_into().map_err(|_| D::Error::custom("as many figures as the check looks for"))?;
        Ok(Self { figures, refused })
    }
}

/// One run of an arm.
#[derive(Debug)]
pub struct Play<'a> {
    /// The exercise.
    pub exercise: Exercise,
    /// Made when a bot is asked for the first time: in most arms none ever is.
    minds: OnceCell<Minds>,
    arm: &'a Arm,
    refused: u32,
}

impl<'a> Play<'a> {
    fn of(arm: &'a Arm) -> Self {
        let exercise = Exercise::new(Arc::clone(&arm.scenario), 0);
        Self { exercise, minds: OnceCell::new(), arm, refused: 0 }
    }

    /// Gives capitals these red lines and no others.
    pub fn redraw(&mut self, redlines: impl IntoIterator<Item = Redline>) {
        self.exercise.redraw(redlines);
        // What bots like hangs on their red lines.
        self.minds.take();
    }

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
            let draft = match self.arm.bot(self.exercise.step(), seat) {
                Some(bot) => {
                    let minds = self.minds.get_or_init(|| Minds::of(&self.exercise));
                    minds.decide(bot, &self.exercise.seat(seat))
                }
                None => self.planned(seat),
            };
            self.refused += u32::from(self.exercise.seal(&draft).is_err());
        }
    }

    fn planned(&mut self, seat: StateId) -> Draft {
        let mut draft = self.exercise.draft(seat);
        for (deed, patient) in self.arm.planned(self.exercise.step(), seat) {
            let done = self.act(deed).is_some_and(|act| self.exercise.add(&mut draft, act).is_ok());
            self.refused += u32::from(!done && !patient);
        }
        draft
    }

    fn act(&self, deed: PlannedAct) -> Option<Act> {
        Some(match deed {
            PlannedAct::Adopt(measure) => Act::Adopt(measure),
            PlannedAct::Propose(measure, to) => Act::Propose { measure, to },
            PlannedAct::Answer(measure, stance) => {
                let proposal = self.exercise.open_proposals().find(|(_, on)| on.measure == measure)?.0;
                Act::Answer { proposal, stance }
            }
            PlannedAct::Respond(choice, None, toward) => Act::Respond { choice, incident: None, toward },
            PlannedAct::Respond(choice, Some(plot), toward) => {
                Act::Respond { choice, incident: Some(self.exercise.incident_of(plot)?), toward }
            }
        })
    }
}
