//! The picture that stands with an inject, as its file is. The rules look at none of it.

use std::fmt;
use std::sync::Arc;

/// What kind of file a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PictureKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    WebP,
}

impl PictureKind {
    /// The media type by which browsers know it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
        }
    }
}

/// A picture that stands with an inject, as its file is. The rules look at none of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// What can be seen, in words.
    pub alt: String,
    /// What kind of file it is.
    pub kind: PictureKind,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// The name by which it is asked for: the first half of the BLAKE3 of the file, in hexadecimal.
    pub hash: String,
    /// The file.
    pub bytes: Arc<[u8]>,
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { alt, kind, size, hash, bytes } = self;
        f.debug_struct("Picture")
            .field("alt", alt)
            .field("kind", kind)
            .field("size", size)
            .field("hash", hash)
            .field("bytes", &bytes.len())
            .finish()
    }
}
