//! What a file was before it was written over, in a folder beside the scenario, numbered so that the highest is the newest.
//! A save comes every few seconds, so that not each of them is kept, but what somebody may want back: of each file the
//! texts with which the last five sittings began, and five others, ten minutes or more apart.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::files;

/// The folder beside the scenario.
pub const FOLDER: &str = "older-versions";

/// Versions with which a sitting began: so many of each file are kept.
pub const BEGINNINGS: usize = 5;

/// Other versions: so many of each file are kept.
pub const OTHERS: usize = 5;

/// They are at least so far apart.
pub const APART: Duration = Duration::from_secs(600);

/// What stands behind the number of a version with which a sitting began.
const BEGAN: &str = "-began";

/// The folder of one scenario.
#[derive(Debug)]
pub struct Kept {
    folder: PathBuf,
    /// Files of which the text with which this sitting began is kept already.
    begun: BTreeSet<String>,
}

impl Kept {
    /// The folder beside a scenario. It is made when something is kept.
    pub(super) fn beside(main: &Path) -> Self {
        let real = fs::canonicalize(main).unwrap_or_else(|_| main.to_owned());
        let folder = real.parent().unwrap_or(Path::new("")).join(FOLDER);
        Self { folder, begun: BTreeSet::new() }
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Can anything be kept?
    pub(super) fn probe(&self) -> io::Result<()> {
        match fs::metadata(&self.folder) {
            Ok(_) => files::beside(&self.folder.join("probe"), b"").map(drop),
            // It is made beside the scenario, where something could just be written.
            Err(_) => Ok(()),
        }
    }

    /// Keeps a file as it is on the disk, byte for byte, if it is the first of this sitting, if the last one is old enough,
    /// or if it is not ours: what somebody else has written is there only once.
    pub(super) fn keep(&mut self, file: &Path, home: &Path, is_ours: bool) -> io::Result<()> {
        let stem = stem(file, home);
        let ending =
            file.extension().map_or(String::new(), |ending| format!(".{}", ending.to_string_lossy()));
        fs::create_dir_all(&self.folder)?;
        let is_first = !self.begun.contains(&stem);
        let there = self.versions(&stem, &ending)?;
        let newest = there.last_key_value();
        let now = fs::read(file)?;
        let is_same = newest.is_some_and(|(_, kept)| fs::read(kept).is_ok_and(|kept| kept == now));
        let began = if is_first { BEGAN } else { "" };
        let name = |number: u32| self.folder.join(format!("{stem}.{number:04}{began}{ending}"));
        match newest {
            Some((number, kept)) if is_same && is_first => fs::rename(kept, name(*number))?,
            Some(_) if is_same => return Ok(()),
            Some((_, kept)) if !is_first && is_ours && is_young(kept) => return Ok(()),
            _ => files::replace(&name(newest.map_or(1, |(last, _)| last + 1)), &now)?,
        }
        self.begun.insert(stem.clone());
        let (beginnings, others): (Vec<_>, Vec<_>) = self
            .versions(&stem, &ending)?
            .into_values()
            .rev()
            .partition(|kept| kept.to_string_lossy().ends_with(&format!("{BEGAN}{ending}")));
        for old in beginnings.iter().skip(BEGINNINGS).chain(others.iter().skip(OTHERS)) {
            fs::remove_file(old)?;
        }
        Ok(())
    }

    /// The versions of a file by number.
    fn versions(&self, stem: &str, ending: &str) -> io::Result<BTreeMap<u32, PathBuf>> {
        let mut versions = BTreeMap::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let number = name
                .strip_prefix(stem)
                .and_then(|rest| rest.strip_prefix('.')?.strip_suffix(ending))
                .map(|number| number.strip_suffix(BEGAN).unwrap_or(number))
                .filter(|number| number.bytes().all(|sign| sign.is_ascii_digit()));
            if let Some(number) = number.and_then(|number| number.parse().ok()) {
                versions.insert(number, entry.path());
            }
        }
        Ok(versions)
    }
}

/// Was it kept only some minutes ago? One whose time nobody knows, or lies ahead, is old.
fn is_young(kept: &Path) -> bool {
    let time = fs::metadata(kept).and_then(|about| about.modified()).ok();
    time.and_then(|time| time.elapsed().ok()).is_some_and(|age| age < APART)
}

/// The name of a file in one word: `injects/night.ron` is `injects-night`.
fn stem(file: &Path, home: &Path) -> String {
    let inside = file.strip_prefix(home).unwrap_or(file).with_extension("");
    let parts = inside.iter().map(|part| part.to_string_lossy().into_owned());
    parts.collect::<Vec<_>>().join("-")
}
