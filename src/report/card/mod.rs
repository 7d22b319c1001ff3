//! The card of a measure or of a crisis choice: everything printed on it as plain rows, made here once. Pages, terminal
//! and board lay the rows out, each in its own way, and say nothing of their own about the line of the catalogue.

mod cases;
mod choice;
mod commitments;
mod item;
mod line;
mod measure;
mod needs;
mod price;
mod rows;

pub use item::{card, title};
pub use line::line;
pub use price::{lead_time, price};
pub use rows::{CardRow, ItemCard, RowKind};
