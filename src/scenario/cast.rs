//! Who sits at the table and who plays which role, after the trainer has had a say. It looks names up and
//! reports nothing: that is for the checks.

use std::collections::BTreeMap;

use super::catalogue::State;
use super::file::{Role, Scenario};
use super::library::Library;
use crate::sim::ids::StateId;
use crate::sim::scenario::MEMBER_ROLE;

/// Roles bound otherwise than the file says, and members who sit beside them: role id to ISO code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Binding {
    /// In no particular order; a role not named keeps the state of the file. Who sits as a member stands here under
    /// the role of a member.
    pub roles: BTreeMap<String, String>,
}

/// The role of this state, by its ISO code, if it sits at the table without a part in the plot: `member-khm`.
pub fn member_role(iso: &str) -> String {
    format!("{MEMBER_ROLE}{}", iso.to_lowercase())
}

impl Binding {
    /// Binds one more role.
    #[must_use]
    pub fn with(mut self, role: &str, iso: &str) -> Self {
        self.roles.insert(role.into(), iso.into());
        self
    }

    /// Invites one more state, which plays no role of the plot.
    #[must_use]
    pub fn also(self, iso: &str) -> Self {
        self.with(&member_role(iso), iso)
    }

    /// The states that were invited as members.
    pub fn members(&self) -> impl Iterator<Item = &str> {
        self.roles.iter().filter(|(role, iso)| **role == member_role(iso)).map(|(_, iso)| iso.as_str())
    }

    /// The state that plays a role: the one it is bound to, else that of the file.
    pub fn state_of<'a>(&'a self, role: &'a Role) -> &'a str {
        self.roles.get(&role.id).unwrap_or(&role.state)
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
        delegations.retain(|state| {
            let sits = match scenario.delegations.as_slice() {
                [] => scenario.roles.iter().any(|role| binding.state_of(role) == state.id),
                listed => listed.contains(&state.id),
            };
            sits || binding.members().any(|iso| iso == state.id)
        });
        let mut seats: BTreeMap<_, _> = delegations
            .iter()
            .enumerate()
            .map(|(place, state)| (state.id.as_str(), StateId::from(place)))
            .collect();
        for role in &scenario.roles {
            if let Some(seat) = seats.get(binding.state_of(role)).copied() {
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
