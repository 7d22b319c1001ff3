//! The board as a process of its own: whatever ends a window, a lost display or driver among them, ends that process
//! and nothing else. The one that opened it tells it over a pipe what to show and hears over another what a person
//! chose; the window needs no network and no secret, and can do nothing to a live exercise but look at it.
//!
//! [`process`] is the side of the one who opens it, [`within`] that of the window, [`said`] what goes between them.

pub mod process;
pub mod said;
pub mod within;
