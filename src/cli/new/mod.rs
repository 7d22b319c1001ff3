//! `mufakat new`: a scenario of somebody's own, from a pattern and the answers to eight questions.
//!
//! Nothing is written before every question has been answered, and nothing is ever written over.

mod dialogue;
mod question;

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use dialogue::Dialogue;
use question::Question;

use super::exit_codes;
use super::out::{Out, Over, may_write, write_file};
use super::trouble::{Done, Trouble};
use crate::scenario::{self, Binding};
use crate::shipped::{Document, SCENARIO_FILE};
use crate::words::{tell, word};

/// What to write, and what is answered already.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder to write the scenario into; its name is the name of the scenario
    name: PathBuf,
    #[command(flatten)]
    given: Given,
    /// A file with the answers, a line each, in the order of the questions; an empty line takes what is usual
    #[arg(long, value_name = "FILE", conflicts_with = "usual")]
    answers: Option<PathBuf>,
    /// Ask nothing: take what is usual wherever no option says otherwise
    #[arg(long)]
    usual: bool,
}

/// Answers on the command line. What is given there is not asked.
#[derive(Debug, Args)]
struct Given {
    /// What happens: theft, help, text or quarter
    #[arg(long)]
    pattern: Option<String>,
    /// The title
    #[arg(long)]
    title: Option<String>,
    /// The states, one for each role, such as BRN,IDN,THA
    #[arg(long)]
    states: Option<String>,
    /// What the roles are called, such as host,neighbour,convener
    #[arg(long)]
    roles: Option<String>,
    /// Whom it happens to: the name of an invented organisation
    #[arg(long)]
    victim: Option<String>,
    /// What comes out in the end: money, fame or firm
    #[arg(long)]
    outcome: Option<String>,
    /// How long it is: short, usual or long
    #[arg(long)]
    length: Option<String>,
    /// Which commitments it is about beside its own, such as 6,8, or none
    #[arg(long)]
    commitments: Option<String>,
}

impl Given {
    fn answer(&self, question: Question) -> Option<&str> {
        let given = match question {
            Question::Pattern => &self.pattern,
            Question::Title => &self.title,
            Question::States => &self.states,
            Question::Roles => &self.roles,
            Question::Victim => &self.victim,
            Question::Outcome => &self.outcome,
            Question::Length => &self.length,
            Question::Commitments => &self.commitments,
        };
        given.as_deref()
    }
}

/// Asks what is not yet answered, and writes one folder with one file.
pub fn new(wish: &Arguments, out: &Out) -> Done {
    let file = wish.name.join(SCENARIO_FILE);
    let is_taken = file.exists() || (wish.name.exists() && !wish.name.is_dir());
    if is_taken {
        let there = if file.exists() { &file } else { &wish.name };
        return Err(Trouble::Taken { file: there.display().to_string() });
    }
    // Now and not at the end: nobody should answer eight questions for a folder that cannot be made.
    may_be_made(&wish.name, &file)?;
    let library = scenario::shipped_library().map_err(Trouble::Scenario)?;
    let mut dialogue = Dialogue::open(wish.answers.as_deref(), wish.usual, out)?;
    let text = question::ask_all(library, |question, sheet| {
        dialogue.answer(question, wish.given.answer(question), sheet)
    })?;
    check(&file, &text)?;
    write(&wish.name, &file, &text)?;
    let folder = wish.name.display().to_string();
    let mut page = out.page();
    page.gap();
    page.paragraph(&tell("new-done", &[("file", &file.display().to_string())]));
    for command in ["check", "run", "play", "write"] {
        page.whole("  ", &format!("mufakat {command} {}", quoted(&folder)));
    }
    page.paragraph(&word("new-then"));
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// What is written has to be right: whatever the checker says of it is said before anything is written.
fn check(file: &Path, text: &str) -> Result<(), Trouble> {
    let document =
        Document { name: String::new(), file: file.display().to_string(), text: Cow::Owned(text.to_owned()) };
    let loaded = scenario::load(document, &Binding::default()).map_err(Trouble::Scenario)?;
    if loaded.notes.is_empty() { Ok(()) } else { Err(Trouble::Scenario(loaded.notes)) }
}

/// Can the folder with its file be made? Whatever is made to find out is taken away again.
fn may_be_made(folder: &Path, file: &Path) -> Result<(), Trouble> {
    if folder.is_dir() {
        return may_write(file, Over::Nothing, &[]);
    }
    let missing = folder.ancestors().take_while(|above| !above.as_os_str().is_empty() && !above.exists());
    let Some(first) = missing.last() else { return Ok(()) };
    fs::create_dir(first).and_then(|()| fs::remove_dir(first)).map_err(|error| unwritable(folder, &error))
}

fn unwritable(folder: &Path, error: &io::Error) -> Trouble {
    Trouble::Unwritable { file: folder.display().to_string(), reason: error.to_string() }
}

/// The folder with the file in it.
fn write(folder: &Path, file: &Path, text: &str) -> Result<(), Trouble> {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    write_file(file, text, Over::Nothing)
}

/// A path as a command line takes it.
fn quoted(path: &str) -> Cow<'_, str> {
    if path.contains(char::is_whitespace) { Cow::Owned(format!("\"{path}\"")) } else { Cow::Borrowed(path) }
}
