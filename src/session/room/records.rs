//! What the room keeps word for word: what was said and asked, what control ruled and noted, what evaluators
//! saw. Nothing is ever taken out of these lists.

use crate::session::ask::{Observe, Overruling, To};
use crate::session::person::{PersonId, Role};
use crate::sim::ids::StateId;

/// The name in which something is said.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Speaker {
    /// A delegation, whoever of its members wrote it.
    Delegation(StateId),
    /// Control in its own name.
    Control,
    /// The Chair.
    Chair,
    /// A voice of the simulation cell: its own person, or control in its name.
    SimCell(String),
}

/// Something that was said; it reaches exactly those whom [`Message::reaches`] names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its number, from 0.
    pub number: u32,
    /// When it was said, Unix milliseconds.
    pub at_ms: u64,
    /// The step that was open, counted from 0.
    pub step: u16,
    /// The name in which it was said.
    pub from: Speaker,
    /// Those to whom it was said.
    pub to: To,
    /// The words, as they were written; in the view of those from whom control has hidden it there are none.
    pub text: String,
    /// Has control hidden it?
    pub hidden: bool,
}

impl Message {
    /// Does somebody in this role hear it?
    pub fn reaches(&self, role: &Role) -> bool {
        // Control hears everything: it answers for the safety of the room.
        if *role == Role::Control || self.to == To::Plenary || self.is_from(role) {
            return true;
        }
        match (&self.to, role) {
            (To::Seats(seats), Role::Delegation(state)) => seats.has(*state),
            (To::Chair, Role::Chair) => true,
            (To::SimCell(voice), Role::SimCell(own)) => voice == own,
            // An evaluator sits with the delegations and hears what control is told of.
            (To::Control, Role::Evaluator) => true,
            _ => false,
        }
    }

    /// Does somebody in this role hear themselves speak?
    fn is_from(&self, role: &Role) -> bool {
        match (&self.from, role) {
            (Speaker::Delegation(from), Role::Delegation(state)) => from == state,
            (Speaker::Chair, Role::Chair) => true,
            (Speaker::SimCell(from), Role::SimCell(own)) => from == own,
            _ => false,
        }
    }
}

/// A request for a bilateral meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its number, from 0.
    pub number: u32,
    /// When it was asked for, Unix milliseconds.
    pub at_ms: u64,
    /// The delegation that asks.
    pub from: StateId,
    /// The delegation that is asked.
    pub with: StateId,
    /// What it is to be about.
    pub about: String,
    /// The answer; none as long as the request waits for one.
    pub accepted: Option<bool>,
}

/// An overruling with its reason. Its place in the list is the number that evidence cites.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruling {
    /// The person of control who ruled.
    pub by: PersonId,
    /// When, Unix milliseconds.
    pub at_ms: u64,
    /// The step that was open, counted from 0.
    pub step: u16,
    /// What was overruled.
    pub what: Overruling,
    /// The reason that was given; never empty.
    pub reason: String,
}

/// A line of control's private log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// The person of control who wrote it.
    pub by: PersonId,
    /// When, Unix milliseconds.
    pub at_ms: u64,
    /// The step that was open, counted from 0.
    pub step: u16,
    /// The line; delegations never see it.
    pub text: String,
}

/// An observation as it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// The evaluator who wrote it, or the person of control.
    pub by: PersonId,
    /// When, Unix milliseconds.
    pub at_ms: u64,
    /// The step that was open, counted from 0.
    pub step: u16,
    /// What it is about, the rating, and the words.
    pub says: Observe,
}
