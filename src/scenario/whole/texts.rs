//! Files that a scenario names: where they may lie, and texts among them.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::scenario::parse::unreadable;
use crate::scenario::source::composed;
use crate::shipped::{self, Document, Unreadable};

/// What is wrong, and what to do about it.
pub(super) type Fault = (String, String);

/// A file that is named from the folder of the scenario, and lies in it.
pub(super) fn way(folder: &Path, name: &str, example: &str) -> Result<PathBuf, Fault> {
    let path = Path::new(name);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    if name.trim().is_empty() {
        return Err((
            "no file is named here".into(),
            format!(
                "write the way from the folder that holds scenario.ron, such as \"{example}\", or take this out"
            ),
        ));
    }
    if name.contains('\\') {
        return Err((
            format!("`{name}` has backslashes in it, or begins with a drive"),
            format!(
                "put the file into the folder that holds scenario.ron, and write the way from there with `/`, such as \"{example}\""
            ),
        ));
    }
    if !plain {
        return Err((
            format!("`{name}` leads out of the folder of the scenario"),
            format!("write the way from the folder that holds scenario.ron, such as \"{example}\""),
        ));
    }
    let file = folder.join(path);
    let home = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    // A link may lead anywhere.
    match (fs::canonicalize(&file), fs::canonicalize(home)) {
        (Ok(real), Ok(home)) if !real.starts_with(&home) => Err((
            format!("`{name}` is a link that leads out of the folder of the scenario"),
            "put the file itself there".into(),
        )),
        _ => Ok(file),
    }
}

/// A text in a file of its own.
pub(super) fn text_in(folder: &Path, name: &str) -> Result<Document, Fault> {
    let file = way(folder, name, "texts/night.txt")?;
    if file.extension().is_none_or(|ending| ending != "txt") {
        return Err((
            format!("`{name}` is no text file"),
            "save it as plain text with the ending `.txt`".into(),
        ));
    }
    let document = shipped::read(&file).map_err(|trouble| match trouble {
        Unreadable::Missing(_) => (
            format!("there is no file `{name}` in the folder of the scenario"),
            "write the way from the folder that holds scenario.ron, in the letters of the file's name".into(),
        ),
        other => {
            let message = unreadable(&other);
            (message.sentence, message.hint)
        }
    })?;
    if document.text.trim().is_empty() {
        return Err((format!("`{name}` is empty"), "write the text into it, or leave the field out".into()));
    }
    Ok(composed(document))
}
