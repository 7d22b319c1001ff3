//! Act 8: what if. The newest question whole, those before it folded: first what is asked, for a show of hands, then what
//! came of it. What came of it is played beside the pages; until it is there they say so.

use maud::{Markup, html};

use super::at::At;
use crate::report::whatif::{self, Question, WhatIf, ranges};
use crate::session::Course;
use crate::session::person::Role;
use crate::session::what_if::{Hands, Posed};
use crate::words::{tell, word};

pub(super) fn questions(at: &At<'_>) -> Markup {
    let Some(course) = at.snapshot.course() else { return html! {} };
    let all = at.snapshot.what_ifs();
    html! {
        @if all.is_empty() { p { (word("acts-what-if-none")) } }
        @for (place, posed) in all.iter().enumerate().rev() {
            @if let Some(question) = Question::asked(&course, &posed.asking) {
                @let asked = whatif::ask(&course, &question);
                @if place + 1 == all.len() {
                    article class="card what-if" { (question_of(at, &course, &question)) (rest(at, posed)) }
                } @else {
                    details id={ "what-if-" (place) } class="card what-if" {
                        summary { (asked.when) ": " (asked.other) }
                        (question_of(at, &course, &question))
                        (rest(at, posed))
                    }
                }
            }
        }
    }
}

/// The moment, what was done, what would have been otherwise, and what the room is asked.
fn question_of(at: &At<'_>, course: &Course<'_>, question: &Question) -> Markup {
    let asked = whatif::ask(course, question);
    html! {
        h3 { (asked.when) }
        dl class="arms" {
            dt { (word("whatif-as-it-was")) } dd { (asked.came) }
            dt { (word("whatif-otherwise")) } dd { (asked.other) }
        }
        @if !at.snapshot.was_peopled(question.who) {
            p class="soft" { (tell("acts-what-if-bot", &[("who", &at.s.states[question.who].name)])) }
        }
        p class="big" { strong { (asked.ask) } }
    }
}

/// The ranges with the hands, then the picture once control has opened it. How a delegation was read by whoever fitted
/// a bot to it is shown to control alone.
fn rest(at: &At<'_>, posed: &Posed) -> Markup {
    html! {
        @if !posed.is_open || posed.hands.is_some() { (counted(posed.hands.as_ref())) }
        @match (posed.is_open, posed.found::<WhatIf>()) {
            (false, _) => p { (word("acts-what-if-guess")) },
            (true, None) => p role="status" { (word("acts-what-if-playing")) },
            (true, Some(told)) => @if *at.role == Role::Control { (whatif::answer(&told, &told.players)) }
                @else { (whatif::answer(&told, &word("whatif-players-room"))) },
        }
    }
}

/// The ranges, with how many hands went up for each once they are counted.
fn counted(hands: Option<&Hands>) -> Markup {
    html! {
        dl class="hands" aria-label=(word("acts-what-if-hands")) {
            @for (place, range) in ranges().iter().enumerate() {
                div { dt { (range) } @if let Some(hands) = hands { dd { (hands[place]) } } }
            }
        }
    }
}
