//! What a check is: its code, its reason, a bad and a good example, and who looks. The examples are run by a
//! test, so that the manual cannot show one that no longer works.

use super::report::Report;
use super::scene::Scene;
use crate::scenario::diagnostic::Severity;
use crate::scenario::library::Library;

/// The scenario that the examples change in one place each.
pub const BASE: &str = include_str!("base.ron");

/// One check, as the table holds it and the manual prints it.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Its code, never used again for anything else.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong, in a few words.
    pub title: &'static str,
    /// Why it matters, for an author who wonders.
    pub why: &'static str,
    /// What earns the message.
    pub bad: Example,
    /// What to write instead.
    pub good: Example,
    /// The function that looks.
    pub run: Run,
}

/// An example for a check.
#[derive(Debug, Clone, Copy)]
pub enum Example {
    /// The base scenario with this written at that place.
    Write {
        /// Such as `injects[0].release`; what is not there yet is added.
        at: &'static str,
        /// What is written there.
        write: &'static str,
    },
    /// Something that is not in the text of a scenario, in words.
    Told(&'static str),
}

/// Who looks for it.
#[derive(Debug, Clone, Copy)]
pub enum Run {
    /// A look at the scenario as a whole.
    Scenario(fn(&Scene<'_>, &mut Report<'_>)),
    /// Found while the text is read, before there is a scenario to look at.
    Reading,
    /// A look at the library.
    Library(LibraryLook),
}

/// An example that writes something into the base.
pub(super) const fn at(at: &'static str, write: &'static str) -> Example {
    Example::Write { at, write }
}

/// Who looks at a library.
pub type LibraryLook = for<'a> fn(&'a Library, &mut Report<'a>);
