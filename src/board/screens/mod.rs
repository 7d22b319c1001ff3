//! The screens, each a function from what is known to pieces.

pub mod adjudication;
pub mod briefing;
pub mod debrief;
mod evidence;
mod foot;
pub mod hall;
pub mod menu;
mod offers;
pub mod overlay;
mod papers;
mod parts;
mod seat;
pub mod table;
pub mod watch;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        menu::plugin,
        briefing::plugin,
        table::plugin,
        adjudication::plugin,
        watch::plugin,
        debrief::plugin,
        hall::plugin,
        overlay::plugin,
    ));
}
