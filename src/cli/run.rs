//! `mufakat run`: bots play every seat for which no acts are written down; the story in one page, then the bands; if
//! asked for, the story step by step with the acts behind every band.
//!
//! It tells the story as control knows it, hidden things included: nobody sits at the table, so there is nobody
//! to keep them from.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::acts::{self, Acting};
use super::exit_codes;
use super::keep::record_of;
use super::open::{Opened, open_at};
use super::out::{Out, Over, may_write, write_private};
use super::page::Page;
use super::seats::{self, SeatedBot};
use super::sheet::{self, Detail};
use super::trouble::{Done, Trouble};
use super::turning;
use crate::bots::Others;
use crate::report::names::Names;
use crate::report::together::{Telling, telling};
use crate::report::wash;
use crate::report::whatif::turns;
use crate::report::{figures, forked};
use crate::session::{Solo, SoloPlayer};
use crate::words::{word, words};

/// What to run.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A shipped name, a folder or a file
    scenario: String,
    /// The seed of all luck: the same seed and decisions repeat an exercise exactly [default: 1]
    #[arg(long, value_parser = seats::seed)]
    seed: Option<u64>,
    /// How a bot plays a seat, such as MYS=cooperative; may be repeated
    #[arg(long, value_name = "SEAT=TEMPERAMENT", value_parser = seats::seating)]
    seat: Vec<SeatedBot>,
    /// How bots play all other seats: mixed, or one temperament for all [default: mixed]
    #[arg(long, value_name = "TEMPERAMENT", value_parser = seats::others)]
    others: Option<Others>,
    /// Decisions by seat and step: a file of acts, or a record of an exercise that is to be played again
    #[arg(long, value_name = "FILE")]
    acts: Option<PathBuf>,
    /// Leave out acts of the file that cannot be done, and go on
    #[arg(long, requires = "acts")]
    skip_refused: bool,
    #[command(flatten)]
    table: seats::AtTable,
    /// Write the full record as JSON
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write over the file of --out if it is there
    #[arg(long, requires = "out")]
    replace: bool,
    /// Leave the story in one page out and print the bands alone
    #[arg(long, conflicts_with = "full")]
    quiet: bool,
    /// Tell the story step by step too, and print the acts behind every band
    #[arg(long)]
    full: bool,
}

/// Plays one exercise with bots and written acts, and prints it. The record is written first, so that a closed pipe does not
/// lose it.
pub fn run(wish: &Arguments, out: &Out) -> Done {
    let over = Over::asked(wish.replace);
    if let Some(file) = &wish.out {
        let acts = wish.acts.as_deref();
        let inputs: Vec<&Path> = acts.into_iter().chain([Path::new(&wish.scenario)]).collect();
        may_write(file, over, &inputs)?;
    }
    let opened = open_at(&wish.scenario, &wish.table)?;
    let solo = played(wish, &opened, out)?;
    if let Some(file) = &wish.out {
        write_record(&solo, &opened.fingerprint, file, over)?;
    }
    let how = if wish.full {
        How::Full
    } else if wish.quiet {
        How::Quiet
    } else {
        How::Usual
    };
    print(&solo, how, out)
}

/// How much of an exercise is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// The story in one page and the bands.
    Usual,
    /// The bands alone.
    Quiet,
    /// The story step by step too, and the acts behind every band.
    Full,
}

/// Prints an exercise that was played to its end at one table.
pub(super) fn print(solo: &Solo, how: How, out: &Out) -> Done {
    let mut page = out.page();
    title(&mut page, solo);
    if let Some(course) = solo.course().filter(|_| how != How::Quiet) {
        turning::lay_out(&mut page, &turns(&course));
    }
    if how == How::Full {
        page.heading(&word("run-steps"));
        page.paragraph(&word("run-legend"));
        tell(&mut page, solo);
    }
    let detail = if how == How::Full { Detail::Acts } else { Detail::Bands };
    if let Some(debrief) = wash::debrief(&solo.so_far()) {
        sheet::debrief(&mut page, &Names::of_control(solo.exercise()), &debrief, detail);
    }
    let nobody = figures::of_nobody_in(&solo.so_far());
    sheet::figures(&mut page, &figures::of(solo.exercise()), &nobody);
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// Writes the record of an exercise as JSON.
pub fn write_record(solo: &Solo, fingerprint: &str, file: &Path, over: Over) -> Result<(), Trouble> {
    let text = record_of(solo, fingerprint, &[], &[]).map_err(|error| Trouble::Unwritable {
        file: file.display().to_string(),
        reason: error.to_string(),
    })?;
    write_private(file, &text, over)
}

/// The exercise with bots in every seat for which no acts are written down, all steps closed.
fn played(wish: &Arguments, opened: &Opened, out: &Out) -> Result<Solo, Trouble> {
    let conduct = wish.acts.as_ref().map(|file| acts::read(file, opened)).transpose()?.unwrap_or_default();
    let others = wish.others.or(conduct.others.as_deref().and_then(Others::named)).unwrap_or_default();
    let seed = wish.seed.or(conduct.seed).unwrap_or(1);
    let mut solo = Solo::new(Arc::clone(&opened.scenario), seed, others);
    for seating in &wish.seat {
        let seat = seats::find(&opened.scenario, &seating.who)?;
        solo.put(seat, SoloPlayer::Bot(seating.temperament));
    }
    let mut acting = Acting::new(conduct, &mut solo, wish.skip_refused);
    while !solo.exercise().is_over() {
        acting.say_where_it_stops(solo.exercise(), out);
        acting.seal(&mut solo, out)?;
        acting.close(&mut solo);
        acting.compare(solo.exercise(), out);
    }
    Ok(solo)
}

/// What was played, by which seed, and how to read the marks.
fn title(page: &mut Page, solo: &Solo) {
    let scenario = solo.scenario();
    let course = solo.so_far();
    page.heading(&forked::title(&course));
    page.paragraph(&scenario.summary);
    page.gap();
    match forked::said(&course, &forked::of_control(&course)) {
        Some(said) => page.paragraph(&said),
        None => page.paragraph(&words("run-seed", &[("seed", forked::seeds(&course).into())])),
    }
}

/// The story, as control knows it. One chapter more than there are steps: what comes out at the end has its
/// own. A step in which nothing happened has no heading either.
fn tell(page: &mut Page, solo: &Solo) {
    let exercise = solo.exercise();
    let names = Names::of_control(exercise);
    for step in 0..=exercise.step() {
        let positions = solo.decisions().get(usize::from(step)).map(Vec::as_slice).unwrap_or_default();
        let told = telling(&names, exercise, step, positions);
        if !told.is_empty() {
            tell_step(page, &told);
        }
    }
}

/// One step: `>` came in, `-` was done, `=` followed from it.
fn tell_step(page: &mut Page, told: &Telling) {
    if told.length.is_empty() {
        page.subheading(&told.heading);
    } else {
        page.subheading(&format!("{} · {}", told.heading, told.length));
    }
    for heard in &told.heard {
        page.item("> ", heard);
    }
    for deed in &told.deeds {
        page.item("- ", deed);
    }
    for change in &told.changes {
        page.item("= ", change);
    }
}
