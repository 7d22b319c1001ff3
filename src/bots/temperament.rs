//! The temperaments and the one door to them.

use serde::{Deserialize, Serialize};

use super::{cautious, cooperative, free_rider, hard_line, judgement, opportunist, random};
use crate::sim::decide::draft::Draft;
use crate::sim::view::Seat;

/// How a bot plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Temperament {
    /// Builds measures, asks first, helps.
    Cooperative,
    /// Waits for evidence, avoids cost and exposure.
    Cautious,
    /// Presses, names, penalises.
    HardLine,
    /// Takes what pays, whoever pays.
    Opportunist,
    /// Lets others build and enjoys it.
    FreeRider,
    /// Any legal act with equal chance: for studies.
    Random,
}

impl Temperament {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Cooperative, Self::Cautious, Self::HardLine, Self::Opportunist, Self::FreeRider, Self::Random];

    /// The name used in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cooperative => "cooperative",
            Self::Cautious => "cautious",
            Self::HardLine => "hard-line",
            Self::Opportunist => "opportunist",
            Self::FreeRider => "free-rider",
            Self::Random => "random",
        }
    }

    /// The temperament of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|temperament| temperament.name() == name)
    }
}

/// What a bot of this temperament decides in this seat.
pub fn decide(temperament: Temperament, seat: &Seat) -> Draft {
    match temperament {
        Temperament::Cooperative => judgement::decide(seat, &cooperative::MANNER),
        Temperament::Cautious => judgement::decide(seat, &cautious::MANNER),
        Temperament::HardLine => judgement::decide(seat, &hard_line::MANNER),
        Temperament::Opportunist => judgement::decide(seat, &opportunist::MANNER),
        Temperament::FreeRider => judgement::decide(seat, &free_rider::MANNER),
        Temperament::Random => random::decide(seat),
    }
}
