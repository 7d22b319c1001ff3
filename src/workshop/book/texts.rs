//! Texts that lie in files of their own.

use std::path::PathBuf;

/// What stands before the name of such a file.
const OPENS: &str = "File(\"";

/// A text in a file of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// As the scenario names it, from its folder.
    pub name: String,
    /// Where it lies.
    pub file: PathBuf,
    /// All of it.
    pub content: String,
}

impl TextFile {
    /// What people read of it.
    pub(super) fn words(&self) -> String {
        self.content.trim_start_matches('\u{feff}').replace("\r\n", "\n").trim_end().to_owned()
    }

    /// The same file with other words; its mark and the ends of its lines stay as they were.
    pub(super) fn with(&self, words: &str) -> Self {
        let mark = if self.content.starts_with('\u{feff}') { "\u{feff}" } else { "" };
        let newline = if self.content.contains("\r\n") { "\r\n" } else { "\n" };
        let words = words.replace("\r\n", "\n").replace('\n', newline);
        Self { content: format!("{mark}{}{newline}", words.trim_end()), ..self.clone() }
    }
}

/// The name in a `File("…")`.
pub(super) fn named(written: &str) -> Option<&str> {
    written.strip_prefix(OPENS)?.strip_suffix("\")")
}

/// Every name in a `File("…")` of a text, once.
pub(super) fn all_named(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split(OPENS).skip(1).filter_map(|rest| rest.split_once("\")")).map(|(name, _)| name).collect();
    names.sort_unstable();
    names.dedup();
    names
}
