//! Header and entries into tables and out again. Whatever comes out has been checked against its hash.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior};

use super::entry::Entry;
use super::fault::name;
use super::file;
use super::header::{Header, Sheet};
use super::trouble::{Damage, Trouble};
use crate::sim::rules::Rules;

/// Tables, header and entries in one transaction, so that no file ever holds half of them. A new exercise has no
/// entries.
pub(super) fn write(connection: &mut Connection, header: &Header, entries: &[Entry]) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    file::furnish(&transaction, entries.len())?;
    for (place, sheet) in (0_i64..).zip(header.sheets()) {
        transaction.execute(
            "INSERT INTO sheet (place, name, file, text, hash) VALUES (?1, ?2, ?3, ?4, ?5)",
            (place, &sheet.name, &sheet.file, &sheet.text, sheet.hash()),
        )?;
    }
    for (place, (role, country)) in (0_i64..).zip(&header.bindings) {
        transaction.execute(
            "INSERT INTO binding (place, role, country) VALUES (?1, ?2, ?3)",
            (place, role, country),
        )?;
    }
    transaction.execute(
        "INSERT INTO opening (id, format, program, created_ms, seed, rules, parameters, assets, settings, link)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        (
            header.format,
            &header.program,
            header.created_ms.cast_signed(),
            header.seed.cast_signed(),
            header.rules.version,
            header.rules.parameters,
            header.rules.assets,
            &header.settings,
            header.link(),
        ),
    )?;
    entries.iter().try_for_each(|entry| insert(&transaction, entry))?;
    transaction.commit()
}

/// The header, checked.
pub(super) fn header(connection: &Connection, path: &Path) -> Result<Header, Trouble> {
    let (header, link) =
        unchecked_header(connection, path).map_err(|error| Trouble::in_row(path, &error, 0))??;
    if header.link() != link {
        return Err(Trouble::damaged(path, Damage::Header, 0));
    }
    Ok(header)
}

type Opening = (Header, [u8; 32]);

fn unchecked_header(connection: &Connection, path: &Path) -> rusqlite::Result<Result<Opening, Trouble>> {
    let mut library = Vec::new();
    for row in collect(connection, "SELECT name, file, text, hash FROM sheet ORDER BY place", sheet)? {
        let (sheet, hash) = row;
        if sheet.hash() != hash {
            return Ok(Err(Trouble::damaged(path, Damage::Sheet(sheet.file), 0)));
        }
        library.push(sheet);
    }
    if library.is_empty() {
        return Ok(Err(Trouble::damaged(path, Damage::Header, 0)));
    }
    let scenario = library.remove(0);
    let bindings = collect(connection, "SELECT role, country FROM binding ORDER BY place", |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    let opening =
        "SELECT format, program, created_ms, seed, rules, parameters, assets, settings, link FROM opening";
    connection.query_row(opening, (), |row| {
        let header = Header {
            format: row.get(0)?,
            program: row.get(1)?,
            created_ms: unsigned(row, 2)?,
            seed: unsigned(row, 3)?,
            rules: Rules { version: row.get(4)?, parameters: row.get(5)?, assets: row.get(6)? },
            scenario,
            bindings,
            library,
            settings: row.get(7)?,
        };
        Ok(Ok((header, row.get(8)?)))
    })
}

fn sheet(row: &Row<'_>) -> rusqlite::Result<(Sheet, [u8; 32])> {
    Ok((Sheet { name: row.get(0)?, file: row.get(1)?, text: row.get(2)? }, row.get(3)?))
}

/// All entries after `seq`, whose link is `link`; each must follow the one before.
pub(super) fn entries(
    connection: &Connection,
    path: &Path,
    seq: u64,
    link: [u8; 32],
) -> Result<Vec<Entry>, Trouble> {
    let mut entries = Vec::new();
    collect_entries(connection, path, (seq, link), &mut entries).map(|()| entries)
}

/// The entries up to the first that does not follow or cannot be read, and what is wrong there.
pub(super) fn readable(
    connection: &Connection,
    path: &Path,
    link: [u8; 32],
) -> (Vec<Entry>, Result<(), Trouble>) {
    let mut entries = Vec::new();
    let wrong = collect_entries(connection, path, (0, link), &mut entries);
    (entries, wrong)
}

fn collect_entries(
    connection: &Connection,
    path: &Path,
    (seq, mut link): (u64, [u8; 32]),
    entries: &mut Vec<Entry>,
) -> Result<(), Trouble> {
    let mut next = seq + 1;
    let fault = |error, seq| Trouble::in_row(path, &error, seq);
    let mut statement = connection
        .prepare(
            "SELECT seq, at_ms, author, nonce, input, digest, link FROM entry WHERE seq > ?1 ORDER BY seq",
        )
        .map_err(|error| fault(error, 0))?;
    let mut rows = statement.query((seq.cast_signed(),)).map_err(|error| fault(error, next))?;
    while let Some(row) = rows.next().map_err(|error| fault(error, next))? {
        let entry = entry(row).map_err(|error| fault(error, next))?;
        if entry.seq != next {
            return Err(Trouble::damaged(path, Damage::Gap, next));
        }
        if !entry.follows(&link) {
            return Err(Trouble::damaged(path, Damage::Link, next));
        }
        link = entry.link;
        next += 1;
        entries.push(entry);
    }
    Ok(())
}

/// The link of entry `seq`, or of the header for 0.
pub(super) fn link_of(
    connection: &Connection,
    path: &Path,
    opening: [u8; 32],
    seq: u64,
) -> Result<[u8; 32], Trouble> {
    if seq == 0 {
        return Ok(opening);
    }
    connection
        .query_row("SELECT link FROM entry WHERE seq = ?1", (seq.cast_signed(),), |row| row.get(0))
        .optional()
        .map_err(|error| Trouble::in_row(path, &error, seq))?
        .ok_or_else(|| Trouble::damaged(path, Damage::Gap, seq))
}

/// Appends in a transaction of its own. On the disk when it returns.
pub(super) fn append(
    connection: &mut Connection,
    path: &Path,
    opening: [u8; 32],
    entry: &Entry,
) -> Result<(), Trouble> {
    let fault = |error| Trouble::of_sqlite(path, &error);
    // Dropped without a commit it is rolled back.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(fault)?;
    let (last, link) = last(&transaction).map_err(fault)?.unwrap_or((0, opening));
    if entry.seq != last + 1 || !entry.follows(&link) {
        return Err(Trouble::OutOfOrder { file: name(path), seq: entry.seq, last });
    }
    insert(&transaction, entry).map_err(fault)?;
    transaction.commit().map_err(fault)
}

/// Number and link of the last entry.
pub(super) fn last(connection: &Connection) -> rusqlite::Result<Option<(u64, [u8; 32])>> {
    let last = "SELECT seq, link FROM entry ORDER BY seq DESC LIMIT 1";
    connection.query_row(last, (), |row| Ok((unsigned(row, 0)?, row.get(1)?))).optional()
}

fn insert(connection: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    connection
        .execute(
            "INSERT INTO entry (seq, at_ms, author, nonce, input, digest, link)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                entry.seq.cast_signed(),
                entry.at_ms.cast_signed(),
                entry.author,
                &entry.nonce,
                &entry.input,
                entry.digest,
                entry.link,
            ),
        )
        .map(|_| ())
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        seq: unsigned(row, 0)?,
        at_ms: unsigned(row, 1)?,
        author: row.get(2)?,
        nonce: row.get(3)?,
        input: row.get(4)?,
        digest: row.get(5)?,
        link: row.get(6)?,
    })
}

fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    row.get(column).map(i64::cast_unsigned)
}

fn collect<T>(
    connection: &Connection,
    query: &str,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    connection.prepare(query)?.query_map((), read)?.collect()
}
