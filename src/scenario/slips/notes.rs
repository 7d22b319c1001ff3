//! Notes as other languages write them. Here a note begins with two strokes.

use super::Slip;

/// A note that begins as in another language.
pub fn of_another_language(at: usize, from: &str) -> Slip {
    let line = from.lines().next().unwrap_or_default();
    let (open, rest) = opening(line);
    let said = rest.trim().trim_end_matches("-->").trim_end();
    let hint = match said.is_empty() {
        true => "write `//` before it".to_string(),
        false => format!("write `// {}`", shortened(said)),
    };
    Slip { at, sentence: format!("a note begins with `//`, and `{open}` stands here"), hint }
}

/// The signs that open a note, and what it says.
fn opening(line: &str) -> (&str, &str) {
    let end = match line {
        _ if line.starts_with("<!--") => 4,
        _ => {
            let first = line.chars().next().unwrap_or(' ');
            line.len() - line.trim_start_matches(first).len()
        }
    };
    line.split_at(end)
}

/// So much of a note that one knows it again.
pub fn shortened(said: &str) -> String {
    const SHOWN_MAX: usize = 30;
    match said.char_indices().nth(SHOWN_MAX) {
        Some((end, _)) => format!("{}…", &said[..end]),
        None => said.into(),
    }
}
