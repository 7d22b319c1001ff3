//! A text in quotes: from the words that people read to what stands in the file, and back.

use std::fmt::Write as _;

/// Words as a text in quotes. New lines stay new lines, so that a file reads as its author typed it.
pub fn quoted(words: &str) -> String {
    let mut written = String::with_capacity(words.len() + 2);
    written.push('"');
    for sign in words.replace("\r\n", "\n").replace('\r', "\n").chars() {
        match sign {
            '"' | '\\' => written.extend(['\\', sign]),
            '\n' | '\t' => written.push(sign),
            sign if sign.is_control() => {
                // Writing into a string cannot fail.
                let _ = write!(written, "\\u{{{:x}}}", u32::from(sign));
            }
            sign => written.push(sign),
        }
    }
    written.push('"');
    written
}

/// The words of a text in quotes, raw ones included; none for anything else. Every line ends in `\n`.
pub fn unquoted(written: &str) -> Option<String> {
    let words: String = ron::from_str(written).ok()?;
    Some(if words.contains('\r') { words.replace("\r\n", "\n") } else { words })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_has_no_words() {
        for written in ["All", "3", "(\"a\")", "\"a\" \"b\"", "[\"a\"]", ""] {
            assert_eq!(unquoted(written), None, "{written}");
        }
        assert_eq!(unquoted("r#\"say \"no\"\"#").as_deref(), Some("say \"no\""));
        assert_eq!(unquoted("\"a\r\nb\"").as_deref(), Some("a\nb"));
    }

    proptest::proptest! {
        #[test]
        fn words_come_back_as_they_went(words in "[\\PC\n\t\"\\\\\u{0}-\u{8}]{0,60}") {
            proptest::prop_assert_eq!(unquoted(&quoted(&words)), Some(words));
        }
    }
}
