//! Who sits here: the roles of one text with the states that play them, and how a host changes that before an exercise
//! begins. Every front that asks the question asks it of this file, so that all of them allow the same.
//!
//! Whether a state gives offence in a role is no rule: the author's note says it, and the host decides.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::cast::member_role;
use super::joined::Whole;
use super::load::load;
use super::{Binding, Diagnostic, called};
use crate::shipped::Document;
use crate::sim::ids::{RoleId, StateId};
use crate::sim::scenario::{Role, Scenario};

/// A text with its roles bound, ready to be played like this.
#[derive(Debug, Clone)]
pub struct Casting {
    whole: Whole,
    binding: Binding,
    scenario: Arc<Scenario>,
    /// The same as the text binds it: the author's notes are about these states.
    written: Arc<Scenario>,
}

/// Why roles cannot be bound so; nothing is changed then. `words::casting` makes the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Miscast {
    /// No role has this short name.
    NoRole(String),
    /// No state has this code or name; and those that there are, with their codes.
    NoState(String, Vec<String>),
    /// A state, by its name, would play two roles.
    Doubled(String, [RoleId; 2]),
    /// A state, by its name, plays a role and cannot be a member as well.
    Plays(String, RoleId),
    /// The text does not load so for another reason, in the words of the checker.
    Unplayable(String),
}

/// A state that plays no role of the plot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Free {
    /// Its code.
    pub id: String,
    /// Its name.
    pub name: String,
}

impl Casting {
    /// A text as it is bound to begin with.
    ///
    /// # Errors
    /// Every message of the checker, if the scenario cannot be played so.
    pub fn open(whole: impl Into<Whole>, binding: Binding) -> Result<Self, Vec<Diagnostic>> {
        let whole = whole.into();
        let scenario = Arc::new(load(whole.clone(), &binding)?.scenario);
        let written = if binding.roles.is_empty() {
            scenario.clone()
        } else {
            // A text that can be played only as it was bound has no other state for its notes.
            let written = load(whole.clone(), &Binding::default());
            written.map_or_else(|_| scenario.clone(), |loaded| Arc::new(loaded.scenario))
        };
        Ok(Self { whole, binding, scenario, written })
    }

    /// The scenario with its roles bound like this.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The text, for a journal that must be read without it.
    pub fn document(&self) -> &Document {
        &self.whole.document
    }

    /// The roles that are bound otherwise than the text says.
    pub fn binding(&self) -> &Binding {
        &self.binding
    }

    /// What the author says of who should play a role. Where another state plays it now, the note is about the state that
    /// the text gives it to, whose name stands beside it.
    pub fn note<'a>(&'a self, role: &'a Role) -> (&'a str, Option<&'a str>) {
        let first = self.written.roles.iter().find(|first| first.id == role.id);
        let about = first.map(|first| &self.written.states[first.state]);
        let other = about.filter(|state| state.id != self.code(role.state));
        (&role.binding, other.map(|state| state.name.as_str()))
    }

    /// The roles of the plot, without the parts of members.
    pub fn roles(&self) -> impl Iterator<Item = (RoleId, &Role)> {
        self.scenario.roles.iter_enumerated().filter(|(_, role)| !self.is_member(role))
    }

    /// The states that sit at the table without a role of the plot.
    pub fn members(&self) -> impl Iterator<Item = StateId> {
        self.scenario.roles.iter().filter(|role| self.is_member(role)).map(|role| role.state)
    }

    /// The states that play no role of the plot, in the order of their names: any of them may be given one, or sit as a
    /// member.
    pub fn free(&self) -> impl Iterator<Item = Free> {
        let taken: Vec<&str> = self.roles().map(|(_, role)| self.code(role.state)).collect();
        let free = called::states().into_iter().filter(move |state| !taken.contains(&state.id.as_str()));
        free.map(|state| Free { id: state.id.clone(), name: state.name.clone() })
    }

    fn is_member(&self, role: &Role) -> bool {
        role.id == member_role(self.code(role.state))
    }

    fn code(&self, state: StateId) -> &str {
        &self.scenario.states[state].id
    }

    /// The same text with these roles bound to these states, all at once, so that two may change places.
    fn bind(&self, changes: &[(RoleId, String)]) -> Result<Self, Miscast> {
        let mut plays: Vec<(RoleId, String)> =
            self.roles().map(|(id, role)| (id, self.code(role.state).to_owned())).collect();
        for (role, state) in changes {
            let place = plays.iter_mut().find(|(id, _)| id == role);
            // An id from elsewhere names nothing here; people never meet it.
            place.ok_or_else(|| Miscast::NoRole(role.0.to_string()))?.1.clone_from(state);
        }
        for (place, (first, state)) in plays.iter().enumerate() {
            if let Some((second, _)) = plays[place + 1..].iter().find(|(_, other)| other == state) {
                return Err(Miscast::Doubled(name_of(state), [*first, *second]));
            }
        }
        let bound = |mut binding: Binding, (role, state): &(RoleId, String)| {
            // Whoever plays a role is no member any more.
            binding.roles.remove(&member_role(state));
            binding.with(&self.scenario.roles[*role].id, state)
        };
        self.played_so(changes.iter().fold(self.binding.clone(), bound))
    }

    fn played_so(&self, binding: Binding) -> Result<Self, Miscast> {
        let played = load(self.whole.clone(), &binding);
        let scenario = played.map_err(|messages| Miscast::Unplayable(errors(&messages)))?.scenario;
        let (whole, written) = (self.whole.clone(), self.written.clone());
        Ok(Self { whole, binding, scenario: Arc::new(scenario), written })
    }

    /// The same with roles by their short names and states by their codes or names, as people write them.
    ///
    /// # Errors
    /// Why it cannot be bound so.
    pub fn bind_written(&self, changes: &[(String, String)]) -> Result<Self, Miscast> {
        let role_of = |word: &str| {
            let role = self.roles().find(|(_, role)| role.id.eq_ignore_ascii_case(word));
            role.map(|(id, _)| id).ok_or_else(|| Miscast::NoRole(word.to_owned()))
        };
        let read = changes.iter().map(|(role, state)| Ok((role_of(role)?, state_called(state)?)));
        self.bind(&read.collect::<Result<Vec<_>, _>>()?)
    }

    /// Gives a role to a state, by its code.
    ///
    /// # Errors
    /// Why it cannot be bound so.
    pub fn give(&self, role: RoleId, state: &str) -> Result<Self, Miscast> {
        self.bind(&[(role, state_called(state)?)])
    }

    /// Seats a state, by its code or name, as a member; or sends it away if it sits as one.
    ///
    /// # Errors
    /// Why it cannot sit so.
    pub fn also(&self, state: &str) -> Result<Self, Miscast> {
        let state = state_called(state)?;
        if let Some((role, _)) = self.roles().find(|(_, role)| self.code(role.state) == state) {
            return Err(Miscast::Plays(name_of(&state), role));
        }
        let mut binding = self.binding.clone();
        if binding.roles.remove(&member_role(&state)).is_none() {
            binding = binding.also(&state);
        }
        self.played_so(binding)
    }

    /// Lets the states of two roles change places.
    ///
    /// # Errors
    /// Why they cannot be bound so.
    pub fn change_places(&self, one: RoleId, other: RoleId) -> Result<Self, Miscast> {
        let state = |id: RoleId| {
            let role = self.scenario.roles.get(id);
            role.map(|role| self.code(role.state).to_owned()).ok_or_else(|| Miscast::NoRole(id.0.to_string()))
        };
        self.bind(&[(one, state(other)?), (other, state(one)?)])
    }
}

/// The code of the state that people call so.
fn state_called(word: &str) -> Result<String, Miscast> {
    called::state(word).map(|state| state.id.clone()).ok_or_else(|| {
        let all = called::states().into_iter().map(|state| format!("{} ({})", state.name, state.id));
        Miscast::NoState(word.to_owned(), all.collect())
    })
}

/// The name of a state by its code.
fn name_of(iso: &str) -> String {
    called::state(iso).map_or_else(|| iso.to_owned(), |state| state.name.clone())
}

/// What keeps a text from being played, without the places in it: a host has not written it.
fn errors(messages: &[Diagnostic]) -> String {
    let errors = messages.iter().filter(|message| message.is_error());
    errors.map(|message| message.sentence.as_str()).collect::<Vec<_>>().join("; ")
}
