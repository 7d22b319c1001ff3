//! What is in place when a crisis begins and at the end: one reading of each delegation for every indicator that
//! measures a state of things (MODEL.md 7.14). A lack never counts as a breach.

use crate::sim::adjudicate::occasions::open::begin;
use crate::sim::catalogue::instrument::Indicator;
use crate::sim::catalogue::measure::{Measure, Nature};
use crate::sim::catalogue::occasion::{Measured, OccasionKind, Side};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::programme::{Programme, ProgrammeStage};
use crate::sim::ids::{INDICATORS_MAX, IndicatorId, MeasureSet, OccasionId, StateId, StateSet};
use crate::sim::quantity::clip;
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::{Cause, Finding, Found};
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
    let trained = trained(s);
    for seat in s.states.keys() {
        let occasion = begin(ex, seat, kind, About::Nothing, 0.0);
        ex.ledger.close(occasion);
        let built = built(ex, s, seat);
        for (id, indicator) in s.instrument.indicators.iter_enumerated() {
            let reading = match indicator.measured.side() {
                Side::Preparation => {
                    in_place(ex, s, seat, id, indicator, &built, trained[indicator.paragraph.at()])
                }
                Side::Conduct if kind == OccasionKind::End => belief(ex, s, seat, indicator),
                Side::Conduct => None,
            };
            if let Some(found) = reading {
                note(ex, s, occasion, id, found);
            }
        }
    }
}

fn note(ex: &mut Exercise, s: &Scenario, occasion: OccasionId, indicator: IndicatorId, found: Found) {
    let paragraph = s.instrument.indicators[indicator].paragraph;
    let (partners, cause) = (StateSet::NONE, Cause::InPlace);
    let finding = Finding { occasion, partners, paragraph, indicator, cause, found, hours: 0.0, share: 1.0 };
    ex.ledger.enter(&s.parameters, ex.step, finding);
}

/// What rules and papers in force are worth for an indicator, and what is practised.
#[derive(Debug, Clone, Copy, Default)]
struct Points {
    paper: f64,
    practice: f64,
}

/// What a delegation has in place, gathered in one look at everything that was begun.
struct Built {
    /// What is in force, for each indicator that counts that.
    points: [Points; INDICATORS_MAX],
    /// Those with whom it works in something that is in force. To let a measure pass is no work.
    partners: StateSet,
    /// The share of the measures that hold for it for which it pays; all where there are none. What was gained by the
    /// others is theirs.
    own_part: f64,
    /// What can be asked of it, as a share of what can be asked of a delegation with the mean budget.
    means: f64,
}

fn built(ex: &Exercise, s: &Scenario, seat: StateId) -> Built {
    let mut points = [Points::default(); INDICATORS_MAX];
    let (mut begun, mut partners) = (MeasureSet::NONE, StateSet::NONE);
    let (mut paid, mut all) = (0u32, 0u32);
    for programme in ex.programmes.iter().filter(|programme| programme.members.has(seat)) {
        let (measure, pays) = (&s.measures[programme.measure], pays(s, programme, seat));
        begun.insert(programme.measure);
        (paid, all) = (paid + u32::from(pays), all + 1);
        let much = strength(s, programme, pays);
        if much > 0.0 {
            add(&mut points, s, measure, much, pays);
            let working = if measure.is_aid() { programme.members } else { programme.payers };
            partners = if pays { partners.or(working) } else { partners };
        }
    }
    // What stood before the exercise began is no deed of it.
    for id in ex.world.states[seat].in_force.iter().filter(|id| !begun.has(*id)) {
        add(&mut points, s, &s.measures[id], 1.0, false);
    }
    let own_part = if all > 0 { f64::from(paid) / f64::from(all) } else { 1.0 };
    Built { points, partners: partners.without(seat), own_part, means: means(s, seat) }
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

/// Has this member a part in the measure beyond letting it pass? Who uses aid well does its share of it.
fn pays(s: &Scenario, programme: &Programme, seat: StateId) -> bool {
    s.measures[programme.measure].is_aid() || programme.payers.has(seat)
}

/// Adds a measure to every indicator of what is in force in the paragraphs that it serves, once to each.
fn add(points: &mut [Points; INDICATORS_MAX], s: &Scenario, measure: &Measure, much: f64, built: bool) {
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
    let mut counted = 0u128;
    for row in &measure.serves {
        if let Some(slot) = s.instrument.in_force_of[row.indicator]
            && counted >> slot.0 & 1 == 0
        {
            counted |= 1 << slot.0;
            points[slot.at()].practice += much * worth * practised;
            points[slot.at()].paper += much * worth * (1.0 - practised);
        }
    }
}

/// A reading of what is in place; none where nothing was built and none is owed.
fn in_place(
    ex: &Exercise,
    s: &Scenario,
    seat: StateId,
    id: IndicatorId,
    indicator: &Indicator,
    built: &Built,
    owed: bool,
) -> Option<Found> {
    let Indicator { low, high, .. } = *indicator;
    let (now, start) = (&ex.world.states[seat], &ex.opening().states[seat]);
    // What was there at the start is laid to paper, what was gained since to practice.
    let (value, stood, gained) = match indicator.measured {
        Measured::InForce => {
            let (Points { paper, practice }, asked) = (built.points[id.at()], high * built.means);
            (paper + practice, between(low, asked, paper), between(low, asked, practice))
        }
        Measured::Partners => {
            let others = s.everybody().without(seat).count().max(1);
            let share = built.partners.count() as f64 / others as f64;
            (share, 0.0, between(low, high, share))
        }
        Measured::Maturity => {
            let mean = |levels: &[u8; 16]| {
                let count = s.instrument.norms.len().clamp(1, 16);
                levels[..count].iter().map(|level| f64::from(*level)).sum::<f64>() / count as f64
            };
            let (now, start) = (mean(&now.norms), mean(&start.norms));
            let gained = between(low, high, now - start) * built.own_part;
            (now, between(0.0, NORM_MOST, start), gained)
        }
        Measured::Level(quantity) => {
            let (now, start) = (now.get(quantity), start.get(quantity));
            let gained = between(low, high, now - start) * built.own_part;
            (now, between(0.0, quantity.range().1, start), gained)
        }
        Measured::Share | Measured::MedianHours | Measured::Acts | Measured::Days | Measured::Belief => {
            return None;
        }
    };
    let p = &s.parameters;
    let level =
        p.prepared_least + p.prepared_paper * stood + (1.0 - p.prepared_least - p.prepared_paper) * gained;
    (gained > 0.0 || owed).then_some(Found::Value(value, level))
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

/// What can be asked of a delegation, as a share of what can be asked of one with the mean budget.
fn means(s: &Scenario, seat: StateId) -> f64 {
    let mean = s.states.iter().map(|state| state.budget_per_quarter).sum::<f64>() / s.states.len() as f64;
    if mean > 0.0 {
        clip(s.states[seat].budget_per_quarter / mean, (s.parameters.means_least, 1.0))
    } else {
        1.0
    }
}

/// At the end: the mean belief in the true author of what hit the delegation, where it has done something about it.
fn belief(ex: &Exercise, s: &Scenario, seat: StateId, indicator: &Indicator) -> Option<Found> {
    if indicator.measured != Measured::Belief {
        return None;
    }
    let (mut sum, mut count) = (0.0, 0u32);
    for (id, incident) in ex.incidents.iter_enumerated() {
        // What others find out for a delegation that does nothing is theirs.
        let acted = incident.done[seat.at()] != 0;
        if incident.victim == seat && incident.severity >= s.parameters.severity_of_crisis && acted {
            (sum, count) = (sum + ex.beliefs.get(id, seat, incident.truth), count + 1);
        }
    }
    let mean = sum / f64::from(count.max(1));
    let least = s.parameters.mark_not_taken_up;
    let level = least + (1.0 - least) * between(indicator.low, indicator.high, mean);
    (count > 0).then_some(Found::Value(mean, level))
}
