//! What happens to a measure in the step in which it is decided.

use crate::sim::adjudicate::measures;
use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::price::Price;
use crate::sim::decision::Act;
use crate::sim::exercise::event::What;
use crate::sim::ids::{MeasureId, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;
use crate::sim::tests::situation::{COST, FIRST, PURSE, SECOND, Situation, THIRD, measure, same, situation};

fn for_all(s: &mut Scenario) -> MeasureId {
    let everybody = s.everybody();
    measure(s, Scope::Consensus(everybody))
}

fn start(t: &mut Situation, acts: &[(StateId, Act)]) {
    let decisions = t.decisions(acts);
    measures::start(&mut t.ex, &t.s, &decisions);
}

fn propose(measure: MeasureId, to: StateSet) -> Act {
    Act::Propose { measure, to }
}

#[test]
fn one_state_s_measure_begins_and_a_joint_one_waits_for_positions_both_paid_for() {
    let (mut t, (own, joint)) = situation(|s| {
        let own = measure(s, Scope::Unilateral);
        s.measures[own].price = Price::printed(COST, 1);
        (own, for_all(s))
    });
    let capital = t.get(FIRST, StateQuantity::PoliticalCapital);
    start(&mut t, &[(FIRST, Act::Adopt(own)), (SECOND, propose(joint, StateSet::NONE))]);
    assert!(t.ex.world.states[FIRST].under_way.has(own) && !t.ex.world.states[FIRST].in_force.has(own));
    assert_eq!(t.ex.programmes.len(), 1, "nothing has begun before it is agreed");
    let proposal = &t.ex.proposals.raw[0];
    assert_eq!((proposal.asked, proposal.due), (t.s.everybody().without(SECOND), t.ex.step + 1));
    for payer in [FIRST, SECOND] {
        same(t.get(payer, StateQuantity::Budget), PURSE - f64::from(COST));
    }
    same(t.get(FIRST, StateQuantity::PoliticalCapital), capital - 1.0);
}

#[test]
fn the_second_to_propose_the_same_text_is_told_so_and_pays_nothing() {
    let (mut t, joint) = situation(for_all);
    let act = propose(joint, StateSet::NONE);
    start(&mut t, &[(FIRST, act), (SECOND, act)]);
    assert_eq!(t.ex.proposals.len(), 1);
    assert_eq!(t.happened(|what| *what == What::Lapsed(SECOND, act)), 1);
    same(t.get(SECOND, StateQuantity::Budget), PURSE);
}

#[test]
fn two_pairs_may_propose_one_bilateral_measure_and_one_pair_may_not_twice() {
    let (mut t, line) = situation(|s| measure(s, Scope::Bilateral));
    let to = |state| propose(line, StateSet::only(state));
    start(&mut t, &[(FIRST, to(SECOND)), (SECOND, to(FIRST)), (THIRD, to(FIRST))]);
    let pairs: Vec<_> = t.ex.proposals.iter().map(|proposal| (proposal.by, proposal.asked)).collect();
    assert_eq!(pairs, [(FIRST, StateSet::only(SECOND)), (THIRD, StateSet::only(FIRST))]);
}

#[test]
fn what_is_begun_in_the_heat_of_a_crisis_is_remembered_as_such() {
    let begun = |crisis: bool| {
        let (t, own) = situation(|s| measure(s, Scope::Unilateral));
        let mut t = if crisis { t.in_crisis() } else { t };
        start(&mut t, &[(FIRST, Act::Adopt(own))]);
        t.ex.programmes[0].in_crisis
    };
    assert_eq!((begun(true), begun(false)), (true, false));
}
