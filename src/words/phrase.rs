//! A sentence before it has a language: which message it is, and the values that go into it. A typed reason becomes
//! one, so that a test can ask every language for every reason.

use fluent_bundle::FluentValue;

use super::language;

/// A sentence before it has a language.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    /// The key of its message.
    pub key: &'static str,
    /// The values by name.
    pub values: Vec<(&'static str, FluentValue<'static>)>,
}

impl Phrase {
    /// A message without values.
    pub fn of(key: &'static str) -> Self {
        Self { key, values: Vec::new() }
    }

    /// The same message with one more value. Numbers stay numbers, so that the message can choose by plural.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<FluentValue<'static>>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// The sentence.
    pub fn sentence(&self) -> String {
        language::say(self.key, None, &self.values)
    }

    /// A part of the message that has a name of its own, such as its remedy.
    pub fn part(&self, part: &str) -> String {
        language::say(self.key, Some(part), &self.values)
    }
}

/// A number with at most one digit behind the point.
pub(super) fn tenths(value: f64) -> FluentValue<'static> {
    ((value * 10.0).round() / 10.0).into()
}

/// What is in hand, with one digit: cut and not rounded, so that nobody reads that what is needed is there.
pub(super) fn in_hand(value: f64) -> FluentValue<'static> {
    // Sums of tenths miss their value by a hair.
    ((value * 10.0 + 1e-6).floor() / 10.0).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_as_people_read_them() {
        let shown = |value: FluentValue<'static>| match value {
            FluentValue::Number(number) => number.as_string().into_owned(),
            other => format!("{other:?}"),
        };
        assert_eq!(shown(tenths(2.04)), "2");
        assert_eq!(shown(tenths(0.5)), "0.5");
        assert_eq!(shown(in_hand(1.96)), "1.9", "two are needed and are not there");
        assert_eq!(shown(in_hand(0.1 + 0.7 + 0.2)), "1");
    }
}
