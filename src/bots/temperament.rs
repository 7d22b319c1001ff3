//! The temperaments and the one door to them: whoever needs a bot's decision asks [`decide`] and learns
//! nothing else.
//!
//! The enum holds no numbers. What a temperament values stands in the file of its name, so that a trainer who
//! asks why a bot did something has one page to read.

use serde::{Deserialize, Serialize};

use super::{cautious, cooperative, free_rider, hard_line, judgement, opportunist, random};
use crate::sim::decide::draft::Draft;
use crate::sim::view::Seat;

/// How a bot plays. The names are typed on the command line and stored in journals, so a variant is never
/// renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Temperament {
    /// Builds measures with others, asks before it judges, and helps: the nearest to what the exercise
    /// teaches.
    Cooperative,
    /// Waits for evidence, avoids cost and exposure.
    Cautious,
    /// Names early when it is pressed at home, penalises, and answers an affront in kind.
    HardLine,
    /// Takes what is cheap and is seen; helps in public and conceals in private.
    Opportunist,
    /// Agrees to what others pay for and builds next to nothing itself (Olson 1965).
    FreeRider,
    /// Takes any legal act with equal chance. Studies measure the others against it.
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
    // Each temperament is a value of judgement's `Manner`, not a branch in it: a new one needs a file and a
    // line here.
    match temperament {
        Temperament::Cooperative => judgement::decide(seat, &cooperative::MANNER),
        Temperament::Cautious => judgement::decide(seat, &cautious::MANNER),
        Temperament::HardLine => judgement::decide(seat, &hard_line::MANNER),
        Temperament::Opportunist => judgement::decide(seat, &opportunist::MANNER),
        Temperament::FreeRider => judgement::decide(seat, &free_rider::MANNER),
        Temperament::Random => random::decide(seat),
    }
}
