//! What a crisis choice says of the commitments that it touches: it answers a test that the delegation was put to,
//! or is one itself.

use crate::sim::adjudicate::occasions::open::at_once;
use crate::sim::adjudicate::occasions::{Answer, cases, hour_of_acts, mark};
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::{EvidenceRow, Mark};
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{IncidentId, OccasionId, StateSet};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Cause;
use crate::sim::score::occasion::{About, Occasion};

/// Notes each line of a choice whose cases all hold (MODEL.md 7.14).
pub(in crate::sim::adjudicate) fn mark_choice(
    ex: &mut Exercise,
    s: &Scenario,
    choice: &Choice,
    made: MadeChoice,
    exposed: bool,
    decisions: &[Decision],
) {
    let cause = Cause::Choice(made.choice, made.incident);
    let partners = made.target.map_or(StateSet::NONE, StateSet::only);
    // One act is one test, whatever commitments it touches.
    let mut own_act: Option<OccasionId> = None;
    // And it says one thing of each indicator: the first that holds, so that a stronger case stands before a weaker.
    let (mut said, breaks) = (0u128, ex.tables.breaks(made.choice));
    for row in &choice.serves {
        let is_said = said >> row.indicator.0 & 1 == 1;
        if is_said || !row.cases.iter().all(|case| cases::holds(ex, s, *case, made, exposed)) {
            continue;
        }
        said |= 1 << row.indicator.0;
        // An act that could have been a breach of the same commitment is a test by itself, however it came out.
        if breaks >> row.indicator.0 & 1 == 1 {
            let about = made.incident.map_or(About::Nothing, About::Incident);
            let occasion =
                *own_act.get_or_insert_with(|| at_once(ex, made.seat, OccasionKind::OwnAct, about));
            let answer = Answer { occasion, partners, cause, hours: lasts(ex, s, choice), share: 1.0 };
            mark(ex, s, answer, row.indicator, row.mark);
        } else if let Some((occasion, found)) = tested(ex, s, row, made) {
            let hours = (hour_of_acts(ex, s) - found.opened_hours).max(0.0);
            let share = 1.0 / joining(s, choice, made, decisions) as f64;
            let answer = Answer { occasion, partners, cause, hours, share };
            // Late is in part.
            let late = found.closed || hours > found.until_hours - found.opened_hours;
            let worth = if late { row.mark.min(Mark::Partly) } else { row.mark };
            mark(ex, s, answer, row.indicator, worth);
        }
    }
    make_good(ex, choice, made, cause);
}

/// The newest test of this delegation that the line answers, and that was not answered before.
fn tested(
    ex: &Exercise,
    s: &Scenario,
    row: &EvidenceRow,
    made: MadeChoice,
) -> Option<(OccasionId, Occasion)> {
    let indicator = &s.instrument.indicators[row.indicator];
    // Most who act stand by, and were put to no test over this incident.
    let concerned = |id: IncidentId| ex.incidents[id].tested.iter().any(|tested| tested.has(made.seat));
    if indicator.tests.is_empty() || !made.incident.is_none_or(concerned) {
        return None;
    }
    let tests = |occasion: &Occasion, id: IncidentId| {
        ex.tables.tested(occasion.kind, ex.incidents[id].kind) >> row.indicator.0 & 1 == 1
            && (occasion.kind != OccasionKind::Doubt || is_addressed(made))
    };
    let fits = |occasion: &Occasion| {
        occasion.incident().is_some_and(|id| {
            // What is about no incident answers what is open now.
            made.incident.map_or(!occasion.closed, |about| about == id) && tests(occasion, id)
        }) && !occasion.is_answered(row.indicator)
    };
    let id = ex.ledger.newest(made.seat, fits)?;
    Some((id, ex.ledger.occasions()[id.at()]))
}

/// Is the act directed at a state that the one who was hit suspects? What is directed at nobody in particular passes
/// over nobody.
fn is_addressed(made: MadeChoice) -> bool {
    made.target.is_none() || made.suspected
}

/// How many ask for the same in this step: they join one request and share its credit.
fn joining(s: &Scenario, choice: &Choice, made: MadeChoice, decisions: &[Decision]) -> usize {
    if choice.mechanism != Mechanism::Convene {
        return 1;
    }
    let same = |act: &Act| {
        matches!(act, Act::Respond { choice, incident, .. }
            if s.choices[*choice].mechanism == Mechanism::Convene && *incident == made.incident)
    };
    decisions.iter().filter(|decision| decision.acts.iter().any(same)).count().max(1)
}

/// The hours that a limit on rights lasts; nothing of any other act.
fn lasts(ex: &Exercise, s: &Scenario, choice: &Choice) -> f64 {
    match choice.mechanism {
        Mechanism::TakedownMass | Mechanism::Shutdown => {
            let steps = s.steps.iter().skip(usize::from(ex.step)).filter(|step| step.crisis);
            steps.take(usize::from(s.parameters.rebound_steps)).map(|step| step.hours).sum()
        }
        _ => 0.0,
    }
}

/// A choice that makes good earlier ones: each act against a commitment that came of one of those, over the same
/// incident, is remedied once.
fn make_good(ex: &mut Exercise, choice: &Choice, made: MadeChoice, cause: Cause) {
    if choice.remedies == 0 {
        return;
    }
    let meant = |entry: &crate::sim::score::ledger::LedgerLine| match entry.cause {
        Cause::Choice(other, about) => {
            choice.remedies >> other.0 & 1 == 1 && (about.is_none() || about == made.incident)
        }
        _ => false,
    };
    ex.ledger.remedy(ex.step, (made.seat, cause), meant);
}
