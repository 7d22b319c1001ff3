//! What was filled in, as changes of a book. Each field is compared with what was shown: one that was not touched changes
//! nothing, and one that cannot be written keeps what was typed and says what is wrong with it.

use std::collections::BTreeMap;

use super::choice::Options;
use super::clause::{Clause, Clauses, Join, blank};
use super::field::{Control, Field};
use super::kinds;
use super::menu::Menus;
use super::release::{How, When};
use super::worded::{self, Worded};
use crate::scenario::edit::quoted;
use crate::words::{tell, word};
use crate::workshop::book::{Book, Unchanged};
use crate::workshop::desk::rename;

/// What a form has sent: names and values, in the order of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent(pub Vec<(String, String)>);

impl Sent {
    /// The first value of a name. Lines end as they do in a book.
    pub fn one(&self, name: &str) -> Option<String> {
        self.values(name).next()
    }

    /// Is there a value of this name?
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// All values of a name.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.values(name).collect()
    }

    fn values(&self, name: &str) -> impl Iterator<Item = String> {
        let own = self.0.iter().filter(move |(known, _)| known == name);
        own.map(|(_, value)| value.replace("\r\n", "\n").replace('\r', "\n"))
    }
}

/// A book with what was filled in, and what could not be.
#[derive(Debug)]
pub struct Applied {
    /// Everything that could be written.
    pub book: Book,
    /// What is wrong, by the way of the field.
    pub wrong: BTreeMap<String, String>,
}

/// Makes changes of what was filled in.
pub fn apply(book: &Book, menus: &Menus, fields: &[Field], sent: &Sent) -> Applied {
    let mut work = Work { menus, sent, applied: Applied { book: book.clone(), wrong: BTreeMap::new() } };
    work.fields(fields);
    work.applied
}

struct Work<'a> {
    menus: &'a Menus,
    sent: &'a Sent,
    applied: Applied,
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
            Control::Line(shown) => {
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

    /// Was the field in the form at all? What can be absent from it has a mark there.
    fn is_here(&self, way: &str) -> bool {
        self.sent.has(&format!("{way}|here"))
    }

    fn change(&mut self, way: &str, change: impl FnOnce(&Book) -> Result<Book, Unchanged>) {
        match change(&self.applied.book) {
            Ok(book) => self.applied.book = book,
            Err(why) => self.wrong(way, why.to_string()),
        }
    }

    fn wrong(&mut self, way: &str, why: String) {
        self.applied.wrong.insert(way.to_owned(), why);
    }

    fn take_out(&mut self, way: &str) {
        if self.applied.book.has(way) {
            self.change(way, |book| book.remove(way));
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
            None => self.wrong(way, tell(key, &[("typed", typed.trim())])),
        }
    }

    /// A list of names of which each is in it or not. What stays keeps its place.
    fn ticks(&mut self, way: &str, shown: &[String], wanted: &[String], options: &Options) {
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
    fn rows(&mut self, way: &str, shown: &[String]) {
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

    fn to(&mut self, way: &str, all: bool, shown: &[String], options: &Options) {
        if !self.is_here(way) {
            return;
        }
        let is_all = self.sent.one(&format!("{way}|who")).as_deref() == Some("all");
        let ticked = self.sent.all(way);
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
            None => self.wrong(way, tell("write-wrong-whole", &[("typed", hours)])),
        }
    }

    fn when(&mut self, way: &str, shown: &When) {
        let named = |name: &str| self.sent.one(&format!("{way}|{name}"));
        let Some(how) = named("how").and_then(|how| How::named(&how)) else { return };
        let mut now = shown.clone();
        for (name, value) in [
            ("step", &mut now.step),
            ("part", &mut now.part),
            ("after", &mut now.after),
            ("steps", &mut now.steps),
        ] {
            if let Some(sent) = named(name) {
                *value = sent;
            }
        }
        if how != shown.how {
            let turned = now.turned(how, self.menus);
            return self.set_value(way, turned.value(shown));
        }
        let inside = format!("{way}.{}", how.name());
        match how {
            How::At => {
                if !now.is_like(shown) {
                    self.set_value(way, now.value(shown));
                }
            }
            How::Once => {
                if now.part != shown.part {
                    self.change(way, |book| book.set_name(&format!("{inside}[0]"), &now.part));
                }
                self.clauses(way, &format!("{way}|if"), &format!("{inside}[1]"), &shown.clauses, false);
            }
            How::Lacking => {
                if now.after != shown.after {
                    self.change(way, |book| book.set_name(&format!("{inside}.after"), &now.after));
                }
                if now.steps.trim() != shown.steps {
                    let steps = worded::whole(&now.steps).ok_or_else(|| now.steps.clone());
                    match steps {
                        Ok(steps) => self.change(way, |book| book.set(&format!("{inside}.steps"), &steps)),
                        Err(typed) => self.wrong(way, tell("write-wrong-whole", &[("typed", &typed)])),
                    }
                }
                self.clauses(way, &format!("{way}|if"), &format!("{inside}.expected"), &shown.clauses, false);
            }
        }
    }

    /// Sets a value, or says what in it cannot be written.
    fn set_value(&mut self, way: &str, value: Result<String, String>) {
        match value {
            Ok(value) => self.change(way, |book| book.set(way, &value)),
            Err(field) => self.wrong(way, tell("write-wrong-field", &[("field", &field)])),
        }
    }

    /// A condition: `field` is the way of the field that says what is wrong, `name` begins the names in the form, and `way`
    /// is where the condition stands.
    fn clauses(&mut self, field: &str, name: &str, way: &str, shown: &Clauses, optional: bool) {
        let Some(join) = self.sent.one(&format!("{name}|join")) else { return };
        let join = Join::named(&join);
        let kept: Vec<Option<Clause>> = (0..)
            .zip(&shown.clauses)
            .map(|(nth, clause)| self.clause(&format!("{name}|{nth}"), clause))
            .collect();
        let new = self.sent.one(&format!("{name}|new")).and_then(|word| blank(self.menus, &word));
        let now = Clauses { join, clauses: kept.iter().flatten().cloned().chain(new.clone()).collect() };
        if now.is_like(shown) {
            return;
        }
        let value = match now.value(shown) {
            Ok(value) => value,
            Err(inner) => return self.wrong(field, tell("write-wrong-field", &[("field", &inner)])),
        };
        match value {
            None if optional => self.take_out(way),
            None => self.wrong(field, word("write-wrong-nothing")),
            Some(value) if join != shown.join || shown.clauses.len() < 2 => {
                self.change(field, |book| book.set(way, &value));
            }
            // Each clause in its place, so that notes between them stay.
            Some(_) => self.in_place(field, &format!("{way}.{}", join.name()), shown, &kept, new.as_ref()),
        }
    }

    fn in_place(
        &mut self,
        field: &str,
        list: &str,
        shown: &Clauses,
        kept: &[Option<Clause>],
        new: Option<&Clause>,
    ) {
        let value = |clause: &Clause| {
            let one = Clauses { join: Join::All, clauses: vec![clause.clone()] };
            one.value(&Clauses { join: Join::All, clauses: Vec::new() }).ok().flatten().unwrap_or_default()
        };
        for (nth, (before, now)) in shown.clauses.iter().zip(kept).enumerate().rev() {
            let at = format!("{list}[{nth}]");
            match now {
                None => self.change(field, |book| book.remove(&at)),
                Some(now) if value(now) != value(before) => {
                    self.change(field, |book| book.set(&at, &value(now)));
                }
                Some(_) => {}
            }
        }
        if let Some(new) = new {
            self.change(field, |book| Ok(book.insert_behind(list, None, &value(new))?.0));
        }
    }

    /// A clause as it was sent; none where it was taken out.
    fn clause(&self, name: &str, shown: &Clause) -> Option<Clause> {
        let Some(word) = self.sent.one(&format!("{name}|word")) else { return Some(shown.clone()) };
        if word.is_empty() {
            return None;
        }
        if shown.said.as_written.is_some() {
            return Some(shown.clone());
        }
        let not = self.sent.one(&format!("{name}|not")).as_deref() == Some("1");
        let said = self.worded(name, super::clause::LIST, &word, &shown.said)?;
        Some(Clause { not, said, written: shown.written.clone() })
    }

    /// A word with its fields as it was sent. Another word keeps what its fields have in common with the one before.
    fn worded(&self, name: &str, list: &str, word: &str, shown: &Worded) -> Option<Worded> {
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

    /// A list of words with fields.
    fn words(&mut self, way: &str, (of, field): &(String, String), shown: &[Worded]) {
        let list = super::menu::of(of)
            .and_then(|of| of.parts.iter().find(|part| part.name == *field))
            .map_or("", |part| crate::scenario::vocabulary::bare(&part.of));
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
}
