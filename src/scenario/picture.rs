//! Pictures of injects: what a file has to be so that every page can show it. Kind and size are read from the first bytes;
//! nothing is decoded here, and what a browser makes of the rest is its own affair.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use imagesize::{ImageSize, ImageType};

use super::file;
use crate::sim::plot::{Picture, PictureKind};

/// The largest file of a picture, in bytes. It goes to every phone in the room.
pub const BYTES_MAX: usize = 512 * 1024;
/// All pictures of a scenario together, in bytes.
pub const ALL_BYTES_MAX: usize = 6 * 1024 * 1024;
/// The most pixels along one side.
pub const SIDE_MAX: usize = 4096;
/// The fewest pixels along one side: less shows nothing.
pub const SIDE_MIN: usize = 16;
/// The longest text for those who cannot see it, in characters.
pub const ALT_MAX: usize = 400;

/// What to do about a picture that is too large.
pub const SMALLER: &str =
    "make it smaller with any program for pictures: 1,200 pixels along the longer side are enough";

/// Why a picture cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// The file was not read.
    Unread,
    /// What stands in `data` is no base64.
    NotBase64,
    /// It has so many bytes.
    TooLarge(usize),
    /// It is no PNG, JPEG or WebP.
    NotAPicture,
    /// It says that it is a picture and does not say how large.
    Broken,
    /// Its width and height in pixels.
    OtherSize(usize, usize),
}

/// A file as a text that stands in a scenario.
pub fn as_text(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The picture that is written.
///
/// # Errors
/// Why it cannot be shown.
pub fn read(written: &file::Picture) -> Result<Picture, Unfit> {
    let data = written.data.as_deref().filter(|data| !data.is_empty()).ok_or(Unfit::Unread)?;
    // Four signs are three bytes; what is far too long is not even decoded.
    if data.len() / 4 * 3 > BYTES_MAX + 3 {
        return Err(Unfit::TooLarge(data.len() / 4 * 3));
    }
    let bytes = STANDARD.decode(data).map_err(|_| Unfit::NotBase64)?;
    let (kind, size) = measured(&bytes)?;
    let hash = blake3::hash(&bytes).to_hex()[..32].to_owned();
    Ok(Picture { alt: written.alt.trim().to_owned(), kind, size, hash, bytes: bytes.into() })
}

/// Kind, width and height of a picture.
///
/// # Errors
/// Why it cannot be shown.
pub fn measured(bytes: &[u8]) -> Result<(PictureKind, (u32, u32)), Unfit> {
    if bytes.len() > BYTES_MAX {
        return Err(Unfit::TooLarge(bytes.len()));
    }
    let kind = match imagesize::image_type(bytes) {
        Ok(ImageType::Png) => PictureKind::Png,
        Ok(ImageType::Jpeg) => PictureKind::Jpeg,
        Ok(ImageType::Webp) => PictureKind::WebP,
        _ => return Err(Unfit::NotAPicture),
    };
    let ImageSize { width, height } = imagesize::blob_size(bytes).map_err(|_| Unfit::Broken)?;
    let fits = |side: usize| (SIDE_MIN..=SIDE_MAX).contains(&side);
    if !fits(width) || !fits(height) {
        return Err(Unfit::OtherSize(width, height));
    }
    Ok((kind, (width as u32, height as u32)))
}
