//! How SQLite is opened, held and left. Knows the file, not what an exercise is.
//!
//! While a writer has the file, it is in WAL mode: an append is one write and one flush, and a process that is
//! killed leaves a file that the next opening repairs by itself. The lock is exclusive, so that there is no
//! shared memory file and no second writer. When it is put away, it is a single file that can be copied.
//! A closing connection never tidies up by itself: after a fault, what is in the `-wal` file is the truth.

use std::fs;
use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::fault::name;
use super::header::FORMAT;
use super::trouble::{Damage, Trouble};
use crate::files::Readers;

/// Marks the file as ours: "Mufk".
const APPLICATION: i64 = 0x4d75_666b;

/// A virus scanner may hold a fresh file for a moment; an exercise holds it for hours.
const PATIENCE: Duration = Duration::from_millis(300);

/// What a probe writes: more than any single input is expected to need.
const PROBE_BYTES: u32 = 32 * 1024;

/// What the file is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// To write, alone.
    Hold,
    /// To look at it.
    Look,
}

/// A file that is open.
#[derive(Debug)]
pub(super) struct Opened {
    pub connection: Connection,
    /// Its `-wal` file was there.
    pub had_wal: bool,
    /// Is it a journal? With the log that lies beside it, which may be none of its own, it may not be.
    pub known: Result<(), Trouble>,
}

/// Opens a file that exists and looks whether it is a journal. Whether it is all of it is asked afterwards.
pub(super) fn open(path: &Path, access: Access) -> Result<Opened, Trouble> {
    let had_wal = wal(path).is_file();
    let connection = connect(path, had_wal)?;
    let opening = match access {
        // Straight to the exclusive lock: two that share the file and both want more would wait for each other.
        Access::Hold => "BEGIN EXCLUSIVE; COMMIT",
        Access::Look => "PRAGMA query_only = ON",
    };
    let opened = connection.execute_batch(WAYS).and_then(|()| connection.execute_batch(opening));
    let opened = opened.map_err(|error| Trouble::of_sqlite(path, &error));
    let known = opened.and_then(|()| identify(&connection, path));
    match known {
        Ok(()) | Err(Trouble::NotAJournal(_) | Trouble::OtherFormat { .. } | Trouble::Damaged { .. }) => {
            Ok(Opened { connection, had_wal, known })
        }
        Err(trouble) => Err(trouble),
    }
}

/// What belongs to a journal and lies beside it, by the ending of its name: its log, the last acknowledged entry, and
/// what SQLite rolls back after a crash at the very beginning.
pub(super) const BESIDE: [&str; 3] = ["-wal", "-last", "-journal"];

/// Does nothing lie there of an exercise that was kept under this name before?
pub(super) fn free(path: &Path) -> Result<(), Trouble> {
    let left = BESIDE.map(|ending| beside(path, ending)).into_iter().find(|part| part.exists());
    match left {
        Some(part) if !path.exists() => Err(Trouble::Remains { file: name(path), part: name(&part) }),
        // One that stands there is told first.
        Some(_) | None => Ok(()),
    }
}

/// Claims the name, and a connection to the empty file behind it.
pub(super) fn claim(path: &Path) -> Result<Connection, Trouble> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    // What delegations say to each other in confidence is for its keeper alone.
    Readers::Owner.of_new(&mut options);
    options.open(path).map_err(|error| Trouble::of_system(path, &error))?;
    let connected = connect(path, false).and_then(|connection| {
        connection.execute_batch(WAYS).map_err(|error| Trouble::of_sqlite(path, &error))?;
        Ok(connection)
    });
    connected.inspect_err(|_| discard(path))
}

/// Takes back a claimed file in which nothing was ever remembered.
pub(super) fn discard(path: &Path) {
    let endings = BESIDE.map(|ending| beside(path, ending));
    for part in [path.to_path_buf()].into_iter().chain(endings) {
        // Whatever is left is reported by the next attempt.
        let _ = fs::remove_file(part);
    }
}

/// The empty tables of a file that is put away after so many entries. Run inside the transaction that also writes them.
pub(super) fn furnish(connection: &Connection, closed_after: usize) -> rusqlite::Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", FORMAT)?;
    connection.execute_batch(include_str!("schema.sql"))?;
    connection.execute("INSERT INTO desk (id, closed_after) VALUES (1, ?1)", (closed_after as i64,))?;
    Ok(())
}

/// From here on entries are appended, and the file says so of itself.
pub(super) fn begin(connection: &Connection, path: &Path) -> Result<(), Trouble> {
    resume(connection, path)?;
    connection
        .execute("UPDATE desk SET closed_after = NULL", ())
        .map_err(|error| Trouble::of_sqlite(path, &error))?;
    checkpoint(connection, path)
}

/// Goes on with a file that was never put away, without writing anything yet.
pub(super) fn resume(connection: &Connection, path: &Path) -> Result<(), Trouble> {
    keep_wal(connection, true).map_err(|error| Trouble::of_sqlite(path, &error))?;
    enter_wal(connection, path)
}

fn enter_wal(connection: &Connection, path: &Path) -> Result<(), Trouble> {
    let mode: String = connection
        .query_row("PRAGMA journal_mode = WAL", (), |row| row.get(0))
        .map_err(|error| Trouble::of_sqlite(path, &error))?;
    if mode == "wal" {
        return Ok(());
    }
    Err(Trouble::NoLog(name(path)))
}

/// How many frames the log has by SQLite's account, and how many of them are part of the file itself already.
pub(super) fn frames(connection: &Connection, path: &Path) -> Result<(u64, u64), Trouble> {
    // Without a log both are -1.
    let count =
        |row: &rusqlite::Row<'_>, column| row.get(column).map(|count: i64| count.max(0).cast_unsigned());
    connection
        .query_row("PRAGMA wal_checkpoint(NOOP)", (), |row| Ok((count(row, 1)?, count(row, 2)?)))
        .map_err(|error| Trouble::of_sqlite(path, &error))
}

/// Begins to make everything so far part of the file itself; what cannot be moved now is moved the next time.
pub(super) fn shorten(connection: &Connection) {
    let _ = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", (), |_| Ok(()));
}

/// Makes everything so far part of the file itself, flushed.
pub(super) fn checkpoint(connection: &Connection, path: &Path) -> Result<(), Trouble> {
    let busy: i64 = connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get(0))
        .map_err(|error| Trouble::of_sqlite(path, &error))?;
    if busy == 0 { Ok(()) } else { Err(Trouble::InUse(name(path))) }
}

/// Writes as much as any entry would need, durably, into a place that is no part of the exercise.
pub(super) fn probe(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("UPDATE desk SET room = zeroblob(?1)", (PROBE_BYTES,)).map(|_| ())
}

/// Leaves a single file that says after which entry it was put away.
pub(super) fn put_away(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute(
        "UPDATE desk SET room = NULL, closed_after = (SELECT coalesce(max(seq), 0) FROM entry)",
        (),
    )?;
    connection.execute_batch("PRAGMA journal_mode = DELETE")
}

/// After which entry the file was put away, if it was.
pub(super) fn closed_after(connection: &Connection) -> rusqlite::Result<Option<u64>> {
    let stored: Option<i64> =
        connection.query_row("SELECT closed_after FROM desk WHERE id = 1", (), |row| row.get(0))?;
    Ok(stored.map(i64::cast_unsigned))
}

/// Is there a file of that name? Asked without opening it, because closing would give up our locks.
pub(super) fn present(path: &Path) -> Result<(), Trouble> {
    let about = fs::metadata(path).map_err(|error| Trouble::of_system(path, &error))?;
    if about.is_file() { Ok(()) } else { Err(Trouble::NotAJournal(name(path))) }
}

fn connect(path: &Path, had_wal: bool) -> Result<Connection, Trouble> {
    present(path)?;
    // SQLite takes a relative name that begins with `file:` for an address.
    let absolute = std::path::absolute(path).map_err(|error| Trouble::of_system(path, &error))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connected = || {
        let connection = Connection::open_with_flags(absolute, flags)?;
        // Before anything else, because a connection that fails is closed too. SQLite makes a missing `-wal` file afresh;
        // then it must also take it away again.
        keep_wal(&connection, had_wal)?;
        connection.busy_timeout(PATIENCE)?;
        harden(&connection)?;
        Ok(connection)
    };
    connected().map_err(|error| Trouble::of_sqlite(path, &error))
}

/// The lock comes first: it must stand before anything is read. `fullfsync` is for macOS, where a plain flush stops at the
/// disk's own memory. What is in the log is moved only after it was proved to stand there.
const WAYS: &str = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;
     PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA synchronous = FULL;
     PRAGMA wal_autocheckpoint = 0;";

/// The file may come from anywhere: nothing in its schema is trusted to run functions.
pub(super) fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).map(|_| ())
}

fn keep_wal(connection: &Connection, keep: bool) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep).map(|_| ())
}

/// Is it a journal, and one of this format?
pub(super) fn identify(connection: &Connection, path: &Path) -> Result<(), Trouble> {
    let fault = |error| Trouble::of_sqlite(path, &error);
    let number = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    if number("application_id").map_err(fault)? != APPLICATION {
        return Err(Trouble::NotAJournal(name(path)));
    }
    let found = number("user_version").map_err(fault)? as u32;
    if found != FORMAT {
        return Err(Trouble::OtherFormat { file: name(path), found, program: program(connection) });
    }
    let tables = "SELECT count(*) FROM sqlite_schema WHERE type = 'table'
                  AND name IN ('sheet', 'binding', 'opening', 'entry', 'desk')";
    let tables: i64 = connection.query_row(tables, (), |row| row.get(0)).map_err(fault)?;
    if tables != 5 {
        return Err(Trouble::damaged(path, Damage::Tables, 0));
    }
    Ok(())
}

/// Who wrote a journal of another format, if it says so where ours does.
fn program(connection: &Connection) -> Option<String> {
    connection.query_row("SELECT program FROM opening", (), |row| row.get(0)).ok()
}

/// Where the log is.
pub(super) fn wal(path: &Path) -> PathBuf {
    beside(path, "-wal")
}

/// Makes the names in the folder of this file durable.
pub(super) fn sync_folder(path: &Path) -> std::io::Result<()> {
    // Elsewhere a folder cannot be opened, and its names are kept by the system.
    #[cfg(unix)]
    if let Some(folder) = beside(path, "").parent() {
        fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// SQLite puts its files beside the file that a link points to, not beside the link.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut real = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf()).into_os_string();
    real.push(ending);
    real.into()
}
