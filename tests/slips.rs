//! Slips that authors make, put into shipped scenarios at any place: each gets a message with a line and a remedy, in words
//! that are none of a library's.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use mufakat::scenario::{self, Binding, Diagnostic, Severity};
use mufakat::shipped::{self, Document};
use proptest::prelude::*;

/// What stands at a place of a scenario, as far as a slip needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Word,
    Text,
    Sign,
}

/// A part of a scenario: its kind and its bytes.
type Part = (Kind, usize, usize);

/// A slip: its name, where it can be made, and what is written there instead.
type Slip = (&'static str, Kind, fn(&str) -> String);

const SLIPS: [Slip; 40] = [
    ("decimal comma", Kind::Number, |number| number.replace('.', ",")),
    ("fraction with a comma", Kind::Number, |number| format!("{number},5")),
    ("thousands", Kind::Number, |number| format!("{number},000")),
    ("thousands with a space", Kind::Number, |number| format!("{number} 000")),
    ("percent", Kind::Number, |number| format!("{number}%")),
    ("true minus", Kind::Number, |number| format!("\u{2212}{number}")),
    ("dash", Kind::Number, |number| format!("\u{2013}{number}")),
    ("number in quotes", Kind::Number, |number| format!("\"{number}\"")),
    ("null", Kind::Number, |_| "null".into()),
    ("wide digit", Kind::Number, |_| "\u{FF13}".into()),
    ("unit", Kind::Number, |number| format!("{number} hours")),
    ("list for a number", Kind::Number, |number| format!("[{number}]")),
    ("about", Kind::Number, |number| format!("~{number}")),
    ("no-break space", Kind::Number, |number| format!("\u{A0}{number}")),
    ("letters behind a number", Kind::Number, |number| format!("{number}rd")),
    ("nothing", Kind::Number, |_| String::new()),
    ("word in quotes", Kind::Word, |word| format!("\"{word}\"")),
    ("null for a word", Kind::Word, |_| "null".into()),
    ("small letters", Kind::Word, str::to_lowercase),
    ("Cyrillic letter", Kind::Word, |word| word.replacen('e', "\u{435}", 1)),
    ("invisible sign in a word", Kind::Word, |word| format!("{}\u{200B}{}", &word[..1], &word[1..])),
    ("another word", Kind::Word, |_| "Something".into()),
    ("word twice", Kind::Word, |word| format!("{word} {word}")),
    ("text without quotes", Kind::Text, |text| text.trim_matches('"').into()),
    ("bent quotes", Kind::Text, |text| format!("\u{201C}{}\u{201D}", text.trim_matches('"'))),
    ("quote inside", Kind::Text, |text| format!("{}\"x\" and{}", &text[..1], &text[1..])),
    ("path", Kind::Text, |text| format!("\"D:\\new\\{}", &text[1..])),
    ("backslash", Kind::Text, |text| format!("\"C:\\Users {}", &text[1..])),
    ("backslash before the quote", Kind::Text, |text| format!("{}\\\"", &text[..text.len() - 1])),
    ("Cyrillic letter in a text", Kind::Text, |text| text.replacen('o', "\u{43E}", 1)),
    ("no-break space in a text", Kind::Text, |text| format!("{}\u{A0}\"", &text[..text.len() - 1])),
    ("list for one", Kind::Text, |text| format!("[{text}]")),
    ("null for a text", Kind::Text, |_| "null".into()),
    ("texts added", Kind::Text, |text| format!("{text} + {text}")),
    ("number for a text", Kind::Text, |_| "7".into()),
    ("sign forgotten", Kind::Sign, |_| String::new()),
    ("sign twice", Kind::Sign, |sign| sign.repeat(2)),
    ("wide sign", Kind::Sign, |sign| {
        let wide = |sign: char| char::from_u32(u32::from(sign) + 0xFEE0).unwrap_or(sign);
        sign.chars().map(wide).collect()
    }),
    ("note with a hash", Kind::Sign, |sign| format!("{sign} # a note\n")),
    ("note with hyphens", Kind::Sign, |sign| format!("{sign} -- a note\n")),
];

/// The texts that slips are put into, each with its parts.
static TEXTS: LazyLock<Vec<(Cow<'static, str>, Vec<Part>)>> = LazyLock::new(|| {
    let shipped = shipped::scenario_names().into_iter().filter_map(shipped::scenario).map(|found| found.text);
    let base = Cow::Borrowed(scenario::checks::BASE);
    shipped.chain([base]).map(|text| (text.clone(), parts(&text))).collect()
});

/// Everything in a scenario at which a slip can be made.
fn parts(text: &str) -> Vec<Part> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(sign) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = match sign {
            '"' => 2 + text_length(&rest[1..]),
            '/' => rest.find('\n').unwrap_or(rest.len()),
            _ if sign.is_alphanumeric() => {
                rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.')).unwrap_or(rest.len())
            }
            _ => sign.len_utf8(),
        };
        let is_value = text[..at].trim_end().ends_with([':', '(', '[']);
        let kind = match sign {
            '"' => Some(Kind::Text),
            ':' | ',' | '(' | ')' | '[' | ']' => Some(Kind::Sign),
            _ if sign.is_ascii_digit() => Some(Kind::Number),
            _ if sign.is_ascii_uppercase() && is_value && length > 2 => Some(Kind::Word),
            _ => None,
        };
        found.extend(kind.map(|kind| (kind, at, at + length)));
        at += length;
    }
    found
}

fn text_length(inside: &str) -> usize {
    let mut escaped = false;
    inside
        .bytes()
        .position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        })
        .unwrap_or(inside.len())
}

/// What a text says with a slip at one of the places where it can be made.
fn with_slip(text: usize, slip: usize, place: usize) -> String {
    let (text, parts) = &TEXTS[text % TEXTS.len()];
    let (_, kind, write) = SLIPS[slip];
    let places: Vec<_> = parts.iter().filter(|(found, ..)| *found == kind).collect();
    let (_, start, end) = places[place % places.len()];
    format!("{}{}{}", &text[..*start], write(&text[*start..*end]), &text[*end..])
}

fn messages(text: String) -> Vec<Diagnostic> {
    let document = Document { name: "test".into(), file: "test.ron".into(), text: text.into() };
    match scenario::load(document, &Binding::default()) {
        Ok(loaded) => loaded.notes,
        Err(messages) => messages,
    }
}

/// Words that only a program's author uses.
const OF_A_LIBRARY: [&str; 20] = [
    "identifier",
    "serde",
    "struct",
    "enum",
    "variant",
    "unexpected",
    "integer",
    "boolean",
    "newtype",
    "deserialize",
    "eof",
    "std",
    "tuple",
    "token",
    "parse",
    "parser",
    "utf8",
    "char",
    "float",
    "deserializer",
];

/// What is wrong with a message, if anything is.
fn fault(message: &Diagnostic) -> Option<String> {
    let said = format!("{} {}", message.sentence, message.hint);
    let words: BTreeSet<_> = said.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    let foreign = OF_A_LIBRARY.iter().find(|word| words.contains(**word));
    let has_line = message.place.is_some() && message.excerpt.is_some();
    let has_remedy = !message.hint.is_empty() || message.severity == Severity::Note;
    match foreign {
        Some(word) => Some(format!("speaks of `{word}`")),
        None if message.code == "SC099" => Some("passed every check and could not be compiled".into()),
        None if !has_line => Some("names no line".into()),
        None if !has_remedy => Some("has no remedy".into()),
        None => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_slip_anywhere_gets_a_line_and_a_remedy_in_plain_words(text in 0..64usize, slip in 0..SLIPS.len(), place in 0..100_000usize) {
        for message in messages(with_slip(text, slip, place)) {
            prop_assert_eq!(fault(&message), None, "{}: {}", SLIPS[slip].0, message);
        }
    }
}

#[test]
fn a_page_of_the_web_around_a_scenario_is_told_as_such() {
    for (begins, is) in [("<html><body><pre>", "a web page"), ("<?xml version=\"1.0\"?>", "an XML file")] {
        let found = messages(format!("{begins}\n{}</pre></body></html>\n", TEXTS[0].0));
        let said = found.iter().map(|message| message.sentence.as_str()).collect::<Vec<_>>();
        assert_eq!(said, [format!("this is no scenario: it looks like {is}")]);
    }
}

#[test]
fn every_slip_is_noticed_somewhere() {
    let base = TEXTS.len() - 1;
    for (slip, (name, ..)) in SLIPS.iter().enumerate() {
        let is_noticed = (0..40).any(|place| !messages(with_slip(base, slip, place)).is_empty());
        assert!(is_noticed, "{name}");
    }
}

#[test]
fn one_slip_in_the_text_itself_is_one_message() {
    let base = TEXTS.len() - 1;
    for (slip, (name, kind, _)) in SLIPS.iter().enumerate() {
        for place in (0..80).step_by(7) {
            let found = messages(with_slip(base, slip, place));
            let of_the_text = found.iter().filter(|message| message.code < "SC012").count();
            assert!(of_the_text <= 1, "{name} at {place} of {kind:?}: {found:#?}");
            assert!(of_the_text == 0 || found.len() == 1, "{name} at {place}: {found:#?}");
        }
    }
}
