//! What leaves a live exercise toward people: plain data for one role. A front gets a [`Snapshot`] and names whose view it
//! wants; beside views it can ask only for printed matter and for what a seat's own lens may say.

mod beat;
mod control;
mod delegation;
mod hall;
mod record;
mod scene;
mod snapshot;

pub use control::{ControlView, DraftRow, MselRow, MselState, PersonRow, TruthRow, WaitRow};
pub use delegation::DelegationView;
pub use hall::{HallDebrief, HallSeat, HallView, Part, Subject, Talk};
pub use record::OwnRecord;
pub use scene::{Letter, Saying, Scene};
pub use snapshot::Snapshot;
