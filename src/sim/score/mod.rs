//! The score: a ledger of evidence, and bands that are folds over it and nothing else.

pub mod band;
pub mod ledger;
pub mod measure;
pub mod occasion;
#[cfg(test)]
mod tests;
pub mod weighed;
