//! Fields that are conditions, and when an inject comes: clause by clause, each in its place, so that what an author has
//! noted between them stays.

use super::clause::{self, Clause, Clauses, Join, blank};
use super::release::{How, When};
use super::worded;
use super::work::Work;
use crate::words::{tell, word};

impl Work<'_> {
    pub(super) fn when(&mut self, way: &str, shown: &When) {
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
                        Err(typed) => self.wrong(way, tell("write-wrong-steps", &[("typed", &typed)])),
                    }
                }
                self.clauses(way, &format!("{way}|if"), &format!("{inside}.expected"), &shown.clauses, false);
            }
        }
    }

    /// A condition: `field` is the way of the field that says what is wrong, `name` begins the names in the form, and `way`
    /// is where the condition stands.
    pub(super) fn clauses(&mut self, field: &str, name: &str, way: &str, shown: &Clauses, optional: bool) {
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
        let said = self.worded(name, clause::LIST, &word, &shown.said)?;
        Some(Clause { not, said, written: shown.written.clone() })
    }
}
