//! What lies on one delegation's desk: who has turned to it, who has harmed it, what it has said itself and whether
//! that was answered. Bots keep no memory of their own; they read here what a person would find in the events.

use crate::sim::catalogue::terms::Polarity;
use crate::sim::decision::Act;
use crate::sim::exercise::event::What;
use crate::sim::ids::{ChoiceId, IncidentId, StateSet, Suspect};
use crate::sim::score::ledger::Cause;
use crate::sim::view::seat::Seat;

/// Something that a delegation has said before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaidBefore {
    /// The step in which it was said.
    pub step: u16,
    /// The other side has turned to this delegation since.
    pub answered: bool,
}

impl Seat<'_> {
    /// Has somebody asked this delegation about an incident it knows of, protested to it, named or penalised it?
    pub fn is_suspected(&self, incident: IncidentId) -> bool {
        self.exercise.papers.is_suspected(self.me, incident)
    }

    /// Those who have named this delegation over an incident it knows of, or done something harsh to it.
    pub fn harmed_by(&self, incident: IncidentId) -> StateSet {
        self.exercise.papers.harmed_by(self.me, incident)
    }

    /// Those who have named this delegation or done something harsh to it since this step opened.
    pub fn harmed_since(&self, step: u16) -> StateSet {
        self.exercise.papers.harmed_since(self.book(), self.me, step)
    }

    /// Has this delegation seen since this step opened that somebody has asked the Chair to convene, over an incident it
    /// knows of or over none?
    pub fn convened_since(&self, incident: IncidentId, step: u16) -> bool {
        self.exercise.papers.convened_since(self.me, incident, step)
    }

    /// Has this delegation named this suspect over an incident it knows of?
    pub fn has_named(&self, incident: IncidentId, suspect: Suspect) -> bool {
        self.exercise.papers.has_named(self.me, incident, suspect)
    }

    /// Has this delegation made this choice over an incident it knows of, whoever it was directed at?
    pub fn has_made(&self, choice: ChoiceId, incident: IncidentId) -> bool {
        self.exercise.incidents()[incident].done[self.me.at()] >> choice.0 & 1 == 1
    }

    /// The crisis choices of this delegation that answered no test, although they serve a commitment, each with its step:
    /// nothing is counted of them. Nobody was owed them there, or the test had been answered before (MODEL.md 7.14).
    pub fn untested(&self) -> Vec<(u16, Act)> {
        let lines = self.exercise.ledger().lines();
        let is_counted = |step: u16, cause: Cause| {
            lines.iter().any(|line| (line.actor, line.step, line.cause) == (self.me, step, cause))
        };
        // An act that answered a request stands under the request.
        let injects = &self.exercise.scenario().injects;
        let answers = |step: u16, choice: ChoiceId| {
            let own = lines.iter().filter(|line| (line.actor, line.step) == (self.me, step));
            own.filter_map(|line| match line.cause {
                Cause::Answered(inject) => injects[inject].asks.as_ref(),
                _ => None,
            })
            .any(|ask| ask.choices >> choice.0 & 1 == 1)
        };
        let serves = |choice: ChoiceId| {
            let serves = &self.exercise.scenario().choices[choice].serves;
            serves.iter().any(|row| row.mark.polarity() == Polarity::For)
        };
        let untested = self.exercise.events().iter().filter_map(|event| match event.what {
            What::Done(who, act @ Act::Respond { choice, incident, .. }) if who == self.me => {
                let is_counted =
                    is_counted(event.step, Cause::Choice(choice, incident)) || answers(event.step, choice);
                (serves(choice) && !is_counted).then_some((event.step, act))
            }
            _ => None,
        });
        untested.collect()
    }

    /// Every time that this delegation has made this choice over an incident it knows of and toward the same, the latest
    /// first.
    pub fn said(
        &self,
        choice: ChoiceId,
        incident: IncidentId,
        toward: Suspect,
    ) -> impl Iterator<Item = SaidBefore> {
        let (papers, book, me) = (&self.exercise.papers, self.book(), self.me);
        let same = move |said: &&crate::sim::exercise::papers::Said| {
            (said.choice, said.incident, said.toward) == (choice, Some(incident), Some(toward))
        };
        papers
            .said_by(me)
            .filter(same)
            .map(move |said| SaidBefore { step: said.step, answered: papers.is_answered(book, me, said) })
    }
}
