//! What a file was before it was written over: the ten last versions of each, in a folder beside the scenario, numbered so
//! that the highest is the newest. The one with which the workshop was opened stays, however much is written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder beside the scenario.
pub const FOLDER: &str = "older-versions";

/// Versions of each file that are kept.
pub const VERSIONS: usize = 10;

/// The folder of one scenario.
#[derive(Debug)]
pub struct Kept {
    folder: PathBuf,
    /// Versions that stay, because the workshop was opened with them.
    first: BTreeMap<String, PathBuf>,
}

impl Kept {
    /// The folder beside a scenario. It is made when something is kept.
    pub(super) fn beside(main: &Path) -> Self {
        let real = fs::canonicalize(main).unwrap_or_else(|_| main.to_owned());
        let folder = real.parent().unwrap_or(Path::new("")).join(FOLDER);
        Self { folder, first: BTreeMap::new() }
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Keeps a file as it is on the disk, byte for byte, unless it is kept already.
    pub(super) fn keep(&mut self, file: &Path, home: &Path) -> io::Result<()> {
        let stem = stem(file, home);
        let ending =
            file.extension().map_or(String::new(), |ending| format!(".{}", ending.to_string_lossy()));
        fs::create_dir_all(&self.folder)?;
        let there = self.versions(&stem, &ending)?;
        let now = fs::read(file)?;
        let newest = there.iter().next_back().map(|number| self.name(&stem, *number, &ending));
        let kept = match newest.filter(|newest| fs::read(newest).is_ok_and(|kept| kept == now)) {
            Some(same) => same,
            None => {
                let number = there.iter().next_back().map_or(1, |last| last + 1);
                let new = self.name(&stem, number, &ending);
                crate::files::replace(&new, &now)?;
                new
            }
        };
        let stays = self.first.entry(stem.clone()).or_insert(kept).clone();
        let all = self.versions(&stem, &ending)?;
        for number in all.iter().rev().skip(VERSIONS) {
            let old = self.name(&stem, *number, &ending);
            if old != stays {
                fs::remove_file(old)?;
            }
        }
        Ok(())
    }

    fn name(&self, stem: &str, number: u32, ending: &str) -> PathBuf {
        self.folder.join(format!("{stem}.{number:04}{ending}"))
    }

    /// The numbers of the versions of a file.
    fn versions(&self, stem: &str, ending: &str) -> io::Result<BTreeSet<u32>> {
        let mut numbers = BTreeSet::new();
        for entry in fs::read_dir(&self.folder)? {
            let name = entry?.file_name();
            let name = name.to_string_lossy();
            let number = name
                .strip_prefix(stem)
                .and_then(|rest| rest.strip_prefix('.')?.strip_suffix(ending))
                .filter(|number| number.bytes().all(|sign| sign.is_ascii_digit()));
            numbers.extend(number.and_then(|number| number.parse::<u32>().ok()));
        }
        Ok(numbers)
    }
}

/// The name of a file in one word: `injects/night.ron` is `injects-night`.
fn stem(file: &Path, home: &Path) -> String {
    let inside = file.strip_prefix(home).unwrap_or(file).with_extension("");
    let parts = inside.iter().map(|part| part.to_string_lossy().into_owned());
    parts.collect::<Vec<_>>().join("-")
}
