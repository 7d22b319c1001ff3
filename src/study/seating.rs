//! Who sits at the table of a run: a temperament for every seat.

use super::seeds::mix;
use crate::bots::{Others, Temperament};
pub use crate::bots::{REASONED, Table};

/// How the tables of one cell of a study are seated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seating {
    /// The same temperament in every seat.
    All(Temperament),
    /// The usual table of bots: each of [`REASONED`] about equally often, dealt by the seed of the run.
    Mixed,
    /// Every seat has any temperament, random play among them, drawn by the seed of the run.
    Motley,
}

impl Seating {
    /// Each temperament alone, then mixed: what tables are compared by.
    pub const COMPARED: [Self; 7] = [
        Self::All(Temperament::Cooperative),
        Self::All(Temperament::Cautious),
        Self::All(Temperament::HardLine),
        Self::All(Temperament::Opportunist),
        Self::All(Temperament::FreeRider),
        Self::All(Temperament::Random),
        Self::Mixed,
    ];

    /// The name used in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All(temperament) => temperament.name(),
            Self::Mixed => "mixed",
            Self::Motley => "motley",
        }
    }

    /// The table of one run with so many seats.
    pub fn table(self, seats: usize, seed: u64) -> Table {
        match self {
            Self::All(temperament) => Others::All(temperament).table(seats, seed),
            Self::Mixed => Others::Mixed.table(seats, seed),
            Self::Motley => (0..seats).map(|seat| any(seat, seed)).collect(),
        }
    }
}

/// Any temperament, drawn for one seat.
fn any(seat: usize, seed: u64) -> Temperament {
    // A stream of its own, so that who sits where says nothing about the luck of the run.
    let word = mix(seed ^ mix(SEATS ^ seat as u64));
    Temperament::ALL[(word % Temperament::ALL.len() as u64) as usize]
}

/// Sets the draw of the seats apart from every other use of a seed.
const SEATS: u64 = 0x7365_6174_7321;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_seats_the_same_table() {
        assert_eq!(Seating::Motley.table(11, 7), Seating::Motley.table(11, 7));
        assert_ne!(Seating::Motley.table(11, 7), Seating::Motley.table(11, 8));
        assert_eq!(Seating::Mixed.table(11, 7), Others::Mixed.table(11, 7));
    }
}
