//! Going on although something is lost, because somebody said so: what stands becomes a new file, and nothing of the
//! old one is thrown away.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::alone;
use super::file::{self, Access, BESIDE, beside};
use super::rows;
use super::standing;
use super::trouble::Trouble;

/// What was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The last entry that stands; 0 if none does.
    pub last: u64,
    /// How many entries that were acknowledged are lost, if that can be known; 0 if what was in the way was none of its own.
    pub lost: Option<u64>,
    /// The damaged file as it was; what belonged to it stands beside it.
    pub kept: PathBuf,
}

/// Makes the journal `path` end with the last entry that stands, so that it can be opened. The damaged file is copied
/// beside it first, with its log. None, and nothing is changed, if all that was acknowledged stands.
///
/// # Errors
/// If not even the header stands, or the copies cannot be written. Nothing is changed then.
pub fn accept_loss(path: &Path) -> Result<Option<Loss>, Trouble> {
    let system = |error: io::Error| Trouble::of_system(path, &error);
    file::present(path)?;
    // SQLite must not see what it would roll the file back by.
    let rollback = alone::has_foreign_rollback(path);
    let mut kept = None;
    if rollback {
        kept = Some(keep(path).map_err(system)?);
        fs::remove_file(alone::rollback(path)).map_err(system)?;
    }
    let opened = standing::open(path, Access::Hold)?;
    let found = standing::look(&opened, path)?;
    // Closing a copy would give up the lock, so that it is given up before.
    drop(opened);
    let last = found.entries.len() as u64;
    if found.wrong.is_ok() {
        return Ok(kept.map(|kept| Loss { last, lost: Some(0), kept }));
    }
    let kept = match kept {
        Some(kept) => kept,
        None => keep(path).map_err(system)?,
    };
    let new = beside(path, "-mended");
    file::discard(&new);
    let mut connection = file::claim(&new)?;
    let written = rows::write(&mut connection, &found.header, &found.entries);
    drop(connection);
    written.map_err(|error| {
        file::discard(&new);
        Trouble::of_sqlite(path, &error)
    })?;
    // The old log goes first: it must never be applied to the new file. Whatever ends the program between the two, the
    // copies are whole.
    take_away(path).and_then(|()| fs::rename(&new, beside(path, ""))).map_err(system)?;
    file::sync_folder(path).map_err(system)?;
    let lost = found.acknowledged.and_then(|acknowledged| acknowledged.checked_sub(last));
    // Where another history stands in the file itself, the numbers say nothing of what is lost.
    let says = |lost: &u64| *lost > 0 || matches!(found.wrong, Err(Trouble::Foreign { .. }));
    Ok(Some(Loss { last, lost: lost.filter(says), kept }))
}

/// Copies every part to a name that is free, durably.
fn keep(path: &Path) -> io::Result<PathBuf> {
    let parts = || [""].into_iter().chain(BESIDE);
    let free = |number: &u32| parts().all(|part| !beside(path, &format!(".damaged-{number}{part}")).exists());
    let number = (1..u32::MAX).find(free).unwrap_or(u32::MAX);
    let copied = |part: &str| beside(path, &format!(".damaged-{number}{part}"));
    for part in parts() {
        let from = beside(path, part);
        if from.exists() {
            fs::copy(from, copied(part))?;
            fs::File::open(copied(part))?.sync_all()?;
        }
    }
    file::sync_folder(path)?;
    Ok(copied(""))
}

fn take_away(path: &Path) -> io::Result<()> {
    for part in BESIDE {
        match fs::remove_file(beside(path, part)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    file::sync_folder(path)
}
