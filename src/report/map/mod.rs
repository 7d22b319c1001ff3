//! How the map of an exercise is composed, whoever draws it: what it looks at, how a line between two states bows, where
//! names stand, which sign an incident has. Plain geometry; lengths are in pixels of a picture of 720 lines and in
//! degrees, as each function says.

pub mod bow;
pub mod camera;
pub mod labels;
pub mod sign;
