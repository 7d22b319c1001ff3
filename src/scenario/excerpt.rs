//! The line that a message is about, with a caret under the place.

use textwrap::core::display_width;

use super::place::Place;

/// The most columns of a line that are shown; of a longer one the part around the place.
const SHOWN_MAX: usize = 96;

/// How many signs of a long line are shown before the place.
const BEFORE: usize = 60;

/// The line of a place with a caret under it: two lines, as far as they can be shown.
pub fn excerpt(text: &str, place: Place) -> Option<String> {
    let line = text.split('\n').nth(place.line.checked_sub(1)?)?;
    let signs: Vec<char> = line.chars().map(visible).collect();
    let at = (place.col - 1).min(signs.len());
    let indent = signs.iter().take_while(|sign| **sign == ' ').count().min(at);
    let from = if signs.len() - indent > SHOWN_MAX { indent.max(at.saturating_sub(BEFORE)) } else { indent };
    let to = signs.len().min(from + SHOWN_MAX);
    let begins = if from > indent { "…" } else { "" };
    let ends = if to < signs.len() { "…" } else { "" };
    let before: String = begins.chars().chain(signs[from..at].iter().copied()).collect();
    let rest: String = signs[at..to].iter().collect();
    let number = place.line.to_string();
    let caret = " ".repeat(number.len() + 3 + display_width(&before));
    Some(format!("  {number} | {before}{rest}{ends}\n  {caret}^"))
}

/// What cannot be seen gets a box, so that there is something to point at; a tab is a space.
fn visible(sign: char) -> char {
    match sign {
        '\t' => ' ',
        '\u{A0}'
        | '\u{2000}'..='\u{200F}'
        | '\u{2028}'..='\u{202F}'
        | '\u{205F}'..='\u{206F}'
        | '\u{3000}'
        | '\u{FEFF}'
        | '\u{AD}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{180E}' => '□',
        other if other.is_control() => '□',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, line: usize, col: usize) -> String {
        excerpt(text, Place { line, col }).unwrap()
    }

    #[test]
    fn the_caret_stands_under_the_place() {
        assert_eq!(shown("a\n    by: 10%,", 2, 11), "  2 | by: 10%,\n            ^");
        assert_eq!(shown("x", 1, 9), "  1 | x\n       ^");
    }

    #[test]
    fn a_wide_sign_takes_two_columns_and_an_unseen_one_is_shown() {
        assert_eq!(shown("級: 3", 1, 2), "  1 | 級: 3\n        ^");
        assert_eq!(shown("a\u{200B}b", 1, 2), "  1 | a□b\n       ^");
    }

    #[test]
    fn of_a_long_line_the_part_around_the_place_is_shown() {
        let line = format!("{}%{}", "a".repeat(300), "b".repeat(300));
        let shown = shown(&line, 1, 301);
        let (line, caret) = shown.split_once('\n').unwrap();
        assert!(line.chars().count() < 110 && line.contains("…a") && line.ends_with("b…"), "{line}");
        assert_eq!(line.chars().nth(caret.chars().count() - 1), Some('%'));
    }
}
