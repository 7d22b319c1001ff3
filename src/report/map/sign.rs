//! The sign of each kind of incident: a screen, a coin, a parted cable, a page, a person, an open lock. They are told apart
//! by shape alone; each front draws them.

use crate::sim::catalogue::terms::IncidentKind;

/// What an incident of a kind looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A service is disturbed.
    Screen,
    /// Somebody wants money.
    Coin,
    /// Something that everybody uses is broken.
    Cable,
    /// A text or a picture spreads.
    Page,
    /// It is about people’s own data.
    Person,
    /// Somebody was where they should not be.
    Lock,
}

impl Sign {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Screen, Self::Coin, Self::Cable, Self::Page, Self::Person, Self::Lock];

    /// The sign of a kind of incident.
    pub const fn of(kind: IncidentKind) -> Self {
        match kind {
            IncidentKind::Disruption => Self::Screen,
            IncidentKind::Crime => Self::Coin,
            IncidentKind::Sabotage | IncidentKind::Accident => Self::Cable,
            IncidentKind::TerroristContent | IncidentKind::FalseContent => Self::Page,
            IncidentKind::Theft => Self::Person,
            IncidentKind::Espionage | IncidentKind::BusinessSecrets => Self::Lock,
        }
    }
}
