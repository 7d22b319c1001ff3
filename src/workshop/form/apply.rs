//! What was filled in, as changes of a book. Each field is compared with what was shown: one that was not touched changes
//! nothing, and one that cannot be written keeps what was typed and says what is wrong with it.

use std::collections::BTreeMap;

use super::field::{Control, Field};
use super::kinds;
use super::menu::Menus;
use super::sent::Sent;
use super::worded;
use super::work::{Applied, Work};
use crate::scenario::vocabulary::without_citation;
use crate::words::tell;
use crate::workshop::book::Book;
use crate::workshop::desk::rename;

/// Makes changes of what was filled in.
pub fn apply(book: &Book, menus: &Menus, fields: &[Field], sent: &Sent) -> Applied {
    let mut work = Work { menus, sent, applied: Applied { book: book.clone(), wrong: BTreeMap::new() } };
    work.fields(fields);
    work.applied
}

impl Work<'_> {
    fn fields(&mut self, fields: &[Field]) {
        // Short names last: until then every way and every name is as it was shown.
        let (ids, others): (Vec<_>, Vec<_>) =
            fields.iter().partition(|field| matches!(field.control, Control::Id(_)));
        others.into_iter().chain(ids).for_each(|field| self.field(field));
    }

    fn field(&mut self, field: &Field) {
        let way = field.way.as_str();
        match &field.control {
            Control::Id(shown) => self.id(field, shown),
            Control::Line(shown) | Control::Picture(shown) => {
                self.text(field, shown, |typed| typed.replace('\n', " ").trim().to_owned())
            }
            Control::Text(shown) => self.text(field, shown, str::to_owned),
            Control::Whole(shown) => self.plain(field, shown, "write-wrong-whole", worded::whole),
            Control::Number(shown) => self.plain(field, shown, "write-wrong-number", worded::number),
            Control::Word(shown, options) => {
                let known = |typed: &str| {
                    options.iter().find(|choice| choice.value == typed).map(|choice| choice.value.clone())
                };
                self.plain(field, shown, "write-wrong-word", known);
            }
            Control::Truth(shown) => {
                let now = self.sent.has(way);
                if self.is_here(way) && now != *shown {
                    self.change(way, |book| book.set(way, if now { "true" } else { "false" }));
                }
            }
            Control::Name(shown, _) => match self.sent.one(way) {
                Some(name) if name == *shown => {}
                Some(name) if name.is_empty() && field.optional => self.take_out(way),
                Some(name) => self.change(way, |book| book.set_name(way, &name)),
                None => {}
            },
            Control::Ticks(shown, options) => {
                if self.is_here(way) {
                    self.ticks(way, shown, &self.sent.all(way), options);
                }
            }
            Control::Names(shown, _) | Control::Lines(shown) => self.rows(way, shown),
            Control::Pair(shown, _) => {
                for (nth, shown) in shown.iter().enumerate() {
                    let at = format!("{way}[{nth}]");
                    if let Some(name) = self.sent.one(&format!("{way}|{nth}")).filter(|name| name != shown) {
                        self.change(way, |book| book.set_name(&at, &name));
                    }
                }
            }
            Control::To(all, shown, options) => self.to(way, *all, shown, options),
            Control::Length(shown) => self.length(way, shown.as_deref()),
            Control::When(shown) => self.when(way, shown),
            Control::Clauses(shown) => self.clauses(way, way, way, shown, field.optional),
            Control::Words(shown, _) => self.words(way, &field.of, shown),
            Control::Records(_, items) => items.iter().for_each(|fields| self.fields(fields)),
            Control::Record(_, fields) => fields.iter().for_each(|fields| self.fields(fields)),
            Control::AsWritten(_) => {}
        }
    }

    fn id(&mut self, field: &Field, shown: &str) {
        let way = field.way.as_str();
        let Some(name) = self.sent.one(way).map(|name| name.trim().to_owned()).filter(|name| name != shown)
        else {
            return;
        };
        match kinds::declared(&field.of.0).filter(|_| !shown.is_empty()) {
            Some(kind) => self.change(way, |book| rename(book, kind, shown, &name)),
            None => self.change(way, |book| book.set_name(way, &name)),
        }
    }

    fn text(&mut self, field: &Field, shown: &str, plain: impl Fn(&str) -> String) {
        let way = field.way.as_str();
        match self.sent.one(way) {
            None => {}
            Some(typed) if typed == shown => {}
            Some(typed) if typed.trim().is_empty() && field.optional => self.take_out(way),
            Some(typed) => self.change(way, |book| book.set_words(way, &plain(&typed))),
        }
    }

    /// A value without quotes.
    fn plain(&mut self, field: &Field, shown: &str, key: &str, read: impl Fn(&str) -> Option<String>) {
        let way = field.way.as_str();
        let Some(typed) = self.sent.one(way).filter(|typed| typed.trim() != shown) else { return };
        match read(typed.trim()) {
            Some(value) => self.change(way, |book| book.set(way, &value)),
            None if typed.trim().is_empty() && field.optional => self.take_out(way),
            None => {
                let means = without_citation(&field.doc).replace('`', "");
                self.wrong(way, tell(key, &[("typed", typed.trim()), ("means", &means)]));
            }
        }
    }

    fn length(&mut self, way: &str, shown: Option<&str>) {
        let Some(word) = self.sent.one(&format!("{way}|word")) else { return };
        let hours = self.sent.one(&format!("{way}|hours")).unwrap_or_default();
        if word == "Quarter" {
            if shown.is_some() {
                self.change(way, |book| book.set(way, "Quarter"));
            }
            return;
        }
        // Whoever has just chosen hours has not said how many.
        let hours = if hours.trim().is_empty() { "12" } else { hours.trim() };
        match worded::whole(hours) {
            _ if shown == Some(hours) => {}
            Some(hours) => self.change(way, |book| book.set(way, &format!("Hours({hours})"))),
            None => self.wrong(way, tell("write-wrong-hours", &[("typed", hours)])),
        }
    }
}
