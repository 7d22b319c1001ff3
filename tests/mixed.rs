//! A journal, its log and the last acknowledged entry beside it, mixed from two exercises, from two copies of one and from
//! earlier days of the same one: SQLite takes whatever has the right name. Each mixture is noticed with a sentence, nothing
//! is changed by noticing it, and there is a way on that keeps everything.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use mufakat::journal::{self, Damage, Entry, Header, Journal, Trouble};
use rusqlite::Connection;
use support::entries::header;
use tempfile::TempDir;

/// What lies under the three names, or does not.
type Files = BTreeMap<&'static str, Vec<u8>>;

const ENDINGS: [&str; 3] = ["", "-wal", "-last"];

fn at(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn files(path: &Path) -> Files {
    let every = fs::read_dir(path.parent().expect("a folder")).expect("a folder that can be read");
    let known = ENDINGS.into_iter().filter_map(|ending| Some((ending, fs::read(at(path, ending)).ok()?)));
    assert_eq!(known.clone().count(), every.count(), "nothing else lies there");
    known.collect()
}

fn placed(files: &Files) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("x");
    for (ending, bytes) in files {
        fs::write(at(&path, ending), bytes).expect("room for a copy");
    }
    (folder, path)
}

/// One exercise as it goes on: entries differ by `mark`, so that two copies of one go apart.
struct Played {
    header: Header,
    entries: Vec<Entry>,
    _folder: TempDir,
    path: PathBuf,
}

impl Played {
    fn new(header: Header) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("x");
        drop(Journal::create(&path, &header).expect("a new journal"));
        Self { header, entries: Vec::new(), _folder: folder, path }
    }

    /// Another copy of it, which goes on by itself.
    fn copy(&self) -> Self {
        let (folder, path) = placed(&files(&self.path));
        Self { header: self.header.clone(), entries: self.entries.clone(), _folder: folder, path }
    }

    /// Goes on by so many entries; what lies there just before the power fails, or after it was put away.
    fn on(&mut self, count: usize, mark: &str) -> (Files, Files) {
        let (mut journal, ..) = Journal::open(&self.path).expect("it was put away");
        for _ in 0..count {
            let seq = self.entries.len() as u64 + 1;
            let link = self.entries.last().map_or_else(|| self.header.link(), |entry| entry.link);
            let input = mark.repeat(1 + (seq as usize * 577) % 5_000);
            let entry = Entry::new(&link, seq, seq, 1, format!("n{seq}"), input, [seq as u8; 32]);
            journal.append(&entry).expect("room for it");
            self.entries.push(entry);
        }
        let crashed = files(&self.path);
        drop(journal);
        (crashed, files(&self.path))
    }
}

/// Another exercise: a longer scenario, so that its entries stand on other pages.
fn another() -> Header {
    let mut header = header();
    header.seed ^= 1;
    header.scenario.text = "Scenario(format: 1) ".repeat(3_000);
    header
}

/// Everything that may lie under one of the names, with what it is called here.
struct Table {
    ours: Vec<Entry>,
    file: Vec<(&'static str, Vec<u8>)>,
    log: Vec<(&'static str, Option<Vec<u8>>)>,
    last: Vec<(&'static str, Option<Vec<u8>>)>,
}

impl Table {
    fn new() -> Self {
        let mut ours = Played::new(header());
        let (earlier, _) = ours.on(12, "a");
        let mut copy = ours.copy();
        let (_, closed_early) = ours.on(25, "b");
        let (crashed, closed) = ours.on(9, "c");
        let (forked, _) = copy.on(40, "z");
        let mut foreign = Played::new(another());
        foreign.on(5, "f");
        let (other, _) = foreign.on(30, "f");
        let log = |files: &Files| Some(files["-wal"].clone());
        let last = |files: &Files| Some(files["-last"].clone());
        Self {
            ours: ours.entries,
            file: vec![
                ("crashed", crashed[""].clone()),
                ("put away", closed[""].clone()),
                ("put away earlier", closed_early[""].clone()),
            ],
            log: vec![
                ("no log", None),
                ("its log", log(&crashed)),
                ("an earlier log", log(&earlier)),
                ("the log of a copy", log(&forked)),
                ("the log of another", log(&other)),
            ],
            last: vec![
                ("no last", None),
                ("its last", last(&crashed)),
                ("an earlier last", last(&earlier)),
                ("the last of a copy", last(&forked)),
                ("the last of another", last(&other)),
            ],
        }
    }

    fn each(&self, mut judge: impl FnMut(&str, &Files)) {
        for (file, bytes) in &self.file {
            for (log, log_bytes) in &self.log {
                for (last, last_bytes) in &self.last {
                    let mut files = Files::from([("", bytes.clone())]);
                    files.extend(log_bytes.clone().map(|bytes| ("-wal", bytes)));
                    files.extend(last_bytes.clone().map(|bytes| ("-last", bytes)));
                    judge(&format!("{file}, {log}, {last}"), &files);
                }
            }
        }
    }
}

/// How many entries a file holds by itself.
fn alone(file: &[u8]) -> usize {
    let (_folder, path) = placed(&Files::from([("", file.to_vec())]));
    let connection = Connection::open(path).expect("a file of SQLite");
    let count = connection.query_row("SELECT count(*) FROM entry", (), |row| row.get::<_, i64>(0));
    count.expect("a table of entries") as usize
}

#[test]
fn every_mixture_of_two_exercises_is_noticed_or_is_all_that_was_acknowledged() {
    let table = Table::new();
    let (mut whole, mut noticed) = (Vec::new(), Vec::new());
    table.each(|what, files| {
        let (_folder, path) = placed(files);
        let read = journal::read(&path);
        assert_eq!(&self::files(&path), files, "{what}: reading changes nothing");
        match read {
            Ok((_, entries)) => {
                assert_eq!(entries, table.ours[..entries.len()], "{what}");
                // A file that was put away earlier and lies there alone is a whole copy of that day.
                let least = alone(&files[""]);
                assert!(entries.len() >= least, "{what}: {} of {least} entries", entries.len());
                whole.push((what.to_owned(), entries.len()));
            }
            Err(trouble) => {
                assert_eq!(Journal::open(&path).expect_err("opening is refused as well"), trouble, "{what}");
                assert_eq!(&self::files(&path), files, "{what}: a refusal changes nothing");
                goes_on(what, &path, files, &table.ours);
                noticed.push((what.to_owned(), trouble));
            }
        }
    });
    // What may be taken as it is, and how many entries it has: no other mixture.
    let expected = [
        ("crashed, its log, no last", 46),
        ("crashed, its log, its last", 46),
        ("crashed, its log, an earlier last", 46),
        ("put away, no log, no last", 46),
        ("put away, no log, its last", 46),
        ("put away, no log, an earlier last", 46),
        ("put away, its log, no last", 46),
        ("put away, its log, its last", 46),
        ("put away, its log, an earlier last", 46),
        ("put away earlier, no log, no last", 37),
        ("put away earlier, no log, an earlier last", 37),
    ];
    let expected: Vec<_> = expected.iter().map(|(what, count)| (String::from(*what), *count)).collect();
    assert_eq!(whole, expected);
    assert_eq!(noticed.len(), 3 * 5 * 5 - expected.len());
}

/// The way on keeps what lay there, and loses nothing that stands in the file itself.
fn goes_on(what: &str, path: &Path, before: &Files, ours: &[Entry]) {
    let loss = journal::accept_loss(path).unwrap_or_else(|trouble| panic!("{what}: {trouble:?}"));
    let loss = loss.unwrap_or_else(|| panic!("{what}: something was wrong"));
    for (ending, bytes) in before {
        assert_eq!(&fs::read(at(&loss.kept, ending)).expect("a copy"), bytes, "{what}: {ending} is kept");
    }
    let (journal, _, entries) = Journal::open(path).unwrap_or_else(|trouble| panic!("{what}: {trouble:?}"));
    drop(journal);
    assert_eq!(entries.len() as u64, loss.last, "{what}");
    let least = alone(&before[""]);
    assert!(entries.len() >= least, "{what}: {} of {least} entries", entries.len());
    assert_eq!(entries[..least], ours[..least], "{what}");
    assert_eq!(journal::accept_loss(path), Ok(None), "{what}: once is enough");
}

#[test]
fn a_log_that_hides_the_whole_file_is_moved_away_and_nothing_is_lost() {
    let table = Table::new();
    table.each(|what, files| {
        let hides =
            what.starts_with("put away, ") && (what.contains("an earlier log") || what.contains("log of"));
        if !hides || !(what.ends_with("no last") || what.ends_with("its last")) {
            return;
        }
        let (_folder, path) = placed(files);
        let part = at(&path, "-wal").display().to_string();
        let foreign = Trouble::Foreign { file: path.display().to_string(), part };
        assert_eq!(journal::read(&path), Err(foreign), "{what}");
        let loss = journal::accept_loss(&path).unwrap().unwrap();
        assert_eq!((loss.last, loss.lost), (46, Some(0)), "{what}");
        // Or somebody moves it away by hand, as the sentence says.
        let (_folder, path) = placed(files);
        fs::remove_file(at(&path, "-wal")).unwrap();
        assert_eq!(journal::read(&path).unwrap().1, table.ours, "{what}");
    });
}

#[test]
fn another_entry_under_an_acknowledged_number_is_named_and_how_much_is_lost_is_not_known() {
    let mut ours = Played::new(header());
    ours.on(3, "a");
    let mut other = ours.copy();
    let (mut left, _) = ours.on(5, "a");
    // Both copies went on by as many entries, and they are not the same.
    left.insert("-last", other.on(5, "b").0["-last"].clone());
    let (_folder, path) = placed(&left);
    let file = path.display().to_string();
    assert_eq!(journal::read(&path), Err(Trouble::Damaged { file, what: Damage::Replaced, seq: 8 }));
    let loss = journal::accept_loss(&path).unwrap().unwrap();
    assert_eq!((loss.last, loss.lost), (8, None));
    assert_eq!(journal::read(&path).unwrap().1, ours.entries);
}

#[test]
fn a_new_exercise_is_not_begun_over_what_an_old_one_left() {
    let table = Table::new();
    for ending in ["-wal", "-last", "-journal"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        let bytes = table.log[1].1.clone().unwrap();
        fs::write(at(&path, ending), &bytes).unwrap();
        let part = at(&path, ending).display().to_string();
        let remains = Trouble::Remains { file: path.display().to_string(), part };
        assert_eq!(Journal::create(&path, &header()).err(), Some(remains));
        assert!(!path.exists() && !journal::is_free(&path));
        assert_eq!(fs::read(at(&path, ending)).unwrap(), bytes);
    }
}

/// What SQLite leaves to be rolled back when the power fails in the first transaction of a file.
fn interrupted() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("x");
    let connection = Connection::open(&path).expect("a new file");
    connection
        .execute_batch(
            "PRAGMA cache_size = 1; BEGIN; CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(90000))",
        )
        .expect("room for it");
    fs::read(at(&path, "-journal")).expect("what is to be rolled back")
}

#[test]
fn a_copy_put_back_beside_what_an_interrupted_beginning_left_is_not_cut_off() {
    let table = Table::new();
    let left = interrupted();
    for (file, bytes) in &table.file[1..] {
        let (_folder, path) = placed(&Files::from([("", bytes.clone())]));
        fs::write(at(&path, "-journal"), &left).unwrap();
        let part = at(&path, "-journal").display().to_string();
        let foreign = Trouble::Foreign { file: path.display().to_string(), part };
        assert_eq!(journal::read(&path), Err(foreign.clone()), "{file}");
        assert_eq!(Journal::open(&path).err(), Some(foreign), "{file}");
        assert_eq!(&fs::read(&path).unwrap(), bytes, "{file}: nothing was rolled back");
        let count = alone(bytes) as u64;
        let loss = journal::accept_loss(&path).unwrap().unwrap();
        assert_eq!((loss.last, loss.lost), (count, Some(0)), "{file}");
        assert_eq!(fs::read(at(&loss.kept, "-journal")).unwrap(), left, "{file}");
        assert_eq!(journal::read(&path).unwrap().1.len() as u64, count, "{file}");
    }
}
