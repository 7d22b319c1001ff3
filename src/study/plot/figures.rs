//! Exercises added up: how often an inject came and in which step, which way the plot turned, what was reached and
//! answered, how much each role had to read. Counts of whole exercises and nothing else, so that any split of them over
//! threads and machines gives the same figures.

use std::collections::BTreeMap;

use typed_index_collections::{TiVec, ti_vec};

use super::game::{Game, Reply};
use crate::sim::catalogue::item::Item;
use crate::sim::ids::{BranchId, InjectId, ObjectiveId, ParagraphId, PlotId, StateId};
use crate::sim::plot::Inject;
use crate::sim::scenario::Scenario;

/// More words than this in one step are much to read: four minutes at 150 words a minute, in a second language.
pub const WORDS_MANY: f64 = 600.0;

/// What all exercises show together.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// How many exercises there were.
    pub games: u32,
    /// Every inject.
    pub injects: TiVec<InjectId, InjectFigures>,
    /// Every branch.
    pub branches: TiVec<BranchId, BranchFigures>,
    /// In how many exercises each national objective was reached.
    pub wants: TiVec<ObjectiveId, u32>,
    /// In how many exercises a measure was begun or proposed, or a choice made, by anybody.
    pub taken: BTreeMap<Item, u32>,
    /// What each delegation had to read in each step.
    pub reading: TiVec<StateId, Vec<Reading>>,
    /// Tests of a commitment of a delegation, in all exercises together.
    pub tests: BTreeMap<(StateId, ParagraphId), u64>,
}

/// What all exercises show of one inject.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InjectFigures {
    /// In how many it came.
    pub came: u32,
    /// In how many it came in each step.
    pub steps: Vec<u32>,
    /// In how many it was due and kept back, and came at no other time.
    pub kept_back: u32,
    /// In how many it came by nothing but choices over everyday incidents.
    pub astray: u32,
    /// In how many it told of an incident that had not begun.
    pub early: BTreeMap<PlotId, u32>,
    /// How what it asks ended.
    pub replies: BTreeMap<Reply, u32>,
    /// In how many it came after another inject that it is compared with: see [`Figures::before`].
    before: BTreeMap<InjectId, u32>,
}

/// What all exercises show of one branch.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BranchFigures {
    /// In how many it opened.
    pub taken: u32,
    /// In how many it opened in each step.
    pub steps: Vec<u32>,
    /// In how many it opened by nothing but choices over everyday incidents.
    pub astray: u32,
    /// In how many it opened in the step of another one below it that it excludes.
    pub together: BTreeMap<BranchId, u32>,
    /// In how many it fitted the step in which another one above it opened, which shut it out.
    pub lost_to: BTreeMap<BranchId, u32>,
}

/// What one delegation had to read in one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// In how many exercises nothing came.
    pub nothing: u32,
    /// Words that came, in all exercises together.
    pub words: u64,
}

impl Figures {
    /// Adds up exercises of one scenario.
    pub fn of<'a>(s: &Scenario, games: impl IntoIterator<Item = &'a Game>) -> Self {
        let mut figures = Self::none(s);
        let words: TiVec<InjectId, u32> = s.injects.iter().map(words).collect();
        games.into_iter().for_each(|game| figures.add(s, &words, game));
        figures
    }

    fn none(s: &Scenario) -> Self {
        let steps = s.steps.len();
        Self {
            games: 0,
            injects: ti_vec![InjectFigures { steps: vec![0; steps], ..InjectFigures::default() }; s.injects.len()],
            branches: ti_vec![BranchFigures { steps: vec![0; steps], ..BranchFigures::default() }; s.branches.len()],
            wants: ti_vec![0; s.wants.len()],
            taken: BTreeMap::new(),
            reading: ti_vec![vec![Reading::default(); steps]; s.states.len()],
            tests: BTreeMap::new(),
        }
    }

    fn add(&mut self, s: &Scenario, words: &TiVec<InjectId, u32>, game: &Game) {
        self.games += 1;
        for (figures, at) in self.injects.iter_mut().zip(&game.came) {
            count(&mut figures.came, &mut figures.steps, *at);
        }
        for (figures, at) in self.branches.iter_mut().zip(&game.opened) {
            count(&mut figures.taken, &mut figures.steps, *at);
        }
        game.kept_back.iter().for_each(|id| self.injects[*id].kept_back += 1);
        game.branches_astray.iter().for_each(|id| self.branches[*id].astray += 1);
        game.injects_astray.iter().for_each(|id| self.injects[*id].astray += 1);
        for (lower, upper) in &game.lost {
            *self.branches[*lower].lost_to.entry(*upper).or_default() += 1;
        }
        for (upper, lower) in &game.together {
            *self.branches[*upper].together.entry(*lower).or_default() += 1;
        }
        for (id, plot) in &game.early {
            *self.injects[*id].early.entry(*plot).or_default() += 1;
        }
        for (id, reply) in &game.replies {
            *self.injects[*id].replies.entry(*reply).or_default() += 1;
        }
        self.wants.iter_mut().zip(&game.wants).for_each(|(sum, reached)| *sum += u32::from(*reached));
        for item in &game.taken {
            *self.taken.entry(*item).or_default() += 1;
        }
        for (state, paragraph, tests) in &game.tests {
            *self.tests.entry((*state, *paragraph)).or_default() += u64::from(*tests);
        }
        self.add_reading(s, words, game);
    }

    fn add_reading(&mut self, s: &Scenario, words: &TiVec<InjectId, u32>, game: &Game) {
        let mut came: Vec<TiVec<StateId, u32>> = vec![ti_vec![0; s.states.len()]; s.steps.len()];
        for (id, at) in game.came.iter_enumerated() {
            let Some(step) = at.and_then(|at| came.get_mut(usize::from(at))) else { continue };
            s.injects[id].to.iter().for_each(|state| step[state] += words[id]);
        }
        for (step, words) in came.iter().enumerate() {
            for (state, words) in words.iter_enumerated() {
                let reading = &mut self.reading[state][step];
                reading.nothing += u32::from(*words == 0);
                reading.words += u64::from(*words);
            }
        }
        let questions = s.injects.iter_enumerated().filter(|(_, inject)| inject.asks.is_some());
        for (question, _) in questions {
            let Some(asked) = game.came[question] else { continue };
            for (other, at) in game.came.iter_enumerated() {
                if at.is_some_and(|at| at < asked) {
                    *self.injects[question].before.entry(other).or_default() += 1;
                }
            }
        }
    }

    /// In how many exercises an inject came in an earlier step than one that asks something.
    pub fn before(&self, answer: InjectId, question: InjectId) -> u32 {
        self.injects[question].before.get(&answer).copied().unwrap_or(0)
    }

    /// The mean number of words that a delegation reads in a step.
    pub fn words(&self, state: StateId, step: usize) -> f64 {
        self.reading[state][step].words as f64 / f64::from(self.games.max(1))
    }

    /// A count as a share of all exercises, 0–1.
    pub fn share(&self, count: u32) -> f64 {
        if self.games == 0 { 0.0 } else { f64::from(count) / f64::from(self.games) }
    }
}

fn count(all: &mut u32, steps: &mut [u32], at: Option<u16>) {
    if let Some(at) = at {
        *all += 1;
        if let Some(step) = steps.get_mut(usize::from(at)) {
            *step += 1;
        }
    }
}

/// Words that a delegation reads when an inject comes: headline and text.
pub fn words(inject: &Inject) -> u32 {
    (inject.headline.split_whitespace().count() + inject.text.split_whitespace().count()) as u32
}

/// The step in which something came most often, the earlier of two; none for what never came.
pub fn usual_step(steps: &[u32]) -> Option<usize> {
    let most = steps.iter().copied().max().filter(|most| *most > 0)?;
    steps.iter().position(|count| *count == most)
}
