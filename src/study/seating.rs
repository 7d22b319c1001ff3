//! Who sits at the table of a run: a temperament for every seat.

use typed_index_collections::TiVec;

use super::seeds::mix;
use crate::bots::Temperament;
use crate::sim::ids::StateId;

/// A temperament for every seat, in the order of the states.
pub type Table = TiVec<StateId, Temperament>;

/// The temperaments that have reasons for what they do; people do not play at random.
pub const REASONED: [Temperament; 5] = [
    Temperament::Cooperative,
    Temperament::Cautious,
    Temperament::HardLine,
    Temperament::Opportunist,
    Temperament::FreeRider,
];

/// How the tables of one cell of a study are seated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seating {
    /// The same temperament in every seat.
    All(Temperament),
    /// Every seat has one of [`REASONED`], drawn by the seed of the run.
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
        let drawn = |seat: usize, from: &[Temperament]| {
            // A stream of its own, so that who sits where says nothing about the luck of the run.
            let word = mix(seed ^ mix(SEATS ^ seat as u64));
            from[(word % from.len() as u64) as usize]
        };
        (0..seats)
            .map(|seat| match self {
                Self::All(temperament) => temperament,
                Self::Mixed => drawn(seat, &REASONED),
                Self::Motley => drawn(seat, &Temperament::ALL),
            })
            .collect()
    }
}

/// Sets the draw of the seats apart from every other use of a seed.
const SEATS: u64 = 0x7365_6174_7321;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_temperament_comes_to_every_seat_of_a_mixed_table() {
        for seat in 0..11 {
            let seen: Vec<Temperament> =
                (0..200).map(|seed| Seating::Mixed.table(11, mix(seed))[StateId::from(seat)]).collect();
            for temperament in REASONED {
                let count = seen.iter().filter(|&&other| other == temperament).count();
                assert!((20..=65).contains(&count), "{} at seat {seat}: {count}", temperament.name());
            }
            assert!(!seen.contains(&Temperament::Random));
        }
    }

    #[test]
    fn the_same_seed_seats_the_same_table() {
        assert_eq!(Seating::Motley.table(11, 7), Seating::Motley.table(11, 7));
        assert_ne!(Seating::Motley.table(11, 7), Seating::Motley.table(11, 8));
        assert!(Seating::All(Temperament::Cautious).table(3, 1).iter().all(|t| *t == Temperament::Cautious));
    }
}
