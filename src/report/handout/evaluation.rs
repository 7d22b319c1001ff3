//! Evaluation guides: for each objective the occasions to watch, and a form with P, S, M and U for every delegation. They
//! tell which situations are sure to come, so that they are for evaluators and control alone.

use maud::{Markup, html};

use super::score;
use crate::report::capital;
use crate::report::names::Names;
use crate::sim::scenario::{Objective, Scenario};
use crate::words::{tell, word};

/// The letters that evaluators write, with what they mean.
const RATINGS: [(&str, &str); 4] =
    [("P", "aar-rated-p"), ("S", "aar-rated-s"), ("M", "aar-rated-m"), ("U", "aar-rated-u")];

pub(super) fn evaluation(s: &Scenario, names: &Names<'_>) -> Markup {
    html! {
        header {
            p class="kicker" { (s.title) " · " (word("handout-for-evaluators")) }
            h1 { (word("handout-evaluation")) }
        }
        p { (word("handout-evaluation-how")) }
        ul { @for (letter, meaning) in RATINGS { li { strong { (letter) } " " (word(meaning)) } } }
        @for objective in &s.objectives { (guide(s, names, objective)) }
    }
}

fn guide(s: &Scenario, names: &Names<'_>, objective: &Objective) -> Markup {
    let head = ["handout-evaluation-delegation", "handout-evaluation-seen"].map(word);
    html! {
        section class="leaf" {
            h2 { (objective.text) }
            h3 { (word("handout-evaluation-watch")) }
            @for id in &objective.paragraphs {
                @let paragraph = &s.instrument.paragraphs[*id];
                p { strong { (paragraph.id) " " (paragraph.title) ". " } (paragraph.explanation) }
                ul { @for line in score::watched(names, *id) { li { (line) } } }
            }
            table class="form" {
                caption { (tell("handout-evaluation-form", &[("letters", "P · S · M · U")])) }
                thead {
                    tr {
                        th scope="col" { (head[0]) }
                        @for (letter, _) in RATINGS { th scope="col" class="box" { (letter) } }
                        th scope="col" { (head[1]) }
                    }
                }
                tbody {
                    @for state in s.states.keys() {
                        tr {
                            th scope="row" { (capital::party(s, state)) }
                            @for _ in RATINGS { td class="box" { "☐" } }
                            td {}
                        }
                    }
                }
            }
        }
    }
}
