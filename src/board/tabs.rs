//! What a person turns to: the tabs of the table and of the debrief. Asks name them and screens show them, so
//! they stand below both.

use crate::sim::catalogue::measure::Category;

/// What the right side of the table shows. A number key turns to each, so the order of the variants is part
/// of what a person learns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Injects and requests, as far as they reached this delegation. A step begins with them.
    #[default]
    News,
    /// Incidents that this delegation knows of, with its own belief in each suspect.
    Evidence,
    /// Joint measures on the table, and this delegation's position on those that wait for it.
    Proposals,
    /// Measures and crisis choices, each with its price and what stands against it.
    Offers,
    /// The own state: means, objectives, standing with the others. Nobody else may see it.
    State,
    /// Map and ladder, where the window has no room for them beside the rest.
    Region,
}

impl Tab {
    /// All of them, in the order of their keys.
    pub const ALL: [Self; 6] =
        [Self::News, Self::Evidence, Self::Proposals, Self::Offers, Self::State, Self::Region];

    /// The tab of a number key, counted from 1; none for a number without a tab.
    pub fn of_key(digit: u32) -> Option<Self> {
        Self::ALL.get((digit as usize).checked_sub(1)?).copied()
    }

    /// The Fluent key of its name.
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

/// What stands beneath the map in a wide window. Both are public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Below {
    /// The crisis ladder and the feed of public events.
    #[default]
    Crisis,
    /// The region's bands, a line for each paragraph.
    Commitments,
}

/// The offers that are shown; one list at a time, because a catalogue in one list is too long to scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// The measures of one category, since all of them at once are too many to read.
    Measures(Category),
    /// The crisis choices, by incident.
    Choices,
}

/// What the debrief shows, in the order of the acts of a debrief in a room: the truth, then the commitments, then what to
/// talk about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DebriefTab {
    /// What really happened: plots, branches that opened, and injects that misled.
    #[default]
    Truth,
    /// Bands with their evidence.
    Bands,
    /// National objectives, which were told to each delegation alone until now.
    Wants,
    /// Questions for the hot wash.
    HotWash,
}

impl DebriefTab {
    /// All of them, in the order of their keys.
    pub const ALL: [Self; 4] = [Self::Truth, Self::Bands, Self::Wants, Self::HotWash];

    /// The tab of a number key, counted from 1; none for a number without a tab.
    pub fn of_key(digit: u32) -> Option<Self> {
        Self::ALL.get((digit as usize).checked_sub(1)?).copied()
    }

    /// The Fluent key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Bands => "board-debrief-bands",
            Self::Wants => "board-debrief-wants",
            Self::Truth => "board-debrief-truth",
            Self::HotWash => "board-debrief-hot-wash",
        }
    }
}
