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
use super::{WayIn, hall};
use crate::server::region::Region;
use crate::session::view::{HallView, Snapshot};
use crate::words::word;

/// Events in the feed at most: what does not fit is cut off below.
const FEED_MAX: usize = 12;

/// The regions in the columns of the page; `top` has a place of its own.
pub const LAYOUT: Layout<'static> = &[&["cover"], &["map", "seats"], &["ladder", "feed", "bands"]];

/// The regions of the public board. Its land comes by [`land_svg`], once, at `/map.svg`.
pub fn regions(view: &HallView, snapshot: &Snapshot, way_in: &WayIn) -> Vec<Region> {
    let scenario = snapshot.scenario();
    let told = hall::all_is_told(view);
    // A picture that runs ahead of the telling would give away its end.
    let picture = |part: Markup| html! { @if told { (part) } };
    vec![
        Region::new("top", top(view)),
        Region::new("map", picture(map::map(&view.board))),
        Region::new("ladder", picture(hall::ladder(view.board.rung))),
        Region::new("feed", picture(hall::feed(scenario, view, FEED_MAX))),
        Region::new("bands", hall::commitments(scenario, view)),
        Region::new("seats", hall::seats(view)),
        Region::new("cover", cover::cover(view, snapshot, way_in)),
    ]
}

/// Title, stage and the clock, readable from the last row.
fn top(view: &HallView) -> Markup {
    html! {
        header class="hall-head" {
            h1 { (view.board.title) }
            p class="hall-stage" { (hall::stage(view)) }
            (hall::clock(view))
            @if !view.doors_open { p class="soft" { (word("hall-doors-closed")) } }
        }
    }
}
