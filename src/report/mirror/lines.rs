//! Where the parts of a plot stand in the author's file. Whoever has read the file fills it in; what is not known, such
//! as the part of a member that comes from the library, has no line.

use std::collections::BTreeMap;

/// Lines by short name, from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// The file as the author gave it.
    pub file: String,
    /// Every inject.
    pub injects: BTreeMap<String, usize>,
    /// Every branch.
    pub branches: BTreeMap<String, usize>,
    /// Every national objective.
    pub wants: BTreeMap<String, usize>,
    /// Every role.
    pub roles: BTreeMap<String, usize>,
}

impl Lines {
    /// `departures/scenario.ron:214`, or the file alone where no line is known.
    pub fn place(&self, line: Option<&usize>) -> String {
        match line {
            Some(line) => format!("{}:{line}", self.file),
            None => self.file.clone(),
        }
    }

    /// Where an inject stands.
    pub fn inject(&self, id: &str) -> String {
        self.place(self.injects.get(id))
    }

    /// Where a branch stands.
    pub fn branch(&self, id: &str) -> String {
        self.place(self.branches.get(id))
    }

    /// Where a national objective stands.
    pub fn want(&self, id: &str) -> String {
        self.place(self.wants.get(id))
    }

    /// Where a role stands.
    pub fn role(&self, id: &str) -> String {
        self.place(self.roles.get(id))
    }
}
