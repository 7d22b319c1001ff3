//! Takes the names of people out of words that somebody typed. The last net of a copy that names nobody: a clause that
//! was agreed may be told, and the person in it may not.

use unicode_normalization::UnicodeNormalization;

use super::telling::Telling;
use crate::report::said::{bare, own};
use crate::session::ask::Ask;
use crate::words::word;

/// A part of a name with fewer letters than this is too common to be taken out wherever it stands.
const PART_MIN: usize = 3;
/// From here on are the scripts that write words together, or join an article to them.
const JOINED_SCRIPTS: char = '\u{0590}';

/// Every name that somebody came in under, whole and in its parts, the longest first.
pub(super) struct Nameless {
    names: Vec<Vec<char>>,
}

impl Nameless {
    /// The names of everybody who ever asked for a seat, let in or not.
    pub(super) fn of(t: &Telling<'_>) -> Self {
        let joined = t.material.entries.iter().filter_map(|entry| serde_json::from_str(&entry.input).ok());
        let joined = joined.filter_map(|ask: Ask| match ask {
            Ask::Join { name, .. } => Some(name),
            _ => None,
        });
        let seated = t.material.room.iter().flat_map(|room| room.people()).map(|person| person.name.clone());
        let states = t.s.states.iter().flat_map(|state| [&state.id, &state.name]);
        let common = states.chain(t.s.roles.iter().map(|role| &role.title)).map(String::as_str);
        Self::new(joined.chain(seated), &common.collect::<Vec<_>>())
    }

    /// These names, but for words that the scenario itself uses of states and roles: whoever calls themselves "Malaysia"
    /// shall not take Malaysia out of every text.
    fn new(names: impl Iterator<Item = String>, common: &[&str]) -> Self {
        let common: Vec<Vec<char>> = common.iter().flat_map(|words| parts(&folded(words))).collect();
        let mut found: Vec<Vec<char>> = Vec::new();
        for name in names {
            let whole = folded(&bare(&name));
            let is_common = parts(&whole).iter().all(|part| common.contains(part));
            let parts = parts(&whole).into_iter();
            found.extend(parts.filter(|part| part.len() >= PART_MIN && !common.contains(part)));
            if !is_common {
                found.push(whole);
            }
        }
        found.sort_by(|one, two| two.len().cmp(&one.len()).then(one.cmp(two)));
        found.dedup();
        Self { names: found }
    }

    /// The words without any of the names.
    pub(super) fn cleared(&self, words: &str) -> String {
        let letters: Vec<char> = bare(words).nfc().collect();
        let small = folded(&letters.iter().collect::<String>());
        // Folding keeps the number of signs, so that places in one are places in the other.
        if small.len() != letters.len() {
            return word("aar-nameless");
        }
        let (mut kept, mut at) = (String::new(), 0);
        while at < letters.len() {
            match self.names.iter().find(|name| begins(&small, at, name)) {
                Some(name) => {
                    kept += &word("aar-nameless");
                    at += name.len();
                }
                None => {
                    kept.push(letters[at]);
                    at += 1;
                }
            }
        }
        own(&kept)
    }
}

/// In one form and in small letters, one sign for each.
fn folded(words: &str) -> Vec<char> {
    words.nfc().map(|sign| sign.to_lowercase().next().unwrap_or(sign)).collect()
}

fn parts(name: &[char]) -> Vec<Vec<char>> {
    let parts = name.split(|sign| !sign.is_alphanumeric() && *sign < JOINED_SCRIPTS);
    parts.filter(|part| !part.is_empty()).map(<[char]>::to_vec).collect()
}

/// Does this name stand here, and not inside a longer word?
fn begins(words: &[char], at: usize, name: &[char]) -> bool {
    let goes_on = |place: Option<usize>, edge: char| {
        let next = place.and_then(|place| words.get(place)).copied();
        next.is_some_and(|next| next.is_alphanumeric() && next < JOINED_SCRIPTS && edge < JOINED_SCRIPTS)
    };
    let (Some(&first), Some(&last)) = (name.first(), name.last()) else { return false };
    words[at..].starts_with(name)
        && !(first.is_alphanumeric() && goes_on(at.checked_sub(1), first))
        && !(last.is_alphanumeric() && goes_on(Some(at + name.len()), last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_and_other_words_stay() {
        let names = ["Budi Santoso", "<b>Ana</b>", "نور", "Malaysia", "Zoë"].map(str::to_owned);
        let nameless = Nameless::new(names.into_iter(), &["Malaysia"]);
        let gone = word("aar-nameless");
        for (typed, left) in [
            ("Kanak analyses", "Kanak analyses".to_owned()),
            ("as SANTOSO said", format!("as {gone} said")),
            ("Budi Santoso’s text", format!("{gone}’s text")),
            ("<b>Ana</b> and Ana", format!("{gone} and {gone}")),
            ("Malaysia is host", "Malaysia is host".to_owned()),
            ("by Zoe\u{308}", format!("by {gone}")),
        ] {
            assert_eq!(nameless.cleared(typed), left, "{typed}");
        }
        assert!(!nameless.cleared("قال والنور هنا").contains("نور"));
    }
}
