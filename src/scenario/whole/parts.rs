//! Which files of a folder are parts of its scenario.

use std::fs;
use std::path::Path;

use super::words::{PART, error};
use crate::scenario::diagnostic::{Diagnostic, nearest};
use crate::scenario::parse::unreadable;
use crate::shipped::{self, Document, SCENARIO_FILE};

/// The lists that may lie in folders of their own, in the order in which they are read.
pub const LISTS: [&str; 7] = ["objectives", "roles", "actors", "incidents", "moves", "branches", "injects"];

/// More parts than this are no scenario.
const PARTS_MAX: usize = 400;

/// The parts of a scenario: of which list, and what they say. Folders in the order of [`LISTS`], files in the order of
/// their names.
pub(super) fn of(folder: &Path) -> Result<Vec<(&'static str, Document)>, Vec<Diagnostic>> {
    let mut wrong = misnamed(folder);
    let mut parts = Vec::new();
    for list in LISTS {
        for name in names_in(&folder.join(list)) {
            if parts.len() == PARTS_MAX {
                let file = folder.join(list).display().to_string();
                let sentence = format!("there are more than {PARTS_MAX} parts");
                wrong.push(error(PART, &file, None, sentence, "put several into one file"));
                return Err(wrong);
            }
            match shipped::read(&folder.join(list).join(&name)) {
                Ok(document) => parts.push((list, document)),
                Err(trouble) => wrong.push(unreadable(&trouble)),
            }
        }
    }
    if wrong.is_empty() { Ok(parts) } else { Err(wrong) }
}

/// Folders with parts in them whose name is nearly that of a list: nothing would read them.
fn misnamed(folder: &Path) -> Vec<Diagnostic> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !LISTS.contains(&name.as_str()))
        .collect();
    names.sort();
    let meant = |name: String| {
        let list = nearest(&name, LISTS)?;
        let inside = folder.join(&name);
        if names_in(&inside).is_empty() || inside.join(SCENARIO_FILE).exists() {
            return None;
        }
        let sentence = format!("the folder `{name}` holds parts, and no list of a scenario is called so");
        let hint = format!("rename the folder to `{list}`");
        Some(error(PART, &inside.display().to_string(), None, sentence, hint))
    };
    names.into_iter().filter_map(meant).collect()
}

/// The RON files in a folder, in the order of their names; none of those that are hidden.
pub(super) fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<_> =
        names.filter(|name| !name.starts_with('.') && shipped::is_ron(Path::new(name))).collect();
    names.sort();
    names
}
