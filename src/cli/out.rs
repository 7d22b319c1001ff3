//! The way out: the width of the terminal, the standard output, files. The only place of this front that
//! touches them.
//!
//! So a command can be tested by what it puts on a page, and no command can forget that a pipe may close.

use std::env;
use std::fs;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::clean::clean;
use super::page::{Ink, Page};
use super::trouble::Trouble;
use crate::files::{self, Readers};
use crate::shipped::SCENARIO_FILE;

/// The standard output, with the width and the boldness that suit it. It is cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct Out {
    width: usize,
    ink: Ink,
}

impl Out {
    /// The standard output as it is: the width asked for, that of `COLUMNS`, of the terminal, or 100 where it goes to a file.
    pub fn new(width: Option<usize>) -> Self {
        let columns = || env::var("COLUMNS").ok()?.parse().ok();
        let terminal = io::stdout().is_terminal();
        let measured = || if terminal { textwrap::termwidth() } else { 100 };
        let no_colour = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self {
            width: width.or_else(columns).unwrap_or_else(measured),
            ink: if terminal && !no_colour && !dumb { Ink::Bold } else { Ink::Plain },
        }
    }

    /// Width of the page in columns, before the page clamps it.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Whether headings may be bold: only on a terminal, and not for a reader who set `NO_COLOR` or a dumb
    /// terminal.
    pub fn ink(&self) -> Ink {
        self.ink
    }

    /// Does a person see what is said beside the output? Progress is shown only then.
    pub fn is_watched(&self) -> bool {
        io::stderr().is_terminal()
    }

    /// An empty page of this width.
    pub fn page(&self) -> Page {
        Page::new(self.width, self.ink)
    }

    /// Writes to the standard output and flushes it, so that a question is seen before its answer is awaited.
    ///
    /// # Errors
    /// [`Trouble::ReaderGone`] if nobody reads any more.
    pub fn print(&self, text: &str) -> Result<(), Trouble> {
        let mut out = io::stdout().lock();
        out.write_all(clean(text).as_bytes()).and_then(|()| out.flush()).map_err(|error| match error.kind() {
            ErrorKind::BrokenPipe => Trouble::ReaderGone,
            _ => Trouble::Unwritable { file: "standard output".into(), reason: error.to_string() },
        })
    }

    /// Writes a sentence beside the output. If even that fails there is nobody to tell.
    pub fn note(&self, text: &str) {
        let _ = io::stderr().lock().write_all(clean(text).as_bytes());
    }
}

/// What happens to a file that stands where a new one is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// It is left alone, and nothing is written.
    Nothing,
    /// It is replaced, as was asked for.
    What,
}

impl Over {
    /// As `--replace` says.
    pub fn asked(replace: bool) -> Self {
        if replace { Self::What } else { Self::Nothing }
    }
}

/// Writes a file whole or not at all.
///
/// # Errors
/// [`Trouble::InTheWay`] if one is there that may not be replaced; [`Trouble::Unwritable`] with the words of the
/// operating system.
pub fn write_file(path: &Path, content: impl AsRef<[u8]>, over: Over) -> Result<(), Trouble> {
    write_for(Readers::Usual, path, content.as_ref(), over)
}

/// The same for what tells of an exercise that was played: records, reports and what is made of them are for whoever wrote
/// them, who hands them out, and not for everybody on the machine.
///
/// # Errors
/// As of [`write_file`].
pub fn write_private(path: &Path, content: impl AsRef<[u8]>, over: Over) -> Result<(), Trouble> {
    write_for(Readers::Owner, path, content.as_ref(), over)
}

/// Makes the folder for such files, with those above it.
///
/// # Errors
/// [`Trouble::Unwritable`] with the words of the operating system.
pub fn private_folder(path: &Path) -> Result<(), Trouble> {
    files::folder_of_owner(path).map_err(|error| unwritable(path, &error))
}

fn write_for(readers: Readers, path: &Path, content: &[u8], over: Over) -> Result<(), Trouble> {
    match over {
        Over::Nothing => {
            let mut options = fs::OpenOptions::new();
            options.write(true).create_new(true);
            readers.of_new(&mut options);
            let mut file = options.open(path).map_err(|error| not_new(path, &error))?;
            file.write_all(content).map_err(|error| {
                // Half a file would look like a whole one.
                let _ = fs::remove_file(path);
                unwritable(path, &error)
            })
        }
        Over::What => files::replace_for(readers, path, content).map_err(|error| unwritable(path, &error)),
    }
}

/// Makes sure that a file can be written before a long exercise starts, leaving what is there as it is. None of the
/// files that the command reads is ever written over.
///
/// # Errors
/// [`Trouble::OverInput`], [`Trouble::InTheWay`] or [`Trouble::Unwritable`].
pub fn may_write(path: &Path, over: Over, inputs: &[&Path]) -> Result<(), Trouble> {
    let same = |input: &&Path| match (path.canonicalize(), scenario_file(input).canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    };
    if inputs.iter().any(same) {
        return Err(Trouble::OverInput { file: path.display().to_string() });
    }
    if path.exists() {
        return match over {
            Over::Nothing => Err(Trouble::InTheWay { file: path.display().to_string() }),
            Over::What => {
                let open = fs::OpenOptions::new().append(true).open(path);
                open.map(drop).map_err(|error| unwritable(path, &error))
            }
        };
    }
    fs::OpenOptions::new().append(true).create(true).open(path).map_err(|error| unwritable(path, &error))?;
    // Only the empty file of the line above; the record comes later.
    let _ = fs::remove_file(path);
    Ok(())
}

/// A folder stands for the scenario in it.
fn scenario_file(input: &Path) -> PathBuf {
    if input.is_dir() { input.join(SCENARIO_FILE) } else { input.to_owned() }
}

fn not_new(path: &Path, error: &io::Error) -> Trouble {
    match error.kind() {
        ErrorKind::AlreadyExists => Trouble::InTheWay { file: path.display().to_string() },
        _ => unwritable(path, error),
    }
}

fn unwritable(path: &Path, error: &io::Error) -> Trouble {
    Trouble::Unwritable { file: path.display().to_string(), reason: error.to_string() }
}
