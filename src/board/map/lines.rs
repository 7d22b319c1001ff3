//! Lines between delegations: tension as colour, thickness and pattern; the channel as ticks at both ends.

use bevy::asset::RenderAssetUsages;
use bevy::mesh::PrimitiveTopology;
use bevy::prelude::*;

use super::Shown;
use super::camera::Drawn;
use crate::board::stage::Steps;
use crate::board::theme;
use crate::sim::ids::StateId;
use crate::sim::view::{BoardTension, BoardView};

/// Tension of ordinary days; no line is drawn for it. A margin above what relations start with.
const CALM: f64 = 0.25;

/// How a line looks: in width, in pattern and in colour, so that each alone says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strain {
    /// Dots.
    Raised,
    /// Dashes.
    High,
    /// One thick line.
    Severe,
}

impl Strain {
    fn of(tension: f64) -> Self {
        match tension {
            t if t < 0.45 => Self::Raised,
            t if t < 0.65 => Self::High,
            _ => Self::Severe,
        }
    }

    /// Width, length of a dash, length of a gap; degrees.
    fn pattern(self) -> (f32, f32, f32) {
        match self {
            Self::Raised => (0.36, 0.45, 0.55),
            Self::High => (0.5, 1.3, 0.6),
            Self::Severe => (0.75, 1000.0, 0.0),
        }
    }
}

#[derive(Component)]
struct Lines;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        draw_lines.in_set(Steps::Draw).run_if(
            resource_exists_and_changed::<Shown>
                .and_then(resource_exists::<Assets<Mesh>>)
                .and_then(resource_exists::<Assets<ColorMaterial>>),
        ),
    );
}

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
        let incident = links(board, pair.a, pair.b);
        if pair.tension > CALM || incident {
            let (from, to) = (marker(board, pair.a), marker(board, pair.b));
            let corners = if pair.tension > CALM { &mut tense } else { &mut linked };
            dashes(corners, from, to, Strain::of(pair.tension));
            ticks(corners, from, to, pair);
        }
    }
    for (corners, color) in [(tense, theme::ORANGE), (linked, theme::SOFT)] {
        let mesh = Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, corners);
        let (mesh, material) = (Mesh2d(meshes.add(mesh)), MeshMaterial2d(materials.add(color)));
        commands.spawn((Drawn, Lines, mesh, material, Transform::from_xyz(0.0, 0.0, 3.0)));
    }
}

/// Is an open public incident between the two?
fn links(board: &BoardView, a: StateId, b: StateId) -> bool {
    board.incidents.iter().filter(|incident| incident.open).any(|incident| {
        let parties = [Some(incident.victim), incident.counterpart];
        parties.contains(&Some(a)) && parties.contains(&Some(b))
    })
}

fn marker(board: &BoardView, state: StateId) -> Vec2 {
    let (longitude, latitude) = board.states[state.at()].marker;
    Vec2::new(longitude as f32, latitude as f32)
}

fn dashes(corners: &mut Vec<[f32; 3]>, from: Vec2, to: Vec2, strain: Strain) {
    let (width, dash, gap) = strain.pattern();
    let (way, length) = (to - from).normalize_and_length();
    let mut at = 0.0;
    while at < length {
        let end = (at + dash).min(length);
        bar(corners, from + way * at, from + way * end, width);
        at = end + gap.max(0.01);
    }
}

/// One tick across the line at each end per level of the channel.
fn ticks(corners: &mut Vec<[f32; 3]>, from: Vec2, to: Vec2, pair: &BoardTension) {
    let way = (to - from).normalize_or_zero();
    let across = way.perp() * 0.7;
    for level in 0..pair.channel {
        let off = way * (2.6 + 0.5 * f32::from(level));
        for at in [from + off, to - off] {
            bar(corners, at - across, at + across, 0.2);
        }
    }
}

fn bar(corners: &mut Vec<[f32; 3]>, from: Vec2, to: Vec2, width: f32) {
    let side = (to - from).normalize_or_zero().perp() * width / 2.0;
    let [a, b, c, d] = [from - side, from + side, to + side, to - side].map(|at| [at.x, at.y, 0.0]);
    corners.extend([a, d, c, a, c, b]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_tension_is_never_drawn_thinner() {
        let widths = [0.3, 0.5, 0.7].map(|tension| Strain::of(tension).pattern().0);
        assert!(widths.is_sorted() && widths[0] < widths[2]);
    }

    #[test]
    fn a_dashed_line_ends_where_it_should() {
        let mut corners = Vec::new();
        dashes(&mut corners, Vec2::ZERO, Vec2::new(10.0, 0.0), Strain::High);
        assert!(corners.iter().all(|corner| (0.0..=10.0).contains(&corner[0])));
    }
}
