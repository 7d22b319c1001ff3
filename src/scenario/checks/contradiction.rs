//! Checks of conditions that want and exclude the same thing, which can never hold: of injects, branches and national
//! objectives, on every scale and in every way in which they could.

use super::conditions::place_of_condition;
use super::report::Report;
use super::satisfy::{Conflict, Demand};
use super::scene::Scene;
use crate::scenario::file::{Condition, Inject, Release};
use crate::scenario::path::Path;
use crate::scenario::source::Source;
use crate::scenario::visit::word_of;

fn of_inject(inject: &Inject) -> Demand<'_> {
    let mut demand = Demand::default();
    match &inject.release {
        Release::At(..) => {}
        Release::Once(_, held) => demand.want(held),
        Release::Lacking { expected, .. } => demand.exclude(expected),
    }
    inject.when.iter().for_each(|when| demand.want(when));
    inject.unless.iter().for_each(|unless| demand.exclude(unless));
    inject.presumes.iter().for_each(|presumes| demand.want(presumes));
    demand
}

fn of_condition(condition: &Condition) -> Demand<'_> {
    let mut demand = Demand::default();
    demand.want(condition);
    demand
}

pub fn contradictions(scene: &Scene<'_>, report: &mut Report<'_>) {
    let (root, source) = (Path::Root, report.source);
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let Some(conflict) = of_inject(inject).conflict(scene) else { continue };
        let field = match (&inject.presumes, &inject.unless, &inject.when) {
            (Some(_), ..) => "presumes",
            (None, Some(_), _) => "unless",
            (None, None, Some(_)) => "when",
            (None, None, None) => "release",
        };
        report.say(&root.name("injects").item(place).name(field), || {
            let sentence = format!("`{}` waits for something that keeps it from coming", inject.id);
            (sentence, in_words(scene, source, conflict))
        });
    }
    for (place, branch) in scene.file.branches.iter().enumerate() {
        let Some(conflict) = of_condition(&branch.when).conflict(scene) else { continue };
        report.say(&root.name("branches").item(place).name("when"), || {
            let sentence = format!("the branch `{}` wants and excludes the same thing", branch.id);
            (sentence, in_words(scene, source, conflict))
        });
    }
    for (place, role) in scene.file.roles.iter().enumerate() {
        for (nth, want) in role.wants.iter().enumerate() {
            let Some(conflict) = of_condition(&want.when).conflict(scene) else { continue };
            report.say(&root.name("roles").item(place).name("wants").item(nth).name("when"), || {
                let sentence = format!("the objective `{}` can never be reached", want.id);
                (sentence, in_words(scene, source, conflict))
            });
        }
    }
}

/// The two that keep each other from holding, with their lines.
fn in_words(scene: &Scene<'_>, source: &Source, (wanted, excluded): Conflict<'_>) -> String {
    let said = |condition: &Condition| {
        let line =
            place_of_condition(scene, source, condition).map(|place| format!(" of line {}", place.line));
        format!("`{}`{}", word_of(condition), line.unwrap_or_default())
    };
    if wanted == excluded {
        return format!("{} is wanted, and excluded at once: take one of the two out", said(wanted));
    }
    format!(
        "{} cannot hold without {}, which is excluded: take one of the two out, or change its level",
        said(wanted),
        said(excluded)
    )
}
