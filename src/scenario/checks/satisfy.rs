//! Can several conditions hold at one time, and some others not? A search through the ways in which they could, which ends
//! at the first that has no contradiction in it.

use super::implies::{implies, stays};
use super::scene::Scene;
use crate::scenario::file::{Condition, Release};

/// More comparisons than this say more about the file than about the plot.
const COMPARED_MAX: usize = 20_000;

/// More alternatives inside and beside each other than this are not followed.
const FORKS_MAX: usize = 64;

/// Two conditions of which the first cannot hold while the second does not.
pub type Conflict<'a> = (&'a Condition, &'a Condition);

/// What must hold, and what must not.
#[derive(Clone, Default)]
pub struct Demand<'a> {
    goals: Vec<(&'a Condition, bool)>,
}

impl<'a> Demand<'a> {
    /// The condition must hold.
    pub fn want(&mut self, condition: &'a Condition) {
        self.goals.push((condition, true));
    }

    /// The condition must not hold.
    pub fn exclude(&mut self, condition: &'a Condition) {
        self.goals.push((condition, false));
    }

    /// Two conditions that keep each other from holding as demanded, if they do in every way that there is.
    pub fn conflict(&self, scene: &Scene<'a>) -> Option<Conflict<'a>> {
        let mut search = Search { scene, compared: 0, forks: 0, assumed: Vec::new() };
        search.fails(self.goals.clone()).flatten()
    }
}

struct Search<'s, 'a> {
    scene: &'s Scene<'a>,
    compared: usize,
    forks: usize,
    assumed: Vec<(&'a Condition, bool)>,
}

impl<'a> Search<'_, 'a> {
    /// None if there is a way; else the first conflict met, or none of its own where nothing stands to be met.
    fn fails(&mut self, mut goals: Vec<(&'a Condition, bool)>) -> Option<Option<Conflict<'a>>> {
        while let Some((condition, holds)) = goals.pop() {
            match (condition, holds) {
                (Condition::Not(other), _) => goals.push((other, !holds)),
                (Condition::All(several), true) | (Condition::Any(several), false) => {
                    goals.extend(several.iter().map(|each| (each, holds)));
                }
                // An empty list has a message of its own.
                (Condition::All(several) | Condition::Any(several), _) if several.is_empty() => {}
                (Condition::All(several) | Condition::Any(several), _) => {
                    return self.fails_each_way(several, holds, &goals);
                }
                // Too much to compare: nothing is said of what was not looked at.
                _ if self.compared > COMPARED_MAX => return None,
                _ => {
                    if let Some(conflict) = self.meets(condition, holds) {
                        return Some(Some(conflict));
                    }
                    if holds && !self.assumed.iter().any(|(known, held)| *held && *known == condition) {
                        goals.extend(self.presumed(condition).into_iter().map(|each| (each, true)));
                    }
                    self.assumed.push((condition, holds));
                }
            }
        }
        None
    }

    fn fails_each_way(
        &mut self,
        ways: &'a [Condition],
        holds: bool,
        goals: &[(&'a Condition, bool)],
    ) -> Option<Option<Conflict<'a>>> {
        self.forks += 1;
        if self.forks > FORKS_MAX {
            return None;
        }
        let known = self.assumed.len();
        let mut first = None;
        for way in ways {
            self.assumed.truncate(known);
            let mut goals = goals.to_vec();
            goals.push((way, holds));
            first = first.or(Some(self.fails(goals)?));
        }
        self.assumed.truncate(known);
        first
    }

    /// What is assumed already and cannot be true together with this.
    fn meets(&mut self, condition: &'a Condition, holds: bool) -> Option<Conflict<'a>> {
        self.compared += 2 * self.assumed.len();
        let opposite = self.assumed.iter().filter(|(_, held)| *held != holds);
        opposite
            .map(|(other, _)| if holds { (condition, *other) } else { (*other, condition) })
            .find(|(wanted, excluded)| implies(self.scene, wanted, excluded))
    }

    /// What has held, and holds for ever, if this holds: what its branch or its inject has waited for.
    fn presumed(&self, condition: &'a Condition) -> Vec<&'a Condition> {
        let (file, names) = (self.scene.file, self.scene.names);
        let mut held = Vec::new();
        match condition {
            Condition::OnBranch { branch } => {
                if let Some(id) = names.branch.get(branch.as_str()) {
                    wanted(&file.branches[id.at()].when, &mut held);
                }
            }
            Condition::Released { inject } => {
                if let Some(id) = names.inject.get(inject.as_str()) {
                    let inject = &file.injects[id.at()];
                    inject.when.iter().chain(&inject.presumes).for_each(|when| wanted(when, &mut held));
                    if let Release::Once(_, waited) = &inject.release {
                        wanted(waited, &mut held);
                    }
                }
            }
            _ => {}
        }
        held.retain(|condition| stays(condition));
        held
    }
}

/// Conditions that must all hold for this one to hold.
fn wanted<'a>(condition: &'a Condition, into: &mut Vec<&'a Condition>) {
    match condition {
        Condition::All(several) => several.iter().for_each(|each| wanted(each, into)),
        simple => into.push(simple),
    }
}

/// The same, as a list.
pub fn wanted_by(condition: &Condition) -> Vec<&Condition> {
    let mut all = Vec::new();
    wanted(condition, &mut all);
    all.retain(|each| !matches!(each, Condition::Any(_) | Condition::Not(_)));
    all
}
