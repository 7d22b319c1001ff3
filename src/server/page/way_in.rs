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
    /// The address of this machine that is shown.
    pub shown: Address,
    /// Its other addresses, which control may show instead.
    pub others: Vec<Address>,
    /// The address leads to this machine from itself alone: no phone can reach it.
    pub only_here: bool,
    /// The board's window on the host's machine, for control alone.
    pub window: Window,
}

/// An address of this machine.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// A name or an IP address as it stands in a URL.
    pub host: String,
    /// The network it belongs to, as the system calls it, such as `wlan0`; empty for a name that the host has given.
    pub network: String,
}

/// The board's window on the host's machine.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Window {
    /// None was asked for.
    #[default]
    None,
    /// Its process has begun and has shown nothing yet.
    Opening,
    /// It shows the exercise.
    Open,
    /// It is closed: by a person, or for this reason, a clause without a stop.
    Closed(Option<String>),
}
