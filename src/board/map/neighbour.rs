//! What is known of a state whose name on the map is under the pointer or has the keyboard: trust, channel, tension and
//! measures in force. Of trust only whoever sits before the screen has a view, and it is its own.

use bevy::input_focus::InputFocus;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;

use super::frame::Frame;
use super::gaze::Gaze;
use super::name::Name;
use super::shown::Shown;
use crate::board::paint::{Edge, Ground};
use crate::board::sitting::Sitting;
use crate::board::steps::Steps;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::column;
use crate::board::widgets::meter::{labelled_bar_of, steps};
use crate::board::widgets::text::{PLAIN, SOFT, STRONG, text};
use crate::report::labels;
use crate::sim::ids::StateId;
use crate::sim::view::{BoardView, RelationView};
use crate::words::{share, word, words};

/// The card.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
struct Card(StateId);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, show.after(Steps::Draw).run_if(resource_exists::<Shown>));
}

/// Puts up the card of the state that is pointed at, and takes it away when none is.
fn show(
    mut commands: Commands,
    (shown, gaze): (Res<Shown>, Res<Gaze>),
    sitting: Option<Res<Sitting>>,
    focus: Option<Res<InputFocus>>,
    frames: Query<(Entity, &Frame)>,
    names: Query<(Entity, &Name, &Hovered)>,
    cards: Query<(Entity, &Card, &ChildOf)>,
) {
    let Some((frame, of)) = frames.iter().next() else { return };
    let focused = focus.and_then(|focus| focus.get());
    let hovered = names.iter().find(|(.., hovered)| hovered.get());
    let pointed = hovered.or_else(|| names.iter().find(|(entity, ..)| Some(*entity) == focused));
    let state = pointed.map(|(_, name, _)| name.state).or(gaze.picked);
    let standing = cards.iter().next();
    if !shown.is_changed()
        && standing.map(|(_, card, parent)| (card.0, parent.parent())) == state.map(|state| (state, frame))
    {
        return;
    }
    for (card, ..) in &cards {
        commands.entity(card).despawn();
    }
    let Some(state) = state else { return };
    let relation = sitting.as_ref().filter(|_| of.me.is_some()).and_then(|sitting| {
        sitting.seat()?.relations.iter().find(|relation| relation.state == state).cloned()
    });
    let card = card(&shown.0, state, relation.as_ref());
    commands.spawn_scene(card).insert((Card(state), ChildOf(frame)));
}

fn card(board: &BoardView, state: StateId, relation: Option<&RelationView>) -> Piece {
    let known = &board.states[state.at()];
    let mut lines = vec![text(STRONG, known.name.clone())];
    if let Some(relation) = relation {
        let (trust, tension) = (relation.trust, relation.tension);
        lines.push(labelled_bar_of(80.0, &word("dyad-trust"), trust, &share(trust), theme::BLUE));
        lines.push(labelled_bar_of(80.0, &word("dyad-tension"), tension, &share(tension), theme::ORANGE));
        lines.push(steps(usize::from(relation.channel), 3));
        lines.push(text(SOFT, labels::channel(relation.channel)));
    }
    let measures = words("board-measures-in-force", &[("count", known.measures_in_force.into())]);
    lines.push(text(PLAIN, measures));
    let lines = column(4.0, lines);
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            right: px(8),
            top: px(8),
            width: px(344),
            padding: UiRect::all(px(10)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(theme::ROUND)),
            flex_direction: FlexDirection::Column,
        }
        Ground(theme::PAPER)
        Edge(theme::EDGE)
        GlobalZIndex(5)
        Children [ ({lines}) ]
    })
}
