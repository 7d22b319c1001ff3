//! Checks of conditions that can never hold, and of some that always do.

use super::conditions::{Owner, each_condition};
use super::earliest::Moments;
use super::late::last_look;
use super::report::{Report, listed};
use super::scene::Scene;
use crate::scenario::catalogue::{Measure, Scope};
use crate::scenario::file::{Condition, Effect};
use crate::scenario::path::Path;
use crate::scenario::visit::{Stop, walk};
use crate::sim::catalogue::choice::Toward;

/// One that never begins at all has a message of its own.
pub fn for_an_incident(scene: &Scene<'_>, report: &mut Report<'_>) {
    let moments = Moments::new(scene);
    each_condition(scene, &mut |found| {
        let (Condition::RungAtLeast { incident, .. }
        | Condition::RungReached { incident, .. }
        | Condition::Helped { incident }
        | Condition::Answered { incident, .. }
        | Condition::SpreadAtLeast { incident, .. }
        | Condition::Did { about: Some(incident), .. }
        | Condition::AnyoneDid { about: Some(incident), .. }
        | Condition::BeliefAtLeast { incident, .. }) = found.condition
        else {
            return;
        };
        let begins = scene.names.incident.get(incident.as_str()).and_then(|id| scene.begins[id.at()]);
        let (Some(begins), Some(window)) = (begins, found.window) else { return };
        let begun_by_itself = matches!(found.of, Owner::Inject(inject) if begins_in(scene, inject, incident));
        let is_choice = matches!(found.condition, Condition::Did { .. } | Condition::AnyoneDid { .. });
        let climbs = !is_choice && moments.earliest(found.condition, found.of) > last_look(window, found.of);
        if begins > window.to || (begun_by_itself && begins == window.to) || climbs {
            report.say(found.at, || {
                let sentence = match climbs && begins == window.to && !begun_by_itself {
                    true => format!("this can never hold: `{incident}` begins in the same step, and moves only when it closes"),
                    false => format!("this can never hold: `{incident}` has not begun by then"),
                };
                (sentence, format!("it begins at {} at the earliest", scene.step_in_words(begins)))
            });
        }
    });
}

fn begins_in(scene: &Scene<'_>, inject: usize, incident: &str) -> bool {
    let starts = |effect: &Effect| matches!(effect, Effect::Start { incident: begun } if begun == incident);
    scene.file.injects[inject].effects.iter().any(starts)
}

pub fn for_an_inject(scene: &Scene<'_>, report: &mut Report<'_>) {
    let moments = Moments::new(scene);
    each_condition(scene, &mut |found| {
        let (Condition::Released { inject } | Condition::RequestAnswered { inject }) = found.condition else {
            return;
        };
        let Some(other) = scene.names.inject.get(inject.as_str()).map(|id| id.at()) else { return };
        let (Some(window), Some(comes)) = (found.window, scene.windows[other]) else { return };
        if moments.earliest(found.condition, found.of) > last_look(window, found.of) {
            report.say(found.at, || {
                let sentence = match found.condition {
                    Condition::RequestAnswered { .. } => {
                        format!("this can never hold: `{inject}` cannot have been answered by then")
                    }
                    _ if found.of == Owner::Branch && comes.from == scene.last_step() => format!(
                        "this can never hold: `{inject}` comes at the last step, and a branch opens when a later one begins"
                    ),
                    _ => format!("this can never hold: `{inject}` has not been released by then"),
                };
                (sentence, format!("it comes at {} at the earliest", scene.step_in_words(comes.from)))
            });
        }
    });
}

pub fn for_an_answer_to_nothing(scene: &Scene<'_>, report: &mut Report<'_>) {
    each_condition(scene, &mut |found| {
        let Condition::RequestAnswered { inject } = found.condition else { return };
        let asked = scene.file.injects.iter().find(|other| other.id == *inject);
        if asked.is_some_and(|other| other.asks.is_none()) {
            report.say(found.at, || {
                let sentence = format!("this can never hold: `{inject}` asks nothing of anybody");
                (sentence, "give it `asks`, or name an inject that has it".into())
            });
        }
    });
}

pub fn for_too_many_states(scene: &Scene<'_>, report: &mut Report<'_>) {
    let seats = scene.names.cast.delegations.len();
    each_condition(scene, &mut |found| {
        let Condition::InPlaceFor { states, .. } = found.condition else { return };
        if usize::from(*states) > seats && *states <= 16 {
            report.say(found.at, || {
                let sentence = format!(
                    "this can never hold: {states} delegations are wanted, and {seats} sit at the table"
                );
                (sentence, format!("write {seats} or fewer"))
            });
        }
    });
}

pub fn pairs_of_one(scene: &Scene<'_>, report: &mut Report<'_>) {
    walk(scene.file, &mut |at, item| {
        let Stop::Pair(a, b) = item else { return };
        let seat = |who| scene.names.cast.seat(who);
        // Two roles on one state have a message of their own.
        let two_roles = scene.is_role(a) && scene.is_role(b);
        if a == b || (!two_roles && seat(a).is_some_and(|first| seat(b) == Some(first))) {
            report.say(at, || {
                (format!("`{a}` and `{b}` are the same delegation"), "name two different ones".into())
            });
        }
    });
}

pub fn for_agreement(scene: &Scene<'_>, report: &mut Report<'_>) {
    let alone = |id: &str| {
        let measure: Option<&&Measure> = scene.names.measure.get(id).map(|id| &scene.names.measures[id.at()]);
        measure.is_some_and(|measure| measure.scope == Scope::Unilateral)
    };
    each_condition(scene, &mut |found| {
        let (Condition::OnTable { measure }
        | Condition::Agreed { measure }
        | Condition::Softened { measure }
        | Condition::Blocked { measure }) = found.condition
        else {
            return;
        };
        if alone(measure) {
            report.say(found.at, || not_agreed(measure));
        }
    });
    let root = Path::Root;
    let in_play = scene.file.injects.iter().enumerate().flat_map(|(at, inject)| {
        inject.effects.iter().enumerate().map(move |(nth, effect)| (at, nth, effect))
    });
    for (at, nth, effect) in in_play {
        if let Effect::Table { measure, .. } = effect
            && alone(measure)
        {
            report.say(&root.name("injects").item(at).name("effects").item(nth), || not_agreed(measure));
        }
    }
}

fn not_agreed(measure: &str) -> (String, String) {
    let sentence = format!("each state takes `{measure}` alone, so it is never put to the others");
    (sentence, "use `InPlace` or `InPlaceFor`, or a measure that needs partners".into())
}

pub fn for_nothing(scene: &Scene<'_>, report: &mut Report<'_>) {
    each_condition(scene, &mut |found| {
        if matches!(found.condition, Condition::Any(_)) {
            report.say(found.at, || {
                ("this never holds: nothing stands in it".into(), "write a condition in it".into())
            });
        } else if always_holds(found.condition) {
            report.say(found.at, || {
                let hint = match found.condition {
                    Condition::All(_) => "nothing stands in it: write a condition in it, or take it out",
                    _ => "raise the level, or take the condition out",
                };
                ("this always holds".into(), hint.into())
            });
        }
    });
}

/// At the lower end of its range a level is always reached.
fn always_holds(condition: &Condition) -> bool {
    match condition {
        Condition::RungAtLeast { rung, .. } | Condition::RungReached { rung, .. } => *rung == 0,
        Condition::TrustAtLeast { level, .. }
        | Condition::TensionAtLeast { level, .. }
        | Condition::PressureAtLeast { level, .. }
        | Condition::CapacityAtLeast { level, .. }
        | Condition::PoliticalCapitalAtLeast { level, .. }
        | Condition::DigitalTrustAtLeast { level, .. }
        | Condition::CohesionAtLeast { level }
        | Condition::SpreadAtLeast { copies: level, .. }
        | Condition::BeliefAtLeast { level, .. } => *level == 0.0,
        Condition::NormAtLeast { level, .. } => *level == 0,
        Condition::RightsAtLeast { level, .. } => *level == -50.0,
        Condition::All(several) => several.is_empty(),
        Condition::Any(_) | Condition::Not(_) | Condition::InPlace { .. } | Condition::InPlaceFor { .. } => {
            false
        }
        Condition::Did { .. } | Condition::AnyoneDid { .. } | Condition::Helped { .. } => false,
        Condition::Answered { .. } | Condition::RequestAnswered { .. } => false,
        Condition::OnTable { .. } | Condition::Agreed { .. } | Condition::Softened { .. } => false,
        Condition::Blocked { .. } | Condition::Released { .. } | Condition::OnBranch { .. } => false,
    }
}

pub fn for_another_kind(scene: &Scene<'_>, report: &mut Report<'_>) {
    each_condition(scene, &mut |found| {
        let (Condition::Did { choice, .. } | Condition::AnyoneDid { choice, .. }) = found.condition else {
            return;
        };
        let Some(card) = scene.names.choice.get(choice.as_str()).map(|id| scene.names.choices[id.at()])
        else {
            return;
        };
        let fits = scene.file.incidents.iter().any(|incident| card.kinds.contains(&incident.kind));
        let needs_one = !matches!(card.toward, Toward::Nobody | Toward::Anyone);
        if needs_one && !card.kinds.is_empty() && !fits {
            report.say(found.at, || {
                let kinds: Vec<_> = card.kinds.iter().map(|kind| format!("{kind:?}")).collect();
                let sentence =
                    format!("this can never hold: no incident here is of a kind that `{choice}` answers");
                (sentence, format!("it answers {}", listed(kinds.iter().map(String::as_str))))
            });
        }
    });
}
