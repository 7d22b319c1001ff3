//! Joint measures on the table: positions, the consensus rule, and what agreement costs (MODEL.md 7.4).

use crate::sim::adjudicate::{occasions, programmes};
use crate::sim::catalogue::measure::Scope;
use crate::sim::decide::price;
use crate::sim::decision::{Act, Decision, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Outcome, What};
use crate::sim::exercise::programme::Programme;
use crate::sim::exercise::proposal::Proposal;
use crate::sim::ids::{MeasureId, ProposalId, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;

/// Settles what was put on the table before this step and is due now.
pub(super) fn settle(ex: &mut Exercise, s: &Scenario, decisions: &[Decision]) {
    hear_positions(ex, decisions);
    let first = ex.open_proposals().next().map(|(id, _)| id.at());
    for place in first.unwrap_or(ex.proposals.len())..ex.proposals.len() {
        let id = ProposalId::from(place);
        if ex.proposals[id].outcome.is_none() && ex.proposals[id].due <= ex.step {
            read_silence(ex, s, id);
            settle_one(ex, s, id);
        }
    }
}

/// Writes down every position that was taken in this step, by whoever was asked, on what is still open.
fn hear_positions(ex: &mut Exercise, decisions: &[Decision]) {
    for (place, decision) in decisions.iter().enumerate() {
        let state = StateId::from(place);
        for act in &decision.acts {
            if let Act::Answer { proposal, stance } = *act {
                let proposal = &mut ex.proposals[proposal];
                if proposal.outcome.is_none() && proposal.asked.has(state) {
                    proposal.stances[state.at()] = Some(stance);
                }
            }
        }
    }
}

/// Whoever was asked and said nothing takes the position that silence means: consent where a group decides, a no where
/// partners are sought (MODEL.md 7.4).
fn read_silence(ex: &mut Exercise, s: &Scenario, id: ProposalId) {
    for state in ex.proposals[id].asked.iter() {
        if ex.proposals[id].stances[state.at()].is_none() {
            set_position(ex, s, id, state, None);
        }
    }
}

/// Writes down the position of one delegation, or what its silence means.
pub(super) fn set_position(
    ex: &mut Exercise,
    s: &Scenario,
    id: ProposalId,
    state: StateId,
    said: Option<Stance>,
) {
    let stance = said.unwrap_or_else(|| ex.silence(s, state, ex.proposals[id].measure));
    let proposal = &mut ex.proposals[id];
    proposal.stances[state.at()] = Some(stance);
    if said.is_none() {
        proposal.silent = proposal.silent.with(state);
    }
}

/// Settles one proposal by the positions taken (MODEL.md 7.4). A block ends it only where a group decides:
/// elsewhere whoever does not want it stays out. Amendments are looked at last, because they matter only
/// where it is agreed.
pub(super) fn settle_one(ex: &mut Exercise, s: &Scenario, id: ProposalId) {
    let proposal = ex.proposals[id];
    let mut took = [StateSet::NONE; Stance::ALL.len()];
    for state in proposal.asked.iter() {
        if let Some(stance) = proposal.stances[state.at()] {
            took[stance as usize] = took[stance as usize].with(state);
        }
    }
    let with = |stance: Stance| took[stance as usize];
    let (amending, blocking) = (with(Stance::Amend), with(Stance::Block));
    // Officials who object quietly soften the text and pay nothing: their capital has said nothing.
    let contributing = with(Stance::Support).or(amending).minus(proposal.silent);
    let silent = with(Stance::Acquiesce).or(amending.and(proposal.silent));
    let joint = matches!(s.measures[proposal.measure].scope, Scope::Consensus(_));
    let partners_needed = match s.measures[proposal.measure].scope {
        Scope::Unilateral | Scope::Consensus(_) => 0,
        Scope::Bilateral => 1,
        Scope::Minilateral(count) => usize::from(count),
    };
    let outcome = if joint && !blocking.is_empty() {
        Outcome::Blocked
    } else if contributing.count() < partners_needed {
        Outcome::TooFew
    } else if amending.is_empty() {
        Outcome::Agreed
    } else {
        Outcome::Softened
    };
    ex.proposals[id].outcome = Some(outcome);
    occasions::mark_positions(ex, s, id);
    // Proposals before this place are never looked at again; a text may have been settled before older ones.
    let open = ex.proposals.iter().skip(ex.settled).position(|proposal| proposal.outcome.is_none());
    ex.settled = open.map_or(ex.proposals.len(), |open| ex.settled + open);
    // Whoever was not asked does not hear of it, unless everybody was.
    let parties = proposal.asked.with(proposal.by);
    let audience = if parties == s.everybody() { Audience::Public } else { Audience::Seats(parties) };
    ex.note(audience, What::Settled(id, outcome));
    match outcome {
        Outcome::Agreed | Outcome::Softened => {
            // In a group those who were silent are members too, without paying: they ride free.
            let members = contributing.with(proposal.by).or(if joint { silent } else { StateSet::NONE });
            begin_joint(ex, s, &proposal, members, contributing, amending);
        }
        Outcome::Blocked => {
            // The budget comes back; the political capital that it took to propose is spent (MODEL.md 7.4).
            ex.world.states[proposal.by].add(StateQuantity::Budget, proposal.paid);
            ex.world.add_cohesion(s.parameters.consensus_blocked);
            for state in blocking.iter() {
                ex.world.states[state].add(StateQuantity::PoliticalCapital, -s.parameters.block_cost);
            }
            divide(ex, s, &proposal, blocking);
        }
        Outcome::TooFew => {
            ex.world.states[proposal.by].add(StateQuantity::Budget, proposal.paid);
            divide(ex, s, &proposal, StateSet::NONE);
        }
    }
}

/// A text that fails divides by whose doing that was: a loaded demand costs its proposer, a block without a red line
/// of one's own its author (MODEL.md 7.4).
fn divide(ex: &mut Exercise, s: &Scenario, proposal: &Proposal, blocking: StateSet) {
    let (load, p) = (s.measures[proposal.measure].bloc_load, &s.parameters);
    if load >= p.loaded_from {
        ex.world.add_cohesion(p.loaded_cohesion * load);
        for asked in proposal.asked.iter() {
            ex.world.add_trust(asked, proposal.by, p.loaded_trust * load);
        }
        // Whoever stops a loaded demand needs no red line for it.
        return;
    }
    for state in blocking.iter() {
        if ex.tables.redline(state, proposal.measure) > 0.0 {
            continue;
        }
        ex.world.add_cohesion(p.block_idle_cohesion);
        ex.world.add_trust(proposal.by, state, p.block_idle_trust);
    }
}

/// An agreed measure: contributors pay, free riders are noticed, the text may be weaker (MODEL.md 7.4). The
/// proposer has paid when it put the measure on the table; the others pay for the text as it was softened.
fn begin_joint(
    ex: &mut Exercise,
    s: &Scenario,
    proposal: &Proposal,
    members: StateSet,
    contributing: StateSet,
    amending: StateSet,
) {
    let (measure, p) = (&s.measures[proposal.measure], &s.parameters);
    let strength = price::text_strength(p, amending.count());
    let share = price::contribution(measure, strength);
    let aid = measure.is_aid();
    for state in contributing.iter() {
        ex.take(state, share);
        // Even a supporter answers at home for what its own red line forbids.
        let redline = ex.tables.redline(state, proposal.measure);
        ex.world.states[state].add(StateQuantity::Pressure, p.redline_pressure * redline);
    }
    // What the plot puts on the table in somebody's name was not decided by it, and it has paid nothing for it.
    let proposed = proposal.paid > 0.0 || measure.price.budget() <= 0.0;
    let proposer = if proposed { StateSet::only(proposal.by) } else { StateSet::NONE };
    let payers = if aid { StateSet::only(proposal.by) } else { contributing.or(proposer) };
    // Who receives aid pays nothing and is no free rider.
    let riders = members.without(proposal.by).iter().filter(|state| !aid && !payers.has(*state));
    for rider in riders {
        for payer in payers.iter() {
            ex.world.add_trust(payer, rider, p.free_rider_trust);
        }
        // Who carries little of many is felt by all of them.
        ex.world.add_cohesion(p.free_rider_cohesion / members.count() as f64);
    }
    if matches!(measure.scope, Scope::Consensus(_)) {
        ex.world.add_cohesion(p.consensus_agreed);
    }
    ex.world.states[proposal.by].add(StateQuantity::PoliticalCapital, p.agreed_capital);
    let crisis = s.steps[usize::from(ex.step)].crisis;
    let programme = Programme::begun(proposal.measure, proposal.by, members, payers, strength, crisis);
    programmes::begin(ex, s, programme);
}

/// Puts a joint measure on the table, to be settled when the step `due` closes. For a consensus everybody
/// else in the group is asked, whoever was named. A caller whose proposer paid writes down how much, so that it is
/// given back if the text fails; what the plot or control tables cost nobody anything.
pub(super) fn table(
    ex: &mut Exercise,
    s: &Scenario,
    measure: MeasureId,
    by: StateId,
    to: StateSet,
    due: u16,
) -> ProposalId {
    let asked = match s.measures[measure].scope {
        Scope::Consensus(group) => group.without(by),
        Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_) => to.without(by),
    };
    let id = ProposalId::from(ex.proposals.len());
    ex.proposals.push(Proposal {
        measure,
        by,
        asked,
        due,
        paid: 0.0,
        outcome: None,
        stances: [None; crate::sim::ids::STATES_MAX],
        silent: StateSet::NONE,
    });
    let parties = asked.with(by);
    let audience = if parties == s.everybody() { Audience::Public } else { Audience::Seats(parties) };
    ex.note(audience, What::Tabled(id));
    id
}
