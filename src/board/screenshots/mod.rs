//! For developers and tests: the board plays by itself and saves a picture of every screen in both themes, and beside each
//! what stands on it.
//!
//! It says what it wants by asks, like a person, so a picture shows what a person would see. It compares
//! nothing: somebody has to look at the pictures, and a test reads what stands beside them.

mod list;
mod room;
mod seen;
mod shot;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured, save_to_disk};
use bevy::ui::UiScale;
use bevy::window::PrimaryWindow;
use bevy::winit::WinitSettings;

use self::room::Opened;
use self::shot::{Shot, Until};
use super::ask::{BoardAsk, ClassAsk, LookAsk, TableAsk, TellAsk};
use super::hall::HallOpener;
use super::motion::Tween;
use super::setup::Setup;
use super::sitting::Sitting;
use super::steps::Screen;
use super::tokens::Theme;

/// Frames a screen is given before its picture is taken. Layout, scroll positions and the focus ring follow a
/// screen by a frame or two.
const FRAMES: u32 = 4;

/// Frames until a theme is seen: nothing is laid out anew.
const FRAMES_OF_THEME: u32 = 2;

/// The environment variable that names the screens of which pictures are wanted, by the beginnings of their names, with
/// commas between; all of them if it is not set.
pub const SHOTS_ONLY: &str = "MUFAKAT_SHOTS_ONLY";

/// Where pictures go, and how far the list of them is done.
#[derive(Resource)]
pub struct Shots {
    folder: PathBuf,
    /// Pictures done.
    done: usize,
    turn: Turn,
    /// Frames since the last turn.
    frames: u32,
    /// A picture was asked for and has not arrived: the screen must stay as it is until then.
    saving: bool,
    /// The room on the projector.
    opened: Opened,
    /// The beginnings of the names of those that are wanted; none for all.
    only: Option<String>,
}

/// What is due for a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// To ask for what it shows.
    Ask,
    /// To take it in the dark.
    Dark,
    /// To take it by day.
    Day,
}

impl Shots {
    /// A run that begins with the first picture and saves into this folder.
    pub fn into(folder: PathBuf) -> Self {
        Self {
            folder,
            done: 0,
            turn: Turn::Ask,
            frames: 0,
            saving: false,
            opened: Opened::default(),
            only: std::env::var(SHOTS_ONLY).ok(),
        }
    }

    /// Is a picture of this name wanted?
    fn wants(&self, name: &str) -> bool {
        let is_among = |only: &String| only.split(',').any(|beginning| name.starts_with(beginning));
        !name.is_empty() && self.only.as_ref().is_none_or(is_among)
    }

    /// Frames to wait before the next turn. The very first ones wait for the graphics card's programs.
    fn patience(&self) -> u32 {
        match self.turn {
            Turn::Ask if self.done == 0 => FRAMES * 5,
            Turn::Ask => 1,
            Turn::Dark => FRAMES,
            Turn::Day => FRAMES_OF_THEME,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    let opened = app.world().resource::<Shots>().opened.clone();
    app.insert_resource(WinitSettings::continuous())
        .insert_resource(HallOpener(room::opener(&opened)))
        .add_systems(Startup, still)
        .add_systems(Last, take);
}

/// Nothing moves: a picture in the middle of a motion shows nothing that anybody reads.
fn still(mut tween: ResMut<Tween>) {
    tween.set_less(true);
}

/// Asks, waits some frames, takes the picture in both themes, and goes on when it has been saved; ends the program after
/// the last one.
fn take(
    mut shots: ResMut<Shots>,
    mut commands: Commands,
    (sitting, setup, screen): (Option<Res<Sitting>>, Res<Setup>, Res<State<Screen>>),
    (theme, scale): (Res<Theme>, Res<UiScale>),
    (texts, around, window): (seen::Texts, seen::Around, Single<&Window, With<PrimaryWindow>>),
    (mut asks, mut exits): (MessageWriter<BoardAsk>, MessageWriter<AppExit>),
    mut settings: ResMut<WinitSettings>,
) {
    // The board puts itself to sleep in every frame; here it has to go on drawing.
    *settings = WinitSettings::continuous();
    if shots.saving {
        return;
    }
    shots.frames += 1;
    if shots.frames < shots.patience() {
        return;
    }
    shots.frames = 0;
    let list = list::all(sitting.as_deref(), &setup);
    let Some(shot) = list.get(shots.done) else {
        exits.write(AppExit::Success);
        return;
    };
    match shots.turn {
        Turn::Ask if shot.until == Some(Until::Debrief) && *screen.get() != Screen::Debrief => {
            // As many steps as the scenario has lie between.
            asks.write(onward(*screen.get()));
        }
        Turn::Ask => {
            asks.write_batch(shot.asks.clone());
            lead(&shots, shot);
            shots.turn = Turn::Dark;
        }
        Turn::Dark | Turn::Day if !shots.wants(shot.name) => {
            (shots.done, shots.turn) = (shots.done + 1, Turn::Ask);
        }
        Turn::Dark | Turn::Day => {
            let (is_dark, done) = (shots.turn == Turn::Dark, shots.done);
            let name = format!("{done:02}-{}-{}", shot.name, if is_dark { "wall" } else { "day" });
            let read = seen::read(&texts, &around, &window, (&scale, *theme, *screen.get()));
            // A folder that cannot be written has no pictures either, and a test misses both.
            if let Ok(read) = serde_json::to_vec(&read) {
                let _ = fs::write(shots.folder.join(format!("{name}.json")), read);
            }
            save(&mut shots, &mut commands, &name);
            asks.write(BoardAsk::Look(LookAsk::Theme));
            (shots.turn, shots.done) = if is_dark { (Turn::Day, done) } else { (Turn::Ask, done + 1) };
        }
    }
}

/// Leads the room.
fn lead(shots: &Shots, shot: &Shot) {
    let mut opened = shots.opened.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(floor) = opened.as_mut() else { return };
    match shot.until {
        Some(Until::Crisis) => {
            let crisis = floor.crisis();
            floor.play_to(Some(crisis));
        }
        Some(Until::Over) => floor.play_to(None),
        Some(Until::Asked) => floor.ask_what_if(),
        Some(Until::Debrief) | None => {}
    }
    for ask in &shot.led {
        floor.control(ask.clone());
    }
}

/// What a person would press to come nearer to the debrief, without deciding anything.
fn onward(screen: Screen) -> BoardAsk {
    match screen {
        Screen::Table => BoardAsk::Table(TableAsk::SealEmpty),
        Screen::Class => BoardAsk::Class(ClassAsk::CloseUnsealed),
        Screen::Adjudication => BoardAsk::Tell(TellAsk::Done),
        Screen::Menu
        | Screen::Casting
        | Screen::Briefing
        | Screen::Watch
        | Screen::Debrief
        | Screen::Hall => BoardAsk::Nothing,
    }
}

/// Takes a picture of the window. It arrives from the renderer some frames later, hence the flag.
fn save(shots: &mut Shots, commands: &mut Commands, name: &str) {
    shots.saving = true;
    let file: PathBuf = Path::new(&shots.folder).join(format!("{name}.png"));
    commands.spawn(Screenshot::primary_window()).observe(save_to_disk(file)).observe(
        |_: On<ScreenshotCaptured>, mut shots: ResMut<Shots>| {
            shots.saving = false;
        },
    );
}
