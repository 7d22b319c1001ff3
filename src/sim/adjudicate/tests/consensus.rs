//! Joint measures on the table: who pays, what a position costs, and what is left of an amended text.

use crate::sim::adjudicate::consensus;
use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::terms::Effect;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::event::Outcome;
use crate::sim::ids::{MeasureId, ProposalId, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::{Redline, Scenario};
use crate::sim::tests::situation::{
    COST, FIRST, FOURTH, PURSE, SECOND, Situation, THIRD, measure, same, situation,
};

fn for_all(s: &mut Scenario) -> MeasureId {
    let everybody = s.everybody();
    measure(s, Scope::Consensus(everybody))
}

/// The first delegation proposes a measure in one step; in the next these positions are taken, and it is settled.
fn settle(t: &mut Situation, measure: MeasureId, to: StateSet, said: &[(StateId, Stance)]) -> ProposalId {
    let due = t.ex.step + 1;
    let paid = t.ex.charge(FIRST, &Act::Propose { measure, to }).budget();
    let proposal = consensus::table(&mut t.ex, &t.s, measure, FIRST, to, due);
    t.ex.proposals[proposal].paid = paid;
    let acts: Vec<_> = said.iter().map(|&(by, stance)| (by, Act::Answer { proposal, stance })).collect();
    let decisions = t.decisions(&acts);
    t.ex.step = due;
    consensus::settle(&mut t.ex, &t.s, &decisions);
    proposal
}

#[test]
fn an_amended_text_costs_its_contributors_less() {
    let paid = |amending: Stance| {
        let (mut t, measure) = situation(for_all);
        settle(&mut t, measure, StateSet::NONE, &[(SECOND, Stance::Support), (THIRD, amending)]);
        let strength = t.ex.programmes[0].strength;
        same(PURSE - t.get(SECOND, StateQuantity::Budget), f64::from(COST) * strength);
        same(t.get(SECOND, StateQuantity::Budget), t.get(THIRD, StateQuantity::Budget));
        same(PURSE - t.get(FIRST, StateQuantity::Budget), f64::from(COST));
        strength
    };
    same(paid(Stance::Support), 1.0);
    assert!(paid(Stance::Amend) < 1.0);
}

#[test]
fn more_amendments_than_count_leave_a_text_as_strong_as_those_that_do_and_no_text_is_empty() {
    let strength = |amending: usize, step: f64, floor: f64| {
        let (mut t, measure) = situation(|s| {
            (s.parameters.amendment_step, s.parameters.amendment_floor) = (step, floor);
            for_all(s)
        });
        let all = t.s.everybody().without(FIRST);
        let said: Vec<_> = all.iter().take(amending).map(|state| (state, Stance::Amend)).collect();
        settle(&mut t, measure, StateSet::NONE, &said);
        t.ex.programmes[0].strength
    };
    let most = situation(|_| ()).0.s.parameters.amendments_max;
    same(strength(1, 0.1, 0.0), 0.9);
    same(strength(usize::from(most), 0.1, 0.0), 1.0 - 0.1 * f64::from(most));
    same(strength(9, 0.1, 0.0), 1.0 - 0.1 * f64::from(most));
    same(strength(9, 1.0, 0.4), 0.4);
}

#[test]
fn a_block_costs_whoever_blocks_its_face_and_gives_the_proposer_its_money_back() {
    let (mut t, measure) = situation(|s| lined(s, 0.0));
    let cohesion = t.ex.world.cohesion();
    let face = |t: &Situation, seat| t.get(seat, StateQuantity::PoliticalCapital);
    let (blocker, supporter) = (face(&t, SECOND), face(&t, THIRD));
    let said = [(SECOND, Stance::Block), (THIRD, Stance::Support)];
    let proposal = settle(&mut t, measure, StateSet::NONE, &said);
    assert_eq!(t.ex.proposals[proposal].outcome, Some(Outcome::Blocked));
    assert!(t.ex.programmes.is_empty());
    same(face(&t, SECOND), blocker - t.s.parameters.block_cost);
    same(face(&t, THIRD), supporter);
    assert!(t.s.everybody().iter().all(|state| t.get(state, StateQuantity::Budget) == PURSE));
    same(t.ex.world.cohesion(), cohesion + t.s.parameters.consensus_blocked);
}

/// A measure for all of this bloc load, which a red line of the second delegation forbids.
fn lined(s: &mut Scenario, load: f64) -> MeasureId {
    let measure = for_all(s);
    s.measures[measure].bloc_load = load;
    s.redlines.push(Redline { of: SECOND, measure, strength: 0.4, because: String::new() });
    measure
}

/// What a block of the measure costs beside the agreement that it prevents: cohesion, the trust of the proposer in who
/// blocked, and that of a bystander in the proposer.
fn divided(blocker: StateId, load: f64) -> [f64; 3] {
    let (mut t, measure) = situation(|s| lined(s, load));
    let before = t.ex.world.clone();
    settle(&mut t, measure, StateSet::NONE, &[(blocker, Stance::Block)]);
    let cohesion = t.ex.world.cohesion() - before.cohesion() - t.s.parameters.consensus_blocked;
    let trust = |of, to| t.trust(of, to) - before.trust(of, to);
    [cohesion, trust(FIRST, blocker), trust(FOURTH, FIRST)]
}

#[test]
fn a_block_without_a_red_line_divides_and_one_for_a_red_line_does_not() {
    let p = situation(|_| ()).0.s.parameters.clone();
    let [cohesion, blocker, proposer] = divided(THIRD, 0.0);
    same(cohesion, p.block_idle_cohesion);
    same(blocker, p.block_idle_trust);
    same(proposer, 0.0);
    divided(SECOND, 0.0).iter().for_each(|lost| same(*lost, 0.0));
}

#[test]
fn a_loaded_demand_that_fails_costs_its_proposer_and_not_whoever_stopped_it() {
    let p = situation(|_| ()).0.s.parameters.clone();
    for blocker in [SECOND, THIRD] {
        let [cohesion, stopped_it, proposer] = divided(blocker, 0.8);
        same(cohesion, 0.8 * p.loaded_cohesion);
        same(stopped_it, 0.0);
        same(proposer, 0.8 * p.loaded_trust);
    }
    same(divided(SECOND, p.loaded_from - 0.01)[2], 0.0);
    let (mut t, measure) = situation(|s| lined(s, 0.8));
    settle(&mut t, measure, StateSet::NONE, &[(SECOND, Stance::Support), (FOURTH, Stance::Support)]);
    same(t.trust(FOURTH, FIRST), p.trust_start);
}

#[test]
fn the_more_ride_free_the_less_an_agreement_binds() {
    let gained = |paying: &[StateId]| {
        let (mut t, measure) = situation(for_all);
        let before = t.ex.world.cohesion();
        let said: Vec<_> = paying.iter().map(|state| (*state, Stance::Support)).collect();
        settle(&mut t, measure, StateSet::NONE, &said);
        t.ex.world.cohesion() - before
    };
    let (few, some) = (gained(&[SECOND]), gained(&[SECOND, THIRD, FOURTH]));
    assert!(0.0 < few && few < some && some < situation(|_| ()).0.s.parameters.consensus_agreed);
}

#[test]
fn too_few_partners_end_a_measure_at_nobody_s_cost() {
    let (mut t, measure) = situation(|s| measure(s, Scope::Minilateral(2)));
    let before = t.ex.world.clone();
    let to = StateSet::only(SECOND).with(THIRD).with(FOURTH);
    let said = [(SECOND, Stance::Support), (THIRD, Stance::Acquiesce), (FOURTH, Stance::Block)];
    let proposal = settle(&mut t, measure, to, &said);
    assert_eq!(t.ex.proposals[proposal].outcome, Some(Outcome::TooFew));
    assert_eq!(t.ex.world, before, "a partner who does not come splits no region");
}

#[test]
fn who_lets_a_text_pass_takes_part_for_nothing_and_each_who_pays_trusts_it_less() {
    let (mut t, measure) = situation(for_all);
    let trust = t.trust(SECOND, THIRD);
    settle(&mut t, measure, StateSet::NONE, &[(SECOND, Stance::Support), (THIRD, Stance::Acquiesce)]);
    assert!(t.ex.programmes[0].members.has(THIRD) && !t.ex.programmes[0].payers.has(THIRD));
    same(t.get(THIRD, StateQuantity::Budget), PURSE);
    for payer in [FIRST, SECOND] {
        same(t.trust(payer, THIRD), trust + t.s.parameters.free_rider_trust);
        same(t.trust(THIRD, payer), trust);
    }
    same(t.trust(FOURTH, THIRD), trust);
}

#[test]
fn aid_is_paid_for_by_its_giver_alone_and_its_taker_is_no_free_rider() {
    let (mut t, aid) = situation(|s| {
        let aid = measure(s, Scope::Bilateral);
        s.measures[aid].effects = vec![Effect::Other(StateQuantity::Capacity, 0.01)];
        aid
    });
    let trust = t.trust(FIRST, SECOND);
    settle(&mut t, aid, StateSet::only(SECOND), &[(SECOND, Stance::Support)]);
    assert_eq!(t.ex.programmes[0].payers, StateSet::only(FIRST));
    same(t.get(SECOND, StateQuantity::Budget), PURSE);
    same(t.trust(FIRST, SECOND), trust);
}

#[test]
fn who_pays_against_its_own_red_line_is_pressed_at_home() {
    let strength = 0.25;
    let (mut t, measure) = situation(|s| {
        let measure = for_all(s);
        s.redlines.push(Redline { of: SECOND, measure, strength, because: String::new() });
        measure
    });
    let pressure = t.get(SECOND, StateQuantity::Pressure);
    settle(&mut t, measure, StateSet::NONE, &[(SECOND, Stance::Support), (THIRD, Stance::Support)]);
    same(t.get(SECOND, StateQuantity::Pressure), pressure + t.s.parameters.redline_pressure * strength);
    same(t.get(THIRD, StateQuantity::Pressure), pressure);
}

#[test]
fn what_is_not_due_waits_while_a_later_proposal_is_settled_and_is_still_found_in_its_step() {
    let (mut t, (early, late)) = situation(|s| (for_all(s), for_all(s)));
    consensus::table(&mut t.ex, &t.s, early, FIRST, StateSet::NONE, 1);
    consensus::table(&mut t.ex, &t.s, late, SECOND, StateSet::NONE, 0);
    let outcomes = |t: &Situation| t.ex.proposals.iter().map(|p| p.outcome).collect::<Vec<_>>();
    let nothing = t.decisions(&[]);
    consensus::settle(&mut t.ex, &t.s, &nothing);
    assert_eq!(outcomes(&t), [None, Some(Outcome::Agreed)]);
    t.ex.step = 1;
    consensus::settle(&mut t.ex, &t.s, &nothing);
    assert_eq!(outcomes(&t), [Some(Outcome::Agreed); 2]);
    assert_eq!(t.ex.open_proposals().count(), 0);
}
