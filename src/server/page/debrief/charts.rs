//! Acts 4 and 5: belief against truth, and the ladder and tension over the steps, by the charts of the report.

use maud::{Markup, html};

use super::at::At;
use crate::report::acts::Told;
use crate::report::after::Beliefs;
use crate::report::answer;
use crate::words::word;

/// Small multiples, incident by incident; the own delegation stands first on its page.
pub(super) fn beliefs(at: &At<'_>, told: &Told) -> Markup {
    let all = &told.pictures.beliefs;
    html! {
        @if all.is_empty() { p { (word("acts-belief-none")) } }
        @for of in all {
            h3 { (of.title) }
            (of.legend)
            (small(at, of, usize::MAX))
        }
    }
}

/// The charts of one incident, so many at most: the own one first, then those who accused somebody.
pub(super) fn small(at: &At<'_>, of: &Beliefs, most: usize) -> Markup {
    let mut charts: Vec<_> = of.charts.iter().collect();
    charts.sort_by_key(|(seat, has_accused, _)| (Some(*seat) != at.role.state(), !has_accused));
    html! {
        div class="charts" {
            @for (seat, _, chart) in charts.into_iter().take(most) {
                figure {
                    (chart)
                    @if at.hall.asked.has(*seat) { p class="note" { (answer::told(at.s, at.snapshot.answer(*seat, of.incident))) } }
                }
            }
        }
    }
}

/// The ladder over each incident, tension, and the region.
pub(super) fn ladder(told: &Told) -> Markup {
    let pictures = &told.pictures;
    html! {
        (pictures.legend)
        h3 { (word("acts-ladder")) }
        p class="soft" { (pictures.names_of_rungs) }
        @if pictures.rungs.is_empty() { p { (word("acts-ladder-none")) } }
        (drawn(&pictures.rungs, usize::MAX))
        h3 { (word("aar-tension")) }
        p class="soft" { (word("aar-tension-how")) }
        (drawn(&pictures.tensions, usize::MAX))
        h3 { (word("aar-region")) }
        (drawn(&pictures.region, usize::MAX))
    }
}

/// Charts side by side, so many at most.
pub(super) fn drawn(charts: &[Markup], most: usize) -> Markup {
    html! { div class="charts" { @for chart in charts.iter().take(most) { figure { (chart) } } } }
}
