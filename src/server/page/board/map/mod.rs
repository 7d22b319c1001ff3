//! The map: land as a picture of its own, and over it ribbons of tension, channels, markers, names and incidents. Width,
//! pattern and colour of a ribbon each say how high the tension is, as on the board in its own window. Nothing that is not
//! public is on it.
//!
//! Its units are pixels of a screen of 720 lines, so that sizes of letters can be read off.

mod figure;
mod incident;
mod inset;
mod lay;
mod line;
mod units;

pub use figure::{ALONE, figure, map};
pub use incident::sign;
