//! What stands in a file, and whether it is all that was acknowledged.
//!
//! A file that was put away says itself where it ends. For one that a writer left behind, the anchor beside it does; and
//! where that is missing too (a journal of an earlier program, a copy), the log is searched for what stands behind its
//! readable end.

use std::path::Path;

use super::anchor::{self, Anchor};
use super::entry::Entry;
use super::fault::name;
use super::file::{self, Opened};
use super::header::Header;
use super::rows;
use super::trouble::{Damage, Trouble};
use super::wal;

/// What stands in a file.
#[derive(Debug)]
pub(super) struct Standing {
    pub header: Header,
    /// The entries up to the first that is missing or not as it was written.
    pub entries: Vec<Entry>,
    /// Why that is not everything, if it is not.
    pub wrong: Result<(), Trouble>,
    /// The entry up to which everything was acknowledged, if that is known.
    pub acknowledged: Option<u64>,
}

impl Standing {
    /// What stands, if it is everything.
    pub fn whole(self) -> Result<(Header, Vec<Entry>), Trouble> {
        self.wrong.map(|()| (self.header, self.entries))
    }
}

/// Reads everything, with every hash, gap and link checked. Changes nothing.
///
/// # Errors
/// If not even the header can be read.
pub(super) fn look(opened: &Opened, path: &Path) -> Result<Standing, Trouble> {
    let header = rows::header(&opened.connection, path)?;
    let opening = header.link();
    let (entries, read) = rows::readable(&opened.connection, path, opening);
    let anchor = anchor::read(path, &opening)?;
    let closed = file::closed_after(&opened.connection).map_err(|error| Trouble::of_sqlite(path, &error));
    let acknowledged = anchor.map(|anchor| anchor.seq).max(closed.clone().unwrap_or(None));
    let wrong = read
        .and_then(|()| reaches(anchor, &entries, path))
        .and(closed)
        .and_then(|closed| ends(closed, anchor, opened, path, entries.len() as u64));
    Ok(Standing { header, entries, wrong, acknowledged })
}

/// Does what stands reach as far as it was acknowledged?
fn reaches(anchor: Option<Anchor>, entries: &[Entry], path: &Path) -> Result<(), Trouble> {
    let Some(Anchor { seq, link, .. }) = anchor.filter(|anchor| anchor.seq > 0) else { return Ok(()) };
    match entries.get(seq as usize - 1) {
        None => Err(Trouble::Cut { file: name(path), last: entries.len() as u64, acknowledged: Some(seq) }),
        Some(entry) if entry.link != link => Err(Trouble::damaged(path, Damage::Replaced, seq)),
        Some(_) => Ok(()),
    }
}

/// Does it end where the file says?
fn ends(
    closed: Option<u64>,
    anchor: Option<Anchor>,
    opened: &Opened,
    path: &Path,
    last: u64,
) -> Result<(), Trouble> {
    match closed {
        Some(closed) if closed > last => Err(Trouble::damaged(path, Damage::Gap, last + 1)),
        Some(closed) if closed < last => Err(Trouble::damaged(path, Damage::Surplus, closed + 1)),
        None if anchor.is_none() => unanchored(opened, path, last),
        Some(_) | None => Ok(()),
    }
}

/// Without an anchor nothing says where the exercise was. The log does where it is damaged.
fn unanchored(opened: &Opened, path: &Path, last: u64) -> Result<(), Trouble> {
    if !opened.had_wal {
        return Err(Trouble::Parted(name(path)));
    }
    let log = wal::look(&file::wal(path)).map_err(|error| Trouble::of_system(path, &error))?;
    let cut = Trouble::Cut { file: name(path), last, acknowledged: None };
    if log.broken { Err(cut) } else { Ok(()) }
}
