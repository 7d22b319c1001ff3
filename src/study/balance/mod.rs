//! What an author is told before people sit in a scenario: which options dominate or are never worth it, which
//! paths nobody takes, how far crises go, whether bands tell delegations apart.

pub mod fork;
pub mod offer;
pub mod options;
pub mod paths;
pub mod payoff;
pub mod report;
pub mod shape;
pub mod tables;

pub use report::{ADVICE_MIN, Amount, Balance, Plan, balance, pieces};
