//! What a delegation reads: the injects that reached it, and papers that no author has written because they follow from
//! what happened. An everyday incident has a bulletin at the state that it hit; whoever asked another delegation, and
//! whoever was asked, has a note of what was said; and a newspaper knows what governments did in public before it came out.
//!
//! Invariant: everything is made from the seat's view, so that no paper says what its reader may not know.

mod answer;
mod everyday;
mod held_up;
mod made;
mod news;

pub use held_up::held_up;
pub use made::is_made;

use super::names::Names;
use crate::sim::scenario::Scenario;
use crate::sim::view::{InjectView, SeatView};

/// Everything that reached a delegation, in the order of the steps in which it is read. Within a step the author's papers
/// come last, because the newest stands first on a screen.
pub fn received(s: &Scenario, view: &SeatView) -> Vec<InjectView> {
    let names = Names::of_seat(s, view);
    let mut all: Vec<InjectView> = everyday::bulletins(&names, view);
    all.extend(answer::notes(&names, view));
    all.extend(view.injects.iter().map(|inject| news::informed(&names, view, inject)));
    all.sort_by_key(|paper| paper.step);
    all
}
