//! What leaves a live exercise toward people: plain data for one role. A front gets a [`Snapshot`], names whose
//! view it wants, and has no way to anything else.

mod control;
mod delegation;
mod hall;
mod snapshot;

pub use control::{ControlView, DraftRow, MselRow, MselState, PersonRow, TruthRow};
pub use delegation::DelegationView;
pub use hall::{HallSeat, HallView, Part, Subject, Talk};
pub use snapshot::Snapshot;
