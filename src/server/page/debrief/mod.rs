//! The debrief on every page and on the wall: the act that control shows, to whoever may see it. What may be seen is
//! said by [`crate::session::acts`] alone; here it is only laid out.

mod at;
mod charts;
mod commitments;
mod own;
mod truth;
mod turns;
mod wall;
mod wash;
mod what_if;
mod who;

use maud::{Markup, html};

pub use at::Own;
pub use wall::{paged, wall};

use at::At;

use crate::report::acts;
use crate::session::acts::{DebriefAct, Debriefing, Share};
use crate::session::person::Role;
use crate::session::view::{HallView, Snapshot};
use crate::words::word;

/// The act that is shown, with the way to those that were opened; nothing before the debrief.
pub fn debrief(view: &HallView, snapshot: &Snapshot, role: &Role, own: Own<'_>) -> Markup {
    let Some(at) = At::new(view, snapshot, role, own) else { return html! {} };
    let stands = at.stands();
    html! {
        @if stands.has_ended {
            h2 { (word("acts-ended")) }
            p { (word("acts-ended-lead")) }
        } @else { (laid(&at, stands.shown)) }
        (opened(&stands))
    }
}

/// One act as a page of its own, to read again; none if it may not be read.
pub fn again(
    view: &HallView,
    snapshot: &Snapshot,
    role: &Role,
    own: Own<'_>,
    act: DebriefAct,
) -> Option<Markup> {
    let at = At::new(view, snapshot, role, own)?;
    at.stands().has_opened(act).then(|| {
        html! {
            h1 { (at.s.title) }
            (laid(&at, act))
            p class="back" { a href="/" { (word("page-card-back")) } }
        }
    })
}

/// An act with its heading and what the room does in it.
fn laid(at: &At<'_>, act: DebriefAct) -> Markup {
    html! {
        h2 { (acts::heading(act)) }
        p class="soft" { (acts::lead(act)) }
        (inside(at, act))
    }
}

/// What stands in an act, as far as this reader may see it.
fn inside(at: &At<'_>, act: DebriefAct) -> Markup {
    let share = at.stands().share(act, at.reader());
    match (act, share, at.told.as_deref()) {
        (_, Share::Nothing, _) => html! {},
        (DebriefAct::Own, Share::Own, _) => own::own(at),
        (DebriefAct::Own, _, _) => html! {},
        (DebriefAct::Who, Share::Own, _) => who::answers(at),
        (DebriefAct::Who, _, _) => who::counted(at),
        (DebriefAct::HotWash, _, _) => wash::question(at),
        (DebriefAct::Monday, _, _) => wash::monday(at),
        (DebriefAct::Truth, _, Some(told)) => truth::truth(at, told),
        (DebriefAct::Belief, _, Some(told)) => charts::beliefs(at, told),
        (DebriefAct::Ladder, _, Some(told)) => charts::ladder(told),
        (DebriefAct::Turns, _, Some(told)) => turns::turns(told),
        (DebriefAct::Commitments, _, Some(told)) => commitments::commitments(at, told),
        (DebriefAct::WhatIf, _, Some(_)) => what_if::questions(at),
        // Nothing of these is at hand before the truth is open.
        (
            DebriefAct::Truth
            | DebriefAct::Belief
            | DebriefAct::Ladder
            | DebriefAct::Turns
            | DebriefAct::Commitments
            | DebriefAct::WhatIf,
            _,
            None,
        ) => html! {},
    }
}

/// The acts that were opened, each a tap away; nothing while the first one is shown alone.
fn opened(stands: &Debriefing) -> Markup {
    let others: Vec<DebriefAct> = stands
        .way()
        .filter(|act| stands.has_opened(*act) && (stands.has_ended || *act != stands.shown))
        .collect();
    html! {
        @if !others.is_empty() {
            h3 { (word("acts-read-again")) }
            ul class="rows" {
                @for act in others { li { a href={ "/act/" (act.name()) } data-card { (acts::heading(act)) } } }
            }
        }
    }
}
