//! What comes from outside, under inputs that nobody would write: the bodies of `fuzz/`, over their seeds and over inputs
//! made from these by a seed. The search guided by coverage is described in `fuzz/Cargo.toml`.

#[path = "../fuzz/bodies/journal.rs"]
mod journal;
mod fuzz {
    pub mod changed;
}
#[path = "../fuzz/bodies/scenario.rs"]
mod scenario;
#[cfg(feature = "server")]
#[path = "../fuzz/bodies/wire.rs"]
mod wire;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::{env, fs};

use fuzz::changed::Changes;
use mufakat::journal::{Entry, FORMAT, Header, Journal, Sheet};
use mufakat::sim::rules::{RULES_VERSION, Rules};

/// Where the seeds of journals lie.
const JOURNALS: &str = "fuzz/seeds/journal";
/// A whole journal with next to nothing in it, as a file.
const SMALL: &str = "small.mufakat";

/// What the seeds of a body must bring about as they are: forms carried out, entries taken, steps played.
const REACHED_MIN: usize = 25;

/// The seeds in a folder, in the order of their names.
fn seeds(folder: &str) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder of seeds");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    assert!(paths.len() >= 3, "{folder} has too few seeds");
    paths.iter().map(|path| fs::read(path).expect("readable")).collect()
}

/// How many changed inputs are tried: about a minute of them in CI, a fiftieth elsewhere; MUFAKAT_FUZZ says otherwise.
fn how_many(in_ci: u64) -> u64 {
    let wanted = env::var("MUFAKAT_FUZZ").ok().and_then(|text| text.parse().ok());
    let ci = env::var("CI").is_ok_and(|ci| ci == "true");
    wanted.unwrap_or(if ci { in_ci } else { in_ci / 50 })
}

/// Tries every seed as it is, then changed ones. What fails is kept, so that it can become a seed.
fn try_all(name: &str, seeds: &[Vec<u8>], changed: u64, body: fn(&[u8]) -> usize) {
    let reached: usize = seeds.iter().map(|seed| body(seed)).sum();
    assert!(reached >= REACHED_MIN, "the seeds of {name} do not come in any more: {reached}");
    let changes = Changes::of(seeds);
    for nth in 0..changed {
        let input = changes.input(nth);
        if catch_unwind(AssertUnwindSafe(|| body(&input))).is_err() {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}-{nth}"));
            fs::write(&kept, &input).expect("writable");
            panic!("input {nth} of {name} fails; it is kept as {}", kept.display());
        }
    }
    println!("{name}: {} seeds, {reached} things done by them, {changed} changed inputs", seeds.len());
}

#[test]
fn no_scenario_panics_or_hangs() {
    try_all("scenario", &seeds("tests/diagnostics"), how_many(80_000), scenario::try_one);
}

#[test]
fn no_journal_panics_or_hangs() {
    made();
    try_all("journal", &seeds(JOURNALS), how_many(16_000), journal::try_one);
}

#[cfg(feature = "server")]
#[test]
fn no_form_panics_or_hangs() {
    try_all("wire", &seeds("fuzz/seeds/wire"), how_many(9_000), wire::try_one);
}

#[test]
fn the_seeds_of_journals_are_journals_of_today() {
    made();
    let small = Path::new(JOURNALS).join(SMALL);
    let copy = tempfile::tempdir().expect("a folder");
    let copied = copy.path().join(SMALL);
    fs::copy(small, &copied).expect("the seed is there");
    let again = "run `BLESS=1 cargo test --test fuzz`";
    assert!(mufakat::journal::read(&copied).is_ok(), "{SMALL} is of another format: {again}");
    for (name, text) in texts() {
        let stored = fs::read_to_string(Path::new(JOURNALS).join(name).with_extension("txt"));
        assert!(stored.unwrap_or_default() == text, "{name}.txt is old: {again}");
    }
}

/// The seeds that are made from stored journals: each as it is, and one at the last moment that a clock can show.
fn texts() -> Vec<(&'static str, String)> {
    let mut texts: Vec<_> = journal::STORED.iter().map(|(name, _)| (*name, journal::as_text(name))).collect();
    let late = |line: &str| {
        let mut parts = line.splitn(3, ' ');
        let (author, input) = (parts.next().unwrap_or_default(), parts.nth(1));
        input.map_or_else(|| format!("{line}\n"), |input| format!("{author} {} {input}\n", u64::MAX))
    };
    texts.push(("end-of-time", journal::as_text("texts").lines().map(late).collect()));
    texts
}

/// Makes the seeds of journals again if that is asked for.
fn made() {
    static MADE: std::sync::Once = std::sync::Once::new();
    MADE.call_once(|| {
        if env::var_os("BLESS").is_some() {
            for (name, text) in texts() {
                let path = Path::new(JOURNALS).join(name).with_extension("txt");
                fs::write(path, text).expect("writable");
            }
            small(&Path::new(JOURNALS).join(SMALL));
        }
    });
}

fn small(path: &Path) {
    let sheet = |name: &str| Sheet { name: name.into(), file: format!("{name}.ron"), text: "()".into() };
    let header = Header {
        format: FORMAT,
        program: "mufakat".into(),
        created_ms: 1_700_000_000_000,
        seed: 7,
        rules: Rules { version: RULES_VERSION, parameters: [1; 32], assets: [2; 32] },
        scenario: sheet("scenario"),
        bindings: vec![("host".into(), "MYS".into())],
        library: vec![sheet("measures")],
        settings: "{}".into(),
    };
    // It may not be there yet.
    let _ = fs::remove_file(path);
    let mut journal = Journal::create(path, &header).expect("a new journal");
    let mut link = header.link();
    for seq in 1..=3 {
        let input = "{\"Control\":\"Begin\"}".into();
        let entry = Entry::new(&link, seq, 1_700_000_000_000 + seq, 1, format!("n-{seq}"), input, [3; 32]);
        link = entry.link;
        journal.append(&entry).expect("room for it");
    }
}
