//! When an inject is released: in a step, as soon as something holds, or some steps after another one if something is
//! still lacking.

use super::choice::Options;
use super::clause::{self, Clause, Clauses, Join};
use super::menu::{Menus, first};
use super::worded::{self, word_in};
use crate::scenario::edit::{NameKind, quoted};
use crate::workshop::book::Book;

/// When an inject comes.
#[derive(Debug, Clone)]
pub struct When {
    /// Which of the three.
    pub how: How,
    /// The step, as one value of the menu.
    pub step: String,
    /// The move within which it waits.
    pub part: String,
    /// The inject after which it comes.
    pub after: String,
    /// How many steps after it.
    pub steps: String,
    /// What it waits for, or what was expected.
    pub clauses: Clauses,
    /// The steps that there are.
    pub all_steps: Options,
    /// The moves.
    pub moves: Options,
    /// The injects.
    pub injects: Options,
}

/// The three ways in which an inject comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// At the opening of a step.
    At,
    /// As soon as something holds.
    Once,
    /// After another inject, if something is lacking.
    Lacking,
}

impl How {
    /// All three.
    pub const ALL: [Self; 3] = [Self::At, Self::Once, Self::Lacking];

    /// The word in the file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::At => "At",
            Self::Once => "Once",
            Self::Lacking => "Lacking",
        }
    }

    /// By its word.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.name() == name)
    }
}

/// Reads the release at a way; none where it is written in another way.
pub(super) fn read(book: &Book, menus: &Menus, way: &str) -> Option<When> {
    let how = How::named(word_in(book.written(way)?))?;
    let at = |rest: &str| format!("{way}.{}{rest}", how.name());
    let nothing = Clauses { join: Join::All, clauses: Vec::new() };
    let mut when = When {
        how,
        step: first(&menus.steps).to_owned(),
        part: first(&menus.names(NameKind::Move)).to_owned(),
        after: String::new(),
        steps: "1".into(),
        clauses: nothing,
        all_steps: menus.steps.clone(),
        moves: menus.names(NameKind::Move),
        injects: menus.names(NameKind::Inject),
    };
    match how {
        How::At => {
            when.step = format!("{} {}", book.says(&at("[0]"))?, book.written(&at("[1]"))?);
        }
        How::Once => {
            when.part = book.says(&at("[0]"))?;
            when.clauses = clause::read(book, menus, &at("[1]"));
        }
        How::Lacking => {
            when.after = book.says(&at(".after"))?;
            when.steps = book.written(&at(".steps"))?.to_owned();
            when.clauses = clause::read(book, menus, &at(".expected"));
        }
    }
    Some(when)
}

impl When {
    /// The same with what is usual for another way of coming. Something has to be waited for: the first inject of all.
    pub(super) fn turned(&self, how: How, menus: &Menus) -> Self {
        let mut turned = Self { how, ..self.clone() };
        if how != How::At && turned.clauses.clauses.is_empty() {
            let clause: Option<Clause> = clause::blank(menus, "Released");
            turned.clauses.clauses.extend(clause);
        }
        if turned.after.is_empty() {
            first(&self.injects).clone_into(&mut turned.after);
        }
        turned
    }

    /// As it is written in a file.
    ///
    /// # Errors
    /// The field that cannot be written.
    pub fn value(&self, before: &Self) -> Result<String, String> {
        let held = || {
            let value = self.clauses.value(&before.clauses)?;
            value.ok_or_else(|| String::from("condition"))
        };
        Ok(match self.how {
            How::At => {
                let (part, step) = self.step.rsplit_once(' ').ok_or_else(|| String::from("step"))?;
                let step = worded::whole(step).ok_or_else(|| String::from("step"))?;
                format!("At({}, {step})", quoted(part))
            }
            How::Once => format!("Once({}, {})", quoted(&self.part), held()?),
            How::Lacking => {
                let steps = worded::whole(&self.steps).ok_or_else(|| String::from("steps"))?;
                format!("Lacking(after: {}, steps: {steps}, expected: {})", quoted(&self.after), held()?)
            }
        })
    }

    /// Does it say the same as another one?
    pub fn is_like(&self, other: &Self) -> bool {
        self.how == other.how
            && match self.how {
                How::At => self.step == other.step,
                How::Once => self.part == other.part && self.clauses.is_like(&other.clauses),
                How::Lacking => {
                    self.after == other.after
                        && self.steps.trim() == other.steps.trim()
                        && self.clauses.is_like(&other.clauses)
                }
            }
    }
}
