//! Conditions that give the hidden truth away: whoever is told that one of them holds is told who was behind an incident.

use typed_index_collections::TiSlice;

use super::{Aim, Condition, Plot};
use crate::sim::ids::PlotId;

impl Condition {
    /// Does it ask what somebody believes of an incident, or whether something was directed at its true author? Then
    /// whether it holds is told with the truth and not before.
    pub fn looks_at_truth(&self, plots: &TiSlice<PlotId, Plot>) -> bool {
        let at_author = |aim: &Aim| {
            let about = |id: PlotId| aim.about.is_none_or(|about| about == id);
            let is_author = |(id, plot): (PlotId, &Plot)| about(id) && aim.toward == Some(plot.by);
            plots.iter_enumerated().any(is_author)
        };
        match self {
            Self::All(all) | Self::Any(all) => all.iter().any(|one| one.looks_at_truth(plots)),
            Self::Not(not) => not.looks_at_truth(plots),
            Self::BeliefAtLeast(..) => true,
            Self::Did(_, _, aim) | Self::AnyoneDid(_, aim) => at_author(aim),
            Self::InPlace(..)
            | Self::InPlaceFor(..)
            | Self::OnTable(_)
            | Self::Agreed(_)
            | Self::Softened(_)
            | Self::Blocked(_)
            | Self::RungAtLeast(..)
            | Self::RungReached(..)
            | Self::Helped(_)
            | Self::Answered(..)
            | Self::RequestAnswered(_)
            | Self::SpreadAtLeast(..)
            | Self::NormAtLeast(..)
            | Self::TrustAtLeast(..)
            | Self::TensionAtLeast(..)
            | Self::StateAtLeast(..)
            | Self::CohesionAtLeast(_)
            | Self::Released(_)
            | Self::OnBranch(_) => false,
        }
    }
}
