//! A show of hands in a class before one screen: what is asked, what can be answered, how many hands went up. It binds nobody; a delegation
//! decides by sealing.

use super::card;
use crate::session::what_if::HANDS_MAX;
use crate::sim::catalogue::item::Item;
use crate::sim::ids::{IncidentId, StateId, Suspect};
use crate::sim::scenario::Scenario;
use crate::words::word;

/// What hands go up for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Question {
    /// What the delegation should do in this step.
    #[default]
    Deed,
    /// Who was behind an incident.
    Culprit(IncidentId),
}

/// An answer for which hands can go up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// To do this.
    Item(Item),
    /// To do nothing.
    Nothing,
    /// This one was behind it.
    Suspect(Suspect),
}

impl Answer {
    /// The answer in words.
    pub fn label(self, s: &Scenario) -> String {
        match self {
            Self::Item(item) => card::title(s, item),
            Self::Nothing => word("class-hands-nothing"),
            Self::Suspect(suspect) => s.suspect_name(suspect).to_owned(),
        }
    }
}

/// The hands of one delegation for one question in one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Show {
    /// The step, counted from 0.
    pub step: u16,
    /// The delegation that was asked.
    pub seat: StateId,
    /// What it was asked.
    pub question: Question,
    /// The answers for which hands were counted, in the order in which they were counted first.
    pub hands: Vec<(Answer, u16)>,
}

impl Show {
    /// Hands for an answer.
    pub fn of(&self, answer: Answer) -> u16 {
        self.hands.iter().find(|(one, _)| *one == answer).map_or(0, |(_, hands)| *hands)
    }

    /// Notes so many hands for an answer, as many as a room may have at most.
    pub fn count(&mut self, answer: Answer, hands: u16) {
        let hands = hands.min(HANDS_MAX);
        match self.hands.iter_mut().find(|(one, _)| *one == answer) {
            Some((_, counted)) => *counted = hands,
            None => self.hands.push((answer, hands)),
        }
    }
}
