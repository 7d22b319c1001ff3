//! A test of commitments: which delegation, what it is about, and how long an answer is an answer
//! (MODEL.md 7.14). When a test is opened and how it ends is decided elsewhere.

use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::digest::digest;
use crate::sim::ids::{IncidentId, IndicatorId, InjectId, ProposalId, StateId};

/// What a test is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub enum About {
    /// Nothing in particular.
    Nothing,
    /// An incident.
    Incident(IncidentId),
    /// A request of the plot.
    Request(InjectId),
    /// A joint measure on the table.
    Proposal(ProposalId),
}

digest! { enum About { Nothing, Incident(incident), Request(inject), Proposal(proposal) } }

/// A test that a delegation was put to.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Occasion {
    /// What kind of situation it was.
    pub kind: OccasionKind,
    /// Whose test it was.
    pub seat: StateId,
    /// What it was about.
    pub about: About,
    /// The step in which it arose, counted from 0.
    pub opened: u16,
    /// The hour of the exercise in which it arose.
    pub opened_hours: f64,
    /// The hour up to which an answer comes in time.
    pub until_hours: f64,
    /// Its time is over; an answer may still come, late.
    pub closed: bool,
    /// The indicators for which an answer was noted, as bits.
    pub answered: u128,
}

digest! { struct Occasion { kind, seat, about, opened, opened_hours, until_hours, closed, answered } }

impl Occasion {
    /// Was an answer noted for this indicator?
    pub fn is_answered(&self, indicator: IndicatorId) -> bool {
        self.answered >> indicator.0 & 1 == 1
    }

    /// The incident it is about, if it is about one.
    pub fn incident(&self) -> Option<IncidentId> {
        match self.about {
            About::Incident(id) => Some(id),
            About::Nothing | About::Request(_) | About::Proposal(_) => None,
        }
    }
}
