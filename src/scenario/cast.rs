//! Who sits at the table and who plays which role, after the trainer has had a say. It looks names up and
//! reports nothing: that is for the checks.

use std::collections::BTreeMap;

use super::catalogue::State;
use super::file::Scenario;
use super::library::Library;
use crate::sim::ids::StateId;

/// Roles bound otherwise than the file says: role id to ISO code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Binding {
    /// In no particular order; a role not named keeps the state of the file.
    pub roles: BTreeMap<String, String>,
}

impl Binding {
    /// Binds one more role.
    #[must_use]
    pub fn with(mut self, role: &str, iso: &str) -> Self {
        self.roles.insert(role.into(), iso.into());
        self
    }
}

/// The delegations in the order of their names, and where each role sits.
#[derive(Debug, Clone)]
pub struct Cast<'a> {
    /// The delegations; a place in it is a [`StateId`].
    pub delegations: Vec<&'a State>,
    /// ISO codes and role ids.
    seats: BTreeMap<&'a str, StateId>,
}

impl<'a> Cast<'a> {
    /// Seats everybody who can be seated; what cannot is for the checks to report.
    pub fn new(scenario: &'a Scenario, library: &'a Library, binding: &Binding) -> Self {
        let mut delegations = library.states();
        delegations
            .retain(|state| scenario.delegations.is_empty() || scenario.delegations.contains(&state.id));
        let mut seats: BTreeMap<_, _> = delegations
            .iter()
            .enumerate()
            .map(|(place, state)| (state.id.as_str(), StateId::from(place)))
            .collect();
        for role in &scenario.roles {
            let bound = binding.roles.get(&role.id).unwrap_or(&role.state);
            if let Some(seat) = seats.get(bound.as_str()).copied() {
                seats.entry(&role.id).or_insert(seat);
            }
        }
        Self { delegations, seats }
    }

    /// The seat of a role or an ISO code.
    pub fn seat(&self, who: &str) -> Option<StateId> {
        self.seats.get(who).copied()
    }

    /// Every word that names a seat.
    pub fn words(&self) -> impl Iterator<Item = &'a str> {
        self.seats.keys().copied()
    }
}
