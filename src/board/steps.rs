//! Which screen is up, and the order in which the systems of a frame run. Everything on the board is timed by
//! these two.
//!
//! Change of screen is a Bevy state: it is asked for in one frame and takes effect in the next, so a screen
//! that is left can still be read by whoever reacts in the same frame.

use std::time::Duration;

use bevy::prelude::*;

/// The screen that is up. One at a time; what lies over it is no screen but a layer.
#[derive(States, Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Screen {
    /// Scenario, seat, bots and seed are chosen. No exercise exists yet.
    #[default]
    Menu,
    /// The host sees who plays which role, and may change it, before an exercise begins.
    Casting,
    /// The situation for all and, where a person plays, the private brief of the role.
    Briefing,
    /// A class sees what is public and chooses the delegation that decides now; nothing private is on it.
    Class,
    /// The person drafts and seals the decision of a step.
    Table,
    /// A step has closed and is told, a passage at a time.
    Adjudication,
    /// Bots play in every seat and people watch; only public things are shown.
    Watch,
    /// The last step has closed: bands and evidence, objectives, the truth, and questions for the hot wash.
    Debrief,
    /// A live exercise for the whole room; control's page steps it, and the board only looks.
    Hall,
}

/// The order within a frame: what was asked for, what comes of it, what is shown. So a key that is pressed is
/// answered in the same frame; in any other order the answer would come a frame late.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Steps {
    /// Keys become asks. Nothing but messages is written here.
    Receive,
    /// Asks change resources: the sitting, the draft, the tab. No widget is spawned here.
    React,
    /// Changed resources are drawn: screens, overlays and the lines of the map.
    Draw,
}

/// How long a new screen takes no press, in real time. The main buttons of screens lie near each other, and the second
/// press of a double click is meant for what stood there before.
pub const SETTLES: Duration = Duration::from_millis(400);

/// When the screen that is up came up.
#[derive(Resource, Debug, Clone, Copy, Default)]
pub struct Arrival(Option<Duration>);

impl Arrival {
    /// Has the screen stood long enough that a press is meant for it?
    pub fn is_settled(self, now: Duration) -> bool {
        self.0.is_none_or(|came| now.saturating_sub(came) >= SETTLES)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .init_resource::<Arrival>()
        .configure_sets(Update, (Steps::Receive, Steps::React, Steps::Draw).chain())
        .add_systems(Update, arrive.run_if(state_changed::<Screen>).before(Steps::Receive));
}

/// Notes when a screen came up.
fn arrive(time: Res<Time<Real>>, mut arrival: ResMut<Arrival>) {
    arrival.0 = Some(time.elapsed());
}
