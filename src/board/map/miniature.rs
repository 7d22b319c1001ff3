//! The region in small, as a picture of pixels: for the cards of the menu and for the inset of the map. It is painted
//! once for each choice of states and colours.

use bevy::asset::RenderAssetUsages;
use bevy::image::ImageSampler;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

use super::view::whole;
use crate::board::tokens::{self, Theme, Token};
use crate::report::coastline::{coastline, degrees};

/// Width of the picture in pixels; its height follows from the region.
pub const WIDE: usize = 480;
/// Rows of samples in a row of pixels, so that coasts are no stairs.
const FINE: usize = 3;

/// Height of the picture over its width.
pub fn slope() -> f32 {
    whole().height() / whole().width()
}

/// The region with the land of these states bright, as an image.
pub fn paint(theme: Theme, bright: &[&str]) -> Image {
    let (wide, high) = (WIDE, (WIDE as f32 * slope()).round() as usize);
    let mut pixels: Vec<[f32; 3]> = vec![rgb(tokens::SEA, theme); wide * high];
    for land in &coastline().lands {
        let token = match (bright.contains(&land.iso.as_str()), land.delegation) {
            (true, _) => tokens::LAND,
            (false, true) => tokens::LAND_QUIET,
            (false, false) => tokens::LAND_BESIDE,
        };
        let color = rgb(token, theme);
        for (pixel, share) in covered(&land.rings, wide, high) {
            let under = &mut pixels[pixel];
            *under = std::array::from_fn(|part| under[part] + (color[part] - under[part]) * share);
        }
    }
    let bytes = pixels.iter().flat_map(|[r, g, b]| [byte(*r), byte(*g), byte(*b), 255]).collect();
    let size = Extent3d { width: wide as u32, height: high as u32, depth_or_array_layers: 1 };
    let mut image = Image::new(
        size,
        TextureDimension::D2,
        bytes,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    );
    image.sampler = ImageSampler::linear();
    image
}

fn rgb(token: Token, theme: Theme) -> [f32; 3] {
    let color = token.color(theme).to_srgba();
    [color.red, color.green, color.blue]
}

fn byte(share: f32) -> u8 {
    (share.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// The pixels that lie within these rings, each with the share of it that does, by the rule of odd crossings.
fn covered(rings: &[Vec<(i16, i16)>], wide: usize, high: usize) -> Vec<(usize, f32)> {
    let region = whole();
    let scale = Vec2::new(wide as f32, high as f32) / region.size();
    let place = |point: &(i16, i16)| {
        let (x, y) = degrees(point);
        Vec2::new((x - region.min.x) * scale.x, (region.max.y - y) * scale.y)
    };
    let rings: Vec<Vec<Vec2>> = rings.iter().map(|ring| ring.iter().map(place).collect()).collect();
    let mut shares = vec![0.0_f32; wide * high];
    for row in 0..high * FINE {
        let y = (row as f32 + 0.5) / FINE as f32;
        let mut crossings = Vec::new();
        for ring in &rings {
            // From the last point back to the first, too: not every ring says its first point again.
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                if (a.y <= y) != (b.y <= y) {
                    crossings.push(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
                }
            }
        }
        crossings.sort_unstable_by(f32::total_cmp);
        for span in crossings.chunks_exact(2) {
            let (from, to) = (span[0].max(0.0), span[1].min(wide as f32));
            for column in from as usize..(to.ceil() as usize).min(wide) {
                let inside = (to.min(column as f32 + 1.0) - from.max(column as f32)).max(0.0);
                shares[row / FINE * wide + column] += inside / FINE as f32;
            }
        }
    }
    let touched = shares.into_iter().enumerate().filter(|(_, share)| *share > 0.0);
    touched.map(|(pixel, share)| (pixel, share.min(1.0))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_covers_its_pixels_and_half_of_those_it_cuts() {
        let region = whole();
        let (x, y) = ((region.min.x * 100.0) as i16, (region.max.y * 100.0) as i16);
        // Two and a half pixels of one degree wide, two high.
        let (wide, high) = (region.width() as usize, region.height() as usize);
        let ring = vec![(x, y), (x + 250, y), (x + 250, y - 200), (x, y - 200), (x, y)];
        let covered = covered(&[ring], wide, high);
        let share = |column: usize, row: usize| {
            covered.iter().find(|(pixel, _)| *pixel == row * wide + column).map_or(0.0, |(_, share)| *share)
        };
        assert!((share(0, 0) - 1.0).abs() < 0.01 && (share(1, 1) - 1.0).abs() < 0.01);
        assert!((share(2, 0) - 0.5).abs() < 0.01 && share(3, 0) == 0.0 && share(0, 2) == 0.0);
    }
}
