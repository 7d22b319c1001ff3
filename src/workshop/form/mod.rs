//! Forms made of the documented types of the format: every record of a scenario has one, with the meaning of each field as
//! the reference prints it and a menu wherever something has to be named. What the format gains has its field at once.
//!
//! [`record`] reads a form from a book; [`apply`] makes changes of what was filled in. A field that was not touched
//! changes nothing: what is sent is compared with what was shown.

pub mod apply;
pub mod blank;
mod build;
mod choice;
pub mod clause;
mod field;
mod kinds;
pub mod menu;
pub mod release;
pub mod worded;

pub use build::{Section, record, sections};
pub use choice::{Choice, Options};
pub use field::{Control, Field};
pub use kinds::{declared, meant};
