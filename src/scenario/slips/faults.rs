//! The messages about a text whose brackets, quotes and commas are not in order.

use super::{Slip, backslashes, beside, nameless, names, signs};
use crate::scenario::outline::Fault;

/// The code of the message, and what is said.
pub fn explain(text: &str, fault: &Fault) -> (&'static str, Slip) {
    let line =
        |byte: usize| 1 + text.as_bytes()[..byte.min(text.len())].iter().filter(|b| **b == b'\n').count();
    let says = |at: usize, sentence: String, hint: &str| Slip { at, sentence, hint: hint.into() };
    let slip = match fault {
        Fault::TooDeep(at) => says(
            *at,
            "brackets stand inside each other more than 64 deep".into(),
            "a condition can be cut into branches that wait for each other",
        ),
        Fault::NeverClosed(bracket, at) => says(
            *at,
            format!("this `{bracket}` is never closed"),
            "every bracket needs its partner; the end of the file was reached without it",
        ),
        Fault::WrongClosing(_, _, '{', opened) => {
            says(*opened, "`{` has no use here".into(), "records stand in `(` and `)`, lists in `[` and `]`")
        }
        Fault::WrongClosing(found, at, opening, opened) => says(
            *at,
            format!(
                "`{found}` stands where the `{opening}` of line {} has to be closed first",
                line(*opened)
            ),
            "a bracket is missing between the two, or one is of the wrong kind",
        ),
        Fault::NothingOpen(bracket, at) => says(
            *at,
            format!("this `{bracket}` closes nothing"),
            "take it out, or look for a bracket that was closed too early above",
        ),
        Fault::TextNeverClosed(at) => says(
            *at,
            "this text has no closing quote".into(),
            "end it with `\"`; a quote inside a text is written `\\\"`",
        ),
        Fault::CommentNeverClosed(at) => says(
            *at,
            "this comment has no end".into(),
            "end it with `*/`, or begin each of its lines with `//`",
        ),
        Fault::NoComma(start, end) => beside::side_by_side(text, *start, *end),
        Fault::Nameless(start, end) => nameless::nameless(text, *start, *end),
        Fault::QuotedName(start, end) => {
            let name = text[*start..*end].trim_matches(['"', '\'']);
            if !names::is_word(name) {
                let sentence = "a colon stands where two values are parted".into();
                return ("SC004", says(*end, sentence, "write `,` between them"));
            }
            says(*start, "the name of a field stands without quotes".into(), &format!("write `{name}: …`"))
        }
        Fault::TwoColons(start, end) => {
            let word = &text[*start..*end];
            let before = text[..*start].trim_end().strip_suffix(':').unwrap_or_default();
            let field = before.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            let is_name = word == ":" || names::is_field(word) || names::takes_parts(word);
            if !is_name && names::is_field(field) && names::is_text(field) {
                let line = text[*start..].lines().next().unwrap_or_default();
                let whole = line.trim_end().trim_end_matches(',');
                let sentence = "a text stands in quotes, and words without quotes stand here".into();
                return ("SC004", says(*start, sentence, &format!("write `\"{whole}\"`")));
            }
            let hint = match names::takes_parts(word) {
                true => format!("write `{word}(…)`"),
                false => "take one of the two away, or write the value that is missing between them".into(),
            };
            says(*start, "two colons stand behind one name".into(), &hint)
        }
        Fault::Backslash(at, why) => backslashes::explain(text, *at, *why),
        Fault::LoneComma(at) => says(
            *at,
            "nothing stands before this comma".into(),
            "take it out, or write what is missing; one comma parts a value from the next",
        ),
        Fault::Strange(_, at) => signs::strange(text, *at),
        Fault::Twice(name, at, first) => says(
            *at,
            format!("`{name}` is given twice"),
            &format!("it stands on line {} already; keep one of the two", line(*first)),
        ),
    };
    let code = match fault {
        Fault::TooDeep(_) => "SC005",
        Fault::Twice(..) => "SC006",
        Fault::Backslash(..) => "SC015",
        _ => "SC004",
    };
    (code, slip)
}
