//! `mufakat check`: every message about scenarios; silent if there is nothing to say.
//!
//! It is the loader with its result thrown away: a check of its own would come to disagree with what can be
//! played.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use clap::Args;

use super::exit_codes;
use super::out::Out;
use super::saves::Saves;
use super::trouble::Done;
use crate::scenario::{self, Binding, Diagnostic, Severity};
use crate::shipped::{self, SCENARIO_FILE};

/// How long after a look at the files the next one follows.
const LOOKED_AFTER: Duration = Duration::from_millis(200);

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

/// What one scenario came to: its messages, and whether there was a text to check at all.
struct Checked {
    messages: Vec<Diagnostic>,
    readable: bool,
}

/// Checks everything asked for, once or at each save.
pub fn check(wish: &Arguments, out: &Out) -> Done {
    if !wish.watch {
        return once(wish, out);
    }
    let files = || wish.paths.iter().flat_map(|path| scenarios_in(path)).map(|path| file_of(&path)).collect();
    let mut saves = Saves::default();
    let mut note = "Each save is checked again; Ctrl-C ends it.\n";
    loop {
        if saves.has_changed(files()) {
            out.note(note);
            once(wish, out)?;
            note = "Saved, and checked again:\n";
        }
        thread::sleep(LOOKED_AFTER);
    }
}

/// Checks everything once, and goes on after a scenario with errors: an author mends several files in one go.
fn once(wish: &Arguments, out: &Out) -> Done {
    let scenarios: Vec<String> = wish.paths.iter().flat_map(|path| scenarios_in(path)).collect();
    let checked: Vec<Checked> = match name_with_spaces(&wish.paths) {
        Some(message) => vec![Checked { messages: vec![message], readable: false }],
        None => scenarios.iter().map(|argument| one(argument)).collect(),
    };
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

/// Several arguments that are one name in pieces: a shell parts it where spaces stand.
fn name_with_spaces(paths: &[String]) -> Option<Diagnostic> {
    let whole = paths.join(" ");
    let is_one = paths.len() > 1
        && Path::new(&whole).exists()
        && paths.iter().any(|path| shipped::find(path).is_err());
    is_one.then(|| Diagnostic {
        code: "SC001",
        severity: Severity::Error,
        file: whole.clone(),
        place: None,
        sentence: "a name with a space in it was taken for several".into(),
        hint: format!("write it in quotes: \"{whole}\""),
        excerpt: None,
    })
}

/// The file that holds the scenario of a path.
fn file_of(path: &str) -> PathBuf {
    let path = Path::new(path);
    if path.is_dir() { path.join(SCENARIO_FILE) } else { path.into() }
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
