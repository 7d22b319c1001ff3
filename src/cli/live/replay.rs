//! `mufakat replay`: computes a journal again, compares every digest, and tells what stands in it.
//!
//! It is how a trainer proves what happened: the journal is computed again by the rules, and the first digest
//! that differs stops it. Nothing is written to the journal.

use super::ReplayArguments;
use super::texts::again;
use crate::cli::out::Out;
use crate::cli::sheet::Detail;
use crate::cli::trouble::{Done, Trouble};
use crate::cli::{exit_codes, sheet, turning};
use crate::journal;
use crate::report::names::Names;
use crate::report::whatif::turns;
use crate::report::{forked, wash};
use crate::session::room::Stage;
use crate::words::{tell, text, words};

/// Replays a journal and tells how far it goes; the debrief follows only if the exercise was over.
pub fn replay(wish: &ReplayArguments, out: &Out) -> Done {
    let (header, entries) = journal::read(&wish.file).map_err(Trouble::Journal)?;
    let conductor = again(&header, &entries)?;
    let room = conductor.room();
    let digest: String = room.digest().iter().map(|byte| format!("{byte:02x}")).collect();
    let scenario = room.scenario();
    let mut page = out.page();
    let so_far = room.so_far();
    page.heading(&forked::title(&so_far));
    let (seed, rules) = (header.seed.to_string(), header.rules.version.to_string());
    let made_by = [("program", header.program.as_str()), ("rules", rules.as_str()), ("seed", seed.as_str())];
    page.paragraph(&tell("replay-made-by", &made_by));
    let of = room.forked_file().map(|file| tell("aar-forked-of-file", &[("file", file)]));
    let of = of.unwrap_or_else(|| forked::of_control(&so_far));
    forked::said(&so_far, &of).into_iter().for_each(|said| page.paragraph(&said));
    let step = usize::from(room.exercise().step()).min(scenario.steps.len());
    page.paragraph(&words(
        "replay-holds",
        &[
            ("entries", entries.len().into()),
            ("people", room.people().len().into()),
            ("step", step.into()),
            ("steps", scenario.steps.len().into()),
        ],
    ));
    page.paragraph(&words("replay-digest", &[("digest", text(&digest))]));
    if room.stage() == Stage::Over
        && let Some(course) = room.course()
        && let Some(debrief) = wash::debrief(&course)
    {
        turning::lay_out(&mut page, &turns(&course));
        sheet::debrief(&mut page, &Names::of_control(room.exercise()), &debrief, Detail::Bands);
    }
    out.print(page.text())?;
    Ok(exit_codes::OK)
}
