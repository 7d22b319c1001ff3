//! The headline over the full width: what is known to everybody and presses most, and who says so; below it what was last
//! said to everybody.

use maud::{Markup, html};

use crate::report::dress::{Paper, label};
use crate::report::labels::speaker;
use crate::server::page::parts;
use crate::session::person::Role;
use crate::session::room::Stage;
use crate::session::view::{HallView, Snapshot};
use crate::sim::exercise::event::What;
use crate::sim::ids::InjectId;
use crate::sim::scenario::Scenario;
use crate::sim::view::PictureView;
use crate::words::word;

/// Letters of a message that are shown; whoever reads it whole does so on a page.
const SAID_LETTERS_MAX: usize = 44;
/// Words of a sender's name that are shown: a longer one stands on the paper itself.
const NAME_WORDS_MAX: usize = 4;

/// The headline; nothing before anybody has heard anything.
pub(super) fn news(view: &HallView, snapshot: &Snapshot) -> Markup {
    let scenario = snapshot.scenario();
    html! {
        @match newest(view).and_then(|id| scenario.injects.get(id)) {
            Some(inject) => {
                @let paper = Paper::of(inject, None);
                p class="w-kicker" {
                    @if paper.masthead.split_whitespace().count() <= NAME_WORDS_MAX { b { bdi { (paper.masthead) } } " · " }
                    (label(paper.dress))
                }
                p class="w-headline" { (paper.headline) }
                @if let Some(picture) = PictureView::of(inject) { (parts::picture(&picture)) }
            },
            None => p class="w-headline" { (quiet(scenario, view)) },
        }
        (said(snapshot))
    }
}

/// The public inject that came last, as far as it has been told.
pub(super) fn newest(view: &HallView) -> Option<InjectId> {
    if view.stage == Stage::Lobby {
        return None;
    }
    let feed = &view.pictured().feed;
    feed.iter().rev().find_map(|event| if let What::Released(id) = event.what { Some(id) } else { None })
}

/// What stands there while nothing has been heard.
fn quiet(scenario: &Scenario, view: &HallView) -> String {
    match view.board.clock.move_title.as_str() {
        "" => scenario.title.clone(),
        title => title.to_owned(),
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
