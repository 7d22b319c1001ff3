//! The way in: the address and the codes by which people come in, as control and the projector show them.
//! Control's own key is not in it, so that no page can show it.

/// The address and the codes of a live exercise.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WayIn {
    /// The address that a phone opens.
    pub join_url: String,
    /// The short code that everybody in the room may know.
    pub join_code: String,
    /// The code that control hands to its staff.
    pub staff_code: String,
    /// The join address as a picture: an SVG of our own making, never a text from outside.
    pub qr_svg: String,
}
