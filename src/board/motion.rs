//! What moves on the board, since when and for how long: one resource, so that the window knows when it may sleep again.
//!
//! Whatever moves keeps for itself where it comes from and where it goes, and asks here how far it is. It goes by the
//! clock on the wall: the engine's own time counts a quarter of a second a frame at most. With less motion everything
//! is where it goes to at once.

use std::time::Duration;

use bevy::prelude::*;
use bevy::window::RequestRedraw;

/// Something that moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moves {
    /// A value: a bar, a ribbon's width, a colour.
    Value,
    /// What the map looks at.
    Camera,
    /// The rung of the crisis ladder.
    Rung,
    /// An act that flies over the map.
    Flight,
    /// The two pulses of something new on the map.
    Pulse,
    /// A picture that runs through the whole exercise.
    Course,
}

impl Moves {
    /// All of them, in the order of their places in a [`Tween`].
    const ALL: [Self; 6] = [Self::Value, Self::Camera, Self::Rung, Self::Flight, Self::Pulse, Self::Course];

    /// How long it takes.
    pub const fn lasts(self) -> Duration {
        Duration::from_millis(match self {
            Self::Value => 250,
            Self::Camera => 400,
            Self::Rung | Self::Flight => 600,
            Self::Pulse => 1200,
            Self::Course => 6000,
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Way {
    #[default]
    Still,
    /// Begins with the next frame: the frame that begins it may take long, and would swallow the half of it.
    Due,
    Since(Duration),
}

/// Everything that moves.
#[derive(Resource, Debug, Clone, Default)]
pub struct Tween {
    now: Duration,
    ways: [Way; Moves::ALL.len()],
    less: bool,
}

impl Tween {
    /// Sets something in motion, from the start if it moves already. With less motion it is there at once.
    pub fn begin(&mut self, what: Moves) {
        if !self.less {
            self.ways[what as usize] = Way::Due;
        }
    }

    /// How far it is, from 0 to 1, fast at first and slow at the end; 1 if it stands.
    pub fn at(&self, what: Moves) -> f32 {
        EaseFunction::CubicOut.sample_clamped(self.linear(what))
    }

    /// How far it is by time alone, from 0 to 1; 1 if it stands.
    pub fn linear(&self, what: Moves) -> f32 {
        match self.ways[what as usize] {
            Way::Still => 1.0,
            Way::Due => 0.0,
            Way::Since(began) => {
                let gone = self.now.saturating_sub(began).as_secs_f32();
                (gone / what.lasts().as_secs_f32()).min(1.0)
            }
        }
    }

    /// Does it move?
    pub fn moves(&self, what: Moves) -> bool {
        self.ways[what as usize] != Way::Still
    }

    /// Does anything move? Frames have to follow each other then.
    pub fn runs(&self) -> bool {
        self.ways.iter().any(|way| *way != Way::Still)
    }

    /// Is less motion wished?
    pub fn is_less(&self) -> bool {
        self.less
    }

    /// Moves nothing from now on, or moves things again.
    pub fn set_less(&mut self, less: bool) {
        self.less = less;
        if less {
            self.ways = [Way::Still; Moves::ALL.len()];
        }
    }

    /// Time has passed. What has come to its end stands from now on, and is drawn once more in its place.
    fn tick(&mut self, now: Duration) {
        self.now = now;
        for what in Moves::ALL {
            let way = &mut self.ways[what as usize];
            *way = match *way {
                Way::Still => Way::Still,
                Way::Due => Way::Since(now),
                Way::Since(began) if now.saturating_sub(began) >= what.lasts() => Way::Still,
                Way::Since(began) => Way::Since(began),
            };
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Tween>()
        .add_message::<RequestRedraw>()
        .add_systems(First, tick.after(bevy::time::TimeSystems))
        .add_systems(Last, wake.run_if(resource_changed::<Tween>));
}

/// A board on which nothing moves changes nothing here.
fn tick(time: Res<Time<Real>>, mut tween: ResMut<Tween>) {
    if tween.runs() {
        tween.tick(time.elapsed());
    }
}

/// The first frame of a motion is asked for; those that follow come by themselves while it runs.
fn wake(tween: Res<Tween>, mut redraw: MessageWriter<RequestRedraw>) {
    if tween.runs() {
        redraw.write(RequestRedraw);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn a_motion_begins_with_the_frame_after_and_ends_where_it_goes_to() {
        let mut tween = Tween::default();
        tween.begin(Moves::Camera);
        assert_eq!(tween.at(Moves::Camera), 0.0);
        tween.tick(ms(5_000));
        assert_eq!(tween.at(Moves::Camera), 0.0, "the slow frame that began it is not counted");
        tween.tick(ms(5_200));
        let half = tween.at(Moves::Camera);
        assert!(half > 0.5 && half < 1.0, "fast at first: {half}");
        tween.tick(ms(5_400));
        assert_eq!(tween.at(Moves::Camera), 1.0);
        assert!(!tween.runs(), "the window may sleep again");
    }

    #[test]
    fn with_less_motion_nothing_moves() {
        let mut tween = Tween::default();
        tween.begin(Moves::Pulse);
        tween.set_less(true);
        tween.begin(Moves::Camera);
        assert!(!tween.runs() && tween.at(Moves::Camera) == 1.0 && tween.at(Moves::Pulse) == 1.0);
    }
}
