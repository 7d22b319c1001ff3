//! A delegation's page: what it is told, what it may decide, whom it talks to.
//!
//! Every region is a function of the view and of nothing else, so that one that says the same is never sent again.

mod card;
mod choices;
mod debrief;
mod desk;
mod happened;
mod incidents;
mod measures;
mod own;
mod papers;
mod people;
mod proposals;
#[cfg(test)]
mod tests;
mod top;

use maud::{Markup, html};

pub use card::{choice_card, measure_card};
pub use papers::paper_card;

use super::shell::{Layout, live_page};
use super::{talk, texts};
use crate::report::names::Names;
use crate::server::region::Region;
use crate::session::person::Role;
use crate::session::room::{Player, Stage};
use crate::session::view::{DelegationView, Snapshot};
use crate::sim::decide::options::Options;
use crate::sim::ids::MeasureId;
use crate::sim::scenario::Scenario;

/// Where the regions stand: what to do across the page, then what came in, what one decides, with whom one talks.
pub const LAYOUT: Layout<'static> = &[
    &["todo"],
    &["debrief", "happened", "papers", "proposals"],
    &["truth", "desk", "incidents", "options"],
    &["talk", "texts", "own", "delegation"],
];

/// What a part of the page is made from.
struct Seen<'a> {
    view: &'a DelegationView,
    snapshot: &'a Snapshot,
    s: &'a Scenario,
    names: Names<'a>,
    role: Role,
    head: bool,
}

impl<'a> Seen<'a> {
    fn new(view: &'a DelegationView, snapshot: &'a Snapshot, head: bool) -> Self {
        let s = snapshot.scenario();
        let names = Names::of_seat(s, &view.seat);
        Self { view, snapshot, s, names, role: Role::Delegation(view.seat.state), head }
    }

    fn stage(&self) -> Stage {
        self.view.hall.stage
    }

    /// Can acts be put into the draft now?
    fn may_draft(&self) -> bool {
        self.stage() == Stage::Deciding && self.view.player == Player::People && !self.view.sealed
    }

    /// What could be done on top of the draft; after a sealed decision, what could have been.
    fn options(&self) -> Options {
        self.snapshot.options(self.view.seat.state, &self.view.acts)
    }

    /// The joint measures that a new text may carry.
    fn joint(&self) -> Vec<MeasureId> {
        let all = self.snapshot.options(self.view.seat.state, &[]).measures;
        all.into_iter().filter(|option| option.joint && option.refused.is_none()).map(|o| o.measure).collect()
    }
}

/// The whole page. `head`: is whoever looks the head of the delegation?
pub fn page(view: &DelegationView, snapshot: &Snapshot, head: bool, now_ms: u64) -> Markup {
    let title = super::parts::state_name(snapshot.scenario(), view.seat.state);
    let regions = regions(view, snapshot, head);
    live_page(title, "delegation", snapshot.revision, now_ms, &regions, LAYOUT)
}

/// The regions of a delegation's page in the order of the page.
pub fn regions(view: &DelegationView, snapshot: &Snapshot, head: bool) -> Vec<Region> {
    let seen = Seen::new(view, snapshot, head);
    let stage = seen.stage();
    let when = |right: bool, part: &dyn Fn(&Seen<'_>) -> Markup| {
        if right {
            part(&seen)
        } else {
            html! {}
        }
    };
    let (begun, deciding) = (stage != Stage::Lobby, stage == Stage::Deciding);
    let playing = begun && stage != Stage::Over;
    vec![
        Region::new("top", top::top(&seen)),
        Region::new("todo", top::todo(&seen)),
        Region::new("debrief", when(stage == Stage::Over, &debrief::debrief)),
        Region::new("happened", when(begun, &happened::happened)),
        Region::new("papers", when(begun, &papers::papers)),
        Region::new("proposals", when(begun, &proposals::proposals)),
        Region::new("truth", when(stage == Stage::Over, &debrief::truth)),
        Region::new("desk", when(deciding, &desk::desk)),
        Region::new("incidents", when(begun, &incidents::incidents)),
        Region::new("options", when(deciding, &options)),
        Region::new("talk", talk::talk(&view.talk, seen.s, &seen.role, stage)),
        Region::new("texts", when(playing, &drafting)),
        Region::new("own", own::own(&seen)),
        Region::new("delegation", people::people(&seen)),
        Region::new("nav", top::nav(&seen)),
    ]
}

fn options(seen: &Seen<'_>) -> Markup {
    let options = seen.options();
    html! {
        (choices::choices(seen, &options))
        (measures::measures(seen, &options))
    }
}

fn drafting(seen: &Seen<'_>) -> Markup {
    let joint = if seen.stage() == Stage::Deciding { seen.joint() } else { Vec::new() };
    texts::texts(&seen.view.talk, seen.s, &seen.role, seen.stage(), &joint)
}
