//! What if: one act of an exercise that was played, otherwise, told from thousands of futures of that moment.
//!
//! [`what_if()`] is the one function for terminal, pages and board: it plays and tells. [`picture()`] draws its hundred
//! marks, [`page()`] lays all of it out as one file. [`mattered()`] finds the three choices of each delegation that
//! mattered most. Both look at the hidden truth, so that they are for the debrief alone.
//!
//! [`turns()`] tells the turns of an exercise, each with what such futures make of it. It is a model and not the world, and every picture says so.

mod ask;
mod figures;
mod lived;
mod matter;
mod only;
mod page;
mod picture;
mod stories;
mod tell;
mod turns;
mod wall;

pub use ask::{Question, open_acts, watched};
pub use matter::{Choice, Mattered, mattered, pieces};
pub use page::{answer, page, stories_of};
pub use picture::{Hundred, Joined, picture};
pub use stories::Story;
pub use tell::{Asked, Outcome, WhatIf, ask};
pub use turns::{counted, foremost, page as turns};
pub use wall::{Brief, brief, ranges, story};

use crate::session::Course;
use crate::study::run::Effort;
use crate::study::whatif::{Between, Effect, Futures, Pair, between, effect, pairs, play};

/// So many pairs are played where nobody asks for another number.
pub const PAIRS: u32 = 1000;
/// So many pairs are played for a room: no more than a wait of a second.
pub const PAIRS_OF_ROOM: u32 = 10_000;
/// Fewer say too little: each of the hundred marks is a pair.
pub const PAIRS_MIN: u32 = 100;
/// So many pairs are one piece of work, of which an effort is told.
pub const PIECE: u32 = play::BLOCK;
/// More say nothing more, and take long.
pub const PAIRS_MAX: u32 = 100_000;

/// Plays so many pairs of futures of a moment and tells what came of them. The step of the question must have closed.
/// The same course, question and number give the same words, on any number of threads.
pub fn what_if(course: &Course<'_>, question: &Question, count: u32, effort: Effort<'_>) -> WhatIf {
    with_pairs(course, question, count, effort).0
}

/// The same with the pairs that were played, for whoever computes the figures again.
pub fn with_pairs(
    course: &Course<'_>,
    question: &Question,
    count: u32,
    effort: Effort<'_>,
) -> (WhatIf, Vec<Pair>) {
    let Played { futures, between, pairs, effect } = played(course, question, count, effort);
    let marks = effect::marks(&pairs, &effect);
    (tell::told(course, question, (&futures, between), (&pairs[..], effect, marks)), pairs)
}

/// Futures that were played, before anything is told of them.
struct Played<'a> {
    futures: Futures<'a>,
    between: Option<Between>,
    pairs: Vec<Pair>,
    effect: Effect,
}

fn played<'a>(course: &'a Course<'a>, question: &Question, count: u32, effort: Effort<'_>) -> Played<'a> {
    let mut futures = question.futures(course);
    let between = between(&futures);
    futures.gauge.between = between.map(|between| between.pair);
    let pairs = pairs(&futures, count, effort);
    let effect = Effect::of(&pairs, question.below(course));
    Played { futures, between, pairs, effect }
}

/// The futures of a question, for whoever counts them and tells nothing.
pub fn futures<'a>(course: &'a Course<'a>, question: &Question) -> Futures<'a> {
    question.futures(course)
}
