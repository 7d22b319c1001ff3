//! A text that somebody gives as a scenario: a message with a place or an exercise that can be played to its end.

use std::borrow::Cow;
use std::sync::Arc;

use mufakat::bots::Others;
use mufakat::report::whatif;
use mufakat::scenario::{self, Binding};
use mufakat::session::Solo;
use mufakat::shipped::Document;

/// Steps that are played at most: the longest exercises have a dozen.
const STEPS_MAX: usize = 40;

/// Reads it; plays what can be played. Returns how many steps were played.
pub fn try_one(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let document = Document { name: "fuzz".into(), file: "fuzz.ron".into(), text: Cow::Owned(text) };
    match scenario::load(document, &Binding::default()) {
        Err(messages) => {
            assert!(!messages.is_empty(), "it does not load, and nothing is said");
            for message in messages {
                assert!(!message.sentence.is_empty() && !message.to_string().is_empty(), "{message:?}");
            }
            0
        }
        Ok(loaded) => play(loaded.scenario),
    }
}

fn play(scenario: mufakat::sim::scenario::Scenario) -> usize {
    if scenario.steps.len() > STEPS_MAX {
        return 0;
    }
    let mut solo = Solo::new(Arc::new(scenario), 7, Others::Mixed);
    while !solo.exercise().is_over() {
        solo.close_step();
    }
    assert!(solo.debrief().is_some(), "an exercise that is over has a debrief");
    if let Some(course) = solo.course() {
        let _ = whatif::turns(&course);
    }
    solo.scenario().steps.len()
}
