//! How the shapes of the map are painted: in one flat colour with edges that are smooth by themselves. Samples of the whole
//! window would cost four times the work and the memory, and a computer without a graphics card has neither to spare.

use bevy::asset::uuid_handle;
use bevy::prelude::*;
use bevy::reflect::TypePath;
use bevy::render::render_resource::AsBindGroup;
use bevy::shader::ShaderRef;
use bevy::sprite_render::{AlphaMode2d, Material2d, Material2dPlugin};

const SHADER: Handle<Shader> = uuid_handle!("5d7c0f6e-6f0a-4b0e-9a55-2f3d1c9b7a41");

/// One colour. Which edges of a mesh are smooth is said by its corners; see `shape.wgsl`.
#[derive(Asset, TypePath, AsBindGroup, Debug, Clone, Default)]
pub struct Flat {
    /// The colour; it may be see-through.
    #[uniform(0)]
    pub color: LinearRgba,
}

impl Material2d for Flat {
    fn vertex_shader() -> ShaderRef {
        SHADER.into()
    }

    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }
}

pub(super) fn plugin(app: &mut App) {
    // A test without a renderer has no shaders, and nothing is painted.
    if let Some(mut shaders) = app.world_mut().get_resource_mut::<Assets<Shader>>() {
        let shader = Shader::from_wgsl(include_str!("shape.wgsl"), "shape.wgsl");
        if let Err(error) = shaders.insert(SHADER.id(), shader) {
            warn!("the map cannot be painted: {error}");
        }
        app.add_plugins(Material2dPlugin::<Flat>::default());
    }
}
