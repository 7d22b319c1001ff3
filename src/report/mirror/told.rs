//! What every part of the page tells of, with the names that an author uses: delegations are called by their roles.

use super::lines::Lines;
use crate::report::names::{Names, list};
use crate::report::story;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{BranchId, InjectId, StateId};
use crate::sim::scenario::{Role, Scenario};
use crate::study::plot::doubt::{Doubt, doubts, plays};
use crate::study::plot::figures::Figures;
use crate::words::words;

/// The scenario with its delegations called by their roles.
pub fn by_role(s: &Scenario) -> Scenario {
    let mut told = s.clone();
    for role in s.roles.iter().filter(|role| !role.is_member()) {
        told.states[role.state].name.clone_from(&role.title);
    }
    told
}

/// What every part of the page tells of.
pub(super) struct Told<'a> {
    pub s: &'a Scenario,
    pub names: Names<'a>,
    pub figures: Option<&'a Figures>,
    pub lines: &'a Lines,
}

impl<'a> Told<'a> {
    pub(super) fn new(exercise: &'a Exercise, figures: Option<&'a Figures>, lines: &'a Lines) -> Self {
        let figures = figures.filter(|figures| figures.games > 0);
        Self { s: exercise.scenario(), names: Names::of_control(exercise), figures, lines }
    }

    /// Roles of the plot in the order of the file.
    pub(super) fn roles(&self) -> impl Iterator<Item = &'a Role> + use<'a> {
        let s = self.s;
        s.roles.iter().filter(move |role| plays(s, role.state))
    }

    pub(super) fn doubts(&self) -> Vec<Doubt> {
        doubts(self.s, self.figures)
    }

    pub(super) fn inject(&self, id: InjectId) -> &'a str {
        &self.s.injects[id].id
    }

    pub(super) fn headline(&self, id: InjectId) -> String {
        let inject = &self.s.injects[id];
        story::headline(&inject.headline, &inject.text)
    }

    pub(super) fn branch(&self, id: BranchId) -> &'a str {
        &self.s.branches[id].id
    }

    pub(super) fn role(&self, state: StateId) -> &'a str {
        &self.s.states[state].name
    }

    /// "61 of 100 tables", where exercises were played.
    pub(super) fn tables(&self, count: impl Fn(&Figures) -> u32) -> Option<String> {
        self.figures.map(|figures| of_tables(count(figures), figures.games))
    }
}

/// "61 of 100 tables".
pub(super) fn of_tables(count: u32, of: u32) -> String {
    words("mirror-of-tables", &[("count", count.into()), ("of", of.into())])
}

/// Several ids as one would say them.
pub(super) fn listed(ids: &[&str]) -> String {
    list(ids.to_vec())
}
