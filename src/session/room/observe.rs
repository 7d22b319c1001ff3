//! What evaluators write down: an observation pinned to an inject, a decision or a paragraph, rated as in
//! HSEEP. It changes nothing in the exercise: a rating becomes evidence only if control awards a line for it.

use super::records::Observation;
use super::state::Room;
use crate::session::ask::{Observe, Pin};
use crate::session::person::Person;
use crate::session::refused::{Field, Refused, Thing};

impl Room {
    /// Does everything exist that the observation names, and does it say something?
    pub(super) fn check_observe(&self, ask: &Observe) -> Result<(), Refused> {
        let s = self.scenario();
        let exists = match ask.pin {
            Pin::Inject(id) => id.at() < s.injects.len(),
            Pin::Decision(step, seat) => usize::from(step) < s.steps.len() && seat.at() < s.states.len(),
            Pin::Paragraph(id) => id.at() < s.instrument.paragraphs.len(),
        };
        if !exists || ask.seat.is_some_and(|seat| seat.at() >= s.states.len()) {
            return Err(Refused::Unknown(Thing::Pin));
        }
        self.check_words(Field::Observation, &ask.text)
    }

    /// Writes the observation down, with the step that was open.
    pub(super) fn apply_observe(&mut self, person: &Person, ask: &Observe) {
        let step = self.exercise.step();
        self.observations.push(Observation {
            by: person.id,
            at_ms: self.now_ms,
            step,
            says: Observe { text: ask.text.trim().to_owned(), ..ask.clone() },
        });
    }

    /// All observations, oldest first. For evaluators, control and the debrief.
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }
}
