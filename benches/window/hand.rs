//! A hand at a virtual display, and an eye on it.

use std::time::{Duration, Instant};
use std::{fs, thread};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConnectionExt as _, ImageFormat, InputFocus, KEY_PRESS_EVENT,
    KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::places::Around;

/// Between two looks.
const LOOK: Duration = Duration::from_millis(4);
/// What has not changed for so long has settled.
const QUIET: Duration = Duration::from_millis(700);
/// Nothing takes longer.
const LONGEST: Duration = Duration::from_secs(20);
/// The key code of Enter.
const ENTER: u8 = 36;

/// What came of a press.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// Until the first picture that differs.
    pub first: Duration,
    /// Until the last one.
    pub last: Duration,
    /// Pictures that differed from the one before.
    pub pictures: u32,
}

impl Seen {
    /// Pictures a second from the first to the last; none where there is no motion.
    pub fn rate(self) -> Option<f64> {
        let lasted = (self.last - self.first).as_secs_f64();
        (self.pictures >= 6 && lasted > 0.3).then(|| f64::from(self.pictures - 1) / lasted)
    }
}

/// A hand and an eye.
pub struct Hand {
    connection: RustConnection,
    root: Window,
    size: (u16, u16),
}

impl Hand {
    /// At this display, which is as large as that.
    pub fn at(display: &str, size: (u16, u16)) -> Self {
        let (connection, number) = RustConnection::connect(Some(display)).unwrap();
        let root = connection.setup().roots[number].root;
        Self { connection, root, size }
    }

    /// Waits until a window shows more than one colour, and gives it the keyboard.
    pub fn first_picture(&self) {
        let begun = Instant::now();
        loop {
            assert!(begun.elapsed() < LONGEST * 6, "no window shows anything");
            if let Some(window) = self.window() {
                let seen = self.look(self.whole());
                if seen.chunks_exact(4).any(|pixel| pixel[..3] != seen[..3]) {
                    self.connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME).unwrap();
                    self.connection.flush().unwrap();
                    return;
                }
            }
            thread::sleep(LOOK);
        }
    }

    fn window(&self) -> Option<Window> {
        let tree = self.connection.query_tree(self.root).ok()?.reply().ok()?;
        tree.children.into_iter().find(|window| {
            let found = self.connection.get_window_attributes(*window).unwrap().reply();
            found.is_ok_and(|found| found.map_state == MapState::VIEWABLE)
        })
    }

    /// All of the display.
    pub fn whole(&self) -> Around {
        [0, 0, self.size.0 as i16, self.size.1 as i16]
    }

    fn look(&self, [left, top, right, bottom]: Around) -> Vec<u8> {
        let size = ((right - left) as u16, (bottom - top) as u16);
        let wanted =
            self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, left, top, size.0, size.1, !0);
        wanted.unwrap().reply().unwrap().data
    }

    /// Waits until nothing changes any more.
    pub fn rest(&self) {
        self.watch(self.whole(), || ());
    }

    /// Does something and watches what comes of it in this part of the display.
    pub fn watch(&self, around: Around, act: impl FnOnce()) -> Seen {
        let mut picture = self.look(around);
        act();
        self.connection.flush().unwrap();
        let begun = Instant::now();
        let mut seen: Option<Seen> = None;
        while begun.elapsed() < LONGEST {
            thread::sleep(LOOK);
            let now = self.look(around);
            let since = begun.elapsed();
            if now != picture {
                picture = now;
                let so_far = seen.get_or_insert(Seen { first: since, last: since, pictures: 0 });
                (so_far.last, so_far.pictures) = (since, so_far.pictures + 1);
            } else if since > QUIET + seen.map_or(Duration::ZERO, |seen| seen.last) {
                break;
            }
        }
        seen.unwrap_or(Seen { first: Duration::ZERO, last: Duration::ZERO, pictures: 0 })
    }

    fn fake(&self, kind: u8, detail: u8, (x, y): (i16, i16)) {
        self.connection.xtest_fake_input(kind, detail, 0, self.root, x, y, 0).unwrap();
    }

    /// Moves the pointer to the middle of something.
    pub fn point(&self, [left, top, right, bottom]: Around) {
        self.fake(MOTION_NOTIFY_EVENT, 0, ((left + right) / 2, (top + bottom) / 2));
    }

    /// Presses and lets go.
    pub fn click(&self) {
        self.fake(BUTTON_PRESS_EVENT, 1, (0, 0));
        self.fake(BUTTON_RELEASE_EVENT, 1, (0, 0));
    }

    /// Presses Enter.
    pub fn enter(&self) {
        self.fake(KEY_PRESS_EVENT, ENTER, (0, 0));
        self.fake(KEY_RELEASE_EVENT, ENTER, (0, 0));
    }
}

/// A process and those that it has started.
pub fn family(parent: u32) -> Vec<u32> {
    let ids = fs::read_dir("/proc").unwrap().flatten();
    let ids = ids.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let children = ids.filter(|id| stat(*id).is_some_and(|stat| stat[1] == parent.to_string()));
    std::iter::once(parent).chain(children.flat_map(family)).collect()
}

/// What stands behind the name in `/proc/…/stat`.
fn stat(process: u32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    Some(rest.split_whitespace().map(str::to_owned).collect())
}

/// Seconds of a processor that they have used; Linux counts hundredths.
pub fn used(processes: &[u32]) -> f64 {
    let of = |id: &u32| {
        let stat = stat(*id)?;
        Some(stat[11].parse::<f64>().ok()? + stat[12].parse::<f64>().ok()?)
    };
    processes.iter().filter_map(of).sum::<f64>() / 100.0
}

/// Memory that they hold, MB. What several of them share, the program above all, counts once.
pub fn memory(processes: &[u32]) -> u64 {
    let of = |id: &u32| {
        let all = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
        let line = all.lines().find(|line| line.starts_with("Pss:"))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok()
    };
    processes.iter().filter_map(of).sum::<u64>() / 1024
}
