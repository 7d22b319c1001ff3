//! What is in place when a crisis begins and at the end: one reading of each delegation for every indicator that
//! measures a state of things (MODEL.md 7.14). A lack never counts as a breach.

use arrayvec::ArrayVec;

use crate::sim::adjudicate::occasions::built::{Built, Points};
use crate::sim::adjudicate::occasions::open::begin;
use crate::sim::catalogue::instrument::Indicator;
use crate::sim::catalogue::occasion::{Measured, OccasionKind, Side};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{INDICATORS_MAX, IndicatorId, ParagraphId, STATES_MAX, StateId, StateSet};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::{Finding, Found};
use crate::sim::score::measure::between;
use crate::sim::score::occasion::About;

/// A crisis begins with the open step.
pub(in crate::sim::adjudicate) fn at_crisis(ex: &mut Exercise, s: &Scenario) {
    let place = usize::from(ex.step);
    let before = place.checked_sub(1).map(|before| s.steps[before].crisis);
    if s.steps[place].crisis && before != Some(true) {
        read_all(ex, s, OccasionKind::Crisis);
    }
}

/// The exercise is over; its last step still stands.
pub(in crate::sim::adjudicate) fn at_end(ex: &mut Exercise, s: &Scenario) {
    read_all(ex, s, OccasionKind::End);
}

fn read_all(ex: &mut Exercise, s: &Scenario, kind: OccasionKind) {
    let readings = readings(s, kind);
    let mut built = Built::nothing(s);
    built.gather(ex, s);
    // Each indicator is worked out for all delegations at once; the ledger has them delegation by delegation.
    let mut values: ArrayVec<Values, INDICATORS_MAX> = ArrayVec::new();
    values.extend(std::iter::repeat_n(Values::NOTHING, readings.len()));
    readings.iter().zip(&mut values).for_each(|(reading, values)| read(ex, s, reading, &built, values));
    for seat in s.states.keys() {
        let occasion = begin(ex, seat, kind, About::Nothing, 0.0);
        ex.ledger.close(occasion);
        let noted = readings.iter().zip(&values).filter(|(_, values)| values.noted.has(seat));
        let lines = noted.map(|(reading, values)| {
            let found = Found::Value(values.value[seat.at()], values.level[seat.at()]);
            (reading.paragraph, reading.id, found)
        });
        let finding = Finding { occasion, ..Finding::NOTHING };
        ex.ledger.enter_all(&s.parameters, ex.step, finding, lines);
    }
}

/// What an indicator reads, state by state.
#[derive(Debug, Clone, Copy)]
struct Values {
    value: [f64; STATES_MAX],
    level: [f64; STATES_MAX],
    /// For which delegations a line is written.
    noted: StateSet,
}

impl Values {
    const NOTHING: Self = Self { value: [0.0; STATES_MAX], level: [0.0; STATES_MAX], noted: StateSet::NONE };
}

/// An indicator that can be read off what is in place.
#[derive(Debug, Clone, Copy)]
struct Reading {
    id: IndicatorId,
    paragraph: ParagraphId,
    measured: Measured,
    low: f64,
    high: f64,
    /// A lack is noted too: the scenario trains its paragraph.
    owed: bool,
}

fn readings(s: &Scenario, kind: OccasionKind) -> ArrayVec<Reading, INDICATORS_MAX> {
    let trained = trained(s);
    let is_read = |(_, indicator): &(IndicatorId, &Indicator)| match indicator.measured.side() {
        Side::Preparation => true,
        Side::Conduct => kind == OccasionKind::End && indicator.measured == Measured::Belief,
    };
    let reading = |(id, &Indicator { paragraph, measured, low, high, .. }): (IndicatorId, &Indicator)| {
        Reading { id, paragraph, measured, low, high, owed: trained[paragraph.at()] }
    };
    s.instrument.indicators.iter_enumerated().filter(is_read).take(INDICATORS_MAX).map(reading).collect()
}

/// Reads an indicator of every delegation. There is no reading of a state where nothing was built and none is owed.
fn read(ex: &Exercise, s: &Scenario, reading: &Reading, built: &Built, values: &mut Values) {
    let Reading { low, high, .. } = *reading;
    let p = &s.parameters;
    let rest = 1.0 - p.prepared_least - p.prepared_paper;
    // What was there at the start is laid to paper, what was gained since to practice.
    let mut note = |at: usize, (value, stood, gained): (f64, f64, f64)| {
        values.value[at] = value;
        values.level[at] = p.prepared_least + p.prepared_paper * stood + rest * gained;
        values.noted.0 |= u16::from(gained > 0.0 || reading.owed) << at;
    };
    let seats = s.states.len().min(STATES_MAX);
    match reading.measured {
        Measured::InForce => {
            let Points { paper, practice } = &built.points[usize::from(ex.tables.row[reading.id])];
            for at in 0..seats {
                let asked = high * built.means[at];
                let (stood, gained) = (between(low, asked, paper[at]), between(low, asked, practice[at]));
                note(at, (paper[at] + practice[at], stood, gained));
            }
        }
        Measured::Belief => beliefs(ex, s, reading, values),
        Measured::Partners
        | Measured::Maturity
        | Measured::Level(_)
        | Measured::Share
        | Measured::MedianHours
        | Measured::Acts
        | Measured::Days => {
            s.states.keys().for_each(|seat| note(seat.at(), stands(ex, s, seat, reading, built)));
        }
    }
}

/// What one delegation has in place: the value, how far it stood at the start, and how far it has gained since.
fn stands(ex: &Exercise, s: &Scenario, seat: StateId, reading: &Reading, built: &Built) -> (f64, f64, f64) {
    let Reading { low, high, .. } = *reading;
    let (now, start) = (&ex.world.states[seat], &ex.opening().states[seat]);
    match reading.measured {
        Measured::Partners => {
            let others = s.everybody().without(seat).count().max(1);
            let share = built.partners(seat).count() as f64 / others as f64;
            (share, 0.0, between(low, high, share))
        }
        Measured::Maturity => {
            let mean = |levels: &[u8; 16]| {
                let count = s.instrument.norms.len().clamp(1, 16);
                levels[..count].iter().map(|level| f64::from(*level)).sum::<f64>() / count as f64
            };
            let (now, start) = (mean(&now.norms), mean(&start.norms));
            let gained = between(low, high, now - start) * built.own_part(seat);
            (now, between(0.0, NORM_MOST, start), gained)
        }
        Measured::Level(quantity) => {
            let (now, start) = (now.get(quantity), start.get(quantity));
            let gained = between(low, high, now - start) * built.own_part(seat);
            (now, between(0.0, quantity.range().1, start), gained)
        }
        // What is in force is worked out for all at once, and the others measure conduct.
        Measured::InForce
        | Measured::Share
        | Measured::MedianHours
        | Measured::Acts
        | Measured::Days
        | Measured::Belief => (0.0, 0.0, 0.0),
    }
}

/// The highest level of a norm.
const NORM_MOST: f64 = 3.0;

/// For every paragraph, whether the scenario trains it.
fn trained(s: &Scenario) -> [bool; 1 + u8::MAX as usize] {
    let mut trained = [false; 1 + u8::MAX as usize];
    for paragraph in s.objectives.iter().flat_map(|objective| &objective.paragraphs) {
        trained[paragraph.at()] = true;
    }
    trained
}

/// At the end: the mean belief in the true author of what hit a delegation, where it has done something about it.
fn beliefs(ex: &Exercise, s: &Scenario, reading: &Reading, values: &mut Values) {
    let least = s.parameters.mark_not_taken_up;
    let (mut sum, mut count) = ([0.0; STATES_MAX], [0u32; STATES_MAX]);
    for (id, incident) in ex.incidents.iter_enumerated() {
        let (seat, at) = (incident.victim, incident.victim.at());
        // What others find out for a delegation that does nothing is theirs.
        if incident.severity >= s.parameters.severity_of_crisis && incident.done[at] != 0 {
            (sum[at], count[at]) = (sum[at] + ex.beliefs.get(id, seat, incident.truth), count[at] + 1);
        }
    }
    for seat in s.states.keys().filter(|seat| count[seat.at()] > 0) {
        let mean = sum[seat.at()] / f64::from(count[seat.at()]);
        values.value[seat.at()] = mean;
        values.level[seat.at()] = least + (1.0 - least) * between(reading.low, reading.high, mean);
        values.noted = values.noted.with(seat);
    }
}
