// Flat shapes with smooth edges. Each corner says how near it is to up to three pairs of edges, -1 and 1 at an edge and 0
// half way between; one pixel before an edge the colour begins to fade. Outlines are moved outwards by pixels at 720 lines,
// so that they are as wide on every map.

#import bevy_sprite::{
    mesh2d_functions as functions,
    mesh2d_view_bindings::view,
}
#ifdef SRGB_OUTPUT
#import bevy_render::color_operations::linear_to_srgb
#endif
#ifdef OKLAB_OUTPUT
#import bevy_render::color_operations::linear_rgb_to_oklab
#endif

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> color: vec4<f32>;

struct Corner {
    @builtin(instance_index) instance: u32,
    @location(0) position: vec3<f32>,
#ifdef VERTEX_NORMALS
    @location(1) outwards: vec3<f32>,
#endif
#ifdef VERTEX_COLORS
    @location(4) edges: vec4<f32>,
#endif
};

struct Seen {
    @builtin(position) position: vec4<f32>,
    @location(0) edges: vec4<f32>,
};

@vertex
fn vertex(corner: Corner) -> Seen {
    var seen: Seen;
    let place = functions::get_world_from_local(corner.instance);
    let at = functions::mesh2d_position_local_to_world(place, vec4<f32>(corner.position, 1.0));
    seen.position = functions::mesh2d_position_world_to_clip(at);
#ifdef VERTEX_NORMALS
    let pixels = corner.outwards.xy * view.viewport.w / 720.0;
    seen.position += vec4<f32>(pixels * 2.0 / view.viewport.zw, 0.0, 0.0);
#endif
#ifdef VERTEX_COLORS
    seen.edges = corner.edges;
#else
    seen.edges = vec4<f32>(0.0, 0.0, 0.0, 1.0);
#endif
    return seen;
}

@fragment
fn fragment(seen: Seen) -> @location(0) vec4<f32> {
    let per_pixel = max(fwidth(seen.edges.xyz), vec3<f32>(0.000001));
    let within = clamp((vec3<f32>(1.0) - abs(seen.edges.xyz)) / per_pixel, vec3<f32>(0.0), vec3<f32>(1.0));
    var shown = vec4<f32>(color.rgb, color.a * seen.edges.a * min(within.x, min(within.y, within.z)));
#ifdef SRGB_OUTPUT
    shown = vec4(linear_to_srgb(shown.rgb), shown.a);
#endif
#ifdef OKLAB_OUTPUT
    shown = vec4(linear_rgb_to_oklab(shown.rgb), shown.a);
#endif
    return shown;
}
