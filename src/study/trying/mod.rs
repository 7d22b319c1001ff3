//! What one inject asks of one delegation, for whoever writes the plot: a table at which it comes ([`search()`]), and what
//! follows there from each thing that the delegation could do ([`weigh`]).
//!
//! Nothing that anybody has played is needed: bots make the past, and bots make the futures.

pub mod search;
pub mod weigh;

pub use search::{Part, Search, parts, search};
pub use weigh::{Both, Follows, Moment, follows};
