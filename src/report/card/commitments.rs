//! The commitments that a line of the catalogue serves and those it puts at risk, and the norm it puts into practice.

use super::cases::{Readings, clause};
use super::rows::{CardRow, RowKind, fact, row};
use crate::report::labels;
use crate::sim::catalogue::terms::{Effect, EvidenceRow, Polarity};
use crate::sim::ids::ParagraphId;
use crate::sim::scenario::Scenario;
use crate::sim::view::Seat;
use crate::words::{tell, words};

/// The lines of evidence on one side that this seat may read now: those that look at the hidden truth would give it
/// away, so they stay shut until the end.
fn legible<'a>(
    seat: &Seat<'_>,
    serves: &'a [EvidenceRow],
    polarity: Polarity,
) -> impl Iterator<Item = &'a EvidenceRow> {
    let over = seat.is_over();
    let shut = move |row: &&EvidenceRow| row.cases.iter().any(|case| case.looks_at_truth()) && !over;
    serves.iter().filter(move |row| row.mark.polarity() == polarity && !shut(row))
}

/// The paragraphs that lines of evidence on one side cite, each once.
pub(super) fn cited(seat: &Seat<'_>, serves: &[EvidenceRow], polarity: Polarity) -> Vec<ParagraphId> {
    let mut ids: Vec<ParagraphId> = legible(seat, serves, polarity).map(|row| row.paragraph).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// What it serves, and each commitment that it may count against with the cases in which it does.
pub(super) fn rows(s: &Scenario, seat: &Seat<'_>, serves: &[EvidenceRow]) -> Vec<CardRow> {
    let served: Vec<String> =
        cited(seat, serves, Polarity::For).into_iter().map(|id| paragraph(s, id)).collect();
    let served = row(RowKind::Served, "card-serves", served.join("; "));
    let at_risk = cited(seat, serves, Polarity::Against).into_iter().filter_map(|id| {
        let against: Vec<&EvidenceRow> =
            legible(seat, serves, Polarity::Against).filter(|row| row.paragraph == id).collect();
        row(RowKind::AtRisk, "card-may-cost", at_risk(s, id, &against))
    });
    served.into_iter().chain(at_risk).collect()
}

/// "4 Practical measures".
fn paragraph(s: &Scenario, id: ParagraphId) -> String {
    let paragraph = &s.instrument.paragraphs[id];
    format!("{} {}", paragraph.id, paragraph.title)
}

/// "4 Practical measures, if the other side was not asked first; or if it comes out".
fn at_risk(s: &Scenario, id: ParagraphId, against: &[&EvidenceRow]) -> String {
    let paragraph = paragraph(s, id);
    // A line that holds in every case leaves nothing for the others to say.
    if against.iter().any(|row| row.cases.is_empty()) {
        return paragraph;
    }
    let readings = Readings::of(s);
    let mut clauses: Vec<String> = against.iter().map(|row| clause(&readings, &row.cases)).collect();
    clauses.dedup();
    let one_more = |left: String, right: String| tell("card-case-or", &[("left", &left), ("right", &right)]);
    let cases = clauses.into_iter().reduce(one_more).unwrap_or_default();
    tell("card-may-cost-if", &[("paragraph", &paragraph), ("cases", &cases)])
}

/// Norms that it puts into practice at home, and how far.
pub(super) fn norms(s: &Scenario, effects: &[Effect]) -> Vec<CardRow> {
    let norm = |effect: &Effect| match *effect {
        Effect::Norm(id, level) => {
            let norm = s.instrument.norms.get(id)?;
            let pairs = [
                ("id", norm.id.as_str().into()),
                ("norm", norm.text.as_str().into()),
                ("level", labels::norm_level(level).into()),
            ];
            fact("card-norm", words("card-norm-level", &pairs))
        }
        Effect::Own(..)
        | Effect::Other(..)
        | Effect::Dyad(..)
        | Effect::Everyone(..)
        | Effect::Region(..)
        | Effect::Incident(..)
        | Effect::Forum(..) => None,
    };
    effects.iter().filter_map(norm).collect()
}
