//! From an outlined text to typed words. Whether the words make sense together is not looked at here.

use serde::de::DeserializeOwned;

use super::diagnostic::{Diagnostic, Severity};
use super::explain::explain;
use super::path::Step;
use super::source::Source;
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
        excerpt: None,
    }
}
