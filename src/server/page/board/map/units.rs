//! Sizes on the map that its parts share, in pixels of a screen of 720 lines.

/// The size of letters, a little above a thirtieth of the height.
pub(super) const LETTERS: f64 = 25.0;
/// How much of the lower edge the note covers.
pub(super) const NOTE: f64 = 36.0;

/// Rounds to tenths of a pixel; more figures would only lengthen the page.
pub(super) fn round(pixels: f64) -> f64 {
    (pixels * 10.0).round() / 10.0
}
