//! What the rules ask of a scenario again and again, worked out once for all steps: dense tables in place of searches.
//! Nothing here changes while an exercise runs, so that forks share it and no digest looks at it.

use typed_index_collections::{TiVec, ti_vec};

use crate::sim::catalogue::choice::Choice;
use crate::sim::catalogue::instrument::Indicator;
use crate::sim::catalogue::measure::{Enables, Measure, Scope};
use crate::sim::catalogue::occasion::{Measured, OccasionKind, TestedOn};
use crate::sim::catalogue::price::Price;
use crate::sim::catalogue::terms::{Effect, IncidentKind, Need, Polarity};
use crate::sim::exercise::reading::{Counted, Reading};
use crate::sim::ids::{ChoiceId, IndicatorId, InjectId, MeasureId, MeasureSet, STATES_MAX, StateId};
use crate::sim::parameters::Parameters;
use crate::sim::plot::{Inject, Release};
use crate::sim::quantity::DyadQuantity;
use crate::sim::scenario::{Scenario, Step};

/// The rules that measures may switch on.
const ENABLES: [Enables; 3] = [Enables::SharedSeverity, Enables::PreparedProbe, Enables::NeedsAssessed];

/// The tables of one scenario.
#[derive(Debug, Clone)]
pub(in crate::sim) struct Tables {
    /// Measures that switch on a rule, in the order of [`ENABLES`].
    enabling: [MeasureSet; 3],
    /// How many indicators count what is in force: each has a row.
    pub rows: usize,
    /// For each measure in which rows it counts, and for how much.
    pub counted: TiVec<MeasureId, Counted>,
    /// For each measure the indicators that it serves, as bits.
    pub serves: TiVec<MeasureId, u128>,
    /// All measures.
    pub measures: MeasureSet,
    /// Those that go on to cost something, or may do harm, once they are in force.
    pub running: MeasureSet,
    /// Those that are between two.
    pub bilateral: MeasureSet,
    /// The measures of each price.
    pub prices: Vec<(Price, MeasureSet)>,
    /// The measures of each precondition.
    pub needs: Vec<(Need, MeasureSet)>,
    /// For each measure how strongly each state secretly objects to it.
    redlines: TiVec<MeasureId, [f64; STATES_MAX]>,
    /// For each kind of situation, over an incident of each kind, the indicators that it tests, as bits.
    tested: [[u128; IncidentKind::ALL.len()]; OccasionKind::ALL.len()],
    /// Of these the indicators to which it owes an answer.
    owed: [[u128; IncidentKind::ALL.len()]; OccasionKind::ALL.len()],
    /// For each choice the indicators of commitments that it may be a breach of, as bits.
    breaks: TiVec<ChoiceId, u128>,
    /// The choices that are an affront to the state at which they are directed, as bits (MODEL.md 7.12).
    affronts: u64,
    /// How many injects the scenario plans; what control writes stands behind them.
    pub planned: usize,
    /// For each step the injects that may come out in it by themselves, in order.
    may_come_out: Vec<Vec<InjectId>>,
    /// What is read when a crisis begins.
    pub read_at_crisis: Vec<Reading>,
    /// What is read at the end.
    pub read_at_end: Vec<Reading>,
}

impl Tables {
    pub(in crate::sim) fn of(s: &Scenario) -> Self {
        // For each indicator that counts what is in force the number of its row, and for all others 0.
        let mut row = ti_vec![0; s.instrument.indicators.len()];
        let counting =
            s.instrument.indicators.iter_enumerated().filter(|(_, i)| i.measured == Measured::InForce);
        let mut rows = 0;
        for (id, _) in counting {
            row[id] = rows as u8;
            rows += 1;
        }
        let counted = |measure: &Measure| Counted::of(&s.parameters, measure, counts_in(s, &row, measure));
        let affronts = s.choices.iter_enumerated().filter(|(_, choice)| is_affront(&s.parameters, choice));
        Self {
            enabling: ENABLES.map(|rule| s.enabling(rule)),
            rows,
            counted: s.measures.iter().map(counted).collect(),
            serves: s.measures.iter().map(serves).collect(),
            measures: such(s, |_| true),
            running: such(s, |measure| measure.upkeep > 0.0 || !measure.side_effects.is_empty()),
            bilateral: such(s, |measure| measure.scope == Scope::Bilateral),
            prices: sets(s, |measure| [measure.price]),
            needs: sets(s, |measure| measure.needs.iter().copied()),
            redlines: s.measures.keys().map(|id| redlines(s, id)).collect(),
            tested: OccasionKind::ALL.map(|on| IncidentKind::ALL.map(|about| tested(s, on, about, |_| true))),
            owed: OccasionKind::ALL
                .map(|on| IncidentKind::ALL.map(|about| tested(s, on, about, |test| test.owed))),
            breaks: s.choices.iter().map(breaks).collect(),
            affronts: affronts.fold(0, |bits, (id, _)| bits | 1 << id.0),
            planned: s.injects.len(),
            may_come_out: (0..).zip(&s.steps).map(|(at, step)| may_come_out(s, at, step)).collect(),
            read_at_crisis: Reading::all(s, OccasionKind::Crisis, &row),
            read_at_end: Reading::all(s, OccasionKind::End, &row),
        }
    }

    /// Reads the red lines again, because others were drawn.
    pub(super) fn read_redlines(&mut self, s: &Scenario) {
        self.redlines.iter_mut_enumerated().for_each(|(id, row)| *row = redlines(s, id));
    }

    /// The measures that switch this rule on.
    #[inline]
    pub(in crate::sim) fn enabling(&self, rule: Enables) -> MeasureSet {
        self.enabling[rule as usize]
    }

    /// How strongly a delegation secretly objects to a measure, 0–0.6.
    #[inline]
    pub(in crate::sim) fn redline(&self, state: StateId, measure: MeasureId) -> f64 {
        self.redlines[measure][state.at() % STATES_MAX]
    }

    /// The indicators that this kind of situation tests over an incident of this kind, as bits.
    #[inline]
    pub(in crate::sim) fn tested(&self, on: OccasionKind, about: IncidentKind) -> u128 {
        self.tested[on as usize][about as usize]
    }

    /// The indicators to which it owes an answer, as bits.
    #[inline]
    pub(in crate::sim) fn owed(&self, on: OccasionKind, about: IncidentKind) -> u128 {
        self.owed[on as usize][about as usize]
    }

    /// The indicators of commitments that this choice may be a breach of, as bits.
    #[inline]
    pub(in crate::sim) fn breaks(&self, id: ChoiceId) -> u128 {
        self.breaks[id]
    }

    /// The injects that may come out by themselves in this step, in order. What control writes comes out by control alone.
    #[inline]
    pub(in crate::sim) fn may_come_out(&self, step: u16) -> &[InjectId] {
        self.may_come_out.get(usize::from(step)).map_or(&[], Vec::as_slice)
    }

    /// Is this choice an affront to the state at which it is directed?
    #[inline]
    pub(in crate::sim) fn is_affront(&self, id: ChoiceId) -> bool {
        self.affronts >> id.0 & 1 == 1
    }
}

/// The injects that may come out by themselves in this step.
fn may_come_out(s: &Scenario, at: u16, step: &Step) -> Vec<InjectId> {
    let may = |(_, inject): &(InjectId, &Inject)| match inject.release {
        Release::At(other) => other == at,
        Release::Once(of, _) => of == step.of,
        Release::Lacking { .. } => true,
    };
    s.injects.iter_enumerated().filter(may).map(|(id, _)| id).collect()
}

/// The measures of which this is true.
fn such(s: &Scenario, is: impl Fn(&Measure) -> bool) -> MeasureSet {
    let of_them = s.measures.iter_enumerated().filter(|(_, measure)| is(measure));
    MeasureSet(of_them.fold(0, |bits, (id, _)| bits | 1 << id.0))
}

/// The measures that share something, each thing once, in the order in which the catalogue names them.
fn sets<'s, T: PartialEq, I: IntoIterator<Item = T>>(
    s: &'s Scenario,
    of: impl Fn(&'s Measure) -> I,
) -> Vec<(T, MeasureSet)> {
    let mut sets: Vec<(T, MeasureSet)> = Vec::new();
    for (id, measure) in s.measures.iter_enumerated() {
        for thing in of(measure) {
            match sets.iter_mut().find(|(other, _)| *other == thing) {
                Some((_, set)) => set.insert(id),
                None => sets.push((thing, MeasureSet(1 << id.0))),
            }
        }
    }
    sets
}

fn redlines(s: &Scenario, measure: MeasureId) -> [f64; STATES_MAX] {
    let mut redlines = [0.0; STATES_MAX];
    for state in s.states.keys() {
        redlines[state.at()] = s.redline(state, measure);
    }
    redlines
}

fn tested(s: &Scenario, on: OccasionKind, about: IncidentKind, such: fn(&TestedOn) -> bool) -> u128 {
    let tests = |indicator: &Indicator| indicator.tested_on(on, Some(about)).is_some_and(such);
    let those = s.instrument.indicators.iter_enumerated().filter(|(_, indicator)| tests(indicator));
    those.fold(0, |bits, (id, _)| bits | 1 << id.0)
}

fn counts_in(s: &Scenario, row: &TiVec<IndicatorId, u8>, measure: &Measure) -> Vec<u8> {
    let mut rows = Vec::new();
    for slot in measure.serves.iter().filter_map(|line| s.instrument.in_force_of[line.indicator]) {
        if !rows.contains(&row[slot]) {
            rows.push(row[slot]);
        }
    }
    rows
}

fn serves(measure: &Measure) -> u128 {
    measure.serves.iter().fold(0, |bits, row| bits | 1 << row.indicator.0)
}

fn breaks(choice: &Choice) -> u128 {
    let against = choice.serves.iter().filter(|row| row.mark.polarity() == Polarity::Against);
    against.fold(0, |bits, row| bits | 1 << row.indicator.0)
}

/// A harsh choice, or one that strains the two by its own effect, as a leak does. A protest in confidence is none.
fn is_affront(p: &Parameters, choice: &Choice) -> bool {
    let strains = |effect: &Effect| matches!(effect, Effect::Dyad(DyadQuantity::Tension, by) if *by > 0.0);
    choice.rung.is_some_and(|rung| rung >= p.harsh_rung) || choice.effects.iter().any(strains)
}
