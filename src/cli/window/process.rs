//! The side of the one who opens a window: starting its process, telling it things, hearing what it says, and noticing
//! its end.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};

use super::said::{Said, Told};
use crate::words::word;

/// The command by which this program opens as a window. It stands in no help: only this program gives it.
pub const COMMAND: &str = "window";

/// What is heard of a window.
#[derive(Debug)]
pub enum Heard {
    /// It has said something.
    Said(Said),
    /// It will say nothing more.
    Ended,
}

/// How a window has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// A person closed it.
    Closed,
    /// It ended by itself: a clause that says why.
    Lost(String),
}

/// Linux keeps a store of freed memory for each thread, and gives large pieces back late: for a picture that is drawn now
/// and then this is memory that nobody uses. What the host has set holds.
fn thrifty(command: &mut Command) {
    const KEPT: [(&str, &str); 3] =
        [("MALLOC_ARENA_MAX", "1"), ("MALLOC_MMAP_THRESHOLD_", "65536"), ("MALLOC_TRIM_THRESHOLD_", "65536")];
    if cfg!(target_os = "linux") {
        command.envs(KEPT.into_iter().filter(|(name, _)| std::env::var_os(name).is_none()));
    }
}

/// The process of a window. It ends when this is dropped.
#[derive(Debug)]
pub struct Window {
    child: Child,
    lines: Sender<String>,
}

impl Window {
    /// Opens one. `hear` is called for everything that is heard of it, from a thread of its own.
    ///
    /// # Errors
    /// In the words of the system, why no process can be started.
    pub fn open(hear: impl Fn(Heard) + Send + 'static) -> io::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        // What drivers and libraries of a window complain about is nothing for the host's terminal.
        command.arg(COMMAND).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        thrifty(&mut command);
        on_its_own(&mut command);
        let mut child = command.spawn()?;
        let (lines, queue) = mpsc::channel();
        // The pipes are there: they were asked for above.
        if let Some(stdin) = child.stdin.take() {
            std::thread::spawn(move || write(stdin, &queue));
        }
        if let Some(stdout) = child.stdout.take() {
            std::thread::spawn(move || {
                for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                    if let Ok(said) = serde_json::from_str(&line) {
                        hear(Heard::Said(said));
                    }
                }
                hear(Heard::Ended);
            });
        }
        Ok(Self { child, lines })
    }

    /// Tells it something. It never waits: a window that hangs must hold up nobody.
    pub fn tell(&self, told: &Told) {
        if let Ok(line) = serde_json::to_string(told) {
            // One that has ended is told nothing.
            let _ = self.lines.send(line);
        }
    }

    /// How it has ended. `said` is what it said of that itself.
    pub fn ending(mut self, said: Option<String>) -> Ending {
        let status = self.child.wait();
        match (said, status) {
            (Some(why), _) => Ending::Lost(why),
            (None, Ok(status)) if status.success() => Ending::Closed,
            (None, _) => Ending::Lost(word("window-gone")),
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Both say only that it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Writes line by line until nobody tells it anything any more or it has ended.
fn write(mut stdin: ChildStdin, lines: &Receiver<String>) {
    while let Ok(line) = lines.recv() {
        if stdin.write_all(line.as_bytes()).and_then(|()| stdin.write_all(b"\n")).is_err() {
            return;
        }
    }
}

/// A Ctrl-C in the terminal is for the one who serves, who then closes the window.
#[cfg(unix)]
fn on_its_own(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

/// A Ctrl-C in the terminal is for the one who serves, who then closes the window.
#[cfg(windows)]
fn on_its_own(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    const CREATE_NEW_PROCESS_GROUP: u32 = 0x200;
    command.creation_flags(CREATE_NEW_PROCESS_GROUP);
}

#[cfg(not(any(unix, windows)))]
fn on_its_own(_: &mut Command) {}
