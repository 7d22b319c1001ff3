//! Writing over a file of the user's: whole or not at all. The one rule for everything in the program that replaces a file
//! which somebody may miss.
//!
//! The new content is written beside the old one, brought to the disk, and then takes its name in one go: whoever reads
//! meanwhile finds the old file or the new one, and a full disk or a power cut leaves the old one as it was.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The new contents of a file, beside it and on the disk, which do not bear its name yet. Dropped without
/// [`Beside::replace`], they are taken away.
#[derive(Debug)]
pub struct Beside {
    file: PathBuf,
    beside: PathBuf,
}

/// Writes the new contents beside the file. A link is followed: what it leads to is what will be replaced.
///
/// # Errors
/// In the words of the operating system; nothing is left behind.
pub fn beside(path: &Path, content: &[u8]) -> io::Result<Beside> {
    let file = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let part = Beside { beside: file.with_added_extension("part"), file };
    let mut written = fs::File::create(&part.beside)?;
    written.write_all(content)?;
    // Who may read the old one may read the new one, and nobody else.
    if let Ok(about) = fs::metadata(&part.file) {
        written.set_permissions(about.permissions())?;
    }
    written.sync_all()?;
    Ok(part)
}

impl Beside {
    /// Gives the new contents the name of the file.
    ///
    /// # Errors
    /// In the words of the operating system; the old file is then as it was.
    pub fn replace(self) -> io::Result<()> {
        fs::rename(&self.beside, &self.file)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // It is not there any more where it has got its name.
        let _ = fs::remove_file(&self.beside);
    }
}

/// Replaces a file, or writes one that is not there.
///
/// # Errors
/// In the words of the operating system; what was there is still there.
pub fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    beside(path, content)?.replace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.ron");
        replace(&file, b"one").unwrap();
        drop(beside(&file, b"never").unwrap());
        assert_eq!(fs::read(&file).unwrap(), b"one");
        replace(&file, b"two").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(replace(&folder.path().join("nowhere/a.ron"), b"x").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_what_it_leads_to_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("a.ron"), folder.path().join("b.ron"));
        fs::write(&file, "one").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        replace(&link, b"two").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
