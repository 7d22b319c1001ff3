//! Colours of nodes by token: a widget says what a colour means, and this file puts in what the theme makes of it. So a
//! change of theme recolours what stands, and draws nothing anew.

use bevy::prelude::*;

use super::shape::Flat;
use super::tokens::{self, Theme, Token};

/// The ground of a node.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
#[require(BackgroundColor)]
pub struct Ground(pub Token);

/// The border of a node, on all four sides.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
#[require(BorderColor)]
pub struct Edge(pub Token);

/// The colour of a text.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
#[require(TextColor)]
pub struct Ink(pub Token);

/// The colour of a shape of the map.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
pub struct Fill(pub Token);

/// When colours are put in: after everything that names one, in the frame in which it does.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Paints;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Theme>()
        .insert_resource(ClearColor(tokens::SEA.color(Theme::default())))
        .add_systems(
            PostUpdate,
            (grounds, edges, inks, behind, fills.run_if(resource_exists::<Assets<Flat>>)).in_set(Paints),
        );
}

fn grounds(theme: Res<Theme>, mut nodes: Query<(Ref<Ground>, &mut BackgroundColor)>) {
    for (ground, mut shown) in &mut nodes {
        if ground.is_changed() || theme.is_changed() {
            shown.0 = ground.0.color(*theme);
        }
    }
}

fn edges(theme: Res<Theme>, mut nodes: Query<(Ref<Edge>, &mut BorderColor)>) {
    for (edge, mut shown) in &mut nodes {
        if edge.is_changed() || theme.is_changed() {
            *shown = BorderColor::all(edge.0.color(*theme));
        }
    }
}

fn inks(theme: Res<Theme>, mut texts: Query<(Ref<Ink>, &mut TextColor)>) {
    for (ink, mut shown) in &mut texts {
        if ink.is_changed() || theme.is_changed() {
            shown.0 = ink.0.color(*theme);
        }
    }
}

fn fills(
    theme: Res<Theme>,
    shapes: Query<(Ref<Fill>, &MeshMaterial2d<Flat>)>,
    mut materials: ResMut<Assets<Flat>>,
) {
    for (fill, material) in &shapes {
        if (fill.is_changed() || theme.is_changed())
            && let Some(mut material) = materials.get_mut(&material.0)
        {
            material.color = fill.0.color(*theme).into();
        }
    }
}

/// What is seen where nothing stands.
fn behind(theme: Res<Theme>, mut clear: ResMut<ClearColor>) {
    if theme.is_changed() {
        clear.0 = tokens::SEA.color(*theme);
    }
}
