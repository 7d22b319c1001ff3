//! The turns of an exercise with what their futures make of them: the same pairs as a what-if about the turn, so that a turn
//! and the what-if beside it never contradict each other.

use super::ask::Question;
use super::figures::{Figure, Hundredths, Unit};
use super::{PAIRS, Played, played};
use crate::report::labels;
use crate::report::names::Names;
use crate::report::turning::{self, Lasting, OnePage, ToldPoint};
use crate::report::unit::grouped;
use crate::session::Course;
use crate::session::what_if::Counted;
use crate::sim::ids::StateId;
use crate::study::run::Effort;
use crate::study::statistics::Estimate;
use crate::study::whatif::effect::is_clear;
use crate::study::whatif::{Between, Change, Effect};
use crate::words::words;

/// The page of an exercise that is over. It plays some thousands of futures.
pub fn page(course: &Course<'_>) -> OnePage {
    turning::page(course, &|step, who, change| lasting(course, step, who, change))
}

/// The turns that decided most, so many at most, in the order in which they happened.
pub fn foremost(course: &Course<'_>, most: usize) -> Vec<ToldPoint> {
    turning::foremost(course, most, &|step, who, change| lasting(course, step, who, change))
}

/// What a question counts best: the crisis, unless only the commitments go otherwise by more than chance.
pub fn counted(course: &Course<'_>, question: &Question) -> Counted {
    moved(&played(course, question, PAIRS, Effort::ALL)).counted()
}

fn lasting(course: &Course<'_>, step: u16, who: StateId, change: Change) -> Lasting {
    let question = Question::new(course, step, who, change);
    let played = played(course, &question, PAIRS, Effort::ALL);
    let moved = moved(&played);
    Lasting {
        said: said(&Names::of_control(course.exercise), who, &played, moved),
        counted: moved.counted(),
        is_chance: moved == Moved::Nothing,
    }
}

/// What is otherwise in the end by more than chance and more than a trifle; of several that which a room asks about first.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Moved {
    /// In how many futures the crisis stays low: by one of a hundred or more.
    Crisis,
    /// How well the delegation lives up to its commitments.
    Commitments(Estimate),
    /// The highest rung of the crisis, on one side of the rung that is counted.
    Rung(Estimate),
    /// Trust between two delegations.
    Trust(Between, Estimate),
    /// Tension between two delegations.
    Tension(Between, Estimate),
    /// In how many futures the crisis stays low: surely, and by less than one of a hundred.
    CrisisLittle(Estimate),
    /// Nothing.
    Nothing,
}

impl Moved {
    const fn counted(self) -> Counted {
        match self {
            Self::Commitments(_) => Counted::Commitments,
            Self::Crisis
            | Self::Rung(_)
            | Self::Trust(..)
            | Self::Tension(..)
            | Self::CrisisLittle(_)
            | Self::Nothing => Counted::Crisis,
        }
    }
}

fn moved(Played { effect, between, .. }: &Played<'_>) -> Moved {
    let counts = |estimate: Estimate, unit| is_clear(estimate) && !Figure::of(estimate, unit).is_little();
    let Effect { standing, peak, of_hundred, .. } = *effect;
    if effect.is_clear() && of_hundred.value.abs() >= 1.0 {
        return Moved::Crisis;
    }
    if counts(standing, Unit::Points) {
        return Moved::Commitments(standing);
    }
    if counts(peak, Unit::Rungs) {
        return Moved::Rung(peak);
    }
    match between.zip(effect.between) {
        Some((two, [_, trust])) if counts(trust, Unit::Points) => Moved::Trust(two, trust),
        Some((two, [tension, _])) if counts(tension, Unit::Points) => Moved::Tension(two, tension),
        Some(_) | None if effect.is_clear() => Moved::CrisisLittle(of_hundred),
        Some(_) | None => Moved::Nothing,
    }
}

fn said(names: &Names<'_>, who: StateId, Played { effect, .. }: &Played<'_>, moved: Moved) -> String {
    let of = |what: &'static str, [one, other]: [StateId; 2], estimate: Estimate, unit| {
        let pairs = [
            ("what", what.into()),
            ("one", names.state(one).into()),
            ("other", names.state(other).into()),
            ("way", if estimate.value < 0.0 { "lower" } else { "higher" }.into()),
            ("by", Figure::with(estimate, unit, if unit == Unit::Rungs { 2 } else { 1 }).size().into()),
        ];
        words("turning-end", &pairs)
    };
    match moved {
        Moved::Crisis => {
            let Hundredths { came, other, .. } = Hundredths::of(effect);
            let rung = labels::rung(effect.below);
            words(
                "turning-end-crisis",
                &[("rung", rung.into()), ("came", came.into()), ("other", other.into())],
            )
        }
        Moved::Commitments(by) => of("commitments", [who, who], by, Unit::Points),
        Moved::Rung(by) => of("rung", [who, who], by, Unit::Rungs),
        Moved::Trust(two, by) => of("trust", two.pair, by, Unit::Points),
        Moved::Tension(two, by) => of("tension", two.pair, by, Unit::Points),
        Moved::CrisisLittle(by) => of("crisis", [who, who], by, Unit::Futures),
        Moved::Nothing => words("turning-end-chance", &[("pairs", grouped(effect.pairs.into()).into())]),
    }
}
