//! What covers the board: how to come in, what is being told, and at the end the act of the debrief. One thing at a time.

use maud::{Markup, PreEscaped, html};

use super::beats;
use crate::report::story::first_sentence;
use crate::server::page::{WayIn, debrief};
use crate::session::room::Stage;
use crate::session::view::{HallView, Snapshot};
use crate::sim::scenario::Scenario;
use crate::words::word;

/// The cover; nothing while a step is open.
pub fn cover(view: &HallView, snapshot: &Snapshot, way_in: &WayIn) -> Markup {
    match view.stage {
        Stage::Lobby => lobby(view, snapshot.scenario(), way_in),
        Stage::Deciding => html! {},
        Stage::Closed => html! {
            div class="hall-cover telling" { p class="w-large" { (word("hall-closed-wait")) } }
        },
        Stage::Telling(_) => beats::beat(snapshot.scenario(), view),
        Stage::Over => debrief::wall(view, snapshot),
    }
}

/// How to come in, as large as it can be shown. The code disappears when the doors are closed.
fn lobby(view: &HallView, scenario: &Scenario, way_in: &WayIn) -> Markup {
    html! {
        div class="hall-cover lobby" {
            div class="hall-join" {
                p class="hall-summary" { (first_sentence(&scenario.summary)) }
                @if view.doors_open {
                    p { (word(if way_in.only_here { "hall-join-only-here" } else { "hall-join-address" })) }
                    p class="hall-url" { (way_in.join_url) }
                    p { (word("hall-join-code")) }
                    p class="hall-code" { (way_in.join_code) }
                } @else { p class="hall-url" { (word("hall-doors-closed")) } }
            }
            // The picture is made by this program from the address; no text from outside is in it. A phone that reads one which
            // leads to this machine alone finds nothing.
            @if view.doors_open && !way_in.only_here { div class="hall-qr" role="img" aria-label=(word("hall-qr")) { (PreEscaped(&way_in.qr_svg)) } }
        }
    }
}
