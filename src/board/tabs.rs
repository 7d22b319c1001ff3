//! What a person turns to: the tabs of the table and of the debrief. Asks name them and screens show them, so they stand
//! below both.

use crate::sim::catalogue::measure::Category;

/// What the right side shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Injects and requests.
    #[default]
    News,
    /// Incidents, suspects, evidence.
    Evidence,
    /// Joint measures on the table.
    Proposals,
    /// What one may do.
    Offers,
    /// The own state.
    State,
    /// Map and ladder, where the window has no room for them beside the rest.
    Region,
}

impl Tab {
    /// All of them, in the order of their keys.
    pub const ALL: [Self; 6] =
        [Self::News, Self::Evidence, Self::Proposals, Self::Offers, Self::State, Self::Region];

    /// The tab of a number key.
    pub fn of_key(digit: u32) -> Option<Self> {
        Self::ALL.get((digit as usize).checked_sub(1)?).copied()
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::News => "board-tab-news",
            Self::Evidence => "board-tab-evidence",
            Self::Proposals => "board-tab-proposals",
            Self::Offers => "board-tab-offers",
            Self::State => "board-tab-state",
            Self::Region => "board-tab-region",
        }
    }
}

/// What stands beneath the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Below {
    /// The ladder and the feed.
    #[default]
    Crisis,
    /// The region's commitments.
    Commitments,
}

/// Which offers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Measures of a category.
    Measures(Category),
    /// Crisis choices.
    Choices,
}

/// What the debrief shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DebriefTab {
    /// Bands with their evidence.
    #[default]
    Bands,
    /// National objectives.
    Wants,
    /// What really happened.
    Truth,
    /// Questions for the hot wash.
    HotWash,
}

impl DebriefTab {
    /// All of them, in the order of their keys.
    pub const ALL: [Self; 4] = [Self::Bands, Self::Wants, Self::Truth, Self::HotWash];

    /// The tab of a number key.
    pub fn of_key(digit: u32) -> Option<Self> {
        Self::ALL.get((digit as usize).checked_sub(1)?).copied()
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Bands => "board-debrief-bands",
            Self::Wants => "board-debrief-wants",
            Self::Truth => "board-debrief-truth",
            Self::HotWash => "board-debrief-hot-wash",
        }
    }
}
