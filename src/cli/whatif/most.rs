//! The three choices of each delegation that mattered most, on a terminal.

use std::path::Path;

use crate::cli::exit_codes;
use crate::cli::out::Out;
use crate::cli::study::within;
use crate::cli::trouble::Done;
use crate::report::whatif::{mattered, pieces};
use crate::session::Course;
use crate::sim::ids::StateId;
use crate::words::{tell, word};

/// Finds them with a bar on a terminal, and prints them.
pub(super) fn most(
    course: &Course<'_>,
    seat: Option<StateId>,
    seed: Option<u64>,
    file: &Path,
    out: &Out,
) -> Done {
    let seed = seed.unwrap_or(course.seed());
    let found = within(None, pieces(course), out, |effort| mattered(course, seat, seed, effort));
    let states = &course.exercise.scenario().states;
    let mut page = out.page();
    page.heading(&word("whatif-most-heading"));
    page.paragraph(&tell("whatif-most-lead", &[("model", &word("whatif-model"))]));
    for one in &found {
        page.gap();
        page.subheading(&states[one.who].name);
        if one.choices.is_empty() {
            page.paragraph(&tell("whatif-most-none", &[("who", &states[one.who].name)]));
        }
        for (place, choice) in one.choices.iter().enumerate() {
            page.item(&format!("{}. ", place + 1), &format!("{}. {}", choice.when, choice.what));
            page.item("   = ", &choice.came);
        }
    }
    if let Some(first) = found.iter().find(|one| !one.choices.is_empty()) {
        page.gap();
        let pairs = [("file", file.display().to_string()), ("seat", states[first.who].id.clone())];
        page.paragraph(&tell(
            "whatif-most-ask",
            &pairs.each_ref().map(|(name, text)| (*name, text.as_str())),
        ));
    }
    out.print(page.text())?;
    Ok(exit_codes::OK)
}
