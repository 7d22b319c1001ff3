//! stub
use super::Region;
/// stub
pub fn regions(
    _v: &crate::session::view::ControlView,
    _s: &crate::session::view::Snapshot,
    _c: &super::Codes,
) -> Vec<Region> {
    Vec::new()
}
