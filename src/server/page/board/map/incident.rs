//! Signs of incidents: one for each kind, told apart by shape, in a ring that shows the rung of the crisis over it.

use maud::{Markup, html};

use super::lay::{Drawing, Marker, everyday, shown};
use super::units::round;
use crate::report::labels::RUNG_TOP;
use crate::report::map::sign::Sign;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::ids::IncidentId;
use crate::sim::view::{BoardIncident, BoardView};

/// The signs of what is open at a delegation; of everyday incidents a small dot each.
pub(super) fn of_state(
    board: &BoardView,
    drawing: &Drawing<'_>,
    marker: &Marker<'_>,
    told: Option<IncidentId>,
) -> Markup {
    html! {
        @for (place, incident) in shown(board, marker.state.state).enumerate() {
            (ringed(incident, drawing.sign(marker, place), &marker.state.name, told == Some(incident.incident)))
        }
        @for place in 0..everyday(board, marker.state.state) {
            circle class="w-everyday" cx=(round(marker.at.0 - 10.0 + 10.0 * place as f64)) cy=(round(marker.at.1 + 17.0)) r="4" {}
        }
    }
}

/// A sign in its ring: so many of eight parts as rungs are reached.
fn ringed(incident: &BoardIncident, (x, y): (f64, f64), at: &str, is_told: bool) -> Markup {
    html! {
        g class=(if is_told { "w-incident told" } else { "w-incident" }) transform={ "translate(" (round(x)) " " (round(y)) ")" } {
            title { (incident.title.as_deref().unwrap_or(at)) }
            @if is_told { circle class="w-pulse" r="25" {} circle class="w-pulse second" r="25" {} }
            circle class="w-ring" r="22" {}
            @if incident.rung > 0 {
                circle class="w-rung" r="22" pathLength=(RUNG_TOP) stroke-dasharray={ (incident.rung.min(RUNG_TOP)) " " (RUNG_TOP) }
                    transform="rotate(-90)" {}
            }
            circle class="w-disc" r="17" {}
            path class="w-sign" d=(shape(Sign::of(incident.kind))) {}
        }
    }
}

/// The sign of a kind of incident as a picture of its own.
pub fn sign(kind: IncidentKind) -> Markup {
    html! {
        svg class="w-own" viewBox="-17 -17 34 34" aria-hidden="true" {
            circle class="w-disc" r="17" {}
            path class="w-sign" d=(shape(Sign::of(kind))) {}
        }
    }
}

/// The outline of a sign around 0, about twenty pixels wide and high.
const fn shape(sign: Sign) -> &'static str {
    match sign {
        Sign::Screen => "M-10-8H10V5H-10zM-7.6-5.6V2.6H7.6V-5.6zM-1.6 5H1.6V7.5H5.5V9.8H-5.5V7.5H-1.6z",
        Sign::Coin => {
            "M0-9.5A9.5 9.5 0 1 1-.01-9.5zM0-7A7 7 0 1 0 .01-7zM-1.3-5H1.3V5H-1.3zM-3.8-3.8H3.8V-1.6H-3.8zM-3.8 1.6H3.8V3.8H-3.8z"
        }
        Sign::Cable => {
            "M-11-1.7H-6.5V-4.8H-2.6V4.8H-6.5V1.7H-11zM-2.6-3.4H.8V-1.4H-2.6zM-2.6 1.4H.8V3.4H-2.6zM3.6-4.8H6.6V-1.7H11V1.7H6.6V4.8H3.6z"
        }
        Sign::Page => {
            "M-7.5-10H4L7.5-6.5V10H-7.5zM-5.3-7.8V7.8H5.3V-5.2H2.4V-7.8zM-3.5-3H3.5V-1H-3.5zM-3.5.6H3.5V2.6H-3.5zM-3.5 4.2H3.5V6.2H-3.5z"
        }
        Sign::Person => "M0-10A4.8 4.8 0 1 1-.01-10zM-9 9.5C-9 3.5-5.5 1-2.5 1H2.5C5.5 1 9 3.5 9 9.5z",
        Sign::Lock => {
            "M-7.5-.5H-4.6V-4.6A5.6 5.6 0 0 1 6.3-6.4L3.8-5.4A3 3 0 0 0-2-4.6V-.5H7.5V9.5H-7.5zM-1.3 2.8V6.6H1.3V2.8z"
        }
    }
}
