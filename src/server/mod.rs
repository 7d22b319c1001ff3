//! The live exercise on a LAN: pages rendered here, one style sheet, one small script of our own, an event stream.
//!
//! The way of a request: [`guard`] turns a token into a person, [`wire`] turns fields into an ask, the session's
//! handle asks it; what changed comes back over `stream.rs` as the regions of a page that differ. Nothing in here
//! decides anything, and no page is made from anything but a view.

mod act;
mod addresses;
pub mod assets;
mod connections;
mod doorplate;
mod entry;
mod flood;
mod futures;
pub mod guard;
mod guests;
pub mod head;
mod hosted;
mod house;
pub mod lean;
pub mod limits;
mod look;
mod opening;
mod pace;
mod packed;
pub mod page;
mod pictures;
mod qr;
pub mod region;
mod render;
mod reports;
mod review;
mod router;
mod search;
pub mod secrets;
mod sorry;
mod start;
mod stop;
mod stream;
mod wall;
pub mod wire;

pub use addresses::lan_addresses;
pub use doorplate::Doorplate;
pub use hosted::Hosted;
pub use opening::{Opening, PORT, Reach};
pub use page::{Address, Window};
pub use start::{Closed, Server};
pub use stop::Stopping;
pub use wall::Wall;
