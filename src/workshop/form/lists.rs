//! Fields that are lists: names that are ticked, rows of texts, the receivers of an inject, and words with fields of their
//! own.

use super::choice::Options;
use super::menu;
use super::worded::{self, Worded};
use super::work::Work;
use crate::scenario::edit::quoted;
use crate::scenario::vocabulary::bare;
use crate::words::{tell, word};

impl Work<'_> {
    /// A list of names of which each is in it or not. What stays keeps its place.
    pub(super) fn ticks(&mut self, way: &str, shown: &[String], wanted: &[String], options: &Options) {
        for (nth, name) in shown.iter().enumerate().rev() {
            if !wanted.contains(name) {
                self.change(way, |book| book.remove(&format!("{way}[{nth}]")));
            }
        }
        let new = options.iter().map(|choice| &choice.value).filter(|name| !shown.contains(name));
        for name in new.filter(|name| wanted.contains(name)) {
            self.change(way, |book| Ok(book.insert_behind(way, None, &quoted(name))?.0));
        }
    }

    /// Rows of texts or names, of which an emptied one goes.
    pub(super) fn rows(&mut self, way: &str, shown: &[String]) {
        for (nth, shown) in shown.iter().enumerate().rev() {
            let at = format!("{way}[{nth}]");
            match self.sent.one(&format!("{way}|{nth}")) {
                Some(typed) if typed.trim().is_empty() => self.change(way, |book| book.remove(&at)),
                Some(typed) if typed != *shown => self.change(way, |book| book.set_words(&at, &typed)),
                Some(_) | None => {}
            }
        }
        for typed in self.sent.all(&format!("{way}|new")) {
            if !typed.trim().is_empty() {
                self.change(way, |book| Ok(book.insert_behind(way, None, &quoted(&typed))?.0));
            }
        }
    }

    pub(super) fn to(&mut self, way: &str, all: bool, shown: &[String], options: &Options) {
        if !self.is_here(way) {
            return;
        }
        let ticked = self.sent.all(way);
        // Whoever ticks a role while everybody gets it means that role alone.
        let is_ticked = all && !ticked.is_empty();
        let is_all = self.sent.one(&format!("{way}|who")).as_deref() == Some("all") && !is_ticked;
        let is_same = ticked.len() == shown.len() && ticked.iter().all(|name| shown.contains(name));
        match (is_all, ticked.as_slice()) {
            (true, _) if all => {}
            (true, _) => self.change(way, |book| book.set(way, "All")),
            (false, []) => self.wrong(way, word("write-wrong-nobody")),
            (false, _) if !all && is_same => {}
            (false, [one]) => self.change(way, |book| book.set(way, &format!("Role({})", quoted(one)))),
            (false, several) if shown.len() > 1 => {
                self.ticks(&format!("{way}.Roles"), shown, several, options);
            }
            (false, several) => {
                let names: Vec<String> = several.iter().map(|name| quoted(name)).collect();
                self.change(way, |book| book.set(way, &format!("Roles([{}])", names.join(", "))));
            }
        }
    }

    /// A list of words with fields.
    pub(super) fn words(&mut self, way: &str, (of, field): &(String, String), shown: &[Worded]) {
        let list = menu::of(of)
            .and_then(|of| of.parts.iter().find(|part| part.name == *field))
            .map_or("", |part| bare(&part.of));
        for (nth, before) in shown.iter().enumerate().rev() {
            let (name, at) = (format!("{way}|{nth}"), format!("{way}[{nth}]"));
            let Some(word) = self.sent.one(&format!("{name}|word")) else { continue };
            if word.is_empty() {
                self.change(way, |book| book.remove(&at));
                continue;
            }
            if before.as_written.is_some() {
                continue;
            }
            let Some(now) = self.worded(&name, list, &word, before) else { continue };
            match now.written() {
                Ok(value) if Ok(&value) != before.written().as_ref() => {
                    self.change(way, |book| book.set(&at, &value));
                }
                Ok(_) => {}
                Err(inner) => self.wrong(way, tell("write-wrong-field", &[("field", &inner)])),
            }
        }
        let new =
            self.sent.one(&format!("{way}|new")).and_then(|word| worded::blank(self.menus, list, &word));
        if let Some(value) = new.and_then(|new| new.written().ok()) {
            self.change(way, |book| Ok(book.insert_behind(way, None, &value)?.0));
        }
    }

    /// A word with its fields as it was sent. Another word keeps what its fields have in common with the one before.
    pub(super) fn worded(&self, name: &str, list: &str, word: &str, shown: &Worded) -> Option<Worded> {
        let mut now = match word == shown.word {
            true => shown.clone(),
            false => worded::blank(self.menus, list, word)?,
        };
        for field in &mut now.fields {
            let sent = self.sent.all(&format!("{name}|{}", field.name));
            let fits = word == shown.word || shown.fields.iter().any(|old| old.name == field.name);
            if fits && sent.len() == field.values.len() {
                field.values = sent;
            }
        }
        Some(now)
    }
}
