//! Who sits here: the roles of one text with the states that play them, and how a host changes that before an exercise
//! begins. Every front that asks the question asks it of this file, so that all of them allow the same.
//!
//! Whether a state gives offence in a role is no rule: the author's note says it, and the host decides.

use std::sync::Arc;

use super::load::load;
use super::{Binding, Diagnostic};
use crate::shipped::Document;
use crate::sim::ids::{RoleId, StateId};
use crate::sim::scenario::Scenario;

/// A text with its roles bound, ready to be played like this.
#[derive(Debug, Clone)]
pub struct Casting {
    document: Document,
    binding: Binding,
    scenario: Arc<Scenario>,
}

/// Why roles cannot be bound so; nothing is changed then. `words::casting` makes the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Miscast {
    /// No role has this short name.
    NoRole(String),
    /// No state at the table has this code or name.
    NotSeated(String),
    /// A state would play two roles.
    Doubled(StateId, [RoleId; 2]),
    /// The text does not load so for another reason, in the words of the checker.
    Unplayable(String),
}

impl Casting {
    /// A text as it is bound to begin with.
    ///
    /// # Errors
    /// Every message of the checker, if the scenario cannot be played so.
    pub fn open(document: Document, binding: Binding) -> Result<Self, Vec<Diagnostic>> {
        let scenario = Arc::new(load(document.clone(), &binding)?.scenario);
        Ok(Self { document, binding, scenario })
    }

    /// The scenario with its roles bound like this.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The text, for a journal that must be read without it.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The roles that are bound otherwise than the text says.
    pub fn binding(&self) -> &Binding {
        &self.binding
    }

    /// The states that play no role, in the order of their names: any of them may be given one.
    pub fn free(&self) -> impl Iterator<Item = StateId> {
        self.scenario.states.keys().filter(|state| self.scenario.role_of(*state).is_none())
    }

    /// The same text with these roles bound to these states, all at once, so that two may change places.
    ///
    /// # Errors
    /// Why it cannot be bound so.
    pub fn bind(&self, changes: &[(RoleId, StateId)]) -> Result<Self, Miscast> {
        let s = &*self.scenario;
        let mut plays: Vec<(RoleId, StateId)> =
            s.roles.iter_enumerated().map(|(id, role)| (id, role.state)).collect();
        for &(role, state) in changes {
            let seated = s.states.get(state).is_some();
            let place = plays.iter_mut().find(|(id, _)| *id == role).filter(|_| seated);
            // An id from elsewhere names nothing here; people never meet it.
            place.ok_or_else(|| Miscast::NoRole(role.0.to_string()))?.1 = state;
        }
        for (place, &(first, state)) in plays.iter().enumerate() {
            if let Some(&(second, _)) = plays[place + 1..].iter().find(|(_, other)| *other == state) {
                return Err(Miscast::Doubled(state, [first, second]));
            }
        }
        let binding = changes.iter().fold(self.binding.clone(), |binding, &(role, state)| {
            binding.with(&s.roles[role].id, &s.states[state].id)
        });
        Self::open(self.document.clone(), binding).map_err(|messages| Miscast::Unplayable(errors(&messages)))
    }

    /// The same with roles by their short names and states by their codes or names, as people write them.
    ///
    /// # Errors
    /// Why it cannot be bound so.
    pub fn bind_written(&self, changes: &[(String, String)]) -> Result<Self, Miscast> {
        let s = &*self.scenario;
        let role_of = |word: &str| {
            let role = s.roles.iter_enumerated().find(|(_, role)| role.id.eq_ignore_ascii_case(word));
            role.map(|(id, _)| id).ok_or_else(|| Miscast::NoRole(word.to_owned()))
        };
        let state_of = |word: &str| {
            let named =
                || s.states.iter_enumerated().find(|(_, state)| state.name.eq_ignore_ascii_case(word));
            let found = s.state(word).or_else(|| named().map(|(id, _)| id));
            found.ok_or_else(|| Miscast::NotSeated(word.to_owned()))
        };
        let read = changes.iter().map(|(role, state)| Ok((role_of(role)?, state_of(state)?)));
        self.bind(&read.collect::<Result<Vec<_>, _>>()?)
    }

    /// Gives a role to a state.
    ///
    /// # Errors
    /// Why it cannot be bound so.
    pub fn give(&self, role: RoleId, state: StateId) -> Result<Self, Miscast> {
        self.bind(&[(role, state)])
    }

    /// Lets the states of two roles change places.
    ///
    /// # Errors
    /// Why they cannot be bound so.
    pub fn change_places(&self, one: RoleId, other: RoleId) -> Result<Self, Miscast> {
        let state = |id: RoleId| {
            let role = self.scenario.roles.get(id);
            role.map(|role| role.state).ok_or_else(|| Miscast::NoRole(id.0.to_string()))
        };
        self.bind(&[(one, state(other)?), (other, state(one)?)])
    }
}

/// What keeps a text from being played, without the places in it: a host has not written it.
fn errors(messages: &[Diagnostic]) -> String {
    let errors = messages.iter().filter(|message| message.is_error());
    errors.map(|message| message.sentence.as_str()).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;

    fn casting(name: &str) -> Casting {
        Casting::open(shipped::scenario(name).expect("it is shipped"), Binding::default()).expect("it loads")
    }

    fn state(casting: &Casting, iso: &str) -> StateId {
        casting.scenario().state(iso).expect("it sits at the table")
    }

    #[test]
    fn a_role_is_given_to_a_free_state_and_the_rest_stays() {
        let before = casting("departures");
        let free = before.free().next().expect("a state without a role");
        let after = before.give(RoleId(0), free).expect("it may be bound");
        assert_eq!(after.scenario().roles[RoleId(0)].state, free);
        let rest = |casting: &Casting| {
            casting.scenario().roles.iter().skip(1).map(|role| role.state).collect::<Vec<_>>()
        };
        assert_eq!(rest(&after), rest(&before));
        assert!(after.free().all(|state| state != free));
    }

    #[test]
    fn two_change_places_even_where_every_state_plays_a_role() {
        let before = casting("chairs-gavel");
        assert_eq!(before.free().count(), 0, "eleven roles for eleven states");
        let after = before.change_places(RoleId(0), RoleId(1)).expect("they may");
        let of = |casting: &Casting, id| casting.scenario().roles[RoleId(id)].state;
        assert_eq!((of(&after, 0), of(&after, 1)), (of(&before, 1), of(&before, 0)));
        let again = after.change_places(RoleId(0), RoleId(1)).expect("they may again");
        assert_eq!(again.scenario(), before.scenario());
    }

    #[test]
    fn a_doubled_state_an_unknown_role_and_a_state_that_does_not_sit_are_refused() {
        let casting = casting("departures");
        let taken = casting.scenario().roles[RoleId(1)].state;
        let doubled = Miscast::Doubled(taken, [RoleId(0), RoleId(1)]);
        assert_eq!(casting.give(RoleId(0), taken).err(), Some(doubled));
        let written =
            |role: &str, state: &str| casting.bind_written(&[(role.to_owned(), state.to_owned())]).err();
        assert_eq!(written("nobody", "THA"), Some(Miscast::NoRole("nobody".into())));
        assert_eq!(written("host", "FRA"), Some(Miscast::NotSeated("FRA".into())));
        assert!(
            casting.give(RoleId(99), StateId(0)).is_err() && casting.give(RoleId(0), StateId(99)).is_err()
        );
    }

    #[test]
    fn what_people_write_may_be_a_code_in_small_letters_or_a_name() {
        let casting = casting("departures");
        for word in ["khm", "KHM", "Cambodia"] {
            let after = casting.bind_written(&[("host".into(), word.into())]).expect("it is free");
            let host = after.scenario().roles.iter().find(|role| role.id == "host").expect("a host");
            assert_eq!(host.state, state(&casting, "KHM"), "{word}");
        }
    }
}
