//! When things can happen by what is written, and what a step is called.

use super::told::Told;
use crate::sim::ids::InjectId;
use crate::sim::plot::Release;
use crate::sim::scenario::{HOURS_PER_QUARTER, Scenario};
use crate::study::plot::figures::usual_step;
use crate::words::{tell, word, words};

/// The first and the last step in which an inject can come, from 0.
pub(super) fn window(s: &Scenario, id: InjectId) -> (usize, usize) {
    let last = s.steps.len().saturating_sub(1);
    // A chain of contingencies is no longer than the list; the checks let no circle through.
    let (mut at, mut wait) = (id, 0);
    for _ in 0..s.injects.len() {
        match &s.injects[at].release {
            Release::At(step) => {
                let step = (usize::from(*step) + wait).min(last);
                return (step, step);
            }
            Release::Once(of, _) => {
                let of = &s.moves[*of];
                let first = usize::from(of.first) + wait;
                return (first.min(last), (first + usize::from(of.steps).saturating_sub(1)).min(last));
            }
            Release::Lacking { after, steps, .. } => {
                wait += usize::from(*steps);
                at = *after;
            }
        }
    }
    (0, last)
}

/// The step in which an inject mostly comes; by what is written where none was played or it never came.
pub(super) fn step_of(told: &Told<'_>, id: InjectId) -> usize {
    let played = told.figures.and_then(|figures| usual_step(&figures.injects[id].steps));
    played.unwrap_or_else(|| window(told.s, id).0)
}

/// "The games open, step 2 of 6".
pub(super) fn within(s: &Scenario, step: usize) -> String {
    let Some(of) = s.steps.get(step) else { return String::new() };
    let part = &s.moves[of.of];
    words(
        "mirror-step-within",
        &[
            ("move", part.title.as_str().into()),
            ("step", (u32::from(of.within) + 1).into()),
            ("of", part.steps.into()),
        ],
    )
}

/// "hours 12–24" of its move, or "one quarter".
pub(super) fn hours(s: &Scenario, step: usize) -> String {
    let Some(of) = s.steps.get(step) else { return String::new() };
    if of.hours >= HOURS_PER_QUARTER {
        return word("mirror-step-quarter");
    }
    let from = of.hours * f64::from(of.within);
    tell("mirror-step-hours", &[("from", &format!("{from:.0}")), ("to", &format!("{:.0}", from + of.hours))])
}

/// "step 5 (The games open, step 2 of 6)".
pub(super) fn named(s: &Scenario, step: usize) -> String {
    words("mirror-step-named", &[("step", (step + 1).into()), ("within", within(s, step).into())])
}
