//! What people call states beside the names on their cards: “Laos”, “Burma”, “US”. One table of the assets, read once; it
//! is no part of the catalogue, so that no exercise depends on it.

use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::shipped;

/// The table.
const TABLE: &str = "called/states.ron";

/// The shortest name that is looked for inside other words: shorter ones, such as codes, stand in many of them.
const INSIDE_LETTERS_MIN: usize = 4;

/// One state and what else it is called.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    names: Vec<String>,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let read = shipped::asset(TABLE).and_then(|table| ron::from_str(&table.text).ok());
    // Without the table the codes and the names of the cards are left; a test reads it.
    read.unwrap_or_default()
});

/// What else the state of this code is called.
pub fn others(id: &str) -> impl Iterator<Item = &str> {
    ROWS.iter().filter(move |row| row.id == id).flat_map(|row| row.names.iter().map(String::as_str))
}

/// Is this how people call the state of this code and name? Capitals, accents, spaces and signs make no difference.
pub fn means(word: &str, id: &str, name: &str) -> bool {
    let wanted = plain(word);
    !wanted.is_empty() && all(id, name).any(|known| plain(known) == wanted)
}

/// Is the state of this code and name named somewhere in these words, or by all of them together?
pub fn names_in(words: &str, id: &str, name: &str) -> bool {
    let each: Vec<&str> = words.split_whitespace().collect();
    let runs = (0..each.len()).flat_map(|first| (first + 1..=each.len()).map(move |end| (first, end)));
    let mut runs = runs.map(|(first, end)| each[first..end].concat());
    let is_long = |run: &String| run.chars().count() >= INSIDE_LETTERS_MIN;
    words.to_lowercase().contains(&name.to_lowercase())
        || means(words, id, name)
        || runs.any(|run| is_long(&run) && means(&run, id, name))
}

fn all<'a>(id: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    [id, name].into_iter().chain(others(id))
}

/// A name as it is compared.
fn plain(name: &str) -> String {
    let letters: String =
        name.nfkd().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    letters.strip_prefix("the").unwrap_or(&letters).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::called;

    #[test]
    fn every_row_names_a_state_and_no_name_means_two_of_them() {
        assert!(!ROWS.is_empty(), "the table cannot be read");
        let states = called::states();
        for row in ROWS.iter() {
            assert!(states.iter().any(|state| state.id == row.id), "{}", row.id);
            for word in &row.names {
                let meant: Vec<&str> = states
                    .iter()
                    .filter(|state| means(word, &state.id, &state.name))
                    .map(|state| state.id.as_str())
                    .collect();
                assert_eq!(meant, [row.id.as_str()], "{word}");
            }
        }
    }

    #[test]
    fn a_code_is_no_part_of_another_word_and_a_name_is() {
        assert!(!names_in("Idaho laboratory", "IDN", "Indonesia"));
        assert!(names_in("idn", "IDN", "Indonesia"));
        assert!(names_in("Bank of Burma", "MMR", "Myanmar") && names_in("Viet Nam Rail", "VNM", "Viet Nam"));
        assert!(!names_in("Villa Oslo", "LAO", "Lao PDR"));
    }
}
