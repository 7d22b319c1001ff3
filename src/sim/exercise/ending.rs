//! How an exercise ends before its last step.

use serde::{Deserialize, Serialize};

use crate::sim::digest::digest;

/// How control ended an exercise before its last step, for a class whose hour was over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ending {
    /// When a step had closed and nothing of it was told: nothing is there of the step that would have followed.
    Closed,
    /// When the room was told what the next step brings: that has happened, and nobody decides about it any more.
    Told,
}

digest! { enum Ending { Closed, Told } }
