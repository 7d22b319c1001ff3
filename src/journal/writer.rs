//! The one who holds the file: creates it, appends to it, and after a fault finds out what is really in it.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::entry::Entry;
use super::fault::name;
use super::file::{self, Access};
use super::header::{FORMAT, Header};
use super::rows;
use super::trouble::Trouble;

/// The writer of a journal. It holds the file exclusively and puts it away as a single file when dropped.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    opening: [u8; 32],
    /// None only while it is being opened anew.
    connection: Option<Connection>,
    /// The last entry that is known to be on the disk.
    kept: u64,
    /// A write failed. What this connection believes may not be what the next one would find, so it is not
    /// asked any more.
    doubtful: bool,
    #[cfg(test)]
    pub(super) pages_max: Option<u32>,
}

impl Journal {
    /// A new journal. Refuses a file that exists; leaves none behind when it fails.
    pub fn create(path: &Path, header: &Header) -> Result<Self, Trouble> {
        if header.format != FORMAT {
            return Err(Trouble::OtherFormat { file: name(path), found: header.format, program: None });
        }
        let mut connection = file::claim(path)?;
        let written = rows::write_header(&mut connection, header)
            .map_err(|error| Trouble::of_sqlite(path, &error))
            .and_then(|()| file::begin(&connection, path));
        match written {
            Ok(()) => Ok(Self::holding(path, header, 0, connection)),
            Err(trouble) => {
                drop(connection);
                file::discard(path);
                Err(trouble)
            }
        }
    }

    /// Takes up a journal again, also after a crash; checks every hash, gap and link before it changes anything.
    pub fn open(path: &Path) -> Result<(Self, Header, Vec<Entry>), Trouble> {
        let connection = file::open(path, Access::Hold)?;
        let (header, entries) = rows::everything(&connection, path)?;
        file::begin(&connection, path)?;
        let kept = entries.len() as u64;
        Ok((Self::holding(path, &header, kept, connection), header, entries))
    }

    /// Appends the next entry. It is on the disk when this returns `Ok`.
    ///
    /// When it fails, the entry may still have reached the disk: ask [`Journal::after`] before anything else
    /// is appended. Only [`Trouble::OutOfOrder`] and [`Trouble::Missing`] are sure to have written nothing.
    pub fn append(&mut self, entry: &Entry) -> Result<(), Trouble> {
        // What is written to a file without a name is lost as soon as it is closed.
        file::present(&self.path)?;
        self.settle()?;
        let (path, opening) = (self.path.clone(), self.opening);
        let appended = rows::append(self.connection()?, &path, opening, entry);
        match &appended {
            Ok(()) => self.kept = entry.seq,
            Err(Trouble::OutOfOrder { .. }) => {}
            Err(_) => self.doubtful = true,
        }
        appended
    }

    /// What is really in the file after entry `seq`, as the next opening would find it.
    ///
    /// After a failed append this is an answer only if it is certain to last: what came through the fault is
    /// first made durable.
    pub fn after(&mut self, seq: u64) -> Result<Vec<Entry>, Trouble> {
        file::present(&self.path)?;
        let (was_doubtful, kept) = (self.doubtful, self.kept);
        let (path, opening) = (self.path.clone(), self.opening);
        let connection = self.connection()?;
        let link = rows::link_of(connection, &path, opening, seq)?;
        let entries = rows::entries(connection, &path, seq, link)?;
        if was_doubtful {
            let last = entries.last().map_or(seq, |entry| entry.seq);
            match file::checkpoint(connection, &path) {
                Ok(()) => (self.doubtful, self.kept) = (false, last),
                // Nothing came through the fault, so nothing new has to last. The next append tries again.
                Err(_) if last <= kept => {}
                Err(trouble) => return Err(trouble),
            }
        }
        Ok(entries)
    }

    /// Can we write? A durable write, of about the size of a large entry, that changes nothing of the exercise.
    pub fn probe(&mut self) -> Result<(), Trouble> {
        file::present(&self.path)?;
        self.settle()?;
        let path = self.path.clone();
        let connection = self.connection()?;
        // Room that the file already has would prove nothing.
        let probed = file::checkpoint(connection, &path)
            .and_then(|()| file::probe(connection).map_err(|error| Trouble::of_sqlite(&path, &error)));
        self.doubtful = probed.is_err();
        probed
    }

    /// The file, as it was named.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn holding(path: &Path, header: &Header, kept: u64, connection: Connection) -> Self {
        Self {
            path: path.to_path_buf(),
            opening: header.link(),
            connection: Some(connection),
            kept,
            doubtful: false,
            #[cfg(test)]
            pages_max: None,
        }
    }

    /// A connection without doubts: what survived a fault is in the file itself, flushed.
    fn settle(&mut self) -> Result<(), Trouble> {
        if self.doubtful {
            let path = self.path.clone();
            file::checkpoint(self.connection()?, &path)?;
            self.doubtful = false;
        }
        Ok(())
    }

    /// The connection; a new one if there are doubts. SQLite forgets a transaction that failed while it was being
    /// flushed, but its pages may be in the file, and whoever opens it next would find them there.
    fn connection(&mut self) -> Result<&mut Connection, Trouble> {
        if self.doubtful {
            self.connection = None;
        }
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.renewed()?,
        };
        Ok(self.connection.insert(connection))
    }

    fn renewed(&self) -> Result<Connection, Trouble> {
        let connection = file::open(&self.path, Access::Hold)?;
        file::resume(&connection, &self.path)?;
        #[cfg(test)]
        self.limit(&connection);
        Ok(connection)
    }

    /// A disk with room for no more than `pages_max` pages.
    #[cfg(test)]
    fn limit(&self, connection: &Connection) {
        if let Some(pages) = self.pages_max {
            connection.execute_batch(&format!("PRAGMA max_page_count = {pages}")).expect("a limit");
        }
    }

    /// As when the disk reports a fault only after the entry got there.
    #[cfg(test)]
    pub(super) fn append_and_doubt(&mut self, entry: &Entry) {
        self.append(entry).expect("an entry that gets there");
        self.kept -= 1;
        self.doubtful = true;
    }

    #[cfg(test)]
    pub(super) fn set_pages_max(&mut self, pages: Option<u32>) {
        self.pages_max = pages;
        let connection = self.connection.as_ref().expect("a connection");
        connection.execute_batch("PRAGMA max_page_count = 4294967294").expect("no limit");
        self.limit(connection);
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        // If doubts remain, the file stays as the fault left it, and the next opening repairs it.
        if self.settle().is_ok()
            && let Some(connection) = &self.connection
        {
            // Nobody is left to be told, and an interrupted putting away loses nothing.
            let _ = file::put_away(connection);
        }
    }
}
