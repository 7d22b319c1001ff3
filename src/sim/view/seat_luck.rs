//! The luck of a bot in one seat, for what it cannot decide by reasons. Each draw has an address of its own: what a
//! delegation can pay for, what it has, and what else happens move none of them.

use crate::sim::chance::{Draws, Purpose, Stream};
use crate::sim::ids::{IncidentId, MeasureId, StateId};
use crate::sim::view::seat::Seat;

impl Seat<'_> {
    /// Number after number, for whoever decides by luck alone.
    pub fn luck(&self) -> Stream {
        self.exercise.chance.stream(self.exercise.step(), Purpose::Bot, u32::from(self.me.0))
    }

    /// The mood of this delegation toward another, all through a step.
    pub fn mood(&self, other: StateId) -> Stream {
        let subject = u32::from(self.me.0) | (u32::from(other.0) + 1) << 8;
        self.exercise.chance.stream(self.exercise.step(), Purpose::Bot, subject)
    }

    /// A number for each measure, in the order in which a bot likes them: how much it likes it just now.
    pub fn taste(&self) -> Draws {
        self.exercise.chance.draws(self.exercise.step(), Purpose::Taste, u32::from(self.me.0))
    }

    /// A number for each delegation: how near to hand it is as a partner in a measure. At its own place, whether it puts
    /// the measure on the table itself.
    pub fn partners(&self, measure: MeasureId) -> Draws {
        let subject = u32::from(self.me.0) << 8 | u32::from(measure.0);
        self.exercise.chance.draws(self.exercise.step(), Purpose::Partners, subject)
    }

    /// A number in [0, 1): whether it steps forward over an incident in which nobody waits for it.
    pub fn stepping_forward(&self, incident: IncidentId) -> f64 {
        let subject = self.exercise.incidents[incident].luck;
        self.exercise.chance.unit(self.exercise.step(), Purpose::Forward, subject, u32::from(self.me.0))
    }
}
