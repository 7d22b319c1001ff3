//! What a check finds: every scenario that was asked for, read and loaded, with all its messages.
//!
//! It is the loader with its result thrown away: a check of its own would come to disagree with what can be
//! played.

use std::fs;
use std::path::Path;

use crate::scenario::whole::{self, Unfound, Whole};
use crate::scenario::{self, Binding, Diagnostic, Severity};
use crate::shipped::{self, SCENARIO_FILE};

/// The codes of files that could not be read at all.
const UNREAD: [&str; 3] = ["SC001", "SC002", "SC003"];

/// What one scenario came to: its messages, and whether there was a text to check at all.
pub(super) struct Checked {
    pub messages: Vec<Diagnostic>,
    pub readable: bool,
}

/// Every scenario asked for, with its text or why there is none. A name that a shell has parted is one that is not there.
pub(super) fn look(paths: &[String]) -> Vec<(String, Result<Whole, Unfound>)> {
    if let Some(message) = name_with_spaces(paths) {
        return vec![(paths.join(" "), Err(Unfound::Parts(vec![message])))];
    }
    let all = paths.iter().flat_map(|path| scenarios_in(path));
    all.map(|argument| (argument.clone(), whole::find(&argument))).collect()
}

/// Checks one scenario. What cannot be read is told as a diagnostic too, so a script reads one form of message.
pub(super) fn one(whole: Result<Whole, Unfound>) -> Checked {
    match whole {
        Err(reason) => {
            let messages = reason.into_messages();
            let readable = messages.iter().all(|message| !UNREAD.contains(&message.code));
            Checked { messages, readable }
        }
        Ok(whole) => Checked {
            messages: match scenario::load(whole, &Binding::default()) {
                Ok(loaded) => loaded.notes,
                Err(messages) => messages,
            },
            readable: true,
        },
    }
}

/// How many messages of each kind there are.
pub(super) fn summary(scenarios: usize, all: &[&Diagnostic]) -> String {
    let count = |severity| all.iter().filter(|message| message.severity == severity).count();
    format!(
        "{} checked: {}, {}, {}\n",
        counted(scenarios, "scenario"),
        counted(count(Severity::Error), "error"),
        counted(count(Severity::Warning), "warning"),
        counted(count(Severity::Note), "note"),
    )
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
