//! An address as a picture that a telephone reads. It is painted here from the text, because nothing is
//! fetched at run time and the address is known only when the exercise opens.

use bevy::asset::{HandleTemplate, RenderAssetUsages};
use bevy::image::ImageSampler;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use fast_qr::{ECL, QRBuilder};

use super::piece::Piece;

/// White around the code, without which telephones do not find it; in modules, as the standard asks.
const QUIET: usize = 4;

/// A code that is painted, with the white around it; `side` counts modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    image: Handle<Image>,
    side: usize,
}

/// Rows of dark and light, with the white around them; none for a text that is too long.
fn modules(text: &str) -> Option<Vec<Vec<bool>>> {
    // A projector's picture is seen aslant and half in shadow: a quarter of it may be lost.
    let code = QRBuilder::new(text).ecl(ECL::Q).build().ok()?;
    let side = code.size + 2 * QUIET;
    let inside = QUIET..QUIET + code.size;
    let dark =
        |x: usize, y: usize| inside.contains(&x) && inside.contains(&y) && code[y - QUIET][x - QUIET].value();
    Some((0..side).map(|y| (0..side).map(|x| dark(x, y)).collect()).collect())
}

/// Paints a text: one pixel a module. None for a text that is too long for a code.
pub fn paint(text: &str, images: &mut Assets<Image>) -> Option<Qr> {
    let modules = modules(text)?;
    let side = modules.len();
    let pixel = |dark: &bool| if *dark { [0, 0, 0, 255] } else { [255; 4] };
    let pixels = modules.iter().flatten().flat_map(pixel).collect();
    let size = Extent3d { width: side as u32, height: side as u32, depth_or_array_layers: 1 };
    let format = TextureFormat::Rgba8UnormSrgb;
    let usage = RenderAssetUsages::RENDER_WORLD;
    let mut image = Image::new(size, TextureDimension::D2, pixels, format, usage);
    // Enlarged, its edges stay sharp.
    image.sampler = ImageSampler::nearest();
    Some(Qr { image: images.add(image), side })
}

/// The code in whole pixels a module, as large as fits into this many. A module of a pixel and a half would
/// blur at its edges, and telephones might not read it.
pub fn code(qr: &Qr, most: f32) -> Piece {
    let side = (most / qr.side as f32).floor().max(1.0) * qr.side as f32;
    let image = HandleTemplate::Handle(qr.image.clone());
    Box::new(bsn! {
        Node { width: px(side), height: px(side), flex_shrink: 0.0 }
        ImageNode { image: {image} }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corner_marks_and_white_around_it() {
        let modules = modules("http://192.168.1.23:8080/?code=K7QP").unwrap();
        let side = modules.len();
        let dark = |x: usize, y: usize| modules[y][x];
        for at in 0..QUIET {
            assert!((0..side).all(|along| !dark(at, along) && !dark(along, at)));
            assert!((0..side).all(|along| !dark(side - 1 - at, along) && !dark(along, side - 1 - at)));
        }
        let far = side - QUIET - 7;
        for (x, y) in [(QUIET, QUIET), (far, QUIET), (QUIET, far)] {
            assert!((0..7).all(|along| dark(x + along, y) && dark(x, y + along)));
            assert!(!dark(x + 1, y + 1) && dark(x + 3, y + 3));
        }
    }

    #[test]
    fn a_text_too_long_for_a_code_has_none() {
        assert!(modules(&"x".repeat(5_000)).is_none());
    }
}
