//! `mufakat check`: every message about scenarios; silent if there is nothing to say.

mod changes;
mod checked;
mod watch;

use std::fmt::Write as _;

use checked::{Checked, look, one, summary};
use clap::Args;

use super::exit_codes;
use super::out::Out;
use super::trouble::Done;
use crate::scenario::Diagnostic;

/// What to check.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Files, folders of one scenario, folders of scenarios, or shipped names
    #[arg(required = true, value_name = "FILE|DIR")]
    paths: Vec<String>,
    /// Check again at each save, until Ctrl-C
    #[arg(long)]
    watch: bool,
}

/// Checks everything asked for, once or at each save.
pub fn check(wish: &Arguments, out: &Out) -> Done {
    if wish.watch {
        return watch::watch(&wish.paths, out);
    }
    let found = look(&wish.paths).into_iter().map(|(_, whole)| one(whole)).collect();
    print_all(found, out)
}

/// Prints everything, after a scenario with errors too: an author mends several files in one go.
fn print_all(checked: Vec<Checked>, out: &Out) -> Done {
    let mut text = String::new();
    for message in checked.iter().flat_map(|checked| &checked.messages) {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{message}");
    }
    out.print(&text)?;
    let all: Vec<&Diagnostic> = checked.iter().flat_map(|checked| &checked.messages).collect();
    // A person wants to know that something was looked at; a script reads silence as success.
    if !all.is_empty() || out.is_watched() {
        out.note(&summary(checked.len(), &all));
    }
    // What was not read weighs more than errors found: nothing is known about it.
    Ok(if checked.iter().any(|checked| !checked.readable) {
        exit_codes::CANNOT_READ
    } else if all.iter().any(|message| message.is_error()) {
        exit_codes::SCENARIO_HAS_ERRORS
    } else {
        exit_codes::OK
    })
}
