//! What is known of a state whose name on the map is under the pointer or has the keyboard: trust, channel, tension and
//! measures in force. Of trust only whoever sits before the screen has a view, and it is its own.

use bevy::input_focus::InputFocus;
use bevy::math::Rect;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;

use super::camera::{Eye, Framed};
use super::frame::Frame;
use super::gaze::Gaze;
use super::name::{Name, Sizes};
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

/// Width of the card and the room between it and the edge of the map, in pixels at 720 lines.
const WIDE: (f32, f32) = (344.0, 8.0);
/// About its height, with what is known of a relation and without, in the same pixels.
const HIGH: (f32, f32) = (176.0, 78.0);
/// Room around a marker that is to be seen too, in the same pixels.
const MARKER: f32 = 22.0;

/// The card of a state, at a corner of the map.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Whose.
    pub state: StateId,
    corner: Corner,
}

/// A corner of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Corner {
    right: bool,
    top: bool,
}

impl Corner {
    /// All of them, the likeliest first: the region in small stands at the left below.
    const ALL: [Self; 4] = [
        Self { right: true, top: true },
        Self { right: true, top: false },
        Self { right: false, top: true },
        Self { right: false, top: false },
    ];

    /// What a card of this size covers here, on a map of this size.
    fn covers(self, map: Vec2, card: Vec2) -> Rect {
        let far = map - card - WIDE.1;
        let left = if self.right { far.x } else { WIDE.1 };
        let top = if self.top { WIDE.1 } else { far.y };
        Rect::from_corners(Vec2::new(left, top), Vec2::new(left, top) + card)
    }
}

/// The corner at which the card covers least. What is pointed at counts for more than everything else together.
fn corner(map: Vec2, card: Vec2, signs: impl Fn() -> Vec<(bool, Rect)>) -> Corner {
    let signs = signs();
    let covered = |corner: &Corner| -> usize {
        let there = corner.covers(map, card);
        let hidden = signs.iter().filter(|(_, sign)| !sign.intersect(there).is_empty());
        hidden.map(|(is_own, _)| if *is_own { signs.len() } else { 1 }).sum()
    };
    Corner::ALL.into_iter().min_by_key(covered).unwrap_or(Corner::ALL[0])
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, show.after(Steps::Draw).run_if(resource_exists::<Shown>));
}

/// Puts up the card of the state that is pointed at, and takes it away when none is.
fn show(
    mut commands: Commands,
    (shown, gaze): (Res<Shown>, Res<Gaze>),
    (eye, framed, sizes): (Res<Eye>, Res<Framed>, Res<Sizes>),
    (sitting, focus): (Option<Res<Sitting>>, Option<Res<InputFocus>>),
    frames: Query<(Entity, &Frame)>,
    names: Query<(Entity, &Name, &Hovered)>,
    cards: Query<(Entity, &Card, &ChildOf)>,
) {
    let Some((frame, of)) = frames.iter().next() else { return };
    let focused = focus.and_then(|focus| focus.get());
    let hovered = names.iter().find(|(.., hovered)| hovered.get());
    let pointed = hovered.or_else(|| names.iter().find(|(entity, ..)| Some(*entity) == focused));
    let state = pointed.map(|(_, name, _)| name.state).or(gaze.picked);
    let relation = state.filter(|_| of.me.is_some()).and_then(|state| {
        sitting.as_ref()?.seat()?.relations.iter().find(|relation| relation.state == state).cloned()
    });
    let high = if relation.is_some() { HIGH.0 } else { HIGH.1 };
    let wanted = state.map(|state| {
        let sign = |name: &Name| {
            let at = eye.goal().place(framed.size, name.at);
            let words = Rect::from_corners(at + name.off, at + name.off + sizes.of(name));
            (name.state == state, words.union(Rect::from_center_size(at, Vec2::splat(MARKER))))
        };
        let signs = || names.iter().map(|(_, name, _)| sign(name)).collect();
        Card { state, corner: corner(framed.size, Vec2::new(WIDE.0, high), signs) }
    });
    let standing = cards.iter().next().map(|(_, card, parent)| (*card, parent.parent()));
    if !shown.is_changed() && standing == wanted.map(|card| (card, frame)) {
        return;
    }
    for (card, ..) in &cards {
        commands.entity(card).despawn();
    }
    let Some(wanted) = wanted else { return };
    let card = card(&shown.0, wanted, relation.as_ref());
    commands.spawn_scene(card).insert((wanted, ChildOf(frame)));
}

fn card(board: &BoardView, Card { state, corner }: Card, relation: Option<&RelationView>) -> Piece {
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
    let aside = |is_here: bool| if is_here { px(WIDE.1) } else { auto() };
    let (left, right) = (aside(!corner.right), aside(corner.right));
    let (top, bottom) = (aside(corner.top), aside(!corner.top));
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: {left},
            right: {right},
            top: {top},
            bottom: {bottom},
            width: px(WIDE.0),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_stands_where_what_it_tells_of_can_be_seen_and_covers_few_others() {
        let (map, card) = (Vec2::new(600.0, 480.0), Vec2::new(WIDE.0, HIGH.0));
        let sign =
            |is_own, x: f32, y: f32| (is_own, Rect::from_center_size(Vec2::new(x, y), Vec2::new(60.0, 24.0)));
        let stands = |signs: &[(bool, Rect)]| corner(map, card, || signs.to_vec());
        let (above, below) = (Corner { right: true, top: true }, Corner { right: true, top: false });
        assert_eq!(stands(&[sign(true, 100.0, 400.0)]), above);
        assert_eq!(stands(&[sign(true, 500.0, 80.0)]), below);
        let crowded = [sign(true, 500.0, 80.0), sign(false, 500.0, 400.0), sign(false, 450.0, 350.0)];
        assert_eq!(
            stands(&crowded),
            Corner { right: false, top: true },
            "others count where the own sign is clear"
        );
        let left = [sign(true, 300.0, 80.0), sign(false, 500.0, 400.0), sign(false, 80.0, 400.0)];
        assert_eq!(stands(&left), below, "its own sign counts for more than all others");
    }
}
