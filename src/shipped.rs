//! What the binary carries inside: the assets and the shipped scenarios; and how a SCENARIO argument is found.
//!
//! Reads files of the user, never writes one. Knows nothing of what the texts mean.

mod lying;

use std::borrow::Cow;
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use thiserror::Error;

pub use lying::SCENARIO_FILE;

static ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");
static SCENARIOS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// The largest file that is read. The longest scenario we know has a hundredth of it.
pub const FILE_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// A text together with where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Short name: the folder of a scenario, or the file's name without its ending.
    pub name: String,
    /// The file as messages cite it.
    pub file: String,
    /// What it says.
    pub text: Cow<'static, str>,
}

/// Why a file could not be read, with a remedy in [`Unreadable::hint`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Neither a path nor a shipped name.
    #[error("there is no file, folder or shipped scenario called `{0}`")]
    Missing(String),
    /// A folder that is no scenario.
    #[error("the folder `{0}` has no file scenario.ron")]
    NoScenarioInside(String),
    /// More than [`FILE_BYTES_MAX`].
    #[error("`{file}` is too large: {mebibytes} MiB, and the limit is 4 MiB")]
    TooLarge {
        /// The file.
        file: String,
        /// Its size, rounded up.
        mebibytes: u64,
    },
    /// Not UTF-8: the place of the first bad byte.
    #[error("`{file}` is not a plain text file in UTF-8: byte {byte} cannot be read")]
    NotText {
        /// The file.
        file: String,
        /// From 1.
        byte: usize,
        /// How the file begins.
        begins: [u8; 4],
    },
    /// The operating system refuses.
    #[error("`{0}` may not be read by this user")]
    Forbidden(String),
    /// A device, a pipe: nothing a scenario can be in.
    #[error("`{0}` is neither a file nor a folder")]
    NotAFile(String),
    /// Anything else, in the words of the operating system.
    #[error("`{file}` could not be read: {reason}")]
    Other {
        /// The file.
        file: String,
        /// What the operating system said.
        reason: String,
    },
}

impl Unreadable {
    /// The file it is about.
    pub fn file(&self) -> &str {
        match self {
            Self::Missing(file)
            | Self::NoScenarioInside(file)
            | Self::Forbidden(file)
            | Self::NotAFile(file) => file,
            Self::TooLarge { file, .. } | Self::NotText { file, .. } | Self::Other { file, .. } => file,
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            Self::Missing(argument) => match nearest_name(argument) {
                Some(name) => format!("did you mean the shipped scenario `{name}`?"),
                None => lying::instead_of(argument)
                    .unwrap_or_else(|| format!("shipped with the program: {}", quoted(&scenario_names()))),
            },
            Self::NoScenarioInside(folder) => lying::inside(Path::new(folder)),
            Self::TooLarge { .. } => {
                "check that this is the file you meant; pictures and handouts go beside it".into()
            }
            Self::NotText { begins, .. } => lying::not_text(begins).into(),
            Self::Forbidden(_) => {
                "give yourself the right to read it, or copy it to a folder of your own".into()
            }
            Self::NotAFile(_) => "give a folder with scenario.ron inside, or a file".into(),
            Self::Other { .. } => "copy it to this computer's own disk and try again".into(),
        }
    }
}

/// The names of the shipped scenarios, in alphabetical order.
pub fn scenario_names() -> Vec<&'static str> {
    let mut names: Vec<_> = SCENARIOS
        .dirs()
        .filter(|folder| SCENARIOS.get_file(folder.path().join(SCENARIO_FILE)).is_some())
        .filter_map(|folder| folder.path().to_str())
        .collect();
    names.sort_unstable();
    names
}

/// A shipped scenario by its name.
pub fn scenario(name: &str) -> Option<Document> {
    let path = format!("{name}/{SCENARIO_FILE}");
    let text = SCENARIOS.get_file(&path)?.contents_utf8()?;
    Some(Document { name: name.into(), file: format!("scenarios/{path}"), text: Cow::Borrowed(text) })
}

/// The bytes of an asset, such as `map/region.ron`.
pub fn asset_bytes(path: &str) -> Option<&'static [u8]> {
    ASSETS.get_file(path).map(|file| file.contents())
}

/// The text of an asset.
pub fn asset(path: &str) -> Option<Document> {
    ASSETS.get_file(path).and_then(asset_document)
}

/// All RON files in one folder of the assets, in alphabetical order.
pub fn assets_in(folder: &str) -> Vec<Document> {
    let mut found: Vec<_> = ASSETS
        .get_dir(folder)
        .into_iter()
        .flat_map(|dir| dir.files())
        .filter(|file| is_ron(file.path()))
        .filter_map(asset_document)
        .collect();
    found.sort_by(|a, b| a.file.cmp(&b.file));
    found
}

fn asset_document(file: &'static include_dir::File<'static>) -> Option<Document> {
    let text = file.contents_utf8()?;
    Some(Document {
        name: stem(file.path()),
        file: format!("assets/{}", file.path().display()),
        text: Cow::Borrowed(text),
    })
}

/// Is it a RON file by its name?
pub fn is_ron(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ron")
}

/// The scenario a user asks for: a file, a folder with `scenario.ron`, or a shipped name. What exists on
/// disk wins over what is shipped.
pub fn find(argument: &str) -> Result<Document, Unreadable> {
    let path = Path::new(argument);
    match fs::metadata(path) {
        Ok(about) if about.is_dir() => in_folder(path, argument),
        Ok(_) => read(path),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            Err(Unreadable::Forbidden(argument.into()))
        }
        Err(_) => scenario(argument).ok_or_else(|| Unreadable::Missing(argument.into())),
    }
}

/// A folder of the user's that happens to bear a shipped name but holds no scenario does not hide the shipped one.
fn in_folder(folder: &Path, argument: &str) -> Result<Document, Unreadable> {
    let inside = folder.join(SCENARIO_FILE);
    if inside.exists() {
        return read(&inside);
    }
    scenario(argument).ok_or_else(|| Unreadable::NoScenarioInside(argument.into()))
}

/// A file of the user's, refused before reading if it is too large.
pub fn read(path: &Path) -> Result<Document, Unreadable> {
    let file = path.display().to_string();
    let about = fs::metadata(path).map_err(|error| from_system(&file, &error))?;
    if about.is_dir() {
        return Err(Unreadable::NoScenarioInside(file));
    }
    if !about.is_file() {
        return Err(Unreadable::NotAFile(file));
    }
    if about.len() > FILE_BYTES_MAX {
        return Err(Unreadable::TooLarge { file, mebibytes: about.len().div_ceil(1024 * 1024) });
    }
    let bytes = read_at_most(path).map_err(|error| from_system(&file, &error))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let mut begins = [0; 4];
        begins.iter_mut().zip(error.as_bytes()).for_each(|(first, byte)| *first = *byte);
        Unreadable::NotText { file: file.clone(), byte: error.utf8_error().valid_up_to() + 1, begins }
    })?;
    Ok(Document { name: short_name(path), file, text: Cow::Owned(plain(text)) })
}

/// Editors on Windows begin files with a mark and end lines with two characters; neither means anything.
fn plain(text: String) -> String {
    let unmarked = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if unmarked.len() == text.len() && !text.contains('\r') { text } else { unmarked.replace("\r\n", "\n") }
}

/// A file can grow between being measured and being read.
fn read_at_most(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(FILE_BYTES_MAX).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn from_system(file: &str, error: &io::Error) -> Unreadable {
    match error.kind() {
        ErrorKind::NotFound => Unreadable::Missing(file.into()),
        ErrorKind::PermissionDenied => Unreadable::Forbidden(file.into()),
        _ => Unreadable::Other { file: file.into(), reason: error.to_string() },
    }
}

/// `games/departures/scenario.ron` is called `departures`, `games/test.ron` is called `test`.
fn short_name(path: &Path) -> String {
    let is_plain = path.file_name().is_some_and(|name| name == SCENARIO_FILE);
    let folder = || fs::canonicalize(path).ok()?.parent()?.file_name()?.to_str().map(String::from);
    is_plain.then(folder).flatten().unwrap_or_else(|| stem(path))
}

fn stem(path: &Path) -> String {
    PathBuf::from(path).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn nearest_name(argument: &str) -> Option<&'static str> {
    let close = |name: &&str| strsim::damerau_levenshtein(name, argument) <= 2 + name.len() / 5;
    scenario_names().into_iter().filter(close).min_by_key(|name| strsim::damerau_levenshtein(name, argument))
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_the_user_wins_over_a_shipped_name() {
        let folder = tempfile::tempdir().unwrap();
        let mine = folder.path().join("departures");
        fs::create_dir(&mine).unwrap();
        fs::write(mine.join(SCENARIO_FILE), "mine").unwrap();
        let found = find(mine.to_str().unwrap()).unwrap();
        assert_eq!((found.text.as_ref(), found.name.as_str()), ("mine", "departures"));
    }

    #[test]
    fn a_folder_without_a_scenario_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let refusal = find(folder.path().to_str().unwrap()).unwrap_err();
        assert!(refusal.to_string().contains("has no file scenario.ron"), "{refusal}");
    }

    #[test]
    fn a_file_of_a_hundred_megabytes_is_refused_before_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("huge.ron");
        fs::File::create(&path).unwrap().set_len(100 * 1024 * 1024).unwrap();
        let refusal = read(&path).unwrap_err();
        assert!(refusal.to_string().contains("100 MiB, and the limit is 4 MiB"), "{refusal}");
    }

    #[test]
    fn a_file_that_is_no_text_names_the_byte() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("picture.ron");
        fs::write(&path, b"title: \xff\xfe").unwrap();
        assert_eq!(
            read(&path).unwrap_err(),
            Unreadable::NotText { file: path.display().to_string(), byte: 8, begins: *b"titl" }
        );
    }

    #[test]
    fn a_missing_file_says_what_is_there() {
        let refusal = find("no-such-thing-anywhere").unwrap_err();
        assert!(refusal.to_string().contains("no file, folder or shipped scenario"), "{refusal}");
        assert!(!refusal.hint().is_empty());
    }

    #[test]
    fn every_trouble_has_a_remedy() {
        let file = String::from("x.ron");
        for trouble in [
            Unreadable::Missing(file.clone()),
            Unreadable::NoScenarioInside(file.clone()),
            Unreadable::TooLarge { file: file.clone(), mebibytes: 5 },
            Unreadable::NotText { file: file.clone(), byte: 1, begins: [0xFF; 4] },
            Unreadable::Forbidden(file.clone()),
            Unreadable::NotAFile(file.clone()),
            Unreadable::Other { file: file.clone(), reason: "broken".into() },
        ] {
            assert!(!trouble.hint().is_empty() && trouble.to_string().contains("x.ron"));
            assert_eq!(trouble.file(), "x.ron");
        }
    }
}
