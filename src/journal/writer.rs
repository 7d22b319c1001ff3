//! The one who holds the file: creates it, appends to it, and after a fault finds out what is really in it.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::anchor::{self, Anchor};
use super::entry::Entry;
use super::fault::name;
use super::file::{self, Access};
use super::header::{FORMAT, Header};
use super::rows;
use super::standing;
use super::trouble::{Damage, Trouble};
use super::wal::{self, Left};

/// The log is moved into the file itself once it is so many frames long.
const FRAMES_MAX: u64 = 100;

/// The writer of a journal. It holds the file exclusively and puts it away as a single file when dropped.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    /// Who wrote the header.
    program: String,
    /// None only while it is being opened anew.
    connection: Option<Connection>,
    /// The last entry that is known to be on the disk and was acknowledged.
    kept: Anchor,
    /// Entries that stand in the log and not in the file itself yet: they are written again if somebody takes the log
    /// away.
    recent: Vec<Entry>,
    /// The log as it was left; none before anything was left there.
    log: Option<Left>,
    /// A write failed. What this connection believes may not be what the next one would find, so it is not
    /// asked any more.
    doubtful: bool,
    #[cfg(test)]
    pub(super) pages_max: Option<u32>,
}

impl Journal {
    /// A new journal. Refuses a file that exists, and a name beside which something of an earlier one lies; leaves none
    /// behind when it fails.
    pub fn create(path: &Path, header: &Header) -> Result<Self, Trouble> {
        if header.format != FORMAT {
            return Err(Trouble::OtherFormat { file: name(path), found: header.format, program: None });
        }
        file::free(path)?;
        let mut connection = file::claim(path)?;
        let start = Anchor::at(header, None);
        let written = rows::write(&mut connection, header, &[])
            .map_err(|error| Trouble::of_sqlite(path, &error))
            .and_then(|()| file::begin(&connection, path))
            .and_then(|()| anchor::begin(path, &start));
        match written {
            Ok(()) => Ok(Self::holding(path, header, start, connection)),
            Err(trouble) => {
                drop(connection);
                file::discard(path);
                Err(trouble)
            }
        }
    }

    /// Takes up a journal again, also after a crash; checks every hash, gap and link, and that nothing is missing that
    /// was acknowledged, before it changes anything.
    pub fn open(path: &Path) -> Result<(Self, Header, Vec<Entry>), Trouble> {
        let opened = standing::open(path, Access::Hold)?;
        let (header, entries) = standing::look(&opened, path)?.whole()?;
        let (connection, kept) = (opened.connection, Anchor::at(&header, entries.last()));
        file::begin(&connection, path)?;
        anchor::begin(path, &kept).inspect_err(|_| {
            // It goes back as it was, if it can.
            let _ = file::put_away(&connection);
        })?;
        Ok((Self::holding(path, &header, kept, connection), header, entries))
    }

    /// Appends the next entry. It is on the disk when this returns `Ok`, and so is that it must stand there.
    ///
    /// When it fails, the entry may still have reached the disk: ask [`Journal::after`] before anything else
    /// is appended. Only [`Trouble::OutOfOrder`] and [`Trouble::Missing`] are sure to have written nothing.
    pub fn append(&mut self, entry: &Entry) -> Result<(), Trouble> {
        // What is written to a file without a name is lost as soon as it is closed.
        self.watch()?;
        self.settle()?;
        let (path, opening) = (self.path.clone(), self.kept.opening);
        let appended = rows::append(self.connection()?, &path, opening, entry);
        if matches!(appended, Err(Trouble::OutOfOrder { .. })) {
            return appended;
        }
        let kept = Anchor { opening, seq: entry.seq, link: entry.link };
        let proved = appended.and_then(|()| self.prove()).and_then(|frames| {
            anchor::advance(&path, &kept)?;
            Ok(frames)
        });
        self.doubtful = proved.is_err();
        let frames = proved?;
        self.kept = kept;
        self.recent.push(entry.clone());
        if frames >= FRAMES_MAX {
            self.shorten();
        }
        Ok(())
    }

    /// What is really in the file after entry `seq`, as the next opening would find it.
    ///
    /// After a failed append this is an answer only if it is certain to last: what came through the fault is
    /// first made durable.
    pub fn after(&mut self, seq: u64) -> Result<Vec<Entry>, Trouble> {
        file::present(&self.path)?;
        let (was_doubtful, path, kept) = (self.doubtful, self.path.clone(), self.kept);
        let connection = self.connection()?;
        let link = rows::link_of(connection, &path, kept.opening, seq)?;
        let entries = rows::entries(connection, &path, seq, link)?;
        if was_doubtful {
            let new = entries.last().filter(|last| last.seq > kept.seq);
            let new = new.map(|last| Anchor { opening: kept.opening, seq: last.seq, link: last.link });
            let lasts = file::checkpoint(connection, &path)
                .and_then(|()| new.map_or(Ok(()), |new| anchor::advance(&path, &new)));
            match lasts {
                Ok(()) => self.is_settled(new.unwrap_or(kept)),
                // Nothing came through the fault, so nothing new has to last. The next append tries again.
                Err(_) if new.is_none() => {}
                Err(trouble) => return Err(trouble),
            }
        }
        Ok(entries)
    }

    /// Can we write? A durable write, of about the size of a large entry, that changes nothing of the exercise.
    pub fn probe(&mut self) -> Result<(), Trouble> {
        self.watch()?;
        self.settle()?;
        let path = self.path.clone();
        let connection = self.connection()?;
        // Room that the file already has would prove nothing.
        let probed = file::checkpoint(connection, &path)
            .and_then(|()| file::probe(connection).map_err(|error| Trouble::of_sqlite(&path, &error)))
            .and_then(|()| self.prove());
        self.doubtful = probed.is_err();
        probed.map(|_| ())
    }

    /// Do the file and its log still lie where they were left? To be asked now and then while nobody writes: what was
    /// acknowledged is not safe in a log that somebody took away.
    pub fn watch(&mut self) -> Result<(), Trouble> {
        file::present(&self.path)?;
        let left = |log: &Left| log.lies_at(&file::wal(&self.path));
        // In doubt the log is read anew anyway.
        if self.doubtful || self.log.as_ref().is_none_or(left) {
            return Ok(());
        }
        self.doubtful = true;
        Err(Trouble::Meddled(name(&self.path)))
    }

    /// The file, as it was named.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The program that began it, as it names itself.
    pub fn program(&self) -> &str {
        &self.program
    }

    fn holding(path: &Path, header: &Header, kept: Anchor, connection: Connection) -> Self {
        Self {
            path: path.to_path_buf(),
            program: header.program.clone(),
            connection: Some(connection),
            kept,
            recent: Vec::new(),
            log: Left::at(&file::wal(path)),
            doubtful: false,
            #[cfg(test)]
            pages_max: None,
        }
    }

    /// Reads the log as the next opening would, and makes sure that it ends where SQLite believes. How many frames it
    /// has.
    fn prove(&mut self) -> Result<u64, Trouble> {
        let (path, wal) = (self.path.clone(), file::wal(&self.path));
        let (frames, moved) = file::frames(self.connection()?, &path)?;
        let found = wal::look(&wal).map_err(|error| Trouble::of_system(&path, &error))?;
        if found.frames < frames {
            return Err(Trouble::Meddled(name(&path)));
        }
        self.log = Left::at(&wal);
        if moved == frames {
            self.recent.clear();
        }
        Ok(frames)
    }

    /// Moves the log, which has just been proved, into the file itself.
    fn shorten(&mut self) {
        if let Some(connection) = &self.connection {
            file::shorten(connection);
            if file::frames(connection, &self.path).is_ok_and(|(frames, moved)| frames == moved) {
                self.recent.clear();
            }
        }
    }

    /// A connection without doubts: what survived a fault is in the file itself, flushed.
    fn settle(&mut self) -> Result<(), Trouble> {
        if self.doubtful {
            let path = self.path.clone();
            file::checkpoint(self.connection()?, &path)?;
            self.is_settled(self.kept);
        }
        Ok(())
    }

    /// Everything is in the file itself, up to here, and the log is empty.
    fn is_settled(&mut self, kept: Anchor) {
        (self.kept, self.doubtful) = (kept, false);
        self.recent.clear();
        self.log = Left::at(&file::wal(&self.path));
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
        let file::Opened { mut connection, known, .. } = standing::open(&self.path, Access::Hold)?;
        known?;
        file::resume(&connection, &self.path)?;
        #[cfg(test)]
        self.limit(&connection);
        self.refill(&mut connection)?;
        Ok(connection)
    }

    /// Writes again what was acknowledged and stood in a log that is not there any more.
    fn refill(&self, connection: &mut Connection) -> Result<(), Trouble> {
        let (path, Anchor { opening, seq, link }) = (&self.path, self.kept);
        let last = rows::last(connection).map_err(|error| Trouble::of_sqlite(path, &error))?;
        let last = last.map_or(0, |(seq, _)| seq);
        for entry in self.recent.iter().filter(|entry| entry.seq > last) {
            rows::append(connection, path, opening, entry)?;
        }
        // Whatever is done next must not make a loss permanent.
        if rows::link_of(connection, path, opening, seq)? == link {
            Ok(())
        } else {
            Err(Trouble::damaged(path, Damage::Replaced, seq))
        }
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
        let kept = self.kept;
        self.append(entry).expect("an entry that gets there");
        self.recent.pop();
        (self.kept, self.doubtful) = (kept, true);
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
        // What is moved out of the log now cannot be checked any more afterwards.
        let meddled = matches!(self.watch(), Err(Trouble::Meddled(_)));
        self.doubtful = self.doubtful || meddled || self.prove().is_err();
        // If doubts remain, the file stays as the fault left it, and the next opening repairs it. Nobody is left to be
        // told, and an interrupted putting away loses nothing.
        if self.settle().is_ok()
            && let Some(connection) = &self.connection
            && file::put_away(connection).is_ok()
        {
            anchor::end(&self.path);
        }
    }
}
