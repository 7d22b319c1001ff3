//! A virtual display of its own, and a hand at it.

use std::path::Path;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ClientMessageEvent, ConnectionExt, EventMask,
    ImageFormat, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, KeyButMask, KeyPressEvent,
    MOTION_NOTIFY_EVENT, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::support::screen::Screen;

/// Key codes of a usual keyboard.
const ESCAPE: u8 = 9;
const TAB: u8 = 23;
const ENTER: u8 = 36;

/// A display, and who looks at it.
pub struct Display {
    screen: Screen,
    connection: RustConnection,
    root: Window,
}

impl Display {
    /// A display, or none where this machine can show none; in CI that is a failure.
    pub fn open() -> Option<Self> {
        let screen = Screen::open("1280x720")?;
        let (connection, number) = RustConnection::connect(Some(&screen.name)).unwrap();
        let root = connection.setup().roots[number].root;
        Some(Self { screen, connection, root })
    }

    /// What a program must know to use it.
    pub fn surroundings<'a>(&'a self, folder: &'a Path) -> Vec<(&'static str, &'a str)> {
        self.screen.surroundings(folder)
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

    /// Takes hold with the left button at the first of these places, goes along them, and lets go at the last.
    pub fn drag(&self, way: &[(i16, i16)]) {
        for (place, at) in way.iter().enumerate() {
            self.hand(MOTION_NOTIFY_EVENT, 0, *at);
            if place == 0 {
                self.hand(BUTTON_PRESS_EVENT, 1, *at);
            }
        }
        self.hand(BUTTON_RELEASE_EVENT, 1, (0, 0));
    }

    fn hand(&self, kind: u8, button: u8, (x, y): (i16, i16)) {
        self.connection.xtest_fake_input(kind, button, x11rb::CURRENT_TIME, self.root, x, y, 0).unwrap();
        self.connection.flush().unwrap();
        // As slow as a hand: a window that sleeps takes a frame to look.
        std::thread::sleep(std::time::Duration::from_millis(120));
    }

    /// What can be seen of this part of the display: left, top, width, height.
    pub fn seen(&self, (x, y, wide, high): (i16, i16, u16, u16)) -> Vec<u8> {
        let image = self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, x, y, wide, high, u32::MAX);
        image.unwrap().reply().unwrap().data
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
        self.screen.vanish();
    }
}
