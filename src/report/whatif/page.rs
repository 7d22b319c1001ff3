//! A what-if as one HTML file: it loads nothing, runs nothing, prints on A4, and reads well by ear. The answer stands
//! behind the question, folded, so that the room guesses first; in print it is open.

use maud::{Markup, html};

use super::picture::{Hundred, picture};
use super::stories::Story;
use super::tell::WhatIf;
use crate::report::file::{REPORT, file};
use crate::words::{tell, word, words};

/// The dress of the after-action report, and what only the marks need.
const SHEETS: [&str; 2] = [REPORT, include_str!("../../../assets/web/whatif.css")];

/// The whole file, for the scenario of this title.
pub fn page(told: &WhatIf, scenario: &str) -> String {
    let title = tell("whatif-title", &[("scenario", scenario)]);
    let body = html! {
        header { p class="kicker" { (told.asked.when) } h1 { (title) } }
        main { (arms(told)) (asked(told)) }
        footer { p { (word("aar-foot")) } }
    };
    file(&title, &SHEETS, None, &body)
}

fn arms(told: &WhatIf) -> Markup {
    html! {
        dl class="arms" {
            dt { (word("whatif-as-it-was")) } dd { (told.asked.came) }
            dt { (word("whatif-otherwise")) } dd { (told.asked.other) }
        }
    }
}

fn asked(told: &WhatIf) -> Markup {
    html! {
        section aria-labelledby="ask" {
            h2 id="ask" { (told.asked.ask) }
            details class="answer" {
                summary { (word("whatif-open")) }
                (answer(told, &told.players))
            }
        }
    }
}

/// The answer with everything behind it. Its headings stand on the third level and below. `players` says who played the
/// delegations on: how each was read is for control alone ([`WhatIf::players`]).
pub fn answer(told: &WhatIf, players: &str) -> Markup {
    html! {
        p class="sentence" { (told.answer) }
        figure class="futures-field" {
            (picture(&Hundred::of(&told.effect, told.counted), &told.said(), &told.model))
            figcaption { (told.legend) }
        }
        (outcomes(told))
        @if !told.stories.is_empty() {
            h3 { (stories_of(told.stories.len())) }
            @for one in &told.stories { (story(one)) }
        }
        h3 { (word("whatif-how")) }
        p { strong { (told.model) } }
        p { (players) }
        p { (told.method) }
    }
}

/// "Two of the futures", the heading of so many stories.
pub fn stories_of(count: usize) -> String {
    words("whatif-stories", &[("count", count.into())])
}

fn outcomes(told: &WhatIf) -> Markup {
    let caption = word("whatif-outcomes");
    let head = ["whatif-head-what", "whatif-head-differs", "whatif-head-interval", "whatif-head-sure"];
    html! {
        div class="wide" role="region" aria-label=(caption) tabindex="0" {
            table {
                caption { (caption) }
                thead { tr { @for key in head { th scope="col" { (word(key)) } } } }
                tbody {
                    @for one in &told.outcomes {
                        tr { th scope="row" { (one.what) } td { (one.differs) } td { (one.interval) } td { (one.sure) } }
                    }
                }
            }
        }
    }
}

fn story(story: &Story) -> Markup {
    let arm = |key: &str, told: &[String]| {
        html! {
            p class="arm" { (word(key)) }
            @if told.is_empty() { p { (word("whatif-no-more")) } }
            @else { ul { @for one in told { li { (one) } } } }
        }
    };
    html! {
        article class="story" {
            h4 { (story.heading) }
            @if !(story.came.is_empty() && story.other.is_empty()) {
                (arm("whatif-only-came", &story.came))
                (arm("whatif-only-other", &story.other))
            }
            p { (story.ended) }
        }
    }
}
