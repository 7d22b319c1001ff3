//! What is asked in the hot wash. The author wrote questions for the whole exercise; where control ended it before its last
//! step they may ask about what never happened, and questions made from what did happen stand in their place.

use super::names::Names;
use super::turning::{TurningPoint, first_points, what};
use crate::session::Course;
use crate::session::acts::EARLY_QUESTIONS;
use crate::sim::view::{self, Debrief};
use crate::words::{word, words};

/// Of so many turns it is asked.
const TURNS: usize = 2;

/// Both ledgers of an exercise that is over, with what is to be asked about it; none before.
pub fn debrief(course: &Course<'_>) -> Option<Debrief> {
    // Of an exercise that goes on with other luck the seed is the one with which it began.
    let debrief = Debrief { seed: course.seed(), ..view::debrief(course.exercise)? };
    if course.exercise.ending().is_none() {
        return Some(debrief);
    }
    let names = Names::of_control(course.exercise);
    let asks = |turn: TurningPoint| {
        let what = what(&names, course, turn.step, turn.who, turn.deed);
        words("acts-ask-turn", &[("step", (turn.step + 1).into()), ("what", what.into())])
    };
    let turns = first_points(course, TURNS).into_iter().map(asks);
    let always = ["acts-ask-changed", "acts-ask-first", "acts-ask-home", "acts-ask-prepared"].map(word);
    Some(Debrief { hot_wash: turns.chain(always).take(EARLY_QUESTIONS).collect(), ..debrief })
}
