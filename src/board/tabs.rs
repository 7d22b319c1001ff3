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
    /// A show of hands, where a class decides together.
    Hands,
}

impl Tab {
    /// All of them, in the order of their keys.
    pub const ALL: [Self; 7] =
        [Self::Now, Self::Evidence, Self::Proposals, Self::Offers, Self::State, Self::Region, Self::Hands];

    /// Is there anything on it for one person alone?
    pub fn is_for_one(self) -> bool {
        self != Self::Hands
    }

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
            Self::Hands => "class-tab-hands",
        }
    }
}

/// The acts of a debrief as one person reads them, in the order of the acts of a debrief in a room. Those that need a room
/// are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DebriefTab {
    /// What the own delegation wanted, and what it suffered: before the truth.
    #[default]
    Own,
    /// What really happened: plots, branches that opened, and injects that misled.
    Truth,
    /// What each delegation believed over the steps.
    Belief,
    /// Ladder and tension over the steps, and the region as it stood after any of them.
    Ladder,
    /// Trust as a network, with a slider from the opening to the end.
    Trust,
    /// The turns that decided it, with the ways that were not taken.
    Turns,
    /// The commitments over the steps, with their evidence.
    Bands,
    /// What would have come of another act.
    WhatIf,
    /// Questions for the hot wash.
    HotWash,
}

impl DebriefTab {
    /// All of them, in the order of their keys.
    pub const ALL: [Self; 9] = [
        Self::Own,
        Self::Truth,
        Self::Belief,
        Self::Ladder,
        Self::Trust,
        Self::Turns,
        Self::Bands,
        Self::WhatIf,
        Self::HotWash,
    ];

    /// The tab of a number key, counted from 1; none for a number without a tab.
    pub fn of_key(digit: u32) -> Option<Self> {
        Self::ALL.get((digit as usize).checked_sub(1)?).copied()
    }

    /// The Fluent key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Own => "board-debrief-own",
            Self::Truth => "board-debrief-truth",
            Self::Belief => "board-debrief-belief",
            Self::Ladder => "board-debrief-ladder",
            Self::Trust => "board-debrief-trust",
            Self::Turns => "board-debrief-turns",
            Self::Bands => "board-debrief-bands",
            Self::WhatIf => "board-debrief-what-if",
            Self::HotWash => "board-debrief-hot-wash",
        }
    }

    /// Can it be looked at as things stood after any step?
    pub fn looks_back(self) -> bool {
        match self {
            Self::Belief | Self::Ladder => true,
            Self::Own
            | Self::Truth
            | Self::Trust
            | Self::Turns
            | Self::Bands
            | Self::WhatIf
            | Self::HotWash => false,
        }
    }
}
