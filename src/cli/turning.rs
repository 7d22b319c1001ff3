//! The story in one page, laid out for a terminal: of 100 columns it fits a page of 60 lines.

use super::page::Page;
use crate::report::turning::OnePage;

/// So many lines are one page.
const LINES: usize = 60;

/// The heading, how to read it, then each turn: when and what, what came of it, what else was on offer. A line is left free
/// between turns as far as a page has room for that.
pub fn lay_out(page: &mut Page, story: &OnePage) {
    let before = page.text().lines().count();
    let mut loose = page.clone();
    lay_out_with(&mut loose, story, Page::gap);
    if loose.text().lines().count() - before <= LINES {
        *page = loose;
    } else {
        lay_out_with(page, story, |_| {});
    }
}

fn lay_out_with(page: &mut Page, story: &OnePage, between: impl Fn(&mut Page)) {
    page.heading(&story.heading);
    page.paragraph(&story.lead);
    page.gap();
    for (place, point) in story.points.iter().enumerate() {
        if place > 0 {
            between(page);
        }
        page.item(&format!("{}. ", place + 1), &format!("{}. {}", point.when, point.what));
        page.item("   = ", &point.came_and_lasts());
        page.item("   ? ", &point.offers);
    }
}
