//! What only the inside can show: a disk that fills up, rows that refuse to change, every byte turned over.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::*;
use crate::sim::rules::Rules;

pub(super) fn header() -> Header {
    let sheet = |name: &str, file: &str, text: &str| Sheet {
        name: name.into(),
        file: file.into(),
        text: text.into(),
    };
    Header {
        format: FORMAT,
        program: "mufakat 0.1.0".into(),
        created_ms: 1_700_000_000_000,
        seed: u64::MAX,
        rules: Rules { version: 3, parameters: [4; 32], assets: [5; 32] },
        scenario: sheet("departures", "scenarios/departures/scenario.ron", "Scenario(format: 1)"),
        bindings: vec![("host".into(), "MYS".into()), ("neighbour".into(), "IDN".into())],
        library: vec![
            sheet("crisis", "assets/measures/crisis.ron", "[]"),
            sheet("states", "assets/states.ron", "\u{1e5}\0\"'"),
        ],
        settings: "{}".into(),
    }
}

/// The entry after `before`, with an input of `size` bytes.
fn next(before: &[Entry], size: usize) -> Entry {
    let seq = before.len() as u64 + 1;
    let link = before.last().map_or_else(|| header().link(), |entry| entry.link);
    Entry::new(&link, seq, 5, 1, format!("n{seq}"), "x".repeat(size), [seq as u8; 32])
}

fn filled(count: usize) -> (TempDir, PathBuf, Journal, Vec<Entry>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exercise.mufakat");
    let mut journal = Journal::create(&path, &header()).unwrap();
    let mut entries = Vec::new();
    for _ in 0..count {
        let entry = next(&entries, 100);
        journal.append(&entry).unwrap();
        entries.push(entry);
    }
    (folder, path, journal, entries)
}

#[test]
fn a_full_disk_takes_nothing_and_loses_nothing_and_goes_on_when_there_is_room() {
    let (_folder, path, mut journal, mut entries) = filled(3);
    let full = Trouble::Full(path.display().to_string());
    let large = next(&entries, 200_000);
    journal.set_pages_max(Some(1));
    assert_eq!(journal.append(&large), Err(full.clone()));
    assert_eq!(journal.after(3), Ok(vec![]), "nothing of it is in the file");
    assert_eq!(journal.probe(), Err(full.clone()));
    assert_eq!(journal.append(&large), Err(full), "and still there is no room");
    assert_eq!(journal.after(0).unwrap(), entries, "what was there before is intact");
    journal.set_pages_max(None);
    assert_eq!(journal.probe(), Ok(()));
    journal.append(&large).unwrap();
    entries.push(large);
    assert_eq!(journal.after(0).unwrap(), entries);
    drop(journal);
    assert_eq!(read(&path).unwrap(), (header(), entries));
}

#[test]
fn an_exercise_that_ends_on_a_full_disk_can_be_read() {
    let (_folder, path, mut journal, entries) = filled(3);
    journal.set_pages_max(Some(1));
    assert!(journal.append(&next(&entries, 200_000)).is_err());
    drop(journal);
    assert_eq!(read(&path).unwrap().1, entries);
    assert_eq!(Journal::open(&path).unwrap().2, entries);
}

#[test]
fn an_entry_whose_fate_was_unknown_is_found_when_it_came_through() {
    let (_folder, path, mut journal, mut entries) = filled(2);
    entries.push(next(&entries, 10));
    journal.append_and_doubt(&entries[2]);
    assert_eq!(journal.after(2).unwrap(), entries[2..], "it has happened");
    entries.push(next(&entries, 10));
    journal.append_and_doubt(&entries[3]);
    let twice = Trouble::OutOfOrder { file: path.display().to_string(), seq: 4, last: 4 };
    assert_eq!(journal.append(&entries[3]), Err(twice), "and it does not happen twice");
    drop(journal);
    assert_eq!(read(&path).unwrap().1, entries);
}

#[cfg(unix)] // Elsewhere a file in use cannot be removed.
#[test]
fn what_came_through_a_fault_is_told_only_when_it_is_sure_to_last() {
    let (_folder, path, mut journal, mut entries) = filled(2);
    entries.push(next(&entries, 10));
    journal.append_and_doubt(&entries[2]);
    let last = anchor::file_of(&path);
    fs::remove_file(&last).unwrap();
    fs::create_dir(&last).unwrap();
    assert!(journal.after(2).is_err(), "its number cannot be written beside the file");
    fs::remove_dir(&last).unwrap();
    assert_eq!(journal.after(2).unwrap(), entries[2..]);
    let kept = anchor::Anchor::at(&header(), entries.last());
    assert_eq!(anchor::read(&path, &header().link()), Ok(anchor::Found::Own(kept)));
    // From here on nothing is in doubt, and the log is watched as before.
    assert_eq!(journal.watch(), Ok(()));
    fs::remove_file(file::wal(&path)).unwrap();
    assert_eq!(journal.watch(), Err(Trouble::Meddled(path.display().to_string())));
    drop(journal);
    assert_eq!(read(&path).unwrap().1, entries);
}

#[test]
fn a_probe_changes_nothing_of_the_exercise() {
    let (_folder, path, mut journal, entries) = filled(2);
    for _ in 0..3 {
        journal.probe().unwrap();
    }
    assert_eq!(journal.after(0).unwrap(), entries);
    drop(journal);
    assert_eq!(read(&path).unwrap(), (header(), entries));
}

#[test]
fn an_entry_out_of_order_is_refused_and_leaves_no_trace() {
    let (_folder, _path, mut journal, entries) = filled(2);
    let file = journal.path().display().to_string();
    let (twice, early) = (entries[1].clone(), next(&[&entries[..], &entries[..1]].concat(), 1));
    let mut stranger = next(&entries, 1);
    stranger.input.push('!');
    for wrong in [twice, early, stranger] {
        let refused = Trouble::OutOfOrder { file: file.clone(), seq: wrong.seq, last: 2 };
        assert_eq!(journal.append(&wrong), Err(refused));
    }
    assert_eq!(journal.after(0).unwrap(), entries);
    journal.append(&next(&entries, 1)).unwrap();
}

#[test]
fn the_file_itself_refuses_changes_removals_and_gaps() {
    let (_folder, path, journal, _) = filled(3);
    drop(journal);
    let connection = rusqlite::Connection::open(&path).unwrap();
    for (statement, reason) in [
        ("UPDATE entry SET input = 'x' WHERE seq = 2", "entries are never changed"),
        ("DELETE FROM entry WHERE seq = 3", "entries are never removed"),
        (
            "INSERT INTO entry SELECT 5, at_ms, author, nonce, input, digest, link FROM entry WHERE seq = 1",
            "follows",
        ),
        (
            "REPLACE INTO entry SELECT seq, 0, author, nonce, input, digest, link FROM entry WHERE seq = 1",
            "follows",
        ),
        ("UPDATE opening SET seed = 1", "the header is never changed"),
        ("DELETE FROM opening", "the header is never changed"),
        ("REPLACE INTO opening SELECT * FROM opening", "the header is complete"),
        ("UPDATE sheet SET text = 'x'", "the header is never changed"),
        ("DELETE FROM sheet", "the header is never changed"),
        (
            "INSERT INTO sheet SELECT 9, name, file, text, hash FROM sheet WHERE place = 1",
            "the header is complete",
        ),
        ("UPDATE binding SET country = 'x'", "the header is never changed"),
        ("DELETE FROM binding", "the header is never changed"),
        ("INSERT INTO binding VALUES (9, 'x', 'x')", "the header is complete"),
    ] {
        let refused = connection.execute(statement, ()).unwrap_err().to_string();
        assert!(refused.contains(reason), "{statement}: {refused}");
    }
}

#[cfg(unix)] // Elsewhere a file in use cannot be moved.
#[test]
fn a_file_that_was_moved_away_is_missed_before_anything_is_lost() {
    let (_folder, path, mut journal, mut entries) = filled(1);
    let elsewhere = path.with_extension("moved");
    fs::rename(&path, &elsewhere).unwrap();
    let entry = next(&entries, 1);
    let missing = Trouble::Missing(path.display().to_string());
    assert_eq!(journal.append(&entry), Err(missing.clone()));
    assert_eq!(journal.probe(), Err(missing));
    fs::rename(&elsewhere, &path).unwrap();
    journal.append(&entry).unwrap();
    entries.push(entry);
    drop(journal);
    assert_eq!(read(&path).unwrap().1, entries);
}

/// A good file's bytes and what it says, and the name of a copy of it.
fn good() -> (TempDir, PathBuf, Vec<u8>, (Header, Vec<Entry>)) {
    let (folder, path, journal, entries) = filled(12);
    drop(journal);
    let copy = folder.path().join("copy.mufakat");
    (folder, copy, fs::read(&path).unwrap(), (header(), entries))
}

fn remake(path: &Path, bytes: &[u8]) {
    file::discard(path);
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_byte_turned_over_anywhere_is_noticed_or_changes_nothing() {
    let (_folder, copy, bytes, good) = good();
    for at in (0..100).chain((100..bytes.len()).step_by(61)) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x41;
        remake(&copy, &changed);
        if let Ok(found) = read(&copy) {
            assert_eq!(found, good, "read, byte {at}");
        }
        // Opening flushes to the disk and takes its time; what it reads is read in the same way.
        if at < 100
            && let Ok((_, header, entries)) = Journal::open(&copy)
        {
            assert_eq!((header, entries), good, "opened, byte {at}");
        }
    }
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let (_folder, copy, bytes, _) = good();
    for length in (0..120).step_by(7).chain((120..bytes.len()).step_by(509)) {
        remake(&copy, &bytes[..length]);
        assert!(read(&copy).is_err(), "read, {length} bytes");
        assert!(Journal::open(&copy).is_err(), "opened, {length} bytes");
    }
}
