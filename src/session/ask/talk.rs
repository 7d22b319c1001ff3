//! Something said to others, and requests for meetings.

use serde::{Deserialize, Serialize};

use crate::sim::ids::{StateId, StateSet};

/// Those to whom something is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum To {
    /// Everybody in the room.
    Plenary,
    /// These delegations, the own one left out.
    Seats(StateSet),
    /// Control; evaluators, who sit with the delegations, hear it as well.
    Control,
    /// The Chair, and control, who hears everything.
    Chair,
    /// A voice of the simulation cell, by name.
    SimCell(String),
}

/// Something said to others, or a meeting asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TalkAsk {
    /// A message in one's own name.
    Say {
        /// Those to whom it is said.
        to: To,
        /// The words, up to the limit of the room.
        text: String,
    },
    /// Control says something in a voice of the simulation cell.
    Voice {
        /// The name of the voice.
        voice: String,
        /// Those to whom it is said.
        to: To,
        /// The words, up to the limit of the room.
        text: String,
    },
    /// Asks another delegation for a bilateral meeting.
    Meet {
        /// The delegation that is asked.
        with: StateId,
        /// What the meeting is to be about.
        about: String,
    },
    /// Answers such a request.
    Answer {
        /// The number of the request, from 0.
        meeting: u32,
        /// Is the meeting accepted?
        accept: bool,
    },
}
