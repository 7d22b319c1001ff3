//! The demonstration: bots play, people watch, pause and go back. Everything on it is public.
//!
//! It is for a lecturer with one laptop, who talks over it: it never runs past a step that somebody wanted to
//! look at, because every key that moves it also sets its timer back or stops it.

use std::time::Duration;

use bevy::prelude::*;

use super::parts::{commitments, feed_of, narrow_crisis, picture, top};
use crate::board::ask::{BoardAsk, Go, WatchAsk};
use crate::board::canvas::Canvas;
use crate::board::course::course;
use crate::board::map::Gaze;
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::theme::{self, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, dead_button, main_button};
use crate::board::widgets::ladder::slim;
use crate::board::widgets::layout::{Size, columns, ends, panel, row, rows, sheet, strip};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::stations::stations;
use crate::board::widgets::text::soft;
use crate::words::word;

/// Width of the ladder beside the map, in pixels at 720 lines.
const LADDER: f32 = 92.0;
/// Seconds for which a step stands before the next one is played: enough to see what moved on the map.
const STEP_SECONDS: f32 = 4.0;

/// The state of the play button, with the timer that closes the next step.
#[derive(Resource, Debug)]
pub struct Playing {
    /// True while steps close by themselves; false at the start, and after the last step.
    pub on: bool,
    timer: Timer,
}

impl Default for Playing {
    fn default() -> Self {
        Self { on: false, timer: Timer::from_seconds(STEP_SECONDS, TimerMode::Repeating) }
    }
}

/// How long the loop may sleep while a demonstration plays: an eighth of a step, so that steps come evenly.
pub const WAKE: Duration = Duration::from_millis(500);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Playing>().add_systems(OnExit(Screen::Watch), pause).add_systems(
        Update,
        (
            // What a person asks for comes before the timer: pressing pause must win in the same frame.
            (react.run_if(on_message::<BoardAsk>), play.run_if(playing)).chain().in_set(Steps::React),
            draw.in_set(Steps::Draw).run_if(
                resource_exists_and_changed::<Sitting>
                    .or_eager(toggled)
                    .or_eager(resource_changed::<Width>)
                    .or_eager(state_changed::<Screen>),
            ),
        )
            .run_if(in_state(Screen::Watch).and_then(resource_exists::<Sitting>)),
    );
}

/// Has the play button changed its meaning? The ticking of its timer is no change to see.
fn toggled(playing: Res<Playing>, mut before: Local<bool>) -> bool {
    let changed = *before != playing.on;
    *before = playing.on;
    changed
}

/// Time is asked about only while steps close by themselves.
fn playing(playing: Res<Playing>) -> bool {
    playing.on
}

/// A demonstration that was left does not play on unseen.
fn pause(mut playing: ResMut<Playing>) {
    playing.on = false;
}

fn react(
    mut asks: MessageReader<BoardAsk>,
    mut sitting: ResMut<Sitting>,
    mut playing: ResMut<Playing>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asks.read() {
        if *ask == BoardAsk::Go(Go::Debrief) && sitting.is_over() {
            next.set(Screen::Debrief);
        }
        let BoardAsk::Watch(ask) = ask else { continue };
        match ask {
            WatchAsk::PlayOrPause => {
                playing.on = !playing.on && !sitting.is_over();
                playing.timer.reset();
            }
            WatchAsk::On => {
                playing.timer.reset();
                sitting.close_step();
            }
            WatchAsk::Back => {
                playing.on = false;
                sitting.step_back();
            }
        }
    }
}

/// Closes a step whenever the timer has run out, until the last one. It goes by the clock on the wall: the engine's own
/// time counts a quarter of a second a frame at most, and a board that sleeps between frames would play at half speed.
fn play(time: Res<Time<Real>>, mut playing: ResMut<Playing>, mut sitting: ResMut<Sitting>) {
    if playing.timer.tick(time.delta()).just_finished() {
        sitting.close_step();
        playing.on = !sitting.is_over();
    }
}

/// The public view and nothing of any seat: a room that watches should guess as delegations would.
fn draw(
    (sitting, playing, width): (Res<Sitting>, Res<Playing>, Res<Width>),
    mut gaze: ResMut<Gaze>,
    mut canvas: Canvas,
) {
    gaze.set_if_neq(Gaze::default());
    let (scenario, board) = (sitting.scenario(), sitting.board());
    let map = picture(board, None);
    let commitments = commitments("commitments", &scenario.instrument, &board.scores);
    let body = match *width {
        Width::Wide => {
            let course = course(scenario, board, &[]);
            let line = strip(vec![stations(&course, usize::from(board.clock.step))]);
            let above =
                columns(vec![(Size::Pixels(LADDER), slim(board.rung, None)), (Size::Share(1.0), map)]);
            let left = rows(vec![(Size::Share(1.0), above), (Size::Content, line)]);
            let events = sheet(vec![scroll("feed", feed_of(scenario, board))]);
            let right = rows(vec![(Size::Share(1.0), events), (Size::Share(1.0), commitments)]);
            columns(vec![(Size::Share(60.0), left), (Size::Share(40.0), right)])
        }
        Width::Narrow => {
            columns(vec![(Size::Share(50.0), map), (Size::Share(50.0), narrow_crisis(scenario, board))])
        }
    };
    let whole = rows(vec![
        (Size::Content, top(&sitting, &board.clock)),
        (Size::Share(1.0), body),
        (Size::Content, foot(&sitting, playing.on)),
    ]);
    canvas.show(Screen::Watch, vec![whole]);
}

/// Back, play and one step on; at the end the way to the debrief instead. Back is shown dead at the first
/// step, so that the buttons keep their places.
fn foot(sitting: &Sitting, playing: bool) -> Piece {
    let play = word(if playing { "board-pause" } else { "board-play" });
    let mut buttons = Vec::new();
    buttons.push(match sitting.board().clock.step {
        0 => dead_button(word("board-back")),
        _ => button(word("board-back"), BoardAsk::Watch(WatchAsk::Back)),
    });
    if sitting.is_over() {
        buttons.push(main_button(word("board-to-debrief"), BoardAsk::Go(Go::Debrief)));
    } else {
        buttons.push(main_button(play, BoardAsk::Watch(WatchAsk::PlayOrPause)));
        buttons.push(button(word("board-on"), BoardAsk::Watch(WatchAsk::On)));
    }
    panel(vec![ends(soft(word("board-watch-keys")), row(theme::GAP, buttons))])
}
