//! Land and coasts as meshes, triangulated once when the board starts, because outlines never change in an
//! exercise.
//!
//! A test without a renderer has no meshes; then nothing is drawn and nothing else misses it.

use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use lyon_tessellation::geom::point;
use lyon_tessellation::path::Path;
use lyon_tessellation::{
    BuffersBuilder, FillOptions, FillTessellator, FillVertex, StrokeOptions, StrokeTessellator, StrokeVertex,
    VertexBuffers,
};

use super::camera::Drawn;
use crate::board::paint::Fill;
use crate::board::theme;
use crate::board::tokens::Token;
use crate::report::coastline::{Land, coastline, degrees};

/// Width of a coast line, in degrees: it grows with the map and stays in proportion to small islands.
const COAST_DEGREES: f32 = 0.09;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Startup,
        draw_land.run_if(resource_exists::<Assets<Mesh>>.and_then(resource_exists::<Assets<ColorMaterial>>)),
    );
}

/// Spawns three meshes that stay for as long as the board is open.
fn draw_land(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
) {
    let lands = &coastline().lands;
    let (at_table, beside): (Vec<_>, Vec<_>) = lands.iter().partition(|land| land.delegation);
    let mut put = |mesh: Mesh, color: Token, height: f32| {
        let (mesh, material) = (Mesh2d(meshes.add(mesh)), MeshMaterial2d(materials.add(Color::NONE)));
        commands.spawn((Drawn, Fill(color), mesh, material, Transform::from_xyz(0.0, 0.0, height)));
    };
    // Heights order what lies over what: land beside the table, land at it, coasts; lines between states lie
    // at 3.
    put(fill(&beside), theme::LAND_BESIDE, 0.0);
    put(fill(&at_table), theme::LAND, 1.0);
    put(stroke(lands), theme::COAST, 2.0);
}

/// The rings of one land as closed outlines; an island without points is left out.
fn path(land: &Land) -> Path {
    let mut path = Path::builder();
    for ring in &land.rings {
        let mut points = ring.iter().map(degrees).map(|(x, y)| point(x, y));
        let Some(first) = points.next() else { continue };
        path.begin(first);
        for next in points {
            path.line_to(next);
        }
        path.end(true);
    }
    path.build()
}

/// One mesh for all lands of one colour: one thing to draw instead of hundreds of islands.
fn fill(lands: &[&Land]) -> Mesh {
    let mut buffers: VertexBuffers<[f32; 3], u32> = VertexBuffers::new();
    for land in lands {
        let mut out =
            BuffersBuilder::new(&mut buffers, |vertex: FillVertex| flat(vertex.position().to_array()));
        // An outline that cannot be filled is left out; its coast is still drawn.
        let _ = FillTessellator::new().tessellate_path(&path(land), &FillOptions::tolerance(0.01), &mut out);
    }
    mesh(buffers)
}

/// One mesh for all coasts.
fn stroke(lands: &[Land]) -> Mesh {
    let options = StrokeOptions::tolerance(0.01).with_line_width(COAST_DEGREES);
    let mut buffers: VertexBuffers<[f32; 3], u32> = VertexBuffers::new();
    for land in lands {
        let mut out =
            BuffersBuilder::new(&mut buffers, |vertex: StrokeVertex| flat(vertex.position().to_array()));
        let _ = StrokeTessellator::new().tessellate_path(&path(land), &options, &mut out);
    }
    mesh(buffers)
}

/// A vertex at height 0; what lies over what is said by the place of the whole mesh.
fn flat([x, y]: [f32; 2]) -> [f32; 3] {
    [x, y, 0.0]
}

/// A mesh that lives on the graphics card alone, because nobody reads it back.
fn mesh(buffers: VertexBuffers<[f32; 3], u32>) -> Mesh {
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, buffers.vertices)
        .with_inserted_indices(Indices::U32(buffers.indices))
}
