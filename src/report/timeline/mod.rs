//! The timeline: what happened, step by step, as one fold over an exercise, and the same with the same luck when nobody
//! acted. Charts, pages, reports, records and studies read it, so that they cannot tell different stories.
//!
//! It is a list of rows. Each is one picture of one moment, and carries the audience that may be shown it: what stood
//! on the public board, what one delegation saw on its own screen, or what control alone knew. [`Timeline::cut`] leaves
//! a reader what that reader may see; nothing else has to remember it.

mod fold;
mod nobody;
mod row;
mod series;

pub use row::{Fact, Reader, Row, Timeline};
pub use series::Series;

use crate::session::Course;
use fold::Fold;

/// The timeline of an exercise, to its end or as far as it was played.
pub fn timeline(course: &Course<'_>) -> Timeline {
    let moments = course.moments.iter().copied().chain([course.exercise]);
    let mut came = Fold::default();
    moments.for_each(|exercise| came.picture(exercise));
    came.rows.sort_by_key(|row| row.at);
    Timeline { closed: course.moments.len() as u16, came: came.rows, nobody: nobody::rows(course) }
}
