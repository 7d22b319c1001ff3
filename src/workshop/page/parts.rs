//! The parts of the scenario: a link to each, and to everything in a list.

use maud::{Markup, html};

use super::label::section_title;
use super::marks::{add, marks};
use super::seen::Seen;
use crate::words::{word, words};
use crate::workshop::form::{Section, sections};

/// A link to every part.
pub(super) fn parts(seen: &Seen<'_>) -> Markup {
    html! { ul {
        @for (part, key) in [("left", "write-time"), ("check", "write-to-check"), ("reads", "write-to-reads")] {
            li class="only-narrow" { a href={ "#" (part) } { (word(key)) } }
        }
        @for section in sections() {
        li { a href=(seen.to(section.field().unwrap_or(""))) aria-current=[(section == seen.section).then_some("page")] {
            (section_title(section))
            @if let Section::List(list, _) = section {
                " " span class="soft" { (words("write-count", &[("count", seen.book.count(list).into())])) }
            }
            @if let Some(field) = section.field() { (marks(seen, field)) }
        } }
    } } }
}

/// A link to everything in the list of what is looked at; injects have the time line.
pub(super) fn siblings(seen: &Seen<'_>) -> Markup {
    html! {
        @if let Section::List(list, of) = seen.section && list != "injects" {
            ul class="siblings" {
                @for nth in 0..seen.book.count(list) {
                    @let way = format!("{list}[{nth}]");
                    li { a href=(seen.to(&way)) aria-current=[(seen.way == way).then_some("page")] { (seen.title(&way)) (marks(seen, &way)) } }
                }
            }
            (add(list, of))
        }
    }
}
