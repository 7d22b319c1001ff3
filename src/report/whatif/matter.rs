//! The three choices of each delegation that mattered most: found among everything it did and everything it left
//! undone, by playing the exercise on without it, with what else was on offer, or with the answer that was missing.

use super::ask::{past, watched};
use super::figures::{Figure, Unit};
use crate::report::names::Names;
use crate::report::turning::{Deed, Weighable, offered, weighable, what, when};
use crate::session::Course;
use crate::session::what_if::Counted;
use crate::sim::decision::Act;
use crate::sim::ids::StateId;
use crate::study::run::Effort;
use crate::study::whatif::Change;
use crate::study::whatif::effect::is_clear;
use crate::study::whatif::most::{self, Candidate, Weighed};
use crate::words::{tell, word, words};

/// One choice, told.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The step, counted from 0.
    pub step: u16,
    /// What would be otherwise.
    pub change: Change,
    /// The step in words.
    pub when: String,
    /// What was done, or left undone.
    pub what: String,
    /// What would have been otherwise, with the interval; or that the effect is smaller than chance.
    pub came: String,
    /// Is the effect more than chance would make, and more than a trifle?
    pub is_clear: bool,
    /// What the room counts when it is asked about this choice: the crisis, unless only the commitments went otherwise.
    pub counted: Counted,
    /// How it was weighed.
    pub weighed: Weighed,
}

/// The choices of one delegation, what mattered most first.
#[derive(Debug, Clone, PartialEq)]
pub struct Mattered {
    /// Which delegation.
    pub who: StateId,
    /// Three at most.
    pub choices: Vec<Choice>,
}

/// How many pieces of work it takes, for whoever shows how far it is.
pub fn pieces(course: &Course<'_>) -> u64 {
    most::pieces(&past(course))
}

/// What mattered most for each delegation, or for one of them. Takes some seconds.
pub fn mattered(course: &Course<'_>, of: Option<StateId>, seed: u64, effort: Effort<'_>) -> Vec<Mattered> {
    let all = weighable(course);
    let all: Vec<Weighable> =
        all.into_iter().filter(|one| of.is_none_or(|wanted| wanted == one.who)).collect();
    let plain = candidates(&all);
    let weighed = most::most(&past(course), &plain, watched(course), seed, effort);
    let names = Names::of_control(course.exercise);
    let seats =
        course.exercise.scenario().states.keys().filter(|seat| of.is_none_or(|wanted| wanted == *seat));
    let choices = |who: StateId| {
        let own = weighed.iter().filter(|one| plain[one.candidate].who == who);
        own.map(|one| choice(&names, course, &all[one.candidate], *one)).collect()
    };
    seats.map(|who| Mattered { who, choices: choices(who) }).collect()
}

/// The same as a study weighs them; the ways of one choice have its number.
fn candidates(all: &[Weighable]) -> Vec<Candidate> {
    let mut choice = 0;
    let mut last: Option<&Weighable> = None;
    let each = all.iter().map(|one| {
        if last.is_some_and(|last| (last.step, last.who, last.deed) != (one.step, one.who, one.deed)) {
            choice += 1;
        }
        last = Some(one);
        Candidate { step: one.step, who: one.who, change: one.change, choice }
    });
    each.collect()
}

fn choice(names: &Names<'_>, course: &Course<'_>, one: &Weighable, weighed: Weighed) -> Choice {
    Choice {
        step: one.step,
        change: one.change,
        when: when(names, one.step),
        what: match one.deed {
            Some(deed) => what(names, course, one.step, one.who, deed),
            None => tell("whatif-nothing-done", &[("who", names.state(one.who))]),
        },
        came: came(names, one, &weighed),
        is_clear: weighed.moves_crisis() || weighed.moves_commitments(),
        counted: match (weighed.moves_crisis(), weighed.moves_commitments()) {
            (false, true) => Counted::Commitments,
            (true, _) | (false, false) => Counted::Crisis,
        },
        weighed,
    }
}

/// What is otherwise, as the beginning of a sentence: "With “Name the author in public” in its place".
fn arm(names: &Names<'_>, one: &Weighable) -> String {
    let done = if let Some(Deed::Done(_, act)) = one.deed { Some(act) } else { None };
    let said =
        |way: &str, act: &Act| tell("whatif-most-arm", &[("way", way), ("act", &offered(names, done, act))]);
    match (one.change, one.deed) {
        (Change::Instead(_, _, act), _) => said("instead", &act),
        (Change::Also(_, act), Some(_)) => said("answer", &act),
        (Change::Also(_, act), None) => said("also", &act),
        (Change::Without(..) | Change::None, _) => {
            tell("whatif-most-arm", &[("way", "without"), ("act", "")])
        }
    }
}

fn came(names: &Names<'_>, one: &Weighable, weighed: &Weighed) -> String {
    let peak = Figure::of(weighed.peak, Unit::Rungs);
    let standing = Figure::of(weighed.standing, Unit::Points);
    let mut arm = arm(names, one);
    let mut parts = Vec::new();
    if weighed.moves_crisis() {
        let pairs = [
            ("arm", arm.as_str().into()),
            ("way", if weighed.peak.value < 0.0 { "lower" } else { "higher" }.into()),
            ("by", peak.size().into()),
            ("sure", peak.sure().into()),
        ];
        parts.push(words("whatif-most-peak", &pairs));
        // It has been said once.
        arm = word("whatif-most-besides");
    }
    if weighed.moves_commitments() {
        let pairs = [
            ("arm", arm.as_str().into()),
            ("who", names.state(one.who).into()),
            ("way", if weighed.standing.value < 0.0 { "worse" } else { "better" }.into()),
            ("by", standing.size().into()),
            ("sure", standing.sure().into()),
        ];
        parts.push(words("whatif-most-standing", &pairs));
    }
    if parts.is_empty() {
        let is_sure = is_clear(weighed.peak) || is_clear(weighed.standing);
        let [rungs, points] = [Unit::Rungs, Unit::Points].map(Unit::least_said);
        let pairs = [("arm", &*arm), ("who", names.state(one.who)), ("rungs", &*rungs), ("points", &*points)];
        return tell(if is_sure { "whatif-most-little" } else { "whatif-most-chance" }, &pairs);
    }
    parts.join(" ")
}
