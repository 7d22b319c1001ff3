//! The repository keeps its own house rules: the allowed edges between modules, no forbidden words, every
//! file says what it is for. Each message says what to write instead.

use std::fs;
use std::path::{Path, PathBuf};

/// Modules and what they may use of the crate. `sim` may use nothing; fronts may use everything above them,
/// and never each other.
const EDGES: [(&str, &[&str]); 12] = [
    ("sim", &[]),
    ("words", &[]),
    ("shipped", &[]),
    ("scenario", &["sim", "shipped"]),
    ("bots", &["sim"]),
    ("study", &["sim", "scenario", "bots"]),
    ("journal", &["sim"]),
    ("session", &["sim", "journal", "bots"]),
    ("report", &["sim", "journal", "study", "words", "bots", "session"]),
    ("server", &["sim", "scenario", "shipped", "bots", "study", "journal", "session", "report", "words"]),
    ("board", &["sim", "scenario", "shipped", "bots", "study", "journal", "session", "report", "words"]),
    (
        "cli",
        &[
            "sim", "scenario", "shipped", "bots", "study", "journal", "session", "report", "words", "board",
            "server",
        ],
    ),
];

fn sources(under: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(under).expect("a folder of sources") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The source text without comments, so that prose may name other modules.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn module(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).expect("a file under src");
    let first = inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Edges in one source that the table does not allow.
fn forbidden(module: &str, code: &str) -> Vec<String> {
    let Some((_, allowed)) = EDGES.iter().find(|(name, _)| *name == module) else { return Vec::new() };
    let used = |name: &str| {
        code.contains(&format!("crate::{name}::")) || code.contains(&format!("use crate::{name};"))
    };
    EDGES
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| *name != module && !allowed.contains(name) && used(name))
        .map(|name| {
            format!("`{module}` must not use `{name}`: move what both need into a module both may use")
        })
        .collect()
}

#[test]
fn modules_use_only_what_the_design_allows() {
    let mut wrong = Vec::new();
    // A module's own tests may set up whatever they need.
    for path in sources(&root().join("src")).into_iter().filter(|path| !path.ends_with("tests.rs")) {
        let text = fs::read_to_string(&path).expect("readable source");
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for message in forbidden(&module(&path), &code(text)) {
            wrong.push(format!("{}: {message}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_forbidden_edge_would_be_noticed() {
    assert_eq!(forbidden("sim", "use crate::bots::Temperament;").len(), 1);
    assert_eq!(forbidden("board", "use crate::cli::run;").len(), 1);
    assert!(forbidden("bots", "use crate::sim::view::Seat;").is_empty());
}

#[test]
fn every_source_opens_by_saying_what_it_is_for() {
    for path in sources(&root().join("src")) {
        let text = fs::read_to_string(&path).expect("readable source");
        assert!(text.starts_with("//!"), "{}: open with `//!` and what the file is for", path.display());
    }
}

#[test]
fn the_rules_touch_no_clock_file_network_or_unkeyed_chance() {
    const BANNED: [(&str, &str); 9] = [
        ("std::fs", "take the data as an argument"),
        ("std::net", "take the data as an argument"),
        ("std::time", "take the step as an argument"),
        ("std::env", "take the setting as an argument"),
        ("SystemTime", "take the step as an argument"),
        ("HashMap", "use a table by id or a BTreeMap: hash order is not the same everywhere"),
        ("HashSet", "use a set of ids or a BTreeSet: hash order is not the same everywhere"),
        ("rand::rng", "draw from `Chance` by purpose and subject"),
        (".powf(", "use `libm::pow`: std's differs between platforms"),
    ];
    for path in sources(&root().join("src/sim")) {
        let text = code(&fs::read_to_string(&path).expect("readable source"));
        for (banned, instead) in BANNED {
            assert!(!text.contains(banned), "{}: `{banned}` is banned, {instead}", path.display());
        }
    }
}

#[test]
fn nothing_in_the_engine_names_the_instrument_or_a_paragraph() {
    for path in sources(&root().join("src")) {
        let text = fs::read_to_string(&path).expect("readable source");
        // Tests inside a file, and the good and bad examples of a check, may use the shipped instrument.
        let engine = code(text.split("#[cfg(test)]").next().unwrap_or_default());
        let example = |line: &&str| ["bad:", "good:"].iter().any(|mark| line.trim_start().starts_with(mark));
        let engine: String = engine.lines().filter(|line| !example(line)).collect();
        for name in ["asean", "ASEAN", "IND-", "\"12a\"", "\"R11\""] {
            let word = format!("`{name}`");
            assert!(!engine.contains(name), "{}: {word} belongs into assets, not into code", path.display());
        }
    }
}

#[test]
fn nothing_unfinished_is_left_in_the_sources() {
    let marks = [
        ["to", "do!("].concat(),
        ["unimple", "mented!("].concat(),
        ["FIX", "ME"].concat(),
        ["X", "XX"].concat(),
    ];
    for path in sources(&root().join("src")) {
        let text = fs::read_to_string(&path).expect("readable source");
        for mark in &marks {
            assert!(
                !text.contains(mark.as_str()),
                "{}: finish or delete what `{mark}` marks",
                path.display()
            );
        }
    }
}
