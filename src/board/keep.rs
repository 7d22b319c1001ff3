//! Handing the exercise at this machine to whoever keeps it, step by step: what is written down at the end alone is
//! lost with the window. The hands that a class raises go with it, for they are nowhere else.

use std::sync::Arc;

use bevy::prelude::*;

use super::class::Class;
use super::setup::Setup;
use super::sitting::Sitting;
use super::steps::Steps;
use crate::report::hands::Show;
use crate::scenario::Casting;
use crate::session::Solo;

/// Takes the exercise whenever another step is open or other hands are counted, the scenario that is played, and all hands
/// of a class.
pub type Keep = Arc<dyn Fn(&Solo, &Casting, &[Show]) + Send + Sync>;

/// Whoever keeps the exercise, where somebody does.
#[derive(Resource, Clone)]
pub struct Keeper(pub Keep);

pub(super) fn plugin(app: &mut App) {
    let changed = resource_exists_and_changed::<Sitting>.or_eager(resource_changed::<Class>);
    let due = resource_exists::<Sitting>.and_then(resource_exists::<Keeper>).and_then(changed);
    app.add_systems(Update, keep.after(Steps::React).run_if(due));
}

/// Hands it over when another step is open than before, when other hands are counted, and when another exercise has begun.
fn keep(
    (sitting, class): (Res<Sitting>, Res<Class>),
    setup: Res<Setup>,
    keeper: Res<Keeper>,
    mut kept: Local<Option<(usize, Vec<Show>)>>,
) {
    let (closed, shows) = (sitting.solo().decisions().len(), class.shows());
    let is_kept = kept.as_ref().is_some_and(|(steps, kept)| *steps == closed && kept == shows);
    if (sitting.is_added() || !is_kept)
        && let Some(casting) = setup.casting()
    {
        (keeper.0)(sitting.solo(), casting, shows);
        *kept = Some((closed, shows.to_vec()));
    }
}
