//! What is ever seen: injects, branches, options, forums, rules, evidence. A union over runs, so that the order
//! of the runs does not matter and nothing needs to be counted.

use std::sync::Arc;

use typed_index_collections::{TiVec, ti_vec};

use super::run::{Bench, Effort};
use super::seating::{Seating, Table};
use super::seeds::StudyKind;
use super::{run, seeds};
use crate::bots::Temperament;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::catalogue::measure::Enables;
use crate::sim::catalogue::terms::{Effect, Mark};
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::What;
use crate::sim::ids::{BranchId, ChoiceId, ForumId, InjectId, MeasureId, ParagraphId};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Regards;

/// What was seen in the runs of one scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Injects that were released in any run.
    pub injects: TiVec<InjectId, bool>,
    /// Branches that opened in any run.
    pub branches: TiVec<BranchId, bool>,
    /// Measures that a delegation decided to adopt or to propose.
    pub measures: TiVec<MeasureId, bool>,
    /// Measures that came into force.
    pub in_force: TiVec<MeasureId, bool>,
    /// Measures that somebody had at the end, those that the plot gave among them.
    pub held: TiVec<MeasureId, bool>,
    /// Crisis choices carried out.
    pub choices: TiVec<ChoiceId, bool>,
    /// Forums that a measure in force or a choice carried out has used.
    pub forums: TiVec<ForumId, bool>,
    /// Scored items with evidence for them.
    pub earned: TiVec<ParagraphId, bool>,
    /// Scored items with evidence against them.
    pub lost: TiVec<ParagraphId, bool>,
}

impl Seen {
    /// What no run has seen: the beginning of a union.
    pub fn nothing(s: &Scenario) -> Self {
        Self {
            injects: ti_vec![false; s.injects.len()],
            branches: ti_vec![false; s.branches.len()],
            measures: ti_vec![false; s.measures.len()],
            in_force: ti_vec![false; s.measures.len()],
            held: ti_vec![false; s.measures.len()],
            choices: ti_vec![false; s.choices.len()],
            forums: ti_vec![false; s.forums.len()],
            earned: ti_vec![false; s.instrument.paragraphs.len()],
            lost: ti_vec![false; s.instrument.paragraphs.len()],
        }
    }

    /// Adds what another has seen of the same scenario.
    pub fn merge(&mut self, other: &Self) {
        either(&mut self.injects.raw, &other.injects.raw);
        either(&mut self.branches.raw, &other.branches.raw);
        either(&mut self.measures.raw, &other.measures.raw);
        either(&mut self.in_force.raw, &other.in_force.raw);
        either(&mut self.held.raw, &other.held.raw);
        either(&mut self.choices.raw, &other.choices.raw);
        either(&mut self.forums.raw, &other.forums.raw);
        either(&mut self.earned.raw, &other.earned.raw);
        either(&mut self.lost.raw, &other.lost.raw);
    }

    /// Was this rule carried out by some choice?
    pub fn mechanism(&self, s: &Scenario, mechanism: Mechanism) -> bool {
        let mut choices = s.choices.iter_enumerated();
        choices.any(|(id, choice)| choice.mechanism == mechanism && self.choices[id])
    }

    /// Was this rule switched on by some measure, at whatever time?
    pub fn rule(&self, s: &Scenario, rule: Enables) -> bool {
        let mut measures = s.measures.iter_enumerated();
        measures.any(|(id, entry)| entry.enables == Some(rule) && (self.in_force[id] || self.held[id]))
    }

    /// Adds what an exercise shows at its end.
    pub fn add(&mut self, exercise: &Exercise) {
        let s = exercise.scenario();
        for (id, at) in exercise.released().iter_enumerated() {
            self.injects[id] |= at.is_some();
        }
        for (id, at) in exercise.branches().iter_enumerated() {
            self.branches[id] |= at.is_some();
        }
        for state in &exercise.world().states {
            state.in_force.iter().for_each(|id| self.held[id] = true);
        }
        for event in exercise.events() {
            match event.what {
                What::InForce(id, _) => self.came_into_force(s, id),
                What::Done(_, Act::Respond { choice, .. }) => self.was_chosen(s, choice),
                _ => {}
            }
        }
        let lines = exercise.ledger().lines().iter();
        for entry in lines.filter(|entry| entry.regards == Regards::Itself) {
            match entry.mark() {
                Some(Mark::LivedUp | Mark::Partly) => self.earned[entry.paragraph] = true,
                Some(Mark::NotTakenUp | Mark::Against) => self.lost[entry.paragraph] = true,
                None => {}
            }
        }
    }

    fn came_into_force(&mut self, s: &Scenario, id: MeasureId) {
        self.in_force[id] = true;
        if let Some(forum) = s.measures[id].forum {
            self.forums[forum] = true;
        }
        self.touch_forums(&s.measures[id].effects);
    }

    fn was_chosen(&mut self, s: &Scenario, id: ChoiceId) {
        self.choices[id] = true;
        self.touch_forums(&s.choices[id].effects);
    }

    fn touch_forums(&mut self, effects: &[Effect]) {
        for effect in effects {
            if let Effect::Forum(forum, _) = *effect {
                self.forums[forum] = true;
            }
        }
    }

    /// Adds what a delegation decides.
    fn decided(&mut self, acts: &[Act]) {
        for act in acts {
            match *act {
                Act::Adopt(measure) | Act::Propose { measure, .. } => self.measures[measure] = true,
                // Counted when they are carried out.
                Act::Answer { .. } | Act::Respond { .. } => {}
            }
        }
    }
}

fn either(own: &mut [bool], other: &[bool]) {
    own.iter_mut().zip(other).for_each(|(own, other)| *own |= other);
}

/// The table of one run: first each temperament alone and mixed, twice over; then mostly random play, which
/// goes where no reason leads, with mixed tables between.
fn seating(index: u32) -> Seating {
    const ALSO: [Seating; 6] = [
        Seating::All(Temperament::Random),
        Seating::Motley,
        Seating::All(Temperament::Random),
        Seating::Motley,
        Seating::Motley,
        Seating::Mixed,
    ];
    let (first, also) = (2 * Seating::COMPARED.len(), index as usize);
    if also < first { Seating::COMPARED[also % Seating::COMPARED.len()] } else { ALSO[also % ALSO.len()] }
}

/// Plays a scenario `runs` times at all kinds of tables, from run number `from` on, and says what was seen.
pub fn seen(scenario: &Arc<Scenario>, seed: u64, from: u32, runs: u32, effort: Effort<'_>) -> Seen {
    let jobs: Vec<u32> = (from..from.saturating_add(runs)).collect();
    let found = run::here(scenario, &jobs, effort, |bench, &index| {
        let seed = seeds::seed(seed, StudyKind::Reach, 0, index);
        watch(bench, seed, &seating(index).table(scenario.states.len(), seed))
    });
    let mut all = Seen::nothing(scenario);
    found.iter().for_each(|one| all.merge(one));
    all
}

/// Plays one exercise and notes what is decided on the way.
fn watch(bench: &mut Bench, seed: u64, table: &Table) -> Seen {
    let (exercise, minds) = bench.open(seed);
    let mut seen = Seen::nothing(exercise.scenario());
    while !exercise.is_over() {
        for (seat, &temperament) in table.iter_enumerated() {
            let draft = minds.decide(temperament, &exercise.seat(seat));
            seen.decided(draft.acts());
            let sealed = exercise.seal(&draft);
            debug_assert!(sealed.is_ok(), "{sealed:?}");
        }
        exercise.advance();
    }
    seen.add(exercise);
    seen
}
