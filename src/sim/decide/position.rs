//! What a capital thinks of a joint measure: how much it minds it, the position that follows, and what its
//! silence means.

use crate::sim::catalogue::measure::Scope;
use crate::sim::decision::Stance;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{MeasureId, StateId};
use crate::sim::parameters::Parameters;
use crate::sim::scenario::Scenario;

impl Stance {
    /// The position that follows from an objection, for capitals and bots alike (MODEL.md 7.4).
    pub(in crate::sim) fn of_objection(p: &Parameters, objection: f64) -> Self {
        if objection <= p.objection_support {
            Self::Support
        } else if objection <= p.objection_acquiesce {
            Self::Acquiesce
        } else if objection <= p.objection_amend {
            Self::Amend
        } else {
            Self::Block
        }
    }
}

impl Exercise {
    /// How much a delegation minds a joint measure (MODEL.md 7.4): up to .30 it supports, up to .50 it
    /// acquiesces, up to .70 it wants an amendment, above it quietly blocks.
    pub(in crate::sim) fn objection(&self, s: &Scenario, state: StateId, measure: MeasureId) -> f64 {
        let (m, p) = (&s.measures[measure], &s.parameters);
        let consulted = if self.world.sounded(p, measure, self.step) { p.objection_chair } else { 0.0 };
        let offered = if self.aided.has(state) { p.objection_capacity } else { 0.0 };
        self.tables.redline(state, measure)
            + p.objection_ambition * m.ambition
            + p.objection_bloc * m.bloc_load
            + consulted
            + offered
            + p.objection_cohesion * self.world.cohesion()
            // The terms above alone would make almost everybody support almost everything; the constant
            // stands for the ordinary reluctance of a busy capital. Tuned so that a modest measure at the
            // starting cohesion finds support or silence, and a red line of .4 asks for an amendment.
            + p.objection_base
    }

    /// The position a bot in this seat takes on a text: that of its capital (MODEL.md 7.4); silence on a text
    /// that carries no measure.
    pub fn stance_on(&self, seat: StateId, measure: Option<MeasureId>) -> Stance {
        match measure {
            Some(measure) => {
                Stance::of_objection(&self.scenario.parameters, self.objection(&self.scenario, seat, measure))
            }
            None => Stance::Acquiesce,
        }
    }

    /// What silence means: consent where a group decides, unless a red line forbids it (the delegation's
    /// officials then object quietly, as officials do); no where one partner is asked.
    pub(in crate::sim) fn silence(&self, s: &Scenario, state: StateId, measure: MeasureId) -> Stance {
        match s.measures[measure].scope {
            Scope::Consensus(_) if self.tables.redline(state, measure) > 0.0 => {
                match Stance::of_objection(&s.parameters, self.objection(s, state, measure)) {
                    Stance::Support | Stance::Acquiesce => Stance::Acquiesce,
                    colder => colder,
                }
            }
            Scope::Consensus(_) => Stance::Acquiesce,
            Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_) => Stance::Block,
        }
    }
}
