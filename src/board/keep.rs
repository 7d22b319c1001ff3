//! Handing the exercise at this machine to whoever keeps it, step by step: what is written down at the end alone is
//! lost with the window. The hands that a class raises and what lies in the drafts go with it, for they are nowhere else.

use std::sync::Arc;

use bevy::prelude::*;

use super::class::Class;
use super::drafting::Drafting;
use super::setup::Setup;
use super::sitting::Sitting;
use super::steps::{Screen, Steps};
use crate::report::hands::Show;
use crate::scenario::Casting;
use crate::session::Solo;
use crate::sim::decision::Decision;

/// Takes the exercise whenever another step is open, other hands are counted or something else lies in a draft; the scenario
/// that is played; all hands of a class; and the drafts in the order of the seats.
pub type Keep = Arc<dyn Fn(&Solo, &Casting, &[Show], &[Decision]) + Send + Sync>;

/// Whoever keeps the exercise, where somebody does.
#[derive(Resource, Clone)]
pub struct Keeper(pub Keep);

pub(super) fn plugin(app: &mut App) {
    let changed = resource_exists_and_changed::<Sitting>
        .or_eager(resource_changed::<Class>)
        .or_eager(resource_changed::<Drafting>);
    let due = resource_exists::<Sitting>.and_then(resource_exists::<Keeper>).and_then(changed);
    app.add_systems(Update, keep.after(Steps::React).run_if(due));
}

/// Steps closed, hands and drafts, as they were handed over last.
type Kept = (usize, Vec<Show>, Vec<Decision>);

/// Hands it over when another step is open than before, when hands or drafts are others, and when another exercise has begun.
fn keep(
    (sitting, class, drafting): (Res<Sitting>, Res<Class>, Res<Drafting>),
    (setup, screen): (Res<Setup>, Res<State<Screen>>),
    keeper: Res<Keeper>,
    mut kept: Local<Option<Kept>>,
) {
    let at_table = sitting.me().filter(|_| *screen.get() == Screen::Table);
    let draft = |seat| match at_table {
        Some(me) if me == seat => drafting.acts.as_slice(),
        _ => class.papers(seat).map_or(&[][..], |papers| papers.acts.as_slice()),
    };
    let drafts = sitting.scenario().states.keys().map(|seat| Decision::of(draft(seat).iter().copied()));
    let now: Kept = (sitting.solo().decisions().len(), class.shows().to_vec(), drafts.collect());
    if (sitting.is_added() || kept.as_ref() != Some(&now))
        && let Some(casting) = setup.casting()
    {
        (keeper.0)(sitting.solo(), casting, &now.1, &now.2);
        *kept = Some(now);
    }
}
