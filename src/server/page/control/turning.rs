//! The story in one page, in the debrief of a live exercise: the turns that decided it, folded away behind the truth.

use maud::{Markup, html};

use crate::report::turning::page;
use crate::session::Course;

/// The turns with what came of each and what else was on offer.
pub(super) fn turning(course: &Course<'_>) -> Markup {
    let story = page(course);
    html! {
        details id="debrief-turning" class="c-group" {
            summary { (story.heading) }
            p class="soft" { (story.lead) }
            ol {
                @for point in &story.points {
                    li {
                        p { span class="soft" { (point.when) } br; strong { (point.what) } }
                        @if !point.came.is_empty() { p { (point.came) } }
                        p { (point.offers) }
                    }
                }
            }
        }
    }
}
