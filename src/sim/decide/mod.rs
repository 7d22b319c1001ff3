//! What a delegation may do now: the options, the check of one act, and the draft in which acts gather.

pub mod caution;
pub mod draft;
pub mod legal;
mod legal_choice;
pub mod needs;
pub mod options;
mod position;
pub mod price;
pub mod refusal;
mod seal;
pub mod spent;
pub mod standing;
mod startable;
#[cfg(test)]
mod tests;
