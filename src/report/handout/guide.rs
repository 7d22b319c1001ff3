//! The facilitator's guide: how to run it, what the score looks at, what really happens, the whole events list, the
//! hot wash.
//!
//! It is written from the scenario as it is bound and not from an exercise that was played: it is printed
//! before the day. The truth stands after what may be read aloud.

use maud::{Markup, html};

use super::msel;
use super::prose::{lines, prose};
use super::score;
use crate::report::names::Names;
use crate::report::{capital, conditions, labels};
use crate::sim::exercise::Exercise;
use crate::sim::ids::ParagraphId;
use crate::sim::plot::{Branch, Plot};
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// The guide of a scenario as it is bound. The exercise made here lends names only; its seed plays no part.
pub fn guide(s: &Scenario) -> Markup {
    let exercise = Exercise::new(std::sync::Arc::new(s.clone()), 1);
    let names = Names::of_control(&exercise);
    html! {
        header {
            p class="kicker" { (word("handout-control-only")) }
            h1 { (s.title) }
        }
        p class="big" { (s.summary) }
        (purpose(s))
        (timing(s))
        section { h2 { (word("handout-notes")) } @for note in &s.facilitation.notes { (prose(note)) } }
        (score::score(&names))
        section { h2 { (word("handout-watch")) } (lines(&s.facilitation.watch)) }
        @if !s.facilitation.before_truth.is_empty() {
            section { h2 { (word("handout-before-truth")) } (lines(&s.facilitation.before_truth)) }
        }
        section { h2 { (word("handout-hot-wash")) } (lines(&s.facilitation.hot_wash)) }
        section { h2 { (word("handout-truth")) } @for plot in &s.plots { (truth(s, plot)) } }
        section { h2 { (word("handout-branches")) } @for branch in &s.branches { (turn(&names, branch)) } }
        (msel::msel(s, &names))
    }
}

/// What the exercise is about and what it trains, with the paragraphs that each objective exercises.
fn purpose(s: &Scenario) -> Markup {
    let cited = |ids: &[ParagraphId]| {
        ids.iter().map(|id| s.instrument.paragraphs[*id].id.clone()).collect::<Vec<_>>().join(", ")
    };
    html! {
        section {
            h2 { (word("handout-situation")) }
            (prose(&s.situation))
            h2 { (word("handout-objectives")) }
            ul {
                @for objective in &s.objectives {
                    li {
                        (objective.text) " "
                        span class="soft" {
                            (words("board-trains", &[("paragraphs", cited(&objective.paragraphs).into())]))
                        }
                    }
                }
            }
            h2 { (word("handout-roles")) }
            ul {
                @for role in &s.roles {
                    li { (capital::party(s, role.state)) @if !role.binding.is_empty() { ". " (role.binding) } }
                }
            }
        }
    }
}

/// Two ways to run it, by the author: half a day, or a lesson.
fn timing(s: &Scenario) -> Markup {
    html! {
        section class="timing" {
            h2 { (word("handout-half-day")) }
            (lines(&s.facilitation.half_day))
            h2 { (word("handout-in-class")) }
            (lines(&s.facilitation.in_class))
        }
    }
}

/// What is really behind an incident. No other paper holds this.
fn truth(s: &Scenario, plot: &Plot) -> Markup {
    let about = words(
        "handout-incident",
        &[
            ("kind", labels::incident_kind(plot.kind).into()),
            ("state", s.states[plot.against].name.as_str().into()),
            ("by", s.suspect_name(plot.by).into()),
            ("severity", plot.severity.into()),
        ],
    );
    html! { div class="truth" { h3 { (plot.title) } p class="soft" { (about) } (prose(&plot.truth)) } }
}

/// A branch of the plot with the condition that opens it, so that control sees it coming.
fn turn(names: &Names<'_>, branch: &Branch) -> Markup {
    let opens = words("handout-opens", &[("condition", conditions::says(names, &branch.when).into())]);
    html! {
        div class="branch" {
            p { code { (branch.id) } " " strong { (branch.title) } }
            p class="soft" { (opens) }
        }
    }
}
