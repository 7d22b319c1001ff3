//! The file itself, without what lies beside it: SQLite takes whatever lies there under the right name for a part of the
//! file. The log of another exercise would cover its pages, and what another one left to be rolled back would cut it off.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::file::{self, beside};

/// How SQLite begins a file of what is to be rolled back.
const ROLLBACK: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
/// Where in it stands how many pages the file had before, and how many bytes each has.
const PAGES: usize = 16;
const PAGE: usize = 24;

/// Looks into the file and at nothing beside it; none if it is no journal by itself. Takes no lock and gives none up.
pub(super) fn look(path: &Path) -> Option<Connection> {
    let address = address(&std::path::absolute(path).ok()?)?;
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(address, flags).ok()?;
    file::harden(&connection).ok()?;
    file::identify(&connection, path).ok()?;
    Some(connection)
}

/// Would SQLite roll this journal back by something that was never left by it?
///
/// A journal itself leaves such a file when the power fails just as it is put away or taken up; then its number of
/// pages is the same as before.
pub(super) fn has_foreign_rollback(path: &Path) -> bool {
    let Ok(left) = fs::read(rollback(path)) else { return false };
    if !left.starts_with(&ROLLBACK) {
        return false;
    }
    let number =
        |at: usize| left.get(at..at + 4).map(|four| four.iter().fold(0, |n, byte| n << 8 | u64::from(*byte)));
    let (Some(pages), Some(page)) = (number(PAGES), number(PAGE)) else { return false };
    let bytes = fs::metadata(path).map_or(0, |about| about.len());
    // One whose creation was interrupted is no journal yet.
    pages * page != bytes && look(path).is_some()
}

/// Where SQLite keeps what is to be rolled back.
pub(super) fn rollback(path: &Path) -> std::path::PathBuf {
    beside(path, "-journal")
}

/// The address under which SQLite opens a file as one that nobody changes: then it looks for nothing beside it.
fn address(path: &Path) -> Option<String> {
    let name = path.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte);
    let mut address = String::from(if name.starts_with('/') { "file://" } else { "file:///" });
    for byte in name.bytes() {
        if plain(byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(address + "?immutable=1")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Journal;
    use crate::journal::tests::header;

    #[test]
    fn a_file_is_looked_into_whatever_its_name_is() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["plain.mufakat", "Kelas 1? #2 50% à.mufakat", "file:x&mode=memory"] {
            let path = folder.path().join(name);
            drop(Journal::create(&path, &header()).unwrap());
            assert!(look(&path).is_some(), "{name}");
        }
        assert!(look(&folder.path().join("nothing")).is_none());
    }

    /// A journal, put away, and how many pages it has.
    fn kept() -> (tempfile::TempDir, std::path::PathBuf, u32) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        drop(Journal::create(&path, &header()).unwrap());
        let pages = fs::metadata(&path).unwrap().len() / 4096;
        (folder, path, u32::try_from(pages).unwrap())
    }

    /// What SQLite leaves to bring a file back to so many pages.
    fn left(pages: u32) -> Vec<u8> {
        let mut bytes = [&ROLLBACK[..], &[0; 504]].concat();
        bytes[PAGES..][..4].copy_from_slice(&pages.to_be_bytes());
        bytes[PAGE..][..4].copy_from_slice(&4096_u32.to_be_bytes());
        bytes
    }

    #[test]
    fn only_what_would_change_the_number_of_pages_was_left_by_another_file() {
        let (_folder, path, pages) = kept();
        assert!(!has_foreign_rollback(&path), "nothing lies there");
        fs::write(rollback(&path), left(pages)).unwrap();
        assert!(!has_foreign_rollback(&path), "its own");
        for other in [0, pages - 1, pages + 1, pages << 8] {
            fs::write(rollback(&path), left(other)).unwrap();
            assert!(has_foreign_rollback(&path), "{other} pages");
        }
        for nothing in [&left(0)[..20], &[0; 512], &[]] {
            fs::write(rollback(&path), nothing).unwrap();
            assert!(!has_foreign_rollback(&path), "SQLite rolls nothing back by {} bytes", nothing.len());
        }
        fs::write(&path, "no journal yet").unwrap();
        fs::write(rollback(&path), left(0)).unwrap();
        assert!(!has_foreign_rollback(&path), "an interrupted beginning is cleared away by SQLite");
    }

    #[test]
    fn nothing_in_the_schema_of_a_file_is_trusted_however_it_is_opened() {
        use rusqlite::config::DbConfig;
        let (_folder, path, _) = kept();
        let opened = file::open(&path, file::Access::Look).unwrap();
        for connection in [look(&path).unwrap(), opened.connection] {
            assert_eq!(connection.db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA), Ok(false));
            assert_eq!(connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE), Ok(true));
        }
    }
}
