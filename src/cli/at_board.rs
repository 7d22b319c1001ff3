//! Playing in a window. The window is another process, and this one keeps what must outlive it: the record, and an
//! exercise that was opened to delegations.

use std::sync::mpsc::{self, Receiver, Sender};

use super::out::Out;
use super::trouble::{Done, Trouble};
use super::window::process::{Ending, Heard, Window};
use super::window::said::{Kept, Menu, Said, Told};
use crate::board::has_display;
#[cfg(feature = "server")]
use crate::cli::live::{Begin, Guests};
#[cfg(feature = "server")]
use crate::server::Reach;
use crate::words::word;

/// What came of a window.
pub struct Played {
    /// The exercise that was played last, as far as it came.
    pub kept: Option<Kept>,
    /// How the window ended.
    pub ending: Ending,
    /// What goes on without the window.
    guests: Guesthouse,
}

/// What whoever keeps a window hears.
enum Word {
    Window(Heard),
    /// The exercise with delegations has a new moment.
    #[cfg_attr(not(feature = "server"), expect(dead_code, reason = "nothing is opened to delegations"))]
    Changed,
}

/// Plays in a window until it ends.
///
/// # Errors
/// Why no window can be shown, as a clause; nothing has been played then.
pub fn play(menu: Menu, out: &Out) -> Result<Played, String> {
    if !has_display() {
        return Err(word("board-no-display"));
    }
    let (sender, words) = mpsc::channel();
    let hear = sender.clone();
    let window =
        Window::open(move |heard| drop(hear.send(Word::Window(heard)))).map_err(|error| error.to_string())?;
    window.tell(&Told::Menu(Box::new(menu)));
    let mut keeper = Keeper { guests: Guesthouse::default(), kept: None, came_up: false, why: None };
    keeper.listen(&words, &sender, &window, out);
    match window.ending(keeper.why) {
        Ending::Lost(why) if !keeper.came_up => Err(why),
        ending => Ok(Played { kept: keeper.kept, ending, guests: keeper.guests }),
    }
}

impl Played {
    /// Serves what was opened to delegations on, until the host stops it. A window that closes without the question
    /// whether the exercise ends leaves it going.
    pub fn go_on(self, out: &Out) -> Done {
        self.guests.serve_on(&self.ending, out)
    }
}

struct Keeper {
    guests: Guesthouse,
    kept: Option<Kept>,
    /// The window has shown a picture.
    came_up: bool,
    /// What it said of its own end.
    why: Option<String>,
}

impl Keeper {
    /// Keeps what the window says, and tells it what it asks for, until it ends.
    fn listen(&mut self, words: &Receiver<Word>, sender: &Sender<Word>, window: &Window, out: &Out) {
        while let Ok(next) = words.recv() {
            match next {
                Word::Changed => self.guests.go_on(window),
                Word::Window(Heard::Said(said)) => self.hear(said, sender, window, out),
                Word::Window(Heard::Ended) => return,
            }
        }
    }

    fn hear(&mut self, said: Said, sender: &Sender<Word>, window: &Window, out: &Out) {
        match said {
            Said::Shown => self.came_up = true,
            Said::NoWindow(why) => self.why = Some(why),
            Said::Kept(kept) => self.kept = Some(*kept),
            said @ Said::Open { .. } => self.guests.open(said, sender, window, out),
            Said::End => {
                // A terminal that has gone changes nothing at the board.
                let _ = self.guests.end(out);
            }
        }
    }
}

/// The exercise that was opened to delegations from the menu, while there is one.
#[derive(Default)]
struct Guesthouse {
    #[cfg(feature = "server")]
    guests: Option<Guests>,
}

#[cfg(feature = "server")]
impl Guesthouse {
    fn open(&mut self, wanted: Said, sender: &Sender<Word>, window: &Window, out: &Out) {
        let Said::Open { scenario, seed, network } = wanted else { return };
        let reach = if network { Reach::Lan } else { Reach::Loopback };
        let sender = sender.clone();
        let changed = move || drop(sender.send(Word::Changed));
        match Guests::open(&scenario, seed, reach, changed, out) {
            Ok(mut guests) => {
                guests.begin(window);
                self.guests = Some(guests);
            }
            Err(why) => window.tell(&Told::NotOpened(why)),
        }
    }

    fn go_on(&mut self, window: &Window) {
        if let Some(guests) = &mut self.guests {
            guests.go_on(window);
        }
    }

    fn end(&mut self, out: &Out) -> Result<(), Trouble> {
        self.guests.take().map_or(Ok(()), |guests| guests.end(out))
    }

    fn serve_on(self, ending: &Ending, out: &Out) -> Done {
        let begin = match ending {
            Ending::Closed => Begin::Closed,
            Ending::Lost(why) => Begin::Lost(why.clone()),
        };
        self.guests.map_or(Ok(super::exit_codes::OK), |guests| guests.serve_on(begin, out))
    }
}

/// A program without the server opens nothing; its menu does not offer it.
#[cfg(not(feature = "server"))]
impl Guesthouse {
    fn open(&mut self, _: Said, _: &Sender<Word>, window: &Window, _: &Out) {
        window.tell(&Told::NotOpened(word("board-hall-no-door")));
    }

    fn go_on(&mut self, _: &Window) {}

    fn end(&mut self, _: &Out) -> Result<(), Trouble> {
        Ok(())
    }

    fn serve_on(self, _: &Ending, _: &Out) -> Done {
        Ok(super::exit_codes::OK)
    }
}
