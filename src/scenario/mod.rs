//! The authors: from the text of a scenario to what the rules play, and everything that can be wrong on the way.
//!
//! [`load()`] is the only way in, and `mufakat check` is the same code: a scenario that loads is one that checks
//! without an error. Several files → one text ([`whole`]) → [`source::Source`] (where everything stands) → [`file::Scenario`] (words) →
//! [`checks`] → [`crate::sim::scenario::Scenario`] (ids).
//!
//! [`edit`] changes a text that an author has written and leaves every byte alone that is not meant.
//!
//! [`acts`] reads decisions that were written down before an exercise, and brings them to the table. [`pattern`] makes
//! the text of a new scenario of the answers to eight questions.

pub mod acts;
mod alike;
pub mod called;
pub mod cast;
pub mod casting;
pub mod catalogue;
pub mod checks;
mod compile;
pub mod diagnostic;
pub mod edit;
mod escapes;
pub mod everyday_names;
mod excerpt;
mod expected;
mod explain;
pub mod file;
mod joined;
pub mod library;
pub mod load;
mod members;
mod names;
mod outline;
mod parse;
mod path;
pub mod pattern;
pub mod picture;
mod place;
pub mod reference;
mod slips;
pub mod source;
mod token;
mod visit;
pub mod vocabulary;
pub mod whole;

pub use cast::Binding;
pub use casting::{Casting, Free, Miscast};
pub use diagnostic::{Diagnostic, Severity};
pub use library::{Library, shipped_library};
pub use load::{Loaded, check_path, library_in, library_of, load, load_with, open, open_lab, shipped_names};
