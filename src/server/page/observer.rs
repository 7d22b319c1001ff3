//! An observer's page: what the room sees and what is said to all of it, at the end the debrief, and nothing to press.

use super::shell::Layout;
use super::{debrief, hall, talk};
use crate::server::region::Region;
use crate::session::person::Role;
use crate::session::view::{HallView, Snapshot};
use crate::words::word;

/// Events shown at most; older ones are in the debrief.
const FEED_MAX: usize = 60;

/// The regions in the columns of the page; `top` has a place of its own.
pub const LAYOUT: Layout<'static> = &[&["debrief"], &["picture"], &["messages", "feed"], &["bands"]];

/// The regions of an observer's page.
pub fn regions(view: &HallView, snapshot: &Snapshot) -> Vec<Region> {
    let scenario = snapshot.scenario();
    vec![
        Region::new("top", hall::top(view, &word("hall-observer"))),
        Region::new("debrief", debrief::debrief(view, snapshot, &Role::Observer, None)),
        Region::new("picture", hall::picture(scenario, view)),
        talk::messages(&snapshot.talk(&Role::Observer), scenario, &Role::Observer),
        Region::new("feed", hall::feed(scenario, view, FEED_MAX)),
        Region::new("bands", hall::commitments(scenario, view)),
    ]
}
