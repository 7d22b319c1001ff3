//! Changes of a book. Each goes to the file in which its place stands.

use std::sync::Arc;

use super::{Book, is_top};
use crate::scenario::edit::{Document, Trouble, quoted, unquoted};

impl Book {
    /// Sets what stands at the end of a way: one value in RON. A text that lies in a file of its own stays there.
    ///
    /// # Errors
    /// There is no such record, or the value is not one value.
    pub fn set(&self, way: &str, value: &str) -> Result<Self, Trouble> {
        match unquoted(value) {
            Some(words) => self.set_words(way, &words),
            None => self.changed(way, |document, way| document.set(way, value)),
        }
    }

    /// Sets a text by the words that people read. One that says this already stays as it is, however it is written.
    ///
    /// # Errors
    /// There is no such record.
    pub fn set_words(&self, way: &str, words: &str) -> Result<Self, Trouble> {
        let Some(text) = self.written(way).and_then(|written| self.text_named(written)) else {
            return self.changed(way, |document, way| document.set_words(way, words));
        };
        if text.words() == words {
            return Ok(self.clone());
        }
        let (name, changed) = (text.name.clone(), Arc::new(text.with(words)));
        let texts = self.texts.iter().map(|text| if text.name == name { &changed } else { text });
        Ok(Self { sheets: self.sheets.clone(), texts: texts.cloned().collect() })
    }

    /// Sets a name, in quotes.
    ///
    /// # Errors
    /// As [`Self::set_words`].
    pub fn set_name(&self, way: &str, name: &str) -> Result<Self, Trouble> {
        self.changed(way, |document, way| document.set(way, &quoted(name)))
    }

    /// Takes out an item of a list, or a field.
    ///
    /// # Errors
    /// Nothing stands there.
    pub fn remove(&self, way: &str) -> Result<Self, Trouble> {
        self.changed(way, Document::remove)
    }

    /// Puts an item behind another one, into the same file; at the end of the list, in the scenario itself, where there is no
    /// other. Gives the place at which it stands then.
    ///
    /// # Errors
    /// There is no such list, or the item is not one value.
    pub fn insert_behind(
        &self,
        list: &str,
        behind: Option<usize>,
        item: &str,
    ) -> Result<(Self, usize), Trouble> {
        if !is_top(list) {
            let place = behind.map_or(self.count(list), |behind| behind + 1);
            return Ok((self.changed(list, |document, way| document.insert(way, place, item))?, place));
        }
        let last = self.count(list).checked_sub(1);
        let Some(behind) = behind.or(last) else {
            return Ok((self.changed(list, |document, way| document.insert(way, 0, item))?, 0));
        };
        let next = |document: &Document, way: &str| match super::item(way) {
            Some((list, place, _)) => document.insert(list, place + 1, item),
            None => Err(Trouble::NoList { way: way.into() }),
        };
        Ok((self.changed(&format!("{list}[{behind}]"), next)?, behind + 1))
    }

    /// Moves an item one place up or down in its list, within its file. Gives the place at which it stands then: the same
    /// where it is the first or the last of its file.
    ///
    /// # Errors
    /// There is no such item.
    pub fn shift(&self, way: &str, down: bool) -> Result<(Self, String), Trouble> {
        let (list, place) = last_item(way).ok_or_else(|| Trouble::NoList { way: way.into() })?;
        let to = if down { Some(place + 1) } else { place.checked_sub(1) };
        let to = to.filter(|to| self.is_beside(list, place, *to));
        let Some(to) = to else { return Ok((self.clone(), way.to_owned())) };
        let moved = self.changed(way, |document, way| match last_item(way) {
            Some((list, from)) => document.shift(list, from, if down { from + 1 } else { from - 1 }),
            None => Err(Trouble::NoList { way: way.into() }),
        })?;
        Ok((moved, format!("{list}[{to}]")))
    }

    /// Do two items of a list stand in the same file?
    fn is_beside(&self, list: &str, one: usize, other: usize) -> bool {
        let home = |place: usize| self.sheet_of(&format!("{list}[{place}]")).map(|(nth, _)| nth);
        other < self.count(list) && home(one) == home(other)
    }

    /// The same with one file changed.
    fn changed(
        &self,
        way: &str,
        change: impl FnOnce(&Document, &str) -> Result<Document, Trouble>,
    ) -> Result<Self, Trouble> {
        let nothing = || Trouble::Nothing { way: way.into() };
        let (nth, inside) = self.sheet_of(way).ok_or_else(nothing)?;
        let sheet = self.sheets.get(nth).ok_or_else(nothing)?;
        let changed = sheet.with(change(sheet.document(), &inside)?)?;
        let mut sheets = self.sheets.clone();
        if let Some(place) = sheets.get_mut(nth) {
            *place = Arc::new(changed);
        }
        Ok(Self { sheets, texts: self.texts.clone() })
    }
}

/// The list and the place of an item, wherever it is nested.
fn last_item(way: &str) -> Option<(&str, usize)> {
    let (list, place) = way.strip_suffix(']')?.rsplit_once('[')?;
    Some((list, place.parse().ok()?))
}
