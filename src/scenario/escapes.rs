//! Backslashes inside a text: those that make another sign than the one written, and were not meant to.

/// What a backslash in a text comes to that is probably not meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backslash {
    /// It stands before a sign with which it means nothing.
    Meaningless,
    /// It makes a new line, a tab or another sign in the middle of what looks like one word or path.
    Silent,
}

/// The first backslash of a text that is refused: its byte and why. `quoted` begins with the quote of the text.
pub fn first_refused(quoted: &str) -> Option<(usize, Backslash)> {
    // Raw texts and single characters have rules of their own.
    let inside = quoted.strip_prefix('"')?;
    let mut from = 0;
    while let Some(found) = inside[from..].find('\\') {
        let at = from + found;
        let sign = inside[at + 1..].chars().next()?;
        let refused = match sign {
            '"' | '\\' | '\'' => None,
            'n' | 'r' | 't' | '0' => is_silent(inside, at).then_some(Backslash::Silent),
            'u' => (!is_code(&inside[at + 2..])).then_some(Backslash::Meaningless),
            'x' => (!is_hex(&inside[at + 2..])).then_some(Backslash::Meaningless),
            _ => Some(Backslash::Meaningless),
        };
        if let Some(why) = refused {
            return Some((1 + at, why));
        }
        from = at + 1 + sign.len_utf8();
    }
    None
}

/// A new line that is meant stands between words: what follows it is a space, a capital, a sign or the end. One that goes
/// on with a small letter or follows a path was typed as a backslash.
fn is_silent(inside: &str, at: usize) -> bool {
    let (before, after) = (&inside[..at], &inside[at + 2..]);
    let sign = inside.as_bytes().get(at + 1).copied().unwrap_or_default();
    let run = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_path = run.contains(r"\\") || run.starts_with("..");
    let goes_on = after.chars().next().is_some_and(|c| c.is_lowercase() || c == '_');
    let stands_in_a_word = !run.is_empty() && goes_on;
    is_path || stands_in_a_word || matches!(sign, b'r' | b'0')
}

fn is_code(after: &str) -> bool {
    let digits = after.strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(digits, _)| digits);
    let code =
        digits.filter(|digits| digits.len() <= 6).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    code.is_some_and(|code| char::from_u32(code).is_some())
}

/// One byte below 128 is one sign; more of them are nobody's way to write a text.
fn is_hex(after: &str) -> bool {
    after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).is_some_and(|byte| byte < 128)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_line_between_sentences_is_meant_and_one_in_a_path_is_not() {
        for meant in [
            r#""One.\nTwo.""#,
            r#""One\n\nTwo""#,
            r#""1. Ask.\n2. Tell.""#,
            r#""He said \"no\"""#,
            r#""tab:\tX""#,
            r#""\u{e9}""#,
            r#""a \\new b""#,
        ] {
            assert_eq!(first_refused(meant), None, "{meant}");
        }
        assert_eq!(first_refused(r#""See D:\new\table.""#), Some((7, Backslash::Silent)));
        assert_eq!(first_refused(r#""C:\Users""#), Some((3, Backslash::Meaningless)));
        assert_eq!(first_refused(r#""and\or""#), Some((4, Backslash::Meaningless)));
        assert_eq!(first_refused(r#""C:\Temp""#), Some((3, Backslash::Meaningless)));
        assert_eq!(first_refused(r#""reports\north""#), Some((8, Backslash::Silent)));
    }
}
