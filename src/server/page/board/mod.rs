//! The public board in a browser: what the projector shows when no Bevy window does. It shows the same screens: the way in,
//! the picture over which delegations decide, what happened one beat at a time, and the acts of the debrief. Type is for the
//! last row: nothing is smaller than a thirtieth of the height, and a screen has few words.

mod beats;
mod cells;
mod cover;
mod grid;
mod ladder;
mod land;
mod map;
mod news;
#[cfg(test)]
mod tests;

use maud::{Markup, html};

pub use land::land_svg;
pub use map::map as region_map;

use super::shell::Layout;
use super::{WayIn, hall};
use crate::server::region::Region;
use crate::session::conductor::Health;
use crate::session::room::Stage;
use crate::session::view::{HallView, Snapshot};
use crate::words::{trouble, word, words};

/// The regions of the page; `top` has a place of its own. Where each stands says the style sheet.
pub const LAYOUT: Layout<'static> = &[&["cover"], &["news", "map", "seats"], &["ladder", "bands"]];

/// The regions of the public board. Its land comes by [`land_svg`], once, at `/map.svg`.
pub fn regions(view: &HallView, snapshot: &Snapshot, way_in: &WayIn) -> Vec<Region> {
    let instrument = &snapshot.scenario().instrument;
    // One thing at a time: while a step is told, and in the debrief, the cover has the whole screen.
    let open = view.stage == Stage::Deciding;
    let picture = |part: Markup| html! { @if open { (part) } };
    vec![
        Region::new("top", top(view)),
        Region::new("news", picture(news::news(view, snapshot))),
        Region::new("map", picture(map::map(&view.board))),
        Region::new("ladder", picture(ladder::ladder(view.board.rung, None))),
        Region::new("bands", picture(cells::cells(view, instrument))),
        Region::new("seats", foot(view, way_in)),
        Region::new("cover", cover::cover(view, snapshot, way_in)),
    ]
}

/// What is played, where it stands, the clock, and the switch between dark and light.
fn top(view: &HallView) -> Markup {
    html! {
        header class="w-head" {
            // Everybody in the room knows what is played once it has begun.
            h1 class=[(view.stage != Stage::Lobby).then_some("aloud")] { (view.board.title) }
            p class="w-stage" data-stage=(hall::stage_key(view)) { (stage(view)) }
            (hall::clock(view))
            label class="w-theme" title=(word("hall-day")) {
                input type="checkbox" id="day" aria-label=(word("hall-day"));
                span aria-hidden="true" { "◐" }
            }
        }
        // Nothing is decided for nothing: the room hears that what it does is not kept.
        @if let Health::Down { why, .. } = &view.health {
            p class="w-down" role="alert" { (words("board-hall-down", &[("why", trouble::public(why).into())])) }
        }
    }
}

/// What the room is doing; while a step is told the beat has a heading of its own, and so has an act of the debrief.
fn stage(view: &HallView) -> String {
    match view.stage {
        Stage::Telling(_) => words("hall-step", &[("step", view.board.clock.step.into())]),
        Stage::Over => view.board.title.clone(),
        Stage::Lobby | Stage::Deciding | Stage::Closed => hall::stage(view),
    }
}

/// Who has sealed, and in the corner how one comes in.
fn foot(view: &HallView, way_in: &WayIn) -> Markup {
    html! {
        @if matches!(view.stage, Stage::Lobby | Stage::Deciding | Stage::Closed) { (hall::seats(view)) }
        @match view.stage {
            Stage::Lobby | Stage::Over => {},
            _ if !view.doors_open => p class="w-way-in" { (word("hall-doors-closed")) },
            Stage::Deciding | Stage::Closed | Stage::Telling(_) => p class="w-way-in" { (hall::join_line(way_in)) },
        }
    }
}
