//! What the whole room may see, as parts of pages: the clock, who has sealed, what everybody knows, the crisis
//! ladder and the commitments. Made from [`HallView`](crate::session::view::HallView) and the printed matter of the
//! scenario alone.

mod picture;
mod story;
mod top;

pub use picture::{band_table, boxes, commitments, counts, if_class, picture};
pub use story::{feed, has_heard, sentences, subject};
pub use top::{clock, countdown, join_line, paused, seat_sign, seats, stage, stage_key, top};
