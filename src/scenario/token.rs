//! RON text cut into tokens, each with its place. Understands comments, all kinds of strings and nothing of
//! what the words mean; accepts any text whatever without panicking.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A name, number or keyword.
    Word,
    /// A text or character in quotes.
    Text,
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// The sign `,` between two values.
    Comma,
    /// The sign `:` between a name and its value.
    Colon,
    /// A text whose closing quote is missing.
    UnclosedText,
    /// A `/*` comment whose `*/` is missing.
    UnclosedComment,
    /// Anything else, which is kept so that no text is refused here.
    Other,
}

/// A token: bytes `start..end` of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What kind of token it is.
    pub kind: TokenKind,
    /// The place of its first byte in the text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// The tokens of a text, in order.
pub fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at = skip_space(text, at);
        let first = text[at..].chars().next()?;
        let (kind, end) = token(text, at, first);
        let token = Token { kind, start: at, end };
        at = end;
        Some(token)
    })
}

fn token(text: &str, at: usize, first: char) -> (TokenKind, usize) {
    let next = at + first.len_utf8();
    match first {
        '(' | '[' | '{' => (TokenKind::Open(first), next),
        ')' | ']' | '}' => (TokenKind::Close(first), next),
        ',' => (TokenKind::Comma, next),
        ':' => (TokenKind::Colon, next),
        '"' => quoted(text, next),
        '\'' => character(text, next),
        '/' => {
            (if text[next..].starts_with('*') { TokenKind::UnclosedComment } else { TokenKind::Other }, next)
        }
        _ => match raw_start(&text[at..]) {
            Some((opening, hashes)) => raw(text, at + opening, hashes),
            None => word(text, at, next),
        },
    }
}

/// The spaces that the parser behind this takes for one. A no-break space is none of them.
fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\t'..='\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

/// Skips white space and comments, and stops before a comment that is never closed.
fn skip_space(text: &str, mut at: usize) -> usize {
    loop {
        let rest = &text[at..];
        let trimmed = rest.trim_start_matches(is_space);
        at += rest.len() - trimmed.len();
        if trimmed.starts_with("//") {
            at += trimmed.find('\n').unwrap_or(trimmed.len());
        } else if trimmed.starts_with("/*") {
            match block_comment(trimmed) {
                Some(length) => at += length,
                None => return at,
            }
        } else {
            return at;
        }
    }
}

/// Length of the block comment at the start; comments nest.
fn block_comment(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0usize);
    loop {
        match (bytes.get(at)?, bytes.get(at + 1)?) {
            (b'/', b'*') => (depth, at) = (depth + 1, at + 2),
            (b'*', b'/') => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return Some(at);
        }
    }
}

/// A text in quotes, from just behind the opening one.
fn quoted(text: &str, from: usize) -> (TokenKind, usize) {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return (TokenKind::Text, at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    (TokenKind::UnclosedText, text.len())
}

/// A character in single quotes; a lone quote is no token of RON.
fn character(text: &str, from: usize) -> (TokenKind, usize) {
    let rest = &text[from..];
    let skip = match rest.chars().next() {
        Some('\\') => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
        Some(plain) => plain.len_utf8(),
        None => return (TokenKind::Other, from),
    };
    match rest[skip..].find('\'') {
        Some(more) if more <= 8 => (TokenKind::Text, from + skip + more + 1),
        _ => (TokenKind::Other, from),
    }
}

/// Is this the start of `r"`, `r#"`, `b"` or `br#"`? The length up to the quote included, and the hashes to close it.
/// `b"` closes like a raw text with no hashes except that escapes count, which [`raw`] knows by `None`.
fn raw_start(rest: &str) -> Option<(usize, Option<usize>)> {
    if rest.starts_with("b\"") {
        return Some((2, None));
    }
    let prefix = if rest.starts_with("br") { 2 } else { 1 };
    if !rest.starts_with('r') && prefix == 1 {
        return None;
    }
    let hashes = rest[prefix..].bytes().take_while(|byte| *byte == b'#').count();
    rest[prefix + hashes..].starts_with('"').then_some((prefix + hashes + 1, Some(hashes)))
}

fn raw(text: &str, from: usize, hashes: Option<usize>) -> (TokenKind, usize) {
    let Some(hashes) = hashes else { return quoted(text, from) };
    let closing = format!("\"{}", "#".repeat(hashes));
    match text[from..].find(&closing) {
        Some(length) => (TokenKind::Text, from + length + closing.len()),
        None => (TokenKind::UnclosedText, text.len()),
    }
}

fn word(text: &str, at: usize, next: usize) -> (TokenKind, usize) {
    let body = if text[at..].starts_with("r#") { at + 2 } else { at };
    let belongs = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
    let length = text[body..].find(|c| !belongs(c)).unwrap_or(text.len() - body);
    if length == 0 { (TokenKind::Other, next) } else { (TokenKind::Word, body + length) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(TokenKind, &str)> {
        tokens(text).map(|token| (token.kind, &text[token.start..token.end])).collect()
    }

    #[test]
    fn a_field_is_a_word_a_colon_and_a_value() {
        assert_eq!(
            kinds("id: \"a\""),
            [(TokenKind::Word, "id"), (TokenKind::Colon, ":"), (TokenKind::Text, "\"a\"")]
        );
    }

    #[test]
    fn brackets_inside_texts_and_comments_are_no_brackets() {
        let text = "/* ( /* [ */ */ \"(\\\"[\" // {\n r#\"( \" [\"# ')' b\"\\\"(\" 1.5e-3";
        let found: Vec<_> = kinds(text).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(
            found,
            [TokenKind::Text, TokenKind::Text, TokenKind::Text, TokenKind::Text, TokenKind::Word]
        );
    }

    #[test]
    fn what_is_never_closed_says_so() {
        assert_eq!(kinds("\"abc"), [(TokenKind::UnclosedText, "\"abc")]);
        assert_eq!(kinds("r##\"abc\"#")[0].0, TokenKind::UnclosedText);
        assert_eq!(kinds("a /* b")[1].0, TokenKind::UnclosedComment);
    }

    #[test]
    fn other_scripts_make_words() {
        assert_eq!(
            kinds("ไทย: r#type"),
            [(TokenKind::Word, "ไทย"), (TokenKind::Colon, ":"), (TokenKind::Word, "r#type")]
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_cut_without_gaps_going_backwards(text in "[\\PC\n\"'/*#rb(){}\\[\\]:,\\\\]{0,60}") {
            let mut end = 0;
            for token in tokens(&text) {
                proptest::prop_assert!(token.start >= end && token.end > token.start);
                end = token.end;
            }
        }
    }
}
