//! What is pinned to a place of the map and keeps its size while the camera comes nearer: a dot for each state, a sign for
//! each public incident with its rung in a ring around it, and pulses around what is new.

use std::collections::BTreeSet;

use bevy::prelude::*;

use super::camera::{Aims, Drawn, Eye, Framed};
use super::frame::Frame;
use super::gaze::Gaze;
use super::shown::Shown;
use super::stands::{Stand, stands};
use super::strokes::{Triangles, arc, disc, mesh};
use super::view::View;
use crate::board::motion::{Moves, Tween};
use crate::board::paint::{Fill, Paints};
use crate::board::shape::Flat;
use crate::board::tokens::{self, Token};
use crate::report::labels::RUNG_TOP;
use crate::report::map::sign::Sign;
use crate::sim::ids::IncidentId;
use crate::sim::view::{BoardIncident, BoardView};

/// Radius of a state's dot, of a party and of any other, in pixels at 720 lines.
const DOT: (f32, f32) = (5.0, 3.5);
/// Radius of an incident's sign, and what each rung adds, in the same pixels.
const SIGN: (f32, f32) = (15.0, 0.7);
/// Radius of an everyday incident.
const EVERYDAY: f32 = 4.5;

/// Something at a place of the map, in degrees, and apart from it by so many pixels at 720 lines.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
struct Pinned {
    at: Vec2,
    off: Vec2,
    height: f32,
}

/// A ring that pulses twice.
#[derive(Component)]
struct Pulsing;

/// The incidents that have been seen on this map.
#[derive(Resource, Debug, Default)]
struct Known(BTreeSet<IncidentId>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Known>()
        .add_systems(
            Update,
            put_up.after(Aims).run_if(
                resource_exists::<Shown>
                    .and_then(resource_exists::<Assets<Mesh>>)
                    .and_then(resource_exists::<Assets<Flat>>),
            ),
        )
        .add_systems(
            PostUpdate,
            (hold, pulse).chain().before(Paints).before(bevy::transform::TransformSystems::Propagate),
        );
}

/// Half the width of what stands at a state, in pixels at 720 lines: names keep clear of it.
pub(super) fn reach(board: &BoardView, stand: &Stand) -> f32 {
    let gravest = gravest(board, stand);
    let dot = if stand.party { DOT.0 } else { DOT.1 };
    gravest.map_or(dot + 3.0, |incident| radius(incident) + 6.0)
}

/// The gravest open incident of the plot that hit this state.
fn gravest<'a>(board: &'a BoardView, stand: &Stand) -> Option<&'a BoardIncident> {
    let here = board.incidents.iter().filter(|incident| incident.open && incident.victim == stand.state);
    here.filter(|incident| incident.title.is_some()).max_by_key(|incident| (incident.rung, incident.began))
}

fn radius(incident: &BoardIncident) -> f32 {
    SIGN.0 + SIGN.1 * f32::from(incident.rung)
}

/// Takes all pins away and puts them up anew, when what they show or where they stand has changed.
fn put_up(
    mut commands: Commands,
    (shown, gaze, eye, framed): (Res<Shown>, Res<Gaze>, Res<Eye>, Res<Framed>),
    (mut known, mut tween): (ResMut<Known>, ResMut<Tween>),
    frames: Query<&Frame>,
    old: Query<Entity, With<Pinned>>,
    (mut meshes, mut materials): (ResMut<Assets<Mesh>>, ResMut<Assets<Flat>>),
    mut put: Local<Option<View>>,
) {
    let goal = eye.goal();
    if *put == Some(goal) && !shown.is_changed() && !gaze.is_changed() {
        return;
    }
    *put = Some(goal);
    for entity in &old {
        commands.entity(entity).despawn();
    }
    let board = &shown.0;
    let mut pin = |shape: Triangles, color: Token, pinned: Pinned| {
        let (mesh, material) =
            (Mesh2d(meshes.add(mesh(shape))), MeshMaterial2d(materials.add(Flat::default())));
        commands.spawn((Drawn, pinned, Fill(color), mesh, material)).id()
    };
    let me = frames.iter().next().and_then(|frame| frame.me);
    let news = news(board, &mut known);
    let mut pulsing = Vec::new();
    for stand in stands(board, &gaze, me, goal, framed.size) {
        let at = |height| Pinned { at: stand.at, off: Vec2::ZERO, height };
        let main = gravest(board, &stand);
        match main {
            Some(incident) => {
                for (shape, color, height) in sign(incident) {
                    pin(shape, color, at(height));
                }
                if news.contains(&incident.incident) || gaze.about == Some(incident.incident) {
                    let mut ring = Triangles::default();
                    let rim = radius(incident) + 6.0;
                    arc(&mut ring, Vec2::ZERO, (rim, rim + 4.0), (0.0, 1.0));
                    pulsing.push(pin(ring, tokens::ORANGE.faded(0.0), at(5.5)));
                }
            }
            None if stand.outside.is_none() => {
                let radius = if stand.party { DOT.0 } else { DOT.1 };
                pin(circle(radius + 2.0), tokens::PAPER, at(5.0));
                pin(circle(radius), tokens::INK, at(5.1));
            }
            None => {}
        }
        for (place, _) in others(board, &stand, main).enumerate() {
            let off = Vec2::new(reach(board, &stand) * 0.6, reach(board, &stand) * 0.6 + 9.0 * place as f32);
            pin(circle(EVERYDAY + 1.5), tokens::PAPER, Pinned { off, ..at(5.2) });
            pin(circle(EVERYDAY), tokens::ORANGE, Pinned { off, ..at(5.3) });
        }
    }
    if !pulsing.is_empty() {
        tween.begin(Moves::Pulse);
    }
    for entity in pulsing {
        commands.entity(entity).insert(Pulsing);
    }
}

/// Open incidents at a state beside its gravest, three at most: a fourth dot would say nothing new.
fn others<'a>(
    board: &'a BoardView,
    stand: &'a Stand,
    main: Option<&'a BoardIncident>,
) -> impl Iterator<Item = &'a BoardIncident> {
    let here = board.incidents.iter().filter(move |incident| incident.open && incident.victim == stand.state);
    here.filter(move |incident| Some(incident.incident) != main.map(|main| main.incident)).take(3)
}

/// The incidents that were not there before. Another exercise begins with none seen.
fn news(board: &BoardView, known: &mut Known) -> BTreeSet<IncidentId> {
    let now: BTreeSet<IncidentId> = board.incidents.iter().map(|incident| incident.incident).collect();
    let new = now.difference(&known.0).copied().collect();
    known.0 = now;
    new
}

/// A disc with the sign of the kind, and around it a ring of eight parts of which as many are full as rungs are reached.
fn sign(incident: &BoardIncident) -> Vec<(Triangles, Token, f32)> {
    let radius = radius(incident);
    let scale = radius / 15.0;
    let glyph = Sign::of(incident.kind).triangles().scaled(scale);
    let (inner, outer) = (radius + 1.5, radius + 5.5);
    let parts = |from: u8, to: u8| {
        let mut ring = Triangles::default();
        for part in from..to {
            let share = |part: f32| part / f32::from(RUNG_TOP);
            let part = f32::from(part);
            arc(&mut ring, Vec2::ZERO, (inner, outer), (share(part + 0.1), share(part + 0.9)));
        }
        ring
    };
    let mut shapes = vec![
        (circle(outer + 2.0), tokens::PAPER, 5.0),
        (circle(radius), tokens::ORANGE, 5.2),
        (glyph, tokens::WHITE, 5.4),
    ];
    let reached = incident.rung.min(RUNG_TOP);
    if reached > 0 {
        shapes.push((parts(0, reached), tokens::ORANGE, 5.3));
    }
    if reached < RUNG_TOP {
        shapes.push((parts(reached, RUNG_TOP), tokens::EDGE, 5.3));
    }
    shapes
}

fn circle(radius: f32) -> Triangles {
    let mut shape = Triangles::default();
    disc(&mut shape, Vec2::ZERO, radius);
    shape
}

/// Keeps everything at its place and at its size, however near the camera is.
fn hold(eye: Res<Eye>, mut pins: Query<(Ref<Pinned>, &mut Transform)>) {
    let view = eye.now();
    for (pinned, mut place) in &mut pins {
        if eye.is_changed() || pinned.is_added() {
            let at = pinned.at + pinned.off * view.per_pixel;
            *place = Transform::from_translation(at.extend(pinned.height)).with_scale(Vec3::new(
                view.per_pixel,
                view.per_pixel,
                1.0,
            ));
        }
    }
}

/// Two rings that grow and fade, one after the other.
fn pulse(
    tween: Res<Tween>,
    eye: Res<Eye>,
    mut rings: Query<(&mut Transform, &mut Fill), With<Pulsing>>,
    mut ran: Local<bool>,
) {
    let moves = tween.moves(Moves::Pulse);
    // Once more when it has come to its end, so that nothing stays of it.
    if !std::mem::replace(&mut *ran, moves) && !moves {
        return;
    }
    let beat = if moves { (tween.linear(Moves::Pulse) * 2.0).fract() } else { 1.0 };
    let scale = eye.now().per_pixel * (1.0 + beat);
    for (mut place, mut fill) in &mut rings {
        place.scale = Vec3::new(scale, scale, 1.0);
        fill.set_if_neq(Fill(tokens::ORANGE.faded(1.0 - beat)));
    }
}
