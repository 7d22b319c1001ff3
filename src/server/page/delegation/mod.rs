//! A delegation's page: what it is told, what it may decide, whom it talks to.
//!
//! Every region is a function of one moment, its view and the printed matter behind it, so that one that says the same
//! is never sent again.

mod card;
mod choices;
mod desk;
mod happened;
mod ideas;
mod incidents;
mod measures;
mod own;
mod papers;
mod people;
mod proposals;
mod question;
mod seen;
#[cfg(test)]
mod tests;
mod top;

use maud::{Markup, html};

pub use card::{choice_card, measure_card};
pub use papers::{has_received, paper_card};
pub use question::question_card;
use seen::Seen;

use super::shell::{Layout, live_page};
use super::{debrief, talk, texts};
use crate::server::region::Region;
use crate::session::room::Stage;
use crate::session::view::{DelegationView, Snapshot};

/// Where the regions stand: what to do across the page, then what came in, what one decides, with whom one talks.
pub const LAYOUT: Layout<'static> = &[
    &["todo"],
    &["debrief", "happened", "papers", "proposals"],
    &["desk", "incidents", "options"],
    &["talk", "messages", "texts", "own", "delegation"],
];

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
    // What was agreed can be read as long as the room is there.
    let has_texts = begun && (stage != Stage::Over || !view.talk.texts.is_empty());
    vec![
        Region::new("top", top::top(&seen)),
        Region::new("todo", top::todo(&seen)),
        Region::new("debrief", debrief::debrief(&view.hall, snapshot, &seen.role, Some((view, head)))),
        Region::new("happened", when(begun, &happened::happened)),
        Region::new("papers", when(begun, &papers::papers)),
        Region::new("proposals", when(begun, &proposals::proposals)),
        Region::new("desk", when(deciding, &desk::desk)),
        Region::new("incidents", when(begun, &incidents::incidents)),
        Region::new("options", when(deciding, &options)),
        Region::new("talk", talk::talk(&view.talk, seen.s, &seen.role, &view.hall)),
        talk::messages(&view.talk, seen.s, &seen.role),
        if has_texts { drafting(&seen) } else { Region::with_list("texts", html! {}, Vec::new()) },
        Region::new("own", own::own(&seen)),
        Region::new("delegation", people::people(&seen)),
        Region::new("nav", top::nav(&seen)),
    ]
}

fn options(seen: &Seen<'_>) -> Markup {
    let options = seen.options();
    html! {
        (ideas::ideas(seen))
        (choices::choices(seen, &options))
        (measures::measures(seen, &options))
    }
}

fn drafting(seen: &Seen<'_>) -> Region {
    let joint = if seen.stage() == Stage::Deciding { seen.joint() } else { Vec::new() };
    texts::texts(&seen.view.talk, seen.s, &seen.role, seen.stage(), &joint)
}
