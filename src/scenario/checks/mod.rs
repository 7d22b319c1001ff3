//! The checks: a table. Each entry has a code, a reason, a bad and a good example, and a function.
//!
//! The manual prints the table and a test runs the examples. To add a check, add an entry to the group it
//! belongs to; a new group is one more line in [`groups`].

mod accept;
mod answer;
mod audience;
mod branches;
mod check;
mod choosing;
mod conditions;
mod contradiction;
mod declared;
mod dress;
mod earliest;
mod fairness;
mod headlines;
mod implies;
mod late;
mod library;
mod mentions;
mod numbers;
mod one_title;
mod people;
mod pictures;
mod references;
mod release;
pub mod report;
mod requests;
mod satisfy;
mod scene;
mod standing;
mod suggest;
mod table;
mod teaching;
mod text;
mod timing;
mod titles;
mod unknown;
mod waiting;

pub use check::{BASE, Check, Example, Run};
pub use library::check_library;
pub use table::{all, check_of, groups};

use super::cast::Binding;
use super::diagnostic::Diagnostic;
use super::file::Scenario;
use super::library::Library;
use super::names::NameIndex;
use super::source::Source;
use report::Report;
use scene::Scene;

/// Every message about a scenario, in the order of the text.
pub fn check(
    source: &Source,
    file: &Scenario,
    names: &NameIndex<'_>,
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
