//! What lies over the land: tension between delegations, channels, markers, incidents. Width, pattern and
//! colour of a line each say how high the tension is, as on the board in its own window. Nothing that is not
//! public is on it.

use maud::{Markup, html};

use crate::report::coastline::coastline;
use crate::report::region::{INCIDENTS_MARKED, TensionLine, is_off_map, spread};
use crate::sim::view::{BoardIncident, BoardState, BoardTension, BoardView};
use crate::words::incident::title;
use crate::words::{word, words};

/// Width and height of a marker and a little room around it, degrees: markers are moved apart until these do
/// not overlap.
const ROOM: (f64, f64) = (6.2, 3.4);
/// Half the width and half the height of a marker, degrees.
const HALF: (f64, f64) = (2.5, 1.35);

/// The class of a line of tension, its width, and its dashes with their gaps, degrees. The pattern says the
/// same as the colour, for whoever cannot tell colours apart.
fn look(strain: TensionLine) -> (&'static str, f32, Option<String>) {
    let class = match strain {
        TensionLine::Linked => "linked",
        TensionLine::Raised => "raised",
        TensionLine::High => "high",
        TensionLine::Severe => "severe",
    };
    (class, strain.width(), strain.dash().map(|(dash, gap)| format!("{dash} {gap}")))
}

/// The map with its note, without which it is never shown.
pub fn map(board: &BoardView) -> Markup {
    let map = coastline();
    let places = places(board);
    let (width, height) = (map.east - map.west, map.north - map.south);
    html! {
        figure class="hall-map" {
            img src="/map.svg" alt="";
            svg viewBox={ (map.west) " " (-map.north) " " (width) " " (height) } role="img" aria-label=(word("hall-map")) {
                @for pair in &board.tensions { (line(board, &places, pair)) }
                @for (state, place) in board.states.iter().zip(&places) { (marker(board, state, *place)) }
            }
            (legend())
            figcaption { (word("board-map-note")) }
        }
    }
}

/// Where the markers stand: apart from each other, and the one that lies off the map at its edge.
fn places(board: &BoardView) -> Vec<(f64, f64)> {
    let east = f64::from(coastline().east);
    let edge = |state: &BoardState| match is_off_map(state) {
        true => (east - HALF.0 - 0.6, state.marker.1),
        false => state.marker,
    };
    spread(board.states.iter().map(edge).collect(), ROOM).into_iter().map(|(x, y)| (x, -y)).collect()
}

/// A line between two markers, if tension between them is high enough to be drawn.
fn line(board: &BoardView, places: &[(f64, f64)], pair: &BoardTension) -> Markup {
    let ends = places.get(pair.a.at()).zip(places.get(pair.b.at()));
    html! {
        @if let (Some(strain), Some((from, to))) = (TensionLine::of(board, pair), ends) {
            @let (class, width, dashes) = look(strain);
            line class={ "hall-line " (class) } x1=(from.0) y1=(from.1) x2=(to.0) y2=(to.1)
                stroke-width=(width) stroke-dasharray=[dashes] {}
            (ticks(*from, *to, pair.channel))
        }
    }
}

/// One tick across the line at each end per level of the channel.
fn ticks(from: (f64, f64), to: (f64, f64), level: u8) -> Markup {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = (dx * dx + dy * dy).sqrt().max(0.01);
    let way = (dx / length, dy / length);
    let across = (-way.1 * 0.7, way.0 * 0.7);
    // Beyond the marker, which is wider than it is high.
    let tick = |from: (f64, f64), sign: f64, level: u8| {
        let off = sign * (3.1 + 0.6 * f64::from(level));
        let at = (from.0 + way.0 * off, from.1 + way.1 * off);
        [at.0 - across.0, at.1 - across.1, at.0 + across.0, at.1 + across.1].map(round)
    };
    html! {
        @for level in 0..level {
            @for [x1, y1, x2, y2] in [tick(from, 1.0, level), tick(to, -1.0, level)] {
                line class="hall-tick" x1=(x1) y1=(y1) x2=(x2) y2=(y2) {}
            }
        }
    }
}

/// Rounds to hundredths of a degree, which are finer than any projector; more figures would only lengthen the
/// page.
fn round(degrees: f64) -> f64 {
    (degrees * 100.0).round() / 100.0
}

/// A delegation's sign, and beside it the gravest open public incident there.
fn marker(board: &BoardView, state: &BoardState, (x, y): (f64, f64)) -> Markup {
    let open = board.incidents.iter().filter(|incident| incident.open && incident.victim == state.state);
    let gravest: Option<&BoardIncident> = open.clone().max_by_key(|incident| incident.rung);
    let marks = "!".repeat(open.count().min(INCIDENTS_MARKED));
    let wide = 2.3 + 0.6 * marks.len() as f64;
    // At the edge of the map there is room on the left alone.
    let side = if is_off_map(state) { x - HALF.0 - wide } else { x + HALF.0 };
    html! {
        g class="hall-marker" {
            title { (state.name) }
            rect x=(round(x - HALF.0)) y=(round(y - HALF.1)) width=(HALF.0 * 2.0) height=(HALF.1 * 2.0) rx="0.4" {}
            text x=(round(x)) y=(round(y + 0.65)) { (state.iso) }
        }
        @if let Some(incident) = gravest {
            g class="hall-incident" {
                title { (title(incident.title.as_deref(), incident.kind, &state.name)) }
                rect x=(round(side)) y=(round(y - HALF.1)) width=(round(wide)) height=(HALF.1 * 2.0) {}
                text x=(round(side + wide / 2.0)) y=(round(y + 0.65)) {
                    (words("board-incident-sign", &[("marks", marks.into()), ("rung", incident.rung.into())]))
                }
            }
        }
    }
}

/// What lines and ticks mean.
fn legend() -> Markup {
    html! {
        ul class="hall-legend" {
            @for (strain, says) in [
                (TensionLine::Raised, word("board-legend-raised")),
                (TensionLine::High, word("board-legend-high")),
                (TensionLine::Severe, word("board-legend-severe")),
            ] {
                @let (class, width, dashes) = look(strain);
                li {
                    svg viewBox="0 0 4 1.4" aria-hidden="true" {
                        line class={ "hall-line " (class) } x1="0.1" y1="0.7" x2="3.9" y2="0.7"
                            stroke-width=(width) stroke-dasharray=[dashes] {}
                    }
                    (says)
                }
            }
            li {
                svg viewBox="0 0 4 1.4" aria-hidden="true" {
                    @for x in ["1.4", "2", "2.6"] { line class="hall-tick" x1=(x) y1="0.1" x2=(x) y2="1.3" {} }
                }
                (word("board-legend-channel"))
            }
        }
    }
}
