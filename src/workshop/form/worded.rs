//! A word with fields of its own, such as `InPlace(measure: …, by: …)`: what a condition looks at, and what an inject
//! changes.

use super::choice::{Choice, Options};
use super::menu::{Menus, first};
use super::{kinds, menu};
use crate::scenario::edit::quoted;
use crate::scenario::vocabulary::{Part, bare, definition};
use crate::workshop::book::Book;

/// A word with its fields.
#[derive(Debug, Clone)]
pub struct Worded {
    /// The word, such as `InPlace`.
    pub word: String,
    /// Its fields, in the order of the format.
    pub fields: Vec<Inner>,
    /// It is written in a way that no form can say, and left alone.
    pub as_written: Option<String>,
}

/// A field of a word.
#[derive(Debug, Clone)]
pub struct Inner {
    /// Its name.
    pub name: String,
    /// What it means.
    pub doc: String,
    /// It may be left out.
    pub optional: bool,
    /// What stands in it, as people type it: one value, or two for a pair.
    pub values: Vec<String>,
    /// What stands in it.
    pub sort: Sort,
}

/// What stands in a field of a word.
#[derive(Debug, Clone)]
pub enum Sort {
    /// A name of something.
    Name(Options),
    /// A word of a list.
    Word(Options),
    /// A number without a fraction.
    Whole,
    /// A number with or without one.
    Number,
}

/// The word with which a value begins.
pub(super) fn word_in(written: &str) -> &str {
    let end = written.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(written.len());
    &written[..end]
}

/// The word of a list, such as `Condition`, by its name.
pub(super) fn part(list: &str, word: &str) -> Option<&'static Part> {
    definition(list)?.parts.iter().find(|part| part.name == word)
}

/// Reads what stands at a way, and is written so there.
pub(super) fn read(book: &Book, menus: &Menus, list: &str, way: &str, written: &str) -> Worded {
    let word = word_in(written);
    let as_it_stands =
        || Worded { word: word.to_owned(), fields: Vec::new(), as_written: Some(written.to_owned()) };
    let Some(known) = part(list, word).filter(|part| !part.fields.is_empty()) else { return as_it_stands() };
    let mut fields = Vec::new();
    for field in &known.fields {
        let at = format!("{way}.{word}.{}", field.name);
        let mut inner = blank_field(menus, word, field);
        match values(book, &at, &inner.sort, inner.values.len()) {
            Some(values) => inner.values = values,
            None if !book.has(&at) && field.optional => inner.values = vec![String::new()],
            None => return as_it_stands(),
        }
        fields.push(inner);
    }
    Worded { word: word.to_owned(), fields, as_written: None }
}

/// What stands in a field, if it can be shown in a form.
fn values(book: &Book, way: &str, sort: &Sort, count: usize) -> Option<Vec<String>> {
    if count == 2 {
        return (0..2).map(|nth| book.says(&format!("{way}[{nth}]"))).collect();
    }
    match sort {
        Sort::Name(_) => Some(vec![book.says(way)?]),
        Sort::Word(_) | Sort::Whole | Sort::Number => {
            let written = book.written(way)?;
            let is_plain = written.chars().all(|sign| sign.is_alphanumeric() || "+-._".contains(sign));
            is_plain.then(|| vec![written.to_owned()])
        }
    }
}

/// A word with what is usual in its fields, for somebody who has just chosen it.
pub(super) fn blank(menus: &Menus, list: &str, word: &str) -> Option<Worded> {
    let known = part(list, word).filter(|part| !part.fields.is_empty())?;
    let fields = known.fields.iter().map(|field| blank_field(menus, word, field)).collect();
    Some(Worded { word: word.to_owned(), fields, as_written: None })
}

fn blank_field(menus: &Menus, word: &str, field: &Part) -> Inner {
    let of = bare(&field.of);
    let sort = match (of, kinds::meant(word, &field.name), definition(of)) {
        (_, _, Some(list)) => Sort::Word(menu::words_of(list)),
        ("u8" | "u16" | "u32", ..) => Sort::Whole,
        ("f64", ..) => Sort::Number,
        (_, Some(kind), _) => Sort::Name(menus.names(kind)),
        (_, None, _) => Sort::Name(Options::from([])),
    };
    let usual = match &sort {
        _ if field.optional => String::new(),
        Sort::Name(options) | Sort::Word(options) => first(options).to_owned(),
        Sort::Whole => usual_whole(&field.name).into(),
        Sort::Number => usual_number(&field.name).into(),
    };
    let values = match (of.starts_with('('), &sort) {
        (true, Sort::Name(options)) => {
            vec![usual, options.get(1).map_or("", |second| &second.value).to_owned()]
        }
        _ => vec![usual],
    };
    let (name, doc) = (field.name.clone(), field.doc.clone());
    Inner { name, doc, optional: field.optional, values, sort }
}

fn usual_whole(field: &str) -> &'static str {
    match field {
        "rung" => "3",
        "states" => "2",
        _ => "1",
    }
}

fn usual_number(field: &str) -> &'static str {
    match field {
        "by" => "0.1",
        "copies" => "100.0",
        _ => "0.5",
    }
}

impl Worded {
    /// The word as it is written in a file.
    ///
    /// # Errors
    /// The name of the field that cannot be written, such as a number that is none.
    pub fn written(&self) -> Result<String, String> {
        if let Some(written) = &self.as_written {
            return Ok(written.clone());
        }
        let mut fields = Vec::new();
        for field in &self.fields {
            if let Some(value) = field.written()? {
                fields.push(format!("{}: {value}", field.name));
            }
        }
        Ok(format!("{}({})", self.word, fields.join(", ")))
    }
}

impl Inner {
    /// The menu of the field, if it has one.
    pub fn options(&self) -> Option<&[Choice]> {
        match &self.sort {
            Sort::Name(options) | Sort::Word(options) => Some(options),
            Sort::Whole | Sort::Number => None,
        }
    }

    fn written(&self) -> Result<Option<String>, String> {
        let only = self.values.first().map_or("", String::as_str).trim();
        if self.optional && only.is_empty() {
            return Ok(None);
        }
        let wrong = || self.name.clone();
        Ok(Some(match (&self.sort, self.values.as_slice()) {
            (Sort::Name(_), [one, other]) => format!("({}, {})", quoted(one), quoted(other)),
            (Sort::Name(_), _) => quoted(only),
            (Sort::Word(_), _) if only.is_empty() => return Err(wrong()),
            (Sort::Word(_), _) => only.to_owned(),
            (Sort::Whole, _) => whole(only).ok_or_else(wrong)?,
            (Sort::Number, _) => number(only).ok_or_else(wrong)?,
        }))
    }
}

/// A number without a fraction, as the file has it: at most 255, which is more than any field takes.
pub(super) fn whole(typed: &str) -> Option<String> {
    typed.trim().parse::<u8>().ok().map(|number| number.to_string())
}

/// A number as the file has it. What is written stays as it is; a comma and a true minus are read as they are meant.
pub(super) fn number(typed: &str) -> Option<String> {
    let plain = typed.trim().replace(',', ".").replace('−', "-");
    let value: f64 = plain.parse().ok().filter(|value: &f64| value.is_finite())?;
    let is_usual = plain.trim_start_matches('-').starts_with(|sign: char| sign.is_ascii_digit())
        && plain.contains('.')
        && !plain.ends_with('.');
    Some(if is_usual { plain } else { format!("{value:?}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_meant() {
        for (typed, written) in
            [("0,5", "0.5"), ("−0.10", "-0.10"), ("2", "2.0"), (".5", "0.5"), ("1.", "1.0"), (" 3.5 ", "3.5")]
        {
            assert_eq!(number(typed).as_deref(), Some(written), "{typed}");
        }
        for typed in ["", "x", "inf", "NaN", "1/2", "300 %"] {
            assert_eq!(number(typed), None, "{typed}");
        }
        assert_eq!(
            [whole("7"), whole("-1"), whole("0.5"), whole("300")],
            [Some("7".into()), None, None, None]
        );
        assert_eq!(word_in("InPlace(measure: \"x\")"), "InPlace");
    }
}
