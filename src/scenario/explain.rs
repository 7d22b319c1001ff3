//! What the parser says about a mistake, said to a trainer: by what stands at the place, and never in its own words.

use ron::error::{Error, SpannedError};

use super::diagnostic::{Diagnostic, Place, Severity, nearest};
use super::path::Step;
use super::slips::{Slip, notes, remedies, signs};
use super::source::Source;
use super::token::{TokenKind, tokens};
use super::vocabulary::{self, lowered};
use super::{alike, expected};

/// The error in our words. Brackets, quotes and commas are in order by now, so what is wrong is a name or a kind.
pub fn explain(source: &Source, error: &SpannedError, way: &[Step<'_>]) -> Diagnostic {
    let start = Place { line: error.span.start.line, col: error.span.start.col };
    let at_value = if way.is_empty() { start } else { source.place_of_way(way) };
    let (code, place, sentence, hint) = match &error.code {
        Error::NoSuchStructField { expected, found, outer } => {
            let within = outer.as_deref().map(|outer| format!(" in `{outer}`")).unwrap_or_default();
            ("SC007", start, format!("there is no field `{found}`{within}"), instead(found, expected))
        }
        Error::NoSuchEnumVariant { expected, found, .. } => unknown_word(at_value, way, found, expected),
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
        Error::ExpectedDifferentStructName { expected, found } => (
            "SC009",
            at_value,
            format!("`{found}` cannot stand here: a record of the kind `{expected}` is expected"),
            format!("write `{expected}`, or nothing, before the bracket"),
        ),
        other => match sign_at(source, start) {
            Some((place, slip)) => ("SC004", place, slip.sentence, slip.hint),
            None if matches!(other, Error::TrailingCharacters) => {
                let hint = "a file ends with its last bracket; put what follows inside, or take it out";
                ("SC004", start, "something stands behind the end".to_string(), hint.to_string())
            }
            None if fraction_at(source, start).is_some() => {
                let (at, written) = fraction_at(source, start).unwrap_or_default();
                let (sentence, hint) = remedies::whole(written);
                ("SC009", source.place(at), sentence, hint)
            }
            None => wrong_value(source, other, way, start),
        },
    };
    let file = source.document.file.clone();
    Diagnostic { code, severity: Severity::Error, file, place: Some(place), sentence, hint, excerpt: None }
        .within(source.text())
}

/// A word that is none of its list; one that says that nothing stands here is told as such.
fn unknown_word(
    at: Place,
    way: &[Step<'_>],
    found: &str,
    expected: &[&'static str],
) -> (&'static str, Place, String, String) {
    // The way ends at the unknown word itself, where `serde` has got so far.
    let around = match way.split_last() {
        Some((Step::Name(last), before)) if *last == found => before,
        _ => way,
    };
    if let Some((sentence, hint)) = expected::at(around).and_then(|place| remedies::nothing(&place, found)) {
        return ("SC009", at, sentence, hint);
    }
    let taken = || remedies::taken(&expected::at(around)?, found);
    let hint = match nearest(found, expected.iter().copied()) {
        None => taken().unwrap_or_else(|| instead(found, expected)),
        Some(_) => instead(found, expected),
    };
    ("SC010", at, format!("`{found}` is no word that can stand here"), hint)
}

/// A sign outside quotes at which the parser stopped, or right behind which it did.
fn sign_at(source: &Source, place: Place) -> Option<(Place, Slip)> {
    let (text, byte) = (source.text(), source.byte(place));
    let is_strange = |at: usize| {
        let mut rest = tokens(&text[at..]);
        rest.next().is_some_and(|token| token.start == 0 && token.kind == TokenKind::Other)
    };
    if text[byte..].starts_with("--") {
        return Some((place, notes::of_another_language(byte, &text[byte..])));
    }
    let before = text[..byte].chars().next_back().map(|sign| byte - sign.len_utf8());
    let at = [Some(byte), before].into_iter().flatten().find(|at| is_strange(*at))?;
    let slip = signs::strange(text, at);
    Some((source.place(slip.at), slip))
}

/// The number in the middle of which the parser stopped, as it does in `4.5` where a whole number is wanted: its first byte
/// and what is written.
fn fraction_at(source: &Source, place: Place) -> Option<(usize, &str)> {
    let (text, byte) = (source.text(), source.byte(place));
    let start = text[..byte].trim_end_matches(|c: char| c.is_ascii_digit() || c == '-').len();
    let token = tokens(&text[start..]).next()?;
    let written = &text[start..start + token.end];
    let is_fraction = start < byte && text[byte..].starts_with('.') && written.parse::<f64>().is_ok();
    (token.start == 0 && is_fraction).then_some((start, written))
}

/// A value of the wrong kind: what is expected and what to write. The format says what is expected; where the way leads
/// nowhere in it, as in the catalogue, the error says so.
fn wrong_value(
    source: &Source,
    error: &Error,
    way: &[Step<'_>],
    start: Place,
) -> (&'static str, Place, String, String) {
    let at_value = if way.is_empty() { start } else { source.place_of_way(way) };
    let says = |place, (sentence, hint)| ("SC009", place, sentence, hint);
    let written = source.written_at_way(way).unwrap_or_default();
    let part_count = || match error {
        Error::ExpectedDifferentLength { expected, found } => {
            let wanted: String = expected.chars().filter(char::is_ascii_digit).collect();
            let stand = if *found == 1 { "part stands" } else { "parts stand" };
            Some(format!("{found} {stand} here, and {wanted} are expected"))
        }
        Error::ExpectedStructLikeEnd => Some("too many parts stand here".into()),
        _ => None,
    };
    match expected::at(way) {
        Some(place) if !written.is_empty() => match (part_count(), remedies::is_settled(&place, written)) {
            (Some(sentence), _) => {
                let hint = match place.part.name.as_str() {
                    "Not" => "put several into `All([…])` or `Any([…])`".into(),
                    "Role" => "for several write `Roles([…])`".into(),
                    _ => remedies::in_one_piece(written).unwrap_or_else(|| remedies::meaning(&place)),
                };
                says(at_value, (format!("{sentence} for `{}`", place.part.name), hint))
            }
            // The value is of the right kind: something inside it is not.
            (None, true) => says(start, unreadable_at(source, start)),
            (None, false) => says(at_value, remedies::remedy(&place, written)),
        },
        None if way.is_empty() => says(start, unreadable_at(source, start)),
        _ => says(at_value, unreadable_value(error, way)),
    }
}

/// What stands where the parser stopped, as it is written.
fn unreadable_at(source: &Source, place: Place) -> (String, String) {
    let (text, byte) = (source.text(), source.byte(place));
    let start = text[..byte]
        .trim_end_matches(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '"'))
        .len();
    let written =
        tokens(&text[start..]).next().map_or("", |token| &text[start + token.start..start + token.end]);
    let hint =
        "fields are written `name: value`, with a comma after each; scenarios/REFERENCE.md has them all";
    let digits = written.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(written.len());
    let has_brackets =
        text[start..].trim_start().get(written.len()..).is_some_and(|rest| rest.starts_with('('));
    match written.chars().count() {
        _ if written == "[" => (
            "one value stands here, and no list".into(),
            "take `[` and `]` away, or join several by a word such as `All`".into(),
        ),
        1..=40 if digits > 0 => (
            format!("`{written}` is no number"),
            format!("write one number, such as `{}`", &written[..digits]),
        ),
        1..=40 if has_brackets && vocabulary::meaning_of_word(written).is_some() => {
            (format!("`{written}` stands without brackets"), format!("write `{written}` alone"))
        }
        0 => ("the text ends before the scenario does".into(), hint.into()),
        1..=40 => (format!("`{written}` cannot be read here"), hint.into()),
        _ => ("what stands here cannot be read".into(), hint.into()),
    }
}

/// What a parser says of a value, in our words.
fn unreadable_value(error: &Error, way: &[Step<'_>]) -> (String, String) {
    let name = last_name(way).unwrap_or("this place");
    let expected = match error {
        Error::ExpectedString | Error::ExpectedStringEnd => "a text in quotes is expected",
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::ExpectedFloat => {
            "a number is expected"
        }
        Error::IntegerOutOfBounds => "a smaller whole number is expected",
        Error::UnderscoreAtBeginning | Error::FloatUnderscore => "a number without separators is expected",
        Error::ExpectedBoolean => "`true` or `false` is expected",
        Error::ExpectedArray | Error::ExpectedArrayEnd => "a list in `[` and `]` is expected",
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            "a word without quotes is expected"
        }
        Error::ExpectedMapColon => "a name, a colon and a value are expected",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedStructLikeEnd => {
            "something in brackets `(` and `)` is expected"
        }
        Error::InvalidEscape(_) => "a text without this backslash is expected",
        _ => "what stands here cannot be read",
    };
    (format!("{expected} for `{name}`"), meant_by(name))
}

/// The last name on a way: `severity` of `incidents[0].severity`.
fn last_name<'a>(way: &[Step<'a>]) -> Option<&'a str> {
    way.iter().rev().find_map(|step| match step {
        Step::Name(name) => Some(*name),
        Step::Item(_) => None,
    })
}

/// The meaning of a field or a word, as a hint.
fn meant_by(name: &str) -> String {
    let meaning = vocabulary::meaning_of_word(name).or_else(|| any_meaning(name));
    meaning
        .map(|text| format!("`{name}`: {}", lowered(text)))
        .unwrap_or_else(|| "fields are written `name: value`; scenarios/REFERENCE.md lists them all".into())
}

/// The meaning of a field whose record is not known, if all that bear the name mean the same.
fn any_meaning(field: &str) -> Option<&'static str> {
    let mut found = vocabulary::everything()
        .filter(|definition| !definition.is_choice)
        .filter_map(|definition| vocabulary::meaning(&definition.name, field));
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

fn instead(found: &str, expected: &[&'static str]) -> String {
    match nearest(found, expected.iter().copied()) {
        Some(near) => match alike::difference(found, near) {
            Some(difference) => format!("write `{near}`: {difference}"),
            None => format!("did you mean `{near}`?"),
        },
        None => format!(
            "possible: {}",
            expected.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        ),
    }
}
