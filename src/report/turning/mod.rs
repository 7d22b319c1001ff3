//! The story in one page: the six turns that decided an exercise, each with what else was on offer.
//!
//! A turn is an act, a position, or something left undone. How much it decided is found by playing the same moment
//! once more without it (an act) or with the answer that was missing (an omission), with the same luck and everybody
//! else's decisions: what is otherwise then is what it decided (`weigh.rs`). Of what decided most, six are taken over
//! different steps and delegations, and told in the order in which they happened.
//!
//! Whether that lasts is another question, and the answer is that of a what-if: whoever tells a turn has it weighed in the
//! futures of its moment ([`Lasts`]), so that both say the same of it.
//!
//! A joint measure that was agreed is one turn, that of whoever proposed it, and it says both ends.
//!
//! It looks at the hidden truth, so that it is for the debrief alone: a [`crate::session::Course`] is given out only then.

mod agreed;
mod arms;
mod choose;
mod found;
mod offers;
mod open;
mod point;
mod real;
mod tell;
mod weigh;
mod weighable;

pub use choose::{first_points, points};
pub(in crate::report) use open::{legal, to_each};
pub use point::{Deed, Lasting, Lasts, POINTS_MAX, TurningPoint, is_unplayed};
pub use tell::{OnePage, ToldPoint, foremost, page};
pub(in crate::report) use tell::{offered, what, when};
pub use weigh::{Climb, Difference, Ladder};
pub(in crate::report) use weighable::{Weighable, weighable};
