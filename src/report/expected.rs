//! What an inject expects of players, for control: the author names measures and choices by their ids, and control
//! reads their titles.

use super::names::quoted;
use crate::sim::scenario::Scenario;

/// The text with every id of a measure or a choice that stands in brackets, or has an underscore, as its title.
pub fn expected(s: &Scenario, text: &str) -> String {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let (mut told, mut brackets, mut rest) = (String::new(), 0u32, text);
    while !rest.is_empty() {
        let length = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
        let (token, after) = rest.split_at(length);
        match title(s, token).filter(|_| brackets > 0 || token.contains('_')) {
            Some(title) => told.push_str(&quoted(title)),
            None => told.push_str(token),
        }
        let mut letters = after.chars();
        if let Some(letter) = letters.next() {
            brackets = match letter {
                '(' => brackets + 1,
                ')' => brackets.saturating_sub(1),
                _ => brackets,
            };
            told.push(letter);
        }
        rest = letters.as_str();
    }
    told
}

fn title<'a>(s: &'a Scenario, id: &str) -> Option<&'a str> {
    let measure = s.measures.iter().find(|measure| measure.id == id).map(|measure| measure.title.as_str());
    measure.or_else(|| s.choices.iter().find(|choice| choice.id == id).map(|choice| choice.title.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{self, Binding};

    #[test]
    fn ids_become_titles_and_plain_words_stay() {
        let s = scenario::open("departures", &Binding::default()).expect("it loads").scenario;
        let told = expected(
            &s,
            "Both consult first (consult, clarify_poc), then „pass“ due_diligence on; nothing else_here.",
        );
        let titles =
            ["consult", "clarify_poc", "due_diligence"].map(|id| quoted(title(&s, id).expect("a title")));
        let [consult, ask, procedure] = titles;
        assert_eq!(
            told,
            format!("Both consult first ({consult}, {ask}), then „pass“ {procedure} on; nothing else_here.")
        );
    }
}
