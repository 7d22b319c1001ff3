//! How the board looks to whoever sits before it: dark or light, with motion or without. Nothing that is played hangs
//! on it, so that it can be changed on every screen.

use bevy::prelude::*;

use super::ask::{BoardAsk, LookAsk};
use super::motion::Tween;
use super::steps::Steps;
use super::tokens::Theme;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, react.in_set(Steps::React).run_if(on_message::<BoardAsk>));
}

fn react(mut asks: MessageReader<BoardAsk>, mut theme: ResMut<Theme>, mut tween: ResMut<Tween>) {
    for ask in asks.read() {
        let BoardAsk::Look(ask) = ask else { continue };
        match ask {
            LookAsk::Theme => *theme = theme.other(),
            LookAsk::Motion => {
                let less = tween.is_less();
                tween.set_less(!less);
            }
        }
    }
}
