//! A delegation's page.

use super::Region;
use crate::session::view::{DelegationView, Snapshot};

/// The regions of a delegation's page in the order of the page.
pub fn regions(_view: &DelegationView, _snapshot: &Snapshot, _head: bool) -> Vec<Region> {
    Vec::new()
}
/// stub
pub fn measure_card(
    _v: &DelegationView,
    _s: &Snapshot,
    _id: crate::sim::ids::MeasureId,
) -> Option<maud::Markup> {
    None
}
/// stub
pub fn choice_card(
    _v: &DelegationView,
    _s: &Snapshot,
    _id: crate::sim::ids::ChoiceId,
    _i: Option<crate::sim::ids::IncidentId>,
) -> Option<maud::Markup> {
    None
}
