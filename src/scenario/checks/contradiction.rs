//! Checks of conditions that want and exclude the same thing, which can never hold: of injects, branches and national
//! objectives, on every scale and in every way in which they could.

use std::collections::BTreeMap;

use super::conditions::{Owner, each_condition, each_whole_condition, place_of_condition};
use super::report::Report;
use super::satisfy::{Conflict, Demand};
use super::scene::Scene;
use crate::scenario::file::{Condition, Inject, Release};
use crate::scenario::path::Path;
use crate::scenario::source::Source;
use crate::scenario::visit::word_of;

/// What an inject demands when it is due, and what is certain by then.
fn of_inject<'a>(inject: &'a Inject, certain: &[&'a Condition]) -> Demand<'a> {
    let mut demand = Demand::default();
    certain.iter().for_each(|known| demand.want(known));
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

fn of_condition<'a>(condition: &'a Condition, certain: &[&'a Condition]) -> Demand<'a> {
    let mut demand = Demand::default();
    certain.iter().for_each(|known| demand.want(known));
    demand.want(condition);
    demand
}

/// Conditions that hold whenever they are looked at: on injects that the clock releases before in every game.
#[derive(Default)]
struct Certain<'a> {
    /// By the place of the inject that looks.
    before: BTreeMap<usize, Vec<&'a Condition>>,
    /// Those of national objectives.
    at_the_end: Vec<&'a Condition>,
}

fn certain<'a>(scene: &Scene<'a>) -> Certain<'a> {
    let mut certain = Certain::default();
    each_condition(scene, &mut |found| {
        let Condition::Released { inject } = found.condition else { return };
        let Some(place) = scene.names.inject.get(inject.as_str()).map(|id| id.at()) else { return };
        let other = &scene.file.injects[place];
        let kept_back = other.when.is_some() || other.unless.is_some() || other.presumes.is_some();
        let by_the_clock = matches!(other.release, Release::At(..)) && !kept_back;
        let (Some(comes), Some(looked)) = (scene.windows[place].filter(|_| by_the_clock), found.window)
        else {
            return;
        };
        match found.of {
            Owner::Inject(own) if (comes.to, place) < (looked.from, own) => {
                certain.before.entry(own).or_default().push(found.condition);
            }
            Owner::Want => certain.at_the_end.push(found.condition),
            Owner::Inject(_) | Owner::Branch => {}
        }
    });
    certain
}

/// What can never hold, whatever happens.
pub fn contradictions(scene: &Scene<'_>, report: &mut Report<'_>) {
    each_conflict(scene, None, report);
}

/// What could hold if injects that the clock releases in every game did not come before. Control can hold one back, so that
/// this is no error.
pub fn overtaken(scene: &Scene<'_>, report: &mut Report<'_>) {
    each_conflict(scene, Some(&certain(scene)), report);
}

fn each_conflict<'a>(scene: &Scene<'a>, known: Option<&Certain<'a>>, report: &mut Report<'_>) {
    let (root, source) = (Path::Root, report.source);
    let at_the_end = known.map_or(&[][..], |known| &known.at_the_end);
    // What can never hold anyway is said without what is certain.
    let new = |alone: Demand<'a>, with: Demand<'a>| {
        let found = with.conflict(scene)?;
        (known.is_none() || alone.conflict(scene).is_none()).then_some(found)
    };
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let before = known.and_then(|known| known.before.get(&place)).map_or(&[][..], Vec::as_slice);
        let Some(conflict) = new(of_inject(inject, &[]), of_inject(inject, before)) else { continue };
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
    for (place, branch) in scene.file.branches.iter().enumerate().filter(|_| known.is_none()) {
        let Some(conflict) = of_condition(&branch.when, &[]).conflict(scene) else { continue };
        report.say(&root.name("branches").item(place).name("when"), || {
            let sentence = format!("the branch `{}` wants and excludes the same thing", branch.id);
            (sentence, in_words(scene, source, conflict))
        });
    }
    for (place, role) in scene.file.roles.iter().enumerate() {
        for (nth, want) in role.wants.iter().enumerate() {
            let (alone, with) = (of_condition(&want.when, &[]), of_condition(&want.when, at_the_end));
            let Some(conflict) = new(alone, with) else { continue };
            report.say(&root.name("roles").item(place).name("wants").item(nth).name("when"), || {
                let sentence = format!("the objective `{}` can never be reached", want.id);
                (sentence, in_words(scene, source, conflict))
            });
        }
    }
}

/// Conditions that hold in every way in which their parts could: they decide nothing. Simple ones are another check's.
pub fn always(scene: &Scene<'_>, report: &mut Report<'_>) {
    each_whole_condition(scene, &mut |at, condition| {
        let mut demand = Demand::default();
        demand.exclude(condition);
        if demand.conflict(scene).is_some() {
            report.say(at, || {
                ("this always holds".into(), "take it out, or one of the parts that make it so".into())
            });
        }
    });
}

/// The two that keep each other from holding, with their lines.
fn in_words(scene: &Scene<'_>, source: &Source, (wanted, excluded): Conflict<'_>) -> String {
    let said = |condition: &Condition| {
        let line = place_of_condition(scene, source, condition)
            .map(|place| format!(" of {}", source.line_at(place)));
        format!("`{}`{}", word_of(condition), line.unwrap_or_default())
    };
    if let (true, Condition::Released { inject }) = (std::ptr::eq(wanted, excluded), wanted) {
        return format!("`{inject}` has been released by then in every game: take {} out", said(wanted));
    }
    if wanted == excluded {
        return format!("{} is wanted, and excluded at once: take one of the two out", said(wanted));
    }
    let change = match excluded {
        Condition::Did { .. } | Condition::AnyoneDid { .. } => "",
        Condition::InPlaceFor { .. } => ", or change the number of states",
        Condition::RungAtLeast { .. } | Condition::RungReached { .. } => ", or change the rung",
        _ => ", or change its level",
    };
    let (wanted, excluded) = (said(wanted), said(excluded));
    format!("{wanted} cannot hold without {excluded}, which is excluded: take one of the two out{change}")
}
