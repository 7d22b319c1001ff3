//! Checks of requests: whether they are answered already, reach whom they should, and fall due in time.

use super::answer;
use super::check::{Check, Run, at};
use super::report::Report;
use super::scene::Scene;
use crate::scenario::catalogue::Scope;
use crate::scenario::diagnostic::Severity::Warning;
use crate::scenario::file::Ask;
use crate::scenario::path::Path;

pub const CHECKS: &[Check] = &[
    Check {
        code: "SC314",
        severity: Warning,
        title: "asks for what stands already",
        why: "What the plot puts in force at the start answers the request before anybody has decided anything.",
        bad: at("injects[2].asks.answer", "[\"poc_policy\"]"),
        good: at("injects[2].asks.answer", "[\"police_case\"]"),
        run: Run::Scenario(stands_already),
    },
    Check {
        code: "SC315",
        severity: Warning,
        title: "notice to whom it does not concern",
        why: "Notice says that the own territory is being used; a state that was no road can do nothing about it.",
        bad: at("incidents[0].through", "[]"),
        good: at("incidents[0].through", "[\"neighbour\"]"),
        run: Run::Scenario(no_road),
    },
    Check {
        code: "SC316",
        severity: Warning,
        title: "a request that falls due after the end",
        why: "Whoever does not answer is never told so, and the silence counts for nothing.",
        bad: at("injects[2].asks.within", "5"),
        good: at("injects[2].asks.within", "2"),
        run: Run::Scenario(due_after_the_end),
    },
    Check {
        code: "SC317",
        severity: Warning,
        title: "an answer that can never be given",
        why: "Whoever is asked looks for it among what is open to them, and it is not there.",
        bad: at("injects[2].asks.answer", "[\"request_help\", \"police_case\"]"),
        good: at("injects[2].asks.answer", "[\"due_diligence_act\", \"police_case\"]"),
        run: Run::Scenario(answer::one_out_of_reach),
    },
];

/// Looks at every request: the place of its inject, and the request.
fn each_ask<'a>(scene: &Scene<'a>, mut look: impl FnMut(usize, &'a Ask)) {
    for (place, inject) in scene.file.injects.iter().enumerate() {
        if let Some(asks) = &inject.asks {
            look(place, asks);
        }
    }
}

fn stands_already(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    each_ask(scene, |place, asks| {
        for (nth, measure) in asks.answer.iter().enumerate() {
            // What stands between two can be offered to a third.
            let between_two = scene
                .names
                .measure
                .get(measure.as_str())
                .is_some_and(|id| scene.names.measures[id.at()].scope == Scope::Bilateral);
            if scene.starts_with(measure, &asks.of) && !between_two {
                report.say(&root.name("injects").item(place).name("asks").name("answer").item(nth), || {
                    let sentence = format!(
                        "`{}` has `{measure}` in force from the start: the request is answered as it comes",
                        asks.of
                    );
                    (sentence, "ask for something that has yet to be done, or take it out of `start`".into())
                });
            }
        }
    });
}

fn no_road(scene: &Scene<'_>, report: &mut Report<'_>) {
    let (root, seat) = (Path::Root, |who: &str| scene.names.cast.seat(who));
    each_ask(scene, |place, asks| {
        let Some(of) = seat(&asks.of) else { return };
        let incident = asks
            .notice
            .as_ref()
            .and_then(|notice| scene.file.incidents.iter().find(|each| each.id == *notice));
        let Some(incident) = incident else { return };
        // A name that names nobody may have been meant.
        let may_be_meant = incident.through.iter().any(|who| seat(who).is_none_or(|road| road == of));
        if !may_be_meant {
            report.say(&root.name("injects").item(place).name("asks").name("notice"), || {
                let sentence = format!(
                    "`{}` is told that `{}` goes through its networks, which it does not",
                    asks.of, incident.id
                );
                let hint = format!(
                    "add `{}` to `through` of `{}`, or write `about` instead of `notice`",
                    asks.of, incident.id
                );
                (sentence, hint)
            });
        }
    });
}

fn due_after_the_end(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    each_ask(scene, |place, asks| {
        let Some(window) = scene.windows[place] else { return };
        let in_range = (1..=crate::scenario::visit::STEPS_MAX).contains(&asks.within.into());
        // An inject that comes after the end has a message of its own.
        if in_range && window.from < scene.steps && window.from + u32::from(asks.within) > scene.steps {
            report.say(&root.name("injects").item(place).name("asks").name("within"), || {
                let left = scene.steps - window.from;
                let sentence = format!("the exercise ends before `{}` has to answer", asks.of);
                let steps = if left == 1 { "1 step is".into() } else { format!("{left} steps are") };
                (
                    sentence,
                    format!("{steps} left when it comes at the earliest: write `within: {left}` or less"),
                )
            });
        }
    });
}
