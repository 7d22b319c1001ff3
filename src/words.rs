//! The words of the interface: Fluent files under `assets/locales/`, looked up by key, so that another
//! language is another folder and no code. The rules, the authors' part, the session and the journal give typed reasons
//! with values; here they become sentences, each in the language that is spoken ([`within`]).
//!
//! A key that is missing shows as itself in brackets; a test makes sure that none is.
//!
//! Nothing here knows what a key means. Numbers go in as numbers, so that a language can choose its plural.

pub mod casting;
pub mod caution;
pub mod divergence;
pub mod incident;
pub mod language;
mod phrase;
pub mod refusal;
pub mod refused;
pub mod shell;
pub mod trouble;

pub use language::{Language, within};
pub use phrase::Phrase;

use fluent_bundle::FluentValue;

/// The text of a key, without arguments.
pub fn word(key: &str) -> String {
    words(key, &[])
}

/// The text of a key with its arguments: `words("clock", &[("step", 3.into())])`.
pub fn words(key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
    language::say(key, None, arguments)
}

/// The text of a key whose arguments are all texts: `tell("step-serves", &[("paragraphs", "4, 7")])`.
pub fn tell(key: &str, pairs: &[(&str, &str)]) -> String {
    let arguments: Vec<_> = pairs.iter().map(|(name, value)| (*name, text(value))).collect();
    words(key, &arguments)
}

/// A share, 0–1, such as trust, tension, cohesion or a belief: in whole per cent, on every front alike.
pub fn share(share: f64) -> String {
    words("unit-share", &[("value", (share * 100.0).round().into())])
}

/// A text as an argument of a message.
pub fn text(words: &str) -> FluentValue<'_> {
    FluentValue::from(words)
}

/// Does a text exist for this key?
pub fn has(key: &str) -> bool {
    language::has(key)
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;
    use fluent_bundle::concurrent::FluentBundle;
    use unic_langid::LanguageIdentifier;

    use super::language::ENGLISH;
    use super::*;

    #[test]
    fn every_locale_file_reads_without_a_mistake_and_no_key_stands_twice() {
        let mut whole = FluentBundle::new_concurrent(vec![LanguageIdentifier::default()]);
        for (name, text) in ENGLISH {
            let resource = FluentResource::try_new(text.to_owned())
                .unwrap_or_else(|(_, mistakes)| panic!("{name}: {mistakes:?}"));
            whole.add_resource(resource).unwrap_or_else(|twice| panic!("{name}: {twice:?}"));
        }
    }

    #[test]
    fn a_share_is_told_in_whole_per_cent() {
        assert_eq!([0.0, 0.5, 0.556, 1.0].map(share), ["0 %", "50 %", "56 %", "100 %"]);
    }

    #[test]
    fn a_missing_key_shows_as_itself() {
        assert_eq!(word("no-such-key"), "[no-such-key]");
    }
}
