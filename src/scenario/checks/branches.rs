//! Checks of branches that keep each other from opening. Whether a branch is ever reached by play is for a
//! study to say.

use std::collections::BTreeSet;

use super::report::{Report, listed};
use super::satisfy::wanted_by;
use super::scene::Scene;
use crate::scenario::file::{Condition, Release};
use crate::scenario::path::Path;

pub fn exclusive(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let mut wanted = Vec::new();
        inject.when.iter().chain(&inject.presumes).for_each(|when| wanted.extend(wanted_by(when)));
        if let Release::Once(_, held) = &inject.release {
            wanted.extend(wanted_by(held));
        }
        if let Some((a, b)) = exclusive_pair(scene, &open_branches(&wanted)) {
            let field = match (&inject.presumes, &inject.when) {
                (Some(_), _) => "presumes",
                (None, Some(_)) => "when",
                (None, None) => "release",
            };
            report.say(&root.name("injects").item(place).name(field), || never_both(a, b));
        }
    }
    for (place, branch) in scene.file.branches.iter().enumerate() {
        let wanted = open_branches(&wanted_by(&branch.when));
        let shut_out = wanted.iter().copied().find(|other| excludes(scene, &branch.id, other));
        let pair = exclusive_pair(scene, &wanted).or(shut_out.map(|other| (branch.id.as_str(), other)));
        if let Some((a, b)) = pair.filter(|(a, b)| a != b) {
            report.say(&root.name("branches").item(place).name("when"), || never_both(a, b));
        }
    }
}

/// The same of national objectives.
pub fn exclusive_in_wants(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, role) in scene.file.roles.iter().enumerate() {
        for (nth, want) in role.wants.iter().enumerate() {
            if let Some((a, b)) = exclusive_pair(scene, &open_branches(&wanted_by(&want.when))) {
                report.say(&root.name("roles").item(place).name("wants").item(nth).name("when"), || {
                    never_both(a, b)
                });
            }
        }
    }
}

fn never_both(a: &str, b: &str) -> (String, String) {
    (
        format!("this can never hold: the branches `{a}` and `{b}` exclude each other"),
        "wait for one of them with `Any`".into(),
    )
}

fn open_branches<'a>(wanted: &[&'a Condition]) -> Vec<&'a str> {
    let branch = |condition: &&'a Condition| match condition {
        Condition::OnBranch { branch } => Some(branch.as_str()),
        _ => None,
    };
    let all: BTreeSet<&str> = wanted.iter().filter_map(branch).collect();
    all.into_iter().collect()
}

fn exclusive_pair<'a>(scene: &Scene<'_>, branches: &[&'a str]) -> Option<(&'a str, &'a str)> {
    let pairs =
        branches.iter().enumerate().flat_map(|(at, a)| branches[at + 1..].iter().map(move |b| (*a, *b)));
    pairs.into_iter().find(|(a, b)| excludes(scene, a, b) && excludes(scene, b, a))
}

/// Does the first never open once the second is open?
fn excludes(scene: &Scene<'_>, first: &str, second: &str) -> bool {
    scene
        .names
        .branch
        .get(first)
        .is_some_and(|id| scene.file.branches[id.at()].excludes.iter().any(|excluded| excluded == second))
}

/// Follows what each branch waits for; a branch met again on the way waits for itself.
pub fn circles(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    let waits: Vec<Vec<usize>> =
        scene.file.branches.iter().map(|branch| waits_for(scene, &branch.when)).collect();
    for start in 0..waits.len() {
        let (mut seen, mut left) = (BTreeSet::new(), waits[start].clone());
        while let Some(next) = left.pop() {
            if seen.insert(next) {
                left.extend(&waits[next]);
            }
        }
        // Said once for a circle, at its first branch.
        let circle: Vec<_> = seen.iter().filter(|each| reaches(&waits, **each, start)).collect();
        if seen.contains(&start) && circle.first() == Some(&&start) {
            let names = circle.iter().map(|each| scene.file.branches[**each].id.as_str());
            report.say(&root.name("branches").item(start).name("when"), || {
                let sentence = format!("branches wait for each other, or one for itself: {}", listed(names));
                (sentence, "let one of them wait for something else".into())
            });
        }
    }
}

fn reaches(waits: &[Vec<usize>], from: usize, to: usize) -> bool {
    let (mut seen, mut left) = (BTreeSet::new(), vec![from]);
    while let Some(next) = left.pop() {
        if waits[next].contains(&to) {
            return true;
        }
        if seen.insert(next) {
            left.extend(&waits[next]);
        }
    }
    false
}

fn waits_for(scene: &Scene<'_>, condition: &Condition) -> Vec<usize> {
    let branches = open_branches(&wanted_by(condition));
    branches.into_iter().filter_map(|branch| scene.names.branch.get(branch).map(|id| id.at())).collect()
}
