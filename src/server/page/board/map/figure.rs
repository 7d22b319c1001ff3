//! The map as one picture: land, ribbons, markers, incidents and names, each laid over the ones before.

use maud::{Markup, html};

use super::super::land::land_beside;
use super::lay::{Drawing, Marker};
use super::units::{LETTERS, NOTE, round};
use super::{incident, inset, line};
use crate::report::map::camera::{self, Window};
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::view::BoardView;
use crate::words::word;

/// Width and height of the map beside the ladder.
const BESIDE: (f64, f64) = (736.0, 360.0);
/// Width and height of the map alone on the screen.
pub const ALONE: (f64, f64) = (1240.0, 400.0);

/// The map beside other things, as it stands at any time.
pub fn map(board: &BoardView) -> Markup {
    figure(board, BESIDE, None)
}

/// The map at this size, which looks at the incident that is told of, or at the gravest. It is never shown without its
/// note.
pub fn figure(board: &BoardView, size: (f64, f64), told: Option<IncidentId>) -> Markup {
    let mut window = camera::window(board, told, size.0 / (size.1 - NOTE));
    // Beneath the note the picture goes on.
    window.south -= NOTE * window.size().0 / size.0;
    let parties = camera::parties(board, told);
    let drawing = Drawing::new(board, &window, size, &parties);
    html! {
        figure class="hall-map" {
            svg viewBox={ "0 0 " (size.0) " " (size.1) } role="img" aria-label=(word("hall-map")) {
                (land(board, &window, size, &parties))
                @for pair in &board.tensions { (line::ribbon(board, &drawing, pair)) }
                @for marker in &drawing.markers { (line::leader(marker)) }
                @for marker in &drawing.markers { (dot(marker)) }
                @for marker in &drawing.markers { (incident::of_state(board, &drawing, marker, told)) }
                @for marker in &drawing.markers { (name(marker)) }
                (inset::inset(board, &window, size, &parties))
            }
            figcaption { (legend()) span { (word("hall-map-note")) } }
        }
    }
}

/// Land of parties, of others at the table, and of states beside it.
fn land(board: &BoardView, window: &Window, (width, _): (f64, f64), parties: &[StateId]) -> Markup {
    let scale = width / window.size().0;
    let moved = format!(
        "translate({} {}) scale({})",
        round(-window.west * scale),
        round(window.north * scale),
        scale / 100.0
    );
    html! {
        rect class="w-sea" width="100%" height="100%" {}
        g transform=(moved) {
            (land_beside(board))
            @for state in &board.states {
                @let class = if parties.is_empty() || parties.contains(&state.state) { "w-land play" } else { "w-land" };
                use class=(class) href={ "/map.svg#" (state.iso) } {}
            }
        }
    }
}

/// The marker of a delegation: a disc for a party, a smaller one for others; off the map an arrow beside it.
fn dot(marker: &Marker<'_>) -> Markup {
    let (x, y) = marker.at;
    html! {
        circle class=(if marker.is_party { "w-dot party" } else { "w-dot" }) cx=(round(x)) cy=(round(y)) r=(marker.radius()) {
            title { (marker.state.name) }
        }
        @if marker.is_off_map {
            path class="w-arrow" d={ "M" (round(x + 12.0)) " " (round(y - 8.0)) "l14 8-14 8z" } {}
        }
    }
}

/// The name: whole for a party, three letters for others.
fn name(marker: &Marker<'_>) -> Markup {
    let (x, y) = marker.label.area.middle();
    html! {
        text class=(if marker.is_party { "w-name party" } else { "w-name" }) x=(round(x)) y=(round(y + LETTERS * 0.35)) {
            (marker.says())
        }
    }
}

/// What a ribbon and three lamps mean.
fn legend() -> Markup {
    html! {
        svg class="w-key" viewBox="0 0 60 24" aria-hidden="true" { path class="w-ribbon severe" d="M4 18Q30 2 56 18" stroke-width="9" {} }
        (word("hall-key-tension"))
        svg class="w-key" viewBox="0 0 60 24" aria-hidden="true" {
            @for (x, class) in [(12, "w-lamp lit"), (30, "w-lamp lit"), (48, "w-lamp")] { circle class=(class) cx=(x) cy="12" r="7" {} }
        }
        (word("hall-key-channel"))
    }
}
