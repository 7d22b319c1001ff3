//! Checks of what the plot puts in force at the start: it stands before anybody has decided anything.

use std::collections::BTreeSet;

use super::conditions::each_condition;
use super::report::Report;
use super::scene::Scene;
use crate::scenario::file::{Condition, Effect};
use crate::scenario::path::Path;

/// A condition on a measure that stands from the start.
pub fn waited_for(scene: &Scene<'_>, report: &mut Report<'_>) {
    each_condition(scene, &mut |found| {
        let said = match found.condition {
            Condition::InPlace { measure, by } if scene.starts_with(measure, by) => {
                format!("this holds from the start: `{by}` begins with `{measure}` in force")
            }
            Condition::InPlaceFor { measure, states }
                if begin_with(scene, measure) >= usize::from(*states) =>
            {
                format!("this holds from the start: enough delegations begin with `{measure}` in force")
            }
            _ => return,
        };
        report.say(found.at, || {
            (said, "take it out of `start`, or wait for something that has yet to be done".into())
        });
    });
}

/// How many delegations begin with it because the plot says so.
fn begin_with(scene: &Scene<'_>, measure: &str) -> usize {
    let given = scene.file.start.iter().filter_map(|effect| match effect {
        Effect::InForce { measure: given, by } if given == measure => scene.names.cast.seat(by),
        _ => None,
    });
    given.map(|seat| seat.at()).collect::<BTreeSet<_>>().len()
}

/// What is put in force and stands already.
pub fn given_twice(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    let mut given = BTreeSet::new();
    for (place, effect) in scene.file.start.iter().enumerate() {
        let Effect::InForce { measure, by } = effect else { continue };
        let Some(seat) = scene.names.cast.seat(by) else { continue };
        if !given.insert((measure, seat.at())) {
            report.say(&root.name("start").item(place), || again(measure, by));
        }
    }
    for (place, inject) in scene.file.injects.iter().enumerate() {
        for (nth, effect) in inject.effects.iter().enumerate() {
            let Effect::InForce { measure, by } = effect else { continue };
            if scene.starts_with(measure, by) {
                report
                    .say(&root.name("injects").item(place).name("effects").item(nth), || again(measure, by));
            }
        }
    }
}

fn again(measure: &str, by: &str) -> (String, String) {
    let sentence = format!("`{by}` has `{measure}` in force from the start already");
    (sentence, "take one of the two out: this changes nothing".into())
}
