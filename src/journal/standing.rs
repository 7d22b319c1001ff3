//! What stands in a file, and whether it is all that was acknowledged.
//!
//! A file that was put away says itself where it ends. For one that a writer left behind, the anchor beside it does; and
//! where that is missing too (a journal of an earlier program, a copy), the log is searched for what stands behind its
//! readable end. What lies beside the file and belongs to another exercise is told, before it hides or ruins anything.

use std::path::Path;

use rusqlite::Connection;

use super::alone;
use super::anchor::{self, Anchor, Found};
use super::entry::Entry;
use super::fault::name;
use super::file::{self, Access, Opened};
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

/// Opens a file that exists. Refused before SQLite touches it if that would roll it back by what is none of its own.
pub(super) fn open(path: &Path, access: Access) -> Result<Opened, Trouble> {
    file::present(path)?;
    if alone::has_foreign_rollback(path) {
        return Err(foreign(path, &alone::rollback(path)));
    }
    file::open(path, access)
}

/// Reads everything, with every hash, gap and link checked. Changes nothing.
///
/// # Errors
/// If not even the header can be read.
pub(super) fn look(opened: &Opened, path: &Path) -> Result<Standing, Trouble> {
    let logged = opened.known.clone().and_then(|()| Held::by(&opened.connection, path));
    let own = if has_frames(opened, path)? { without_log(path) } else { None };
    let (held, log) = match (logged, own) {
        // What stands in the file itself stands with its log too, and more. With the log of another exercise, or of
        // another copy of this one, it does not.
        (Ok(logged), Some(own)) if !logged.holds(&own) => (own, Err(foreign(path, &file::wal(path)))),
        (Ok(logged), _) => (logged, Ok(())),
        (Err(_), Some(own)) => (own, Err(foreign(path, &file::wal(path)))),
        (Err(trouble), None) => return Err(trouble),
    };
    let found = anchor::read(path, &held.header.link())?;
    let anchor = if let Found::Own(anchor) = found { Some(anchor) } else { None };
    let acknowledged = anchor.map(|anchor| anchor.seq).max(held.closed.clone().unwrap_or(None));
    let last = held.entries.len() as u64;
    let wrong = log
        .and(held.read)
        .and_then(|()| reaches(anchor, &held.entries, path))
        .and(held.closed)
        .and_then(|closed| ends(closed, anchor, opened, path, last))
        .and_then(|()| match found {
            Found::OfAnother => Err(foreign(path, &anchor::file_of(path))),
            Found::Nothing | Found::Own(_) => Ok(()),
        });
    Ok(Standing { header: held.header, entries: held.entries, wrong, acknowledged })
}

/// What a connection finds.
struct Held {
    header: Header,
    entries: Vec<Entry>,
    /// Why these are not all, if they are not.
    read: Result<(), Trouble>,
    /// After which entry the file was put away, if it was.
    closed: Result<Option<u64>, Trouble>,
}

impl Held {
    fn by(connection: &Connection, path: &Path) -> Result<Self, Trouble> {
        let header = rows::header(connection, path)?;
        let (entries, read) = rows::readable(connection, path, header.link());
        let closed = file::closed_after(connection).map_err(|error| Trouble::of_sqlite(path, &error));
        Ok(Self { header, entries, read, closed })
    }

    /// Does the other one stand in this one? Each link rests on everything before it.
    fn holds(&self, other: &Self) -> bool {
        let last = |held: &Self, count: usize| match count.checked_sub(1) {
            None => Some(held.header.link()),
            Some(last) => held.entries.get(last).map(|entry| entry.link),
        };
        let count = other.entries.len();
        last(self, count) == last(other, count)
    }
}

/// Is there a log from which SQLite takes anything?
fn has_frames(opened: &Opened, path: &Path) -> Result<bool, Trouble> {
    let log = wal::look(&file::wal(path)).map_err(|error| Trouble::of_system(path, &error))?;
    Ok(opened.had_wal && log.frames > 0)
}

/// What stands in the file itself; none if not even the header does, as while it is being written to.
fn without_log(path: &Path) -> Option<Held> {
    alone::look(path).and_then(|connection| Held::by(&connection, path).ok())
}

fn foreign(path: &Path, part: &Path) -> Trouble {
    Trouble::Foreign { file: name(path), part: name(part) }
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
        // The log is there as long as somebody writes. One that was taken away may have held more than an anchor of earlier
        // days knows of.
        None if anchor.is_none_or(|anchor| anchor.seq < last && !opened.had_wal) => {
            unanchored(opened, path, last)
        }
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
