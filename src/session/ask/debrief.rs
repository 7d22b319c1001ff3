//! What is asked in the debrief: by those who take part in it, and by control, who leads it on.

use serde::{Deserialize, Serialize};

use crate::session::acts::{Answer, DebriefAct};
use crate::session::what_if::{Asking, Hands};
use crate::sim::ids::IncidentId;

/// In the debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DebriefAsk {
    /// The head commits to who was behind an incident, for the delegation; again changes it.
    Answer {
        /// The incident.
        incident: IncidentId,
        /// Whom the delegation holds to be behind it.
        answer: Answer,
    },
    /// What somebody will do on Monday, in one line; another line takes its place.
    Monday(String),
}

/// How control leads the debrief on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lead {
    /// Shows an act to everybody: the next one, which opens by it, or one that was opened before.
    Show(DebriefAct),
    /// Shows a question of the hot wash, counted from 0.
    Question(u16),
    /// Shows a page of the act on the wall, counted from 0.
    Page(u16),
    /// Puts a what-if to the room: first the question alone, for a show of hands. It takes the place of one whose picture
    /// is not open.
    Ask(Asking),
    /// How many hands went up for each range of the question that waits for its picture.
    Hands(Hands),
    /// Opens the picture of the question that waits for it.
    Picture,
    /// Takes the short way, or the whole one again.
    Short(bool),
    /// Ends the debrief: everybody reads on alone in what was opened.
    End,
}
