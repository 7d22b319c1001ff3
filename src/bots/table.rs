//! Who sits at a table of bots: one temperament in every seat, or a mixed deal drawn by the seed.
//!
//! The usual table is mixed, because a room of people is. An even deal is shuffled rather than every seat drawn
//! alone: at eleven seats each temperament sits two or three times, so that no table is all of one mind by luck.

use serde::{Deserialize, Serialize};
use typed_index_collections::TiVec;

use super::temperament::Temperament;
use crate::sim::chance::{Chance, Purpose};
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

/// How bots play the seats that nobody has taken. The names are typed on the command line and stored in journals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Others {
    /// Each of [`REASONED`] about equally often, dealt by the seed.
    #[default]
    Mixed,
    /// The same temperament in every seat.
    All(Temperament),
}

impl Others {
    /// All of them, in the order in which they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Mixed).chain(Temperament::ALL.into_iter().map(Self::All))
    }

    /// The name used in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mixed => "mixed",
            Self::All(temperament) => temperament.name(),
        }
    }

    /// The one of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|others| others.name() == name)
    }

    /// The table of one exercise with so many seats. The same seed seats the same table.
    pub fn table(self, seats: usize, seed: u64) -> Table {
        match self {
            Self::Mixed => mixed(seats, seed),
            Self::All(temperament) => std::iter::repeat_n(temperament, seats).collect(),
        }
    }
}

impl From<Temperament> for Others {
    fn from(temperament: Temperament) -> Self {
        Self::All(temperament)
    }
}

impl From<Others> for String {
    fn from(others: Others) -> Self {
        others.name().to_owned()
    }
}

impl TryFrom<String> for Others {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        // A journal that cannot be read is told to the person with these words in it.
        Self::named(&name).ok_or_else(|| format!("no temperament `{name}`"))
    }
}

/// An even deal of [`REASONED`], shuffled.
fn mixed(seats: usize, seed: u64) -> Table {
    // An address that no bot's own luck has, so that who sits where says nothing about the luck of the run.
    let mut luck = Chance::new(seed).stream(0, Purpose::Bot, u32::MAX);
    // Shuffled first as well: who sits once more than the others is drawn too.
    let mut order = REASONED;
    let mut shuffle = |cards: &mut [Temperament]| {
        for place in (1..cards.len()).rev() {
            cards.swap(place, luck.below(place + 1));
        }
    };
    shuffle(&mut order);
    let mut deal: Vec<Temperament> = order.into_iter().cycle().take(seats).collect();
    shuffle(&mut deal);
    deal.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_a_mixed_table_each_temperament_sits_about_equally_often() {
        for seed in 0..200 {
            let table = Others::Mixed.table(11, seed);
            for temperament in REASONED {
                let count = table.iter().filter(|&&other| other == temperament).count();
                assert!((2..=3).contains(&count), "{} with seed {seed}: {count}", temperament.name());
            }
        }
    }

    #[test]
    fn every_temperament_comes_to_every_seat_of_a_mixed_table() {
        for seat in 0..11 {
            let seen: Vec<Temperament> =
                (0..200).map(|seed| Others::Mixed.table(11, seed)[StateId::from(seat)]).collect();
            for temperament in REASONED {
                let count = seen.iter().filter(|&&other| other == temperament).count();
                assert!((20..=65).contains(&count), "{} at seat {seat}: {count}", temperament.name());
            }
        }
    }

    #[test]
    fn the_same_seed_seats_the_same_table() {
        assert_eq!(Others::Mixed.table(11, 7), Others::Mixed.table(11, 7));
        assert_ne!(Others::Mixed.table(11, 7), Others::Mixed.table(11, 8));
        assert!(Others::from(Temperament::Cautious).table(3, 1).iter().all(|t| *t == Temperament::Cautious));
    }

    #[test]
    fn what_a_journal_says_of_bots_is_read_back() {
        for others in Others::all() {
            let text = serde_json::to_string(&others).expect("plain data");
            assert_eq!(text, format!("\"{}\"", others.name()));
            assert_eq!(serde_json::from_str::<Others>(&text).ok(), Some(others));
        }
        assert!(serde_json::from_str::<Others>("\"zealous\"").is_err());
    }
}
