//! The score on its own: what lines of a ledger come to, without an exercise.

mod bands;
mod fold;
mod lines;
mod values;
mod worked;

use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{ChoiceId, IncidentId, IndicatorId, OccasionId, ParagraphId, StateId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::score::ledger::{Cause, Finding, Found, Ledger};
use crate::sim::score::occasion::{About, Occasion};

const ME: StateId = StateId(0);
const OTHER: StateId = StateId(1);
const THIRD: StateId = StateId(2);

/// A ledger of three delegations and four indicators.
fn ledger() -> Ledger {
    Ledger::new(3, 4, 64)
}

/// A test of a delegation over the first incident, with three days for an answer.
fn test_of(ledger: &mut Ledger, seat: StateId, kind: OccasionKind) -> OccasionId {
    ledger.open(Occasion {
        kind,
        seat,
        about: About::Incident(IncidentId(0)),
        opened: 0,
        opened_hours: 0.0,
        until_hours: 72.0,
        closed: false,
        answered: 0,
    })
}

/// What the first choice was found to be worth in a test, towards somebody.
fn finding(occasion: OccasionId, indicator: u8, mark: Mark, towards: StateId) -> Finding {
    Finding {
        occasion,
        partners: StateSet::only(towards),
        paragraph: ParagraphId(0),
        indicator: IndicatorId(indicator),
        cause: Cause::Choice(ChoiceId(3), Some(IncidentId(0))),
        found: Found::Marked(mark),
        hours: 8.0,
        share: 1.0,
    }
}

/// A test with what it was found to be worth.
fn marked(ledger: &mut Ledger, kind: OccasionKind, indicator: u8, mark: Mark) -> OccasionId {
    let occasion = test_of(ledger, ME, kind);
    ledger.enter(&Parameters::default(), 1, finding(occasion, indicator, mark, OTHER));
    occasion
}
