//! `mufakat whatif`: what one act made of an exercise that was played, from thousands of futures of its moment; and the
//! three choices of each delegation that mattered most.
//!
//! The question is printed before the answer, and at a keyboard it waits for a guess: people learn from what they were
//! wrong about. It looks at the hidden truth, so it is for the debrief alone.

mod act;
mod asked;
mod json;
mod list;
mod most;
mod show;
mod typed;

use std::io::{self, BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use clap::{ArgGroup, Args};

use super::out::{Out, Over, write_private};
use super::source;
use super::study::within;
use super::trouble::{Done, Trouble};
use super::{exit_codes, seats};
use crate::cli::whole::step_number;
use crate::report::whatif::{self, PAIRS, PAIRS_MAX, PAIRS_MIN, Question, WhatIf};
use crate::session::Course;
use crate::session::what_if::Counted;
use crate::study::whatif::Pair;
use crate::words::{Phrase, tell, word};

/// Of which exercise, and what otherwise.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("files").args(["out", "json"]).multiple(true))]
pub struct Arguments {
    /// The journal of a live exercise, or a record that --out has written
    file: PathBuf,
    /// The step whose moment it is, counted from 1
    #[arg(long, value_name = "STEP", required_unless_present = "most", allow_negative_numbers = true, value_parser = step_number)]
    at: Option<usize>,
    /// The delegation that does otherwise: an ISO code such as MYS, a role such as host, or a name
    #[arg(long, value_name = "SEAT", required_unless_present = "most")]
    seat: Option<String>,
    /// What it does otherwise: a measure or a choice by its short name or title, an act as in a file of acts, or `nothing`.
    /// Left out, what was done and what was legal is listed
    #[arg(long = "do", value_name = "ACT")]
    act: Option<String>,
    /// The act in whose place it stands; left out, it is done beside all others
    #[arg(long, value_name = "ACT")]
    instead_of: Option<String>,
    /// What is counted in the futures: crisis, in how many it stays low, or commitments, in how many the delegation lives up to
    /// them better than it did. Left out, the crisis, unless only the commitments go otherwise
    #[arg(long, value_name = "WHAT", value_parser = counted)]
    counts: Option<Counted>,
    /// The three choices of each delegation, or of --seat, that mattered most
    #[arg(long, conflicts_with_all = ["at", "act", "instead_of", "counts", "pairs", "out", "json"])]
    most: bool,
    /// How many pairs of futures to play, from 100 to 100000 [default: 1000]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = pairs)]
    pairs: Option<u32>,
    /// The seed of the luck from that moment on [default: the seed that was played]
    #[arg(long, value_parser = seats::seed)]
    seed: Option<u64>,
    /// Write question, marks and stories as one HTML file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write the outcome of every pair as JSON: its number, and each figure as it was and otherwise, from which every
    /// interval can be computed again
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Write over the files of --out and --json if they are there
    #[arg(long, requires = "files")]
    replace: bool,
    /// The scenario of a record that was not played from a shipped one: a folder or a file
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<String>,
}

/// Reads a number of pairs.
fn pairs(text: &str) -> Result<u32, String> {
    let read = text.parse().ok().filter(|count| (PAIRS_MIN..=PAIRS_MAX).contains(count));
    read.ok_or_else(|| Phrase::of("whatif-pairs").with("least", PAIRS_MIN).with("most", PAIRS_MAX).sentence())
}

/// Reads what is counted.
fn counted(text: &str) -> Result<Counted, String> {
    Counted::called(text).ok_or_else(|| Phrase::of("whatif-counts").sentence())
}

/// Asks, waits for a guess where somebody can give one, and answers.
pub fn whatif(wish: &Arguments, out: &Out) -> Done {
    let over = Over::asked(wish.replace);
    for file in wish.out.iter().chain(&wish.json) {
        source::may_write_beside(file, over, &wish.file, wish.scenario.as_deref())?;
    }
    let source = source::read(&wish.file, wish.scenario.as_deref(), out)?;
    let course = source.course();
    if course.moments.is_empty() {
        return Err(Trouble::NoMoment(Phrase::of("whatif-unplayed")));
    }
    let scenario = course.exercise.scenario();
    let seat = wish.seat.as_deref().map(|word| seats::find(scenario, word)).transpose()?;
    let (Some(at), Some(who)) = (wish.at, seat) else {
        return most::most(&course, seat, wish.seed, &wish.file, out);
    };
    let step = closed(&course, at)?;
    let asked = asked::Asked { course: &course, step, who };
    let change = match (&wish.act, &wish.instead_of) {
        (None, instead_of) => {
            let place = instead_of.as_deref().map(|word| asked.done(word)).transpose()?;
            out.print(list::list(&asked, place, out.page()).text())?;
            return Ok(exit_codes::OK);
        }
        (Some(act), instead_of) => asked.change(act, instead_of.as_deref())?,
    };
    let question = Question::new(&course, step, who, change);
    let seed = wish.seed.unwrap_or(question.seed);
    let question = Question { seed, ..question };
    let counted = wish.counts.unwrap_or_else(|| whatif::counted(&course, &question));
    let question = Question { counted, ..question };
    let (told, pairs) = answer(wish, &course, &question, out)?;
    let mut page = out.page();
    show::answer(&mut page, &told);
    let mut saved = |key: &str, file: &Path, text: String| {
        write_private(file, text, over)?;
        page.gap();
        page.paragraph(&tell(key, &[("file", &file.display().to_string())]));
        Ok::<(), Trouble>(())
    };
    if let Some(file) = &wish.out {
        saved("whatif-saved", file, whatif::page(&told, &scenario.title))?;
    }
    if let Some(file) = &wish.json {
        let text = json::pairs(&course, &question, &told, &pairs)
            .map_err(|reason| Trouble::Unwritable { file: file.display().to_string(), reason })?;
        saved("whatif-saved-pairs", file, text)?;
    }
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// The step, counted from 0, if it has closed.
pub(super) fn closed(course: &Course<'_>, at: usize) -> Result<u16, Trouble> {
    let steps = course.decisions.len();
    let step = at.checked_sub(1).filter(|step| *step < steps).and_then(|step| u16::try_from(step).ok());
    step.ok_or_else(|| {
        Trouble::NoMoment(Phrase::of("whatif-no-step").with("step", at.to_string()).with("steps", steps))
    })
}

/// The question, a guess where there is a keyboard, then the futures.
fn answer(
    wish: &Arguments,
    course: &Course<'_>,
    question: &Question,
    out: &Out,
) -> Result<(WhatIf, Vec<Pair>), Trouble> {
    let count = wish.pairs.unwrap_or(PAIRS);
    let play = || {
        within(None, u64::from(count.div_ceil(whatif::PIECE)), out, |effort| {
            whatif::with_pairs(course, question, count, effort)
        })
    };
    let asked = whatif::ask(course, question);
    let mut page = out.page();
    show::question(&mut page, &asked);
    let can_guess = io::stdin().is_terminal() && io::stdout().is_terminal();
    if can_guess {
        page.gap();
        page.paragraph(&word("whatif-guess-first"));
    }
    out.print(page.text())?;
    if can_guess {
        guess(out)?;
    }
    Ok(play())
}

/// Waits for a number, or for Enter alone.
fn guess(out: &Out) -> Result<(), Trouble> {
    for line in io::stdin().lock().lines() {
        let line = line.unwrap_or_default();
        let mut page = out.page();
        match (line.trim(), line.trim().parse::<u8>()) {
            ("", _) => break,
            (_, Ok(number)) if number <= 100 => {
                page.paragraph(&tell("whatif-guessed", &[("guess", &number.to_string())]));
                return out.print(page.text());
            }
            _ => page.paragraph(&word("whatif-guess-number")),
        }
        out.print(page.text())?;
    }
    Ok(())
}
