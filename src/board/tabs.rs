//! What a person turns to: the tabs of the table and of the debrief. Asks name them and screens show them, so
//! they stand below both.

/// What the right side of the table shows. A number key turns to each, so the order of the variants is part
/// of what a person learns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// What came last, what waits for an answer and what could be done. A step begins with it.
    #[default]
    Now,
    /// Incidents that this delegation knows of, with its own belief in each suspect.
    Evidence,
    /// Joint measures on the table, and this delegation's position on those that wait for it.
    Proposals,
    /// Measures and crisis choices, each with its price and what stands against it.
    Offers,
    /// The own state: means, objectives, standing with the others. Nobody else may see it.
    State,
    /// What everybody knows: the public events and the region’s commitments; and where the window has no room for them
    /// beside the rest, map and ladder.
    Region,
}

impl Tab {
    /// All of them, in the order of their keys.
    pub const ALL: [Self; 6] =
        [Self::Now, Self::Evidence, Self::Proposals, Self::Offers, Self::State, Self::Region];

    /// The tab of a number key, counted from 1; none for a number without a tab.
    pub fn of_key(digit: u32) -> Option<Self> {
        Self::ALL.get((digit as usize).checked_sub(1)?).copied()
    }

    /// The Fluent key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Now => "board-tab-now",
            Self::Evidence => "board-tab-evidence",
            Self::Proposals => "board-tab-proposals",
            Self::Offers => "board-tab-offers",
            Self::State => "board-tab-state",
            Self::Region => "board-tab-region",
        }
    }
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
