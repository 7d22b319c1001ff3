//! The face-validity study: what an expert expects of the model (MODEL.md 1.2), asked of the rules themselves.
//!
//! Every check plays pairs of runs that share all luck which the difference between their arms does not touch, in
//! a small scenario of its own under `assets/study/` (the last one in all scenarios that are played), and judges figures with their 95 % intervals. Where a check
//! fails, the model is mended and never the check.

mod aid;
mod channels;
mod check;
mod consensus;
mod dominance;
pub mod finding;
mod force;
pub mod lab;
mod lag;
mod mending;
mod naming;
pub mod play;
mod probes;
mod shutdown;

pub use check::{PAIRS_MIN, Plan, Protocol, ValidityCheck};
pub use finding::Finding;

/// Every check that plays its own runs, in the order of MODEL.md 1.2.
pub const CHECKS: [ValidityCheck; 10] = [
    channels::CHECK,
    aid::CHECK,
    naming::CHECK,
    probes::CHECK,
    shutdown::CHECK,
    lag::CHECK,
    mending::CHECK,
    consensus::CHECK,
    force::CHECK,
    dominance::CHECK,
];
