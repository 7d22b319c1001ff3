//! After a crash the latest entries stand in the `-wal` file. Whatever happens to it, a loss of something that was
//! acknowledged is noticed, and nothing else is called a loss.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use mufakat::journal;
use mufakat::journal::{Entry, Journal, Trouble};
use rusqlite::Connection;
use support::entries::{entry_after, header};
use tempfile::TempDir;

/// Damages that are tried.
const DAMAGES: u64 = 420;

/// The file and what belongs to it, by the ending of the name.
type Files = BTreeMap<&'static str, Vec<u8>>;

const ENDINGS: [&str; 3] = ["", "-wal", "-last"];

/// Entries of many lengths, some of which need a page of their own.
fn next(before: Option<&Entry>) -> Entry {
    entry_after(before, |entries| 1 + (entries * 577) % 6_000)
}

/// What a crash leaves behind after so many acknowledged entries.
struct Crashed {
    files: Files,
    /// What stood there after each acknowledged entry.
    earlier: Vec<Files>,
    entries: Vec<Entry>,
}

impl Crashed {
    /// `first` entries, a stop, and `count` in all.
    fn after(first: usize, count: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("x");
        let mut journal = Journal::create(&path, &header()).expect("a new journal");
        let (mut entries, mut earlier) = (Vec::<Entry>::new(), Vec::new());
        for seq in 0..count {
            if seq == first {
                drop(journal);
                journal = Journal::open(&path).expect("it was stopped").0;
            }
            let entry = next(entries.last());
            journal.append(&entry).expect("room for it");
            entries.push(entry);
            earlier.push(files(&path));
        }
        // Nobody puts anything away.
        std::mem::forget(journal);
        Self { files: files(&path), earlier, entries }
    }
}

fn at(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn files(path: &Path) -> Files {
    ENDINGS.iter().filter_map(|ending| Some((*ending, fs::read(at(path, ending)).ok()?))).collect()
}

/// The files in a folder of their own.
fn placed(files: &Files) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("x");
    for (ending, bytes) in files {
        fs::write(at(&path, ending), bytes).expect("room for a copy");
    }
    (folder, path)
}

/// Chance by seed (splitmix64).
struct Luck(u64);

impl Luck {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((u128::from(mixed ^ mixed >> 31) * count.max(1) as u128) >> 64) as usize
    }
}

const WAL_HEADER: usize = 32;
const FRAME: usize = 24 + 4096;

/// Does one damage, and says which.
fn damage(crashed: &Crashed, kind: u64, luck: &mut Luck) -> (Files, &'static str) {
    let mut files = crashed.files.clone();
    let frames = (files["-wal"].len() - WAL_HEADER) / FRAME;
    let frame = |luck: &mut Luck| WAL_HEADER + luck.below(frames) * FRAME;
    let mut earlier = || crashed.earlier[luck.below(crashed.entries.len())].clone();
    let name = match kind {
        0 => "a bit of the log turned over",
        1 => "a bit of the head of a frame turned over",
        2 => "the log cut off",
        3 => "the log cut off between two frames",
        4 => "a page of the log filled with zeros",
        5 => "two frames swapped",
        6 => "the log gone",
        7 => "an older log put back",
        8 => "something behind the log",
        9 => "a bit of the anchor turned over",
        10 => "the anchor cut off",
        11 => "the anchor gone",
        12 => "an older anchor put back",
        13 => "an older file put back",
        14 => "all of it as it was some time ago, but for the anchor",
        _ => "a bit of the file turned over",
    };
    match kind {
        7 | 12 | 13 | 14 => {
            let earlier = earlier();
            let endings: &[&str] = match kind {
                7 => &["-wal"],
                12 => &["-last"],
                13 => &[""],
                _ => &["", "-wal"],
            };
            for ending in endings {
                files.insert(
                    ENDINGS.into_iter().find(|known| known == ending).expect("as the test made it"),
                    earlier[ending].clone(),
                );
            }
        }
        6 => drop(files.remove("-wal")),
        11 => drop(files.remove("-last")),
        0..=5 | 8 => {
            let (one, other) = (frame(luck), frame(luck));
            let log = files.get_mut("-wal").expect("as the test made it");
            match kind {
                0 => flip(log, luck),
                1 => log[one + luck.below(24)] ^= 1 << luck.below(8),
                2 => log.truncate(luck.below(log.len())),
                3 => log.truncate(one),
                4 => log[one..one + FRAME].fill(0),
                5 => (0..FRAME).for_each(|byte| log.swap(one + byte, other + byte)),
                _ => log.extend((0..luck.below(9_000)).map(|byte| byte as u8)),
            }
        }
        9 => flip(files.get_mut("-last").expect("as the test made it"), luck),
        10 => {
            let anchor = files.get_mut("-last").expect("as the test made it");
            anchor.truncate(luck.below(anchor.len()));
        }
        _ => flip(files.get_mut("").expect("as the test made it"), luck),
    }
    (files, name)
}

fn flip(bytes: &mut [u8], luck: &mut Luck) {
    let place = luck.below(bytes.len());
    bytes[place] ^= 1 << luck.below(8);
}

/// Does everything stand, by SQLite's own account?
fn stands(files: &Files, entries: &[Entry]) -> bool {
    let (_folder, path) = placed(files);
    let read = || -> rusqlite::Result<Vec<(u64, String, Vec<u8>)>> {
        let connection = Connection::open(&path)?;
        let mut statement = connection.prepare("SELECT seq, input, link FROM entry ORDER BY seq")?;
        let rows =
            statement.query_map((), |row| Ok((row.get::<_, i64>(0)? as u64, row.get(1)?, row.get(2)?)))?;
        rows.collect()
    };
    let wanted = entries.iter().map(|entry| (entry.seq, entry.input.clone(), entry.link.to_vec()));
    // More may stand than was acknowledged.
    read().is_ok_and(|found| wanted.eq(found.into_iter().take(entries.len())))
}

/// What is wrong, if something is; nothing on the disk is changed by asking.
fn asked(path: &Path) -> Result<Vec<Entry>, Trouble> {
    let before = files(path);
    let read = journal::read(path);
    assert_eq!(files(path), before, "reading changes nothing");
    if let Err(trouble) = &read {
        assert_eq!(&Journal::open(path).map(|_| ()).expect_err("opening is refused as well"), trouble);
        assert_eq!(files(path), before, "a refusal changes nothing");
    }
    read.map(|(_, entries)| entries)
}

/// The exercise goes on, and everything is there afterwards.
fn goes_on(path: &Path, mut entries: Vec<Entry>) {
    let (mut journal, _, found) = Journal::open(path).expect("it can be opened");
    assert_eq!(found, entries);
    for _ in 0..3 {
        let entry = next(entries.last());
        journal.append(&entry).expect("room for it");
        entries.push(entry);
    }
    drop(journal);
    assert_eq!(journal::read(path), Ok((header(), entries)));
}

#[test]
fn whatever_happens_to_the_log_a_loss_is_noticed_and_nothing_else_is_called_one() {
    let bases: Vec<Crashed> = [(3, 9), (30, 41), (2, 70), (0, 24)].map(|(a, b)| Crashed::after(a, b)).into();
    let (mut noticed, mut harmless) = (0, 0);
    let mut kinds: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for seed in 0..DAMAGES {
        let mut luck = Luck(seed);
        let crashed = &bases[luck.below(bases.len())];
        let (files, what) = damage(crashed, seed % 16, &mut luck);
        let (whole, last) = (stands(&files, &crashed.entries), crashed.entries.len() as u64);
        let (_folder, path) = placed(&files);
        let found = asked(&path);
        let told = || {
            format!("seed {seed}, {what}, {last} entries: {found:?}", found = found.as_ref().map(Vec::len))
        };
        let (tally, in_file) = (kinds.entry(what).or_default(), seed % 16 == 15);
        match &found {
            Ok(entries) => {
                assert!(whole, "a loss was not noticed: {}", told());
                assert_eq!(entries[..crashed.entries.len()], crashed.entries, "{}", told());
                if !in_file {
                    goes_on(&path, entries.clone());
                }
                (harmless, tally.1) = (harmless + 1, tally.1 + 1);
            }
            // Where a bit of the file itself turned over, more can be wrong than that an entry is lost.
            Err(trouble) => {
                assert!(!whole || in_file, "nothing is lost: {}", told());
                if !in_file {
                    let expected = matches!(
                        trouble,
                        Trouble::Cut { .. } | Trouble::Damaged { .. } | Trouble::Foreign { .. }
                    );
                    assert!(expected, "{}", told());
                    accepted(&path, &files, crashed);
                }
                (noticed, tally.0) = (noticed + 1, tally.0 + 1);
            }
        }
    }
    println!("{noticed} losses noticed, {harmless} damages that took nothing; of each kind: {kinds:?}");
    assert!(noticed > 150 && harmless > 80, "{noticed} and {harmless}");
}

/// Going on without what is lost: it is named, nothing of the damaged file is thrown away, and what stands stands.
fn accepted(path: &Path, damaged: &Files, crashed: &Crashed) {
    let loss = journal::accept_loss(path).expect("there is a way").expect("something is lost or in the way");
    assert_eq!(&files(&loss.kept), damaged, "the damaged file is kept as it was");
    let stands = crashed.entries[..loss.last as usize].to_vec();
    assert_eq!(loss.lost, Some((crashed.entries.len() - stands.len()) as u64));
    assert_eq!(journal::read(path), Ok((header(), stands.clone())));
    assert_eq!(journal::accept_loss(path), Ok(None), "once is enough");
    goes_on(path, stands);
}

#[test]
fn without_an_anchor_the_log_itself_shows_that_something_is_missing() {
    let crashed = Crashed::after(0, 24);
    let mut files = crashed.files.clone();
    files.remove("-last");
    let (_folder, path) = placed(&files);
    assert_eq!(asked(&path), Ok(crashed.entries.clone()), "a copy of all the rest is a copy");
    let length = files["-wal"].len();
    for place in [3, 12, 25, WAL_HEADER + 40, length / 2, length - 9] {
        let mut damaged = files.clone();
        damaged.get_mut("-wal").unwrap()[place] ^= 4;
        let (_folder, path) = placed(&damaged);
        let trouble = asked(&path).expect_err("a damaged log");
        assert!(matches!(trouble, Trouble::Cut { acknowledged: None, .. }), "byte {place}: {trouble:?}");
        let loss = journal::accept_loss(&path).unwrap().unwrap();
        assert_eq!(loss.lost, None, "nobody knows how many");
        goes_on(&path, crashed.entries[..loss.last as usize].to_vec());
    }
    files.remove("-wal");
    let (_folder, path) = placed(&files);
    assert_eq!(asked(&path), Err(Trouble::Parted(path.display().to_string())));
}

#[test]
fn a_stopped_journal_is_one_file_and_a_copy_of_it_opens_anywhere() {
    let crashed = Crashed::after(0, 12);
    let (folder, path) = placed(&crashed.files);
    drop(Journal::open(&path).unwrap());
    let names: BTreeSet<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, BTreeSet::from(["x".into()]), "the log and the anchor are gone");
    let copy = folder.path().join("copy");
    fs::copy(&path, &copy).unwrap();
    goes_on(&copy, crashed.entries);
}

/// A journal in use with so many acknowledged entries.
fn in_use(count: usize) -> (TempDir, PathBuf, Journal, Vec<Entry>) {
    let folder = tempfile::tempdir().expect("as the test made it");
    let path = folder.path().join("x");
    let mut journal = Journal::create(&path, &header()).expect("as the test made it");
    let mut entries = Vec::new();
    for _ in 0..count {
        entries.push(next(entries.last()));
        journal.append(&entries[entries.len() - 1]).expect("as the test made it");
    }
    (folder, path, journal, entries)
}

/// What somebody else does to a log, and what it does.
#[cfg(unix)]
type Meddling = (&'static str, fn(&Path));

/// What somebody may do to a log while the exercise runs.
#[cfg(unix)]
const MEDDLING: [Meddling; 6] = [
    ("removed", |log| fs::remove_file(log).expect("as the test made it")),
    ("emptied", |log| drop(fs::File::create(log).expect("as the test made it"))),
    ("cut", |log| {
        fs::OpenOptions::new()
            .write(true)
            .open(log)
            .expect("as the test made it")
            .set_len(9_000)
            .expect("as the test made it")
    }),
    ("replaced by an empty file", |log| {
        fs::remove_file(log).expect("as the test made it");
        fs::write(log, "").expect("as the test made it");
    }),
    ("replaced by a copy", |log| {
        let bytes = fs::read(log).expect("as the test made it");
        fs::remove_file(log).expect("as the test made it");
        fs::write(log, bytes).expect("as the test made it");
    }),
    ("filled with zeros", |log| {
        fs::write(log, vec![0; fs::read(log).expect("as the test made it").len()])
            .expect("as the test made it")
    }),
];

#[cfg(unix)]
#[test]
fn a_log_that_is_taken_away_while_the_exercise_runs_is_missed_and_written_again() {
    for (what, meddle) in MEDDLING {
        let (_folder, path, mut journal, mut entries) = in_use(14);
        let meddled = Trouble::Meddled(path.display().to_string());
        meddle(&at(&path, "-wal"));
        let entry = next(entries.last());
        assert_eq!(journal.append(&entry), Err(meddled), "{what}");
        assert_eq!(journal.after(14), Ok(vec![]), "{what}: not acknowledged, not kept");
        assert_eq!(journal.after(0), Ok(entries.clone()), "{what}: what was acknowledged stands");
        assert_eq!(journal.probe(), Ok(()), "{what}");
        // What a crash would leave now is whole.
        let (_copied, copy) = placed(&files(&path));
        assert_eq!(asked(&copy), Ok(entries.clone()), "{what}");
        journal.append(&entry).unwrap();
        entries.push(entry);
        drop(journal);
        assert_eq!(journal::read(&path), Ok((header(), entries)), "{what}");
    }
}

#[cfg(unix)]
#[test]
fn a_log_that_is_taken_away_is_missed_while_nobody_writes_and_at_the_end() {
    for (what, meddle) in MEDDLING {
        if what == "filled with zeros" {
            // That is seen when it is read, and nobody reads it all the time.
            continue;
        }
        let (_folder, path, mut journal, entries) = in_use(5);
        assert_eq!(journal.watch(), Ok(()));
        meddle(&at(&path, "-wal"));
        assert_eq!(journal.watch(), Err(Trouble::Meddled(path.display().to_string())), "{what}");
        drop(journal);
        assert_eq!(journal::read(&path), Ok((header(), entries)), "{what}");
    }
    for (what, meddle) in MEDDLING {
        let (_folder, path, journal, entries) = in_use(5);
        meddle(&at(&path, "-wal"));
        drop(journal);
        assert_eq!(journal::read(&path), Ok((header(), entries)), "{what}, at the end");
    }
}

#[test]
fn an_anchor_that_is_taken_away_is_made_anew() {
    let (_folder, path, mut journal, mut entries) = in_use(4);
    fs::remove_file(at(&path, "-last")).unwrap();
    entries.push(next(entries.last()));
    journal.append(&entries[4]).unwrap();
    let mut left = files(&path);
    left.insert("-wal", Vec::new());
    let (_copied, copy) = placed(&left);
    assert!(matches!(asked(&copy), Err(Trouble::Cut { acknowledged: Some(5), .. })));
}

#[test]
fn a_program_that_ends_just_after_it_took_an_exercise_up_has_lost_nothing() {
    for count in [0, 3] {
        let (_folder, path, journal, entries) = in_use(count);
        drop(journal);
        let _held = Journal::open(&path).unwrap();
        // Everything stands in the file itself; the log is empty, and whoever copies may leave it behind.
        let mut left = files(&path);
        for with in ["an empty log", "no log"] {
            let (_copied, copy) = placed(&left);
            assert_eq!(asked(&copy), Ok(entries.clone()), "{count} entries, {with}");
            goes_on(&copy, entries.clone());
            left.remove("-wal");
        }
    }
}
