//! Secrets that say themselves who may read them, and the search for those that somebody else can read.

use mufakat::session::person::Role;
use mufakat::session::view::Snapshot;
use mufakat::sim::ids::{StateId, StateSet};

/// Before every secret.
const MARK: &str = "secret<";

/// A text for these delegations and for these others: `c`ontrol, c`h`air, `e`valuator, `v`oice, the `r`oom.
pub fn secret(seats: StateSet, others: &str) -> String {
    format!("{MARK}{:04x}/{others}> for nobody else", seats.0)
}

fn letter(role: &Role) -> char {
    match role {
        Role::Control => 'c',
        Role::Chair => 'h',
        Role::Evaluator => 'e',
        Role::SimCell(_) => 'v',
        Role::Observer | Role::Board => 'r',
        Role::Delegation(_) => '-',
    }
}

/// May this role read a secret that begins like this, after the mark?
fn may_read(role: &Role, label: &str) -> bool {
    let Some((seats, others)) = label.split_once('/') else { return false };
    let others = others.split('>').next().unwrap_or_default();
    let seats = u16::from_str_radix(seats, 16).unwrap_or(0);
    role.state().is_some_and(|state| StateSet(seats).has(state)) || others.contains(letter(role))
}

/// The first secret in a text that is not for this role.
pub fn leak<'a>(role: &Role, seen: &'a str) -> Option<&'a str> {
    let found = seen.split(MARK).skip(1).find(|label| !may_read(role, label));
    found.map(|label| label.get(..24).unwrap_or(label))
}

/// Everything a role's pages are made of.
pub fn seen_by(role: &Role, snapshot: &Snapshot) -> String {
    match role {
        Role::Delegation(seat) => format!("{:?}", snapshot.delegation(*seat)),
        Role::Control => format!("{:?}", snapshot.control()),
        Role::Evaluator => {
            format!("{:?}{:?}{:?}", snapshot.hall(), snapshot.talk(role), snapshot.observations())
        }
        Role::Chair | Role::SimCell(_) | Role::Observer | Role::Board => {
            format!("{:?}{:?}", snapshot.hall(), snapshot.talk(role))
        }
    }
}

/// The roles whose pages are searched, the delegations first.
pub fn viewers(seats: usize) -> Vec<Role> {
    let delegations = (0..seats).map(|seat| Role::Delegation(StateId::from(seat)));
    let others =
        [Role::Chair, Role::Evaluator, Role::SimCell("Lake Radio".into()), Role::Observer, Role::Board];
    delegations.chain(others).collect()
}

/// What is wrong with what this role sees.
pub fn search(role: &Role, snapshot: &Snapshot) -> Result<(), String> {
    match leak(role, &seen_by(role, snapshot)) {
        Some(label) => Err(format!("{role:?} reads a secret that is not for them: {label}")),
        None => Ok(()),
    }
}
