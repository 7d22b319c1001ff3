//! The act that is shown on the wall, in type for the last row: the leaf that [`crate::report::leaf`] gives, drawn. Whoever
//! wants more reads it on a page of their own.

mod draw;
#[cfg(test)]
mod tests;

use maud::{Markup, html};

pub use crate::report::leaf::paged;

use crate::report::acts;
use crate::report::leaf::leaf;
use crate::session::view::{HallView, Snapshot};
use crate::words::{word, words};

/// The wall during the debrief; nothing before it.
pub fn wall(view: &HallView, snapshot: &Snapshot) -> Markup {
    let Some(leaf) = leaf(view, snapshot) else { return html! {} };
    html! {
        div class={ "hall-cover acts" @if let Some(act) = leaf.act { " act-" (act.name()) } } {
            h2 {
                @match leaf.act { Some(act) => (acts::heading(act)), None => (word("acts-ended")) }
                @if let Some((place, count)) = leaf.place { (position(place, count)) }
            }
            (draw::parts(&leaf.parts))
        }
    }
}

/// "2/5" beside the heading.
fn position(place: usize, count: usize) -> Markup {
    html! { " " span class="soft hall-page" { (words("acts-wall-page", &[("page", (place + 1).into()), ("pages", count.into())])) } }
}
