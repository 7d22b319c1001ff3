//! The conductor's side of an exercise: one person and bots at one table ([`Solo`]), or many people in one
//! room ([`Room`]) under a conductor that is the only writer of a live exercise. What a front sees of it are
//! the views of [`view`].

pub mod acts;
pub mod ask;
mod beginning;
pub mod clock;
pub mod conductor;
mod course;
pub mod kept;
pub mod limits;
mod live;
mod memo;
mod names;
pub mod now;
pub mod person;
pub mod presence;
pub mod refused;
pub mod room;
mod settings;
mod signal;
mod solo;
pub mod view;
pub mod what_if;

pub use beginning::Beginning;
pub use course::{Course, Forked};
pub use live::{Handle, Live};
pub use room::Room;
pub use settings::{Admits, MINUTES_MAX, Settings};
pub use solo::{Solo, SoloPlayer};
