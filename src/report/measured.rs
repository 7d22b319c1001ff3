//! Measured indicators in words: each value in its own unit, with the number of tests that it comes from, and what
//! holds a score down.

use super::evidence;
use super::labels;
use super::names::Names;
use super::unit::{self, value};
use crate::sim::catalogue::occasion::{Side, Unit};
use crate::sim::score::band::{Band, Cap, Score, Tests};
use crate::sim::score::ledger::LedgerLine;
use crate::sim::score::measure::Measurement;
use crate::words::{tell, word, words};

/// How the tests of a commitment came out, without what did not occur: "5 tests: 4 lived up to, 1 against".
pub fn counts(tests: &Tests) -> String {
    if tests.all() == 0 {
        return word("tests-none");
    }
    words("tests-counts", &[("count", tests.all().into()), ("parts", parts(tests).into())])
}

/// How the tests came out, without their number: "4 lived up to, 1 against".
pub fn parts(tests: &Tests) -> String {
    let parts = [
        ("tests-lived-up", tests.lived_up),
        ("tests-partly", tests.partly),
        ("tests-not-taken-up", tests.not_taken_up),
        ("tests-against", tests.against),
    ];
    let occurred = parts.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = occurred.map(|(key, count)| words(key, &[("count", count.into())])).collect();
    said.join(", ")
}

/// The same where there is little room: lived up to, of all.
pub fn short_counts(tests: &Tests) -> String {
    let lived = tests.lived_up + tests.partly;
    words("tests-short", &[("lived", lived.into()), ("count", tests.all().into())])
}

/// What was done and what was in place, each as a band; nothing where nothing was tested.
pub fn sides(score: &Score) -> String {
    let told =
        |side: Side, band: String| tell("score-side", &[("side", &labels::side(side)), ("band", &band)]);
    // Where every test passed without an answer, the whole is called so, and what was done is no other thing.
    let left = score.tests.is_not_taken_up();
    let done = |of: f64| if left { labels::scored(score) } else { labels::band(Band::of(of)) };
    let both = [
        score.conduct.map(|of| told(Side::Conduct, done(of))),
        score.preparation.map(|of| told(Side::Preparation, labels::band(Band::of(of)))),
    ];
    both.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Each indicator of a score, measured.
pub fn lines(names: &Names<'_>, score: &Score) -> Vec<String> {
    score.measured.iter().map(|one| line(names, one)).collect()
}

/// "How often the other side was asked first: 67 % (3 tests). In half of the 2 tests that were lived up to, the act came
/// within 9 hours."
fn line(names: &Names<'_>, one: &Measurement) -> String {
    let indicator = &names.scenario.instrument.indicators[one.indicator];
    let key = match (one.side, one.hours) {
        (Side::Preparation, _) => "measured-reading",
        // The hours are what is measured, so that they are not said twice.
        (Side::Conduct, Some(hours)) if hours > 0.0 && one.unit != Unit::Hours => "measured-after",
        (Side::Conduct, _) => "measured-tests",
    };
    let value = match (one.side, one.unit) {
        (Side::Conduct, Unit::Hours) => hours(one),
        _ => value(one.unit, one.value),
    };
    let pairs = [
        ("text", indicator.text.as_str().into()),
        ("value", value.into()),
        ("count", one.count.into()),
        ("answered", one.answered.into()),
        ("time", unit::time(one.hours.unwrap_or(0.0)).into()),
    ];
    words(key, &pairs)
}

/// Hours until an answer, in the middle of all tests. The rules count an answer that never came as twice the time
/// that there was for it; where none came, no number is said.
fn hours(one: &Measurement) -> String {
    let missing = one.count.saturating_sub(one.answered);
    match (one.answered, missing) {
        (0, _) => word("measured-unanswered"),
        (_, 0) => value(one.unit, one.value),
        _ => {
            let pairs = [("value", value(one.unit, one.value).into()), ("missing", missing.into())];
            words("measured-some-unanswered", &pairs)
        }
    }
}

/// What holds a score down, and what lifted that in part; nothing where nothing does. `line` finds a line by number.
pub fn cap<'a>(
    names: &Names<'_>,
    line: impl Fn(usize) -> Option<&'a LedgerLine>,
    score: &Score,
) -> Option<String> {
    let Cap { breach, remedy } = score.cap?;
    let act = |number: usize| line(number).map(|entry| evidence::act(names, entry.cause));
    let step = |number: usize| line(number).map_or(0, |entry| u32::from(entry.step) + 1);
    let breached = [("act", act(breach)?.into()), ("step", step(breach).into())];
    match remedy {
        None => Some(words("cap-breach", &breached)),
        Some(remedy) => {
            let [act_pair, step_pair] = breached;
            let pairs =
                [act_pair, step_pair, ("remedy", act(remedy)?.into()), ("remedied", step(remedy).into())];
            Some(words("cap-remedied", &pairs))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Binding, open};
    use crate::sim::exercise::Exercise;
    use crate::sim::ids::{IndicatorId, ParagraphId};
    use crate::sim::score::weighed::Weighed;
    use std::sync::Arc;

    #[test]
    fn what_was_done_is_called_not_taken_up_where_the_whole_is() {
        let told = |lived_up: u32| {
            sides(&Score {
                paragraph: ParagraphId(0),
                score: Some(40.0),
                band: Band::Mixed,
                conduct: Some(40.0),
                preparation: Some(40.0),
                tests: Tests { lived_up, not_taken_up: 2, ..Tests::default() },
                cap: None,
                measured: Vec::new(),
            })
        };
        assert_eq!(told(0), "what was done: not taken up · what was in place: mixed");
        assert_eq!(told(1), "what was done: mixed · what was in place: mixed");
    }

    #[test]
    fn hours_of_answers_that_never_came_are_not_told_as_hours_of_answers() {
        let scenario = open("two-desks", &Binding::default()).expect("it loads").scenario;
        let exercise = Exercise::new(Arc::new(scenario), 1);
        let names = Names::of_control(&exercise);
        let of = |value: f64, count: u32, answered: u32| {
            let hours = (answered > 0).then_some(value);
            let (indicator, side, unit) = (IndicatorId(0), Side::Conduct, Unit::Hours);
            line(
                &names,
                &Measurement {
                    indicator,
                    side,
                    value,
                    unit,
                    count,
                    answered,
                    hours,
                    level: 0.0,
                    tested: Weighed::of(0.0, 1.0),
                    free: Weighed::default(),
                },
            )
        };
        let none = of(48.0, 2, 0);
        assert!(none.contains("not answered") && !none.contains("48"), "{none}");
        let some = of(48.0, 3, 1);
        assert!(
            some.contains("48 hours, with 2 answers that did not come and are counted as twice"),
            "{some}"
        );
        let share = |answered: u32| {
            let hours = Some(9.0);
            let (indicator, side, unit) = (IndicatorId(0), Side::Conduct, Unit::Share);
            let (tested, free) = (Weighed::of(0.0, 1.0), Weighed::default());
            let (value, count, level) = (0.67, 3, 0.0);
            let one =
                Measurement { indicator, side, value, unit, count, answered, hours, level, tested, free };
            line(&names, &one)
        };
        assert!(
            share(2).ends_with(
                ": 67 % (3 tests). In half of the 2 tests that were lived up to, the act came within 9 hours."
            ),
            "{}",
            share(2)
        );
        assert!(share(1).ends_with("In the one test that was lived up to, the act came after 9 hours."));
        let all = of(9.0, 3, 3);
        assert!(all.contains("9 hours (3 tests)") && !all.contains("counted as"), "{all}");
    }
}
