//! What all delegations have built: what is in force and how much of it is practised, with whom they work, and for how
//! much of it they pay. It looks and changes nothing.

use arrayvec::ArrayVec;

use crate::sim::exercise::Exercise;
use crate::sim::exercise::programme::{Programme, ProgrammeStage};
use crate::sim::exercise::reading::Counted;
use crate::sim::ids::{INDICATORS_MAX, MeasureSet, STATES_MAX, StateId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::clip;
use crate::sim::scenario::Scenario;

/// What rules and papers in force are worth to a delegation for an indicator, and what is practised.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Points {
    pub paper: f64,
    pub practice: f64,
}

/// What one delegation keeps.
#[derive(Debug, Clone, Copy, Default)]
struct Kept {
    /// What was begun for it since the exercise opened.
    begun: MeasureSet,
    /// How much holds for it, and for how much of that it pays.
    all: u32,
    paid: u32,
    /// Those with whom it works in something that is in force. To let a measure pass is no work.
    partners: StateSet,
}

/// What all delegations have in place, gathered in one look at everything that was begun.
pub(super) struct Built {
    /// What is in force, for each indicator that counts that, state by state.
    pub points: ArrayVec<[Points; STATES_MAX], INDICATORS_MAX>,
    kept: [Kept; STATES_MAX],
    /// What can be asked of each state, as a share of what can be asked of one with the mean budget.
    pub means: [f64; STATES_MAX],
}

impl Built {
    /// Nothing was looked at yet. It is large, and is filled where it stands.
    #[inline]
    pub fn nothing(s: &Scenario) -> Self {
        Self { points: ArrayVec::new(), kept: [Kept::default(); STATES_MAX], means: means(s) }
    }

    /// Looks at everything once.
    pub fn gather(&mut self, ex: &Exercise, s: &Scenario) {
        self.points.extend(std::iter::repeat_n([Points::default(); STATES_MAX], ex.tables.rows));
        for programme in &ex.programmes {
            self.add_programme(&s.parameters, programme, &ex.tables.counted[programme.measure]);
        }
        // What stood before the exercise began is no deed of it.
        for (seat, vars) in ex.world.states.iter_enumerated() {
            let stood = vars.in_force.minus(self.kept(seat).begun);
            for id in stood.iter() {
                self.add(&ex.tables.counted[id], StateSet::only(seat), 1.0, false);
            }
        }
    }

    fn add_programme(&mut self, p: &Parameters, programme: &Programme, counted: &Counted) {
        let Programme { members, payers, .. } = *programme;
        let this = MeasureSet::only(programme.measure);
        let much = stage_strength(p, programme.stage) * programme.strength;
        // Has a member a part in the measure beyond letting it pass? Who uses aid well does its share of it.
        let (paying, working) = if counted.aid { (members, members) } else { (members.and(payers), payers) };
        for member in members.iter() {
            let kept = &mut self.kept[member.at() % STATES_MAX];
            kept.begun = kept.begun.or(this);
            kept.all += 1;
            if paying.has(member) {
                kept.paid += 1;
                kept.partners = kept.partners.or(if much > 0.0 { working } else { StateSet::NONE });
            }
        }
        self.add(counted, paying, much, true);
        self.add(counted, members.minus(paying), much * p.free_rider_credit, false);
    }

    /// Adds so much of a measure to its rows of each of these; to what is practised only what was built.
    #[inline]
    fn add(&mut self, counted: &Counted, seats: StateSet, much: f64, built: bool) {
        if much <= 0.0 || seats.is_empty() {
            return;
        }
        let practised = if built { counted.practised } else { 0.0 };
        let (practice, paper) = (much * counted.worth * practised, much * counted.worth * (1.0 - practised));
        for row in &counted.rows {
            let points = &mut self.points[usize::from(*row)];
            for seat in seats.iter() {
                let points = &mut points[seat.at() % STATES_MAX];
                points.paper += paper;
                points.practice += practice;
            }
        }
    }

    #[inline]
    fn kept(&self, seat: StateId) -> &Kept {
        &self.kept[seat.at() % STATES_MAX]
    }

    /// Those with whom a state works.
    pub fn partners(&self, seat: StateId) -> StateSet {
        self.kept(seat).partners.without(seat)
    }

    /// The share of the measures that hold for a state for which it pays; all where there are none. What was gained
    /// by the others is theirs.
    pub fn own_part(&self, seat: StateId) -> f64 {
        let Kept { paid, all, .. } = *self.kept(seat);
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
