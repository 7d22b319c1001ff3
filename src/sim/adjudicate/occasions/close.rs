//! Tests whose time is over: what was owed and did not come is noted as not taken up. It is no breach, and an answer
//! that comes later still counts in part.

use std::sync::Arc;

use crate::sim::adjudicate::occasions::{Answer, mark};
use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::Mark;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, IndicatorId, OccasionId, StateSet};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Cause;
use crate::sim::score::occasion::Occasion;

/// Closes what ends with this step.
pub(in crate::sim::adjudicate) fn close(ex: &mut Exercise, s: &Scenario) {
    let now = ex.hours + s.steps[usize::from(ex.step)].hours;
    let last = usize::from(ex.step) + 1 == s.steps.len();
    let mut from = 0;
    while let Some((test, next)) = ex.ledger.open_over_incident(from) {
        from = next;
        let occasion = ex.ledger.occasions()[test.at()];
        let Some(id) = occasion.incident() else { continue };
        let helped = occasion.kind == OccasionKind::HelpAsked && ex.incidents[id].helped;
        let over = last || now >= occasion.until_hours || !ex.incidents[id].open || helped;
        if over {
            ex.ledger.close(test);
            // Where help has come, nobody else was missed.
            if !helped {
                omitted(ex, s, test, occasion, id);
            }
        }
    }
}

fn omitted(ex: &mut Exercise, s: &Scenario, id: OccasionId, occasion: Occasion, incident: IncidentId) {
    let missed = missed(ex, s, id, occasion, incident);
    let hours = occasion.until_hours.max(ex.hours) - occasion.opened_hours;
    let cause = Cause::Omitted(incident);
    let answer = Answer { occasion: id, partners: StateSet::NONE, cause, hours, share: 1.0 };
    let tables = Arc::clone(&ex.tables);
    for &indicator in tables.owed(occasion.kind).iter().filter(|owed| missed >> owed.0 & 1 == 1) {
        mark(ex, s, answer, indicator, Mark::NotTakenUp);
    }
}

/// The indicators to which an answer was owed and did not come, as bits. To do the contrary over this incident since the
/// test began stands for itself, and nothing was left open beside it.
fn missed(ex: &Exercise, s: &Scenario, id: OccasionId, occasion: Occasion, incident: IncidentId) -> u128 {
    let kind = ex.incidents[incident].kind;
    let is_open = |indicator: &&IndicatorId| {
        let test = s.instrument.indicators[**indicator].tested_on(occasion.kind, Some(kind));
        test.is_some_and(|test| test.owed) && !occasion.is_answered(**indicator)
    };
    let owed = ex.tables.owed(occasion.kind).iter();
    let open = owed.filter(is_open).fold(0u128, |open, indicator| open | 1 << indicator.0);
    // Most tests were answered, and then nobody has to look for what was broken.
    if open == 0 { 0 } else { open & !ex.ledger.broken_since(occasion.opened, occasion.seat, incident, id) }
}
