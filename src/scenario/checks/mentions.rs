//! Checks of what a text speaks of: names that do not exist, and states whose part another may play on the day.

use std::collections::BTreeSet;

use super::report::Report;
use super::scene::Scene;
use crate::scenario::diagnostic::nearest;
use crate::scenario::path::{Path, Step};
use crate::scenario::visit::{Stop, walk};

/// Capitals and the largest towns, which stand for their states, by code. Left out are names that are also common words
/// or names of people, those that are the name of the state, and New York, which stands for the United Nations.
const TOWNS: &[(&str, &str)] = &[
    ("BRN", "Bandar Seri Begawan"),
    ("BRN", "Kuala Belait"),
    ("BRN", "Tutong"),
    ("IDN", "Jakarta"),
    ("IDN", "Surabaya"),
    ("IDN", "Bandung"),
    ("IDN", "Medan"),
    ("IDN", "Nusantara"),
    ("KHM", "Phnom Penh"),
    ("KHM", "Siem Reap"),
    ("KHM", "Battambang"),
    ("LAO", "Vientiane"),
    ("LAO", "Viangchan"),
    ("LAO", "Savannakhet"),
    ("LAO", "Pakse"),
    ("LAO", "Luang Prabang"),
    ("MMR", "Naypyidaw"),
    ("MMR", "Nay Pyi Taw"),
    ("MMR", "Yangon"),
    ("MMR", "Rangoon"),
    ("MMR", "Mandalay"),
    ("MYS", "Kuala Lumpur"),
    ("MYS", "Putrajaya"),
    ("MYS", "Johor Bahru"),
    ("MYS", "George Town"),
    ("MYS", "Ipoh"),
    ("PHL", "Manila"),
    ("PHL", "Quezon City"),
    ("PHL", "Davao"),
    ("PHL", "Cebu"),
    ("SGP", "Jurong"),
    ("SGP", "Changi"),
    ("THA", "Bangkok"),
    ("THA", "Krung Thep"),
    ("THA", "Chiang Mai"),
    ("THA", "Nonthaburi"),
    ("THA", "Hat Yai"),
    ("USA", "Washington"),
    ("USA", "Los Angeles"),
    ("USA", "Chicago"),
    ("VNM", "Hanoi"),
    ("VNM", "Ha Noi"),
    ("VNM", "Hà Nội"),
    ("VNM", "Ho Chi Minh City"),
    ("VNM", "Saigon"),
    ("VNM", "Hai Phong"),
    ("VNM", "Da Nang"),
];

/// What belongs to a state, or its people, by code. The people may be several.
const ADJECTIVES: &[(&str, &str)] = &[
    ("BRN", "Bruneian"),
    ("IDN", "Indonesian"),
    ("KHM", "Cambodian"),
    ("LAO", "Laotian"),
    ("LAO", "Lao"),
    ("MMR", "Burmese"),
    ("MYS", "Malaysian"),
    ("PHL", "Philippine"),
    ("PHL", "Filipino"),
    ("SGP", "Singaporean"),
    ("THA", "Thai"),
    ("USA", "American"),
    ("VNM", "Vietnamese"),
];

/// A short name in what is expected of the players, if nothing is called so. A short name has an underscore in it, or
/// stands between back quotes.
pub fn unknown_in_expects(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    let names = scene.names;
    let mut known: BTreeSet<&str> = names.choice.keys().chain(names.measure.keys()).copied().collect();
    walk(scene.file, &mut |_, item| {
        if let Stop::Declared(_, word) = item {
            known.insert(word);
        }
    });
    known.extend(names.cast.words());
    known.extend(scene.library.measures().into_iter().map(|measure| measure.id.as_str()));
    let options: BTreeSet<&str> = names.choice.keys().chain(names.measure.keys()).copied().collect();
    let measures = scene.library.measures().into_iter().map(|card| card.code.as_str());
    let choices = scene.library.choices().into_iter().map(|card| card.code.as_str());
    let paragraphs = names.instrument.into_iter().flat_map(|instrument| &instrument.paragraphs);
    let indicators =
        paragraphs.flat_map(|paragraph| &paragraph.indicators).map(|indicator| indicator.id.as_str());
    let codes: BTreeSet<&str> = measures.chain(choices).chain(indicators).collect();
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let slipped = |word: &&str| {
            let with_underscore = word.replace('-', "_");
            is_code(word) && !codes.contains(word)
                || with_underscore.contains('_') && options.contains(with_underscore.as_str())
        };
        let hyphened = with_hyphens(&inject.expects).filter(slipped);
        for word in short_names(&inject.expects).chain(hyphened).filter(|word| !known.contains(word)) {
            report.say(&root.name("injects").item(place).name("expects"), || {
                let hint = match nearest(word, known.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "name a measure, a crisis choice or something of this scenario".into(),
                };
                (format!("nothing is called `{word}`, which is expected here"), hint)
            });
        }
    }
}

/// Words that can only be short names.
fn short_names(text: &str) -> impl Iterator<Item = &str> {
    let in_quotes = text.split('`').skip(1).step_by(2).filter(|word| !word.contains(char::is_whitespace));
    let is_of_a_name = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    let words = text.split(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '_' | '`'));
    let with_underscore =
        words.filter(move |word| word.trim_matches('_').contains('_') && word.chars().all(is_of_a_name));
    in_quotes.chain(with_underscore)
}

/// Codes of measures and choices in a text, such as `M-T04`, and short names with hyphens for underscores.
fn with_hyphens(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '-' | '`'));
    words.filter(|word| word.contains('-') && word.is_ascii())
}

/// Is it written like the code of a measure, a choice or an indicator?
fn is_code(word: &str) -> bool {
    let (kind, number) = word.split_once('-').unwrap_or_default();
    matches!(kind, "M" | "X" | "IND") && number.chars().any(|sign| sign.is_ascii_digit()) && number.len() <= 4
}

/// A state that plays a role, named in a text that people read: another may be bound to the role.
pub fn state_bound_anew(scene: &Scene<'_>, report: &mut Report<'_>) {
    let states = scene.file.roles.iter().filter_map(|role| scene.card(&role.state).map(|card| (role, card)));
    let mut called = Vec::new();
    for (role, card) in states {
        called.push((card.name.as_str(), role.id.as_str()));
        let others = TOWNS.iter().chain(ADJECTIVES).filter(|(code, _)| *code == card.id);
        called.extend(others.map(|(_, word)| (*word, role.id.as_str())));
    }
    // Every word of the scenario is looked at: most are passed over by their first letter.
    let first_letters: BTreeSet<char> = called.iter().filter_map(|(name, _)| name.chars().next()).collect();
    walk(scene.file, &mut |at, item| {
        let Stop::Text(text, _) = item else { return };
        if !is_read_by_players(at) {
            return;
        }
        let found = word_starts(text)
            .filter(|(_, first)| first_letters.contains(first))
            .filter_map(|(at, _)| called.iter().position(|(name, _)| begins_with_word(&text[at..], name)))
            .min();
        if let Some((name, role)) = found.map(|place| called[place]) {
            report.say(at, || {
                let said = match ADJECTIVES.iter().any(|(_, word)| *word == name) {
                    true => format!("says “{name}”"),
                    false => format!("names {name}"),
                };
                let sentence = format!("this text {said}, and another state may play `{role}` on the day");
                (sentence, "write of the role, or of what it owns, so that the text stays true".into())
            });
        }
    });
}

/// What stands under `binding` and `facilitation` is for the trainer, who may well read of real states.
fn is_read_by_players(at: &Path<'_>) -> bool {
    let steps = at.steps();
    steps.first() != Some(&Step::Name("facilitation")) && steps.last() != Some(&Step::Name("binding"))
}

/// Where each word of a text begins, with its first letter.
fn word_starts(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut in_word = false;
    text.char_indices().filter(move |(_, sign)| {
        let starts = !in_word;
        in_word = sign.is_alphanumeric();
        starts && in_word
    })
}

/// Does the text begin with this name, as a word of its own, of one or of several, in capitals or not?
fn begins_with_word(text: &str, name: &str) -> bool {
    let in_capitals = |head: &&str| {
        !head.chars().any(char::is_lowercase)
            && head.chars().flat_map(char::to_lowercase).eq(name.chars().flat_map(char::to_lowercase))
    };
    let Some(head) = text.get(..name.len()).filter(|head| *head == name || in_capitals(head)) else {
        return false;
    };
    let rest = &text[head.len()..];
    let ends = |rest: &str| !rest.chars().next().is_some_and(char::is_alphanumeric);
    ends(rest) || rest.strip_prefix(['s', 'S']).is_some_and(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_known_by_their_signs() {
        let found: Vec<_> =
            short_names("The host asks (clarify_poc) or `consult`; Tarum_X, over_ and e-mail not.").collect();
        assert_eq!(found, ["consult", "clarify_poc"]);
    }

    #[test]
    fn every_state_has_its_capital_and_another_town_and_no_town_stands_twice() {
        let library = crate::scenario::shipped_library().unwrap();
        for state in library.states() {
            let towns: Vec<&str> =
                TOWNS.iter().filter(|(id, _)| *id == state.id).map(|(_, town)| *town).collect();
            assert!(towns.len() >= 2, "{}: {towns:?}", state.id);
        }
        let all: BTreeSet<&str> = TOWNS.iter().map(|(_, town)| *town).collect();
        assert_eq!(all.len(), TOWNS.len());
        assert!(TOWNS.iter().all(|(id, _)| library.states().iter().any(|state| state.id == *id)));
    }

    #[test]
    fn a_name_is_a_word_of_its_own() {
        let has_word =
            |text: &str, name| word_starts(text).any(|(at, _)| begins_with_word(&text[at..], name));
        assert!(has_word("A firm in Singapore.", "Singapore") && !has_word("Singaporean law", "Singapore"));
        assert!(has_word("INDONESIA and the Thais", "Indonesia") && has_word("the Thais", "Thai"));
        assert!(has_word("(Hà Nội’s desk)", "Hà Nội") && !has_word("Washington", "ashington"));
    }
}
