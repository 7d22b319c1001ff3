//! Of whom no answer is to be expected: bots decide and say nothing. It is told where somebody chooses to whom they write or
//! with whom they meet.

use maud::{Markup, html};

use super::parts::state_names;
use crate::session::room::Stage;
use crate::session::view::HallView;
use crate::sim::ids::StateSet;
use crate::sim::scenario::{Delegation, Scenario};
use crate::words::tell;

/// The delegations that never answer, because bots decide for them. Before it begins somebody may still sit down there.
pub(super) fn silent(hall: &HallView) -> StateSet {
    if hall.stage == Stage::Lobby { StateSet::NONE } else { hall.bots() }
}

/// A delegation to choose; of one that never answers that is said.
pub(super) fn state_option(value: &str, state: &Delegation, is_silent: bool) -> Markup {
    let name = state.name.as_str();
    html! {
        option value=(value) { @if is_silent { (tell("page-talk-bot", &[("state", name)])) } @else { (name) } }
    }
}

/// Who never answers, and what a bot reacts to instead.
pub(super) fn note(scenario: &Scenario, silent: StateSet) -> Markup {
    html! {
        @if silent != StateSet::NONE {
            p class="soft" { (tell("page-talk-bots", &[("states", &state_names(scenario, silent))])) }
        }
    }
}
