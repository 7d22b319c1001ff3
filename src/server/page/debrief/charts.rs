//! Acts 4 and 5: belief against truth, and the ladder and tension over the steps, by the charts of the report.

use maud::{Markup, html};

use super::at::At;
use crate::report::acts::Told;
use crate::report::after::{Beliefs, figure};
use crate::report::chart::Chart;
use crate::report::{answer, leaf};
use crate::words::word;

/// Small multiples, incident by incident; the own delegation stands first on its page.
pub(super) fn beliefs(at: &At<'_>, told: &Told) -> Markup {
    let all = &told.pictures.beliefs;
    html! {
        @if all.is_empty() { p { (word("acts-belief-none")) } }
        @for of in all {
            h3 { (of.title) }
            (of.legend)
            (small(at, of))
        }
    }
}

/// The charts of one incident: the own one first, then those who accused somebody.
fn small(at: &At<'_>, of: &Beliefs) -> Markup {
    let mut charts: Vec<_> = of.charts.iter().collect();
    charts.sort_by_key(|one| (Some(one.seat) != at.role.state(), one.chart.flags.is_empty()));
    html! {
        div class="charts" {
            @for one in charts {
                figure {
                    (one.figure)
                    @if let Some(said) = answer::before_truth(&at.hall, at.snapshot, one.seat, of.incident) { p class="note" { (said) } }
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
        @let rungs = leaf::rungs(told);
        @if rungs.is_empty() { p { (word("acts-ladder-none")) } }
        (side_by_side(&rungs))
        h3 { (word("aar-tension")) }
        @let tensions = leaf::tensions(told);
        p class="soft" { (word(if tensions.is_empty() { "acts-tension-none" } else { "aar-tension-how" })) }
        (side_by_side(&tensions))
        h3 { (word("aar-region")) }
        div class="charts" { @for figure in &pictures.region.figures { figure { (figure) } } }
    }
}

/// Charts side by side.
fn side_by_side(charts: &[Chart]) -> Markup {
    html! { div class="charts" { @for chart in charts { figure { (figure(chart)) } } } }
}
