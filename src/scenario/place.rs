//! A place in a text, as people count it.

/// A place in a text, both from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub col: usize,
}

/// Where each line of a text begins.
pub fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// The place of a byte of a text with these lines.
pub fn place_of(text: &str, line_starts: &[usize], byte: usize) -> Place {
    let byte = byte.min(text.len());
    let line = line_starts.partition_point(|start| *start <= byte);
    let start = line_starts[line - 1];
    let col = 1 + text.as_bytes()[start..byte].iter().filter(|byte| is_first_of_character(**byte)).count();
    Place { line, col }
}

/// The byte at a place of a text with these lines, as near as there is one.
pub fn byte_at(text: &str, line_starts: &[usize], place: Place) -> usize {
    let start = line_starts.get(place.line.saturating_sub(1)).copied().unwrap_or(text.len());
    let line = &text[start..];
    start + line.char_indices().nth(place.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
}

/// In UTF-8 every byte but the first of a character looks like `10xxxxxx`.
fn is_first_of_character(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}
