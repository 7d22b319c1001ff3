//! A second language for tests: English with every message, and every named part of one, in double brackets.

use std::sync::Arc;

use mufakat::words::Language;
use mufakat::words::language::ENGLISH;

/// What opens and closes a message of it.
pub const MARKS: (char, char) = ('⟦', '⟧');

/// The language.
pub fn pseudo() -> Arc<Language> {
    let files: Vec<String> = ENGLISH.iter().map(|(_, text)| marked(text)).collect();
    let name = "en".parse().expect("a name of a language");
    Arc::new(Language::new(name, files.iter().map(String::as_str)))
}

/// The text without the marks: what was said, in English.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| *letter != MARKS.0 && *letter != MARKS.1).collect()
}

/// A Fluent file with marks around every value.
fn marked(file: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    // The last line of the value that is open.
    let mut last: Option<usize> = None;
    for line in file.lines() {
        let begins = value_begins(line);
        if begins.is_some() || line.starts_with('#') {
            close(&mut lines, last.take());
        }
        match begins {
            Some(at) => {
                lines.push(format!("{}{}{}", &line[..at], MARKS.0, line[at..].trim_start()));
                last = Some(lines.len() - 1);
            }
            None => {
                lines.push(line.to_owned());
                if last.is_some() && !line.trim().is_empty() {
                    last = Some(lines.len() - 1);
                }
            }
        }
    }
    close(&mut lines, last);
    lines.join("\n") + "\n"
}

/// Where the value begins, in a line that opens a message or a part of one.
fn value_begins(line: &str) -> Option<usize> {
    let (name, _) = line.split_once(" = ").or_else(|| line.strip_suffix(" =").map(|name| (name, "")))?;
    let named = |name: &str| name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    let is_part = name.trim_start().strip_prefix('.').is_some_and(named);
    let is_message = !name.starts_with(' ') && !name.is_empty() && named(name);
    (is_part || is_message).then(|| (name.len() + 3).min(line.len()))
}

fn close(lines: &mut [String], last: Option<usize>) {
    if let Some(last) = last {
        lines[last].push(MARKS.1);
    }
}
