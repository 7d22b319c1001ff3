//! The outline of a RON text: which value stands where, without knowing what any of them means.
//!
//! `ron` keeps no places of valid values; without this, a message about a wrong cross-reference would have
//! no line. Built in one pass without recursion, so that deep nesting costs nothing.

mod build;
mod fault;
mod tree;

pub use build::outline;
pub use fault::Fault;
pub use tree::Outline;
