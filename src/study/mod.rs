//! The analysts: the same rules played many times, to tell what a scenario and the model really do.
//!
//! A run's luck is keyed by the study, the cell and the index, so that two arms of a comparison share all luck
//! that their difference does not touch, and sums are the same whatever the number of threads.
//!
//! [`seeds`] gives every run its luck, [`seating`] says who plays, [`run`] plays, [`outcome`] says how it came out,
//! [`sums`] adds up; [`shard`] splits the work over processes and machines. On them stand
//! [`reach`] (what was ever seen), [`plot`] (what comes, which way the plot turns, where it may be wrong) and
//! [`balance`] (what an author is told of plot, options and bands).
//! [`sensitivity`] says what hangs on the numbers of the model.
//! [`discrimination`] says whether the score tells delegations apart.
//! [`whatif`] says what one act made of an exercise that was played; [`trying`] what an inject asks of a delegation.
//! [`validity`] asks of the model itself what an expert expects, with the figures of [`statistics`].

pub mod balance;
pub mod discrimination;
pub mod outcome;
pub mod plot;
pub mod reach;
pub mod run;
pub mod seating;
pub mod seeds;
pub mod sensitivity;
pub mod shard;
pub mod statistics;
pub mod sums;
pub mod trying;
pub mod validity;
pub mod whatif;
