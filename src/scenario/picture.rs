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

/// What to do about a picture that is too small.
const LARGER: &str = "take a larger one: on less, nobody sees anything";

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

impl Unfit {
    /// What is wrong with the picture of this name, as a sentence without its full stop.
    pub fn sentence(self, file: &str) -> String {
        let kib = |bytes: usize| bytes.div_ceil(1024);
        match self {
            Self::Unread => format!("the picture `{file}` was not read"),
            Self::NotBase64 => "what stands in `data` is no picture in base64".into(),
            Self::TooLarge(bytes) => {
                format!("`{file}` has {} KiB, and {} KiB are the most", kib(bytes), kib(BYTES_MAX))
            }
            Self::NotAPicture => format!("`{file}` is no picture in PNG, JPEG or WebP"),
            Self::Broken => format!("`{file}` begins like a picture and does not say how large it is"),
            Self::OtherSize(width, height) => {
                format!("`{file}` is {width} × {height} pixels, and a side may have {SIDE_MIN} to {SIDE_MAX}")
            }
        }
    }

    /// What to do about it.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Unread => {
                "write the way from the folder that holds scenario.ron, in the letters of the file's name"
            }
            Self::NotBase64 => "leave `data` out: the program reads the file itself",
            Self::TooLarge(_) => SMALLER,
            Self::NotAPicture => {
                "save the picture itself as PNG, JPEG or WebP; another ending of its name changes nothing"
            }
            Self::Broken => "open it in a program for pictures and save it anew",
            Self::OtherSize(width, height) if width < SIDE_MIN || height < SIDE_MIN => LARGER,
            Self::OtherSize(..) => SMALLER,
        }
    }
}

/// What is wrong with the words for those who cannot see a picture, and what to do; none where they will do.
pub fn wordless(file: &str, alt: &str) -> Option<(String, &'static str)> {
    let length = alt.trim().chars().count();
    if alt.split_whitespace().count() < 2 {
        Some((
            format!("nothing says what can be seen on `{file}`"),
            "write a sentence for somebody who hears the text and does not see the picture",
        ))
    } else if length > ALT_MAX {
        Some((
            format!("what can be seen is told in {length} characters, and {ALT_MAX} are the most"),
            "say what matters for the plot, and leave the rest to the text",
        ))
    } else {
        None
    }
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
    of(bytes, &written.alt)
}

/// The picture of a file, with what can be seen on it.
///
/// # Errors
/// Why it cannot be shown.
pub fn of(bytes: Vec<u8>, alt: &str) -> Result<Picture, Unfit> {
    let (kind, size) = measured(&bytes)?;
    let hash = blake3::hash(&bytes).to_hex()[..32].to_owned();
    Ok(Picture { alt: alt.trim().to_owned(), kind, size, hash, bytes: bytes.into() })
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
