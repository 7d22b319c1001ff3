//! The public board in a browser: what the projector shows when no Bevy window does. It says the same: the map with
//! tension and incidents, the crisis ladder, the commitments, what everybody knows.

mod cover;
mod land;
mod map;
#[cfg(test)]
mod tests;

use maud::{Markup, html};

pub use land::land_svg;

use super::shell::Layout;
use super::{WayIn, hall, talk};
use crate::server::region::Region;
use crate::session::person::Role;
use crate::session::room::Stage;
use crate::session::view::{HallView, Snapshot};
use crate::words::word;

/// Events in the feed at most: what does not fit is cut off below.
const FEED_MAX: usize = 12;

/// Messages to everybody that stand above the feed at most, and letters of one.
const SAID_MAX: usize = 3;
const SAID_LETTERS_MAX: usize = 160;

/// The regions in the columns of the page; `top` has a place of its own.
pub const LAYOUT: Layout<'static> = &[&["cover"], &["map", "seats"], &["ladder", "feed", "bands"]];

/// The regions of the public board. Its land comes by [`land_svg`], once, at `/map.svg`.
pub fn regions(view: &HallView, snapshot: &Snapshot, way_in: &WayIn) -> Vec<Region> {
    let scenario = snapshot.scenario();
    let told = view.is_all_told();
    // A picture that runs ahead of the telling would give away its end.
    let picture = |part: Markup| html! { @if told { (part) } };
    vec![
        Region::new("top", top(view, way_in)),
        Region::new("map", picture(map::map(&view.board))),
        Region::new("ladder", picture(hall::ladder(view.board.rung))),
        Region::new("feed", picture(html! { (said(snapshot)) (hall::feed(scenario, view, FEED_MAX)) })),
        Region::new("bands", hall::commitments(scenario, view)),
        Region::new("seats", hall::seats(view)),
        Region::new("cover", cover::cover(view, snapshot, way_in)),
    ]
}

/// What was last said to everybody in the room, shortened: whoever reads it whole does so on a page.
fn said(snapshot: &Snapshot) -> Markup {
    let heard = snapshot.talk(&Role::Board).messages;
    let scenario = snapshot.scenario();
    html! {
        @if !heard.is_empty() {
            h2 { (word("board-said")) }
            ol class="hall-feed" {
                @for message in heard.iter().rev().take(SAID_MAX) {
                    @if message.hidden { li class="no" { (word("page-talk-hidden")) } }
                    @else { li { b { bdi { (talk::speaker(scenario, &message.from)) } } " " bdi { (shortened(&message.text)) } } }
                }
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

/// Title, stage and the clock, readable from the last row.
fn top(view: &HallView, way_in: &WayIn) -> Markup {
    html! {
        header class="hall-head" {
            h1 { (view.board.title) }
            p class="hall-stage" { (hall::stage(view)) }
            (hall::clock(view))
            @if !view.doors_open { p class="soft" { (word("hall-doors-closed")) } }
            @else if view.stage != Stage::Over {
                p class="hall-late" { (hall::join_line(way_in)) }
            }
        }
    }
}
