//! When files were saved: told by their time and their size, which every system keeps.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

/// A file as it was seen last: none while it is not there.
type Seen = (PathBuf, Option<(SystemTime, u64)>);

/// What the files looked like when they were last told as changed.
#[derive(Debug, Default)]
pub struct Saves {
    told: Option<Vec<Seen>>,
    before: Vec<Seen>,
}

impl Saves {
    /// Has any of these files changed since the last time that this was so, and is it at rest? An editor that writes a new
    /// file and gives it the old name leaves none for a moment.
    pub fn has_changed(&mut self, files: Vec<PathBuf>) -> bool {
        let now: Vec<Seen> = files.into_iter().map(|file| (file.clone(), seen(&file))).collect();
        let first = self.told.is_none();
        let at_rest = now == self.before;
        self.before.clone_from(&now);
        let changed = first || (at_rest && self.told.as_ref() != Some(&now));
        if changed {
            self.told = Some(now);
        }
        changed
    }
}

fn seen(file: &PathBuf) -> Option<(SystemTime, u64)> {
    let about = fs::metadata(file).ok()?;
    Some((about.modified().ok()?, about.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_is_told_once_and_when_the_file_is_at_rest() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("scenario.ron");
        let mut saves = Saves::default();
        let mut look = || saves.has_changed(vec![file.clone()]);
        fs::write(&file, "one").unwrap();
        assert!(look(), "the first look is a change");
        assert!(!look() && !look(), "nothing was saved");
        fs::write(&file, "three").unwrap();
        assert!(!look(), "it may still be being written");
        assert!(look() && !look(), "a save is told once");
        fs::remove_file(&file).unwrap();
        assert!(!look(), "an editor may be about to give a new file this name");
        fs::write(&file, "other text").unwrap();
        assert!(!look() && look() && !look());
    }
}
