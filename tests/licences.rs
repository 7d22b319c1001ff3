//! What the program owes to the work of others: the notices that it prints name every crate, font and table that is in
//! it today, with the text that its authors ask to be kept.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use serde_json::Value;

/// What the program carries.
const STORED: &str = "assets/licences/notices.txt";
/// The kinds of machines for which the program is built.
const PLATFORMS: [&str; 3] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];
/// What is in the program and no crate speaks for: name, licence, where it comes from, file of the text.
const BESIDES: [[&str; 4]; 4] = [
    ["Fira Sans", "OFL-1.1", "https://github.com/mozilla/Fira", "assets/fonts/FiraSans-License.txt"],
    [
        "Natural Earth",
        "public domain",
        "https://www.naturalearthdata.com",
        "tests/licences/natural-earth.txt",
    ],
    [
        "Rust standard library",
        "MIT OR Apache-2.0, Unicode-3.0",
        "https://github.com/rust-lang/rust",
        "tests/licences/rust.txt",
    ],
    ["SQLite", "public domain", "https://sqlite.org", "tests/licences/sqlite.txt"],
];
/// Texts for crates that name a licence and bring none of its words, in the order in which one is chosen.
const STANDARD: [(&str, &str); 4] = [
    ("MIT", "tests/licences/MIT.txt"),
    ("Apache-2.0", "LICENSE-APACHE"),
    ("MIT-0", "tests/licences/MIT-0.txt"),
    ("CC0-1.0", "tests/licences/CC0-1.0.txt"),
];
/// The words by which a licence is known in a text without its line ends.
const MIT: &str = "to deal in the Software without restriction";
const APACHE: &str = "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION";
const GPL: &str = "GNU GENERAL PUBLIC LICENSE";

/// One crate as its own manifest describes it.
struct Member {
    name: String,
    version: String,
    licence: String,
    source: String,
    authors: String,
    folder: PathBuf,
}

impl Member {
    fn of(package: &Value) -> Self {
        let field = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
        let authors = package["authors"].as_array().expect("a list of authors").iter();
        Self {
            name: field("name"),
            version: field("version"),
            licence: field("license"),
            source: field("repository"),
            authors: authors.filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
            folder: Path::new(&field("manifest_path")).parent().expect("a folder").to_owned(),
        }
    }

    /// The line by which it stands in the notices.
    fn line(&self) -> String {
        let named = format!("{} {} ({}) {}", self.name, self.version, self.licence, self.source);
        named.trim_end().to_owned()
    }

    /// Its notices: what it ships, but for licences that its authors let us leave for MIT; else the standard words.
    fn texts(&self) -> Vec<String> {
        let texts: Vec<String> = notices_in(&self.folder).iter().map(|file| text_of(file)).collect();
        let choice = self.licence.contains(" OR ") || self.licence.contains('/');
        let mit = texts.iter().any(|text| flat(text).contains(MIT));
        let left = |text: &String| {
            let text = flat(text);
            let other = text.contains(APACHE) && mit && !text.contains(MIT);
            choice && (other || text.starts_with(GPL))
        };
        let kept: Vec<String> = texts.into_iter().filter(|text| !left(text)).collect();
        if kept.is_empty() { vec![self.standard()] } else { kept }
    }

    fn standard(&self) -> String {
        let words: Vec<&str> = self.licence.split([' ', '/', '(', ')']).collect();
        let known = STANDARD.iter().find(|(licence, _)| words.contains(licence));
        let (_, file) = known.unwrap_or_else(|| {
            panic!("{}: it ships no text; put one into tests/licences and STANDARD", self.line())
        });
        let authors = if self.authors.is_empty() { "its authors" } else { self.authors.as_str() };
        format!("Copyright (c) {}: {authors}\n\n{}", self.name, text_of(Path::new(file)))
    }
}

/// Files of a crate that are notices: beside its manifest, and under its sources where it has taken in others' work.
fn notices_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inside) = folders.pop() {
        for entry in fs::read_dir(&inside).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            let name = path.file_name().expect("an entry has a name").to_string_lossy().to_lowercase();
            if !path.is_dir() {
                found.extend(is_notice(&name).then_some(path));
            } else if inside != *folder || ["src", "licenses"].contains(&name.as_str()) {
                folders.push(path);
            }
        }
    }
    found.sort();
    found
}

fn is_notice(name: &str) -> bool {
    let starts = ["copying", "copyright", "notice", "unlicense"].iter().any(|start| name.starts_with(start));
    !name.ends_with(".rs") && (starts || name.contains("license") || name.contains("licence"))
}

/// A text without signs that are no text, and without blanks at the ends of its lines.
fn text_of(file: &Path) -> String {
    let text = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let text = String::from_utf8_lossy(&text).replace("\r\n", "\n");
    let line = |line: &str| {
        let plain: String = line.chars().filter(|sign| !sign.is_control() || *sign == '\t').collect();
        plain.trim_end().to_owned()
    };
    let lines: Vec<String> = text.trim_start_matches('\u{feff}').lines().map(line).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Texts that differ in their line ends alone are the same.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What cargo says, with the versions of the lock file and no others.
fn cargo(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments).arg("--locked").stderr(Stdio::inherit());
    for platform in PLATFORMS {
        command.args([if arguments[0] == "tree" { "--target" } else { "--filter-platform" }, platform]);
    }
    let output = command.output().expect("cargo starts");
    assert!(output.status.success(), "cargo could not read the crates; with a network: cargo fetch --locked");
    String::from_utf8(output.stdout).expect("cargo prints text")
}

/// The crates that are in the program on some platform, without what only builds or tests it.
fn linked() -> Vec<Member> {
    let tree = cargo(&["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"]);
    let name = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let names: BTreeSet<String> = tree.lines().map(name).collect();
    let all: Value =
        serde_json::from_str(&cargo(&["metadata", "--format-version", "1"])).expect("cargo prints JSON");
    let members = all["packages"].as_array().expect("a list of packages").iter().map(Member::of);
    let is_linked = |member: &Member| {
        member.name != "mufakat" && names.contains(&format!("{} v{}", member.name, member.version))
    };
    members.filter(is_linked).collect()
}

/// Each text once, under the lines of those for whom it stands.
fn notices() -> String {
    let mut texts: BTreeMap<String, (BTreeSet<String>, String)> = BTreeMap::new();
    let mut add = |line: &str, text: String| {
        let (lines, _) = texts.entry(flat(&text)).or_insert_with(|| (BTreeSet::new(), text));
        lines.insert(line.to_owned());
    };
    for member in linked() {
        for text in member.texts() {
            add(&member.line(), text);
        }
    }
    for [name, licence, source, file] in BESIDES {
        add(&format!("{name} ({licence}) {source}"), text_of(Path::new(file)));
    }
    let mut blocks: Vec<(BTreeSet<String>, String)> = texts.into_values().collect();
    blocks.sort();
    let (above, below) = ("=".repeat(80), "-".repeat(80));
    let block = |(lines, text): (BTreeSet<String>, String)| {
        let lines: Vec<String> = lines.into_iter().collect();
        format!("{above}\n{}\n{below}\n\n{text}\n\n", lines.join("\n"))
    };
    blocks.into_iter().map(block).collect()
}

#[test]
fn the_notices_are_those_of_the_crates_that_are_in_the_program() {
    let made = notices();
    if env::var_os("BLESS").is_some() {
        fs::write(STORED, &made).expect("writable");
    }
    let stored = fs::read_to_string(STORED).unwrap_or_default();
    let differs = made.lines().find(|line| !stored.contains(line));
    let gone = stored.lines().find(|line| !made.contains(line));
    assert!(
        made == stored,
        "{STORED} is old; run `BLESS=1 cargo test --test licences`\nnew: {differs:?}\ngone: {gone:?}"
    );
}

#[test]
fn every_crate_in_the_program_has_its_line_and_a_text() {
    let stored = fs::read_to_string(STORED).expect("readable");
    let members = linked();
    assert!(members.len() > 300, "the search itself has gone blind: {}", members.len());
    for member in members {
        assert!(stored.lines().any(|line| line == member.line()), "{} is missing", member.line());
        assert!(!member.licence.is_empty(), "{} names no licence", member.name);
    }
}

#[test]
fn the_program_prints_what_it_owes() {
    let output = Command::new(env!("CARGO_BIN_EXE_mufakat")).arg("licences").output().expect("it starts");
    let printed = String::from_utf8(output.stdout).expect("text");
    assert!(output.status.success());
    assert!(printed.ends_with(&fs::read_to_string(STORED).expect("readable")), "the notices are whole");
    for word in ["Apache License", "Fira Sans", "Natural Earth", "SQLite", "Rust standard library"] {
        assert!(printed.contains(word), "{word} is missing");
    }
}
