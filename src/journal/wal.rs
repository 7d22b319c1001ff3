//! What stands in a `-wal` file, read without SQLite: SQLite takes the first frame that is not right for the end and
//! says nothing. The layout is that of <https://www.sqlite.org/fileformat2.html#walformat>.
//!
//! No lock is ever held on this file, so that it may be read beside a connection.

use std::fs;
use std::io;
use std::path::Path;

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// The last bit says in which order of bytes the sums are made.
const MAGIC: u32 = 0x377f_0682;

/// What can be read of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Log {
    /// Frames up to the end of the last transaction that is whole. The next opening finds these and no others.
    pub frames: u64,
    /// Behind them stands something of the same log that cannot be read, or its head cannot be.
    pub broken: bool,
}

/// A log as its writer left it: which file, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Left {
    file: (u64, u64),
    length: u64,
}

impl Left {
    /// As it is now; none if there is none.
    pub fn at(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        // Elsewhere a file in use cannot be replaced.
        #[cfg(unix)]
        let file = (std::os::unix::fs::MetadataExt::dev(&about), std::os::unix::fs::MetadataExt::ino(&about));
        #[cfg(not(unix))]
        let file = (0, 0);
        Some(Self { file, length: about.len() })
    }

    /// Is it still there, with nothing taken away?
    pub fn lies_at(&self, path: &Path) -> bool {
        Self::at(path).is_some_and(|now| now.file == self.file && now.length >= self.length)
    }
}

/// Reads a log to its end. A file that is not there is an empty one.
pub(super) fn look(path: &Path) -> io::Result<Log> {
    match fs::read(path) {
        Ok(bytes) => Ok(read(&bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(read(&[])),
        Err(error) => Err(error),
    }
}

fn read(bytes: &[u8]) -> Log {
    // Nothing was kept in a log without a frame.
    let Some((head, mut rest)) = bytes.split_at_checked(HEADER).filter(|(_, rest)| !rest.is_empty()) else {
        return Log { frames: 0, broken: false };
    };
    let Some((mut sum, page)) = opening(head) else { return Log { frames: 0, broken: true } };
    let salt = &head[16..24];
    let (mut frame, mut frames) = (0, 0);
    while let Some((next, behind)) = rest.split_at_checked(FRAME_HEADER + page) {
        let Some(ends) = sum.takes(next, salt) else { break };
        frame += 1;
        if ends {
            frames = frame;
        }
        rest = behind;
    }
    // What an earlier log left behind has another salt.
    let of_this_log = |left: &[u8]| left.len() >= FRAME_HEADER && left[8..16] == *salt;
    Log { frames, broken: rest.chunks(FRAME_HEADER + page).any(of_this_log) }
}

/// The sum over the head of a log, and the size of its pages; none if it is no head.
fn opening(head: &[u8]) -> Option<(Sum, usize)> {
    let (magic, page) = (number(&head[0..4]), number(&head[8..12]) as usize);
    if magic & !1 != MAGIC || !page.is_power_of_two() || !(512..=65_536).contains(&page) {
        return None;
    }
    let mut sum = Sum { big_endian: magic & 1 == 1, one: 0, two: 0 };
    sum.add(&head[..24]);
    sum.is(&head[24..32]).then_some((sum, page))
}

/// The running sum of a log: every frame rests on all before it.
#[derive(Debug, Clone, Copy)]
struct Sum {
    big_endian: bool,
    one: u32,
    two: u32,
}

impl Sum {
    /// Goes on over a frame. None if it does not follow; else whether a transaction ends with it.
    fn takes(&mut self, frame: &[u8], salt: &[u8]) -> Option<bool> {
        let (head, page) = frame.split_at(FRAME_HEADER);
        if head[8..16] != *salt || number(&head[0..4]) == 0 {
            return None;
        }
        self.add(&head[..8]);
        self.add(page);
        self.is(&head[16..24]).then(|| number(&head[4..8]) != 0)
    }

    fn add(&mut self, bytes: &[u8]) {
        let word = if self.big_endian { u32::from_be_bytes } else { u32::from_le_bytes };
        for [a, b, c, d, e, f, g, h] in bytes.as_chunks().0 {
            self.one = self.one.wrapping_add(word([*a, *b, *c, *d])).wrapping_add(self.two);
            self.two = self.two.wrapping_add(word([*e, *f, *g, *h])).wrapping_add(self.one);
        }
    }

    fn is(&self, stored: &[u8]) -> bool {
        (number(&stored[..4]), number(&stored[4..])) == (self.one, self.two)
    }
}

/// A big-endian number of four bytes, as everything in the heads is stored.
fn number(four: &[u8]) -> u32 {
    four.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A log of SQLite's own with five transactions.
    fn log() -> (Vec<u8>, u64) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        let connection = rusqlite::Connection::open(&path).unwrap();
        connection.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (a)").unwrap();
        for _ in 0..4 {
            connection.execute("INSERT INTO t VALUES (zeroblob(9000))", ()).unwrap();
        }
        let noop = "PRAGMA wal_checkpoint(NOOP)";
        let frames: i64 = connection.query_row(noop, (), |row| row.get(1)).unwrap();
        (fs::read(folder.path().join("x-wal")).unwrap(), frames.cast_unsigned())
    }

    #[test]
    fn a_log_is_read_as_sqlite_reads_it() {
        let (bytes, frames) = log();
        assert!(frames > 5);
        assert_eq!(read(&bytes), Log { frames, broken: false });
        assert_eq!(read(&[]), Log { frames: 0, broken: false });
    }

    #[test]
    fn what_cannot_be_read_behind_the_end_is_seen() {
        let (bytes, frames) = log();
        for place in [0, 9, 20, 30, HEADER + 9, HEADER + 2000, bytes.len() - 5] {
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            let log = read(&changed);
            assert!(log.broken && log.frames < frames, "byte {place}: {log:?}");
        }
        let cut = read(&bytes[..bytes.len() - 10]);
        assert!(cut.broken && cut.frames < frames, "{cut:?}");
    }

    fn put(bytes: &mut [u8], numbers: [u32; 2]) {
        bytes.copy_from_slice(numbers.map(u32::to_be_bytes).as_flattened());
    }

    /// The same log with another head, as its writer would have written it: all sums are made anew.
    fn headed(log: &[u8], magic: u32, page: u32) -> Vec<u8> {
        let mut bytes = log.to_vec();
        bytes[..4].copy_from_slice(&magic.to_be_bytes());
        bytes[8..12].copy_from_slice(&page.to_be_bytes());
        let mut sum = Sum { big_endian: magic & 1 == 1, one: 0, two: 0 };
        sum.add(&bytes[..24]);
        put(&mut bytes[24..32], [sum.one, sum.two]);
        for frame in bytes[HEADER..].chunks_exact_mut(FRAME_HEADER + 4096) {
            let (head, page) = frame.split_at_mut(FRAME_HEADER);
            sum.add(&head[..8]);
            sum.add(page);
            put(&mut head[16..24], [sum.one, sum.two]);
        }
        bytes
    }

    #[test]
    fn sums_in_either_order_of_bytes_are_right_and_what_is_no_head_is_none() {
        let (bytes, frames) = log();
        for magic in [MAGIC, MAGIC | 1] {
            assert_eq!(read(&headed(&bytes, magic, 4096)), Log { frames, broken: false }, "{magic:x}");
        }
        for (magic, page) in [(MAGIC ^ 2, 4096), (MAGIC, 256), (MAGIC, 768), (MAGIC, 4095), (MAGIC, 131_072)]
        {
            let unknown = read(&[&headed(&bytes[..HEADER], magic, page)[..], &[0; 30]].concat());
            assert_eq!(unknown, Log { frames: 0, broken: true }, "{magic:x}, pages of {page} bytes");
        }
    }

    #[test]
    fn what_cannot_be_read_as_a_file_is_not_taken_for_an_empty_log() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(look(&folder.path().join("x-wal")).unwrap(), Log { frames: 0, broken: false });
        assert!(look(folder.path()).is_err());
    }
}
