//! A name changed everywhere at once: where it is declared, and wherever the plot means it.

use std::borrow::Cow;
use std::ops::Range;

use super::literal::quoted;
use super::{Document, NameKind, Trouble};
use crate::scenario::alike::first_unseen;
use crate::scenario::file::Scenario;
use crate::scenario::library::{Library, shipped_library};
use crate::scenario::names::{ACCIDENT, NAME_MAX, can_be_in_a_name};
use crate::scenario::parse::parse;
use crate::scenario::source::Source;
use crate::scenario::visit::{Stop, walk};
use crate::shipped;

impl Document {
    /// Every place at which a name stands: the one where it is declared and all that mean it. Kinds that are declared in a
    /// scenario are objective, role, want, actor, incident, move, branch and inject.
    ///
    /// # Errors
    /// The text is no scenario, or nothing of this kind is called so.
    pub fn uses(&self, kind: NameKind, name: &str) -> Result<Vec<Range<usize>>, Trouble> {
        let ways = self.ways_of(kind, name)?;
        ways.into_iter().map(|way| self.span(&way).ok_or(Trouble::Nothing { way })).collect()
    }

    fn ways_of(&self, kind: NameKind, name: &str) -> Result<Vec<String>, Trouble> {
        let file = self.typed()?;
        let mut ways = Vec::new();
        let mut is_declared = false;
        walk(&file, &mut |at, stop| match stop {
            Stop::Declared(declared, word) if declared == kind && word == name => {
                is_declared = true;
                ways.push(at.to_string());
            }
            Stop::Mention(mentioned, word) if word == name && means(mentioned, kind) => {
                ways.push(at.to_string())
            }
            _ => {}
        });
        if is_declared { Ok(ways) } else { Err(Trouble::Unknown { name: name.into() }) }
    }

    /// Gives something another name, wherever it is named; in what is expected of the players too, where the name stands
    /// between back quotes. Notes and other texts stay as they are.
    ///
    /// # Errors
    /// Nothing is called so, the new name is taken, or it can be no name.
    pub fn rename(&self, kind: NameKind, old: &str, new: &str) -> Result<Self, Trouble> {
        let changes = self.renaming(kind, old, new)?.into_iter();
        let at = |way: String| self.span(&way).ok_or(Trouble::Nothing { way });
        let changes = changes.map(|(way, value)| Ok((at(way)?, value)));
        self.with(&mut changes.collect::<Result<Vec<_>, Trouble>>()?)
    }

    /// What another name changes: each way with what is to stand there, for whoever has the text in several files.
    ///
    /// # Errors
    /// As [`Self::rename`].
    pub fn renaming(&self, kind: NameKind, old: &str, new: &str) -> Result<Vec<(String, String)>, Trouble> {
        if !is_name(new) {
            return Err(Trouble::NoName { name: new.into() });
        }
        let ways = self.ways_of(kind, old)?;
        if old == new {
            return Ok(Vec::new());
        }
        self.is_free(kind, new)?;
        let mut changes: Vec<_> = ways.into_iter().map(|way| (way, quoted(new))).collect();
        let (between, instead) = (format!("`{old}`"), format!("`{new}`"));
        for place in 0..self.count("injects") {
            let way = format!("injects[{place}].expects");
            if let Some(words) = self.words(&way).filter(|words| words.contains(&between)) {
                changes.push((way, quoted(&words.replace(&between, &instead))));
            }
        }
        Ok(changes)
    }

    /// Is nothing called so that could be meant in the same place?
    fn is_free(&self, kind: NameKind, new: &str) -> Result<(), Trouble> {
        let file = self.typed()?;
        let sits_beside = |other: NameKind| match kind {
            NameKind::Role | NameKind::Actor => matches!(other, NameKind::Role | NameKind::Actor),
            _ => other == kind,
        };
        let mut taken = None;
        walk(&file, &mut |at, stop| match stop {
            Stop::Declared(other, word) if word == new && sits_beside(other) => taken = Some(at.to_string()),
            _ => {}
        });
        if let Some(way) = taken {
            let line = self.span(&way).map_or(0, |bytes| self.line(bytes.start));
            return Err(Trouble::Taken { name: new.into(), line });
        }
        let sits = matches!(kind, NameKind::Role | NameKind::Actor);
        let is_state =
            |library: &Library| library.states().iter().any(|state| state.id.eq_ignore_ascii_case(new));
        let is_word = ["all", ACCIDENT].contains(&new) || shipped_library().is_ok_and(is_state);
        if sits && is_word { Err(Trouble::Taken { name: new.into(), line: 0 }) } else { Ok(()) }
    }

    /// The text as the types of the format read it; the same places, whatever the ends of its lines.
    fn typed(&self) -> Result<Scenario, Trouble> {
        let text = self.text.strip_prefix('\u{feff}').unwrap_or(&self.text).to_owned();
        let document =
            shipped::Document { name: String::new(), file: "scenario.ron".into(), text: Cow::Owned(text) };
        let source = Source::new(document).map_err(Trouble::NoScenario)?;
        parse(&source).map_err(Trouble::NoScenario)
    }
}

/// Can something be called so: one word of letters, digits, hyphens and underscores, not too long?
pub fn is_name(word: &str) -> bool {
    !word.is_empty()
        && word.chars().count() <= NAME_MAX
        && first_unseen(word).is_none()
        && word.chars().all(can_be_in_a_name)
}

/// Can a word of this kind mean what was declared as that kind?
fn means(mentioned: NameKind, declared: NameKind) -> bool {
    match declared {
        NameKind::Role => matches!(mentioned, NameKind::Seat | NameKind::Suspect | NameKind::Role),
        NameKind::Actor => matches!(mentioned, NameKind::Actor | NameKind::Suspect),
        _ => mentioned == declared,
    }
}
