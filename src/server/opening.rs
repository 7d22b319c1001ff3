//! Where and for whom an exercise is served: what whoever starts the server decides. It opens nothing by
//! itself.

use super::limits::Rate;

/// The port that is tried first: as good as any other, and easy to read aloud.
pub const PORT: u16 = 7117;

/// Where and for whom the house opens.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The whole LAN, or this machine alone.
    pub reach: Reach,
    /// The port; none takes [`PORT`] or, if it is taken, any free one.
    pub port: Option<u16>,
    /// More names under which this machine may be reached; requests under any other name are turned away.
    pub hosts: Vec<String>,
    /// How fast one person may ask; [`REQUESTS`](super::limits::REQUESTS) but for a test.
    pub requests: Rate,
}

/// Who can reach the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// This machine alone, for whoever tries something out.
    Loopback,
    /// Everybody on the LAN.
    Lan,
}
