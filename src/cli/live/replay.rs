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
use crate::report::turning::page as turning_story;
use crate::report::wash;
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
    page.heading(&scenario.title);
    let (seed, rules) = (header.seed.to_string(), header.rules.version.to_string());
    let made_by = [("program", header.program.as_str()), ("rules", rules.as_str()), ("seed", seed.as_str())];
    page.paragraph(&tell("replay-made-by", &made_by));
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
        turning::lay_out(&mut page, &turning_story(&course));
        sheet::debrief(&mut page, &Names::of_control(room.exercise()), &debrief, Detail::Bands);
    }
    out.print(page.text())?;
    Ok(exit_codes::OK)
}
