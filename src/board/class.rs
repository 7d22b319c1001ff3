//! What the delegations of a class have put down while another one sits before the screen: their drafts, and the hands they
//! have raised. The exercise knows nothing of it before a decision is sealed.

use std::collections::BTreeMap;

use bevy::prelude::*;

use super::drafting::Drafting;
use crate::report::hands::{Answer, Question, Show};
use crate::sim::decision::Decision;
use crate::sim::ids::{StateId, StateSet};

/// The papers of the delegations. It is made anew with every exercise.
#[derive(Resource, Debug, Default)]
pub struct Class {
    papers: BTreeMap<StateId, Drafting>,
    briefed: StateSet,
    shows: Vec<Show>,
}

impl Class {
    /// Puts the papers of a delegation away.
    pub fn lay_down(&mut self, seat: StateId, drafting: Drafting) {
        self.papers.insert(seat, drafting);
    }

    /// Gives a delegation the papers back that it has put away in this step.
    pub fn take_up(&mut self, seat: StateId) -> Option<Drafting> {
        self.papers.remove(&seat)
    }

    /// The papers that a delegation has put away in this step.
    pub fn papers(&self, seat: StateId) -> Option<&Drafting> {
        self.papers.get(&seat)
    }

    /// Has the delegation chosen something in this step?
    pub fn has_begun(&self, seat: StateId) -> bool {
        self.papers.get(&seat).is_some_and(|papers| !papers.acts.is_empty())
    }

    /// Has the delegation come to its table once? Before that it reads its brief.
    pub fn is_briefed(&self, seat: StateId) -> bool {
        self.briefed.has(seat)
    }

    /// Notes that a delegation has come to its table.
    pub fn brief(&mut self, seat: StateId) {
        self.briefed = self.briefed.with(seat);
    }

    /// Another step is open: what was put down in the one before is done with.
    pub fn next_step(&mut self) {
        self.papers.clear();
    }

    /// The class has gone back to a step: what each delegation decided there lies before it again, and the hands that went
    /// up from then on are forgotten.
    pub fn back_to(&mut self, step: u16, decided: &[Decision]) {
        let acts = |decision: &Decision| decision.acts.to_vec();
        let papers = decided.iter().enumerate().map(|(seat, decision)| {
            (StateId::from(seat), Drafting { acts: acts(decision), ..Drafting::default() })
        });
        self.papers = papers.collect();
        self.shows.retain(|show| show.step < step);
    }

    /// All hands that were counted, in the order of the steps.
    pub fn shows(&self) -> &[Show] {
        &self.shows
    }

    /// Hands for an answer.
    pub fn hands(&self, (step, seat, question): Asked, answer: Answer) -> u16 {
        self.show((step, seat, question)).map_or(0, |show| show.of(answer))
    }

    /// The hands for a question, once some were counted.
    pub fn show(&self, asked: Asked) -> Option<&Show> {
        self.shows.iter().find(|show| is_for(show, asked))
    }

    /// Notes so many hands for an answer.
    pub fn count(&mut self, asked: Asked, answer: Answer, hands: u16) {
        let found = self.shows.iter().position(|show| is_for(show, asked));
        let place = found.unwrap_or_else(|| {
            let (step, seat, question) = asked;
            self.shows.push(Show { step, seat, question, hands: Vec::new() });
            self.shows.len() - 1
        });
        self.shows[place].count(answer, hands);
    }

    /// Forgets the hands for a question.
    pub fn clear(&mut self, asked: Asked) {
        self.shows.retain(|show| !is_for(show, asked));
    }
}

/// A question to a delegation in a step.
pub type Asked = (u16, StateId, Question);

fn is_for(show: &Show, (step, seat, question): Asked) -> bool {
    show.step == step && show.seat == seat && show.question == question
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::ids::IncidentId;

    const ONE: StateId = StateId(0);
    const TWO: StateId = StateId(1);

    #[test]
    fn hands_are_kept_for_each_delegation_question_and_step_by_itself() {
        let mut class = Class::default();
        let deed = (2, ONE, Question::Deed);
        class.count(deed, Answer::Nothing, 7);
        class.count(deed, Answer::Nothing, 5);
        class.count((2, TWO, Question::Deed), Answer::Nothing, 3);
        class.count((3, ONE, Question::Deed), Answer::Nothing, 2);
        assert_eq!(class.hands(deed, Answer::Nothing), 5);
        assert_eq!(class.hands((2, ONE, Question::Culprit(IncidentId(0))), Answer::Nothing), 0);
        class.count(deed, Answer::Nothing, u16::MAX);
        assert_eq!(class.hands(deed, Answer::Nothing), 999, "more than any room has");
        class.clear(deed);
        assert_eq!((class.show(deed), class.shows().len()), (None, 2));
        class.back_to(3, &[]);
        assert_eq!(class.shows().iter().map(|show| show.step).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn what_a_delegation_puts_down_lies_there_until_the_step_is_over() {
        let mut class = Class::default();
        class.brief(ONE);
        assert!(class.is_briefed(ONE) && !class.is_briefed(TWO));
        class.lay_down(ONE, Drafting { search: "hotline".into(), ..Drafting::default() });
        assert_eq!(class.papers(ONE).map(|papers| papers.search.as_str()), Some("hotline"));
        assert!(class.papers(TWO).is_none() && !class.has_begun(ONE), "nothing is chosen yet");
        class.next_step();
        assert!(class.papers(ONE).is_none());
    }
}
