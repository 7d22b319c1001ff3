//! Names on the map: whole ones of the parties, three letters of the others.
//!
//! Text is laid out by the interface, so it keeps its size and sharpness however near the camera is. A name that stays
//! is moved and not drawn anew.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::math::Rect;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::UiSystems;
use bevy::ui_widgets::Button;

use super::camera::{Aims, Eye, Framed, is_due};
use super::frame::{Frame, is_small};
use super::gaze::Gaze;
use super::inset::stands_at;
use super::name::{Name, NameLook, Sizes};
use super::pins::reach;
use super::ribbons::bow;
use super::shown::Shown;
use super::stands::{Stand, stands};
use super::strokes::{on_map, place};
use super::view::View;
use crate::board::ask::{BoardAsk, Says, TableAsk};
use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::text::{Face, Style, text};
use crate::report::map::labels::{self, Area, Laid, Wanted};
use crate::report::region::TensionLine;
use crate::sim::view::BoardView;
use crate::words::words;

/// Points of a ribbon from which names keep clear.
const POINTS: usize = 24;

/// A line from a name to what it names.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
struct Leader {
    at: Vec2,
    /// Its two ends from there, in pixels at 720 lines.
    ends: (Vec2, Vec2),
}

pub(super) fn plugin(app: &mut App) {
    let due = is_due.or_eager(resource_changed::<Sizes>);
    app.add_systems(Update, put_names.after(Aims).run_if(resource_exists::<Shown>.and_then(due)))
        .add_systems(PostUpdate, (hold_names, hold_leaders).before(UiSystems::Layout));
}

/// Puts names where they belong: those that stay are moved, others come and go.
fn put_names(
    mut commands: Commands,
    (shown, gaze, eye, framed): (Res<Shown>, Res<Gaze>, Res<Eye>, Res<Framed>),
    sizes: Res<Sizes>,
    frames: Query<(Entity, &Frame)>,
    mut old: Query<(Entity, &ChildOf, &mut Name)>,
    leaders: Query<Entity, With<Leader>>,
) {
    let Some((entity, frame)) = frames.iter().next() else { return };
    for leader in &leaders {
        commands.entity(leader).despawn();
    }
    let (view, size) = (eye.goal(), framed.size);
    let stood = stands(&shown.0, &gaze, frame.me, view, size);
    let names = names(&shown.0, &stood, frame, size);
    let laid = places(&shown.0, &stood, &names, &sizes, (view, size));
    let mut kept = Vec::new();
    for ((stand, mut name), laid) in stood.iter().zip(names).zip(laid) {
        let at = view.place(size, stand.at);
        let boxed = Rect::from_center_size(on_map(laid.area.middle()), size_of(&laid.area));
        name.off = boxed.min - at;
        // One that is not on the map has an arrow in its name and nothing to lead to.
        name.led = laid.led && stand.outside.is_none();
        if name.led {
            commands.spawn((leader(stand.at, boxed, at), ChildOf(entity)));
        }
        let stays =
            old.iter_mut().find(|(_, parent, found)| parent.parent() == entity && found.is_like(&name));
        match stays {
            Some((same, _, mut found)) => {
                found.set_if_neq(name);
                kept.push(same);
            }
            None => {
                let place = (UiTransform::default(), ChildOf(entity));
                kept.push(commands.spawn_scene(sign(&name)).insert((name, place)).id());
            }
        }
    }
    for (gone, ..) in old.iter().filter(|(gone, ..)| !kept.contains(gone)) {
        commands.entity(gone).despawn();
    }
}

/// What stands at each state. Nobody is left out: where there is no room the names get shorter, not fewer.
fn names(board: &BoardView, stood: &[Stand], frame: &Frame, size: Vec2) -> Vec<Name> {
    let one = |stand: &Stand| {
        let state = &board.states[stand.state.at()];
        let look = match (frame.me == Some(stand.state), stand.party) {
            (true, _) => NameLook::Mine,
            (false, true) => NameLook::Party,
            (false, false) => NameLook::Other,
        };
        let is_whole = look == NameLook::Mine || (stand.party && !is_small(size));
        let name = if is_whole { &state.name } else { &state.iso };
        let said = match stand.outside {
            Some(way) => {
                words("board-outside", &[("arrow", arrow(way).into()), ("name", name.as_str().into())])
            }
            None => name.clone(),
        };
        let (picks, type_size) = (frame.picks && look != NameLook::Mine, type_size(frame));
        Name { state: stand.state, said, look, picks, type_size, at: stand.at, off: Vec2::ZERO, led: false }
    };
    stood.iter().map(one).collect()
}

/// The arrow that comes nearest to this way, of the four that the typeface has; north is up.
fn arrow(way: Vec2) -> &'static str {
    let quarter = (way.to_angle() / std::f32::consts::FRAC_PI_2).round() as i32;
    ["→", "↑", "←", "↓"][quarter.rem_euclid(4) as usize]
}

/// Size of the type of a name: on a wall nothing is smaller than its least.
fn type_size(frame: &Frame) -> f32 {
    if frame.me.is_some() || frame.picks { theme::SMALL } else { theme::WALL_LEAST }
}

/// A place for each name.
fn places(
    board: &BoardView,
    stood: &[Stand],
    names: &[Name],
    sizes: &Sizes,
    (view, size): (View, Vec2),
) -> Vec<Laid> {
    let wanted = stood.iter().zip(names).map(|(stand, name)| Wanted {
        at: place(view.place(size, stand.at)),
        clear: if stand.outside.is_some() { 0.0 } else { f64::from(reach(board, stand)) },
        size: place(sizes.of(name)),
    });
    let drawn = board.tensions.iter().filter(|pair| TensionLine::of(board, pair).is_some());
    let mut lines = Vec::new();
    for bow in drawn.filter_map(|pair| bow(stood, pair.a, pair.b)) {
        lines.extend(bow.points(POINTS).map(|point| place(view.place(size, on_map(point)))));
    }
    let inset: Vec<Area> = stands_at(view, size).map(area).into_iter().collect();
    let inner = area(Rect::new(2.0, 2.0, size.x - 2.0, size.y - 2.0));
    // Parties first, so that they get the best places; then back into the order of the states.
    let wanted: Vec<Wanted> = wanted.collect();
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|place| !stood[*place].party);
    let sorted: Vec<Wanted> = order.iter().map(|place| wanted[*place]).collect();
    let laid = labels::lay(&sorted, &inset, &lines, &inner);
    let mut back: Vec<(usize, Laid)> = order.into_iter().zip(laid).collect();
    back.sort_by_key(|(place, _)| *place);
    back.into_iter().map(|(_, laid)| laid).collect()
}

fn area(rect: Rect) -> Area {
    Area::around(place(rect.center()), place(rect.size()))
}

fn size_of(area: &Area) -> Vec2 {
    on_map((area.width, area.height))
}

/// A name in a box: bold and filled for the own delegation, never by colour alone.
fn sign(name: &Name) -> Piece {
    let (ground, ink, face) = match name.look {
        NameLook::Mine => (theme::BLUE, theme::WHITE, Face::Bold),
        NameLook::Party => (theme::PAPER, theme::INK, Face::Bold),
        NameLook::Other => (theme::CARD, theme::INK, Face::Regular),
    };
    let edge = if name.look == NameLook::Other { theme::NOTHING } else { theme::EDGE };
    let label = text(Style { size: name.type_size, color: ink, face }, name.said.clone());
    // On one line even at the edge of the map, or it would grow where nobody has reckoned with it.
    let layout = TextLayout::no_wrap();
    let label: Piece = Box::new(bsn! { {label} template_value(layout) });
    let sign: Piece = Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: px(0),
            top: px(0),
            padding: UiRect::axes(px(5), px(1)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(4)),
        }
        Ground({ground})
        Edge({edge})
        Hovered
        Children [ ({label}) ]
    });
    if !name.picks {
        return sign;
    }
    let says = Says(BoardAsk::Table(TableAsk::Pick(Some(name.state))));
    Box::new(bsn! { {sign} Button TabIndex(1) template_value(says) })
}

/// From the nearest point of the box to the marker, as a thin bar that is turned.
fn leader(at: Vec2, name: Rect, marker: Vec2) -> impl Bundle {
    let end = marker.clamp(name.min, name.max);
    let ends = (end - marker, Vec2::ZERO);
    let node = Node {
        position_type: PositionType::Absolute,
        left: Val::Px(0.0),
        top: Val::Px(0.0),
        width: Val::Px(ends.0.length()),
        height: Val::Px(2.0),
        ..default()
    };
    (Leader { at, ends }, node, Ground(theme::INK), UiTransform::default())
}

fn hold_names((eye, framed): (Res<Eye>, Res<Framed>), mut names: Query<(Ref<Name>, &mut UiTransform)>) {
    for (name, mut place) in &mut names {
        if eye.is_changed() || framed.is_changed() || name.is_changed() {
            let corner = eye.now().place(framed.size, name.at) + name.off;
            place.translation = Val2::px(corner.x.round(), corner.y.round());
        }
    }
}

fn hold_leaders((eye, framed): (Res<Eye>, Res<Framed>), mut leaders: Query<(Ref<Leader>, &mut UiTransform)>) {
    for (leader, mut place) in &mut leaders {
        if eye.is_changed() || framed.is_changed() || leader.is_added() {
            let at = eye.now().place(framed.size, leader.at);
            let (from, to) = (at + leader.ends.0, at + leader.ends.1);
            let corner = from.midpoint(to) - Vec2::new(from.distance(to) / 2.0, 1.0);
            place.translation = Val2::px(corner.x, corner.y);
            place.rotation = Rot2::radians((to - from).to_angle());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_point_to_what_lies_outside() {
        assert_eq!([Vec2::X, Vec2::Y, -Vec2::X, -Vec2::Y].map(arrow), ["→", "↑", "←", "↓"]);
        assert_eq!(arrow(Vec2::new(3.0, -1.0)), "→");
    }
}
