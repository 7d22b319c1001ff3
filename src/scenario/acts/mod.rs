//! Decisions that were written down before the exercise: by a teacher or a researcher in a file of acts, by a record of an
//! exercise that was played, or by a test in code.
//!
//! Text → [`read()`] (words, checked) → [`Script`] → at each step [`Script::decision`] (acts at the table). What a name
//! means is known once there is a scenario; which incident or proposal it is only when its step opens, and whether the act
//! may be done is for the rules to say then.

mod check;
mod conduct;
pub mod file;
mod findings;
mod lookup;
mod planned;
mod read;
mod record;
mod script;
mod table;
mod written;

pub use conduct::{Conduct, Setting};
pub use file::{Otherwise, PlannedAct};
pub use read::read;
pub use record::{OTHER_RULES, RECORD_FORMAT};
pub use script::{Gathered, Script};
pub use table::{Unplayable, Why, act};
pub use written::{item_word, suspect_word, written};
