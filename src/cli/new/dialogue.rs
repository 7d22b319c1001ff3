//! Where the answers of `mufakat new` come from: the keyboard, where nonsense is refused and asked again, or a file and
//! options, where it ends the command with a sentence.

use std::path::Path;
use std::sync::mpsc::Receiver;

use super::question::{Asked, Question, Sheet, Turn, unfit};
use crate::cli::keyboard::{Typed, typed};
use crate::cli::out::Out;
use crate::cli::trouble::Trouble;
use crate::shipped;
use crate::words::{tell, word};

/// What somebody types to go back to the question before.
const BACK: [&str; 2] = ["<", "back"];

/// Who answers.
pub(super) struct Dialogue<'a> {
    lines: Lines,
    out: &'a Out,
}

enum Lines {
    /// Somebody at the keyboard, or whatever writes into our input.
    Keyboard(Receiver<Typed>),
    /// The lines of a file.
    File(std::vec::IntoIter<String>),
    /// Nobody: what is usual holds.
    Usual,
}

impl<'a> Dialogue<'a> {
    /// A dialogue with whoever answers.
    ///
    /// # Errors
    /// [`Trouble::Unreadable`] if the file of answers cannot be read.
    pub(super) fn open(file: Option<&Path>, usual: bool, out: &'a Out) -> Result<Self, Trouble> {
        let lines = match file {
            Some(file) => {
                let text = shipped::read(file).map_err(Trouble::Unreadable)?.text;
                Lines::File(text.lines().map(str::to_owned).collect::<Vec<_>>().into_iter())
            }
            None if usual => Lines::Usual,
            None => {
                say(&word("new-begin"), out)?;
                Lines::Keyboard(typed())
            }
        };
        Ok(Self { lines, out })
    }

    /// Puts one question and takes its answer, or hears that somebody wants to go back.
    ///
    /// # Errors
    /// [`Trouble::Unfit`] for nonsense that nobody can be asked about again, [`Trouble::Unanswered`] where the answers
    /// end too early, and what ends the output.
    pub(super) fn answer(
        &mut self,
        question: Question,
        given: Option<&str>,
        asked: Asked<'_>,
    ) -> Result<Turn, Trouble> {
        let Asked { sheet, is_first, take } = asked;
        let number = Question::ALL.iter().position(|each| *each == question).unwrap_or(0) + 1;
        let refused = |why| Trouble::Unfit { question: number, why: unfit(&why) };
        if let Some(given) = given {
            // A line of a file stands for its question, also where that is answered by an option.
            if let Lines::File(lines) = &mut self.lines {
                lines.next();
            }
            return take(given).map(|()| Turn::Given).map_err(refused);
        }
        match &mut self.lines {
            Lines::Usual => take(&sheet.usual).map(|()| Turn::Given).map_err(refused),
            Lines::File(lines) => {
                let line = lines.next().ok_or(Trouble::Unanswered { question: number })?;
                take(meant(&line, &sheet)).map(|()| Turn::Answered).map_err(refused)
            }
            Lines::Keyboard(lines) => {
                show(number, &sheet, self.out)?;
                loop {
                    self.out.print("> ")?;
                    let Ok(Typed::Line(line)) = lines.recv() else {
                        self.out.print("\n")?;
                        return Err(Trouble::Unanswered { question: number });
                    };
                    let line = String::from_utf8_lossy(&line);
                    if BACK.iter().any(|back| line.trim().eq_ignore_ascii_case(back)) {
                        if !is_first {
                            return Ok(Turn::Back);
                        }
                        say(&word("new-first"), self.out)?;
                        continue;
                    }
                    match take(meant(&line, &sheet)) {
                        Ok(()) => return Ok(Turn::Answered),
                        Err(why) => say(&unfit(&why), self.out)?,
                    }
                }
            }
        }
    }
}

/// An empty line means what is usual.
fn meant<'a>(line: &'a str, sheet: &'a Sheet) -> &'a str {
    let line = line.trim();
    if line.is_empty() { &sheet.usual } else { line }
}

/// A sentence on the screen.
fn say(sentence: &str, out: &Out) -> Result<(), Trouble> {
    let mut page = out.page();
    page.paragraph(sentence);
    out.print(page.text())
}

/// A question on the screen: number, text, choices, and what an empty line means.
fn show(number: usize, sheet: &Sheet, out: &Out) -> Result<(), Trouble> {
    let mut page = out.page();
    let count = Question::ALL.len().to_string();
    page.subheading(&tell("new-number", &[("number", &number.to_string()), ("count", &count)]));
    page.paragraph(&sheet.text);
    for (place, choice) in sheet.choices.iter().enumerate() {
        page.item(&format!("  {}  ", place + 1), choice);
    }
    page.paragraph(&tell("new-usual", &[("usual", &sheet.usual)]));
    out.print(&format!("\n{}", page.text()))
}
