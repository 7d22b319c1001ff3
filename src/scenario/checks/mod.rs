//! The checks: a table. Each entry has a code, a reason, a bad and a good example, and a function.
//!
//! The manual prints the table and a test runs the examples. To add a check, add an entry to the group it
//! belongs to; a new group is one more line in [`groups`].

mod accept;
mod branches;
mod contradiction;
mod declared;
mod fairness;
mod known;
mod library;
mod meant;
mod numbers;
mod people;
mod reading;
mod release;
pub mod report;
mod scene;
mod teaching;
mod text;
mod timing;
mod waiting;

pub use library::check_library;

use super::cast::Binding;
use super::diagnostic::{Diagnostic, Severity};
use super::file::Scenario;
use super::library::Library;
use super::names::Names;
use super::source::Source;
use report::Report;
use scene::Scene;

/// The scenario that the examples change in one place each.
pub const BASE: &str = include_str!("base.ron");

/// One check.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Its code, never used again for anything else.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong, in a few words.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What earns the message.
    pub bad: Example,
    /// What to write instead.
    pub good: Example,
    /// Who looks.
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
    Library(library::Look),
}

/// An example that writes something into the base.
const fn at(at: &'static str, write: &'static str) -> Example {
    Example::Write { at, write }
}

/// The groups of checks, in the order of their codes.
pub fn groups() -> [(&'static str, &'static [Check]); 9] {
    [
        ("The text itself", text::CHECKS),
        ("Names", known::CHECKS),
        ("Names where they are given", declared::CHECKS),
        ("Names of norms", known::LATER),
        ("Timing", timing::CHECKS),
        ("People", people::CHECKS),
        ("Teaching and fairness", teaching::CHECKS),
        ("Numbers", numbers::CHECKS),
        ("The catalogue", library::CHECKS),
    ]
}

/// Every check.
pub fn all() -> impl Iterator<Item = &'static Check> {
    groups().into_iter().flat_map(|(_, checks)| checks)
}

/// The check of this code.
pub fn check_of(code: &str) -> Option<&'static Check> {
    all().find(|check| check.code == code)
}

/// Every message about a scenario, in the order of the text.
pub fn check(
    source: &Source,
    file: &Scenario,
    names: &Names<'_>,
    library: &Library,
    binding: &Binding,
) -> Vec<Diagnostic> {
    let mut report = Report::new(source);
    let scene = Scene::new(file, names, library, binding);
    let looks = |check: &Check, report: &mut Report<'_>| {
        let Run::Scenario(look) = check.run else { return };
        report.begin(check.code, check.severity);
        look(&scene, report);
        report.end();
    };
    // Tables that are too long have no room for their names, so nothing else can be said.
    looks(&numbers::TOO_MANY, &mut report);
    if report.is_empty() {
        all()
            .filter(|check| check.code != numbers::TOO_MANY.code)
            .for_each(|check| looks(check, &mut report));
    }
    accept::apply(file, report)
}
