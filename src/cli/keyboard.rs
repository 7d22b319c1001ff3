//! What comes from whoever plays in the terminal: lines, the end of the input, or the wish to stop. All three come one
//! after the other through the same door, so that Ctrl-C and a closed terminal end a game as its player would: with
//! everything written that was to be written.

use std::io::{self, BufRead};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// One thing that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// A line, with its end if it has one; bytes that are no text are a line that means nothing.
    Line(Vec<u8>),
    /// The input has ended.
    End,
    /// Ctrl-C was pressed, the terminal was closed, or the system ends the program.
    Stopped,
}

/// Everything that comes from now on.
pub fn typed() -> Receiver<Typed> {
    let (sender, receiver) = sync_channel(1);
    let stopped = sender.clone();
    // Where somebody else in this process listens already, that is who ends it.
    let _ = ctrlc::set_handler(move || drop(stopped.send(Typed::Stopped)));
    std::thread::spawn(move || read(&sender));
    receiver
}

/// Reads until the input ends or nobody listens any more.
fn read(sender: &SyncSender<Typed>) {
    let mut input = io::stdin().lock();
    loop {
        let mut line = Vec::new();
        // A keyboard that fails has ended.
        let typed = match input.read_until(b'\n', &mut line).unwrap_or(0) {
            0 => Typed::End,
            _ => Typed::Line(line),
        };
        let ended = typed == Typed::End;
        if sender.send(typed).is_err() || ended {
            return;
        }
    }
}
