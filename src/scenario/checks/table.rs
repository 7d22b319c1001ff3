//! The table of all checks, by groups. A check that is not in it is never run and never printed.

use super::check::Check;
use super::references;
use super::{declared, library, numbers, people, pictures, requests, teaching, text, timing};

/// The groups of checks, in the order of their codes.
pub fn groups() -> [(&'static str, &'static [Check]); 12] {
    [
        ("The text itself", text::CHECKS),
        ("Names", references::CHECKS),
        ("Names where they are given", declared::CHECKS),
        ("Names of norms", references::LATER),
        ("Names that print alike", declared::ALIKE),
        ("Timing", timing::CHECKS),
        ("People", people::CHECKS),
        ("Requests", requests::CHECKS),
        ("Teaching and fairness", teaching::CHECKS),
        ("Numbers", numbers::CHECKS),
        ("The catalogue", library::CHECKS),
        ("Pictures", pictures::CHECKS),
    ]
}

/// Every check, in the order of the manual.
pub fn all() -> impl Iterator<Item = &'static Check> {
    groups().into_iter().flat_map(|(_, checks)| checks)
}

/// The check of this code.
pub fn check_of(code: &str) -> Option<&'static Check> {
    all().find(|check| check.code == code)
}
