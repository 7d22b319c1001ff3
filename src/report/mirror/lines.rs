//! Where the parts of a plot stand in the author's file. Whoever has read the file fills it in; what is not known, such
//! as the part of a member that comes from the library, has no line.

use std::collections::BTreeMap;

/// Places by short name, such as `departures/scenario.ron:214`. A scenario may lie in several files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// The file as the author gave it.
    pub file: String,
    /// Every inject.
    pub injects: BTreeMap<String, String>,
    /// Every branch.
    pub branches: BTreeMap<String, String>,
    /// Every national objective.
    pub wants: BTreeMap<String, String>,
    /// Every role.
    pub roles: BTreeMap<String, String>,
}

impl Lines {
    /// The place, or the file alone where none is known.
    fn place(&self, known: Option<&String>) -> String {
        known.unwrap_or(&self.file).clone()
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
