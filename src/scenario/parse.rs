//! From an outlined text to typed words; what `ron` says about a mistake, said to a trainer. Whether the
//! words make sense together is not looked at here.

use ron::error::{Error, SpannedError};
use serde::de::DeserializeOwned;

use super::diagnostic::{Diagnostic, Place, Severity, nearest};
use super::path::Step;
use super::source::Source;
use super::token::{TokenKind, tokens};
use super::vocabulary::{self, lowered};
use crate::shipped::Unreadable;

/// Parses a text into typed words.
pub fn parse<T: DeserializeOwned>(source: &Source) -> Result<T, Box<Diagnostic>> {
    let options = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_recursion_limit(512);
    let mut deserializer = match ron::Deserializer::from_str_with_options(source.text(), &options) {
        Ok(deserializer) => deserializer,
        Err(error) => return Err(Box::new(explain(source, &error, &[]))),
    };
    let parsed = match serde_path_to_error::deserialize(&mut deserializer) {
        Ok(parsed) => parsed,
        Err(error) => {
            let way: Vec<_> = error.path().iter().filter_map(step).collect();
            let spanned = deserializer.span_error(error.inner().clone());
            return Err(Box::new(explain(source, &spanned, &way)));
        }
    };
    match deserializer.end() {
        Ok(()) => Ok(parsed),
        Err(error) => Err(Box::new(explain(source, &deserializer.span_error(error), &[]))),
    }
}

fn step(segment: &serde_path_to_error::Segment) -> Option<Step<'_>> {
    match segment {
        serde_path_to_error::Segment::Seq { index } => Some(Step::Item(*index)),
        serde_path_to_error::Segment::Map { key } => Some(Step::Name(key)),
        serde_path_to_error::Segment::Enum { variant } => Some(Step::Name(variant)),
        serde_path_to_error::Segment::Unknown => None,
    }
}

/// The last name on a way: `severity` of `incidents[0].severity`.
fn last_name<'a>(way: &[Step<'a>]) -> Option<&'a str> {
    way.iter().rev().find_map(|step| match step {
        Step::Name(name) => Some(*name),
        Step::Item(_) => None,
    })
}

/// The error in our words. Brackets, quotes and commas are in order by now, so what is wrong is a name or a kind.
fn explain(source: &Source, error: &SpannedError, way: &[Step<'_>]) -> Diagnostic {
    let start = Place { line: error.span.start.line, col: error.span.start.col };
    let at_value = if way.is_empty() { start } else { source.place_of_way(way) };
    let (code, place, sentence, hint) = match &error.code {
        Error::NoSuchStructField { expected, found, outer } => {
            let within = outer.as_deref().map(|outer| format!(" in `{outer}`")).unwrap_or_default();
            ("SC007", start, format!("there is no field `{found}`{within}"), instead(found, expected))
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            ("SC010", at_value, format!("`{found}` is no word that can stand here"), instead(found, expected))
        }
        Error::MissingStructField { field, outer } => {
            let of = outer.as_deref().unwrap_or_default();
            let meaning = vocabulary::meaning(of, field).unwrap_or("it cannot be left out");
            (
                "SC008",
                at_value,
                format!("`{field}` is missing in this `{of}`"),
                format!("add `{field}: …`: {}", lowered(meaning)),
            )
        }
        Error::TrailingCharacters => {
            let hint = "a file ends with its last bracket; put what follows inside, or take it out";
            ("SC004", start, "something stands behind the end".to_string(), hint.to_string())
        }
        other => {
            let place = if is_inside_number(source, start) { start } else { at_value };
            let (sentence, hint) =
                wrong_kind(other, way, written_at(source, place), is_inside_number(source, start));
            ("SC009", place, sentence, hint)
        }
    };
    let file = source.document.file.clone();
    Diagnostic { code, severity: Severity::Error, file, place: Some(place), sentence, hint }
}

/// `ron` stops in the middle of `4.5` where a whole number is wanted.
fn is_inside_number(source: &Source, place: Place) -> bool {
    let byte = source.byte(place);
    source.text()[byte..].starts_with('.') && source.text()[..byte].ends_with(|c: char| c.is_ascii_digit())
}

/// A value of the wrong kind: what is expected and what to write.
fn wrong_kind(error: &Error, way: &[Step<'_>], word: Option<&str>, in_number: bool) -> (String, String) {
    let name = last_name(way).unwrap_or("this place");
    let meaning = || meant_by(name);
    match error {
        _ if in_number => {
            ("a whole number is expected here".into(), "leave out the full stop and what follows it".into())
        }
        Error::ExpectedString | Error::ExpectedStringEnd => {
            let quoted = word
                .filter(|word| word.starts_with(char::is_alphanumeric))
                .map(|word| format!("write `\"{word}\"`"));
            (format!("a text in quotes is expected for `{name}`"), quoted.unwrap_or_else(meaning))
        }
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::ExpectedFloat => {
            let bare = word.and_then(|word| word.strip_prefix('"')?.strip_suffix('"'));
            let bare = bare
                .filter(|word| word.parse::<f64>().is_ok())
                .map(|word| format!("write it without quotes: `{word}`"));
            (format!("a number is expected for `{name}`"), bare.unwrap_or_else(meaning))
        }
        Error::IntegerOutOfBounds => (
            format!("a whole number from 0 to {} is expected for `{name}`", vocabulary::most(name)),
            meaning(),
        ),
        Error::ExpectedBoolean => (format!("`true` or `false` is expected for `{name}`"), meaning()),
        Error::ExpectedArray => {
            let listed = word.map(|word| format!("write `[{word}]`, even for one alone"));
            (format!("a list in `[` and `]` is expected for `{name}`"), listed.unwrap_or_else(meaning))
        }
        Error::ExpectedIdentifier => {
            let words =
                vocabulary::words_for(name).iter().map(|word| format!("`{word}`")).collect::<Vec<_>>();
            let hint = if words.is_empty() {
                "fields are written `name: value`".into()
            } else {
                format!("possible: {}", words.join(", "))
            };
            ("a word without quotes is expected here".into(), hint)
        }
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => {
            (format!("`{name}` needs something in brackets `(` and `)`"), meaning())
        }
        Error::ExpectedStructLikeEnd => (format!("`{name}` has too many parts"), meaning()),
        Error::ExpectedDifferentLength { expected, found } => {
            let wanted: String = expected.chars().filter(char::is_ascii_digit).collect();
            (format!("`{name}` has {found} parts, and {wanted} are expected"), meaning())
        }
        Error::ExpectedDifferentStructName { expected, found } => (
            format!("`{found}` cannot stand here: a record of the kind `{expected}` is expected"),
            format!("write `{expected}`, or nothing, before the bracket"),
        ),
        other => (lowered(&other.to_string()), meaning()),
    }
}

/// The meaning of a field or a word, as a hint.
fn meant_by(name: &str) -> String {
    let meaning = vocabulary::meaning_of_word(name).or_else(|| any_meaning(name));
    meaning
        .map(|text| format!("`{name}`: {}", lowered(text)))
        .unwrap_or_else(|| "scenarios/REFERENCE.md has an example".into())
}

/// The meaning of a field whose record is not known, if all that bear the name mean the same.
fn any_meaning(field: &str) -> Option<&'static str> {
    let mut found = vocabulary::definitions()
        .iter()
        .chain(vocabulary::definitions_of_acts())
        .filter(|definition| !definition.is_choice)
        .filter_map(|definition| vocabulary::meaning(&definition.name, field));
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// The word or text that stands at a place.
fn written_at(source: &Source, place: Place) -> Option<&str> {
    let rest = &source.text()[source.byte(place)..];
    let token = tokens(rest).next()?;
    let short =
        token.start == 0 && token.end <= 40 && matches!(token.kind, TokenKind::Word | TokenKind::Text);
    short.then(|| &rest[..token.end])
}

fn instead(found: &str, expected: &[&'static str]) -> String {
    match nearest(found, expected.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "possible: {}",
            expected.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        ),
    }
}

/// A file that could not be read at all, as a message.
pub fn unreadable(trouble: &Unreadable) -> Diagnostic {
    let code = match trouble {
        Unreadable::TooLarge { .. } => "SC002",
        Unreadable::NotText { .. } => "SC003",
        Unreadable::Missing(_)
        | Unreadable::NoScenarioInside(_)
        | Unreadable::Forbidden(_)
        | Unreadable::NotAFile(_)
        | Unreadable::Other { .. } => "SC001",
    };
    Diagnostic {
        code,
        severity: Severity::Error,
        file: trouble.file().into(),
        place: None,
        sentence: trouble.to_string(),
        hint: trouble.hint(),
    }
}
