//! Who takes part: a person, the role they have, and what kind of thing each role may ask for. There is no
//! account and no password: a person is a number, a role and the hash of a token.

use serde::{Deserialize, Serialize};

use crate::sim::ids::StateId;

/// The number of a person in this exercise, from 1; 0 is the program itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonId(pub u32);

impl PersonId {
    /// The program itself, which closes a step when the time is up. No token belongs to it.
    pub const PROGRAM: Self = Self(0);
}

/// The number of somebody who waits at the door, from 1, in the order in which people asked; never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct WaitId(pub u32);

/// BLAKE3 of a seat's token. The token itself is never kept, so that nobody who reads a journal can sit in a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TokenHash(pub [u8; 32]);

impl TokenHash {
    /// The hash of a token, in one round: a token is drawn at random and too long to be tried out.
    pub fn of(token: &str) -> Self {
        Self(*blake3::hash(token.as_bytes()).as_bytes())
    }
}

/// What somebody is in the exercise (MODEL.md 2.8).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Facilitator or white cell: runs the exercise and sees both ledgers.
    Control,
    /// Speaks for a state; the head of delegation seals.
    Delegation(StateId),
    /// The Chair: convenes, drafts, counts silence as consent; sees what the room sees.
    Chair,
    /// A voice of the simulation cell, such as a newspaper or a company.
    SimCell(String),
    /// Watches and rates; says nothing to the players.
    Evaluator,
    /// Watches, and says and rates nothing.
    Observer,
    /// A machine that shows the public board.
    Board,
}

impl Role {
    /// The code that somebody must show for this role.
    pub fn door(&self) -> Door {
        match self {
            Self::Control => Door::Control,
            Self::Chair | Self::SimCell(_) | Self::Evaluator => Door::Staff,
            Self::Delegation(_) | Self::Observer | Self::Board => Door::Public,
        }
    }

    /// The state it speaks for; none for all but delegations.
    pub fn state(&self) -> Option<StateId> {
        match self {
            Self::Delegation(state) => Some(*state),
            Self::Control
            | Self::Chair
            | Self::SimCell(_)
            | Self::Evaluator
            | Self::Observer
            | Self::Board => None,
        }
    }
}

/// The door by which somebody comes in, each with a code of its own. In this order: a code opens its own door
/// and those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Door {
    /// The short code on the projector.
    Public,
    /// The code that control hands to its staff.
    Staff,
    /// The secret printed on the host's terminal.
    Control,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their number, given in the order in which people came and never used again.
    pub id: PersonId,
    /// What they are; it never changes.
    pub role: Role,
    /// The name they gave; may be empty.
    pub name: String,
    /// What their token hashes to.
    pub token: TokenHash,
    /// They left or were shown out: their token opens nothing any more.
    pub gone: bool,
}

/// Somebody who has asked for a seat and waits until control lets them in. They are no person of the exercise yet: they
/// see nothing of it, and nothing of it depends on them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Their number at the door.
    pub number: WaitId,
    /// The seat they ask for.
    pub role: Role,
    /// The name they gave; may be empty.
    pub name: String,
    /// What their token hashes to; once they are let in it is that of their seat.
    pub token: TokenHash,
}
