//! A language: the messages of one folder under `assets/locales/`, and how a piece of work is done in it.

use std::cell::RefCell;
use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The English files, in the order of the fronts that use them.
pub const ENGLISH: [(&str, &str); 23] = [
    ("story.ftl", include_str!("../../assets/locales/en/story.ftl")),
    ("refusal.ftl", include_str!("../../assets/locales/en/refusal.ftl")),
    ("casting.ftl", include_str!("../../assets/locales/en/casting.ftl")),
    ("caution.ftl", include_str!("../../assets/locales/en/caution.ftl")),
    ("trouble.ftl", include_str!("../../assets/locales/en/trouble.ftl")),
    ("papers.ftl", include_str!("../../assets/locales/en/papers.ftl")),
    ("card.ftl", include_str!("../../assets/locales/en/card.ftl")),
    ("terminal.ftl", include_str!("../../assets/locales/en/terminal.ftl")),
    ("board.ftl", include_str!("../../assets/locales/en/board.ftl")),
    ("class.ftl", include_str!("../../assets/locales/en/class.ftl")),
    ("pages.ftl", include_str!("../../assets/locales/en/pages.ftl")),
    ("control.ftl", include_str!("../../assets/locales/en/control.ftl")),
    ("whatif.ftl", include_str!("../../assets/locales/en/whatif.ftl")),
    ("acts.ftl", include_str!("../../assets/locales/en/acts.ftl")),
    ("aar.ftl", include_str!("../../assets/locales/en/aar.ftl")),
    ("export.ftl", include_str!("../../assets/locales/en/export.ftl")),
    ("handout.ftl", include_str!("../../assets/locales/en/handout.ftl")),
    ("study.ftl", include_str!("../../assets/locales/en/study.ftl")),
    ("mirror.ftl", include_str!("../../assets/locales/en/mirror.ftl")),
    ("new.ftl", include_str!("../../assets/locales/en/new.ftl")),
    ("workshop.ftl", include_str!("../../assets/locales/en/workshop.ftl")),
    ("msel.ftl", include_str!("../../assets/locales/en/msel.ftl")),
    ("trying.ftl", include_str!("../../assets/locales/en/trying.ftl")),
];

/// The messages of one language.
pub struct Language {
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Language").field("names", &self.bundle.locales).finish_non_exhaustive()
    }
}

impl Language {
    /// A language of this name, which decides its plurals, with the messages of these files. A file with a
    /// mistake still gives every message that can be read; a test names the rest.
    pub fn new<'a>(name: LanguageIdentifier, files: impl IntoIterator<Item = &'a str>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![name]);
        // Marks of direction would show as boxes in a terminal.
        bundle.set_use_isolating(false);
        for text in files {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// Is there a message with this key?
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message, or the part of it that is called so, with its values; and what its author got wrong, such as a
    /// value that nobody gives.
    pub fn message(
        &self,
        key: &str,
        part: Option<&str>,
        values: &[(&str, FluentValue<'_>)],
    ) -> Option<(String, Vec<String>)> {
        let message = self.bundle.get_message(key)?;
        let pattern = match part {
            None => message.value()?,
            Some(part) => message.get_attribute(part)?.value(),
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        let mut mistakes = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut mistakes).into_owned();
        Some((text, mistakes.iter().map(ToString::to_string).collect()))
    }
}

/// English, which is complete and stands in wherever another language lacks a message.
fn english() -> &'static Language {
    static LANGUAGE: OnceLock<Language> = OnceLock::new();
    LANGUAGE.get_or_init(|| Language::new(name("en"), ENGLISH.map(|(_, text)| text)))
}

/// A name of a language; an unknown one has the plurals of English.
fn name(code: &str) -> LanguageIdentifier {
    code.parse().unwrap_or_default()
}

thread_local! {
    /// The languages in which this thread works, the innermost last; English where there is none.
    static SPOKEN: RefCell<Vec<Arc<Language>>> = const { RefCell::new(Vec::new()) };
}

/// Does a piece of work in this language: every sentence that this thread makes within it is said so.
pub fn within<T>(language: &Arc<Language>, work: impl FnOnce() -> T) -> T {
    /// Goes back to the language before, also if the work panics.
    struct Back;
    impl Drop for Back {
        fn drop(&mut self) {
            SPOKEN.with_borrow_mut(Vec::pop);
        }
    }
    SPOKEN.with_borrow_mut(|spoken| spoken.push(Arc::clone(language)));
    let _back = Back;
    work()
}

/// Does a message exist in the language spoken, or in English?
pub(super) fn has(key: &str) -> bool {
    SPOKEN.with_borrow(|spoken| spoken.last().is_some_and(|language| language.has(key))) || english().has(key)
}

/// A message in the language spoken; in English where that lacks it; its key in brackets where both do.
pub(super) fn say(key: &str, part: Option<&str>, values: &[(&str, FluentValue<'_>)]) -> String {
    let spoken = SPOKEN.with_borrow(|spoken| spoken.last().cloned());
    let said = spoken.and_then(|language| language.message(key, part, values));
    let said = said.or_else(|| english().message(key, part, values));
    said.map_or_else(|| format!("[{key}]"), |(text, _)| text)
}
