//! Forms made of the documented types of the format: every record of a scenario has one, with the meaning of each field as
//! the reference prints it and a menu wherever something has to be named. What the format gains has its field at once.
//!
//! [`record`] reads a form from a book; [`apply::apply`] makes changes of what was filled in. A field that was not touched
//! changes nothing: what is sent is compared with what was shown.

pub mod apply;
pub mod blank;
mod build;
mod choice;
pub mod clause;
mod conditions;
mod field;
mod kinds;
mod lists;
pub mod menu;
pub mod merge;
pub mod release;
pub mod sent;
pub mod worded;
mod work;

pub use build::{Section, record, sections};
pub use choice::{Choice, Options};
pub use field::{Control, Field};
pub use kinds::{declared, meant};
pub use sent::Sent;
pub use work::Applied;
