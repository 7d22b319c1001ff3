//! Checks of when injects come, and whether what they change exists by then.

use super::report::Report;
use super::scene::Scene;
use crate::scenario::diagnostic::steps_from_one;
use crate::scenario::file::{Effect, Release};
use crate::scenario::path::Path;

pub fn outside_its_move(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let Release::At(of, step) = &inject.release else { continue };
        let Some(of) = scene.names.moves.get(of.as_str()).map(|id| &scene.file.moves[id.at()]) else {
            continue;
        };
        // A move without any step has a message of its own.
        if of.steps > 0 && !(1..=of.steps).contains(step) {
            report.say(&root.name("injects").item(place).name("release").name("At").item(1), || {
                let sentence = format!("the move `{}` has no step {step}", of.id);
                (sentence, format!("it has {}", steps_from_one(of.steps.into())))
            });
        }
    }
}

pub fn after_the_end(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let (Release::Lacking { after, .. }, Some(window)) = (&inject.release, scene.windows[place]) else {
            continue;
        };
        // What comes after an inject that is itself too late is its consequence.
        let before = scene.names.inject.get(after.as_str()).and_then(|id| scene.windows[id.at()]);
        let too_late = |from: u32| from > scene.last_step();
        if too_late(window.from) && before.is_some_and(|before| !too_late(before.from)) {
            report.say(&root.name("injects").item(place).name("release"), || {
                let last = scene.step_in_words(scene.last_step());
                let sentence =
                    format!("`{}` falls due after the end of the exercise, which is {last}", inject.id);
                (sentence, format!("let it wait fewer steps, or release `{after}` earlier"))
            });
        }
    }
}

pub fn circles(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    // One message for all: the circle is broken at any of them.
    if let Some(place) = scene.circular.first() {
        let names = scene.circular.iter().map(|place| scene.file.injects[*place].id.as_str());
        report.say(&root.name("injects").item(*place).name("release"), || {
            let sentence =
                format!("injects wait for each other, or one for itself: {}", super::report::listed(names));
            (sentence, "give one of them a time of its own with `At`".into())
        });
    }
}

/// Effects on an incident that can only begin later. One that never begins has a message of its own.
pub fn too_early(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let Some(window) = scene.windows[place] else { continue };
        let at = root.name("injects");
        let at = at.item(place);
        let effects = at.name("effects");
        for (nth, effect) in inject.effects.iter().enumerate() {
            let (Effect::Publish { incident }
            | Effect::Close { incident }
            | Effect::Evidence { incident, .. }
            | Effect::Announced { incident, .. }) = effect
            else {
                continue;
            };
            let starts_it =
                |each: &Effect| matches!(each, Effect::Start { incident: begun } if begun == incident);
            let begun_before = inject.effects[..nth].iter().any(starts_it);
            let begins_here = inject.effects[nth..].iter().any(starts_it);
            let first = scene.names.incident.get(incident.as_str()).and_then(|id| scene.begins[id.at()]);
            let later = first.is_some_and(|first| first > window.to || (first == window.from && begins_here));
            if later && !begun_before {
                report.say(&effects.item(nth), || {
                    let when = scene.step_in_words(first.unwrap_or(window.to));
                    let sentence = format!("`{incident}` has not begun when `{}` is released", inject.id);
                    (
                        sentence,
                        format!(
                            "it begins at {when} at the earliest, in the order in which effects are written"
                        ),
                    )
                });
            }
        }
    }
}
