//! How a value of the wrong kind is written as one of the right kind.

use unicode_normalization::UnicodeNormalization;

use crate::scenario::diagnostic::nearest;
use crate::scenario::expected::Expected;
use crate::scenario::vocabulary::{Definition, lowered};

/// Words for numbers, from zero.
const NUMBERS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese, Khmer.
const ZEROS: [u32; 8] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xED0, 0x1040, 0x17E0];

/// The same with plain signs for wide ones, for digits of other scripts and for fractions in one sign.
pub fn plain(written: &str) -> String {
    let digit = |sign: char| {
        let number = u32::from(sign);
        let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&number))?;
        char::from_digit(number - zero, 10)
    };
    let fractions = written.replace('½', "0.5").replace('¼', "0.25").replace('¾', "0.75");
    fractions.nfkc().map(|sign| digit(sign).unwrap_or(sign)).collect()
}

/// How the value is written right, if that can be told.
pub fn instead(expected: Expected, written: &str, field: &str) -> Option<String> {
    let text = unquoted(written);
    match expected {
        Expected::Text => as_text(written),
        Expected::Number | Expected::Whole => as_number(written, expected == Expected::Whole),
        Expected::Truth => truth(text.unwrap_or(written)).map(|value| format!("write `{value}`")),
        Expected::List(of) => as_list(written, of, field),
        Expected::Word(list) => as_word(written, list),
        Expected::Record => written
            .strip_prefix('[')
            .map(|_| "one stands here, not a list: take `[` and `]` away".to_string())
            .or_else(|| {
                written
                    .starts_with('{')
                    .then(|| "write `(` and `)`, and names of fields without quotes".into())
            }),
        // The names of its parts are missing, or the brackets of two values are.
        Expected::Parts => as_parts(written),
    }
}

/// What stands between quotes of any kind.
fn unquoted(written: &str) -> Option<&str> {
    ['"', '\''].iter().find_map(|quote| written.strip_prefix(*quote)?.strip_suffix(*quote))
}

/// The values between the brackets of a list or a record.
pub fn inside(written: &str, open: char, close: char) -> Option<&str> {
    let (_, rest) = written.split_once(open)?;
    Some(rest.strip_suffix(close)?.trim().trim_end_matches(',').trim_end())
}

fn as_text(written: &str) -> Option<String> {
    if let Some(values) = inside(written, '[', ']').filter(|_| written.starts_with('[')) {
        return Some(match values.contains(',') {
            false => format!("one is named here, not a list: write `{values}`"),
            true => "one is named here, not a list: keep one of them, without `[` and `]`".into(),
        });
    }
    if let Some(value) = inside(written, '(', ')').and_then(unquoted) {
        return Some(format!("write `\"{value}\"`"));
    }
    let bare = unquoted(written).or_else(|| unquoted(inside(written, '{', '}')?)).unwrap_or(written);
    if written.starts_with('\'') && bare.contains('"') {
        return Some(format!("write `\"{}\"`", bare.replace('"', "\\\"")));
    }
    let usable = bare.starts_with(char::is_alphanumeric) && !bare.contains(['"', '\n', '(']);
    usable.then(|| format!("write `\"{bare}\"`"))
}

pub fn as_number(written: &str, whole: bool) -> Option<String> {
    let quoted = unquoted(written).is_some();
    let bracketed =
        [('[', ']'), ('(', ')'), ('{', '}')].iter().find_map(|(open, close)| inside(written, *open, *close));
    let bare = unquoted(written).or(bracketed).unwrap_or(written).trim();
    let bare = bare.replace(['\u{2212}', '\u{2013}'], "-").replace(',', ".");
    if bare.contains('_') && bare.replace('_', "").parse::<f64>().is_ok() {
        return Some(format!("numbers are written without separators: write `{}`", bare.replace('_', "")));
    }
    if let Some(nth) = NUMBERS.iter().position(|word| bare.eq_ignore_ascii_case(word)) {
        return Some(format!("write it in digits: `{nth}`"));
    }
    if let Some(value) = bare.strip_suffix('%').and_then(|value| value.trim().parse::<f64>().ok()) {
        return (!whole).then(|| format!("write `{}`, without quotes and percent sign", value / 100.0));
    }
    let value = bare.parse::<f64>().ok().filter(|value| value.is_finite())?;
    let (before, after) = bare.split_once('.').unwrap_or((&bare, ""));
    match (whole, after.len(), quoted) {
        _ if bracketed.is_some() && (!whole || after.is_empty()) => {
            Some(format!("write `{bare}`, without brackets"))
        }
        (true, 0, true) => Some(format!("write it without quotes: `{bare}`")),
        (true, 3, _) => Some(format!("numbers are written without separators: write `{before}{after}`")),
        (true, 1.., _) => Some(format!("write a whole number such as `{}`", value.max(0.0).round())),
        (false, _, true) => Some(format!("write it without quotes: `{bare}`")),
        _ => None,
    }
}

/// A number with separators, such as the `1,200` that is taken for two parts, without them.
pub fn in_one_piece(written: &str) -> Option<String> {
    let number = inside(written, '(', ')').unwrap_or(written);
    let mut groups = number.split(',');
    let is_digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let begins = groups.next().is_some_and(|first| is_digits(first) && first.len() <= 3);
    let rest: Vec<&str> = groups.collect();
    let goes_on = !rest.is_empty() && rest.iter().all(|group| group.len() == 3 && is_digits(group));
    (begins && goes_on)
        .then(|| format!("numbers are written without separators: write `{}`", number.replace(',', "")))
}

fn truth(word: &str) -> Option<bool> {
    let word = word.to_lowercase();
    match word.as_str() {
        "true" | "yes" | "y" | "on" | "1" => Some(true),
        "false" | "no" | "n" | "off" | "0" => Some(false),
        _ => None,
    }
}

fn as_list(written: &str, of: &str, field: &str) -> Option<String> {
    // The word of the list with its values in round brackets: `Roles("host", "neighbour")`.
    if let Some(values) = written.strip_prefix(field).and_then(|rest| inside(rest.trim_start(), '(', ')')) {
        let alone = if values.contains(',') { "" } else { ", even for one alone" };
        return Some(format!("write `{field}([{values}])`{alone}"));
    }
    if written.starts_with('(') {
        let several = inside(written, '(', ')').filter(|values| of == "String" && !values.contains(':'));
        return Some(several.map_or_else(
            || "a list of records stands in `[` and `]`, even one alone: `[(…), (…)]`".to_string(),
            |values| format!("write `[{values}]`"),
        ));
    }
    let several = unquoted(written).filter(|text| of == "String" && text.contains(','));
    if let Some(text) = several {
        let values: Vec<_> = text.split(',').map(|value| format!("\"{}\"", value.trim())).collect();
        return Some(format!("write each in quotes of its own: `[{}]`", values.join(", ")));
    }
    let value =
        if of == "String" && unquoted(written).is_none() { format!("\"{written}\"") } else { written.into() };
    (written.len() <= 60 && !written.contains('\n')).then(|| format!("write `[{value}]`, even for one alone"))
}

/// Two values, in brackets of another kind or in one text.
fn as_parts(written: &str) -> Option<String> {
    if let Some(values) = inside(written, '[', ']').filter(|_| written.starts_with('[')) {
        return Some(format!("write `({values})`"));
    }
    let (one, other) = unquoted(written)?.split_once(',')?;
    Some(format!("write `(\"{}\", \"{}\")`", one.trim(), other.trim()))
}

/// A word of a closed list: the one that stands in quotes, or the one that takes what stands here.
fn as_word(written: &str, list: &Definition) -> Option<String> {
    let takes = |of: &str| list.parts.iter().find(|word| word.fields.is_empty() && word.of == of);
    if let Some(text) = unquoted(written) {
        let words = || list.parts.iter().map(|word| word.name.as_str());
        if let Some(word) = nearest(text, words()) {
            let known = list
                .parts
                .iter()
                .any(|part| part.name == word && part.of.is_empty() && part.fields.is_empty());
            return known.then(|| format!("write `{word}`, without quotes"));
        }
        let first = text.split(['(', ' ']).next().unwrap_or(text);
        if list.parts.iter().any(|word| word.name == first) {
            return Some(format!("write `{first}(…)`, without quotes around it"));
        }
        if let Some(number) = text.split(' ').next().and_then(|first| first.parse::<u8>().ok()) {
            return takes("u8").map(|word| format!("write `{}({number})`", word.name));
        }
        return takes("String").map(|word| format!("write `{}(\"{text}\")`", word.name));
    }
    if let Some(values) = inside(written, '[', ']').filter(|_| written.starts_with('[')) {
        if list.parts.iter().any(|word| word.name == values) {
            return Some(format!("one is named here, not a list: write `{values}`"));
        }
        let of = if values.starts_with('"') { "String" } else { list.name.as_str() };
        let word = takes(&format!("Vec<{of}>"))?;
        if written.len() <= 60 {
            return Some(format!("write `{}({written})`: {}", word.name, lowered(&word.doc)));
        }
        return Some(format!(
            "write `{}([…])`, with what stands in the list: {}",
            word.name,
            lowered(&word.doc)
        ));
    }
    let first =
        written.strip_prefix(['(', '{']).and_then(|rest| rest.trim_start().split(['(', ':', ' ']).next());
    if first.is_some_and(|first| list.parts.iter().any(|word| word.name == first)) {
        return Some(format!("write `{}(…)`, without brackets around it", first.unwrap_or_default()));
    }
    let number = written.parse::<u8>().ok()?;
    takes("u8").map(|word| format!("write `{}({number})`", word.name))
}
