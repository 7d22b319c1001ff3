//! A step that has closed and is being told: how far the telling is, and the picture that belongs to it.
//!
//! Its one invariant: map, ladder and feed never know more than has been told. They show the region as it stood before
//! the step, what broke with the passage that tells of it, and what came of it with the passage that tells of the crisis.

use bevy::prelude::*;

use super::map::Shown;
use super::passage::{Passage, Topic};
use super::sitting::Sitting;
use super::steps::{Screen, Steps};
use crate::sim::view::{BoardIncident, BoardView};

/// The step that is being told, and how far.
#[derive(Resource, Debug, Clone, Default)]
pub struct Telling {
    /// The step that closed, from 1.
    pub step: u16,
    /// Everything that this reader may know to have happened, by passage.
    pub told: Vec<Passage>,
    /// How many passages have been shown, from 1; it may pass the length where nothing happened.
    pub shown: usize,
    /// Is everything shown at once, as a list?
    pub all: bool,
    /// The public view before the step closed; none while no step is being told.
    before: Option<BoardView>,
    /// The same with what broke in the step, and nothing that came of it.
    broken: Option<BoardView>,
}

impl Telling {
    /// A telling that begins with its first passage shown; the picture is still the one before the step.
    pub fn new(before: BoardView, after: &BoardView, told: Vec<Passage>) -> Self {
        let known =
            |incident: &BoardIncident| before.incidents.iter().any(|old| old.incident == incident.incident);
        let new = after.incidents.iter().filter(|incident| !known(incident));
        let new = new.map(|incident| BoardIncident { rung: 0, counterpart: None, ..incident.clone() });
        let incidents = before.incidents.iter().cloned().chain(new).collect();
        let broken = BoardView { incidents, ..before.clone() };
        Self {
            step: after.clock.step,
            told,
            shown: 1,
            all: false,
            before: Some(before),
            broken: Some(broken),
        }
    }

    /// Everything has been shown, or there was nothing to show.
    pub fn is_done(&self) -> bool {
        self.shown >= self.told.len()
    }

    /// The passage that is shown now; none where there was nothing to tell.
    pub fn newest(&self) -> Option<&Passage> {
        self.told.get(self.shown.min(self.told.len()).checked_sub(1)?)
    }

    /// The public view that may be shown now: the one before the step; with what broke, once the telling comes to that;
    /// and the one after it with the crisis, or with the last passage where no crisis is told.
    pub fn picture<'a>(&'a self, sitting: &'a Sitting) -> &'a BoardView {
        match (&self.before, &self.broken) {
            (Some(_), Some(broken)) if self.tells(Topic::Incidents) && !self.turns() => broken,
            (Some(before), _) if !self.turns() => before,
            (Some(_) | None, _) => sitting.board(),
        }
    }

    /// Has this been told, or is it told now?
    fn tells(&self, topic: Topic) -> bool {
        self.told.iter().take(self.shown).any(|passage| passage.topic == topic)
    }

    /// Does the picture know what came of the step?
    fn turns(&self) -> bool {
        self.is_done() || self.tells(Topic::Crisis)
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
    telling.broken = None;
}
