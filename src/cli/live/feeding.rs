//! What a window is told of an exercise that is served: everything that the room may see, as soon as it changes, and
//! nothing else.

use std::sync::Arc;

use crate::cli::window::process::Window;
use crate::cli::window::said::{Told, Way};
use crate::report::leaf::Moment;
use crate::server::{Doorplate, Hosted};
use crate::session::Handle;
use crate::session::kept::Texts;

/// An exercise with what was last told of it.
#[derive(Debug)]
pub struct Feeding {
    handle: Handle,
    doorplate: Arc<Doorplate>,
    way: Way,
    seen: u64,
    last: Option<Moment>,
}

impl Feeding {
    /// Nothing has been told of it yet.
    pub fn of(hosted: &Hosted, texts: Texts) -> Self {
        let doorplate = Arc::clone(hosted.server.doorplate());
        let (join_url, join_code) = (doorplate.carried(), doorplate.now().join_code);
        let way = Way { texts, join_url, join_code };
        Self { handle: hosted.live.handle().clone(), doorplate, way, seen: 0, last: None }
    }

    /// What it is computed from.
    pub fn texts(&self) -> &Texts {
        &self.way.texts
    }

    /// Tells a window that has just opened all of it.
    pub fn begin(&mut self, window: &Window) {
        self.way.join_url = self.doorplate.carried();
        window.tell(&Told::Hall(Box::new(self.way.clone())));
        self.last = None;
        self.go_on(window);
    }

    /// Tells a window what has changed. A word between two delegations changes nothing that the room sees.
    pub fn go_on(&mut self, window: &Window) {
        let revision = self.handle.revision();
        if self.last.is_some() && self.seen == revision {
            return;
        }
        let moment = Moment::of(&self.handle.snapshot());
        if self.last.as_ref() != Some(&moment) {
            window.tell(&Told::Moment(Box::new(moment.clone())));
            self.last = Some(moment);
        }
        let carried = self.doorplate.carried();
        if carried != self.way.join_url {
            window.tell(&Told::Address(carried.clone()));
            self.way.join_url = carried;
        }
        self.seen = revision;
    }
}
