//! Act 6: the turns that decided the exercise, with what came of each and what else was on offer.

use maud::{Markup, html};

use crate::report::acts::Told;

pub(super) fn turns(told: &Told) -> Markup {
    let story = &told.turns;
    html! {
        h3 { (story.heading) }
        p class="soft" { (story.lead) }
        ol class="lines" {
            @for point in &story.points {
                li {
                    p { span class="soft" { (point.when) } br; strong { (point.what) } }
                    p { (point.came_and_lasts()) }
                    p { (point.offers) }
                }
            }
        }
    }
}
