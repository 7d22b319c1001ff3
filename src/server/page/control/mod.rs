//! Control's page: the clock and the seats always in sight, then what comes next, then everything else behind a fold.
//!
//! Control sees both ledgers; nothing of this page is shown to any other role.

mod back;
mod choose;
mod events;
mod evidence;
pub mod form;
mod improvise;
mod lead;
mod msel;
mod notes;
mod overrule;
mod people;
mod reports;
mod rulings;
mod seats;
mod stood;
#[cfg(test)]
mod tests;
mod top;
mod truth;
mod waiting;
mod what_if;
pub mod window;

pub use choose::{Chosen, choose};
pub use people::role;
pub use stood::stood;

use maud::html;

use super::shell::Layout;
use super::{WayIn, debrief, meet, talk, texts};
use crate::report::names::Names;
use crate::server::guests::Addresses;
use crate::server::region::Region;
use crate::session::person::Role;
use crate::session::view::{ControlView, Snapshot, TruthRow};
use crate::sim::exercise::event::What;
use crate::sim::ids::{MeasureId, ProposalId, StateId};
use crate::words::incident::title;
use crate::words::word;

/// The regions in the columns of the page; `top` and `nav` have places of their own.
pub const LAYOUT: Layout<'static> = &[
    &["waiting", "window", "telling", "lead", "debrief"],
    &["seats", "compose", "log", "people"],
    &[
        "improvise",
        "msel",
        "talk",
        "messages",
        "texts",
        "voice",
        "truth",
        "evidence",
        "award",
        "overrule",
        "rulings",
        "observations",
        "events",
    ],
];

/// The regions of control's page.
pub fn regions(view: &ControlView, snapshot: &Snapshot, way_in: &WayIn, from: &Addresses) -> Vec<Region> {
    let scenario = snapshot.scenario();
    let names = names(view, snapshot);
    let (stage, role) = (view.hall.stage, Role::Control);
    let over = view.hall.board.clock.over;
    vec![
        Region::new("top", top::top(view, snapshot, way_in)),
        Region::new("nav", top::nav(&view.hall)),
        Region::new("waiting", waiting::waiting(view, scenario, from)),
        Region::new("window", window::window(&way_in.window)),
        Region::new("telling", events::telling(view, &names)),
        Region::new(
            "lead",
            html! { (lead::lead(&view.hall, snapshot)) (what_if::what_if(&view.hall, snapshot)) },
        ),
        Region::new("debrief", debrief::debrief(&view.hall, snapshot, &role, None)),
        Region::new("seats", seats::seats(view, &names)),
        Region::new("log", notes::log(view)),
        Region::new("people", people::people(view, scenario, way_in, from)),
        Region::new("msel", msel::msel(view, &names)),
        Region::new("improvise", improvise::improvise(scenario, stage)),
        Region::new(
            "talk",
            html! {
                @if !view.talk.meetings.is_empty() { h2 { (word("control-meetings")) } }
                (meet::meetings(&view.talk, scenario, &role, &view.hall))
            },
        ),
        talk::messages(&view.talk, scenario, &role),
        Region::new(
            "compose",
            html! {
                h2 { (word("control-compose")) }
                (talk::compose(&view.talk, scenario, &role, &view.hall))
            },
        ),
        Region::new(
            "voice",
            html! {
                details id="voice-open" class="c-group" {
                    summary { (word("control-voice")) }
                    (talk::voice(&view.talk, scenario, &view.hall))
                }
            },
        ),
        texts::texts(&view.talk, scenario, &role, stage, &[]),
        Region::new("truth", truth::truth(view, &names)),
        Region::new("evidence", evidence::evidence(view, &names)),
        Region::new("award", evidence::award(scenario)),
        Region::new("overrule", overrule::overrule(scenario, over)),
        Region::new("rulings", rulings::rulings(view, &names)),
        Region::new("observations", notes::observations(view, scenario)),
        Region::new("events", events::events(view, &names)),
    ]
}

/// What control calls things: everything has its name, also what is hidden from others.
fn names<'a>(view: &ControlView, snapshot: &'a Snapshot) -> Names<'a> {
    let s = snapshot.scenario();
    let called = |row: &TruthRow| title(row.title.as_deref(), row.kind, &s.states[row.victim].name);
    let incidents = view.truth.iter().map(|row| (row.incident, called(row)));
    Names::of_board(snapshot.scenario(), &view.hall.board).knowing(incidents, proposals(view, snapshot))
}

/// Joint measures put to a few delegations are not on the board; the delegations know them.
fn proposals(view: &ControlView, snapshot: &Snapshot) -> Vec<(ProposalId, MeasureId, StateId)> {
    let public = |id: ProposalId| view.hall.board.proposals.iter().any(|known| known.proposal == id);
    let hidden = view.events.iter().any(|event| matches!(event.what, What::Tabled(id) if !public(id)));
    if !hidden {
        return Vec::new();
    }
    let seats = view.hall.seats.iter().map(|seat| snapshot.delegation(seat.state).seat);
    seats.flat_map(|seat| seat.proposals).map(|known| (known.proposal, known.measure, known.by)).collect()
}
