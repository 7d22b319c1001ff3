//! What everybody did, as far as the room may know: delegations by six kinds of act, with counts. Eighteen sentences would
//! be read by nobody.

use maud::{Markup, html};

use crate::report::act_kind::ActKind;
use crate::session::view::Part;
use crate::sim::exercise::event::What;
use crate::sim::scenario::Scenario;
use crate::sim::view::BoardView;

/// The grid. Delegations that did nothing in public have an empty row: that is told too.
pub(super) fn grid(scenario: &Scenario, board: &BoardView, part: &Part) -> Markup {
    let counts = |state| {
        ActKind::ALL.map(|kind| {
            let done = part.events.iter().filter(|event| {
                matches!(event.what, What::Done(who, act) if who == state && ActKind::of(scenario, &act) == kind)
            });
            done.count()
        })
    };
    html! {
        table class="w-grid" {
            thead { tr {
                td {}
                @for kind in ActKind::ALL { th scope="col" { (kind.name()) } }
            } }
            tbody {
                @for state in &board.states {
                    tr {
                        th scope="row" { abbr title=(state.name) { (state.iso) } }
                        @for count in counts(state.state) {
                            td class=(if count > 0 { "some" } else { "none" }) { @if count > 0 { (count) } @else { span aria-hidden="true" { "·" } } }
                        }
                    }
                }
            }
        }
    }
}
