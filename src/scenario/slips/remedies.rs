//! A value of the wrong kind: what stands there, what can stand there, and how the one is written as the other.

pub use super::rewrite::in_one_piece;
use super::rewrite::{as_number, inside, instead, plain};
use crate::scenario::expected::{Expected, Place};
use crate::scenario::vocabulary::{Definition, lowered, most};

/// Words by which other languages and people say that nothing stands here.
const NOTHING: [&str; 12] =
    ["null", "nil", "none", "undefined", "nobody", "nothing", "n/a", "na", "-", "empty", "unknown", "tbd"];

/// A sentence and a hint about a value that cannot stand at its place.
pub fn remedy(place: &Place, written: &str) -> (String, String) {
    let field = place.part.name.as_str();
    let takes_several = matches!(place.expected, Expected::List(_) | Expected::Parts);
    // Of a word with one value in brackets the value is meant.
    let value =
        written.strip_prefix(field).and_then(|rest| inside(rest, '(', ')')).filter(|_| !takes_several);
    let written = value.unwrap_or(written);
    if let Some(said) = nothing(place, written) {
        return said;
    }
    let hint = instead(place.expected, written, field);
    let plain = plain(written);
    if plain != written && plain.is_ascii() && !written.starts_with('(') {
        let hint = instead(place.expected, &plain, field);
        let is_number = matches!(place.expected, Expected::Whole | Expected::Number);
        let usable = !is_number || plain.parse::<f64>().is_ok();
        let hint =
            hint.or_else(|| usable.then(|| format!("write `{plain}`"))).unwrap_or_else(|| meaning(place));
        return (format!("`{written}` is written with signs of another keyboard"), hint);
    }
    let fields: Vec<_> = place.part.fields.iter().filter(|field| !field.optional).collect();
    if place.expected == Expected::Parts && !fields.is_empty() && written.ends_with(')') {
        let names: Vec<_> = fields.iter().map(|field| format!("{}: …", field.name)).collect();
        let sentence = format!("what stands in the brackets of `{field}` has names");
        return (sentence, format!("write `{field}({})`", names.join(", ")));
    }
    let sentence = match place.expected {
        Expected::Parts if place.part.of.starts_with('(') => {
            format!("two values in `(` and `)` are expected for `{field}`")
        }
        _ if written == field => format!("`{field}` needs something in brackets `(` and `)`"),
        Expected::Record if written.starts_with('{') => {
            "a record stands in `(` and `)`, and `{` stands here".into()
        }
        Expected::Whole if written.parse::<i64>().is_ok() => {
            format!("a whole number from 0 to {} is expected for `{field}`", most(field))
        }
        expected => format!("{} is expected for `{field}`", in_words(expected)),
    };
    (sentence, hint.unwrap_or_else(|| meaning(place)))
}

/// A fraction where a whole number is wanted.
pub fn whole(written: &str) -> (String, String) {
    let hint =
        as_number(written, true).unwrap_or_else(|| "leave out the full stop and what follows it".into());
    (format!("a whole number is expected here, and `{written}` is none"), hint)
}

/// Is the value of the kind that can stand there, so that what is wrong lies inside it?
pub fn is_settled(place: &Place, written: &str) -> bool {
    match place.expected {
        Expected::Text => written.starts_with('"'),
        Expected::Number => written.parse::<f64>().is_ok(),
        Expected::Whole => written.parse::<u8>().is_ok(),
        Expected::Truth => matches!(written, "true" | "false"),
        Expected::List(_) => written.starts_with('['),
        Expected::Record => written.ends_with(')'),
        Expected::Parts => written.ends_with(')') && has_names(place, written),
        Expected::Word(list) => list.parts.iter().any(|word| written.split('(').next() == Some(&word.name)),
    }
}

/// Do the parts of a word have their names, if it has names for them?
fn has_names(place: &Place, written: &str) -> bool {
    let begins = inside(written, '(', ')').unwrap_or_default().split_once(':').map(|(name, _)| name.trim());
    place.part.fields.is_empty() || place.part.fields.iter().any(|field| begins == Some(&field.name))
}

/// What the place is for, or the words that can stand there.
pub fn meaning(place: &Place) -> String {
    match place.expected {
        Expected::Word(list) => possible(list),
        _ => format!("`{}`: {}", place.part.name, lowered(&place.part.doc)),
    }
}

fn possible(list: &Definition) -> String {
    let words: Vec<_> = list.parts.iter().map(|word| format!("`{}`", word.name)).collect();
    format!("possible: {}", words.join(", "))
}

fn in_words(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "a text in quotes",
        Expected::Number => "a number",
        Expected::Whole => "a whole number",
        Expected::Truth => "`true` or `false`",
        Expected::List(_) => "a list in `[` and `]`",
        Expected::Word(_) => "a word without quotes",
        Expected::Record => "a record in `(` and `)`",
        Expected::Parts => "what belongs to it in `(` and `)`",
    }
}

/// A word that means nothing, where a field could be left out.
pub fn nothing(place: &Place, written: &str) -> Option<(String, String)> {
    if !says_nothing(written.trim_matches('"'))
        || written.starts_with('"') && place.expected == Expected::Text
    {
        return None;
    }
    Some((format!("`{written}` is no value of this format"), without(place)))
}

/// Is it a word by which somebody says that there is nothing to say?
pub fn says_nothing(word: &str) -> bool {
    let word = word.trim().to_lowercase();
    word.is_empty() || NOTHING.contains(&word.as_str())
}

/// What to do where there is nothing to say.
pub fn without(place: &Place) -> String {
    let doc = lowered(&place.part.doc);
    let (field, doc) = (&place.part.name, doc.split(". ").next().unwrap_or_default());
    if place.optional {
        format!("leave `{field}` out if there is nothing to say: {doc}")
    } else {
        format!("`{field}` has to be said: {doc}")
    }
}

/// An unknown word where a word of the list takes a text, as `Role` does: the text stands in its brackets.
pub fn taken(place: &Place, found: &str) -> Option<String> {
    let Expected::Word(list) = place.expected else { return None };
    let word = list.parts.iter().find(|word| word.fields.is_empty() && word.of == "String")?;
    Some(format!("write `{}(\"{found}\")`", word.name))
}
