//! What all delegations have built: what is in force and how much of it is practised, with whom they work, and for how
//! much of it they pay. It looks and changes nothing.

use arrayvec::ArrayVec;

use crate::sim::catalogue::measure::{Measure, Nature};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::programme::{Programme, ProgrammeStage};
use crate::sim::ids::{INDICATORS_MAX, MeasureSet, STATES_MAX, StateId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::clip;
use crate::sim::scenario::Scenario;

/// What rules and papers in force are worth for an indicator, and what is practised, state by state.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Points {
    pub paper: [f64; STATES_MAX],
    pub practice: [f64; STATES_MAX],
}

/// What all delegations have in place, gathered in one look at everything that was begun.
pub(super) struct Built {
    /// What is in force, for each indicator that counts that.
    pub points: ArrayVec<Points, INDICATORS_MAX>,
    /// For each state those with whom it works in something that is in force. To let a measure pass is no work.
    partners: [StateSet; STATES_MAX],
    /// How many measures hold for each state, and for how many of them it pays.
    all: [u32; STATES_MAX],
    paid: [u32; STATES_MAX],
    /// What can be asked of each state, as a share of what can be asked of one with the mean budget.
    pub means: [f64; STATES_MAX],
}

impl Built {
    /// Nothing was looked at yet. It is large, and is filled where it stands.
    #[inline]
    pub fn nothing(s: &Scenario) -> Self {
        Self {
            points: ArrayVec::new(),
            partners: [StateSet::NONE; STATES_MAX],
            all: [0; STATES_MAX],
            paid: [0; STATES_MAX],
            means: means(s),
        }
    }

    /// Looks at everything once.
    pub fn gather(&mut self, ex: &Exercise, s: &Scenario) {
        self.points.extend(std::iter::repeat_n(Points::default(), ex.tables.rows));
        let mut begun = [MeasureSet::NONE; STATES_MAX];
        for programme in &ex.programmes {
            self.add_programme(ex, s, programme);
            let this = MeasureSet::only(programme.measure);
            programme.members.iter().for_each(|member| begun[member.at()] = begun[member.at()].or(this));
        }
        // What stood before the exercise began is no deed of it.
        for (seat, vars) in ex.world.states.iter_enumerated() {
            let stood = vars.in_force.minus(begun[seat.at()]);
            for id in stood.iter() {
                let (measure, rows) = (&s.measures[id], &ex.tables.counts_in[id]);
                self.add(s, measure, rows, StateSet::only(seat), 1.0, false);
            }
        }
    }

    fn add_programme(&mut self, ex: &Exercise, s: &Scenario, programme: &Programme) {
        let (measure, rows) = (&s.measures[programme.measure], &ex.tables.counts_in[programme.measure]);
        // Has a member a part in the measure beyond letting it pass? Who uses aid well does its share of it.
        let (members, aid) = (programme.members, measure.is_aid());
        let paying = if aid { members } else { members.and(programme.payers) };
        for member in members.iter() {
            self.all[member.at()] += 1;
            self.paid[member.at()] += u32::from(paying.has(member));
        }
        let much = stage_strength(&s.parameters, programme.stage) * programme.strength;
        if much <= 0.0 {
            return;
        }
        for member in paying.iter() {
            let working = if aid { members } else { programme.payers };
            let partners = &mut self.partners[member.at()];
            *partners = partners.or(working);
        }
        self.add(s, measure, rows, paying, much, true);
        self.add(s, measure, rows, members.minus(paying), much * s.parameters.free_rider_credit, false);
    }

    /// Adds so much of a measure to these rows of each of these; to what is practised only what was built.
    fn add(&mut self, s: &Scenario, measure: &Measure, rows: &[u8], seats: StateSet, much: f64, built: bool) {
        if much <= 0.0 || seats.is_empty() {
            return;
        }
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
        let (practice, paper) = (much * worth * practised, much * worth * (1.0 - practised));
        for row in rows {
            let points = &mut self.points[usize::from(*row)];
            for seat in seats.iter() {
                points.practice[seat.at() % STATES_MAX] += practice;
                points.paper[seat.at() % STATES_MAX] += paper;
            }
        }
    }

    /// Those with whom a state works.
    pub fn partners(&self, seat: StateId) -> StateSet {
        self.partners[seat.at()].without(seat)
    }

    /// The share of the measures that hold for a state for which it pays; all where there are none. What was gained
    /// by the others is theirs.
    pub fn own_part(&self, seat: StateId) -> f64 {
        let (paid, all) = (self.paid[seat.at()], self.all[seat.at()]);
        if all > 0 { f64::from(paid) / f64::from(all) } else { 1.0 }
    }
}

/// How much of a measure is at work in this stage, 0 and up.
fn stage_strength(p: &Parameters, stage: ProgrammeStage) -> f64 {
    match stage {
        ProgrammeStage::UnderWay | ProgrammeStage::Ended => 0.0,
        ProgrammeStage::Early => p.crisis_strength,
        ProgrammeStage::InForce => 1.0,
        ProgrammeStage::Sustained => 1.0 + p.points_sustained,
    }
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
