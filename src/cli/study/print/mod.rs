//! Studies told to an author: first what to look at, then the figures behind it. Nothing is judged here; what
//! is out of balance was flagged by the study.

mod balance;
mod decide;
mod discrimination;
mod findings;
mod options;
mod plot;
mod sensitivity;
mod tables;

pub use balance::balance;
pub use discrimination::discrimination;
pub use sensitivity::sensitivity;
