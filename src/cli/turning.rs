//! The story in one page, laid out for a terminal: of 100 columns it fits a page of 60 lines.

use super::page::Page;
use crate::report::turning::OnePage;

/// The heading, how to read it, then each turn: when and what, what came of it, what else was on offer. No line is left free
/// between turns: they are numbered, and a long exercise is long enough.
pub fn lay_out(page: &mut Page, story: &OnePage) {
    page.heading(&story.heading);
    page.paragraph(&story.lead);
    page.gap();
    for (place, point) in story.points.iter().enumerate() {
        page.item(&format!("{}. ", place + 1), &format!("{}. {}", point.when, point.what));
        page.item("   = ", &point.came_and_lasts());
        page.item("   ? ", &point.offers);
    }
}
