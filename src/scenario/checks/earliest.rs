//! The step at which a condition can hold at the earliest, and whether it holds for certain when it is first looked at.
//! What cannot be known is taken for possible at once: nobody is warned of what may well happen.

use super::choosing::Wanted;
use super::conditions::Owner;
use super::scene::Scene;
use crate::scenario::file::{Condition, Effect};

/// No step of any exercise.
pub const NEVER: u32 = u32::MAX;

/// A scenario with the first step at which each branch can open.
pub struct Moments<'s, 'a> {
    scene: &'s Scene<'a>,
    opens: Vec<u32>,
}

impl<'s, 'a> Moments<'s, 'a> {
    /// Works out when branches can open. Branches may wait for branches: each round moves what waits behind what it waits
    /// for. Circles stay where they are.
    pub fn new(scene: &'s Scene<'a>) -> Self {
        let branches = &scene.file.branches;
        let mut moments = Self { scene, opens: vec![0; branches.len()] };
        for _ in 0..=branches.len().min(64) {
            let opens = branches.iter().map(|branch| moments.earliest(&branch.when, Owner::Branch)).collect();
            if opens == moments.opens {
                break;
            }
            moments.opens = opens;
        }
        moments
    }

    /// The first step, from 0, at whose opening it can hold. For a national objective the end is one more step.
    pub fn earliest(&self, condition: &Condition, of: Owner) -> u32 {
        let scene = self.scene;
        let begins = |incident: &String| {
            // One that never begins has a message of its own.
            scene.names.incident.get(incident.as_str()).and_then(|id| scene.begins[id.at()]).unwrap_or(0)
        };
        let comes = |inject: &String| {
            let id = scene.names.inject.get(inject.as_str())?;
            Some((id.at(), scene.windows[id.at()]?.from))
        };
        match condition {
            Condition::All(several) => several.iter().map(|each| self.earliest(each, of)).max().unwrap_or(0),
            Condition::Any(several) => several.iter().map(|each| self.earliest(each, of)).min().unwrap_or(0),
            Condition::Did { .. } | Condition::AnyoneDid { .. } => match Wanted::of(condition) {
                // What is decided in a step is seen when the next one opens.
                Some(wanted) => wanted.first_step(scene).map_or(NEVER, |step| step + 1),
                None => 0,
            },
            Condition::RungAtLeast { incident, rung } | Condition::RungReached { incident, rung } => {
                // A crisis begins on the lowest rung and climbs when a step closes.
                if *rung == 0 { begins(incident) } else { begins(incident) + 1 }
            }
            Condition::Helped { incident } | Condition::Answered { incident, .. } => begins(incident) + 1,
            Condition::SpreadAtLeast { incident, .. } | Condition::BeliefAtLeast { incident, .. } => {
                begins(incident)
            }
            Condition::Released { inject } => comes(inject).map_or(0, |(place, from)| match of {
                // Branches are looked at before the injects of a step, and an upper inject before a lower one.
                Owner::Branch => from + 1,
                Owner::Inject(own) if place >= own => from + 1,
                Owner::Inject(_) | Owner::Want => from,
            }),
            Condition::RequestAnswered { inject } => comes(inject).map_or(0, |(_, from)| from + 1),
            Condition::OnBranch { branch } => scene
                .names
                .branch
                .get(branch.as_str())
                .and_then(|id| self.opens.get(id.at()))
                .copied()
                .unwrap_or(0),
            Condition::Agreed { measure }
            | Condition::Softened { measure }
            | Condition::Blocked { measure } => {
                // Proposed in one step, answered in the next, unless the plot puts it on the table.
                if is_tabled(scene, measure) { 1 } else { 2 }
            }
            Condition::OnTable { measure } => u32::from(!is_tabled(scene, measure)),
            // What is chosen in a step is in force when the next one opens.
            Condition::InPlace { measure, .. } | Condition::InPlaceFor { measure, .. } => {
                u32::from(!may_stand(scene, measure))
            }
            Condition::Not(_)
            | Condition::NormAtLeast { .. }
            | Condition::TrustAtLeast { .. }
            | Condition::TensionAtLeast { .. }
            | Condition::PressureAtLeast { .. }
            | Condition::CapacityAtLeast { .. }
            | Condition::RightsAtLeast { .. }
            | Condition::PoliticalCapitalAtLeast { .. }
            | Condition::DigitalTrustAtLeast { .. }
            | Condition::CohesionAtLeast { .. } => 0,
        }
    }

    /// Does it hold for certain at the opening of this step?
    pub fn holds_at(&self, condition: &Condition, step: u32, of: Owner) -> bool {
        match condition {
            Condition::All(several) => {
                !several.is_empty() && several.iter().all(|each| self.holds_at(each, step, of))
            }
            Condition::Any(several) => several.iter().any(|each| self.holds_at(each, step, of)),
            Condition::Not(other) => match &**other {
                Condition::Not(same) => self.holds_at(same, step, of),
                other => self.earliest(other, of) > step,
            },
            Condition::InPlace { measure, by } => step == 0 && self.scene.starts_with(measure, by),
            _ => false,
        }
    }
}

/// May anybody have the measure in force without choosing it: by the plot, or by the facts of a state?
fn may_stand(scene: &Scene<'_>, measure: &str) -> bool {
    let effects = scene.file.injects.iter().flat_map(|inject| &inject.effects).chain(&scene.file.start);
    let mut states = scene.library.states().into_iter();
    states.any(|state| state.in_force.iter().any(|given| given == measure))
        || effects
            .into_iter()
            .any(|effect| matches!(effect, Effect::InForce { measure: given, .. } if given == measure))
}

fn is_tabled(scene: &Scene<'_>, measure: &str) -> bool {
    let effects = scene.file.injects.iter().flat_map(|inject| &inject.effects).chain(&scene.file.start);
    effects
        .into_iter()
        .any(|effect| matches!(effect, Effect::Table { measure: tabled, .. } if tabled == measure))
}
