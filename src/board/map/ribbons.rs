//! Tension between delegations as ribbons that are bowed clear of third states: width, pattern and colour each say how
//! much. At the middle of each, up to three lamps say how good the channel between the two is.
//!
//! A calm relation has no ribbon unless an open incident stands between the two, or the map would be a web in
//! which a crisis is not seen. Which one a pair gets is said by `report::region`, so board and pages agree;
//! here it is only drawn.

use std::collections::BTreeMap;

use bevy::prelude::*;

use super::bow::Bow;
use super::camera::{Aims, Drawn, Eye, Framed};
use super::frame::Frame;
use super::gaze::Gaze;
use super::shown::Shown;
use super::stands::{Stand, stands};
use super::strokes::{Triangles, disc, mesh};
use super::view::View;
use crate::board::motion::{Moves, Tween};
use crate::board::paint::Fill;
use crate::board::tokens::{self, Token};
use crate::report::region::TensionLine;
use crate::sim::ids::StateId;
use crate::sim::view::BoardTension;

/// Width of a ribbon at raised and at utmost tension, in pixels at 720 lines.
const WIDTH: (f32, f32) = (4.0, 14.0);
/// Tension from which there is a ribbon.
const FROM: f64 = 0.25;
/// Width of the line between the two sides of one incident, who are calm.
const LINKED: f32 = 3.0;
/// What shows of the dark casing on either side, which keeps a ribbon apart from bright land.
const CASING: f32 = 2.0;
/// Radius of a lamp, and the way from one to the next.
const LAMP: (f32, f32) = (5.0, 14.0);
/// Lamps of a channel: named, tested, used.
const LAMPS: u8 = 3;

/// Marks the meshes that are taken away when relations change.
#[derive(Component)]
struct Ribbons;

/// How wide each ribbon was drawn last and how wide it is to be.
#[derive(Resource, Debug, Clone, Default)]
struct Widths(BTreeMap<(StateId, StateId), (f32, f32)>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Widths>().add_systems(
        Update,
        (
            widen.run_if(resource_exists_and_changed::<Shown>),
            draw_ribbons
                .run_if(resource_exists::<Assets<Mesh>>.and_then(resource_exists::<Assets<ColorMaterial>>)),
        )
            .chain()
            .after(Aims)
            .run_if(resource_exists::<Shown>),
    );
}

/// Width of the ribbon between two, in pixels at 720 lines; none where there is nothing to say.
fn width(line: TensionLine, pair: &BoardTension) -> f32 {
    let share = ((pair.tension - FROM) / (1.0 - FROM)).clamp(0.0, 1.0) as f32;
    if line == TensionLine::Linked { LINKED } else { WIDTH.0 + (WIDTH.1 - WIDTH.0) * share }
}

/// Length of a dash and of the gap after it, in pixels at 720 lines.
fn pattern(line: TensionLine) -> Option<(f32, f32)> {
    match line {
        TensionLine::Linked => Some((3.0, 6.0)),
        TensionLine::Raised => Some((7.0, 6.0)),
        TensionLine::High => Some((22.0, 8.0)),
        TensionLine::Severe => None,
    }
}

/// Ribbons grow and shrink from where they are.
fn widen(shown: Res<Shown>, mut widths: ResMut<Widths>, mut tween: ResMut<Tween>) {
    let share = tween.at(Moves::Value);
    let board = &shown.0;
    let mut next = BTreeMap::new();
    let mut moved = false;
    for pair in &board.tensions {
        let goal = TensionLine::of(board, pair).map_or(0.0, |line| width(line, pair));
        let (from, to) = widths.0.get(&(pair.a, pair.b)).copied().unwrap_or((goal, goal));
        let now = from + (to - from) * share;
        moved |= (now - goal).abs() > 0.1;
        next.insert((pair.a, pair.b), (now, goal));
    }
    widths.0 = next;
    if moved {
        tween.begin(Moves::Value);
    }
}

/// The meshes of all ribbons and lamps, by what they mean.
#[derive(Default)]
struct Drawing {
    casing: Triangles,
    tense: Triangles,
    linked: Triangles,
    back: Triangles,
    lit: Triangles,
}

/// Takes all ribbons away and draws them anew where one of them changes. Ten delegations have 45 pairs, so finding out
/// which would cost more than it saves.
fn draw_ribbons(
    mut commands: Commands,
    (shown, gaze, eye, framed): (Res<Shown>, Res<Gaze>, Res<Eye>, Res<Framed>),
    (widths, tween): (Res<Widths>, Res<Tween>),
    frames: Query<&Frame>,
    old: Query<Entity, With<Ribbons>>,
    (mut meshes, mut materials): (ResMut<Assets<Mesh>>, ResMut<Assets<ColorMaterial>>),
    (mut drawn, mut moved): (Local<Option<View>>, Local<bool>),
) {
    let moves = tween.moves(Moves::Value);
    // Once more when it has come to its end.
    let ends = std::mem::replace(&mut *moved, moves);
    let goal = eye.goal();
    if *drawn == Some(goal) && !shown.is_changed() && !gaze.is_changed() && !moves && !ends {
        return;
    }
    *drawn = Some(goal);
    for entity in &old {
        commands.entity(entity).despawn();
    }
    let me = frames.iter().next().and_then(|frame| frame.me);
    let stood = stands(&shown.0, &gaze, me, goal, framed.size);
    let mut drawing = Drawing::default();
    for pair in &shown.0.tensions {
        let Some(line) = TensionLine::of(&shown.0, pair) else { continue };
        let Some(bow) = bow(&stood, pair.a, pair.b) else { continue };
        let (from, to) = widths.0.get(&(pair.a, pair.b)).copied().unwrap_or((0.0, width(line, pair)));
        let wide = from + (to - from) * tween.at(Moves::Value);
        ribbon(&mut drawing, &bow, line, wide, goal.per_pixel);
        lamps(&mut drawing, &bow, pair.channel, goal.per_pixel);
    }
    let mut put = |triangles: Triangles, color: Token, height: f32| {
        if !triangles.is_empty() {
            let (mesh, material) =
                (Mesh2d(meshes.add(mesh(triangles))), MeshMaterial2d(materials.add(Color::NONE)));
            let place = Transform::from_xyz(0.0, 0.0, height);
            commands.spawn((Drawn, Ribbons, Fill(color), mesh, material, place));
        }
    };
    put(drawing.casing, tokens::PAPER, 3.0);
    put(drawing.linked, tokens::SOFT, 3.1);
    put(drawing.tense, tokens::ORANGE, 3.2);
    put(drawing.back, tokens::PAPER, 3.3);
    put(drawing.lit, tokens::BLUE, 3.4);
}

/// The bow between two of those who are to be seen, clear of all others.
pub(super) fn bow(stood: &[Stand], one: StateId, other: StateId) -> Option<Bow> {
    let at = |state| stood.iter().find(|stand| stand.state == state).map(|stand| stand.at);
    let (from, to) = (at(one)?, at(other)?);
    let others: Vec<Vec2> = stood
        .iter()
        .filter(|stand| stand.state != one && stand.state != other)
        .map(|stand| stand.at)
        .collect();
    (from.distance(to) > f32::EPSILON).then(|| Bow::between(from, to, &others))
}

fn ribbon(drawing: &mut Drawing, bow: &Bow, line: TensionLine, wide: f32, per_pixel: f32) {
    let dash = pattern(line).map(|(dash, gap)| (dash * per_pixel, gap * per_pixel));
    bow.strip((0.0, 1.0), (wide + 2.0 * CASING) * per_pixel, &mut drawing.casing);
    let colour = if line == TensionLine::Linked { &mut drawing.linked } else { &mut drawing.tense };
    for part in bow.dashes(dash) {
        bow.strip(part, wide * per_pixel, colour);
    }
}

/// Lamps side by side along the ribbon: a ring each, full where the channel is as good as that.
fn lamps(drawing: &mut Drawing, bow: &Bow, channel: u8, per_pixel: f32) {
    let (radius, apart) = (LAMP.0 * per_pixel, LAMP.1 * per_pixel);
    let (middle, way) = (bow.at(0.5), bow.way(0.5));
    // From left to right, whichever of the two stands first.
    let way = if way.x < 0.0 { -way } else { way };
    for lamp in 0..LAMPS {
        let at = middle + way * apart * (f32::from(lamp) - 1.0);
        disc(&mut drawing.back, at, radius + 2.0 * per_pixel);
        if lamp < channel {
            disc(&mut drawing.lit, at, radius);
        } else {
            super::strokes::arc(&mut drawing.lit, at, (radius - 1.2 * per_pixel, radius), (0.0, 1.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_tension_is_wider_from_four_pixels_to_fourteen() {
        let at = |tension| {
            let pair = BoardTension { a: StateId(0), b: StateId(1), tension, channel: 0 };
            width(TensionLine::Raised, &pair)
        };
        assert_eq!((at(0.25), at(1.0)), WIDTH);
        assert!(at(0.3) < at(0.5) && at(0.5) < at(0.8));
    }
}
