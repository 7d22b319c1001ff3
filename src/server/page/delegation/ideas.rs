//! A few things that one could do now, each with the way to its card. The page has them from where all fronts have them.

use maud::{Markup, html};

use super::choices;
use super::seen::Seen;
use crate::report::card;
use crate::report::suggested::{Suggested, suggested};
use crate::sim::catalogue::item::Item;
use crate::words::word;

/// The examples; nothing where the draft is closed, for nobody could follow them.
pub(super) fn ideas(seen: &Seen<'_>) -> Markup {
    if !seen.may_draft() {
        return html! {};
    }
    let ideas = suggested(&seen.names, &seen.lens(), &seen.view.acts);
    html! {
        h2 { (word("board-ideas")) }
        @if ideas.is_empty() { p class="soft" { (word("board-ideas-none")) } }
        ul class="rows" { @for idea in &ideas { li { (row(seen, idea)) } } }
    }
}

fn row(seen: &Seen<'_>, idea: &Suggested) -> Markup {
    let address = match idea.item {
        Item::Measure(id) => format!("/measure/{}", id.0),
        Item::Choice(id) => choices::address(id, idea.about),
    };
    html! {
        a href=(address) data-card { (idea.title) }
        span class="soft" { (card::line(&seen.names, &seen.lens(), idea.item)) }
    }
}
