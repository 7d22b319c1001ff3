//! The whole region in a corner of the map, so that a room which looks at two neighbours knows where they lie.

use maud::{Markup, html};

use super::super::land::land_beside;
use super::units::{NOTE, round};
use crate::report::map::camera::Window;
use crate::report::map::labels::Area;
use crate::report::region::is_off_map;
use crate::sim::ids::StateId;
use crate::sim::view::BoardView;

/// Its width, as a share of the map's, and its distance from the corner.
const WIDE: f64 = 0.2;
const GAP: f64 = 8.0;
/// A window that shows so much of the region needs no inset.
const ENOUGH: f64 = 0.85;

/// Where it stands: at the lower left corner, which lies in the ocean.
pub(super) fn area((width, height): (f64, f64)) -> Area {
    let region = Window::region().size();
    let wide = width * WIDE;
    let high = wide * region.1 / region.0;
    Area { x: GAP, y: height - high - GAP - NOTE, width: wide, height: high }
}

/// The region with the window as a frame in it, and delegations as dots.
pub(super) fn inset(board: &BoardView, window: &Window, size: (f64, f64), parties: &[StateId]) -> Markup {
    let (region, area) = (Window::region(), area(size));
    let scale = area.width / region.size().0;
    let (left, top) = region.pixels((window.west, window.north), area.width);
    let (wide, high) = window.size();
    let moved = format!(
        "translate({} {}) scale({})",
        round(-region.west * scale),
        round(region.north * scale),
        scale / 100.0
    );
    html! {
        @if wide < region.size().0 * ENOUGH {
            svg class="w-inset" x=(round(area.x)) y=(round(area.y)) width=(round(area.width)) height=(round(area.height)) aria-hidden="true" {
                rect class="w-sea" width="100%" height="100%" {}
                g transform=(moved) {
                    (land_beside(board))
                    @for state in &board.states { use class="w-land" href={ "/map.svg#" (state.iso) } {} }
                }
                rect class="w-window" x=(round(left)) y=(round(top)) width=(round(wide * scale)) height=(round(high * scale)) {}
                @for state in board.states.iter().filter(|state| !is_off_map(state)) {
                    @let (x, y) = region.pixels(state.marker, area.width);
                    circle class=(if parties.contains(&state.state) { "w-dot party" } else { "w-dot" }) cx=(round(x)) cy=(round(y)) r="3" {}
                }
                rect class="w-frame" width="100%" height="100%" {}
            }
        }
    }
}
