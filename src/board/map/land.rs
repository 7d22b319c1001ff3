//! Land and coasts as meshes, triangulated once when the board starts, because outlines never change in an
//! exercise. Land of the parties is brighter than the rest.
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

use super::camera::{Aims, Drawn};
use super::frame::Frame;
use super::gaze::Gaze;
use super::shown::Shown;
use super::view::{parties, whole};
use crate::board::paint::Fill;
use crate::board::shape::Flat;
use crate::board::tokens::{self, Token};
use crate::report::coastline::{Land, coastline, degrees};

/// Width of a coast line, its smooth edges included, in pixels at 720 lines: the same on every map.
const COAST: f32 = 2.2;
/// The width for which its corners are worked out, in degrees: about as much on a map of the region.
const COAST_DEGREES: f32 = 0.1;

/// Land of a state that may sit at the table, by its code.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
struct LandOf(&'static str);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Startup,
        draw_land.run_if(resource_exists::<Assets<Mesh>>.and_then(resource_exists::<Assets<Flat>>)),
    )
    .add_systems(
        Update,
        light.after(Aims).run_if(
            resource_exists_and_changed::<Shown>
                .or_eager(resource_changed::<Gaze>)
                .and_then(resource_exists::<Shown>),
        ),
    );
}

/// Spawns meshes that stay for as long as the board is open.
fn draw_land(mut commands: Commands, mut meshes: ResMut<Assets<Mesh>>, mut materials: ResMut<Assets<Flat>>) {
    let lands = &coastline().lands;
    let (at_table, beside): (Vec<_>, Vec<_>) = lands.iter().partition(|land| land.delegation);
    let mut put = |mesh: Mesh, color: Token, height: f32| {
        let (mesh, material) = (Mesh2d(meshes.add(mesh)), MeshMaterial2d(materials.add(Flat::default())));
        (Drawn, Fill(color), mesh, material, Transform::from_xyz(0.0, 0.0, height))
    };
    // Heights order what lies over what: land beside the table, land at it, coasts; lines between states lie
    // at 3.
    commands.spawn(put(fill(&beside), tokens::LAND_BESIDE, 0.0));
    for land in at_table {
        commands.spawn((LandOf(&land.iso), put(fill(&[land]), tokens::LAND_QUIET, 1.0)));
    }
    commands.spawn(put(stroke(lands), tokens::COAST, 2.0));
}

/// Lights the land of the parties, or of everybody at the table where the picture is about all.
fn light(
    (shown, gaze): (Res<Shown>, Res<Gaze>),
    frames: Query<&Frame>,
    mut lands: Query<(&LandOf, &mut Fill)>,
) {
    let board = &shown.0;
    let parties = parties(board, &gaze, frames.iter().next().and_then(|frame| frame.me));
    for (land, mut fill) in &mut lands {
        let state = board.states.iter().find(|state| state.iso == land.0);
        let light = match state {
            Some(state) if parties.is_empty() || parties.contains(&state.state) => tokens::LAND,
            Some(_) => tokens::LAND_QUIET,
            None => tokens::LAND_BESIDE,
        };
        fill.set_if_neq(Fill(light));
    }
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

/// The same outlines without what runs along the edge of the picture: that is where the map was cut, and no coast.
fn coast(land: &Land) -> Path {
    let mut path = Path::builder();
    for ring in &land.rings {
        let mut drawing = false;
        // From the last point back to the first, too.
        for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let (from, to) = (degrees(from), degrees(to));
            if is_cut(from, to) {
                if std::mem::take(&mut drawing) {
                    path.end(false);
                }
                continue;
            }
            if !std::mem::replace(&mut drawing, true) {
                path.begin(point(from.0, from.1));
            }
            path.line_to(point(to.0, to.1));
        }
        if drawing {
            path.end(false);
        }
    }
    path.build()
}

/// Do both lie on the same edge of the picture?
fn is_cut(from: (f32, f32), to: (f32, f32)) -> bool {
    let edge = whole();
    let on = |one: f32, other: f32, edge: f32| (one - edge).abs() < 0.02 && (other - edge).abs() < 0.02;
    on(from.0, to.0, edge.min.x)
        || on(from.0, to.0, edge.max.x)
        || on(from.1, to.1, edge.min.y)
        || on(from.1, to.1, edge.max.y)
}

/// One mesh for all these lands: one thing to draw instead of hundreds of islands.
fn fill(lands: &[&Land]) -> Mesh {
    let mut buffers: VertexBuffers<[f32; 3], u32> = VertexBuffers::new();
    for land in lands {
        let mut out =
            BuffersBuilder::new(&mut buffers, |vertex: FillVertex| flat(vertex.position().to_array()));
        // An outline that cannot be filled is left out; its coast is still drawn.
        let _ = FillTessellator::new().tessellate_path(&path(land), &FillOptions::tolerance(0.01), &mut out);
    }
    bare(buffers.indices).with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, buffers.vertices)
}

/// A corner of a coast: its place on the outline, how far it is moved outwards, and on which side it lies.
struct Bank {
    at: [f32; 3],
    outwards: [f32; 3],
    edges: [f32; 4],
}

/// One mesh for all coasts.
fn stroke(lands: &[Land]) -> Mesh {
    let options = StrokeOptions::tolerance(0.01).with_line_width(COAST_DEGREES);
    let mut buffers: VertexBuffers<Bank, u32> = VertexBuffers::new();
    for land in lands {
        let mut out = BuffersBuilder::new(&mut buffers, |vertex: StrokeVertex| Bank {
            at: flat(vertex.position_on_path().to_array()),
            outwards: flat((vertex.normal() * (COAST / 2.0)).to_array()),
            edges: [if vertex.side().is_positive() { 1.0 } else { -1.0 }, 0.0, 0.0, 1.0],
        });
        let _ = StrokeTessellator::new().tessellate_path(&coast(land), &options, &mut out);
    }
    let banks = &buffers.vertices;
    bare(buffers.indices)
        .with_inserted_attribute(
            Mesh::ATTRIBUTE_POSITION,
            banks.iter().map(|bank| bank.at).collect::<Vec<_>>(),
        )
        .with_inserted_attribute(
            Mesh::ATTRIBUTE_NORMAL,
            banks.iter().map(|bank| bank.outwards).collect::<Vec<_>>(),
        )
        .with_inserted_attribute(
            Mesh::ATTRIBUTE_COLOR,
            banks.iter().map(|bank| bank.edges).collect::<Vec<_>>(),
        )
}

/// A vertex at height 0; what lies over what is said by the place of the whole mesh.
fn flat([x, y]: [f32; 2]) -> [f32; 3] {
    [x, y, 0.0]
}

/// A mesh that lives on the graphics card alone, because nobody reads it back; its corners are still to come.
fn bare(indices: Vec<u32>) -> Mesh {
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_indices(Indices::U32(indices))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_coast_runs_along_the_edge_where_the_map_was_cut() {
        use lyon_tessellation::path::Event;
        let map = coastline();
        let (mut drawn, mut whole) = (0, 0);
        for land in &map.lands {
            whole += path(land).iter().filter(|event| matches!(event, Event::Line { .. })).count();
            for event in coast(land).iter() {
                if let Event::Line { from, to } = event {
                    drawn += 1;
                    assert!(!is_cut((from.x, from.y), (to.x, to.y)), "{}: {from:?} {to:?}", land.iso);
                }
            }
        }
        assert!(
            drawn < whole + map.lands.iter().map(|land| land.rings.len()).sum::<usize>()
                && drawn > whole * 9 / 10,
            "{drawn} of {whole}"
        );
    }
}
