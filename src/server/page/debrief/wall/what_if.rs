//! What if on the wall: the question with the hands; then two fields of a hundred marks with one sentence; then three
//! futures, one a page.

use maud::{Markup, html};

use super::fit::{Piece, WORDS_MAX, heading, pages, together};
use crate::report::acts;
use crate::report::whatif::{Brief, Question, Story, WhatIf, brief, picture, story};
use crate::server::page::debrief::at::At;
use crate::server::page::debrief::what_if::counted;
use crate::session::acts::DebriefAct;
use crate::session::what_if::Posed;
use crate::words::word;

/// The pages of the newest question.
pub(super) fn leaves(at: &At<'_>) -> Vec<Markup> {
    let Some(posed) = at.snapshot.what_ifs().last() else {
        return vec![html! { p class="hall-question" { (acts::lead(DebriefAct::WhatIf)) } }];
    };
    match (posed.is_open, posed.found::<WhatIf>()) {
        (false, _) => asked(at, posed),
        (true, None) => vec![html! { p class="hall-question" { (word("acts-what-if-playing")) } }],
        (true, Some(told)) => {
            std::iter::once(answered(&told, posed)).chain(told.stories.iter().map(told_story)).collect()
        }
    }
}

/// The question, with the ranges for which hands go up. Where it is long, what is asked comes first and whole, so that the
/// room sees what it counts; what came of the act as it was done stands on a page after it.
fn asked(at: &At<'_>, posed: &Posed) -> Vec<Markup> {
    let course = at.snapshot.course();
    let brief = course.and_then(|course| Some(brief(&course, &Question::asked(&course, &posed.asking)?)));
    let Some(Brief { when, came, other, ask }) = brief else { return Vec::new() };
    let (came, beside) = (came.unwrap_or_default(), heading(DebriefAct::WhatIf));
    let before = || Piece::of(&[&when, &came], html! { p { (when) @if !came.is_empty() { ": " (came) } } });
    let question = || {
        [
            Piece::of(&[&other], html! { p class="hall-question" { (other) } }),
            Piece::of(&[&ask], html! { p class="hall-question" { strong { (ask) } } }),
        ]
    };
    let with_hands = |page: &Vec<Markup>| html! { (together(page)) (hands(posed)) };
    let whole = pages(std::iter::once(before()).chain(question()).collect(), beside);
    if let [page] = whole.as_slice() {
        return vec![with_hands(page)];
    }
    let first = pages(question().into(), beside);
    let after = pages(vec![before()], beside);
    first.iter().map(with_hands).chain(after.iter().map(|page| together(page))).collect()
}

/// The ranges as a chart of hands.
fn hands(posed: &Posed) -> Markup {
    html! {
        figure class="hall-hands" {
            figcaption { (word("acts-what-if-hands")) }
            (counted(posed.hands.as_ref()))
        }
    }
}

fn answered(told: &WhatIf, posed: &Posed) -> Markup {
    html! {
        p class="hall-beside" { (told.short) }
        div class="hall-field" {
            figure { (picture(told)) }
            @if posed.hands.is_some() { (hands(posed)) }
        }
        p { (word("whatif-wall-players")) }
    }
}

/// A future, told in the words that a page has room for.
fn told_story(one: &Story) -> Markup {
    let title = one.heading.split_whitespace().count();
    let room = WORDS_MAX.saturating_sub(heading(DebriefAct::WhatIf) + title);
    html! {
        h3 { (one.heading) }
        @for sentence in story(one, room) { p class="hall-beside" { (sentence) } }
    }
}
