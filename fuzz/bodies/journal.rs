//! A journal from anywhere: a file of any bytes, and a chain of inputs whose every hash is right.
//!
//! Bytes that begin as SQLite's are the file, and what stands after [`LOG`] is the log beside it. Anything else is
//! text: a stored journal by its name, then inputs, each a line of author, time and JSON.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use mufakat::journal::{self, Entry, Header, Journal};
use mufakat::scenario::load::library_of;
use mufakat::scenario::{self, Binding};
use mufakat::session::Room;
use mufakat::session::conductor::Conductor;
use mufakat::session::kept::{self, Kept};
use mufakat::shipped::Document;
use mufakat::sim::scenario::Scenario;
use mufakat::words::{divergence, trouble};

/// Stands between the bytes of the file and those of its log.
pub const LOG: &[u8] = b"\n--wal--\n";

/// Inputs that are tried at most.
const INPUTS_MAX: usize = 200;

/// The journals on whose headers inputs are tried.
pub const STORED: [(&str, &[u8]); 2] = [
    ("texts", include_bytes!("../../tests/journals/texts.mufakat")),
    ("overrulings", include_bytes!("../../tests/journals/overrulings.mufakat")),
];

/// A header and the scenario in it.
type Begun = (Header, Arc<Scenario>);

/// Reads it; carries out what can be carried out. Returns how many entries were read or taken.
pub fn try_one(bytes: &[u8]) -> usize {
    if bytes.starts_with(b"SQLite") { file(bytes) } else { std::str::from_utf8(bytes).map_or(0, inputs) }
}

fn file(bytes: &[u8]) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("fuzz.mufakat");
    let place = bytes.windows(LOG.len()).position(|part| part == LOG);
    let (body, log) = place.map_or((bytes, None), |at| (&bytes[..at], Some(&bytes[at + LOG.len()..])));
    fs::write(&path, body).expect("writable");
    if let Some(log) = log {
        fs::write(path.with_extension("mufakat-wal"), log).expect("writable");
    }
    match journal::read(&path) {
        Err(why) => {
            assert!(!trouble::sentence(&why).is_empty() && !trouble::hint(&why).is_empty());
            0
        }
        Ok((header, entries)) => {
            let (_, scenario) = &begun()["overrulings"];
            if let Err(lost) = kept::again(&header, &entries, Arc::clone(scenario)) {
                assert!(!divergence::lost(&lost).sentence().is_empty());
            }
            // Whoever goes on with it finds what whoever looks at it sees.
            if let Ok((journal, same, also)) = Journal::open(&path) {
                assert!(same == header && also == entries, "{}", journal.path().display());
            }
            entries.len()
        }
    }
}

fn inputs(text: &str) -> usize {
    let mut lines = text.lines();
    let Some((header, scenario)) = lines.next().and_then(|name| begun().get(name)) else { return 0 };
    let new = || {
        let kept = Kept::of(header).expect("stored settings");
        Conductor::new(Room::new(Arc::clone(scenario), header.seed, kept.session), header.link())
    };
    let (mut conductor, mut link, mut taken) = (new(), header.link(), Vec::new());
    for line in lines.take(INPUTS_MAX) {
        let Some((author, at_ms, input)) = parts(line) else { continue };
        let (seq, digest) = (taken.len() as u64 + 1, conductor.room().digest());
        let entry = Entry::new(&link, seq, at_ms, author, format!("n-{seq}"), input.into(), digest);
        if let Ok(next) = conductor.clone().replay(std::slice::from_ref(&entry)) {
            (conductor, link) = (next, entry.link);
            taken.push(entry);
        }
    }
    let again = new().replay(&taken).expect("what was taken once is taken again");
    assert_eq!(again.room().digest(), conductor.room().digest(), "the same inputs lead elsewhere");
    taken.len()
}

fn parts(line: &str) -> Option<(u32, u64, &str)> {
    let mut parts = line.splitn(3, ' ');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?))
}

/// A stored journal as a text of inputs.
pub fn as_text(name: &str) -> String {
    let lines = stored(name).1.into_iter().map(|entry| {
        let Entry { author, at_ms, input, .. } = entry;
        format!("{author} {at_ms} {input}\n")
    });
    format!("{name}\n{}", lines.collect::<String>())
}

fn stored(name: &str) -> (Header, Vec<Entry>) {
    let (_, bytes) = STORED.iter().find(|(stored, _)| *stored == name).expect("a stored journal");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("stored.mufakat");
    fs::write(&path, bytes).expect("writable");
    read(&path)
}

fn read(path: &Path) -> (Header, Vec<Entry>) {
    journal::read(path).expect("a stored journal that is whole")
}

fn begun() -> &'static BTreeMap<&'static str, Begun> {
    static BEGUN: OnceLock<BTreeMap<&str, Begun>> = OnceLock::new();
    BEGUN.get_or_init(|| {
        let begin = |(name, _): (&'static str, &[u8])| {
            let (header, _) = stored(name);
            let scenario = scenario_of(&header);
            (name, (header, scenario))
        };
        STORED.into_iter().map(begin).collect()
    })
}

fn scenario_of(header: &Header) -> Arc<Scenario> {
    let document = |sheet: &journal::Sheet| Document {
        name: sheet.name.clone(),
        file: sheet.file.clone(),
        text: sheet.text.clone().into(),
    };
    let library: Vec<Document> = header.library.iter().map(document).collect();
    let library = library_of(&library).expect("a stored library");
    let loaded = scenario::load_with(document(&header.scenario), &library, &Binding::default());
    Arc::new(loaded.expect("a stored scenario").scenario)
}
