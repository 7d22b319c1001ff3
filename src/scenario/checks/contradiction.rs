//! Checks of conditions that want and exclude the same thing, which can never hold.

use super::report::Report;
use super::scene::Scene;
use crate::scenario::file::{Condition, Inject, Release};
use crate::scenario::path::Path;

/// More comparisons than this say more about the file than about the plot.
const COMPARED_MAX: usize = 4096;

/// What must hold and what must not, as far as that can be read off.
#[derive(Default)]
struct Demand<'a> {
    wanted: Vec<&'a Condition>,
    excluded: Vec<&'a Condition>,
}

impl<'a> Demand<'a> {
    /// The condition must hold, so every part of an `All` must.
    fn want(&mut self, condition: &'a Condition) {
        match condition {
            Condition::All(several) => several.iter().for_each(|each| self.want(each)),
            Condition::Not(other) => self.exclude(other),
            simple => self.wanted.push(simple),
        }
    }

    /// The condition must not hold, so no part of an `Any` may.
    fn exclude(&mut self, condition: &'a Condition) {
        match condition {
            Condition::Any(several) => several.iter().for_each(|each| self.exclude(each)),
            Condition::Not(other) => self.want(other),
            simple => self.excluded.push(simple),
        }
    }

    fn of_inject(inject: &'a Inject) -> Self {
        let mut demand = Self::default();
        inject.when.iter().for_each(|when| demand.want(when));
        inject.unless.iter().for_each(|unless| demand.exclude(unless));
        inject.presumes.iter().for_each(|presumes| demand.want(presumes));
        match &inject.release {
            Release::At(..) => {}
            Release::Once(_, held) => demand.want(held),
            Release::Lacking { expected, .. } => demand.exclude(expected),
        }
        demand
    }

    fn contradicts_itself(&self) -> bool {
        self.wanted.len() * self.excluded.len() <= COMPARED_MAX
            && self.wanted.iter().any(|wanted| self.excluded.iter().any(|excluded| implies(wanted, excluded)))
    }
}

/// Conditions that must all hold for this one to hold.
pub fn wanted_by(condition: &Condition) -> Vec<&Condition> {
    let mut demand = Demand::default();
    demand.want(condition);
    demand.wanted
}

/// If the first holds, does the second hold for certain? The same condition, or the same at a lower step of a scale.
fn implies(first: &Condition, second: &Condition) -> bool {
    use Condition::{InPlaceFor, RungAtLeast, RungReached};
    match (first, second) {
        (
            RungAtLeast { incident, rung } | RungReached { incident, rung },
            RungReached { incident: other, rung: lower },
        )
        | (RungAtLeast { incident, rung }, RungAtLeast { incident: other, rung: lower }) => {
            incident == other && rung >= lower
        }
        (InPlaceFor { measure, states }, InPlaceFor { measure: other, states: fewer }) => {
            measure == other && states >= fewer
        }
        (first, second) => first == second,
    }
}

pub fn contradictions(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        if Demand::of_inject(inject).contradicts_itself() {
            let inject_at = root.name("injects");
            let inject_at = inject_at.item(place);
            let field = match (&inject.presumes, &inject.unless, &inject.when) {
                (Some(_), ..) => "presumes",
                (None, Some(_), _) => "unless",
                (None, None, Some(_)) => "when",
                (None, None, None) => "release",
            };
            report.say(&inject_at.name(field), || {
                let sentence = format!("`{}` waits for something that keeps it from coming", inject.id);
                (
                    sentence,
                    "what stands under `when` and `presumes` must be able to hold while `unless` does not"
                        .into(),
                )
            });
        }
    }
    for (place, branch) in scene.file.branches.iter().enumerate() {
        let mut demand = Demand::default();
        demand.want(&branch.when);
        if demand.contradicts_itself() {
            report.say(&root.name("branches").item(place).name("when"), || {
                let sentence = format!("the branch `{}` wants and excludes the same thing", branch.id);
                (sentence, "take one of the two out".into())
            });
        }
    }
}
