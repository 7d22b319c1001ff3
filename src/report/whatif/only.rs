//! What stands in one arm of a future and not in the other.

use crate::report::evidence::by_act;
use crate::report::names::Names;
use crate::sim::exercise::Exercise;
use crate::sim::score::ledger::{LedgerLine, Regards};
use crate::study::whatif::Futures;

/// Sentences of one arm at most.
pub(super) const SENTENCES: usize = 4;

/// The evidence for and against the delegation that stands in one arm and not in the other, act by act.
pub(super) fn evidence(futures: &Futures<'_>, own: &Exercise, other: &Exercise) -> Vec<String> {
    let names = Names::of_control(own);
    let here = marked(futures, own);
    let there = marked(futures, other);
    let alike = |one: &LedgerLine, two: &LedgerLine| {
        (one.step, one.cause, one.indicator, one.mark()) == (two.step, two.cause, two.indicator, two.mark())
    };
    let lines = here.into_iter().filter(|line| !there.iter().any(|other| alike(line, other)));
    by_act(&names, lines).into_iter().take(SENTENCES).collect()
}

fn marked<'a>(futures: &Futures<'_>, exercise: &'a Exercise) -> Vec<&'a LedgerLine> {
    let own = exercise.ledger().lines().iter().filter(|line| line.actor == futures.gauge.who);
    let since = own.filter(|line| line.step >= futures.step && line.regards == Regards::Itself);
    since.filter(|line| line.mark().is_some()).collect()
}
