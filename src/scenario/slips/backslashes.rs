//! What is said about a backslash in a text that is not meant.

use super::Slip;
use crate::scenario::escapes::Backslash;

/// The message about a backslash at this byte of the text.
pub fn explain(text: &str, at: usize, why: Backslash) -> Slip {
    let sign = text[at + 1..].chars().next().unwrap_or('\\');
    let makes = match sign {
        'n' => "a new line",
        't' => "a tab",
        'r' => "a line end of old machines",
        _ => "a control character",
    };
    if sign == '\n' {
        let sentence = "a backslash at the end of a line means nothing in a text".into();
        return Slip { at, sentence, hint: "take it out: a text may run over several lines".into() };
    }
    let sentence = match why {
        Backslash::Silent => format!("`\\{sign}` makes {makes} of what looks like a part of a name"),
        Backslash::Meaningless => format!("`\\{sign}` means nothing in a text"),
    };
    let hint = match (why, sign) {
        (Backslash::Silent, 'n') => {
            "write `\\\\n` if the backslash is meant; for a new line press Enter inside the text".into()
        }
        (Backslash::Meaningless, 'u' | 'x') => {
            format!(
                "write `\\\\{sign}` if the backslash is meant; a sign by its number is written `\\u{{e9}}`"
            )
        }
        _ => format!("write `\\\\{sign}` if the backslash is meant, or take it out"),
    };
    Slip { at, sentence, hint }
}
