//! The codes and addresses that a page may show.

/// Plain data for the pages of control and of the board.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Codes {
    /// The address to be typed.
    pub join_url: String,
    /// The code to be typed.
    pub join_code: String,
    /// The code for Chair, evaluators and the simulation cell; on control's page alone.
    pub staff_code: String,
    /// Address and code as a picture.
    pub qr_svg: String,
}
