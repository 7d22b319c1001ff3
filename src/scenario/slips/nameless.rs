//! A value without a name among fields that have one. Numbers with a comma in them come here, for a comma parts two values.

use super::{Slip, names};

/// Is it a number as it stands?
pub fn is_number(word: &str) -> bool {
    let digits = word.trim_start_matches(['-', '+']);
    digits.starts_with(|c: char| c.is_ascii_digit()) && digits.parse::<f64>().is_ok()
}

/// The name of a field with its value right behind it.
pub fn missing_colon(name: &str, at: usize) -> Slip {
    Slip { at, sentence: format!("a colon is missing behind `{name}`"), hint: format!("write `{name}: …`") }
}

/// A value without a name among fields that have one: a comma inside a number, a colon or a name that was forgotten.
pub fn nameless(text: &str, start: usize, end: usize) -> Slip {
    let value = &text[start..end];
    if let Some(slip) = comma_in_number(text, start, value) {
        return slip;
    }
    let word = value.split('(').next().unwrap_or(value).trim_end();
    if names::is_field(word) {
        return missing_colon(word, start + word.len());
    }
    Slip {
        at: start,
        sentence: "a name is missing before this value".into(),
        hint: "fields are written `name: value`".into(),
    }
}

/// `0,1` and `1,000`: digits behind a comma behind digits, with no space between them.
fn comma_in_number(text: &str, start: usize, value: &str) -> Option<Slip> {
    let before = text[..start].strip_suffix(',')?;
    let whole_from = before
        .rfind(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-' | '+'))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let whole = &before[whole_from..];
    let digits_end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    if !is_number(whole) || digits_end == 0 {
        return None;
    }
    let digits = &value[..digits_end];
    let run = more_groups(text, start);
    // `1,00,000` parts its groups as India does.
    let is_group = (digits.len() == 3 || run.len() > digits.len())
        && !whole.trim_start_matches(['-', '+']).starts_with('0');
    let field = text[..whole_from].trim_end().strip_suffix(':').unwrap_or_default();
    let field = field.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    if let Some(number) = whole.parse::<u64>().ok().filter(|_| !is_group && names::is_whole(field)) {
        return Some(Slip {
            at: whole_from,
            sentence: format!("a whole number is expected for `{field}`, and a comma stands in this one"),
            hint: format!("write `{number}` or `{}`", number.saturating_add(1)),
        });
    }
    let (sentence, hint) = match (is_group, whole.contains('.')) {
        // The full stop of `1.234,5` parts groups, and its comma is the point.
        (_, true) => (
            "in a number stands a point, not a comma",
            format!("write `{}.{digits}`", whole.replace('.', "")),
        ),
        (true, false) => ("a number is written without separators", format!("write `{whole}{run}`")),
        (false, false) => ("in a number stands a point, not a comma", format!("write `{whole}.{digits}`")),
    };
    Some(Slip { at: whole_from, sentence: sentence.into(), hint })
}

/// All groups of digits from here on, in one piece.
fn more_groups(text: &str, start: usize) -> String {
    let run = text[start..]
        .split(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'))
        .next()
        .unwrap_or_default();
    run.trim_end_matches([',', '.']).replace(',', "")
}
