//! Where an exercise takes place. Asks name it and the setup keeps it, so it stands below both.

/// The place of an exercise, once it is known who sits where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Venue {
    /// At this machine: one person and bots, or bots alone.
    #[default]
    Here,
    /// On the devices of delegations that join.
    Network,
}
