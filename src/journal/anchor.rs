//! The last acknowledged entry, kept outside SQLite in a small file beside the journal: `exercise.mufakat-last`.
//!
//! A `-wal` file that was cut reads like one that ends earlier. So after an entry is on the disk and before anybody is
//! told, its number and link are written here, durably: whatever a crash leaves of the journal must reach at least so
//! far. The file has two places, taken in turn, so that a write which is torn by a power cut leaves the one before:
//! the entry whose number was torn had not been acknowledged.
//!
//! It belongs to a journal that somebody writes. One that was put away says itself where it ends, has no such file and
//! can be copied alone.

use std::fs;
use std::fs::{File, OpenOptions};
use std::io;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::entry::Entry;
use super::file::{beside, sync_folder};
use super::header::Header;
use super::link::Fields;
use super::trouble::Trouble;
use crate::files::Readers;

/// A block of its own for each place: what is written as one block is torn as one.
const PLACE: usize = 4096;
/// Number, exercise, link, and the hash of the three.
const SIZE: usize = 8 + 3 * 32;

/// The entry up to which everything was acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchor {
    /// The link of the header, by which the exercise is known.
    pub opening: [u8; 32],
    /// The number of the entry; 0 before the first.
    pub seq: u64,
    /// Its link, and through it all entries before.
    pub link: [u8; 32],
}

/// The name of the file.
pub(super) fn file_of(journal: &Path) -> PathBuf {
    beside(journal, "-last")
}

/// What lies under its name beside a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing that can be read.
    Nothing,
    /// The last acknowledged entry of this exercise.
    Own(Anchor),
    /// That of another exercise.
    OfAnother,
}

/// What is written beside a journal of this exercise.
pub(super) fn read(journal: &Path, opening: &[u8; 32]) -> Result<Found, Trouble> {
    let bytes = match fs::read(file_of(journal)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(Trouble::of_system(journal, &error)),
    };
    let anchors: Vec<Anchor> = bytes.chunks(PLACE).filter_map(Anchor::from_bytes).collect();
    let own = anchors.iter().filter(|anchor| anchor.opening == *opening).max_by_key(|anchor| anchor.seq);
    Ok(match own {
        Some(own) => Found::Own(*own),
        None if anchors.is_empty() => Found::Nothing,
        None => Found::OfAnother,
    })
}

/// Begins to keep it, from this entry on. Whoever calls has made sure that nothing of another exercise lies there.
pub(super) fn begin(journal: &Path, anchor: &Anchor) -> Result<(), Trouble> {
    if read(journal, &anchor.opening)? == Found::Own(*anchor) {
        return Ok(());
    }
    create(journal, anchor).map_err(|error| Trouble::of_system(journal, &error))
}

/// The entry is on the disk: from here on it must stand. Durable when this returns `Ok`.
pub(super) fn advance(journal: &Path, anchor: &Anchor) -> Result<(), Trouble> {
    let advanced = match OpenOptions::new().write(true).open(file_of(journal)) {
        // The size stays as it is, so that one flush of the block is enough and a full disk is no hindrance.
        Ok(file) if file.metadata().is_ok_and(|about| about.len() == 2 * PLACE as u64) => put(file, anchor),
        // Somebody took it away or cut it. The journal stands, so that it can be made anew.
        Ok(_) => create(journal, anchor),
        Err(error) if error.kind() == io::ErrorKind::NotFound => create(journal, anchor),
        Err(error) => Err(error),
    };
    advanced.map_err(|error| Trouble::of_system(journal, &error))
}

/// The journal was put away and says itself where it ends.
pub(super) fn end(journal: &Path) {
    // One that is left behind says the same.
    let _ = fs::remove_file(file_of(journal));
}

fn put(mut file: File, anchor: &Anchor) -> io::Result<()> {
    let place = anchor.seq % 2 * PLACE as u64;
    file.seek(SeekFrom::Start(place))?;
    file.write_all(&anchor.to_bytes())?;
    file.sync_data()
}

/// A new file, whole or not at all.
fn create(journal: &Path, anchor: &Anchor) -> io::Result<()> {
    let new = beside(journal, "-last-new");
    let mut bytes = vec![0; 2 * PLACE];
    let place = (anchor.seq % 2) as usize * PLACE;
    bytes[place..place + SIZE].copy_from_slice(&anchor.to_bytes());
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    Readers::Owner.of_new(&mut options);
    let written =
        options.open(&new).and_then(|mut file| file.write_all(&bytes).and_then(|()| file.sync_all()));
    let written = written.and_then(|()| fs::rename(&new, file_of(journal)));
    if written.is_err() {
        // Half a file is none.
        let _ = fs::remove_file(&new);
    }
    written.and_then(|()| sync_folder(journal))
}

impl Anchor {
    /// The last entry of an exercise; none before the first.
    pub fn at(header: &Header, last: Option<&Entry>) -> Self {
        let opening = header.link();
        let (seq, link) = last.map_or((0, opening), |entry| (entry.seq, entry.link));
        Self { opening, seq, link }
    }

    fn check(&self) -> [u8; 32] {
        Fields::of("mufakat journal anchor").number(self.seq).bytes(&self.opening).bytes(&self.link).link()
    }

    fn to_bytes(self) -> [u8; SIZE] {
        let mut bytes = [0; SIZE];
        bytes[..8].copy_from_slice(&self.seq.to_le_bytes());
        for (place, hash) in [self.opening, self.link, self.check()].iter().enumerate() {
            bytes[8 + 32 * place..][..32].copy_from_slice(hash);
        }
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (seq, hashes) = bytes.get(..SIZE)?.split_at(8);
        let hash = |place: usize| <[u8; 32]>::try_from(&hashes[32 * place..][..32]).ok();
        let anchor =
            Self { seq: u64::from_le_bytes(seq.try_into().ok()?), opening: hash(0)?, link: hash(1)? };
        (anchor.check() == hash(2)?).then_some(anchor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchor(seq: u64) -> Anchor {
        Anchor { opening: [1; 32], seq, link: [seq as u8; 32] }
    }

    #[test]
    fn a_torn_write_leaves_the_entry_before() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("x");
        // Begun at an odd number, begun at an even one, and taken further.
        for (begun, last) in [(6, 8), (6, 7), (7, 8), (7, 9)] {
            let _ = fs::remove_file(file_of(&journal));
            begin(&journal, &anchor(begun)).unwrap();
            (begun + 1..=last).for_each(|seq| advance(&journal, &anchor(seq)).unwrap());
            assert_eq!(read(&journal, &[1; 32]), Ok(Found::Own(anchor(last))));
            let whole = fs::read(file_of(&journal)).unwrap();
            let place = (last % 2) as usize * PLACE;
            for torn in 0..SIZE {
                let mut bytes = whole.clone();
                bytes[place + torn..place + SIZE].fill(0xee);
                fs::write(file_of(&journal), &bytes).unwrap();
                let before = Found::Own(anchor(last - 1));
                assert_eq!(read(&journal, &[1; 32]), Ok(before), "{begun} to {last}, torn at byte {torn}");
            }
        }
    }

    #[test]
    fn one_of_another_exercise_is_told_from_none() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("x");
        assert_eq!(read(&journal, &[1; 32]), Ok(Found::Nothing));
        begin(&journal, &anchor(0)).unwrap();
        assert_eq!(read(&journal, &[1; 32]), Ok(Found::Own(anchor(0))));
        assert_eq!(read(&journal, &[2; 32]), Ok(Found::OfAnother));
        fs::remove_file(file_of(&journal)).unwrap();
        advance(&journal, &anchor(1)).unwrap();
        assert_eq!(read(&journal, &[1; 32]), Ok(Found::Own(anchor(1))), "made anew");
        fs::write(file_of(&journal), [7; 2 * PLACE]).unwrap();
        assert_eq!(read(&journal, &[1; 32]), Ok(Found::Nothing), "nothing that can be read");
    }

    #[test]
    fn one_that_was_cut_is_made_whole_and_one_that_cannot_be_read_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("x");
        begin(&journal, &anchor(2)).unwrap();
        fs::write(file_of(&journal), [0; 9]).unwrap();
        advance(&journal, &anchor(4)).unwrap();
        assert_eq!(fs::metadata(file_of(&journal)).unwrap().len(), 2 * PLACE as u64, "room for both places");
        assert_eq!(read(&journal, &[1; 32]), Ok(Found::Own(anchor(4))));
        fs::remove_file(file_of(&journal)).unwrap();
        fs::create_dir(file_of(&journal)).unwrap();
        assert!(read(&journal, &[1; 32]).is_err(), "something lies there, and it is not nothing");
        assert!(advance(&journal, &anchor(5)).is_err());
    }
}
