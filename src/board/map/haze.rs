//! Where the outlines end, land sinks into the sea: a wide wall shows more than the map knows, and a straight edge there
//! would look like a coast.

use bevy::asset::RenderAssetUsages;
use bevy::math::Rect;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;

use super::camera::Drawn;
use super::view::whole;
use crate::board::paint::Fill;
use crate::board::shape::Flat;
use crate::board::tokens;

/// How far within the edge land begins to sink, and how far beyond it nothing is seen of it, in degrees.
const DEEP: (f32, f32) = (3.6, 0.5);
/// Over land and coasts, and below the lines between states.
const HEIGHT: f32 = 2.5;

pub(super) fn plugin(app: &mut App) {
    let has_renderer = resource_exists::<Assets<Mesh>>.and_then(resource_exists::<Assets<Flat>>);
    app.add_systems(Startup, put_up.run_if(has_renderer));
}

fn put_up(mut commands: Commands, mut meshes: ResMut<Assets<Mesh>>, mut materials: ResMut<Assets<Flat>>) {
    let (mesh, material) = (Mesh2d(meshes.add(frame())), MeshMaterial2d(materials.add(Flat::default())));
    let place = Transform::from_xyz(0.0, 0.0, HEIGHT);
    commands.spawn((Drawn, Fill(tokens::SEA), mesh, material, place));
}

/// Two rings around the region: within its edge from nothing to the whole sea, beyond it the sea.
fn frame() -> Mesh {
    let edge = whole();
    let rings = [(edge.inflate(-DEEP.0), 0.0), (edge, 1.0), (edge.inflate(DEEP.1), 1.0)];
    let corners = |of: Rect| [of.min, Vec2::new(of.max.x, of.min.y), of.max, Vec2::new(of.min.x, of.max.y)];
    let at = rings.iter().flat_map(|(of, _)| corners(*of).map(|at| [at.x, at.y, 0.0]));
    let colors = rings.iter().flat_map(|(_, sea)| [[0.0, 0.0, 0.0, *sea]; 4]);
    let mut sides: Vec<u32> = Vec::new();
    for (inner, side) in (0..2u32).flat_map(|ring| (0..4u32).map(move |side| (ring * 4, side))) {
        let next = (side + 1) % 4;
        let [a, b, c, d] = [inner + side, inner + next, inner + 4 + next, inner + 4 + side];
        sides.extend([a, c, b, a, d, c]);
    }
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, at.collect::<Vec<[f32; 3]>>())
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colors.collect::<Vec<[f32; 4]>>())
        .with_inserted_indices(Indices::U32(sides))
}
