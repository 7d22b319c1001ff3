//! Tests whose time is over: what was owed and did not come is noted as not taken up. It is no breach, and an answer
//! that comes later still counts in part.

use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::Mark;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, IndicatorId, OccasionId, members};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::{Cause, Finding};
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

/// Notes what was owed and did not come. To do the contrary over this incident since the test began stands for itself,
/// and nothing was left open beside it.
fn omitted(ex: &mut Exercise, s: &Scenario, id: OccasionId, occasion: Occasion, incident: IncidentId) {
    let open = ex.tables.owed(occasion.kind, ex.incidents[incident].kind) & !occasion.answered;
    // Most tests were answered, and then nobody has to look for what was broken.
    if open == 0 {
        return;
    }
    let missed = open & !ex.ledger.broken_since(occasion.opened, occasion.seat, incident, id);
    let hours = occasion.until_hours.max(ex.hours) - occasion.opened_hours;
    let finding = Finding { occasion: id, cause: Cause::Omitted(incident), hours, ..Finding::NOTHING };
    let lines = members(missed).map(IndicatorId);
    let lines = lines.map(|indicator| (s.instrument.indicators[indicator].paragraph, indicator));
    ex.ledger.enter_marks(&s.parameters, ex.step, finding, Mark::NotTakenUp, missed, lines);
}
