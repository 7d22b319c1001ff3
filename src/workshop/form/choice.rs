//! A menu: what stands in the file, and what people read.

use std::sync::Arc;

/// What can be chosen in a menu.
pub type Options = Arc<[Choice]>;

/// A line of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What stands in the file.
    pub value: String,
    /// What people read.
    pub label: String,
}
