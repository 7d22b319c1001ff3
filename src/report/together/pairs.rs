//! Texts between two delegations in one line for a step, by how they went.

use crate::report::names::Names;
use crate::sim::decision::Stance;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::Outcome;
use crate::sim::ids::{MeasureId, ProposalId};
use crate::words::{tell, word};

/// How a text went that lay between two delegations, and of which nobody else knows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pair {
    /// The position of the delegation that was asked.
    pub(super) stance: Stance,
    pub(super) outcome: Outcome,
    /// Did it come into force for both in the same step?
    pub(super) in_force: bool,
}

/// "Settled between two delegations, not in public: supported, agreed and in force: “…” (A to B, C to D), “…” (A to D); let
/// pass, too few: “…” (B to C)."
pub(super) fn line(names: &Names<'_>, exercise: &Exercise, texts: &[(Pair, ProposalId)]) -> String {
    let mut groups: Vec<(Pair, Vec<ProposalId>)> = Vec::new();
    for (pair, text) in texts {
        match groups.iter_mut().find(|(other, _)| other == pair) {
            Some((_, all)) => all.push(*text),
            None => groups.push((*pair, vec![*text])),
        }
    }
    let groups: Vec<String> =
        groups.iter().map(|(pair, texts)| pair.told(&items(names, exercise, texts))).collect();
    tell("told-pairs", &[("groups", &groups.join("; "))])
}

/// "“…” (A to B, C to D), “…” (A to D)".
fn items(names: &Names<'_>, exercise: &Exercise, texts: &[ProposalId]) -> String {
    let mut measures: Vec<(MeasureId, Vec<String>)> = Vec::new();
    for text in texts.iter().map(|id| &exercise.proposals()[*id]) {
        let pair = [("by", names.state(text.by)), ("to", &*names.states(text.asked))];
        let pair = tell("told-pair", &pair);
        match measures.iter_mut().find(|(other, _)| *other == text.measure) {
            Some((_, pairs)) => pairs.push(pair),
            None => measures.push((text.measure, vec![pair])),
        }
    }
    let item = |(measure, pairs): &(MeasureId, Vec<String>)| {
        tell("told-begun-item", &[("measure", &names.measure(*measure)), ("who", &pairs.join(", "))])
    };
    measures.iter().map(item).collect::<Vec<_>>().join(", ")
}

impl Pair {
    fn told(self, items: &str) -> String {
        let stance = word(match self.stance {
            Stance::Support => "told-pair-support",
            Stance::Acquiesce => "told-pair-acquiesce",
            Stance::Amend => "told-pair-amend",
            Stance::Block => "told-pair-block",
        });
        let key = if self.in_force { "told-pairs-in-force" } else { "told-pairs-not-in-force" };
        tell(key, &[("stance", &stance), ("ended", &word(ended(self.outcome))), ("items", items)])
    }
}

/// The key of the words for each way in which a text can end.
pub(super) fn ended(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Agreed => "told-text-agreed",
        Outcome::Softened => "told-text-softened",
        Outcome::Blocked => "told-text-blocked",
        Outcome::TooFew => "told-text-too-few",
    }
}
