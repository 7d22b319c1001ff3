//! The memory of an exercise survives what happens to programs, files and people: a second program, a kill in
//! the middle of a word, a meddled file, a copy that forgot half of it.

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use mufakat::journal;
use mufakat::journal::{Damage, Entry, Header, Journal, Trouble};
use rusqlite::Connection;
use support::disk::SmallDisk;
use support::entries::{entry_after, header};
use tempfile::TempDir;

/// Tells a copy of this test program that it is the child, and on which file it works.
const CHILD: &str = "MUFAKAT_TEST_JOURNAL";

/// Entries of many lengths.
fn next(before: Option<&Entry>) -> Entry {
    entry_after(before, |entries| 1 + (entries * 37) % 900)
}

/// A closed journal with `count` entries.
fn kept(count: usize) -> (TempDir, PathBuf, Vec<Entry>) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("exercise.mufakat");
    let mut journal = Journal::create(&path, &header()).expect("a new journal");
    let mut entries: Vec<Entry> = Vec::new();
    for _ in 0..count {
        entries.push(next(entries.last()));
        journal.append(entries.last().expect("an entry")).expect("room for it");
    }
    (folder, path, entries)
}

fn names(folder: &Path) -> Vec<String> {
    let name = |entry: std::io::Result<fs::DirEntry>| {
        entry.expect("an entry of the folder").file_name().into_string().expect("a name in UTF-8")
    };
    let mut names: Vec<_> = fs::read_dir(folder).expect("a folder to list").map(name).collect();
    names.sort();
    names
}

fn file(path: &Path) -> String {
    path.display().to_string()
}

/// Opens and reads; both must refuse, in the same way.
fn refused(path: &Path) -> Trouble {
    let looked = journal::read(path).expect_err("reading is refused");
    let opened = Journal::open(path).expect_err("opening is refused");
    assert_eq!(looked, opened);
    assert_eq!(opened.file(), file(path), "the sentence names the file");
    opened
}

#[test]
fn what_was_remembered_comes_back_word_for_word() {
    let (folder, path, mut entries) = kept(5);
    assert_eq!(names(folder.path()), ["exercise.mufakat"], "a closed journal is one file");
    let (mut journal, found, remembered) = Journal::open(&path).unwrap();
    assert_eq!((found, &remembered), (header(), &entries));
    assert_eq!(journal.path(), path);
    entries.push(next(entries.last()));
    journal.append(entries.last().unwrap()).unwrap();
    assert_eq!(journal.after(4).unwrap(), entries[4..]);
    assert_eq!(journal.after(6).unwrap(), []);
    drop(journal);
    assert_eq!(journal::read(&path).unwrap(), (header(), entries));
    assert_eq!(names(folder.path()), ["exercise.mufakat"]);
}

#[test]
fn the_log_of_a_long_exercise_stays_short() {
    // It is read at each entry, and again when the exercise is taken up.
    let (folder, path, _) = kept(0);
    let (mut journal, ..) = Journal::open(&path).unwrap();
    let mut entries: Vec<Entry> = Vec::new();
    for _ in 0..150 {
        entries.push(next(entries.last()));
        journal.append(entries.last().unwrap()).unwrap();
    }
    let log = fs::metadata(folder.path().join("exercise.mufakat-wal")).unwrap().len();
    // A hundred pages with their heads, and what the last entry added.
    assert!(log < 110 * (24 + 4096), "{log} bytes");
    assert_eq!(journal.after(0).unwrap(), entries);
}

#[test]
fn a_new_exercise_never_overwrites_a_file() {
    let (folder, path, entries) = kept(2);
    assert_eq!(Journal::create(&path, &header()).err(), Some(Trouble::Exists(file(&path))));
    assert_eq!(journal::read(&path).unwrap().1, entries);
    let beside = folder.path().join("exercise.mufakat-last");
    fs::write(&beside, "what a crash left").unwrap();
    assert_eq!(Journal::create(&path, &header()).err(), Some(Trouble::Exists(file(&path))), "told first");
    fs::remove_file(beside).unwrap();
    assert!(!journal::is_free(&path) && journal::is_free(&folder.path().join("new")));
    let nowhere = folder.path().join("no such folder").join("x");
    assert_eq!(Journal::create(&nowhere, &header()).err(), Some(Trouble::Missing(file(&nowhere))));
}

#[test]
fn a_header_of_another_format_makes_no_file() {
    let (folder, _, _) = kept(0);
    let path = folder.path().join("later");
    let later = Header { format: 9, ..header() };
    let trouble = Trouble::OtherFormat { file: file(&path), found: 9, program: None };
    assert_eq!(Journal::create(&path, &later).err(), Some(trouble));
    assert_eq!(names(folder.path()), ["exercise.mufakat"]);
}

#[test]
fn while_an_exercise_runs_nobody_else_opens_or_reads_it() {
    let (_folder, path, entries) = kept(2);
    let (mut journal, ..) = Journal::open(&path).unwrap();
    assert_eq!(refused(&path), Trouble::InUse(file(&path)));
    journal.append(&next(entries.last())).unwrap();
    assert_eq!(refused(&path), Trouble::InUse(file(&path)), "and the refusal has not given up the lock");
    drop(journal);
    assert_eq!(journal::read(&path).unwrap().1.len(), 3);
}

#[test]
fn reading_leaves_a_finished_file_untouched() {
    let (folder, path, _) = kept(3);
    let before = (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
    journal::read(&path).unwrap();
    assert_eq!((fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap()), before);
    assert_eq!(names(folder.path()), ["exercise.mufakat"]);
}

#[test]
fn two_can_read_the_same_file() {
    let (_folder, path, entries) = kept(3);
    std::thread::scope(|scope| {
        for reader in [0; 4].map(|_| scope.spawn(|| journal::read(&path))) {
            assert_eq!(reader.join().unwrap().unwrap().1, entries);
        }
    });
}

#[test]
fn what_is_no_journal_is_called_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x");
    assert_eq!(refused(&path), Trouble::Missing(file(&path)));
    assert_eq!(refused(folder.path()), Trouble::NotAJournal(file(folder.path())));
    for text in ["", "no database at all\n", &"SQLite format 3\0 or so ".repeat(200)] {
        fs::write(&path, text).unwrap();
        assert_eq!(refused(&path), Trouble::NotAJournal(file(&path)), "{text:.20}");
    }
    fs::remove_file(&path).unwrap();
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE entry (seq)").unwrap();
    let before = fs::read(&path).unwrap();
    assert_eq!(refused(&path), Trouble::NotAJournal(file(&path)), "another program's database");
    assert_eq!(fs::read(&path).unwrap(), before, "and it is left as it was");
}

/// A closed journal of five entries, changed behind our back.
fn meddled(statements: &str) -> (TempDir, PathBuf) {
    let (folder, path, _) = kept(5);
    let guards = "DROP TRIGGER entry_stays; DROP TRIGGER entry_remains; DROP TRIGGER entry_follows;
                  DROP TRIGGER sheet_stays; DROP TRIGGER binding_stays; DROP TRIGGER opening_stays;";
    Connection::open(&path)
        .expect("a database")
        .execute_batch(&format!("{guards}{statements}"))
        .expect("statements that work");
    (folder, path)
}

#[test]
fn whatever_is_changed_behind_our_back_is_found_and_placed() {
    let sheet = || Damage::Sheet("assets/map.ron".into());
    for (statements, what, seq) in [
        ("UPDATE entry SET input = '{}' WHERE seq = 3", Damage::Link, 3),
        ("UPDATE entry SET author = 4 WHERE seq = 1", Damage::Link, 1),
        ("UPDATE entry SET link = digest WHERE seq = 4", Damage::Link, 4),
        ("UPDATE entry SET input = CAST(x'ff' AS TEXT) WHERE seq = 2", Damage::Unreadable, 2),
        ("DELETE FROM entry WHERE seq = 2", Damage::Gap, 2),
        ("DELETE FROM entry WHERE seq >= 4", Damage::Gap, 4),
        ("UPDATE entry SET seq = 9 WHERE seq = 5", Damage::Gap, 5),
        ("UPDATE desk SET closed_after = 4", Damage::Surplus, 5),
        ("UPDATE sheet SET text = 'x' WHERE place = 2", sheet(), 0),
        ("UPDATE sheet SET hash = zeroblob(32) WHERE place = 2", sheet(), 0),
        ("UPDATE binding SET country = 'THA' WHERE place = 1", Damage::Header, 0),
        ("UPDATE opening SET seed = 8", Damage::Header, 0),
        ("UPDATE opening SET link = zeroblob(32)", Damage::Header, 0),
        ("UPDATE opening SET program = CAST(x'ff' AS TEXT)", Damage::Unreadable, 0),
        ("DROP TABLE binding", Damage::Tables, 0),
    ] {
        let (_folder, path) = meddled(statements);
        assert_eq!(refused(&path), Trouble::Damaged { file: file(&path), what, seq }, "{statements}");
    }
}

#[test]
fn an_untouched_file_passes_the_same_scrutiny() {
    let (_folder, path) = meddled("");
    assert_eq!(journal::read(&path).unwrap().1.len(), 5);
}

#[test]
fn a_file_of_a_later_format_says_which() {
    let (_folder, path) = meddled("PRAGMA user_version = 3");
    let program = Some(header().program);
    assert_eq!(refused(&path), Trouble::OtherFormat { file: file(&path), found: 3, program });
}

#[test]
fn a_broken_page_is_damage() {
    let (_folder, path, _) = kept(40);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xaa);
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(refused(&path), Trouble::Damaged { .. }), "{:?}", refused(&path));
}

#[test]
fn a_write_protected_folder_can_be_read_and_not_written() {
    let (folder, path, entries) = kept(3);
    protect(&path, true);
    protect(folder.path(), true);
    let writable = fs::write(folder.path().join("try"), "").is_ok();
    if writable {
        eprintln!("SKIPPED: this user (root?) may write into a write-protected folder");
    } else {
        assert_eq!(journal::read(&path).unwrap().1, entries);
        let ours = [Trouble::ReadOnly(file(&path)), Trouble::Forbidden(file(&path))];
        assert!(ours.contains(&Journal::open(&path).expect_err("nothing can be written")));
        let new = folder.path().join("new");
        assert_eq!(Journal::create(&new, &header()).err(), Some(Trouble::Forbidden(file(&new))));
    }
    protect(folder.path(), false);
    protect(&path, false);
}

fn protect(path: &Path, readonly: bool) {
    let mut permissions = fs::metadata(path).expect("its permissions").permissions();
    permissions.set_readonly(readonly);
    fs::set_permissions(path, permissions).expect("permissions of our own file");
}

#[test]
fn a_disk_that_is_really_full_loses_nothing_that_was_acknowledged() {
    let Some(mounted) = SmallDisk::mounted() else { return };
    let disk = mounted.path();
    let (path, ballast) = (disk.join("exercise.mufakat"), disk.join("ballast"));
    fs::write(&ballast, vec![1; 300_000]).unwrap();
    let mut journal = Journal::create(&path, &header()).unwrap();
    let mut entries: Vec<Entry> = Vec::new();
    let trouble = loop {
        let entry = next(entries.last());
        match journal.append(&entry) {
            Ok(()) => entries.push(entry),
            Err(trouble) => break trouble,
        }
    };
    assert_eq!(trouble, Trouble::Full(file(&path)));
    assert_eq!(journal.after(0).unwrap(), entries);
    assert_eq!(journal.probe(), Err(Trouble::Full(file(&path))));
    assert_eq!(journal.append(&next(entries.last())), Err(Trouble::Full(file(&path))));
    assert_eq!(journal.after(entries.len() as u64), Ok(vec![]));
    fs::remove_file(&ballast).unwrap();
    assert_eq!(journal.probe(), Ok(()));
    entries.push(next(entries.last()));
    journal.append(entries.last().unwrap()).unwrap();
    drop(journal);
    assert_eq!(names(disk), ["exercise.mufakat"]);
    assert_eq!(journal::read(&path).unwrap(), (header(), entries));
    fs::remove_file(&path).unwrap();
    fs::write(&ballast, vec![1; 4_000_000]).unwrap_err();
    assert_eq!(Journal::create(&path, &header()).err(), Some(Trouble::Full(file(&path))));
    assert_eq!(names(disk), ["ballast"], "a failed beginning leaves nothing behind");
    fs::remove_file(&ballast).unwrap();
}

/// This test program again, as a child that runs only the test `name`, on `path`.
fn child(name: &str, path: &Path) -> Child {
    Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", name, "--nocapture", "--test-threads=1"])
        .env(CHILD, path)
        .stdout(Stdio::piped())
        .spawn()
        .expect("a second copy of it")
}

/// Appends until somebody ends it, and says after each return of `append` which entry that was.
fn append_for_ever(path: &Path) -> ! {
    let (mut journal, _, mut entries) = Journal::open(path).expect("the file of the parent");
    loop {
        let entry = next(entries.last());
        journal.append(&entry).expect("room for it");
        let mut out = std::io::stdout().lock();
        writeln!(out, "\nkept {}", entry.seq).and_then(|()| out.flush()).expect("somebody who listens");
        entries.push(entry);
    }
}

fn kept_by(line: &str) -> Option<u64> {
    line.strip_prefix("kept ")?.parse().ok()
}

#[test]
fn every_entry_that_was_acknowledged_survives_a_kill_at_any_moment() {
    if let Some(path) = std::env::var_os(CHILD) {
        append_for_ever(Path::new(&path));
    }
    let (folder, path, _) = kept(0);
    let mut acknowledged = Vec::new();
    for round in 0..24_u64 {
        let mut child = child("every_entry_that_was_acknowledged_survives_a_kill_at_any_moment", &path);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        // Some die while they open the file, most after a few entries, all somewhere between two lines.
        let heard = lines.by_ref().filter_map(|line| kept_by(&line)).take((round * 7 % 13) as usize);
        acknowledged.extend(heard);
        std::thread::sleep(Duration::from_micros(round * round * 61 % 9_000));
        child.kill().unwrap();
        child.wait().unwrap();
        acknowledged.extend(lines.filter_map(|line| kept_by(&line)));

        let beside = (names(folder.path()), fs::read(&path).unwrap());
        let looked = journal::read(&path).unwrap_or_else(|trouble| panic!("round {round}: {trouble:?}"));
        assert_eq!((names(folder.path()), fs::read(&path).unwrap()), beside, "reading repairs nothing");
        let (_journal, header, entries) =
            Journal::open(&path).unwrap_or_else(|trouble| panic!("round {round}: {trouble:?}"));
        for seq in &acknowledged {
            let times = entries.iter().filter(|entry| entry.seq == *seq).count();
            assert_eq!(times, 1, "round {round}: entry {seq}");
        }
        assert_eq!(looked, (header, entries), "round {round}");
    }
    assert!(acknowledged.len() > 100, "the children got to work: {}", acknowledged.len());
    assert_eq!(names(folder.path()), ["exercise.mufakat"]);
}

#[test]
fn another_process_is_refused_while_the_first_lives() {
    if let Some(path) = std::env::var_os(CHILD) {
        append_for_ever(Path::new(&path));
    }
    let (_folder, path, _) = kept(0);
    let mut child = child("another_process_is_refused_while_the_first_lives", &path);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| kept_by(&line).is_some()), "the child holds the file");
    // Nobody reads on, so the child stops when its pipe is full, with the file in its hands.
    assert_eq!(refused(&path), Trouble::InUse(file(&path)));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(Journal::open(&path).is_ok());
}

#[test]
fn a_copy_without_the_latest_entries_is_noticed() {
    if let Some(path) = std::env::var_os(CHILD) {
        append_for_ever(Path::new(&path));
    }
    let (folder, path, _) = kept(0);
    let mut child = child("a_copy_without_the_latest_entries_is_noticed", &path);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| kept_by(&line) == Some(5)));
    child.kill().unwrap();
    child.wait().unwrap();

    let copy = folder.path().join("copy");
    let [wal, copied_wal, anchor, copied_anchor] =
        ["exercise.mufakat-wal", "copy-wal", "exercise.mufakat-last", "copy-last"]
            .map(|name| folder.path().join(name));
    fs::copy(&path, &copy).unwrap();
    assert_eq!(refused(&copy), Trouble::Parted(file(&copy)));
    assert_eq!(refused(&copy), Trouble::Parted(file(&copy)), "asking does not settle it");
    fs::copy(wal, &copied_wal).unwrap();
    fs::copy(anchor, &copied_anchor).unwrap();
    assert!(journal::read(&copy).unwrap().1.len() >= 5);
    fs::remove_file(&copied_wal).unwrap();
    assert!(matches!(refused(&copy), Trouble::Cut { last: 0, acknowledged: Some(5..), .. }));
    fs::remove_file(&copied_anchor).unwrap();
    // The remedy that the hint gives when the entries are lost.
    let loss = journal::accept_loss(&copy).unwrap().unwrap();
    assert_eq!((loss.last, loss.lost), (0, None));
    assert_eq!(Journal::open(&copy).unwrap().2, []);
    assert_eq!(journal::read(&copy).unwrap(), (header(), vec![]));
}
