//! What an exercise that goes on from another one says of itself: that it does, of which one, from which step, and with whose
//! luck. Everything that tells an exercise asks here, so that none of it speaks of the other one.

use crate::session::Course;
use crate::words::{tell, word, words};

/// What the exercise is called: its scenario, and from which step it goes on where it goes on from another one.
pub fn title(course: &Course<'_>) -> String {
    let scenario = &course.exercise.scenario().title;
    match course.forked {
        Some(forked) => words(
            "forked-title",
            &[("scenario", scenario.as_str().into()), ("step", (forked.step + 1).into())],
        ),
        None => scenario.clone(),
    }
}

/// From what it goes on and with which luck, as sentences; none where it goes on from nothing. `of` is what the other one is
/// called.
pub fn said(course: &Course<'_>, of: &str) -> Option<String> {
    let forked = course.forked?;
    let pairs = [("step", (forked.step + 1).into()), ("before", forked.step.into()), ("of", of.into())];
    let luck = course.forked_with_new_luck();
    let luck = luck.map(|is_new| word(if is_new { "aar-forked-new-luck" } else { "aar-forked-same-luck" }));
    Some([Some(words("aar-forked", &pairs)), luck].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// What the other one is called for whoever may know the seed: with seed and scenario a reader computes what was hidden.
pub fn of_control(course: &Course<'_>) -> String {
    let scenario = &course.exercise.scenario().title;
    tell("aar-forked-of-seed", &[("scenario", scenario), ("seed", &course.seed().to_string())])
}

/// The seed, and every other one with the step from which on its luck holds: "1, and 77 from step 5 on".
pub fn seeds(course: &Course<'_>) -> String {
    let other = course.other_luck().into_iter();
    other.fold(course.seed().to_string(), |seeds, (step, seed)| {
        let pairs = [
            ("seeds", seeds.into()),
            ("seed", seed.to_string().into()),
            ("step", (u32::from(step) + 1).into()),
        ];
        words("forked-seeds", &pairs)
    })
}

/// The heading of a step, and that it was played in the other exercise where it was.
pub fn step(course: &Course<'_>, step: u16, heading: String) -> String {
    if step < course.first_own() { tell("forked-step", &[("step", &heading)]) } else { heading }
}
