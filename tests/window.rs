//! The board's window is a process of its own: whatever ends it, the exercise goes on. The real program under a virtual
//! display. Needs `Xvfb` and a Vulkan driver in software; says so where they are missing.
#![cfg(all(feature = "board", feature = "server", target_os = "linux"))]
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "window/display.rs"]
mod display;
mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use display::Display;
use support::house::Program;
use support::http::Client;
use support::screen::DRIVER;

/// How long a window may take to come up or to be gone: an unoptimised program draws it in software.
const PATIENCE: Duration = Duration::from_secs(120);

const OPEN: &str = "window is open on the host";
const AGAIN: &str = "Open the board’s window again";

/// Waits until this holds.
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < PATIENCE, "in vain: {what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// The processes that this one has started and that still run.
fn children(parent: u32) -> Vec<u32> {
    let stat = |id: u32| fs::read_to_string(format!("/proc/{id}/stat")).ok();
    let ids = fs::read_dir("/proc").unwrap().flatten();
    let ids = ids.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let is_child = |id: &u32| {
        stat(*id).is_some_and(|stat| {
            let mut rest = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
            rest.next() != Some("Z") && rest.next() == Some(parent.to_string().as_str())
        })
    };
    ids.filter(is_child).collect()
}

fn signal(name: &str, process: u32) {
    assert!(Command::new("kill").args([name, &process.to_string()]).status().unwrap().success());
}

/// A served exercise with a window, its host and a delegation.
struct Hall {
    program: Program,
    control: Client,
    delegation: Client,
    said: usize,
}

impl Hall {
    fn open(folder: &Path, surroundings: &[(&str, &str)]) -> Self {
        let arguments = ["serve", "departures", "--minutes", "0", "--journal", "x.mufakat", "--board"];
        let program = Program::start_in(folder, &arguments, surroundings);
        let control = program.control();
        let delegation = Client::joined(program.address, &program.code, "state:MYS", &[]);
        control.must("control-begin", &[]);
        Self { program, control, delegation, said: 0 }
    }

    fn page(&self) -> String {
        self.control.get("/").body
    }

    /// Waits until the window has drawn itself.
    fn shown(&self, display: &Display) {
        until("a window that shows itself", || self.page().contains(OPEN) && display.window().is_some());
    }

    /// The window is closed, which control's page and the terminal say in these words; the exercise goes on.
    fn goes_on(&mut self, words: &str) {
        until(words, || self.page().contains(AGAIN) && self.program.said().contains(words));
        assert!(children(self.program.child.id()).is_empty(), "the window's process is still there");
        assert!(self.program.child.try_wait().unwrap().is_none(), "the server has ended");
        self.said += 1;
        let text = format!("Said after window {}.", self.said);
        self.delegation.must("talk-say", &[("to", "plenary"), ("text", &text)]);
        assert!(self.delegation.get("/").body.contains(&text));
        self.program.forget();
    }

    fn opens_again(&self) {
        assert!(self.delegation.ask("window-open", &[]).status == 403, "that is for control alone");
        self.control.must("window-open", &[]);
    }

    /// Stopped as Ctrl-C stops it; everything that was said is in its file.
    fn stops(mut self, folder: &Path) {
        signal("-TERM", self.program.child.id());
        assert_eq!(self.program.child.wait().unwrap().code(), Some(0));
        let replayed = Command::new(env!("CARGO_BIN_EXE_mufakat"))
            .args(["replay", "x.mufakat"])
            .current_dir(folder)
            .output()
            .unwrap();
        assert!(replayed.status.success(), "{}", String::from_utf8_lossy(&replayed.stderr));
    }
}

#[test]
fn whatever_ends_the_window_the_exercise_goes_on_and_control_opens_it_again() {
    let Some(display) = Display::open() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut hall = Hall::open(folder.path(), &display.surroundings(folder.path()));
    hall.shown(&display);
    display.quit();
    hall.goes_on("window has been closed");

    hall.opens_again();
    hall.shown(&display);
    display.close_window();
    hall.goes_on("window has been closed");

    hall.opens_again();
    hall.shown(&display);
    let [window] = children(hall.program.child.id())[..] else { panic!("one window, one process") };
    signal("-KILL", window);
    hall.goes_on("window has ended by itself");

    hall.opens_again();
    hall.shown(&display);
    display.lose();
    hall.goes_on("window has ended by itself");

    // The display is gone: the button says so and harms nobody.
    hall.opens_again();
    hall.goes_on("The board cannot be shown");
    hall.stops(folder.path());
}

#[test]
fn a_driver_that_does_not_start_or_a_missing_display_is_said_and_the_exercise_is_served() {
    let Some(display) = Display::open() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut surroundings = display.surroundings(folder.path());
    surroundings.retain(|(name, _)| *name != DRIVER);
    surroundings.extend([(DRIVER, "/nonexistent"), ("VK_DRIVER_FILES", "/nonexistent")]);
    surroundings.push(("LIBGL_DRIVERS_PATH", "/nonexistent"));
    let mut hall = Hall::open(folder.path(), &surroundings);
    hall.goes_on("The board cannot be shown");
    hall.stops(folder.path());

    let folder = tempfile::tempdir().unwrap();
    let mut hall = Hall::open(folder.path(), &[("DISPLAY", "")]);
    hall.goes_on("there is no display");
    hall.stops(folder.path());
}

/// Where the words of the moment stand at the foot of a window of 1280 by 720, and the network over them.
const MOMENT: (i16, i16, u16, u16) = (12, 676, 180, 34);
const NETWORK: (i16, i16, u16, u16) = (20, 210, 750, 400);
/// How high the slider lies, its right end and somewhere at its left end.
const SLIDER: (i16, i16, i16) = (690, 1258, 214);

#[test]
fn the_network_of_trust_follows_a_hand_on_its_slider() {
    let Some(display) = Display::open() else { return };
    let folder = tempfile::tempdir().unwrap();
    let hall = Hall::open(folder.path(), &display.surroundings(folder.path()));
    hall.shown(&display);
    for _ in 0..10 {
        hall.control.must("control-close", &[]);
        hall.control.must("control-open", &[]);
    }
    for act in ["who", "truth", "belief", "ladder"] {
        hall.control.must("control-act", &[("act", act)]);
    }
    hall.control.must("control-page", &[("page", "1")]);
    // It runs by itself from the opening to the end, and stands there.
    let rests = || {
        let before = (display.seen(MOMENT), display.seen(NETWORK));
        std::thread::sleep(Duration::from_secs(2));
        before == (display.seen(MOMENT), display.seen(NETWORK))
            && before.0.iter().any(|part| *part != before.0[0])
    };
    let seen = || (display.seen(MOMENT), display.seen(NETWORK));
    until("the network at rest", rests);
    let end = seen();
    let (high, right, left) = SLIDER;
    let way: Vec<(i16, i16)> = (0..=8).map(|part| (right - (right - left) / 8 * part, high)).collect();
    display.drag(&way);
    until("the network at the opening", || rests() && seen().0 != end.0 && seen().1 != end.1);
    let back: Vec<(i16, i16)> = way.into_iter().rev().collect();
    display.drag(&back);
    until("the network in the end again", || seen() == end);
    hall.stops(folder.path());
}

#[test]
fn the_window_ends_with_the_program_that_opened_it() {
    let Some(display) = Display::open() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut hall = Hall::open(folder.path(), &display.surroundings(folder.path()));
    hall.shown(&display);
    hall.program.child.kill().unwrap();
    hall.program.child.wait().unwrap();
    until("a display without a window", || display.window().is_none());
}

#[test]
fn a_lost_display_leaves_the_record_of_solo_play_and_a_command_that_goes_on() {
    let Some(display) = Display::open() else { return };
    let folder = tempfile::tempdir().unwrap();
    let program = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
        command.current_dir(folder.path());
        command
    };
    let played = program()
        .args([
            "play",
            "departures",
            "--seat",
            "host",
            "--bind",
            "host=KHM",
            "--seed",
            "5",
            "--out",
            "mine.json",
        ])
        .envs(display.surroundings(folder.path()))
        .stdout(Stdio::piped())
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    until("a window", || display.window().is_some());
    // A window stands before its first picture does; the record is there from then on.
    std::thread::sleep(Duration::from_secs(5));
    display.lose();
    let played = played.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&played.stdout).into_owned();
    assert_eq!(played.status.code(), Some(0), "{said}");
    assert!(said.contains("has ended by itself") && said.contains("mine.json"), "{said}");
    let record: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(folder.path().join("mine.json")).unwrap()).unwrap();
    assert_eq!(record["over"], false);
    let command = said.lines().find(|line| line.trim_start().starts_with("mufakat play")).unwrap();
    assert!(command.contains("--seat KHM") && command.contains("--seed 5"), "{command}");
    let again = program().args(command.split_whitespace().skip(1)).stdin(Stdio::null()).output().unwrap();
    assert_eq!(again.status.code(), Some(0), "{}", String::from_utf8_lossy(&again.stderr));
}
