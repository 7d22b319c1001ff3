//! Checking at each save. The texts are read again and compared, five times a second: no editor saves in a way that
//! escapes that, and a scenario of several files is looked at as a whole.

use std::thread;
use std::time::Duration;

use super::changes::Changes;
use super::checked::{look, one, summary};
use crate::cli::out::Out;
use crate::cli::trouble::{Done, Trouble};
use crate::scenario::Diagnostic;
use crate::scenario::whole::{Unfound, Whole};
use crate::words::{tell, word, words};

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(200);
/// Looks after which a file that was there is missed: an editor takes it away for a moment while it saves.
const LOOKS_WITHOUT: u32 = 5;

/// What lies where scenarios were asked for.
type Look = Vec<(String, Result<Whole, Unfound>)>;

/// Tells a save from a file that is still being written.
#[derive(Debug, Default)]
struct Saves {
    /// What was checked last.
    checked: Option<Look>,
    /// The last look.
    before: Option<Look>,
    /// Looks in a row in which something that could be read before could not.
    without: u32,
}

impl Saves {
    /// Is there something new to check? It must have been so in two looks in a row, so that no half of a text is
    /// checked; and what cannot be read any more, in several.
    fn is_saved(&mut self, now: &Look) -> bool {
        let at_rest = self.before.as_ref() == Some(now);
        self.before = Some(now.clone());
        let Some(checked) = &self.checked else {
            self.checked = Some(now.clone());
            return true;
        };
        if checked == now {
            self.without = 0;
            return false;
        }
        let was_there = |name: &str| checked.iter().any(|(other, whole)| other == name && whole.is_ok());
        let is_gone =
            checked.iter().any(|(name, whole)| whole.is_ok() && !now.iter().any(|(other, _)| other == name))
                || now
                    .iter()
                    .any(|(name, whole)| matches!(whole, Err(Unfound::Unreadable(_))) && was_there(name));
        self.without = if is_gone { self.without + 1 } else { 0 };
        let saved = at_rest && (!is_gone || self.without >= LOOKS_WITHOUT);
        if saved {
            (self.checked, self.without) = (Some(now.clone()), 0);
        }
        saved
    }
}

/// Checks at each save, until the program is stopped.
pub(super) fn watch(paths: &[String], out: &Out) -> Done {
    let mut saves = Saves::default();
    let mut told: Option<Vec<Diagnostic>> = None;
    loop {
        let now = look(paths);
        if saves.is_saved(&now) {
            let scenarios = now.len();
            let found: Vec<Diagnostic> = now.into_iter().flat_map(|(_, whole)| one(whole).messages).collect();
            tell_of(told.as_deref(), &found, out)?;
            out.note(&summary(scenarios, &found.iter().collect::<Vec<_>>()));
            told = Some(found);
        }
        thread::sleep(PAUSE);
    }
}

/// All messages at first, and after each save what has changed.
fn tell_of(before: Option<&[Diagnostic]>, now: &[Diagnostic], out: &Out) -> Result<(), Trouble> {
    let Some(before) = before else {
        out.note(&(word("check-watching") + "\n"));
        return out.print(&now.iter().map(|message| format!("{message}\n")).collect::<String>());
    };
    let changes = Changes::between(before, now);
    let mut text = String::new();
    for message in &changes.gone {
        let pairs = [
            ("file", message.file.as_str()),
            ("code", message.code),
            ("sentence", message.sentence.as_str()),
        ];
        text += &(tell("check-gone", &pairs) + "\n");
    }
    for message in &changes.new {
        text += &format!("{message}\n");
    }
    if changes.is_nothing() {
        out.note(&(word("check-unchanged") + "\n"));
    } else {
        let pairs = [
            ("new", changes.new.len().into()),
            ("gone", changes.gone.len().into()),
            ("stayed", changes.stayed.into()),
        ];
        out.note(&(words("check-changed", &pairs) + "\n"));
    }
    out.print(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped::{Document, Unreadable};

    fn there(text: &str) -> Look {
        let document = Document { name: "s".into(), file: "s.ron".into(), text: text.to_owned().into() };
        vec![("s.ron".into(), Ok(document.into()))]
    }

    fn gone() -> Look {
        vec![("s.ron".into(), Err(Unfound::Unreadable(Unreadable::Missing("s.ron".into()))))]
    }

    #[test]
    fn a_save_is_checked_once_and_when_it_is_at_rest() {
        let mut saves = Saves::default();
        assert!(saves.is_saved(&there("one")), "the first look is checked");
        assert!(!saves.is_saved(&there("one")));
        assert!(!saves.is_saved(&there("tw")), "it may still be being written");
        assert!(!saves.is_saved(&there("two")), "and so it was");
        assert!(saves.is_saved(&there("two")) && !saves.is_saved(&there("two")));
    }

    #[test]
    fn a_file_that_is_replaced_is_never_missed_and_one_that_is_gone_is() {
        let mut saves = Saves::default();
        assert!(saves.is_saved(&there("one")));
        for _ in 1..LOOKS_WITHOUT {
            assert!(!saves.is_saved(&gone()), "an editor may be about to give a new file this name");
        }
        assert!(!saves.is_saved(&there("two")) && saves.is_saved(&there("two")));
        let told: Vec<bool> = (0..LOOKS_WITHOUT + 2).map(|_| saves.is_saved(&gone())).collect();
        assert_eq!(told.iter().filter(|told| **told).count(), 1, "{told:?}");
        assert!(!saves.is_saved(&there("two")) && saves.is_saved(&there("two")), "it came back");
    }
}
