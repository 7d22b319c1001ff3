//! A message of the checker: code, severity, place, sentence, hint. Plain data; it decides nothing.

use std::cmp::Ordering;
use std::fmt;

use super::excerpt::excerpt;
pub use super::place::Place;

/// How grave a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// It can, and probably not as its author means it. Can be accepted by code, with a reason.
    Warning,
    /// The author's own note of what is unfinished.
    Note,
}

impl Severity {
    /// The word in a message.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One message of the checker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its code, such as `SC101`.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The file as the user gave it.
    pub file: String,
    /// Where in it; absent where the file as a whole is meant.
    pub place: Option<Place>,
    /// What is wrong, as one sentence.
    pub sentence: String,
    /// What to write instead; empty where the sentence says it all.
    pub hint: String,
    /// The line as it is written, with a caret under the place; absent where no text is at hand.
    pub excerpt: Option<String>,
}

impl Diagnostic {
    /// Is it an error?
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The same message with the line of this text that it is about.
    #[must_use]
    pub fn within(mut self, text: &str) -> Self {
        self.excerpt = self.place.and_then(|place| excerpt(text, place));
        self
    }

    /// The order in which messages are shown: by file, by place, by code.
    pub fn order(&self, other: &Self) -> Ordering {
        let key = |d: &Self| (d.file.clone(), d.place, d.code, d.sentence.clone());
        key(self).cmp(&key(other))
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file)?;
        if let Some(place) = self.place {
            write!(f, "{}:{}:", place.line, place.col)?;
        }
        write!(f, " {} {}: {}", self.severity.word(), self.code, self.sentence)?;
        if let Some(excerpt) = &self.excerpt {
            write!(f, "\n{excerpt}")?;
        }
        if !self.hint.is_empty() {
            write!(f, "\n  hint: {}", self.hint)?;
        }
        Ok(())
    }
}

/// The steps that there are, as people count them: "step 1 alone", "steps 1 to 4".
pub fn steps_from_one(count: usize) -> String {
    if count == 1 { "step 1 alone".into() } else { format!("steps 1 to {count}") }
}

/// A word of so many letters is short.
const SHORT: usize = 5;

/// The nearest spelling of a word among those allowed, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, allowed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let near_enough = 1 + length / 3;
    // In a short word two changes make any other word: it is guessed at by one, or where it begins alike.
    let first = |word: &str| word.chars().next().map(|letter| letter.to_ascii_lowercase());
    let begins_alike = |candidate: &str| first(candidate) == first(word);
    allowed
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= near_enough)
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= near_enough)
        .filter(|(distance, candidate)| {
            length > SHORT || begins_alike(candidate) || (*distance <= 1 && length > 2)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Capitals, hyphens and underscores are slips of the keyboard, not different words.
fn distance(a: &str, b: &str) -> usize {
    let plain = |word: &str| word.to_lowercase().replace('-', "_");
    strsim::damerau_levenshtein(&plain(a), &plain(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_reads_place_severity_code_sentence_hint() {
        let message = Diagnostic {
            code: "SC101",
            severity: Severity::Error,
            file: "s.ron".into(),
            place: Some(Place { line: 41, col: 18 }),
            sentence: "no measure is called `x`".into(),
            hint: "did you mean `y`?".into(),
            excerpt: None,
        };
        let shown = message.to_string();
        assert_eq!(shown, "s.ron:41:18: error SC101: no measure is called `x`\n  hint: did you mean `y`?");
    }

    #[test]
    fn a_short_word_is_guessed_at_by_one_letter_or_by_its_beginning() {
        let allowed = ["hub", "host", "cloud", "referendum"];
        assert_eq!(nearest("hubb", allowed), Some("hub"));
        assert_eq!(nearest("hots", allowed), Some("host"));
        assert_eq!(nearest("abc", allowed), None);
        assert_eq!(nearest("bus", allowed), None);
        assert_eq!(nearest("of", ["on", "by"]), Some("on"));
        assert_eq!(nearest("af", ["of", "by"]), None);
        assert_eq!(nearest("INA", ["IDN", "THA"]), Some("IDN"));
        assert_eq!(nearest("referndm", allowed), Some("referendum"));
    }

    #[test]
    fn one_step_is_no_range() {
        assert_eq!([1, 4].map(steps_from_one), ["step 1 alone", "steps 1 to 4"]);
    }

    #[test]
    fn the_nearest_spelling_forgives_slips_and_not_other_words() {
        let allowed = ["comm_check", "poc_policy", "THA"];
        assert_eq!(nearest("comm-chek", allowed), Some("comm_check"));
        assert_eq!(nearest("tha", allowed), Some("THA"));
        assert_eq!(nearest("terminology", allowed), None);
    }
}
