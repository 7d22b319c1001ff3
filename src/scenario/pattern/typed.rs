//! What people type, read as answers: each is taken, or refused with a typed reason.

use std::collections::BTreeSet;

use crate::scenario::everyday_names::{means, names_in};
use crate::scenario::library::Library;

/// The longest title, in characters; the checker warns of longer ones.
const TITLE_MAX: usize = 100;
/// The longest name of whom it happens to: headlines have twelve words, and four of them may be a name.
const VICTIM_MAX: usize = 40;
/// The most words in that name.
const VICTIM_WORDS_MAX: usize = 4;
/// The longest title of a role.
const ROLE_MAX: usize = 24;
/// The most words in it.
const ROLE_WORDS_MAX: usize = 2;

/// Why an answer does not fit its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing stands where something should.
    Empty,
    /// A sign that no screen shows.
    Sign,
    /// More characters than fit.
    TooLong {
        /// How many fit.
        most: usize,
    },
    /// More words than fit.
    TooManyWords {
        /// What was typed.
        words: String,
        /// How many fit.
        most: usize,
    },
    /// Not one of the choices.
    NoChoice {
        /// What was typed.
        word: String,
        /// How many choices there are.
        count: usize,
    },
    /// Too few or too many of a list.
    Count {
        /// How many there are.
        given: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// The library has no such state.
    NoState {
        /// What was typed.
        word: String,
    },
    /// One thing twice.
    Twice {
        /// Which.
        word: String,
    },
    /// A real state in the name of something invented.
    NamesState {
        /// Which state.
        state: String,
    },
    /// A real state, where the name of a role is asked for.
    RoleIsState {
        /// Which state.
        state: String,
    },
    /// Not a paragraph that this pattern leaves open.
    NoParagraph {
        /// What was typed.
        word: String,
    },
}

/// A title.
///
/// # Errors
/// Why it does not fit.
pub fn title(line: &str) -> Result<String, Unfit> {
    text(line, TITLE_MAX)
}

/// The name of whom it happens to.
///
/// # Errors
/// Why it does not fit.
pub fn victim(line: &str, library: &Library) -> Result<String, Unfit> {
    invented(&text(line, VICTIM_MAX)?, VICTIM_WORDS_MAX, library)
}

/// The titles of so many roles, with commas between them.
///
/// # Errors
/// Why they do not fit.
pub fn roles(line: &str, wanted: usize, library: &Library) -> Result<Vec<String>, Unfit> {
    let role = |word: &str| {
        invented(&text(word, ROLE_MAX)?, ROLE_WORDS_MAX, library).map_err(|why| match why {
            Unfit::NamesState { state } => Unfit::RoleIsState { state },
            other => other,
        })
    };
    let roles = line.split(',').map(role).collect::<Result<Vec<_>, _>>()?;
    each_once(&roles, wanted)?;
    Ok(roles)
}

/// The states of so many roles, by code or name, with commas between them.
///
/// # Errors
/// Why they do not fit.
pub fn states(line: &str, wanted: usize, library: &Library) -> Result<Vec<String>, Unfit> {
    let state = |word: &str| {
        let word = text(word, TITLE_MAX)?;
        let found = library.states().into_iter().find(|state| means(&word, &state.id, &state.name));
        found.map(|state| state.id.clone()).ok_or(Unfit::NoState { word })
    };
    let states = line.split(',').map(state).collect::<Result<Vec<_>, _>>()?;
    each_once(&states, wanted)?;
    Ok(states)
}

/// One of several choices, by its number from 1 or by its name.
///
/// # Errors
/// [`Unfit::NoChoice`].
pub fn choice(line: &str, names: &[&str]) -> Result<usize, Unfit> {
    let word = line.trim();
    let by_number = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let by_name = || names.iter().position(|name| *name == word.to_lowercase());
    let chosen = by_number.filter(|place| *place < names.len()).or_else(by_name);
    chosen.ok_or_else(|| Unfit::NoChoice { word: word.to_owned(), count: names.len() })
}

/// Some of the paragraphs that a pattern leaves open, with commas between them, in the order of the pattern; or none of
/// them, by the word for it.
///
/// # Errors
/// Why they do not fit.
pub fn paragraphs(line: &str, open: &[String], none: &str) -> Result<Vec<String>, Unfit> {
    if line.trim().eq_ignore_ascii_case(none) {
        return Ok(Vec::new());
    }
    let named: Vec<&str> = line.split(',').map(str::trim).collect();
    if let Some(word) = named.iter().find(|word| !open.iter().any(|paragraph| paragraph == *word)) {
        return Err(Unfit::NoParagraph { word: (*word).to_owned() });
    }
    Ok(open.iter().filter(|paragraph| named.contains(&paragraph.as_str())).cloned().collect())
}

/// A text of one line.
fn text(line: &str, most: usize) -> Result<String, Unfit> {
    let line = line.trim();
    if line.is_empty() {
        Err(Unfit::Empty)
    } else if line.chars().any(char::is_control) {
        Err(Unfit::Sign)
    } else if line.chars().count() > most {
        Err(Unfit::TooLong { most })
    } else {
        Ok(line.to_owned())
    }
}

/// A name of something invented: it has few words, and no real state stands in it, by whichever of its names; nor is it
/// the code of one, which somebody types who is asked for roles and thinks of states.
fn invented(name: &str, most: usize, library: &Library) -> Result<String, Unfit> {
    if name.split_whitespace().count() > most {
        return Err(Unfit::TooManyWords { words: name.to_owned(), most });
    }
    match library.states().into_iter().find(|state| names_in(name, &state.id, &state.name)) {
        Some(state) => Err(Unfit::NamesState { state: state.name.clone() }),
        None => Ok(name.to_owned()),
    }
}

/// So many, and none of them twice.
fn each_once(words: &[String], wanted: usize) -> Result<(), Unfit> {
    if words.len() != wanted {
        return Err(Unfit::Count { given: words.len(), wanted });
    }
    let mut seen = BTreeSet::new();
    match words.iter().find(|word| !seen.insert(word.to_lowercase())) {
        Some(word) => Err(Unfit::Twice { word: word.clone() }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library::shipped_library;

    #[test]
    fn a_choice_goes_by_number_or_by_name() {
        let names = ["short", "usual", "long"];
        assert_eq!((choice(" 3 ", &names), choice("Usual", &names)), (Ok(2), Ok(1)));
        for nonsense in ["0", "4", "-1", "longest", "1.5"] {
            assert_eq!(choice(nonsense, &names), Err(Unfit::NoChoice { word: nonsense.into(), count: 3 }));
        }
    }

    #[test]
    fn states_go_by_code_or_name_and_nobody_sits_twice() {
        let library = shipped_library().unwrap();
        let codes = states("brn, Viet Nam,THA", 3, library);
        assert_eq!(codes, Ok(vec!["BRN".into(), "VNM".into(), "THA".into()]));
        assert_eq!(
            states("Vietnam, US, laos", 3, library),
            Ok(["VNM", "USA", "LAO"].map(String::from).to_vec())
        );
        assert_eq!(states("BRN, THA", 3, library), Err(Unfit::Count { given: 2, wanted: 3 }));
        assert_eq!(states("BRN, Atlantis", 2, library), Err(Unfit::NoState { word: "Atlantis".into() }));
        assert_eq!(states("BRN, brn", 2, library), Err(Unfit::Twice { word: "BRN".into() }));
    }

    #[test]
    fn no_real_state_stands_in_an_invented_name() {
        let library = shipped_library().unwrap();
        let refusal = Unfit::RoleIsState { state: "Thailand".into() };
        let of_a_firm = Unfit::NamesState { state: "Thailand".into() };
        assert_eq!(victim("Bank of thailand", library), Err(of_a_firm));
        assert_eq!(roles("host, thailand", 2, library), Err(refusal.clone()));
        assert_eq!(roles("THA, host", 2, library), Err(refusal), "a code is no name of a role");
        assert_eq!(victim("Burma Rail", library), Err(Unfit::NamesState { state: "Myanmar".into() }));
        let words = "The Great Hall of Nine Lamps";
        assert_eq!(victim(words, library), Err(Unfit::TooManyWords { words: words.into(), most: 4 }));
    }

    #[test]
    fn paragraphs_come_in_the_order_of_the_pattern_and_none_is_a_choice() {
        let open = ["6", "7", "8"].map(String::from);
        assert_eq!(paragraphs("8, 6", &open, "none"), Ok(vec!["6".into(), "8".into()]));
        assert_eq!(paragraphs("None", &open, "none"), Ok(Vec::new()));
        assert_eq!(paragraphs("6, 4", &open, "none"), Err(Unfit::NoParagraph { word: "4".into() }));
    }

    #[test]
    fn what_no_screen_shows_is_refused() {
        assert_eq!(title("a\u{7}b"), Err(Unfit::Sign));
        assert_eq!(
            (title("  "), title(&"x".repeat(101))),
            (Err(Unfit::Empty), Err(Unfit::TooLong { most: 100 }))
        );
    }
}
