//! An exercise that somebody has left for the menu. It stays as it was, with what lies in its drafts, until another one
//! begins: whoever looks something up in the menu, or leaves by mistake, goes on where they were.

use bevy::prelude::*;

use super::class::Class;
use super::drafting::Drafting;
use super::setup::Setup;
use super::sitting::Sitting;
use super::steps::Screen;
use crate::report::chapter;

/// The exercise that was left, while there is one.
#[derive(Resource)]
pub struct Left {
    sitting: Sitting,
    /// What it was begun with; in the menu somebody may choose something else meanwhile.
    setup: Setup,
    to: Screen,
}

impl Left {
    /// What is gone on with: the title, and the step that is open.
    pub fn is_called(&self) -> String {
        let (names, board) = (self.sitting.debrief_names(), self.sitting.board());
        let title = &self.sitting.scenario().title;
        if self.sitting.is_over() {
            return title.clone();
        }
        let (heading, _) = chapter::heading(&names, board.clock.step);
        format!("{title}, {heading}")
    }
}

/// Puts the exercise that is open away, with what lies before whoever sits there. Nothing where none is open.
pub fn put_away(world: &mut World) {
    let Some(mut sitting) = world.remove_resource::<Sitting>() else { return };
    let screen = *world.resource::<State<Screen>>().get();
    if let (Screen::Table, Some(me)) = (screen, sitting.me()) {
        let drafting = world.resource::<Drafting>().clone();
        world.resource_mut::<Class>().lay_down(me, drafting);
    }
    let to = match screen {
        _ if sitting.is_over() => Screen::Debrief,
        // What was told is read at the table.
        _ if sitting.is_class() => Screen::Class,
        Screen::Briefing => Screen::Briefing,
        _ if sitting.is_played() => Screen::Table,
        _ => Screen::Watch,
    };
    if sitting.is_class() {
        sitting.choose(None);
    }
    let setup = world.resource::<Setup>().clone();
    world.insert_resource(Left { sitting, setup, to });
}

/// Goes on with what was left.
pub fn take_up(world: &mut World) {
    let Some(Left { sitting, setup, to }) = world.remove_resource::<Left>() else { return };
    world.insert_resource(setup);
    world.insert_resource(sitting);
    world.resource_mut::<NextState<Screen>>().set(to);
}
