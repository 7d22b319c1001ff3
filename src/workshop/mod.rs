//! The workshop: a scenario written in a browser, on the machine of its author and for nobody else.
//!
//! It is the third front, beside the board and the live exercise, and knows no exercise. From bottom to top: [`book`] is the
//! text of a scenario in all its files; [`store`] is the disk; [`desk`] is what an author has before them, with the way
//! back; [`form`] makes fields of the documented types of the format and changes of what is filled in; [`page`] shows
//! them; [`serve`] answers a browser. Nothing here knows what a scenario means: that is said by [`crate::scenario`], whose
//! check stands beside everything, and shown by [`crate::report`].
//!
//! What an author wrote and nobody has changed stays as it is, byte for byte.

pub mod book;
pub mod desk;
pub mod form;
pub mod page;
pub mod serve;
pub mod store;
