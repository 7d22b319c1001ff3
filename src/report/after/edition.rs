//! The editions of a report: which parts of an exercise stand in a copy, for whom it is, and what its files are called.

use crate::report::whatif::Mattered;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;

/// One edition of the report of an exercise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Edition<'a> {
    /// All of it, for control to hand out, with the choices that mattered most on the page of each delegation where they
    /// were looked for. They rest on the hidden truth.
    Whole(&'a [Mattered]),
    /// What one delegation's people take home, on a few pages, with the choices that mattered most where they were looked for:
    /// they rest on the hidden truth, and so does the copy then.
    Of(StateId, &'a [Mattered]),
    /// All that one delegation may know, with every line of its evidence.
    InFull(StateId),
    /// What happened, and neither who took part nor who said or did it. Not even the name of the file says more.
    ChathamHouse,
    /// An extract of the whole report on two pages of A4, for control to hand out.
    Short,
}

impl Edition<'_> {
    /// Every edition of an exercise, those of the delegations last and in the order of their seats, all handouts first.
    pub fn all(s: &Scenario) -> impl Iterator<Item = Edition<'static>> + use<> {
        let handouts = s.states.keys().map(|seat| Edition::Of(seat, &[]));
        let of = handouts.chain(s.states.keys().map(Edition::InFull)).collect::<Vec<_>>();
        [Edition::Whole(&[]), Edition::Short, Edition::ChathamHouse].into_iter().chain(of)
    }

    /// What its files are called, without an ending: lower case and no folder.
    pub fn name(self, s: &Scenario) -> String {
        match self {
            Self::Whole(_) => "report".to_owned(),
            Self::Of(seat, _) => format!("report-{}", s.states[seat].id.to_lowercase()),
            Self::InFull(seat) => format!("report-{}-full", s.states[seat].id.to_lowercase()),
            Self::ChathamHouse => "report-chatham-house".to_owned(),
            Self::Short => "report-short".to_owned(),
        }
    }
}
