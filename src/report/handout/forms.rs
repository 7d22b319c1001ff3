//! Two empty forms: what participants hand in at the end, and the after-action report with its improvement plan for whoever
//! writes it by hand.

use maud::{Markup, html};

use crate::report::capital;
use crate::sim::scenario::{Objective, Scenario};
use crate::words::word;

/// What participants agree with, from 1 to 5.
const STATEMENTS: [&str; 8] = [
    "feedback-clear",
    "feedback-realistic",
    "feedback-part",
    "feedback-commitments",
    "feedback-others",
    "feedback-debrief",
    "feedback-use",
    "feedback-again",
];
/// What they write.
const QUESTIONS: [&str; 4] = ["feedback-learned", "feedback-surprised", "feedback-change", "feedback-monday"];

/// The feedback form. It asks for no name.
pub(super) fn feedback(s: &Scenario) -> Markup {
    html! {
        header {
            p class="kicker" { (s.title) " · " (word("handout-for-all")) }
            h1 { (word("handout-feedback")) }
        }
        p { (word("handout-feedback-how")) }
        table class="form" {
            caption { (word("handout-feedback-scale")) }
            thead {
                tr {
                    th scope="col" { (word("handout-feedback-statement")) }
                    @for mark in 1..=5 { th scope="col" class="box" { (mark) } }
                }
            }
            tbody {
                @for key in STATEMENTS {
                    tr { th scope="row" { (word(key)) } @for _ in 1..=5 { td class="box" { "☐" } } }
                }
            }
        }
        @for key in QUESTIONS { h2 { (word(key)) } div class="write" {} }
    }
}

/// The after-action report with an improvement plan, empty.
pub(super) fn improvement(s: &Scenario) -> Markup {
    html! {
        header {
            p class="kicker" { (s.title) " · " (word("handout-for-control")) }
            h1 { (word("handout-improvement")) }
        }
        p { (word("handout-improvement-how")) }
        table class="form" {
            caption { (word("aar-overview")) }
            tbody {
                @for key in ["improvement-date", "improvement-place", "improvement-lead", "improvement-people"] {
                    tr { th scope="row" { (word(key)) } td {} }
                }
            }
        }
        h2 { (word("handout-roles")) }
        ul { @for state in s.states.keys() { li { (capital::party(s, state)) } } }
        h2 { (word("aar-summary")) }
        div class="write" {}
        @for objective in &s.objectives { (of_objective(objective)) }
        section class="leaf" { (plan(s)) }
    }
}

fn of_objective(objective: &Objective) -> Markup {
    html! {
        section class="whole" {
            h2 { (objective.text) }
            p class="soft" { (word("improvement-rating")) }
            h3 { (word("improvement-strengths")) }
            div class="write" {}
            h3 { (word("improvement-areas")) }
            div class="write" {}
        }
    }
}

fn plan(s: &Scenario) -> Markup {
    let head = ["aar-plan-area", "aar-plan-action", "aar-plan-who", "aar-plan-when"].map(word);
    html! {
        h2 { (word("aar-plan")) }
        table class="form tall" {
            caption { (word("improvement-plan-how")) }
            thead { tr { @for title in &head { th scope="col" { (title) } } } }
            tbody {
                @for objective in &s.objectives {
                    tr { th scope="row" { (objective.text) } @for _ in 1..head.len() { td {} } }
                }
            }
        }
    }
}
