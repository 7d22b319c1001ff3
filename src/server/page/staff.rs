//! The pages of the Chair and of the simulation cell: the public picture, talk and texts. They know what the room
//! knows, and what is said to them.

use super::shell::Layout;
use super::{debrief, hall, talk, texts};
use crate::server::region::Region;
use crate::session::person::Role;
use crate::session::view::{HallView, Snapshot};
use crate::words::{tell, word};

/// Events shown at most; older ones are in the debrief.
const FEED_MAX: usize = 40;

/// The regions in the columns of the page; `top` has a place of its own.
pub const LAYOUT: Layout<'static> =
    &[&["debrief"], &["talk", "messages"], &["texts"], &["picture", "feed", "bands"]];

/// The regions of a staff page.
pub fn regions(view: &HallView, snapshot: &Snapshot, role: &Role) -> Vec<Region> {
    let scenario = snapshot.scenario();
    let heard = snapshot.talk(role);
    vec![
        Region::new("top", hall::top(view, &title(role))),
        Region::new("debrief", debrief::debrief(view, snapshot, role, None)),
        Region::new("talk", talk::talk(&heard, scenario, role, view)),
        talk::messages(&heard, scenario, role),
        texts::texts(&heard, scenario, role, view.stage, &[]),
        Region::new("picture", hall::picture(scenario, view)),
        Region::new("feed", hall::feed(scenario, view, FEED_MAX)),
        Region::new("bands", hall::commitments(scenario, view)),
    ]
}

/// Who sits at this page; the router sends here the Chair and the voices alone.
fn title(role: &Role) -> String {
    match role {
        Role::Chair => word("hall-chair"),
        Role::SimCell(voice) => tell("hall-voice", &[("voice", voice)]),
        Role::Control | Role::Delegation(_) | Role::Evaluator | Role::Observer | Role::Board => {
            word("hall-observer")
        }
    }
}
