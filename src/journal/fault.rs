//! What the operating system and SQLite say, in our words.

use std::io::{self, ErrorKind};
use std::path::Path;

use rusqlite::ErrorCode;

use super::trouble::{Damage, Trouble};

impl Trouble {
    pub(super) fn damaged(path: &Path, what: Damage, seq: u64) -> Self {
        Self::Damaged { file: name(path), what, seq }
    }

    pub(super) fn of_system(path: &Path, error: &io::Error) -> Self {
        let file = name(path);
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Missing(file),
            ErrorKind::AlreadyExists => Self::Exists(file),
            ErrorKind::PermissionDenied => Self::Forbidden(file),
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(file),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full(file),
            _ => Self::Other { file, reason: error.to_string() },
        }
    }

    pub(super) fn of_sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        let file = name(path);
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full(file),
            Some(ErrorCode::ReadOnly) => Self::ReadOnly(file),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse(file),
            Some(ErrorCode::NotADatabase) => Self::NotAJournal(file),
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::Forbidden(file),
            _ if is_damage(error) => Self::damaged(path, Damage::Broken(error.to_string()), 0),
            _ => Self::Other { file, reason: error.to_string() },
        }
    }

    /// The same while the row of entry `seq` was read.
    pub(super) fn in_row(path: &Path, error: &rusqlite::Error, seq: u64) -> Self {
        let mut trouble = Self::of_sqlite(path, error);
        if let Self::Damaged { what, seq: at, .. } = &mut trouble {
            *at = seq;
            // The page is sound, and what stands on it is nothing that we would have written.
            if error.sqlite_error_code().is_none() {
                *what = Damage::Unreadable;
            }
        }
        trouble
    }
}

/// Does the fault lie in what the file holds? Missing tables and columns are such faults too, because we ask
/// only for what our own format has.
fn is_damage(error: &rusqlite::Error) -> bool {
    match error {
        rusqlite::Error::SqliteFailure(failure, _) => {
            matches!(failure.code, ErrorCode::DatabaseCorrupt | ErrorCode::Unknown | ErrorCode::TypeMismatch)
                || failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHORT_READ
                || failure.extended_code == rusqlite::ffi::SQLITE_IOERR_CORRUPTFS
        }
        rusqlite::Error::SqlInputError { .. }
        | rusqlite::Error::QueryReturnedNoRows
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::Utf8Error(..) => true,
        _ => false,
    }
}

pub(super) fn name(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_operating_system_says_keeps_its_meaning() {
        let path = Path::new("x.mufakat");
        let of = |kind: ErrorKind| Trouble::of_system(path, &io::Error::from(kind));
        assert_eq!(of(ErrorKind::StorageFull), Trouble::Full("x.mufakat".into()));
        assert_eq!(of(ErrorKind::ReadOnlyFilesystem), Trouble::ReadOnly("x.mufakat".into()));
        assert_eq!(of(ErrorKind::PermissionDenied), Trouble::Forbidden("x.mufakat".into()));
        assert!(matches!(of(ErrorKind::TimedOut), Trouble::Other { .. }));
    }

    #[test]
    fn what_sqlite_says_keeps_its_meaning() {
        let path = Path::new("x.mufakat");
        let of = |code| {
            let failure = rusqlite::ffi::Error::new(code);
            Trouble::of_sqlite(path, &rusqlite::Error::SqliteFailure(failure, None))
        };
        let file = || String::from("x.mufakat");
        assert_eq!(of(rusqlite::ffi::SQLITE_FULL), Trouble::Full(file()));
        assert_eq!(of(rusqlite::ffi::SQLITE_READONLY_DIRECTORY), Trouble::ReadOnly(file()));
        assert_eq!(of(rusqlite::ffi::SQLITE_BUSY), Trouble::InUse(file()));
        assert_eq!(of(rusqlite::ffi::SQLITE_LOCKED), Trouble::InUse(file()));
        assert_eq!(of(rusqlite::ffi::SQLITE_NOTADB), Trouble::NotAJournal(file()));
        assert_eq!(of(rusqlite::ffi::SQLITE_CANTOPEN), Trouble::Forbidden(file()));
        assert!(matches!(of(rusqlite::ffi::SQLITE_CORRUPT), Trouble::Damaged { seq: 0, .. }));
        assert!(matches!(of(rusqlite::ffi::SQLITE_IOERR_SHORT_READ), Trouble::Damaged { seq: 0, .. }));
        assert!(matches!(of(rusqlite::ffi::SQLITE_IOERR_FSYNC), Trouble::Other { .. }));
    }
}
