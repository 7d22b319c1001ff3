//! What control may take back, with the time that is left for it. The buttons work without the script, which only counts.

use maud::{Markup, html};

use super::form::button;
use crate::server::page::parts::{Look, time_left};
use crate::session::clock::Clock;
use crate::session::room::Stage;
use crate::session::view::ControlView;
use crate::sim::ids::InjectId;
use crate::words::word;

/// The closing of a step of which nothing is told yet.
pub fn closing() -> Markup {
    button("control-back-closing", &[], None, &word("control-back-closing"), Look::Plain)
}

/// An opening that is only just done; nothing if it stands.
pub fn opening(view: &ControlView) -> Markup {
    let label = match view.hall.stage {
        Stage::Over => "control-back-debrief",
        Stage::Lobby | Stage::Deciding | Stage::Closed | Stage::Telling(_) => "control-back-opening",
    };
    html! {
        @if let Some(clock) = view.opening {
            div class="c-back" {
                (button("control-back-opening", &[], None, &word(label), Look::Plain))
                (left(clock))
            }
        }
    }
}

/// The release of an inject that is on its way out.
pub fn release(inject: InjectId, clock: Clock) -> Markup {
    let id = inject.at().to_string();
    html! {
        (left(clock)) " "
        (button("control-back-release", &[("inject", &id)], None, &word("control-back-release"), Look::Main))
    }
}

/// The seconds that are left; without the script, how many there are.
fn left(clock: Clock) -> Markup {
    html! { span class="c-left" { (time_left(clock, &word("control-back-seconds"))) } }
}
