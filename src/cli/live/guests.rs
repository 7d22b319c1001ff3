//! An exercise that was opened to delegations from the board's menu. It lives beside the window and not in it: when the
//! window is lost, it goes on.

use super::feeding::Feeding;
use super::house::{free_name, open, resume_command, stop, until_stopped, welcome};
use super::projector::{Begin, Projector};
use super::texts::texts;
use crate::cli::exit_codes;
use crate::cli::out::Out;
use crate::cli::printed;
use crate::cli::trouble::{Done, Trouble};
use crate::cli::window::process::Window;
use crate::cli::window::said::Bound;
use crate::server::limits::REQUESTS;
use crate::server::{Hosted, Opening, Reach};
use crate::session::{Admits, Settings};
use crate::words::word;

/// An exercise with delegations in it.
pub struct Guests {
    hosted: Hosted,
    feeding: Feeding,
    /// The words that ask for the same place again.
    place: Vec<String>,
}

impl Guests {
    /// Opens an exercise, and tells the terminal how people come in. `changed` is called at every new moment.
    ///
    /// # Errors
    /// A sentence for the menu.
    pub fn open(
        bound: &Bound,
        seed: u64,
        reach: Reach,
        changed: impl Fn() + Send + Sync + 'static,
        out: &Out,
    ) -> Result<Self, String> {
        let (document, binding) = (printed::document(&bound.sheet), printed::binding(&bound.bindings));
        let opening = Opening { reach, port: None, hosts: Vec::new(), requests: REQUESTS };
        let file = free_name(&document.name);
        // Who can read the code on the wall is let in by control.
        let settings = Settings { admits: Admits::ByControl, ..Settings::default() };
        let hosted = open(&document.clone().into(), &binding, seed, settings, &file, &opening)
            .map_err(|trouble| trouble.cause())?;
        let place: Vec<String> = (reach == Reach::Lan).then(|| "--lan".to_owned()).into_iter().collect();
        let again = resume_command(hosted.live.path(), &place);
        // Control's address is for the host's terminal alone; the board stands on the wall.
        let mut page = out.page();
        welcome(&hosted, &again, &mut page);
        page.gap();
        page.paragraph(&word(if reach == Reach::Lan { "serve-lan" } else { "serve-loopback" }));
        out.print(page.text()).map_err(|trouble| trouble.cause())?;
        hosted.live.handle().on_change(move |_| changed());
        let feeding = Feeding::of(&hosted, texts(&document, &binding));
        Ok(Self { hosted, feeding, place })
    }

    /// Tells a window that has just opened it all that the room may see.
    pub fn begin(&mut self, window: &Window) {
        self.feeding.begin(window);
    }

    /// Tells the window what has changed.
    pub fn go_on(&mut self, window: &Window) {
        self.feeding.go_on(window);
    }

    /// Ends it, as whoever opened it has said.
    ///
    /// # Errors
    /// Nobody reads the terminal any more.
    pub fn end(self, out: &Out) -> Result<(), Trouble> {
        stop(self.hosted, &self.place, out)
    }

    /// Serves it on without the window that opened it, until the host stops it.
    pub fn serve_on(self, begin: Begin, out: &Out) -> Done {
        let window = Projector::start(&self.hosted, self.feeding.texts().clone(), begin, *out);
        let mut page = out.page();
        page.paragraph(&word("serve-stop"));
        out.print(page.text())?;
        until_stopped(&self.hosted, &self.place, out);
        drop(window);
        self.end(out)?;
        Ok(exit_codes::OK)
    }
}
