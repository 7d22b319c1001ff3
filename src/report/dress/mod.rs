//! What an inject is dressed as: the parts of a newspaper's page, of a bulletin, a note, a post and a report, and which of
//! them each has. Screens and paper lay the same parts out, each in its own way, and find out nothing by themselves.
//!
//! The dress is a fact of the scenario ([`crate::sim::plot::Dress`]). Nothing here is taken from a real paper, agency,
//! ministry or platform: a dress is made of type and plain shapes.

mod markup;
mod paper;

pub use markup::{Heading, brief, front, whole};
pub use paper::{Paper, label, shows_count};
