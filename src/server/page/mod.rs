//! Pages as functions of views. A page is a frame and its regions; a region is sent again when it differs.

pub mod board;
mod codes;
pub mod control;
pub mod delegation;
pub mod join;
pub mod parts;
mod region;
pub mod shell;
pub mod talk;
pub mod texts;

pub use codes::Codes;
pub use region::Region;
