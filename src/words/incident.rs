//! What an incident is called.

use super::words;
use crate::sim::catalogue::terms::IncidentKind;

/// The title that the plot gives an incident, or a plain one for an everyday incident, by kind and place.
pub fn title(given: Option<&str>, kind: IncidentKind, victim: &str) -> String {
    match given {
        Some(title) => title.to_owned(),
        None => words("incident-everyday", &[("kind", kind.name().into()), ("state", victim.into())]),
    }
}
