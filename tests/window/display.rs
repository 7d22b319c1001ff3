//! A virtual display of its own, and a hand at it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT,
    KeyButMask, KeyPressEvent, Window,
};
use x11rb::rust_connection::RustConnection;

/// The variable that names the Vulkan driver.
pub const DRIVER: &str = "VK_ICD_FILENAMES";

const ICD: &str = "/usr/share/vulkan/icd.d/lvp_icd.x86_64.json";

/// Key codes of a usual keyboard.
const ESCAPE: u8 = 9;
const TAB: u8 = 23;
const ENTER: u8 = 36;

/// A display; it ends when this is dropped.
pub struct Display {
    server: Child,
    name: String,
    connection: RustConnection,
    root: Window,
}

impl Display {
    /// A display, or none where this machine can show none; in CI that is a failure.
    pub fn open() -> Option<Self> {
        let start = || {
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-ac", "-screen", "0", "1280x720x24"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .ok()
        };
        let Some(mut server) = Path::new(ICD).exists().then(start).flatten() else {
            assert!(std::env::var_os("CI").is_none(), "CI needs Xvfb and mesa-vulkan-drivers for this test");
            eprintln!("SKIPPED: no Xvfb or no software Vulkan driver; install xvfb and mesa-vulkan-drivers");
            return None;
        };
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let name = format!(":{}", number.trim());
        let (connection, screen) = RustConnection::connect(Some(&name)).unwrap();
        let root = connection.setup().roots[screen].root;
        Some(Self { server, name, connection, root })
    }

    /// What a program must know to use it.
    pub fn surroundings<'a>(&'a self, folder: &'a Path) -> Vec<(&'static str, &'a str)> {
        vec![("DISPLAY", &self.name), (DRIVER, ICD), ("XDG_RUNTIME_DIR", folder.to_str().unwrap())]
    }

    /// The board's window, if it is there and can be seen.
    pub fn window(&self) -> Option<Window> {
        let tree = self.connection.query_tree(self.root).ok()?.reply().ok()?;
        tree.children.into_iter().find(|window| {
            let attributes = self.connection.get_window_attributes(*window).unwrap().reply();
            let named = self.connection.get_property(false, *window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64);
            let seen =
                attributes.is_ok_and(|found| found.map_state == x11rb::protocol::xproto::MapState::VIEWABLE);
            seen && named.unwrap().reply().is_ok_and(|name| !name.value.is_empty())
        })
    }

    /// Presses the window's close button, as a window manager does.
    pub fn close_window(&self) {
        let atom =
            |name: &str| self.connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom;
        let window = self.window().unwrap();
        let data = [atom("WM_DELETE_WINDOW"), 0, 0, 0, 0];
        let event = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS"), data);
        self.connection.send_event(false, window, EventMask::NO_EVENT, event).unwrap();
        self.connection.flush().unwrap();
    }

    /// Asks to leave by key and confirms it: the button that quits stands after the one that stays.
    pub fn quit(&self) {
        // Without a window manager nobody gives a window the keyboard.
        let window = self.window().unwrap();
        self.connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME).unwrap();
        self.connection.flush().unwrap();
        std::thread::sleep(std::time::Duration::from_secs(1));
        for key in [ESCAPE, TAB, ENTER] {
            self.press(key);
            // What a key opens shows a picture later.
            std::thread::sleep(std::time::Duration::from_secs(2));
        }
    }

    fn press(&self, key: u8) {
        let window = self.window().unwrap();
        for kind in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
            let event = KeyPressEvent {
                response_type: kind,
                detail: key,
                sequence: 0,
                time: x11rb::CURRENT_TIME,
                root: self.root,
                event: window,
                child: x11rb::NONE,
                root_x: 1,
                root_y: 1,
                event_x: 1,
                event_y: 1,
                state: KeyButMask::default(),
                same_screen: true,
            };
            self.connection.send_event(false, window, EventMask::NO_EVENT, event).unwrap();
        }
        self.connection.flush().unwrap();
    }

    /// The display is gone, as when its server crashes.
    pub fn lose(&self) {
        let process = self.server.id().to_string();
        assert!(Command::new("kill").args(["-KILL", &process]).status().unwrap().success());
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
