//! What is in place when a crisis begins and at the end: one reading of each delegation for every indicator that
//! measures a state of things (MODEL.md 7.14). A lack never counts as a breach.

use std::sync::Arc;

use arrayvec::ArrayVec;

use crate::sim::adjudicate::occasions::built::{Built, Points};
use crate::sim::adjudicate::occasions::open::at_once;
use crate::sim::catalogue::occasion::{Measured, OccasionKind};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::reading::Reading;
use crate::sim::exercise::state_vars::StateVars;
use crate::sim::ids::{OccasionId, STATES_MAX};
use crate::sim::parameters::Parameters;
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::{Finding, Found};
use crate::sim::score::measure::between;
use crate::sim::score::occasion::About;

/// A crisis begins with the open step.
pub(in crate::sim::adjudicate) fn at_crisis(ex: &mut Exercise, s: &Scenario) {
    let place = usize::from(ex.step);
    let before = place.checked_sub(1).map(|before| s.steps[before].crisis);
    if s.steps[place].crisis && before != Some(true) {
        let tables = Arc::clone(&ex.tables);
        read_all(ex, s, OccasionKind::Crisis, &tables.read_at_crisis);
    }
}

/// The exercise is over; its last step still stands.
pub(in crate::sim::adjudicate) fn at_end(ex: &mut Exercise, s: &Scenario) {
    let tables = Arc::clone(&ex.tables);
    read_all(ex, s, OccasionKind::End, &tables.read_at_end);
}

fn read_all(ex: &mut Exercise, s: &Scenario, kind: OccasionKind, readings: &[Reading]) {
    let mut built = Built::nothing(s);
    built.gather(ex, s);
    let mut tests: ArrayVec<OccasionId, STATES_MAX> = ArrayVec::new();
    for seat in s.states.keys() {
        tests.push(at_once(ex, seat, kind, About::Nothing));
    }
    let believed = believed(ex, s);
    let (p, everybody) = (&s.parameters, s.everybody());
    for (seat, &occasion) in s.states.keys().zip(&tests) {
        let desk = Desk {
            s,
            now: &ex.world.states[seat],
            start: &ex.opening.states[seat],
            points: &built.points,
            means: built.means[seat.at() % STATES_MAX],
            own_part: built.own_part(seat),
            partners: built.partners(seat).count() as f64 / everybody.without(seat).count().max(1) as f64,
            believed: believed[seat.at() % STATES_MAX],
        };
        let lines = readings.iter().filter_map(|reading| {
            let (value, level) = desk.read(p, seat.at() % STATES_MAX, reading)?;
            Some((reading.paragraph, reading.id, Found::Value(value, level)))
        });
        let finding = Finding { occasion, ..Finding::NOTHING };
        ex.ledger.enter_values(p, ex.step, finding, lines);
    }
}

/// All that is read of one delegation.
struct Desk<'a> {
    s: &'a Scenario,
    now: &'a StateVars,
    start: &'a StateVars,
    /// What is in force, of everybody.
    points: &'a [[Points; STATES_MAX]],
    /// What can be asked of it, as a share of what can be asked of one with the mean budget.
    means: f64,
    /// The share of what holds for it for which it pays.
    own_part: f64,
    /// The share of the others with whom it works.
    partners: f64,
    believed: Option<f64>,
}

impl Desk<'_> {
    /// What an indicator reads: the value, and where it lies between little and all that can be asked. There
    /// is no reading where nothing was built and none is owed.
    #[inline]
    fn read(&self, p: &Parameters, at: usize, reading: &Reading) -> Option<(f64, f64)> {
        let Reading { low, high, .. } = *reading;
        // What is read, how far it was gained, and between which levels lies what was there at the start.
        let (value, gained, stood) = match reading.measured {
            Measured::InForce => {
                let Points { paper, practice } = self.points[reading.row][at % STATES_MAX];
                let asked = high * self.means;
                (paper + practice, between(low, asked, practice), (low, asked, paper))
            }
            Measured::Partners => (self.partners, between(low, high, self.partners), (0.0, 0.0, 0.0)),
            Measured::Maturity => {
                let (now, start) = (self.maturity(self.now), self.maturity(self.start));
                (now, between(low, high, now - start) * self.own_part, (0.0, NORM_MOST, start))
            }
            Measured::Level(quantity) => {
                let (now, start) = (self.now.get(quantity), self.start.get(quantity));
                let gained = between(low, high, now - start) * self.own_part;
                (now, gained, (0.0, quantity.range().1, start))
            }
            Measured::Belief => {
                let (least, mean) = (p.mark_not_taken_up, self.believed?);
                return Some((mean, least + (1.0 - least) * between(low, high, mean)));
            }
            // These measure conduct, and nothing is read of them.
            Measured::Share | Measured::MedianHours | Measured::Acts | Measured::Days => return None,
        };
        if gained <= 0.0 && !reading.owed {
            return None;
        }
        // What was there at the start is laid to paper, what was gained since to practice.
        let (rest, stood) = (1.0 - p.prepared_least - p.prepared_paper, between(stood.0, stood.1, stood.2));
        Some((value, p.prepared_least + p.prepared_paper * stood + rest * gained))
    }

    /// The mean maturity of the instrument's norms at home.
    fn maturity(&self, vars: &StateVars) -> f64 {
        let count = self.s.instrument.norms.len().clamp(1, 16);
        vars.norms[..count].iter().map(|level| f64::from(*level)).sum::<f64>() / count as f64
    }
}

/// The highest level of a norm.
const NORM_MOST: f64 = 3.0;

/// For each delegation the mean belief in the true author of what hit it, where it has done something about it. What
/// others find out for a delegation that does nothing is theirs.
fn believed(ex: &Exercise, s: &Scenario) -> [Option<f64>; STATES_MAX] {
    let (mut sum, mut count) = ([0.0; STATES_MAX], [0u32; STATES_MAX]);
    for (id, incident) in ex.incidents.iter_enumerated() {
        let (seat, at) = (incident.victim, incident.victim.at());
        if incident.severity >= s.parameters.severity_of_crisis && incident.done[at] != 0 {
            (sum[at], count[at]) = (sum[at] + ex.beliefs.get(id, seat, incident.truth), count[at] + 1);
        }
    }
    std::array::from_fn(|at| (count[at] > 0).then(|| sum[at] / f64::from(count[at])))
}
