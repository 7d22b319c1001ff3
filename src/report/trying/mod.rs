//! An inject tried out, in words, for its author: whether and when it comes (`when`), what the delegation has before
//! it then ([`Desk`]), and what follows from each thing that it could do ([`Outlook`]).
//!
//! It tells what is hidden, as the mirror of a plot does.

mod desk;
mod outlook;
mod when;

pub use desk::{Desk, desk};
pub use outlook::{Line, Outlook, outlook};
pub use when::{comes, never, receivers};
