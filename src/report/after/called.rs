//! What a report is called where somebody keeps it. On a page its address says which it is; in a folder of downloads nothing
//! but its name does.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::edition::Edition;
use super::telling::Material;
use crate::report::{forked, when};

/// Letters of the exercise's title that stand in a name.
const TITLE_LETTERS_MAX: usize = 60;

/// The name of the file without its ending: the exercise, what it is, and for whom, or the day on which the exercise began. The
/// copy under the Chatham House Rule says no more of who met than that it is one.
pub fn called(material: &Material<'_>, edition: Edition<'_>) -> String {
    let s = material.course.exercise.scenario();
    let title = [forked::title(&material.course), s.name.clone()]
        .iter()
        .map(|title| plain(title))
        .find(|title| !title.is_empty());
    let day = material.entries.first().map(|first| when::day(first.at_ms));
    let day = match edition {
        Edition::Whole(_) | Edition::Short => day,
        Edition::Of(..) | Edition::InFull(_) | Edition::ChathamHouse => None,
    };
    let parts = [title, Some(plain(&edition.name(s))), day];
    parts.into_iter().flatten().collect::<Vec<_>>().join("-")
}

/// Small ASCII letters, digits and single hyphens: every system takes such a name. An accent is left away, and whatever else
/// has no such letter parts two words.
fn plain(title: &str) -> String {
    let mut name = String::new();
    for sign in title.nfkd().filter(|sign| !is_combining_mark(*sign)) {
        if sign.is_ascii_alphanumeric() {
            name.push(sign.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    name.truncate(TITLE_LETTERS_MAX);
    name.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_has_letters_that_every_system_takes() {
        for (title, name) in [
            ("The Chair’s Gavel", "the-chair-s-gavel"),
            ("Départ: «la nuit»?", "depart-la-nuit"),
            ("../CON\\aux. ", "con-aux"),
            ("ดึกดื่น", ""),
            ("…", ""),
        ] {
            assert_eq!(plain(title), name);
        }
        assert_eq!(plain(&"long ".repeat(40)).len(), 59);
    }
}
