//! What lies where a scenario was looked for and is none: names that are nearly right, endings that a system hides, files
//! of other programs.

use std::fs;
use std::path::Path;

/// The file that makes a folder a scenario.
pub const SCENARIO_FILE: &str = "scenario.ron";

/// More names than this are not listed.
const LISTED_MAX: usize = 5;

/// What to do about a path at which there is nothing.
pub fn instead_of(argument: &str) -> Option<String> {
    let path = Path::new(argument);
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink()) {
        return Some(format!("`{argument}` is a link, and what it leads to is not there"));
    }
    if parent.is_file() {
        return Some(format!("`{}` is a file and no folder: give it alone", parent.display()));
    }
    let hidden = [".txt", ".ron", ".ron.txt", ".rtf"].iter().map(|ending| format!("{argument}{ending}"));
    if let Some(found) = hidden.into_iter().find(|path| Path::new(path).is_file()) {
        let is_plain = found.ends_with(".ron");
        return Some(if is_plain { format!("did you mean `{found}`?") } else { renamed(&found) });
    }
    let wanted = path.file_name()?.to_str()?;
    let names = names_in(parent);
    let near = names.iter().find(|name| is_meant(name, wanted))?;
    let found = if parent == Path::new(".") { Path::new(near).into() } else { parent.join(near) };
    Some(format!("did you mean `{}`?", found.display()))
}

/// What to do about a folder without a scenario in it.
pub fn inside(folder: &Path) -> String {
    let names = names_in(folder);
    let at = |name: &str| folder.join(name).display().to_string();
    if let Some(name) = names.iter().find(|name| is_meant(name, SCENARIO_FILE)) {
        return renamed(&at(name));
    }
    if let Some(name) = names.iter().find(|name| folder.join(name).join(SCENARIO_FILE).is_file()) {
        return format!("the scenario lies one folder deeper: give `{}`", at(name));
    }
    if let Some(name) = names.iter().find(|name| name.ends_with(".ron")) {
        return format!("give the file itself, `{}`, or rename it to `{SCENARIO_FILE}`", at(name));
    }
    if names.is_empty() {
        return format!("the folder is empty: save the scenario in it as `{SCENARIO_FILE}`");
    }
    let shown: Vec<_> = names.iter().take(LISTED_MAX).map(|name| format!("`{name}`")).collect();
    let more = if names.len() > LISTED_MAX { " and more" } else { "" };
    format!(
        "it holds {}{more}: give the folder that holds `{SCENARIO_FILE}`, or the file itself",
        shown.join(", ")
    )
}

/// The advice about a scenario under another name than its own.
fn renamed(found: &str) -> String {
    if found.ends_with(".rtf") {
        return format!(
            "`{found}` lies there: it is rich text; save it as plain text under `{SCENARIO_FILE}`"
        );
    }
    let wanted = found.trim_end_matches(".txt");
    if wanted.len() < found.len() && wanted.ends_with(".ron") {
        return format!("`{found}` lies there: take its last ending `.txt` away, which your system may hide");
    }
    format!("`{found}` lies there: rename it to `{SCENARIO_FILE}`, or give the file itself")
}

/// Is the name the wanted one but for capitals, spaces, a second ending or a slip of the keyboard?
fn is_meant(name: &str, wanted: &str) -> bool {
    let plain = |name: &str| {
        let bare: String =
            name.chars().filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase).collect();
        let ends = [".txt", ".rtf", ".docx", ".odt", ".bak"];
        ends.iter().find_map(|ending| bare.strip_suffix(ending)).unwrap_or(&bare).to_owned()
    };
    let (name, wanted) = (plain(name), plain(wanted));
    name == wanted || strsim::damerau_levenshtein(&name, &wanted) <= wanted.chars().count() / 5
}

/// The names in a folder, in the order of the alphabet; none of those that are hidden.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<_> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}

/// What a file that is no text seems to be, by its first bytes, and what to do.
pub fn not_text(begins: &[u8]) -> &'static str {
    const SAVE: &str =
        "save it from the text editor as \"UTF-8\" plain text, not as a word processor's document";
    match begins {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, 0, _] | [_, 0, _, 0] => {
            "it is text in UTF-16, which some editors call \"Unicode\": save it as \"UTF-8\""
        }
        [b'P', b'K', 3, 4] => {
            "it is a document of a word processor or a spreadsheet, or an archive: save the text alone, as \"UTF-8\" plain text"
        }
        [0xD0, 0xCF, 0x11, 0xE0] => {
            "it is a document of an old word processor: save the text alone, as \"UTF-8\" plain text"
        }
        [b'%', b'P', b'D', b'F'] => "it is a PDF: give the text that it was made from",
        [0x89, b'P', b'N', b'G'] | [0xFF, 0xD8, 0xFF, _] => "it is a picture: give the file with the text",
        [0, ..] => SAVE,
        _ if begins.iter().all(|byte| byte.is_ascii()) => {
            "it is text in an older encoding, which some editors call \"ANSI\": save it as \"UTF-8\""
        }
        _ => SAVE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_there_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        assert!(inside(folder.path()).contains("is empty"));
        fs::write(at("notes.docx"), "x").unwrap();
        assert!(inside(folder.path()).contains("it holds `notes.docx`"));
        fs::write(at("scenario.ron.txt"), "x").unwrap();
        assert!(
            inside(folder.path()).contains("scenario.ron.txt` lies there: take its last ending `.txt` away")
        );
        let asked = at("scenario.ron").display().to_string();
        assert!(instead_of(&asked).unwrap().contains("scenario.ron.txt` lies there"));
        let asked = at("notes.docx/scenario.ron").display().to_string();
        assert!(instead_of(&asked).unwrap().contains("is a file and no folder"));
        fs::create_dir(at("My Harbour")).unwrap();
        let asked = at("myharbour").display().to_string();
        assert!(instead_of(&asked).unwrap().contains("My Harbour"));
        assert_eq!(instead_of("no-such-thing-anywhere"), None);
    }

    #[test]
    fn files_of_other_programs_are_known_by_their_first_bytes() {
        assert!(not_text(&[0xFF, 0xFE, 0, 0]).contains("UTF-16"));
        assert!(not_text(b"PK\x03\x04").contains("word processor"));
        assert!(not_text(b"Scen").contains("ANSI"));
    }
}
