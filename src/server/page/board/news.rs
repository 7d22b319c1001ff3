//! The headline over the full width: what is known to everybody and presses most, and who says so; below it what was last
//! said to everybody.

use maud::{Markup, html};

use crate::report::headline::{Headline, headline, over_wall};
use crate::report::labels::speaker;
use crate::server::page::parts;
use crate::session::person::Role;
use crate::session::view::{HallView, Snapshot};
use crate::sim::view::PictureView;
use crate::words::word;

/// Letters of a message that are shown; whoever reads it whole does so on a page.
const SAID_LETTERS_MAX: usize = 44;

/// The headline.
pub(super) fn news(view: &HallView, snapshot: &Snapshot) -> Markup {
    let scenario = snapshot.scenario();
    let Headline { masthead, label, words } = headline(scenario, view);
    html! {
        @if let Some(label) = label {
            p class="w-kicker" {
                @if let Some(masthead) = masthead { b { bdi { (masthead) } } " · " }
                (label)
            }
        }
        p class="w-headline" { (words) }
        @if let Some(picture) = over_wall(scenario, view).and_then(PictureView::of) { (parts::picture(&picture)) }
        (said(snapshot))
    }
}

/// What was last said to everybody in the room, shortened.
fn said(snapshot: &Snapshot) -> Markup {
    let heard = snapshot.talk(&Role::Board).messages;
    html! {
        @if let Some(message) = heard.last() {
            p class="w-said" {
                span class="aloud" { (word("board-said")) " " }
                @if message.hidden { (word("page-talk-hidden")) }
                @else { b { bdi { (speaker(snapshot.scenario(), &message.from)) } } " " bdi { (shortened(&message.text)) } }
            }
        }
    }
}

/// The beginning of a text.
fn shortened(text: &str) -> String {
    let mut letters = text.chars();
    let beginning: String = letters.by_ref().take(SAID_LETTERS_MAX).collect();
    if letters.next().is_some() { beginning + "…" } else { beginning }
}
