//! How things stand on their lines: what is put in is laid out as what stands around it.

use crate::scenario::token::{TokenKind, tokens};

/// Where the line of a byte begins.
pub fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The spaces with which the line of a byte begins.
pub fn indent_at(text: &str, at: usize) -> String {
    text[line_start(text, at)..].chars().take_while(|sign| matches!(sign, ' ' | '\t')).collect()
}

/// Does nothing but spaces and a note stand before it on its line?
pub fn stands_first(text: &str, at: usize) -> bool {
    let before = text[line_start(text, at)..at].trim();
    before.is_empty() || (before.starts_with("/*") && before.ends_with("*/"))
}

/// Where the line ends on which this stands, if nothing but a note follows; before the signs that end it.
pub fn line_end_after(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let line = rest.split('\n').next().unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    let seen = line.trim_start_matches([' ', '\t']);
    (seen.is_empty() || seen.starts_with("//")).then_some(at + line.len())
}

/// The note behind it on its line, with the spaces before the note.
pub fn tail_after(text: &str, at: usize) -> &str {
    line_end_after(text, at).map_or("", |end| text[at..end].trim_end_matches([' ', '\t']))
}

/// The same with another indent from the second line on. Lines inside a text in quotes are words and stay.
pub fn shifted(text: &str, from: &str, to: &str) -> String {
    let texts: Vec<_> = tokens(text).filter(|token| token.kind == TokenKind::Text).collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let is_inside = texts.iter().any(|token| token.start < at && at < token.end);
        let bare = line.strip_prefix(from).unwrap_or_else(|| line.trim_start_matches([' ', '\t']));
        if at == 0 || is_inside {
            out.push_str(line);
        } else if bare.trim().is_empty() {
            out.push_str(bare);
        } else {
            out.push_str(to);
            out.push_str(bare);
        }
        at += line.len();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_outside_of_texts_are_shifted() {
        let item = "(\n    text: \"one\n    two\",\n)";
        assert_eq!(shifted(item, "", "  "), "(\n      text: \"one\n    two\",\n  )");
        assert_eq!(shifted(&shifted(item, "", "  "), "  ", ""), item);
    }

    #[test]
    fn a_note_is_no_value() {
        assert_eq!(line_end_after("a, // note\nb", 2), Some(10));
        assert_eq!(line_end_after("a, b", 2), None);
        assert_eq!(line_end_after("a,\r\nb", 2), Some(2));
        assert_eq!(tail_after("a, // note\nb", 2), " // note");
    }
}
