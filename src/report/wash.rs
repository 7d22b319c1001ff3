//! What is asked in the hot wash. The author wrote questions for the whole exercise; where control ended it before its last
//! step they may ask about what never happened, and questions made from what did happen stand in their place.

use super::turning::foremost;
use crate::session::Course;
use crate::session::acts::EARLY_QUESTIONS;
use crate::sim::view::{self, Debrief};
use crate::words::{word, words};

/// Of so many turns it is asked.
const TURNS: usize = 2;

/// Both ledgers of an exercise that is over, with what is to be asked about it; none before.
pub fn debrief(course: &Course<'_>) -> Option<Debrief> {
    let debrief = view::debrief(course.exercise)?;
    if course.exercise.ending().is_none() {
        return Some(debrief);
    }
    let turns = foremost(course, TURNS).into_iter();
    let turns = turns.map(|turn| {
        words("acts-ask-turn", &[("step", (turn.step + 1).into()), ("what", turn.what.as_str().into())])
    });
    let always = ["acts-ask-changed", "acts-ask-first", "acts-ask-home", "acts-ask-prepared"].map(word);
    Some(Debrief { hot_wash: turns.chain(always).take(EARLY_QUESTIONS).collect(), ..debrief })
}
