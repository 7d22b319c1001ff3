//! The board's window beside an exercise that is served. It is another process: the exercise goes on whatever ends it,
//! and control's page opens it again.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;

use super::feeding::Feeding;
use crate::board::has_display;
use crate::cli::out::Out;
use crate::cli::window::process::{Ending, Heard, Window};
use crate::cli::window::said::Said;
use crate::server::{self, Hosted, Wall};
use crate::session::Handle;
use crate::session::kept::Texts;
use crate::words::{tell, word};

/// What whoever looks after the window is told.
enum Word {
    /// The window of this number was heard.
    Heard(u64, Heard),
    /// The exercise has a new moment.
    Changed,
    /// Control wants the window open.
    Open,
    /// Nothing is served any more.
    Stop,
}

/// Looks after the window until it is dropped.
pub struct Projector {
    words: Sender<Word>,
    keeper: Option<JoinHandle<()>>,
}

/// How a projector begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begin {
    /// With its window.
    Open,
    /// Without one, which a person has closed before.
    Closed,
    /// Without one, which was lost before for this reason.
    Lost(String),
}

impl Projector {
    /// Begins to look after the window of an exercise. What ends the window is said on `out` and on control's page.
    pub fn start(hosted: &Hosted, texts: Texts, begin: Begin, out: Out) -> Self {
        let (words, receiver) = mpsc::channel();
        let (wall, handle) = (Arc::clone(hosted.server.wall()), hosted.live.handle().clone());
        let again = words.clone();
        wall.opens_by(move || drop(again.send(Word::Open)));
        let changed = words.clone();
        handle.on_change(move |_| drop(changed.send(Word::Changed)));
        let feeding = Feeding::of(hosted, texts);
        let keeper = Keeper { feeding, handle, wall, out, words: words.clone(), opened: 0, shown: None };
        let keeper = std::thread::spawn(move || keeper.run(begin, &receiver));
        Self { words, keeper: Some(keeper) }
    }
}

impl Drop for Projector {
    fn drop(&mut self) {
        // A keeper that is gone has closed the window already.
        let _ = self.words.send(Word::Stop);
        if let Some(keeper) = self.keeper.take() {
            let _ = keeper.join();
        }
    }
}

/// The window that is open.
struct Shown {
    window: Window,
    /// It has shown a picture.
    came_up: bool,
    /// What it said of its own end.
    why: Option<String>,
}

struct Keeper {
    feeding: Feeding,
    handle: Handle,
    wall: Arc<Wall>,
    out: Out,
    words: Sender<Word>,
    /// How many windows were opened; what is heard of an earlier one is no news.
    opened: u64,
    shown: Option<Shown>,
}

impl Keeper {
    fn run(mut self, begin: Begin, words: &Receiver<Word>) {
        match begin {
            Begin::Open => self.open(),
            Begin::Closed => self.closed(true, Ending::Closed),
            Begin::Lost(why) => self.closed(true, Ending::Lost(why)),
        }
        while let Ok(next) = words.recv() {
            match next {
                Word::Changed => {
                    if let Some(shown) = &self.shown {
                        self.feeding.go_on(&shown.window);
                    }
                }
                // One that is open already stays.
                Word::Open if self.shown.is_some() => {}
                Word::Open => self.open(),
                Word::Heard(number, heard) if number == self.opened => self.hear(heard),
                Word::Heard(..) => {}
                Word::Stop => return,
            }
        }
    }

    /// Opens the window, or says why it cannot be shown. Either way the exercise is served.
    fn open(&mut self) {
        if !has_display() {
            return self.closed(false, Ending::Lost(word("board-no-display")));
        }
        self.opened += 1;
        let (number, words) = (self.opened, self.words.clone());
        match Window::open(move |heard| drop(words.send(Word::Heard(number, heard)))) {
            Ok(window) => {
                self.feeding.begin(&window);
                self.shown = Some(Shown { window, came_up: false, why: None });
                self.stands(server::Window::Opening);
            }
            Err(error) => self.closed(false, Ending::Lost(error.to_string())),
        }
    }

    fn hear(&mut self, heard: Heard) {
        let Some(shown) = &mut self.shown else { return };
        match heard {
            Heard::Said(Said::Shown) => {
                shown.came_up = true;
                self.stands(server::Window::Open);
            }
            Heard::Said(Said::NoWindow(why)) => shown.why = Some(why),
            // A window that only looks on keeps nothing and opens nothing.
            Heard::Said(Said::Kept(_) | Said::Open { .. } | Said::End) => {}
            Heard::Ended => {
                if let Some(Shown { window, came_up, why }) = self.shown.take() {
                    self.closed(came_up, window.ending(why));
                }
            }
        }
    }

    /// Says that the window is closed, why, and how it is opened again: on the terminal and on control's page.
    fn closed(&self, came_up: bool, ending: Ending) {
        let (said, why) = match ending {
            Ending::Closed => (word("serve-window-closed"), None),
            Ending::Lost(why) => {
                let key = if came_up { "serve-window-lost" } else { "serve-no-board" };
                (tell(key, &[("why", &why)]), Some(why))
            }
        };
        self.stands(server::Window::Closed(why));
        let mut page = self.out.page();
        page.gap();
        page.paragraph(&said);
        page.paragraph(&word("serve-window-again"));
        // A terminal that has gone changes nothing for the room.
        let _ = self.out.print(page.text());
    }

    fn stands(&self, window: server::Window) {
        self.wall.stands(window);
        self.handle.stir();
    }
}
