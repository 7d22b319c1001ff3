//! The repository keeps its own house rules: nobody reads upward, no forbidden words, every file says what it is for.
//! Each message says what to write instead.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use tidy::graph::Graph;
use tidy::rules;

mod tidy {
    pub mod circles;
    pub mod graph;
    pub mod names;
    mod planted;
    mod readings;
    pub mod rules;
    pub mod said;
}

/// Modules and what they may use of the crate. `sim` may use nothing; fronts may use everything above them,
/// and `board` and `server` never each other.
const EDGES: [(&str, &[&str]); 14] = [
    ("sim", &[]),
    // Makes the sentences for the typed reasons and names of these, which know no language.
    ("words", &["sim", "scenario", "journal", "session"]),
    ("shipped", &[]),
    ("files", &[]),
    ("scenario", &["sim", "shipped"]),
    ("bots", &["sim"]),
    ("study", &["sim", "scenario", "bots"]),
    ("journal", &["sim", "files"]),
    ("session", &["sim", "journal", "bots"]),
    ("report", &["sim", "journal", "study", "words", "bots", "session"]),
    ("server", &["sim", "scenario", "shipped", "bots", "study", "journal", "session", "report", "words"]),
    ("board", &["sim", "scenario", "shipped", "bots", "study", "journal", "session", "report", "words"]),
    // Takes from the live exercise what stands by itself there: tokens, the head of an answer, sheets.
    ("workshop", &["sim", "scenario", "shipped", "files", "report", "words", "server"]),
    (
        "cli",
        &[
            "sim", "scenario", "shipped", "files", "bots", "study", "journal", "session", "report", "words",
            "board", "server", "workshop",
        ],
    ),
];

/// The rooms of `sim` from bottom to top: each may use only those named before it.
const ORDER_OF_SIM: [&str; 16] = [
    "name",
    "digest",
    "ids",
    "quantity",
    "chance",
    "parameters",
    "decision",
    "catalogue",
    "plot",
    "scenario",
    "rules",
    "score",
    "exercise",
    "decide",
    "adjudicate",
    "view",
];

/// Who uses whom, read once for all tests. Conditions on features are ignored, so that the whole crate is judged.
static GRAPH: LazyLock<Graph> = LazyLock::new(|| {
    let src = root().join("src");
    let name = |path: &Path| {
        let inside = path.strip_prefix(&src).expect("a source under src");
        inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
    };
    let read = |path: PathBuf| (name(&path), fs::read_to_string(&path).expect("a readable source"));
    let texts: Vec<(String, String)> = sources(&src).into_iter().map(read).collect();
    Graph::of(texts.iter().map(|(name, text)| (name.as_str(), text.as_str())))
});

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

/// Cargo runs a test in the root of its package. Where the test was built says nothing: two clones may share
/// one target directory.
fn root() -> PathBuf {
    PathBuf::from(".")
}

fn nothing_wrong(messages: &[String]) {
    assert!(messages.is_empty(), "\n{}", messages.join("\n"));
}

#[test]
fn modules_use_only_what_the_design_allows() {
    nothing_wrong(&rules::forbidden(&GRAPH, &EDGES));
}

#[test]
fn the_rooms_of_the_rules_use_only_what_stands_below_them() {
    nothing_wrong(&rules::upward(&GRAPH, "sim", &ORDER_OF_SIM));
}

#[test]
fn no_sources_use_each_other_in_a_circle() {
    nothing_wrong(&rules::circles_of_sources(&GRAPH));
}

#[test]
fn no_folders_beside_each_other_use_each_other() {
    nothing_wrong(&rules::circles_of_rooms(&GRAPH));
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

#[test]
fn no_test_looks_for_files_where_it_was_built() {
    // In pieces, so that this file is not what it finds.
    let built_at = ["env!(\"CARGO_MANIFEST", "_DIR\")"].concat();
    for path in sources(&root().join("tests")) {
        let text = fs::read_to_string(&path).expect("readable source");
        let instead = "cargo runs tests in the root of the package, so name the file from there";
        assert!(!text.contains(&built_at), "{}: {instead}", path.display());
    }
}
