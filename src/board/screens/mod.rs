//! The screens, each a function from what is known to pieces.
//!
//! Every screen has the same two systems: `react` answers its asks and changes resources, `draw` puts the
//! screen up anew when one of them has changed. A screen never reads widgets to find out what a person did.
//!
//! The conditions of each `draw` name what the screen shows. The state is among them because a screen that
//! was just entered has to be drawn though nothing else changed, the width because it decides the number of
//! columns. They are joined by `or_eager`: a condition that is not evaluated keeps its change for the next
//! frame, and the screen would be drawn twice.

pub mod adjudication;
mod beats;
mod brief;
pub mod briefing;
mod casting;
mod class;
pub mod debrief;
mod evidence;
mod foot;
pub mod hall;
mod hands;
pub mod menu;
mod menu_card;
mod now;
mod offer_card;
mod offer_detail;
mod offers;
pub mod overlay;
mod papers;
mod parts;
mod press;
mod seat;
pub mod table;
pub mod watch;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        menu::plugin,
        casting::plugin,
        briefing::plugin,
        table::plugin,
        class::plugin,
        hands::plugin,
        adjudication::plugin,
        watch::plugin,
        debrief::plugin,
        hall::plugin,
        overlay::plugin,
    ));
}
