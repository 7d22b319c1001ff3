//! Opening the board, and saying in one line why it cannot be opened.
//!
//! What needs a window stands here and nowhere else. A board that cannot be opened is no accident: laptops
//! without a graphics driver and logins over a network are common where exercises are held, and then the
//! terminal plays the same exercise.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bevy::input_focus::tab_navigation::TabNavigationPlugin;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::window::{Monitor, PrimaryWindow, WindowResizeConstraints};
use bevy::winit::{UpdateMode, WinitSettings};

use super::hall::{Hall, HallOpener, OpenHall, Opener, Served};
use super::keep::{Keep, Keeper};
use super::motion::Tween;
use super::plugin::plugin;
use super::screens::watch::{Playing, WAKE};
use super::screenshots;
use super::setup::{FIRST, Setup, first_seat};
use super::steps::Screen;
use super::venue::Venue;
use super::widgets::countdown;
use super::widgets::countdown::CountDown;
use crate::bots::Others;
use crate::scenario::{Binding, Casting};
use crate::shipped;
use crate::words::{word, words};

/// A wish for how the board opens. All of it may be left out; then the menu comes up with the beginners'
/// choices.
#[derive(Clone, Default)]
pub struct Start {
    /// The scenario to play; the menu offers it beside the shipped ones.
    pub scenario: Option<Casting>,
    /// ISO code of the seat to sit in; with a scenario, the menu is passed over, and so is the question who sits where.
    pub seat: Option<String>,
    /// The seed of all luck; 1 if not given.
    pub seed: Option<u64>,
    /// How bots play, until somebody chooses otherwise in the menu.
    pub others: Others,
    /// Width and height of the window; 1280 × 720 if not given.
    pub size: Option<(u32, u32)>,
    /// For developers: plays by itself and saves a picture of every screen here. [`SHOTS`] does the same.
    pub shots: Option<PathBuf>,
    /// A live exercise to be shown from the beginning: the board is its projector and has no menu.
    pub hall: Option<OpenHall>,
    /// Opens an exercise to delegations; with it the menu offers to.
    pub opener: Option<Opener>,
    /// Keeps the exercise at this machine while it is played.
    pub keep: Option<Keep>,
    /// Called once, when the window has shown its first picture.
    pub shown: Option<fn()>,
}

impl fmt::Debug for Start {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Start").field("seat", &self.seat).field("seed", &self.seed).finish_non_exhaustive()
    }
}

/// The environment variable that names the folder for [`Start::shots`].
pub const SHOTS: &str = "MUFAKAT_SHOTS";

/// The environment variable that says how large a window is that takes pictures of itself: "1920x1080".
pub const SHOTS_SIZE: &str = "MUFAKAT_SHOTS_SIZE";

/// Width and height in pixels, as "1920x1080".
fn size(written: &str) -> Option<(u32, u32)> {
    let (width, height) = written.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

/// Why the board could not be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoBoard {
    /// No display is there at all; nothing was tried.
    NoDisplay,
    /// There is a display, and still no window; in the words of the system, if it gave any.
    Failed(Option<String>),
}

impl NoBoard {
    /// What is wrong, as a clause without a stop.
    pub fn clause(&self) -> String {
        match self {
            Self::NoDisplay => word("board-no-display"),
            Self::Failed(None) => word("board-window-closed"),
            Self::Failed(Some(reason)) => words("board-failed", &[("reason", reason.as_str().into())]),
        }
    }
}

/// Is there a display at all? Only Linux can tell before trying.
pub fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    // The board is built for X11; Wayland's desktops offer it too.
    std::env::var_os("DISPLAY").is_some_and(|display| !display.is_empty())
}

/// Opens the board and returns when it is closed.
///
/// # Errors
/// If no window can be shown; nothing has been seen then, and the caller may go on in the terminal.
pub fn run(mut start: Start) -> Result<(), NoBoard> {
    start.shots = start.shots.or_else(|| std::env::var_os(SHOTS).map(PathBuf::from));
    start.size = start.size.or_else(|| size(&std::env::var(SHOTS_SIZE).ok()?));
    if !has_display() {
        return Err(NoBoard::NoDisplay);
    }
    // The engine knows no other way than to panic when the display or the graphics card is missing.
    let heard: Arc<Mutex<Option<String>>> = Arc::default();
    let hook = listen(Arc::clone(&heard));
    let opened = catch_unwind(AssertUnwindSafe(|| app(start).run()));
    // The program goes on after this and must panic aloud again.
    std::panic::set_hook(hook);
    match opened {
        Ok(AppExit::Success) => Ok(()),
        Ok(AppExit::Error(_)) | Err(_) => {
            let why = heard.lock().ok().and_then(|mut heard| heard.take());
            Err(NoBoard::Failed(why))
        }
    }
}

/// A panic hook as the standard library keeps it.
type Hook = Box<dyn Fn(&std::panic::PanicHookInfo<'_>) + Sync + Send + 'static>;

/// Keeps what a panic says instead of printing it. The hook that was there is given back to be restored.
fn listen(heard: Arc<Mutex<Option<String>>>) -> Hook {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let payload = panic.payload();
        let said = payload
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| payload.downcast_ref::<&str>().copied())
            .unwrap_or("unknown reason");
        if let Ok(mut heard) = heard.lock() {
            // The first is the cause, all others follow from it.
            let first_line = said.lines().next().unwrap_or_default();
            heard.get_or_insert_with(|| reason(first_line));
        }
    }));
    before
}

/// Why no window opens, for whoever sits before it. The commonest reason is said in our words, with what can be done;
/// the engine's own words name its manual for developers.
fn reason(said: &str) -> String {
    if said.contains("Unable to find a GPU") { word("board-no-driver") } else { said.to_owned() }
}

/// The window with everything in it. What runs without a window is `plugin`; only what needs one is added
/// here.
fn app(start: Start) -> App {
    let mut app = App::new();
    let window = Window {
        title: word("board-name"),
        resolution: start.size.unwrap_or(SIZE).into(),
        resize_constraints: WindowResizeConstraints { min_width: LEAST.0, min_height: LEAST.1, ..default() },
        ..default()
    };
    let (shots, shown) = (start.shots.clone(), start.shown);
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin { primary_window: Some(window), ..default() })
            // The engine's log would print into the terminal from which the board was started.
            .disable::<LogPlugin>()
            // A screen that is drawn seldom should be drawn at once, not one frame later.
            .disable::<bevy::render::pipelined_rendering::PipelinedRenderingPlugin>()
            // It would take the place of the hook above, which hears why no window opens.
            .disable::<bevy::app::PanicHandlerPlugin>(),
    )
    .add_plugins(TabNavigationPlugin)
    .add_plugins(plugin)
    .add_systems(First, fit_on_screen);
    furnish(&mut app, start);
    app.insert_resource(asleep(ASLEEP)).add_systems(Update, keep_awake);
    if let Some(shown) = shown {
        // At the end of the first frame both window and renderer have come up.
        app.add_systems(Last, (move || shown()).run_if(run_once));
    }
    if let Some(folder) = shots {
        app.insert_resource(screenshots::Shots::into(folder)).add_plugins(screenshots::plugin);
    }
    app
}

/// Width and height of the window unless somebody asks for others, in pixels.
const SIZE: (u32, u32) = (1280, 720);
/// The least size to which a window can be drawn, in logical pixels: below it, type is too small to read.
const LEAST: (f32, f32) = (640.0, 400.0);
/// How much of a screen a window may take that would not fit on it: the rest is for bars and borders of the desktop.
const OF_SCREEN: f32 = 0.92;

/// A window that is larger than the screen on which it opens would have its buttons outside.
fn fit_on_screen(
    screens: Query<&Monitor, Added<Monitor>>,
    mut windows: Query<&mut Window, With<PrimaryWindow>>,
) {
    let Ok(mut window) = windows.single_mut() else { return };
    let widest = screens.iter().map(Monitor::physical_size).max_by_key(|size| size.x);
    let Some(screen) = widest.map(|size| size.as_vec2() * OF_SCREEN) else { return };
    let asked = window.physical_size().as_vec2();
    if asked.x > screen.x / OF_SCREEN || asked.y > screen.y / OF_SCREEN {
        let fits = asked.min(screen).as_uvec2();
        window.resolution.set_physical_resolution(fits.x, fits.y);
    }
}

/// How long the loop sleeps if nothing is pressed, moved or asked for. Nothing is due then; a minute is only
/// a limit.
const ASLEEP: Duration = Duration::from_secs(60);

/// Sleeps until something happens, and this long at most. A board that stands on a projector for half a day
/// must not heat a laptop; on a software renderer a frame costs tens of milliseconds.
fn asleep(longest: Duration) -> WinitSettings {
    let mode = UpdateMode::reactive_low_power(longest);
    WinitSettings { focused_mode: mode, unfocused_mode: mode }
}

/// What moves is drawn frame after frame. A demonstration that plays wakes the loop now and then, a clock that runs every second. Always by the same
/// time: each change of it would draw once more.
fn keep_awake(
    playing: Res<Playing>,
    tween: Res<Tween>,
    clocks: Query<&CountDown>,
    mut settings: ResMut<WinitSettings>,
) {
    if tween.runs() {
        *settings = WinitSettings::continuous();
        return;
    }
    let longest = match (playing.on, countdown::runs(&clocks)) {
        (true, _) => WAKE,
        (false, true) => countdown::SECOND,
        (false, false) => ASLEEP,
    };
    *settings = asleep(longest);
}

/// Puts what was asked for into the menu, or passes it over. The board of a live exercise opens in the hall;
/// a scenario with a seat opens in its briefing.
pub fn furnish(app: &mut App, mut start: Start) {
    if let Some(opener) = start.opener.take() {
        app.insert_resource(HallOpener(opener));
    }
    if let Some(keep) = start.keep.take() {
        app.insert_resource(Keeper(keep));
    }
    if let Some(opened) = start.hall.take() {
        app.insert_resource(Hall::new(opened, Served::Elsewhere)).insert_state(Screen::Hall);
        app.insert_resource(setup(start));
        return;
    }
    let passes = start.scenario.is_some() && start.seat.is_some();
    let setup = setup(start);
    if passes && let Ok(sitting) = setup.begin() {
        app.insert_resource(sitting).insert_state(Screen::Briefing);
    }
    app.insert_resource(setup);
}

/// What the menu holds at the beginning. A scenario that was given stands first and takes the place of a
/// shipped one of the same name.
fn setup(start: Start) -> Setup {
    let (mut castings, trouble) = shipped_scenarios();
    // Whoever opens the program for the first time begins with the shortest.
    castings.sort_by_key(|shipped| shipped.scenario().name != FIRST);
    let picked = 0;
    if let Some(own) = start.scenario {
        castings.retain(|shipped| shipped.scenario().name != own.scenario().name);
        castings.insert(0, own);
    }
    let mut seat = None;
    if let Some(scenario) = castings.get(picked).map(Casting::scenario) {
        seat = start.seat.and_then(|iso| scenario.state(&iso)).or_else(|| first_seat(scenario));
    }
    let seed = start.seed.unwrap_or(1).to_string();
    Setup {
        castings,
        picked,
        seat,
        everybody: start.others,
        single: BTreeMap::new(),
        seed,
        venue: Venue::Here,
        class: BTreeSet::new(),
        role: None,
        more: false,
        notes: false,
        trouble,
    }
}

/// What the program carries inside. A scenario that does not load is named instead of played, and keeps none
/// of the others from being played.
fn shipped_scenarios() -> (Vec<Casting>, Option<String>) {
    let mut trouble = None;
    let mut castings = Vec::new();
    for document in shipped::scenario_names().into_iter().filter_map(shipped::scenario) {
        let name = document.name.clone();
        match Casting::open(document, Binding::default()) {
            Ok(casting) => castings.push(casting),
            Err(messages) => {
                trouble = messages.first().map(|message| format!("{name}: {}", message.sentence));
            }
        }
    }
    (castings, trouble)
}
