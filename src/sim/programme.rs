//! Measures under way and in force: lead time, lag, upkeep, side effects, milestones (brief §2.2, §6.6, §6.7).

use super::chance::Purpose;
use super::decision::{Act, Decision};
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{MeasureId, StateId, StateSet};
use super::measure::{Measure, Nature, Scope};
use super::parameters::Parameters;
use super::quantity::StateQuantity;
use super::scenario::Scenario;
use super::score::{Cause, Claim, Kind, Milestone, Verified};

/// A measure that somebody has started.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// The measure.
    pub measure: MeasureId,
    /// Who started or proposed it.
    pub by: StateId,
    /// Everybody for whom it holds.
    pub members: StateSet,
    /// Those of them who pay.
    pub payers: StateSet,
    /// Strength of the text, 1/3 to 1.
    pub strength: f64,
    /// Bought in a crisis: counts little until it is older.
    pub in_crisis: bool,
    /// Quarters since it was started.
    pub age_quarters: f64,
    /// How far it has come.
    pub stage: Stage,
    /// Those for whom its adoption was counted, and the line of the ledger in which that begins.
    counted: (StateSet, usize),
}

/// How far a measure has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Adopted or agreed, not in force.
    UnderWay,
    /// In force, still at the strength of something bought in a crisis.
    Early,
    /// In force at full strength.
    InForce,
    /// In force long enough to count as sustained.
    Sustained,
    /// Over: nobody keeps it up.
    Ended,
}

impl Programme {
    /// A measure just started.
    pub fn begun(
        measure: MeasureId,
        by: StateId,
        members: StateSet,
        payers: StateSet,
        strength: f64,
        in_crisis: bool,
    ) -> Self {
        Self {
            measure,
            by,
            members,
            payers,
            strength,
            in_crisis,
            age_quarters: 0.0,
            stage: Stage::UnderWay,
            counted: (members, 0),
        }
    }

    /// The milestone before this one, for a member and one of the measure's rows: adoption wrote a line for
    /// every member and row, in their order.
    fn before(&self, kind: Kind, member: StateId, row: usize, rows: usize) -> Option<Milestone> {
        let (counted, first) = self.counted;
        let line = first + counted.before(member) * rows + row;
        match kind {
            Kind::Statement | Kind::Adopted | Kind::UsedInCrisis => None,
            Kind::Operated => Some(Milestone { kind: Kind::Adopted, line }),
            Kind::Sustained => Some(Milestone { kind: Kind::Operated, line }),
        }
    }
}

impl Exercise {
    /// Starts the measures that were decided: unilateral ones begin, joint ones go on the table.
    pub(super) fn start_measures(&mut self, s: &Scenario, decisions: &[Decision]) {
        let crisis = s.steps[usize::from(self.step)].crisis;
        for (place, decision) in decisions.iter().enumerate() {
            let seat = StateId::from(place);
            for &act in &decision.acts {
                match act {
                    Act::Adopt(measure) => {
                        self.pay_for(s, seat, measure);
                        self.note(Audience::Public, What::Done(seat, act));
                        let alone = StateSet::only(seat);
                        self.begin(s, Programme::begun(measure, seat, alone, alone, 1.0, crisis));
                    }
                    Act::Propose { measure, to } => {
                        if self.on_the_table(s, measure, seat, to) {
                            self.lapse(seat, act);
                        } else {
                            self.pay_for(s, seat, measure);
                            self.table(s, measure, seat, to, self.step + 1);
                        }
                    }
                    Act::Answer { .. } | Act::Respond { .. } => {}
                }
            }
        }
    }

    fn pay_for(&mut self, s: &Scenario, seat: StateId, measure: MeasureId) {
        let measure = &s.measures[measure];
        self.world.states[seat].pay(f64::from(measure.cost));
        self.world.states[seat].add(StateQuantity::PoliticalCapital, -f64::from(measure.political));
    }

    /// Writes a measure down as under way and notes its adoption as evidence.
    pub(super) fn begin(&mut self, s: &Scenario, mut programme: Programme) {
        programme.counted = (programme.members, self.ledger.entries().len());
        for member in programme.members.iter() {
            self.world.states[member].under_way.insert(programme.measure);
        }
        let measure = &s.measures[programme.measure];
        if measure.scope == Scope::Bilateral {
            for partner in programme.members.without(programme.by).iter() {
                self.world.add_pact(programme.measure, programme.by, partner);
            }
        }
        let kind = match measure.nature {
            Nature::Words => Kind::Statement,
            Nature::Procedure | Nature::Practice => Kind::Adopted,
        };
        self.milestone(s, &programme, kind);
        self.programmes.push(programme);
    }

    /// Moves every measure on by the length of the step.
    pub(super) fn progress_programmes(&mut self, s: &Scenario) {
        let step = s.steps[usize::from(self.step)];
        for place in 0..self.programmes.len() {
            if self.programmes[place].stage == Stage::Ended {
                continue;
            }
            self.programmes[place].age_quarters += step.quarters;
            self.next_stage(s, place);
            if !step.crisis && self.programmes[place].stage > Stage::UnderWay {
                self.keep_up(s, place);
                self.show_side_effects(s, place);
            }
        }
    }

    fn next_stage(&mut self, s: &Scenario, place: usize) {
        let programme = &self.programmes[place];
        let measure = &s.measures[programme.measure];
        let lead = f64::from(measure.lead_quarters);
        let age = programme.age_quarters;
        let lag = if programme.in_crisis { s.parameters.crisis_lag_quarters } else { 0.0 };
        match programme.stage {
            Stage::UnderWay if age + 1e-9 >= lead => {
                let strength = programme.strength;
                if programme.in_crisis {
                    self.programmes[place].stage = Stage::Early;
                    self.come_into_force(s, place, s.parameters.crisis_strength * strength);
                } else {
                    self.programmes[place].stage = Stage::InForce;
                    self.come_into_force(s, place, strength);
                    self.operated(s, place);
                }
            }
            Stage::Early if age >= lead + lag => {
                let rest = (1.0 - s.parameters.crisis_strength) * programme.strength;
                self.programmes[place].stage = Stage::InForce;
                self.come_into_force(s, place, rest);
                self.operated(s, place);
            }
            Stage::InForce if age >= lead + s.parameters.sustained_quarters => {
                self.programmes[place].stage = Stage::Sustained;
                if measure.nature == Nature::Practice {
                    let programme = self.programmes[place].clone();
                    self.milestone(s, &programme, Kind::Sustained);
                }
            }
            Stage::UnderWay | Stage::Early | Stage::InForce | Stage::Sustained | Stage::Ended => {}
        }
    }

    fn operated(&mut self, s: &Scenario, place: usize) {
        let programme = self.programmes[place].clone();
        if s.measures[programme.measure].nature != Nature::Words {
            self.milestone(s, &programme, Kind::Operated);
        }
    }

    /// The effects of a measure, at this share of its strength; called once, or twice for one bought in a
    /// crisis. Channels come only with the whole: a contact named in the heat of it is not yet manned.
    fn come_into_force(&mut self, s: &Scenario, place: usize, scale: f64) {
        let programme = self.programmes[place].clone();
        let measure = &s.measures[programme.measure];
        let first = !self.world.states[programme.by].in_force.has(programme.measure)
            || measure.scope == Scope::Bilateral;
        for member in programme.members.iter() {
            self.world.states[member].under_way.remove(programme.measure);
            self.world.states[member].in_force.insert(programme.measure);
        }
        if programme.members.count() > 1 {
            self.weave(&s.parameters, programme.members, scale);
        }
        self.apply_measure(s, &programme, scale);
        if first {
            self.note(Audience::Public, What::InForce(programme.measure, programme.members));
        }
    }

    /// A joint measure in force thickens the web between its members (brief §6.6, CBM level).
    fn weave(&mut self, p: &Parameters, members: StateSet, weight: f64) {
        for a in members.iter() {
            for b in members.iter().filter(|b| *b > a) {
                self.world.add_cbm(p, a, b, weight);
            }
        }
    }

    /// Evidence for every member at a milestone; a free rider's line counts half (brief §6.6, §6.7). A measure is
    /// worth the highest milestone it reaches, so each adds what it has beyond the one before: 2, then 2, then 2.
    fn milestone(&mut self, s: &Scenario, programme: &Programme, kind: Kind) {
        let measure: &Measure = &s.measures[programme.measure];
        let crisis = s.steps[usize::from(self.step)].crisis && kind != Kind::Sustained;
        let joint = programme.members.count() > 1;
        let verified = match kind {
            Kind::Statement | Kind::Adopted if joint => Verified::Partner,
            Kind::Statement | Kind::Adopted => Verified::SelfReport,
            Kind::Operated | Kind::Sustained | Kind::UsedInCrisis => Verified::Control,
        };
        for actor in programme.members.iter() {
            // Using aid well is the recipient's share of it; anybody else who does not pay rides free.
            let paying = measure.is_aid() || programme.payers.has(actor);
            let paying = if paying { 1.0 } else { s.parameters.free_rider_credit };
            let capacity = self.world.states[actor].get(StateQuantity::Capacity);
            for (place, row) in measure.serves.iter().enumerate() {
                self.ledger.enter(
                    &s.parameters,
                    self.step,
                    crisis,
                    capacity,
                    Claim {
                        actor,
                        partners: programme.members.without(actor),
                        paragraph: row.paragraph,
                        indicator: row.indicator,
                        polarity: row.polarity,
                        kind,
                        cause: Cause::Measure(programme.measure),
                        verified,
                        cost: measure.cost,
                        share: programme.strength * paying,
                        after: programme.before(kind, actor, place, measure.serves.len()),
                    },
                );
            }
        }
    }

    /// Upkeep: who cannot pay drops out.
    fn keep_up(&mut self, s: &Scenario, place: usize) {
        let Programme { measure: id, age_quarters, .. } = self.programmes[place];
        let upkeep = s.measures[id].upkeep;
        // What was paid to begin covers the first quarter in force.
        let paid_until = f64::from(s.measures[id].lead_quarters) + s.parameters.upkeep_free_quarters;
        if upkeep <= 0.0 || age_quarters <= paid_until {
            return;
        }
        for payer in self.programmes[place].payers.iter() {
            if self.world.states[payer].get(StateQuantity::Budget) >= upkeep {
                self.world.states[payer].pay(upkeep);
                continue;
            }
            let programme = &mut self.programmes[place];
            programme.payers = programme.payers.without(payer);
            programme.members = programme.members.without(payer);
            if programme.payers.is_empty() {
                programme.stage = Stage::Ended;
                for member in programme.members.iter() {
                    self.world.states[member].in_force.remove(id);
                }
            }
            self.world.states[payer].in_force.remove(id);
            self.note(Audience::Public, What::UpkeepUnpaid(id, payer));
        }
    }

    /// Side effects strike each paying state by its own luck, whoever else takes the measure.
    fn show_side_effects(&mut self, s: &Scenario, place: usize) {
        let Programme { measure: id, members, payers, .. } = self.programmes[place];
        for (which, side) in s.measures[id].side_effects.iter().enumerate() {
            let subject = u32::from(id.0) << 8 | which as u32;
            let mut luck = self.chance.draws(self.step, Purpose::SideEffect, subject);
            for state in payers.iter() {
                if luck.at(u32::from(state.0)) < side.chance {
                    let others = members.without(state);
                    self.apply_all(s, &side.effects, StateSet::only(state), others, None);
                    self.note(Audience::Seats(members), What::SideEffect(id, which as u8, state));
                }
            }
        }
    }
}
