//! `mufakat study validity`: every face-validity check with its figures, and whether the model keeps it.
//!
//! The checks are the patterns of MODEL.md 1.2. One that fails is a finding about the model and no fault of
//! the program, so the report is printed whole and only the exit code says it.

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget};

use crate::cli::exit_codes;
use crate::cli::out::Out;
use crate::cli::trouble::{Done, Trouble};
use crate::report::validity::{sum, told};
use crate::study::validity::{CHECKS, Finding, PAIRS_MIN, Protocol};
use crate::words::{word, words};

/// How to ask.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Pairs of runs for each check
    #[arg(long, value_name = "COUNT", default_value_t = 2000, value_parser = clap::value_parser!(u32).range(i64::from(PAIRS_MIN)..=1_000_000))]
    pairs: u32,
}

/// Plays all checks and prints what they came to. The exit code tells a script whether all hold.
pub fn validity(wish: &Arguments, out: &Out) -> Done {
    let findings = findings(wish.pairs, out)?;
    let mut page = out.page();
    page.heading(&word("validity-title"));
    page.paragraph(&words("validity-how", &[("pairs", wish.pairs.to_string().into())]));
    for finding in &findings {
        let told = told(finding);
        page.subheading(&told.heading);
        page.paragraph(&told.expects);
        for line in &told.lines {
            page.item("- ", line);
        }
    }
    page.gap();
    page.paragraph(&sum(&findings));
    out.print(page.text())?;
    Ok(if findings.iter().all(Finding::holds) { exit_codes::OK } else { exit_codes::MODEL_FAILS })
}

/// All checks, one after the other: each of them plays its pairs in parallel already.
fn findings(pairs: u32, out: &Out) -> Result<Vec<Finding>, Trouble> {
    let target = if out.is_watched() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(CHECKS.len() as u64), target);
    let protocol = Protocol::new(pairs);
    let found = CHECKS.iter().map(|check| {
        let finding = check.run(&protocol).map_err(Trouble::Scenario);
        bar.inc(1);
        finding
    });
    let found = found.collect();
    bar.finish_and_clear();
    found
}
