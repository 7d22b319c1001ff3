//! A condition as a list of clauses, each chosen from menus: “`a delegation has made a choice`, `consult`, `host` …”, joined by
//! “and” or by “or”. A clause that has parts of its own is shown as it stands and left alone.

use super::menu::Menus;
use super::worded::{self, Worded, word_in};
use crate::workshop::book::Book;

/// The list of words that a condition is made of.
pub const LIST: &str = "Condition";

/// By what clauses are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// All of them have to hold.
    All,
    /// One of them has to.
    Any,
}

impl Join {
    /// As it is written in a file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Any => "Any",
        }
    }

    /// By its name.
    pub fn named(name: &str) -> Self {
        if name == "Any" { Self::Any } else { Self::All }
    }
}

/// A condition.
#[derive(Debug, Clone)]
pub struct Clauses {
    /// By what they are joined.
    pub join: Join,
    /// The clauses; none where nothing has to hold.
    pub clauses: Vec<Clause>,
}

/// One clause.
#[derive(Debug, Clone)]
pub struct Clause {
    /// It must not hold.
    pub not: bool,
    /// What is looked at.
    pub said: Worded,
    /// As it stands in the file; empty for a new one.
    pub written: String,
}

/// Reads the condition at a way.
pub(super) fn read(book: &Book, menus: &Menus, way: &str) -> Clauses {
    let written = book.written(way).unwrap_or_default();
    let join = match word_in(written) {
        "All" => Some(Join::All),
        "Any" => Some(Join::Any),
        _ => None,
    };
    let one = |way: &str| clause(book, menus, way);
    match join {
        _ if written.is_empty() => Clauses { join: Join::All, clauses: Vec::new() },
        Some(join) => {
            let list = format!("{way}.{}", join.name());
            let all = (0..book.count(&list)).map(|nth| one(&format!("{list}[{nth}]")));
            Clauses { join, clauses: all.collect() }
        }
        None => Clauses { join: Join::All, clauses: vec![one(way)] },
    }
}

fn clause(book: &Book, menus: &Menus, way: &str) -> Clause {
    let written = book.written(way).unwrap_or_default().to_owned();
    let denied = written.strip_prefix("Not(").and_then(|rest| rest.strip_suffix(')')).map(str::trim);
    let not = denied.is_some();
    let mut said = match denied {
        Some(inside) => worded::read(book, menus, LIST, &format!("{way}.Not"), inside),
        None => worded::read(book, menus, LIST, way, &written),
    };
    if said.as_written.is_some() {
        // Together with what denies it: there is nothing in it to choose.
        said.as_written = Some(written.clone());
        return Clause { not: false, said, written };
    }
    Clause { not, said, written }
}

/// A clause for somebody who has just chosen its word.
pub(super) fn blank(menus: &Menus, word: &str) -> Option<Clause> {
    Some(Clause { not: false, said: worded::blank(menus, LIST, word)?, written: String::new() })
}

impl Clause {
    fn value(&self) -> Result<String, String> {
        let said = self.said.written()?;
        Ok(if self.not { format!("Not({said})") } else { said })
    }
}

impl Clauses {
    /// The condition as it is written in a file; none where nothing has to hold. A clause that says what it said before
    /// stays as it was written.
    ///
    /// # Errors
    /// The field that cannot be written.
    pub fn value(&self, before: &Self) -> Result<Option<String>, String> {
        let mut parts = Vec::new();
        for clause in &self.clauses {
            let value = clause.value()?;
            let same = before.clauses.iter().find(|old| {
                !old.written.is_empty() && old.written == clause.written && old.value().as_ref() == Ok(&value)
            });
            parts.push(same.map_or(value, |same| same.written.clone()));
        }
        Ok(match parts.as_slice() {
            [] => None,
            [one] if before.clauses.len() < 2 => Some(one.clone()),
            several => Some(list(self.join, several)),
        })
    }

    /// Does it say the same as another one?
    pub fn is_like(&self, other: &Self) -> bool {
        let values = |it: &Self| it.clauses.iter().map(Clause::value).collect::<Vec<_>>();
        let is_joined_alike = self.join == other.join || self.clauses.len() < 2;
        is_joined_alike && values(self) == values(other)
    }
}

/// A list of clauses, on lines of their own where they are long.
fn list(join: Join, parts: &[String]) -> String {
    const LINE: usize = 100;
    let flat = format!("{}([{}])", join.name(), parts.join(", "));
    if flat.chars().count() <= LINE && !flat.contains('\n') {
        return flat;
    }
    let lines: String = parts.iter().map(|part| format!("    {part},\n")).collect();
    format!("{}([\n{lines}])", join.name())
}
