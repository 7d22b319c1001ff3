//! `mufakat check`: every message about scenarios; silent if there is nothing to say.
//!
//! It is the loader with its result thrown away: a check of its own would come to disagree with what can be
//! played.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use clap::Args;

use super::exit_codes;
use super::out::Out;
use super::trouble::Done;
use crate::scenario::{self, Binding, Diagnostic, Severity};
use crate::shipped::{self, SCENARIO_FILE};

/// What to check.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Files, folders of one scenario, folders of scenarios, or shipped names
    #[arg(required = true, value_name = "FILE|DIR")]
    paths: Vec<String>,
}

/// What one scenario came to: its messages, and whether there was a text to check at all.
struct Checked {
    messages: Vec<Diagnostic>,
    readable: bool,
}

/// Checks everything asked for, and goes on after a scenario with errors: an author mends several files in
/// one go.
pub fn check(wish: &Arguments, out: &Out) -> Done {
    let scenarios: Vec<String> = wish.paths.iter().flat_map(|path| scenarios_in(path)).collect();
    let checked: Vec<Checked> = scenarios.iter().map(|argument| one(argument)).collect();
    let mut text = String::new();
    for message in checked.iter().flat_map(|checked| &checked.messages) {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{message}");
    }
    out.print(&text)?;
    let count = |severity| {
        let all = checked.iter().flat_map(|checked| &checked.messages);
        all.filter(|message| message.severity == severity).count()
    };
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    // A person wants to know that something was looked at; a script reads silence as success.
    if errors + warnings + notes > 0 || out.is_watched() {
        out.note(&format!(
            "{} checked: {}, {}, {}\n",
            counted(scenarios.len(), "scenario"),
            counted(errors, "error"),
            counted(warnings, "warning"),
            counted(notes, "note"),
        ));
    }
    // What was not read weighs more than errors found: nothing is known about it.
    Ok(if checked.iter().any(|checked| !checked.readable) {
        exit_codes::CANNOT_READ
    } else if errors > 0 {
        exit_codes::SCENARIO_HAS_ERRORS
    } else {
        exit_codes::OK
    })
}

/// Checks one scenario. What cannot be read is told as a diagnostic too, so a script reads one form of
/// message.
fn one(argument: &str) -> Checked {
    match shipped::find(argument) {
        // The loader says it in the words and with the code of a diagnostic.
        Err(_) => Checked { messages: scenario::check_path(argument), readable: false },
        Ok(document) => Checked {
            messages: match scenario::load(document, &Binding::default()) {
                Ok(loaded) => loaded.notes,
                Err(messages) => messages,
            },
            readable: true,
        },
    }
}

/// A folder of scenarios stands for all scenarios in it: folders with a `scenario.ron`, and loose files.
fn scenarios_in(argument: &str) -> Vec<String> {
    let folder = Path::new(argument);
    let itself = vec![argument.to_owned()];
    if !folder.is_dir() || folder.join(SCENARIO_FILE).exists() {
        return itself;
    }
    let Ok(entries) = fs::read_dir(folder) else {
        return itself;
    };
    let paths = entries.flatten().map(|entry| entry.path());
    let scenarios =
        paths.filter(|path| path.join(SCENARIO_FILE).exists() || (path.is_file() && shipped::is_ron(path)));
    let mut found: Vec<String> = scenarios.map(|path| path.display().to_string()).collect();
    // Folders list their files in any order; messages should come in the same one on each machine.
    found.sort();
    if found.is_empty() { itself } else { found }
}

fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_scenarios_stands_for_all_of_them() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["one", "two", "pictures"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        fs::write(folder.path().join("one/scenario.ron"), "").unwrap();
        fs::write(folder.path().join("two/scenario.ron"), "").unwrap();
        fs::write(folder.path().join("loose.ron"), "").unwrap();
        fs::write(folder.path().join("README.md"), "").unwrap();
        assert_eq!(scenarios_in(folder.path().to_str().unwrap()).len(), 3);
    }

    #[test]
    fn one_is_no_plural() {
        assert_eq!(counted(1, "error"), "1 error");
        assert_eq!(counted(0, "error"), "0 errors");
    }
}
