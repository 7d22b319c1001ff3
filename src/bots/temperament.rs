//! The temperaments by name.
//!
//! The enum holds no numbers. What a temperament values stands in the file of its name, so that a trainer who
//! asks why a bot did something has one page to read.

use serde::{Deserialize, Serialize};

use super::manner::Manner;
use super::{cautious, cooperative, free_rider, hard_line, opportunist};

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
    /// Takes any legal act with equal chance. Studies measure the others against it. It has no manner and stands last.
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

/// What each temperament that has reasons values, in the order of [`Temperament`]. A temperament is a value of [`Manner`]
/// and not a branch in judgement: a new one needs a file and a line here.
pub(super) const MANNERS: [&Manner; 5] =
    [&cooperative::MANNER, &cautious::MANNER, &hard_line::MANNER, &opportunist::MANNER, &free_rider::MANNER];

impl Temperament {
    /// What it values; none for the one that has no reasons.
    pub(super) fn manner(self) -> Option<&'static Manner> {
        MANNERS.get(self as usize).copied()
    }
}
