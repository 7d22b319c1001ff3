//! What is in place when a crisis begins and at the end: one reading of each delegation for every indicator that
//! measures a state of things (MODEL.md 7.14). A lack never counts as a breach.

use arrayvec::ArrayVec;

use crate::sim::adjudicate::occasions::open::begin;
use crate::sim::catalogue::instrument::Indicator;
use crate::sim::catalogue::measure::{Measure, Nature};
use crate::sim::catalogue::occasion::{Measured, OccasionKind, Side};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::programme::{Programme, ProgrammeStage};
use crate::sim::ids::{INDICATORS_MAX, IndicatorId, MeasureSet, ParagraphId, STATES_MAX, StateId, StateSet};
use crate::sim::quantity::clip;
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
    values.extend(readings.iter().map(|reading| values_of(ex, s, reading, &built)));
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

/// What rules and papers in force are worth for an indicator, and what is practised, state by state.
#[derive(Debug, Clone, Copy, Default)]
struct Points {
    paper: [f64; STATES_MAX],
    practice: [f64; STATES_MAX],
}

/// What all delegations have in place, gathered in one look at everything that was begun.
struct Built {
    /// What is in force, for each indicator that counts that.
    points: ArrayVec<Points, INDICATORS_MAX>,
    /// For each state those with whom it works in something that is in force. To let a measure pass is no work.
    partners: [StateSet; STATES_MAX],
    /// How many measures hold for each state, and for how many of them it pays.
    all: [u32; STATES_MAX],
    paid: [u32; STATES_MAX],
    /// What can be asked of each state, as a share of what can be asked of one with the mean budget.
    means: [f64; STATES_MAX],
}

impl Built {
    #[inline]
    fn nothing(s: &Scenario) -> Self {
        Self {
            points: ArrayVec::new(),
            partners: [StateSet::NONE; STATES_MAX],
            all: [0; STATES_MAX],
            paid: [0; STATES_MAX],
            means: means(s),
        }
    }

    fn gather(&mut self, ex: &Exercise, s: &Scenario) {
        self.points.extend(std::iter::repeat_n(Points::default(), ex.tables.rows));
        let mut begun = [MeasureSet::NONE; STATES_MAX];
        for programme in &ex.programmes {
            self.add_programme(ex, s, programme);
            programme.members.iter().for_each(|member| begun[member.at()].insert(programme.measure));
        }
        // What stood before the exercise began is no deed of it.
        for (seat, vars) in ex.world.states.iter_enumerated() {
            let stood = MeasureSet(vars.in_force.0 & !begun[seat.at()].0);
            for id in stood.iter() {
                self.add(s, &s.measures[id], &ex.tables.counts_in[id], seat, 1.0, false);
            }
        }
    }

    fn add_programme(&mut self, ex: &Exercise, s: &Scenario, programme: &Programme) {
        let (measure, rows) = (&s.measures[programme.measure], &ex.tables.counts_in[programme.measure]);
        let aid = measure.is_aid();
        let working = if aid { programme.members } else { programme.payers };
        for member in programme.members.iter() {
            // Has it a part in the measure beyond letting it pass? Who uses aid well does its share of it.
            let pays = aid || programme.payers.has(member);
            self.all[member.at()] += 1;
            self.paid[member.at()] += u32::from(pays);
            let much = strength(s, programme, pays);
            if much > 0.0 {
                self.add(s, measure, rows, member, much, pays);
                let partners = &mut self.partners[member.at()];
                *partners = if pays { partners.or(working) } else { *partners };
            }
        }
    }

    /// Adds a measure to these rows.
    fn add(&mut self, s: &Scenario, measure: &Measure, rows: &[u8], seat: StateId, much: f64, built: bool) {
        let p = &s.parameters;
        let (worth, practised) = match measure.nature {
            Nature::Words => (p.points_words, 0.0),
            // A rule that costs little is paper; a law or a service that costs much has people behind it.
            Nature::Procedure => {
                (p.points_procedure, clip((measure.price.budget() - 1.0) / p.points_dear, (0.0, 1.0)))
            }
            Nature::Practice => (p.points_practice, 1.0),
        };
        let practised = if built { practised } else { 0.0 };
        for row in rows {
            let points = &mut self.points[usize::from(*row)];
            points.practice[seat.at()] += much * worth * practised;
            points.paper[seat.at()] += much * worth * (1.0 - practised);
        }
    }

    /// Those with whom a state works.
    fn partners(&self, seat: StateId) -> StateSet {
        self.partners[seat.at()].without(seat)
    }

    /// The share of the measures that hold for a state for which it pays; all where there are none. What was gained
    /// by the others is theirs.
    fn own_part(&self, seat: StateId) -> f64 {
        let (paid, all) = (self.paid[seat.at()], self.all[seat.at()]);
        if all > 0 { f64::from(paid) / f64::from(all) } else { 1.0 }
    }
}

/// How much of a measure is at work for this member, 0 and up.
fn strength(s: &Scenario, programme: &Programme, pays: bool) -> f64 {
    let p = &s.parameters;
    let stage = match programme.stage {
        ProgrammeStage::UnderWay | ProgrammeStage::Ended => 0.0,
        ProgrammeStage::Early => p.crisis_strength,
        ProgrammeStage::InForce => 1.0,
        ProgrammeStage::Sustained => 1.0 + p.points_sustained,
    };
    stage * programme.strength * if pays { 1.0 } else { p.free_rider_credit }
}

/// The readings of an indicator. There is none of a state where nothing was built and none is owed.
fn values_of(ex: &Exercise, s: &Scenario, reading: &Reading, built: &Built) -> Values {
    let Reading { low, high, .. } = *reading;
    let mut values = Values { value: [0.0; STATES_MAX], level: [0.0; STATES_MAX], noted: StateSet::NONE };
    // What was there at the start is laid to paper, what was gained since to practice.
    let (mut stood, mut gained) = ([0.0; STATES_MAX], [0.0; STATES_MAX]);
    if let Measured::InForce = reading.measured {
        let Points { paper, practice } = &built.points[usize::from(ex.tables.row[reading.id])];
        for at in 0..s.states.len().min(STATES_MAX) {
            let asked = high * built.means[at];
            values.value[at] = paper[at] + practice[at];
            (stood[at], gained[at]) = (between(low, asked, paper[at]), between(low, asked, practice[at]));
        }
    } else if let Measured::Belief = reading.measured {
        return beliefs(ex, s, reading, values);
    } else {
        for seat in s.states.keys() {
            (values.value[seat.at()], stood[seat.at()], gained[seat.at()]) =
                stands(ex, s, seat, reading, built);
        }
    }
    let p = &s.parameters;
    let rest = 1.0 - p.prepared_least - p.prepared_paper;
    for at in 0..s.states.len().min(STATES_MAX) {
        values.level[at] = p.prepared_least + p.prepared_paper * stood[at] + rest * gained[at];
    }
    let noted = s.states.keys().filter(|seat| gained[seat.at()] > 0.0 || reading.owed);
    values.noted = noted.fold(StateSet::NONE, StateSet::with);
    values
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

/// What can be asked of each delegation, as a share of what can be asked of one with the mean budget.
fn means(s: &Scenario) -> [f64; STATES_MAX] {
    let mean = s.states.iter().map(|state| state.budget_per_quarter).sum::<f64>() / s.states.len() as f64;
    let mut means = [1.0; STATES_MAX];
    for (means, state) in means.iter_mut().zip(&s.states).filter(|_| mean > 0.0) {
        *means = clip(state.budget_per_quarter / mean, (s.parameters.means_least, 1.0));
    }
    means
}

/// At the end: the mean belief in the true author of what hit a delegation, where it has done something about it.
fn beliefs(ex: &Exercise, s: &Scenario, reading: &Reading, mut values: Values) -> Values {
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
    values
}
