//! Lines between delegations: tension as colour, thickness and pattern; the channel as ticks at both ends.
//!
//! A calm relation has no line unless an open incident stands between the two, or the map would be a web in
//! which a crisis is not seen. Which line a pair gets is said by `report::region`, so board and pages agree;
//! here it is only drawn.

use bevy::asset::RenderAssetUsages;
use bevy::mesh::PrimitiveTopology;
use bevy::prelude::*;

use super::camera::Drawn;
use super::shown::Shown;
use crate::board::paint::Fill;
use crate::board::steps::Steps;
use crate::board::theme;
use crate::report::region::TensionLine;
use crate::sim::ids::StateId;
use crate::sim::view::{BoardTension, BoardView};

/// Marks the meshes that are taken away when relations change.
#[derive(Component)]
struct Lines;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        draw_lines.in_set(Steps::Draw).run_if(
            // On change of the public view and not per frame: relations move mostly when a step closes.
            resource_exists_and_changed::<Shown>
                .and_then(resource_exists::<Assets<Mesh>>)
                .and_then(resource_exists::<Assets<ColorMaterial>>),
        ),
    );
}

/// Takes all lines away and draws them anew. Ten delegations have 45 pairs, so finding out which of them
/// changed would cost more than it saves.
fn draw_lines(
    mut commands: Commands,
    shown: Res<Shown>,
    old: Query<Entity, With<Lines>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
) {
    for entity in &old {
        commands.entity(entity).despawn();
    }
    let board = &shown.0;
    let (mut tense, mut linked) = (Vec::new(), Vec::new());
    for pair in &board.tensions {
        let Some(strain) = TensionLine::of(board, pair) else { continue };
        let (from, to) = (marker(board, pair.a), marker(board, pair.b));
        let corners = if strain == TensionLine::Linked { &mut linked } else { &mut tense };
        dashes(corners, from, to, strain);
        ticks(corners, from, to, pair);
    }
    // One mesh for each colour, because a mesh has one material.
    for (corners, color) in [(tense, theme::ORANGE), (linked, theme::SOFT)] {
        let mesh = Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, corners);
        let (mesh, material) = (Mesh2d(meshes.add(mesh)), MeshMaterial2d(materials.add(Color::NONE)));
        commands.spawn((Drawn, Lines, Fill(color), mesh, material, Transform::from_xyz(0.0, 0.0, 3.0)));
    }
}

/// The place of a state in degrees, east and north.
fn marker(board: &BoardView, state: StateId) -> Vec2 {
    let (longitude, latitude) = board.states[state.at()].marker;
    Vec2::new(longitude as f32, latitude as f32)
}

/// A line as dashes of the length that belongs to its strain; the last one is cut at the marker.
fn dashes(corners: &mut Vec<[f32; 3]>, from: Vec2, to: Vec2, strain: TensionLine) {
    let width = strain.width();
    // A line without gaps is one dash, longer than any map is wide.
    let (dash, gap) = strain.dash().unwrap_or((1000.0, 0.0));
    let (way, length) = (to - from).normalize_and_length();
    let mut at = 0.0;
    while at < length {
        let end = (at + dash).min(length);
        bar(corners, from + way * at, from + way * end, width);
        // A gap is never nothing, or a line without gaps would not end.
        at = end + gap.max(0.01);
    }
}

/// One tick across the line at each end per level of the channel.
fn ticks(corners: &mut Vec<[f32; 3]>, from: Vec2, to: Vec2, pair: &BoardTension) {
    let way = (to - from).normalize_or_zero();
    let across = way.perp() * 0.7;
    for level in 0..pair.channel {
        // The first tick lies 2.6 degrees out, just clear of a marker.
        let off = way * (2.6 + 0.5 * f32::from(level));
        for at in [from + off, to - off] {
            bar(corners, at - across, at + across, 0.2);
        }
    }
}

/// A straight stroke as two triangles. Ends are square; at this width nobody sees it.
fn bar(corners: &mut Vec<[f32; 3]>, from: Vec2, to: Vec2, width: f32) {
    let side = (to - from).normalize_or_zero().perp() * width / 2.0;
    let [a, b, c, d] = [from - side, from + side, to + side, to - side].map(|at| [at.x, at.y, 0.0]);
    corners.extend([a, d, c, a, c, b]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dashed_line_ends_where_it_should() {
        let mut corners = Vec::new();
        dashes(&mut corners, Vec2::ZERO, Vec2::new(10.0, 0.0), TensionLine::High);
        assert!(corners.iter().all(|corner| (0.0..=10.0).contains(&corner[0])));
    }
}
