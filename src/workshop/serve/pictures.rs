//! Pictures that come with a form: each is looked at before it is put into the folder, and what the form says names it then.

use super::filled::Filled;
use super::posted::Upload;
use crate::scenario::edit::quoted;
use crate::scenario::picture::{measured, wordless};
use crate::scenario::vocabulary::record_at;
use crate::words::word;
use crate::workshop::desk::Desk;
use crate::workshop::form::Sent;
use crate::workshop::form::sent::{alt, uploaded};

impl Filled {
    /// Takes the pictures that came with the form. What is wrong with one stands beside its field; `asked` is what the
    /// button asks for.
    pub(super) fn take(&mut self, desk: &Desk, sent: &Sent, files: &[Upload], asked: &str) {
        let wished = asked.strip_prefix("picture ").filter(|way| self.is_picture(way));
        let came = files.iter().filter_map(|file| Some((uploaded(&file.field)?, file)));
        let came: Vec<_> = came.filter(|(way, _)| self.is_picture(way)).collect();
        if let Some(way) = wished.filter(|wished| came.iter().all(|(way, _)| way != wished)) {
            self.wrong.insert(self.beside(way, "file"), word("write-picture-none"));
        }
        for (way, file) in came {
            match self.picture(desk, sent, way, file) {
                Ok(name) => self.taken = Some(name),
                Err((field, why)) => drop(self.wrong.insert(field, why)),
            }
        }
    }

    /// Does a way lead to the picture of the part that was filled in?
    fn is_picture(&self, way: &str) -> bool {
        let own = way.strip_prefix(&self.way).is_some_and(|rest| rest.starts_with('.'));
        own && record_at(way) == Some("Picture") && self.book.has(&self.way)
    }

    /// The field beside which something about a picture is said: its own, or that of the picture where there is none yet.
    fn beside(&self, way: &str, field: &str) -> String {
        let own = format!("{way}.{field}");
        if self.book.has(&own) { own } else { way.to_owned() }
    }

    /// Puts a picture into the folder and into the scenario; its name there, or what is wrong beside which field.
    fn picture(
        &mut self,
        desk: &Desk,
        sent: &Sent,
        way: &str,
        file: &Upload,
    ) -> Result<String, (String, String)> {
        let at = |field: &str| format!("{way}.{field}");
        let is_there = self.book.has(&at("file"));
        let words = self.book.says(&at("alt")).or_else(|| sent.one(&alt(way))).unwrap_or_default();
        let said = |sentence: &str, hint: &str| format!("{}. {}.", upper(sentence), upper(hint));
        let (kind, _) = measured(&file.bytes)
            .map_err(|why| (self.beside(way, "file"), said(&why.sentence(&file.called), why.hint())))?;
        if let Some((sentence, hint)) = wordless(&file.called, &words) {
            return Err((self.beside(way, "alt"), said(&sentence, hint)));
        }
        let name = desk.store().put_picture(&file.called, kind, &file.bytes);
        let name = name.map_err(|why| (self.beside(way, "file"), why.sentence()))?;
        let book = match is_there {
            true => self.book.set_words(&at("file"), &name),
            false => {
                let both = format!("(file: {}, alt: {})", quoted(&name), quoted(words.trim()));
                self.book.set(way, &both)
            }
        };
        self.book = book.map_err(|why| (self.beside(way, "file"), why.to_string()))?;
        Ok(name)
    }
}

/// A sentence with a capital letter.
fn upper(sentence: &str) -> String {
    let mut signs = sentence.chars();
    signs.next().map_or(String::new(), |first| first.to_uppercase().chain(signs).collect())
}
