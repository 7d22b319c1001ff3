//! Where an exercise takes place, and who may come to it. Asks name it and the setup keeps it, so it stands below both.

/// The place of an exercise, once it is known who sits where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Venue {
    /// At this machine: one person and bots, or bots alone.
    #[default]
    Here,
    /// At this machine: several delegations, each played by a group, before one screen.
    Class,
    /// On the devices of delegations that join.
    Network,
}

/// Who can reach an exercise that is opened to delegations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The browsers of this machine alone.
    Machine,
    /// Every device on the networks of this machine.
    Network,
}
