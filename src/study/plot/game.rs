//! What one exercise shows of its plot. Some of it can be seen only while it is played: whether a second branch fitted
//! the step in which the first one opened, and what made a condition come true.

use serde::{Deserialize, Serialize};
use typed_index_collections::{TiVec, ti_vec};

use super::links;
use crate::sim::catalogue::item::Item;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::What;
use crate::sim::exercise::request::Request;
use crate::sim::ids::{BranchId, ChoiceId, InjectId, ObjectiveId, ParagraphId, PlotId, StateId};
use crate::sim::plot::{Aim, Condition, PlotEffect, Release};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Cause;
use crate::study::run::{Bench, seal_all};
use crate::study::seating::Table;

/// How a request of the plot ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reply {
    /// Answered by something new.
    Answered,
    /// Nothing new was done: what stood already when it was due answered it.
    Stood,
    /// Unanswered, although whoever is asked had done one of the things before it came.
    DoneBefore,
    /// Unanswered.
    Unanswered,
    /// The exercise ended before it was due.
    Open,
}

/// What one exercise shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Game {
    /// The step in which each inject came.
    pub came: TiVec<InjectId, Option<u16>>,
    /// Injects that were due and kept back, and came at no other time.
    pub kept_back: Vec<InjectId>,
    /// The step in which each branch opened.
    pub opened: TiVec<BranchId, Option<u16>>,
    /// Branches that fitted the step in which one above them opened and shut them out: the lower, then the upper.
    pub lost: Vec<(BranchId, BranchId)>,
    /// Branches that opened in one step although the upper excludes the lower: the upper, then the lower.
    pub together: Vec<(BranchId, BranchId)>,
    /// Branches that opened by nothing but choices over everyday incidents.
    pub branches_astray: Vec<BranchId>,
    /// Injects that came by nothing but choices over everyday incidents.
    pub injects_astray: Vec<InjectId>,
    /// Injects that told of an incident which had not begun.
    pub early: Vec<(InjectId, PlotId)>,
    /// Which national objectives were reached.
    pub wants: TiVec<ObjectiveId, bool>,
    /// How each request ended, in the order in which they were made.
    pub replies: Vec<(InjectId, Reply)>,
    /// Which measures were begun or proposed and which choices made by anybody, each once, in order.
    pub taken: Vec<Item>,
    /// How often a commitment of a delegation was tested by what it met.
    pub tests: Vec<(StateId, ParagraphId, u16)>,
}

/// Plays one exercise to its end and reads it on the way.
pub fn play<'a>(bench: &'a mut Bench, seed: u64, table: &Table) -> (&'a Exercise, Game) {
    let (exercise, minds) = bench.open(seed);
    let mut game = Game::begun(exercise.scenario());
    game.look(exercise);
    while !exercise.is_over() {
        seal_all(exercise, minds, table, None);
        exercise.advance();
        game.look(exercise);
    }
    game.close(exercise);
    (exercise, game)
}

impl Game {
    fn begun(s: &Scenario) -> Self {
        Self {
            came: ti_vec![None; s.injects.len()],
            kept_back: Vec::new(),
            opened: ti_vec![None; s.branches.len()],
            lost: Vec::new(),
            together: Vec::new(),
            branches_astray: Vec::new(),
            injects_astray: Vec::new(),
            early: Vec::new(),
            wants: ti_vec![false; s.wants.len()],
            replies: Vec::new(),
            taken: Vec::new(),
            tests: Vec::new(),
        }
    }

    /// Looks at a step that has just opened, before anybody decides.
    fn look(&mut self, exercise: &Exercise) {
        let s = exercise.scenario();
        let now = Some(exercise.step());
        for (id, at) in exercise.branches().iter_enumerated().filter(|(_, at)| **at == now) {
            self.opened[id] = *at;
            self.see_race(exercise, id);
            if opened_elsewhere(exercise, &s.branches[id].when) {
                self.branches_astray.push(id);
            }
        }
        for (id, at) in exercise.released().iter_enumerated().filter(|(_, at)| **at == now) {
            self.came[id] = *at;
            let inject = &s.injects[id];
            let once = if let Release::Once(_, condition) = &inject.release { Some(condition) } else { None };
            if once.into_iter().chain(&inject.when).any(|condition| opened_elsewhere(exercise, condition)) {
                self.injects_astray.push(id);
            }
            let told = inject.effects.iter().filter_map(told_of);
            let early = told.filter(|plot| exercise.incident_of(*plot).is_none());
            self.early.extend(early.map(|plot| (id, plot)));
        }
    }

    /// Branches below this one that fit its step too and are shut out by it, and by nothing before it.
    fn see_race(&mut self, exercise: &Exercise, upper: BranchId) {
        let s = exercise.scenario();
        for (lower, branch) in s.branches.iter_enumerated().skip(upper.at() + 1) {
            if s.branches[upper].excludes.contains(&lower)
                && exercise.branches()[lower] == Some(exercise.step())
            {
                self.together.push((upper, lower));
            }
            let before = |other: &BranchId| {
                exercise.branches()[*other].is_some_and(|at| at < exercise.step() || *other < upper)
            };
            let shut_by_it = branch.excludes.contains(&upper) && !branch.excludes.iter().any(before);
            if shut_by_it && exercise.branches()[lower].is_none() && exercise.holds(&branch.when) {
                self.lost.push((lower, upper));
            }
        }
    }

    /// Reads what stands at the end.
    fn close(&mut self, exercise: &Exercise) {
        let s = exercise.scenario();
        let kept = exercise.kept_back().iter_enumerated().filter(|(_, at)| at.is_some());
        self.kept_back = kept.map(|(id, _)| id).filter(|id| self.came[*id].is_none()).collect();
        for (id, want) in s.wants.iter_enumerated() {
            self.wants[id] = exercise.holds(&want.when);
        }
        let requests = exercise.requests().iter();
        self.replies = requests.map(|request| (request.inject, reply(exercise, request))).collect();
        let done = exercise.events().iter().filter_map(|event| match &event.what {
            What::Done(_, act) => Item::of(act),
            _ => None,
        });
        self.taken = done.collect();
        self.taken.sort_unstable();
        self.taken.dedup();
        self.tests = tests(exercise);
    }
}

/// The incident of the plot of which an effect tells, where it must have begun.
fn told_of(effect: &PlotEffect) -> Option<PlotId> {
    match *effect {
        // What never began can be closed by a text that holds either way.
        PlotEffect::Publish(plot) => Some(plot),
        PlotEffect::Evidence { incident, .. } | PlotEffect::Announced { incident, .. } => Some(incident),
        _ => None,
    }
}

/// Does a condition hold by nothing but choices over everyday incidents? A condition that names a choice and no
/// incident comes true by any of them, also by one of which the plot knows nothing.
fn opened_elsewhere(exercise: &Exercise, condition: &Condition) -> bool {
    let mut any = false;
    links::parts(condition, true, &mut |part, wanted| any |= wanted && is_elsewhere(exercise, part));
    any && !holds_at_home(exercise, condition)
}

/// Does it hold without the choices over everyday incidents?
fn holds_at_home(exercise: &Exercise, condition: &Condition) -> bool {
    match condition {
        Condition::All(all) => all.iter().all(|one| holds_at_home(exercise, one)),
        Condition::Any(any) => any.iter().any(|one| holds_at_home(exercise, one)),
        // What must not be so is asked as the rules ask it.
        Condition::Not(one) => !exercise.holds(one),
        simple => exercise.holds(simple) && !is_elsewhere(exercise, simple),
    }
}

/// Is it a choice that was made, and only over everyday incidents?
fn is_elsewhere(exercise: &Exercise, part: &Condition) -> bool {
    let (choice, by, aim) = match part {
        Condition::Did(choice, by, aim) => (*choice, Some(*by), *aim),
        Condition::AnyoneDid(choice, aim) => (*choice, None, *aim),
        _ => return false,
    };
    aim.about.is_none() && exercise.holds(part) && only_everyday(exercise, choice, by, aim)
}

fn only_everyday(exercise: &Exercise, wanted: ChoiceId, by: Option<StateId>, aim: Aim) -> bool {
    let over = exercise.events().iter().filter_map(|event| match event.what {
        What::Done(who, Act::Respond { choice, incident, toward }) => {
            let aimed = aim.toward.is_none() || toward.is_none() || toward == aim.toward;
            (choice == wanted && by.is_none_or(|by| by == who) && aimed).then_some(incident)
        }
        _ => None,
    });
    let mut some = false;
    for incident in over {
        match incident {
            Some(id) if exercise.incidents()[id].plot.is_none() => some = true,
            // Over the plot's own, or over nothing in particular.
            Some(_) | None => return false,
        }
    }
    some
}

fn reply(exercise: &Exercise, request: &Request) -> Reply {
    let inject = request.inject;
    let lines = || exercise.ledger().lines().iter().map(|line| line.cause);
    if lines().any(|cause| cause == Cause::Answered(inject)) {
        return Reply::Answered;
    }
    if request.answered {
        return Reply::Stood;
    }
    if !request.closed {
        return Reply::Open;
    }
    if was_done_before(exercise, request) { Reply::DoneBefore } else { Reply::Unanswered }
}

fn was_done_before(exercise: &Exercise, request: &Request) -> bool {
    let Some(ask) = &exercise.scenario().injects[request.inject].asks else { return false };
    let Some(at) = exercise.released()[request.inject] else { return false };
    exercise.events().iter().take_while(|event| event.step < at).any(|event| match &event.what {
        What::Done(who, act) if *who == request.of => match Item::of(act) {
            Some(Item::Choice(choice)) => ask.choices >> choice.0 & 1 == 1,
            Some(Item::Measure(measure)) => ask.measures.has(measure),
            None => false,
        },
        _ => false,
    })
}

/// Tests by delegation and commitment. What is only looked at, at the beginning of a crisis or at the end, is none: it
/// comes in every exercise, whatever the plot does.
fn tests(exercise: &Exercise) -> Vec<(StateId, ParagraphId, u16)> {
    let marked = exercise.ledger().lines().iter().filter(|line| line.mark().is_some());
    let mut each: Vec<_> = marked.map(|line| (line.actor, line.paragraph, line.occasion)).collect();
    each.sort_unstable();
    each.dedup();
    let mut tests: Vec<(StateId, ParagraphId, u16)> = Vec::new();
    for (state, paragraph, _) in each {
        match tests.last_mut() {
            Some((of, on, count)) if (*of, *on) == (state, paragraph) => *count += 1,
            _ => tests.push((state, paragraph, 1)),
        }
    }
    tests
}
