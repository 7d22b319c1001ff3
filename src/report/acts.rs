//! What the acts of a debrief are told from once the truth is open: both ledgers, the charts, the turns. They are made
//! once for the whole room and shared by every page.

use std::sync::Arc;

use crate::report::after::{Pictures, pictures};
use crate::report::turning::{OnePage, page};
use crate::session::acts::DebriefAct;
use crate::session::view::Snapshot;
use crate::sim::view::{Debrief, debrief};
use crate::words::{word, words};

/// Everything that the acts from the truth on are told from.
#[derive(Debug, Clone)]
pub struct Told {
    /// Both ledgers; none of an exercise that is not over.
    pub debrief: Option<Debrief>,
    /// The charts.
    pub pictures: Pictures,
    /// The turns that decided it.
    pub turns: OnePage,
}

/// What the room may be told now; none before control has opened the truth.
pub fn told(snapshot: &Snapshot) -> Option<Arc<Told>> {
    snapshot.told(|course| Told {
        debrief: debrief(course.exercise),
        pictures: pictures(course),
        turns: page(course),
    })
}

/// What an act is called.
pub fn title(act: DebriefAct) -> String {
    word(&format!("acts-title-{}", act.name()))
}

/// An act by number and name: "Act 3: The truth".
pub fn heading(act: DebriefAct) -> String {
    words("acts-heading", &[("number", number(act).into()), ("title", title(act).into())])
}

/// What the room does in an act, in a sentence or two.
pub fn lead(act: DebriefAct) -> String {
    word(&format!("acts-lead-{}", act.name()))
}

/// The number of an act, from 1.
fn number(act: DebriefAct) -> usize {
    act as usize + 1
}
