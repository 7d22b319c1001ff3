//! The land of the map as a picture of its own: it never changes, so that a browser asks for it once. It
//! holds outlines and no names.

use std::fmt::Write;

use maud::{Markup, html};

use crate::report::coastline::{Land, coastline};
use crate::sim::view::BoardView;

/// The name of all land from which no delegation of any cast comes, which is drawn in one.
const BESIDE: &str = "beside";

/// The picture, in hundredths of a degree; latitude grows downward there. Each land of a delegation is a shape with its
/// code for a name, which a page takes from here and colours as it needs it.
pub fn land_svg() -> String {
    let map = coastline();
    let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"><defs>");
    let beside: String = map.lands.iter().filter(|land| !land.delegation).map(path).collect();
    // Writing into a text cannot fail.
    let _ = write!(svg, "<path id=\"{BESIDE}\" d=\"{beside}\"/>");
    for land in map.lands.iter().filter(|land| land.delegation) {
        let _ = write!(svg, "<path id=\"{}\" d=\"{}\"/>", land.iso, path(land));
    }
    svg + "</defs></svg>"
}

/// All land of states that are not at this table, in the picture's own measure.
pub fn land_beside(board: &BoardView) -> Markup {
    let is_absent = |land: &&Land| land.delegation && board.states.iter().all(|state| state.iso != land.iso);
    html! {
        use class="w-land beside" href={ "/map.svg#" (BESIDE) } {}
        @for land in coastline().lands.iter().filter(is_absent) {
            use class="w-land beside" href={ "/map.svg#" (land.iso) } {}
        }
    }
}

/// The outlines of a land. Each ring goes from its first point on in steps from point to point, which takes
/// fewer letters than places.
fn path(land: &Land) -> String {
    let mut path = String::new();
    for ring in &land.rings {
        let mut last: Option<(i16, i16)> = None;
        for &(x, y) in ring {
            let _ = match last {
                None => write!(path, "M{x} {}l", -i32::from(y)),
                Some((a, b)) => {
                    let (dx, dy) = (i32::from(x) - i32::from(a), i32::from(b) - i32::from(y));
                    write!(path, "{}{}{}", gap(dx, &path), dx, signed(dy))
                }
            };
            last = Some((x, y));
        }
        path.push('z');
    }
    path
}

/// A space before a number that would run into the one before it.
fn gap(number: i32, before: &str) -> &'static str {
    if number >= 0 && before.ends_with(|last: char| last.is_ascii_digit()) { " " } else { "" }
}

/// A number that can follow another one: a minus sign keeps the two apart, otherwise a space does.
fn signed(number: i32) -> String {
    if number < 0 { number.to_string() } else { format!(" {number}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_land_is_small_enough_for_a_slow_network_and_holds_every_ring() {
        let svg = land_svg();
        assert!(svg.len() < 40_000, "{}", svg.len());
        let rings: usize = coastline().lands.iter().map(|land| land.rings.len()).sum();
        assert_eq!(svg.matches('z').count(), rings);
    }

    #[test]
    fn every_land_of_the_region_is_drawn_whoever_sits_at_the_table() {
        use crate::scenario::{self, Binding};
        use crate::sim::exercise::Exercise;
        let loaded = scenario::open("two-desks", &Binding::default()).expect("it comes with the program");
        let board = crate::sim::view::board(&Exercise::new(std::sync::Arc::new(loaded.scenario), 1));
        let drawn = land_beside(&board).into_string();
        let members = coastline().lands.iter().filter(|land| land.delegation);
        for land in members {
            let sits = board.states.iter().any(|state| state.iso == land.iso);
            assert_eq!(drawn.contains(&format!("#{}\"", land.iso)), !sits, "{}", land.iso);
        }
    }

    #[test]
    fn no_two_numbers_run_together() {
        let land = Land {
            iso: String::new(),
            delegation: true,
            rings: vec![vec![(100, 200), (105, 190), (103, 195)]],
        };
        assert_eq!(path(&land), "M100 -200l5 10-2-5z");
    }
}
