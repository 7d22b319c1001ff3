//! Ribbons between delegations with the lamps of their channel, and leaders from a marker to its name.

use maud::{Markup, html};

use super::lay::{Drawing, Marker};
use super::units::round;
use crate::report::map::bow;
use crate::report::region::TensionLine;
use crate::sim::view::{BoardTension, BoardView};

/// The best level of a channel: named, tested, used.
const LAMPS: u8 = 3;
/// From lamp to lamp along the bow, as a share of it for each pixel of its length.
const LAMP_GAP: f64 = 17.0;

/// The class of a ribbon, and its dashes with their gaps. The pattern says the same as the colour, for whoever cannot tell
/// colours apart.
fn look(strain: TensionLine) -> (&'static str, Option<&'static str>) {
    match strain {
        TensionLine::Linked => ("linked", Some("3 9")),
        TensionLine::Raised => ("raised", Some("7 9")),
        TensionLine::High => ("high", Some("24 11")),
        TensionLine::Severe => ("severe", None),
    }
}

/// The ribbon of a pair, if there is one to be drawn, and its lamps.
pub(super) fn ribbon(board: &BoardView, drawing: &Drawing<'_>, pair: &BoardTension) -> Markup {
    html! {
        @if let (Some(strain), Some(bow)) = (TensionLine::of(board, pair), drawing.bow(pair)) {
            @let (class, dashes) = look(strain);
            @let [from, control, to] = [bow.from, bow.control, bow.to].map(|(x, y)| format!("{} {}", round(x), round(y)));
            path class={ "w-ribbon " (class) } d={ "M" (from) "Q" (control) " " (to) }
                stroke-width=(round(bow::width(pair.tension))) stroke-dasharray=[dashes] {}
            (lamps(bow, pair.channel))
        }
    }
}

/// Three lamps in the middle of the bow, lit up to the level of the channel; none where there is no channel at all.
fn lamps(bow: &bow::Bow, level: u8) -> Markup {
    let ends = (bow.to.0 - bow.from.0, bow.to.1 - bow.from.1);
    let length = libm::hypot(ends.0, ends.1).max(1.0);
    html! {
        @if level > 0 && length > 90.0 {
            @for lamp in 0..LAMPS {
                @let (x, y) = bow.at(0.5 + (f64::from(lamp) - 1.0) * LAMP_GAP / length);
                circle class=(if lamp < level { "w-lamp lit" } else { "w-lamp" }) cx=(round(x)) cy=(round(y)) r="6.5" {}
            }
        }
    }
}

/// A thin line from a marker to a name that stands away from it.
pub(super) fn leader(marker: &Marker<'_>) -> Markup {
    let area = marker.label.area;
    let near =
        (marker.at.0.clamp(area.x, area.x + area.width), marker.at.1.clamp(area.y, area.y + area.height));
    html! {
        @if marker.label.led {
            line class="w-leader" x1=(round(marker.at.0)) y1=(round(marker.at.1)) x2=(round(near.0)) y2=(round(near.1)) {}
        }
    }
}
