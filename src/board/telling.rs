//! A step that has closed and is being told: how far the telling is, and the picture that belongs to it.
//!
//! Its one invariant: map, ladder and feed never know more than has been told. They show the region as it stood before
//! the step, and change with the passage that tells of the crisis.

use bevy::prelude::*;

use super::map::Shown;
use super::passage::{Passage, Topic};
use super::sitting::Sitting;
use super::steps::{Screen, Steps};
use crate::sim::view::BoardView;

/// The step that is being told, and how far.
#[derive(Resource, Debug, Clone, Default)]
pub struct Telling {
    /// The step that closed, from 1.
    pub step: u16,
    /// Everything that this reader may know to have happened, by passage.
    pub told: Vec<Passage>,
    /// How many passages have been shown, from 1; it may pass the length where nothing happened.
    pub shown: usize,
    /// The public view before the step closed; none while no step is being told.
    before: Option<BoardView>,
}

impl Telling {
    /// A telling that begins with its first passage shown; the picture is still the one before the step.
    pub fn new(before: BoardView, step: u16, told: Vec<Passage>) -> Self {
        Self { step, told, shown: 1, before: Some(before) }
    }

    /// Everything has been shown, or there was nothing to show.
    pub fn is_done(&self) -> bool {
        self.shown >= self.told.len()
    }

    /// The public view that may be shown now: the one before the step until the telling comes to the crisis, then the
    /// one after it. Where no crisis is told the picture changes with the incidents, and else with the last passage.
    pub fn picture<'a>(&'a self, sitting: &'a Sitting) -> &'a BoardView {
        match &self.before {
            Some(before) if self.shown < self.turn() => before,
            Some(_) | None => sitting.board(),
        }
    }

    /// How many passages are shown when the picture changes; 1 at least, so that a step without news shows at once.
    fn turn(&self) -> usize {
        let place = |topic| self.told.iter().position(|passage| passage.topic == topic);
        place(Topic::Crisis).or_else(|| place(Topic::Incidents)).map_or(self.told.len(), |place| place + 1)
    }

    /// The public view that says which step it is: the step that is being told, and the open one otherwise.
    pub fn dated<'a>(&'a self, sitting: &'a Sitting) -> &'a BoardView {
        self.before.as_ref().unwrap_or_else(|| sitting.board())
    }
}

pub(super) fn plugin(app: &mut App) {
    // On change and not per frame: it copies the whole public view, and the map draws its lines anew whenever
    // that is replaced. What a screen has changed is drawn in the same frame.
    let show = show_on_map
        .run_if(resource_exists::<Sitting>)
        .run_if(resource_exists_and_changed::<Sitting>.or_eager(resource_changed::<Telling>));
    app.init_resource::<Telling>()
        .add_systems(Update, show.after(Steps::React).before(Steps::Draw))
        .add_systems(OnExit(Screen::Adjudication), end);
}

/// Hands the public view to the map: a person's own knowledge is not drawn on it.
fn show_on_map(sitting: Res<Sitting>, telling: Res<Telling>, mut commands: Commands) {
    commands.insert_resource(Shown(telling.picture(&sitting).clone()));
}

/// The step has been told, or the exercise was left in the middle of it.
fn end(mut telling: ResMut<Telling>) {
    telling.before = None;
}
