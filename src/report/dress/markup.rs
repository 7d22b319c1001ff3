//! A dressed paper as markup, for pages and for printed sheets alike. What it looks like stands in `dress.css`.

use maud::{Markup, html};

use super::paper::{Paper, label};
use crate::sim::plot::Dress;

/// The level of a headline on the page around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// The first of a page.
    One,
    /// Below a title.
    Two,
    /// Below a part.
    Three,
    /// In a table, which has headings of its own.
    None,
}

/// The whole paper.
pub fn whole(paper: &Paper, heading: Heading) -> Markup {
    html! {
        div class=(class(paper)) {
            (head(paper))
            (headline(heading, &html! { (paper.headline) }))
            (text(paper))
            (foot(paper))
        }
    }
}

/// The paper without its text, which stands where the headline leads.
pub fn brief(paper: &Paper, heading: Heading, to: Option<&str>) -> Markup {
    html! {
        div class=(class(paper)) {
            (head(paper))
            (headline(heading, &html! {
                @match to.filter(|_| paper.goes_on()) {
                    Some(to) => a href=(to) data-card { (paper.headline) },
                    None => (paper.headline),
                }
            }))
            (foot(paper))
        }
    }
}

/// The paper as it is held up to a room: its first paragraph whole, and no more.
pub fn front(paper: &Paper) -> Markup {
    html! {
        div class=(class(paper)) {
            (head(paper))
            (headline(Heading::Two, &html! { (paper.headline) }))
            @if !paper.first.is_empty() { p class="paper-first" dir="auto" { (paper.first) } }
            @if let Some(also) = &paper.also { p class="paper-also" dir="auto" { (also) } }
            (foot(paper))
        }
    }
}

fn class(paper: &Paper) -> String {
    format!("paper {}", paper.dress.name())
}

/// The name, what stands beneath it, and what kind of paper it is.
fn head(paper: &Paper) -> Markup {
    html! {
        div class="paper-head" {
            @if paper.dress == Dress::Post { span class="paper-sign" aria-hidden="true" { (paper.initial()) } }
            p class="paper-name" {
                bdi { (paper.masthead) }
                @if !paper.beneath.is_empty() { " " span class="paper-beneath" { (paper.beneath) } }
            }
            p class="paper-label" { (label(paper.dress)) }
        }
    }
}

fn headline(heading: Heading, inside: &Markup) -> Markup {
    html! {
        @match heading {
            Heading::One => h1 class="paper-headline" dir="auto" { (inside) },
            Heading::Two => h2 class="paper-headline" dir="auto" { (inside) },
            Heading::Three => h3 class="paper-headline" dir="auto" { (inside) },
            Heading::None => p class="paper-headline" dir="auto" { (inside) },
        }
    }
}

fn text(paper: &Paper) -> Markup {
    html! {
        @if paper.goes_on() {
            div class="paper-text" {
                @if !paper.first.is_empty() { p class="paper-first" dir="auto" { (paper.first) } }
                @for paragraph in &paper.rest { p dir="auto" { (paragraph) } }
            }
        }
    }
}

fn foot(paper: &Paper) -> Markup {
    html! { @if let Some(count) = &paper.count { p class="paper-count" { (count) } } }
}
