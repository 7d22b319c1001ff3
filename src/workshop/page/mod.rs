//! The page of the workshop: on the left the time line and all other parts, in the middle the form of one of them, on the
//! right what the check says and how it reads. Every button is a form, so that all of it works without a script; the
//! script saves at each change, checks while one types, and lets cards be dragged.

mod buttons;
mod check;
mod clauses;
mod field;
mod form;
mod frame;
mod hidden;
mod label;
mod left;
mod marks;
mod menu;
mod parts;
mod picture;
mod reads;
mod remedy;
mod seen;
mod sentence;
mod state;

pub use frame::{page, sorry};
pub use label::{field_name, part_title};
pub use remedy::remedy;
pub use seen::{Place, Seen, Told, address, id_of};

use maud::Markup;

/// The right side alone, for somebody who is typing.
pub fn right(seen: &Seen<'_>) -> Markup {
    frame::right(seen)
}
