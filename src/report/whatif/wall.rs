//! A what-if for a wall: the question and the stories in few words, because they are read from the last row; and the ranges
//! in which a room answers by a show of hands.

use super::ask::Question;
use super::stories::Story;
use super::tell::title;
use crate::report::deed::deed;
use crate::report::labels;
use crate::report::names::Names;
use crate::session::Course;
use crate::session::what_if::{Counted, RANGES};
use crate::study::whatif::Change;
use crate::words::{tell, word, words};

/// A question in few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// "Step 6".
    pub when: String,
    /// What was done, where it would not have been.
    pub came: Option<String>,
    /// What would have been otherwise.
    pub other: String,
    /// What the room answers by a show of hands.
    pub ask: String,
}

/// The question as a wall shows it.
pub fn brief(course: &Course<'_>, question: &Question) -> Brief {
    let names = Names::of_control(course.exercise);
    let who = names.state(question.who);
    let decision =
        course.decisions.get(usize::from(question.step)).and_then(|all| all.get(question.who.at()));
    let done = |place: usize| Some(deed(&names, who, decision?.acts.get(place)?));
    let (came, other) = match question.change {
        Change::None => (None, word("whatif-the-same")),
        Change::Without(_, place) => (done(place), word("whatif-wall-without")),
        Change::Instead(_, place, act) => {
            (done(place), tell("whatif-wall-instead", &[("deed", &deed(&names, who, &act))]))
        }
        Change::Also(_, act) => (None, tell("whatif-wall-also", &[("deed", &deed(&names, who, &act))])),
    };
    let rung = labels::rung(question.below(course));
    let ask = match title(&names, course) {
        _ if question.counted == Counted::Commitments => {
            tell("whatif-wall-ask-lived", &[("who", who), ("way", question.way())])
        }
        Some(incident) => tell("whatif-wall-ask", &[("incident", &incident), ("rung", &rung)]),
        None => tell("whatif-wall-ask-any", &[("rung", &rung)]),
    };
    Brief { when: words("whatif-wall-when", &[("step", (question.step + 1).into())]), came, other, ask }
}

/// "0–19", "20–39" and so on, as many as there are hands to count.
pub fn ranges() -> [String; RANGES] {
    let wide = 100 / RANGES;
    std::array::from_fn(|place| {
        let last = if place + 1 == RANGES { 100 } else { (place + 1) * wide - 1 };
        words("whatif-range", &[("least", (place * wide).into()), ("most", last.into())])
    })
}

/// A story in so many words at most: what the crisis did in one arm alone, as far as that fits, and how both ended.
pub fn story(story: &Story, words_max: usize) -> Vec<String> {
    let count = |text: &str| text.split_whitespace().count();
    let mut left = words_max.saturating_sub(count(&story.ended));
    let arms = [("whatif-only-came", &story.came), ("whatif-only-other", &story.other)];
    let all = arms.into_iter().flat_map(|(key, told)| {
        told.first().map(|first| tell("whatif-wall-only", &[("arm", &word(key)), ("told", first)]))
    });
    let mut said: Vec<String> = Vec::new();
    for sentence in all {
        if count(&sentence) <= left {
            left -= count(&sentence);
            said.push(sentence);
        }
    }
    said.push(story.ended.clone());
    said
}
