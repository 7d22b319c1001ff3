//! What is printed is text and nothing else. A title, an id or a name comes from files and from people; in a terminal
//! some signs would move the cursor, change the window's title or turn the order of the letters around.

use std::borrow::Cow;

use super::page::{BOLD, PLAIN};

/// The same text without any sign that commands a terminal. The bold headings of a page stay bold.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.chars().any(commands) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let own = [BOLD, PLAIN].into_iter().find(|own| rest.starts_with(own));
        let length = own.map_or(sign.len_utf8(), str::len);
        if own.is_some() || !commands(sign) {
            kept.push_str(&rest[..length]);
        }
        rest = &rest[length..];
    }
    Cow::Owned(kept)
}

/// Does this sign do something instead of being read? Control characters, but for the end of a line and the tab, and
/// those that override the direction of writing.
fn commands(sign: char) -> bool {
    let overrides = matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    overrides || (sign.is_control() && !matches!(sign, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_commands_the_terminal() {
        for (written, read) in [
            ("\u{1b}]0;owned\u{7}port", "]0;ownedport"),
            ("\u{1b}[2Jport", "[2Jport"),
            ("po\u{8}\u{8}rt\r", "port"),
            ("\u{9b}31mport", "31mport"),
            ("\u{202e}trop", "trop"),
            ("one\ntwo\tthree ไทย", "one\ntwo\tthree ไทย"),
        ] {
            assert_eq!(clean(written), read);
        }
        let heading = format!("{BOLD}Port{PLAIN}");
        assert_eq!(clean(&format!("{heading}\u{7}")), heading);
    }
}
