//! Writing files of the user's. The one rule for everything in the program that replaces a file which somebody may miss, and
//! the one for what is kept from other people of the same machine.
//!
//! The new content is written beside the old one, brought to the disk, and then takes its name in one go: whoever reads
//! meanwhile finds the old file or the new one, and a full disk or a power cut leaves the old one as it was.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Who may read a file that is written, where the system keeps people apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// As is usual there; whoever may read a file that is replaced may read the new one.
    Usual,
    /// Its owner alone: it tells what others are not to know, whoever could read the one before.
    Owner,
}

impl Readers {
    /// A new file is opened for these readers.
    pub fn of_new(self, options: &mut fs::OpenOptions) {
        #[cfg(unix)]
        if self == Self::Owner {
            std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
        }
        #[cfg(not(unix))]
        let _ = options;
    }
}

/// Makes a folder with those above it, for its owner alone. One that is there stays as it is.
///
/// # Errors
/// In the words of the operating system.
pub fn folder_of_owner(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

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
    beside_for(Readers::Usual, path, content)
}

fn beside_for(readers: Readers, path: &Path, content: &[u8]) -> io::Result<Beside> {
    let file = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let part = Beside { beside: file.with_added_extension("part"), file };
    // What a crash has left there would keep its own readers.
    let _ = fs::remove_file(&part.beside);
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    readers.of_new(&mut options);
    let mut written = options.open(&part.beside)?;
    // Who may read the old one may read the new one, and nobody else.
    if let (Readers::Usual, Ok(about)) = (readers, fs::metadata(&part.file)) {
        written.set_permissions(about.permissions())?;
    }
    written.write_all(content)?;
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
    replace_for(Readers::Usual, path, content)
}

/// The same for these readers.
///
/// # Errors
/// As of [`replace`].
pub fn replace_for(readers: Readers, path: &Path, content: &[u8]) -> io::Result<()> {
    beside_for(readers, path, content)?.replace()
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
    fn what_is_for_its_owner_is_kept_from_others_whatever_stood_there() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (own, above) = (folder.path().join("above/own"), folder.path().join("above"));
        folder_of_owner(&own).unwrap();
        folder_of_owner(&own).unwrap();
        assert_eq!((mode(&own), mode(&above)), (0o700, 0o700));
        let file = own.join("a.html");
        fs::write(&file, "one").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o664)).unwrap();
        replace(&file, b"two").unwrap();
        assert_eq!(mode(&file), 0o664, "whoever could read it still can");
        replace_for(Readers::Owner, &file, b"three").unwrap();
        assert_eq!((mode(&file), fs::read(&file).unwrap()), (0o600, b"three".to_vec()));
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
