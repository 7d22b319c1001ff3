//! Handing the exercise at this machine to whoever keeps it, step by step: what is written down at the end alone is
//! lost with the window.

use std::sync::Arc;

use bevy::prelude::*;

use super::setup::Setup;
use super::sitting::Sitting;
use super::steps::Steps;
use crate::scenario::Casting;
use crate::session::Solo;

/// Takes the exercise whenever another step is open, and the scenario that is played.
pub type Keep = Arc<dyn Fn(&Solo, &Casting) + Send + Sync>;

/// Whoever keeps the exercise, where somebody does.
#[derive(Resource, Clone)]
pub struct Keeper(pub Keep);

pub(super) fn plugin(app: &mut App) {
    let due = resource_exists_and_changed::<Sitting>.and_then(resource_exists::<Keeper>);
    app.add_systems(Update, keep.after(Steps::React).run_if(due));
}

/// Hands it over when another step is open than before, and when another exercise has begun.
fn keep(sitting: Res<Sitting>, setup: Res<Setup>, keeper: Res<Keeper>, mut kept: Local<Option<usize>>) {
    let closed = sitting.solo().decisions().len();
    if (sitting.is_added() || *kept != Some(closed))
        && let Some(casting) = setup.casting()
    {
        (keeper.0)(sitting.solo(), casting);
        *kept = Some(closed);
    }
}
