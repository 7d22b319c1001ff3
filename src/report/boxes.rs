//! A band as boxes, for whoever compares many at a glance: one place says how many are full, for every front.

use crate::sim::score::band::{Band, Score};

/// The boxes of the best band, and the places for boxes of every other.
pub const BOXES: usize = 5;

/// What stands in the boxes of a commitment. The word of its band stands beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Boxes {
    /// Nothing was tested: there are no boxes, because silence is no middling score (MODEL.md 7.14).
    None,
    /// All empty, with a cross in the first: what speaks against is no small success.
    Crossed,
    /// So many are full, 0 to [`BOXES`].
    Full(usize),
}

impl Boxes {
    /// The boxes of a score. The middle band has none full where no test was lived up to, not even in part: some full ones would
    /// look like half a success.
    pub fn of(score: &Score) -> Self {
        let is_nothing_done = score.tests.lived_up + score.tests.partly == 0;
        match score.band {
            Band::NotTested => Self::None,
            Band::MostlyAgainst => Self::Crossed,
            Band::Mixed if is_nothing_done => Self::Full(0),
            Band::Mixed => Self::Full(2),
            Band::Some => Self::Full(3),
            Band::Solid => Self::Full(4),
            Band::Strong => Self::Full(BOXES),
        }
    }

    /// Do they speak for, against, or neither for nor against? A name for the style sheet; boxes never speak by colour alone.
    pub fn class(self) -> &'static str {
        match self {
            Self::None | Self::Full(0) => "none",
            Self::Crossed => "against",
            Self::Full(1..=2) => "mixed",
            Self::Full(_) => "for",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::ids::ParagraphId;
    use crate::sim::score::band::Tests;

    fn boxes(band: Band, [lived_up, partly, not_taken_up, against]: [u32; 4]) -> Boxes {
        let tests = Tests { lived_up, partly, not_taken_up, against };
        let (score, conduct, preparation, cap) = (None, None, None, None);
        let paragraph = ParagraphId(0);
        Boxes::of(&Score { paragraph, score, band, conduct, preparation, tests, cap, measured: Vec::new() })
    }

    #[test]
    fn where_nothing_was_done_no_box_is_full() {
        assert_eq!(boxes(Band::Mixed, [0, 0, 1, 0]), Boxes::Full(0));
        assert_eq!(boxes(Band::Mixed, [0, 0, 2, 1]), Boxes::Full(0));
        assert_eq!(boxes(Band::Mixed, [0, 1, 1, 0]), Boxes::Full(2));
        assert_eq!(boxes(Band::MostlyAgainst, [0, 0, 0, 1]), Boxes::Crossed);
        assert_eq!(boxes(Band::NotTested, [0; 4]), Boxes::None);
        assert_eq!(boxes(Band::Strong, [5, 0, 0, 0]), Boxes::Full(BOXES));
    }
}
