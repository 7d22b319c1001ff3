//! The cases in which a line of evidence counts, as clauses that follow an "if".

use crate::report::labels;
use crate::sim::catalogue::terms::Case;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// Where the rules draw the lines that the clauses speak of.
pub(super) struct Readings {
    weak_percent: String,
    strong_percent: String,
    early_hours: String,
}

impl Readings {
    /// The lines of this scenario's rules.
    pub(super) fn of(s: &Scenario) -> Self {
        let (p, percent) = (&s.parameters, |share: f64| format!("{:.0}", share * 100.0));
        Self {
            weak_percent: percent(p.belief_weak),
            strong_percent: percent(p.belief_strong),
            early_hours: format!("{:.0}", p.early_hours),
        }
    }
}

/// Cases that must all hold, as one clause.
pub(super) fn clause(readings: &Readings, cases: &[Case]) -> String {
    let one_more = |left: String, right: String| tell("card-case-and", &[("left", &left), ("right", &right)]);
    cases.iter().map(|case| says(readings, *case)).reduce(one_more).unwrap_or_default()
}

fn says(readings: &Readings, case: Case) -> String {
    let (weak, strong) = (("weak", &*readings.weak_percent), ("strong", &*readings.strong_percent));
    let hours = ("hours", &*readings.early_hours);
    match case {
        Case::WeakEvidence => tell("card-case-weak-evidence", &[weak]),
        Case::SomeEvidence => tell("card-case-some-evidence", &[weak, strong]),
        Case::StrongEvidence => tell("card-case-strong-evidence", &[strong]),
        Case::Early => tell("card-case-early", &[hours]),
        Case::Late => tell("card-case-late", &[hours]),
        Case::AskedFirst => word("card-case-asked-first"),
        Case::NotAsked => word("card-case-not-asked"),
        Case::Unaccused => word("card-case-unaccused"),
        Case::AskedNow => word("card-case-asked-now"),
        Case::Reviewed => word("card-case-reviewed"),
        Case::ReviewedNow => word("card-case-reviewed-now"),
        Case::Unreviewed => word("card-case-unreviewed"),
        Case::Noticed => word("card-case-noticed"),
        Case::OnRequest => word("card-case-on-request"),
        Case::Exposed => word("card-case-exposed"),
        Case::Safeguarded => word("card-case-safeguarded"),
        Case::Unsafeguarded => word("card-case-unsafeguarded"),
        Case::Consulted => word("card-case-consulted"),
        Case::Unconsulted => word("card-case-unconsulted"),
        Case::OfKind(kind) => words("card-case-of-kind", &[("kind", labels::incident_kind(kind).into())]),
        Case::ForFirm => word("card-case-for-firm"),
        Case::Diverting => word("card-case-diverting"),
    }
}
