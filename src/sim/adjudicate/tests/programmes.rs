//! Measures under way and in force: when they count, who keeps them up, and what they do beside.

use crate::sim::adjudicate::programmes;
use crate::sim::catalogue::measure::{Measure, Scope, SideEffect};
use crate::sim::catalogue::terms::Effect;
use crate::sim::exercise::event::What;
use crate::sim::exercise::programme::{Programme, ProgrammeStage};
use crate::sim::ids::{MeasureId, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::tests::situation::{FIRST, PURSE, SECOND, Situation, THIRD, measure, same, situation};

/// The first delegation's measure, as `write` leaves it, begun with these members of whom these pay.
fn begun(
    members: &[StateId],
    payers: &[StateId],
    write: impl FnOnce(&mut Measure),
) -> (Situation, MeasureId) {
    let (mut t, measure) = situation(|s| {
        let measure = measure(s, Scope::Minilateral(1));
        write(&mut s.measures[measure]);
        measure
    });
    begin(&mut t, measure, members, payers, false);
    (t, measure)
}

fn begin(t: &mut Situation, measure: MeasureId, members: &[StateId], payers: &[StateId], crisis: bool) {
    let set = |states: &[StateId]| states.iter().fold(StateSet::NONE, |set, state| set.with(*state));
    let programme = Programme::begun(measure, FIRST, set(members), set(payers), 1.0, crisis);
    programmes::begin(&mut t.ex, &t.s, programme);
}

/// So many quarters pass over everything that was begun.
fn quarters(t: &mut Situation, count: usize) {
    for _ in 0..count {
        programmes::progress(&mut t.ex, &t.s);
    }
}

#[test]
fn a_measure_is_in_force_for_all_members_when_its_lead_time_is_over_and_not_before() {
    let (mut t, measure) = begun(&[FIRST, SECOND], &[FIRST], |m| m.lead_quarters = 2);
    let standing = |t: &Situation, state: StateId| {
        let vars = &t.ex.world.states[state];
        (vars.under_way.has(measure), vars.in_force.has(measure))
    };
    quarters(&mut t, 1);
    assert_eq!(
        [FIRST, SECOND, THIRD].map(|state| standing(&t, state)),
        [(true, false), (true, false), (false, false)]
    );
    quarters(&mut t, 1);
    assert_eq!(
        [FIRST, SECOND, THIRD].map(|state| standing(&t, state)),
        [(false, true), (false, true), (false, false)]
    );
    assert_eq!(t.happened(|what| matches!(what, What::InForce(..))), 1);
}

#[test]
fn what_is_bought_in_a_crisis_counts_little_until_its_lag_is_over() {
    let (t, measure) = situation(|s| {
        let measure = measure(s, Scope::Unilateral);
        s.measures[measure].lead_quarters = 0;
        s.measures[measure].effects = vec![Effect::Own(StateQuantity::CtCapacity, 0.1)];
        measure
    });
    let (quiet, mut t) = (t.ex.step, t.in_crisis());
    let before = t.get(FIRST, StateQuantity::CtCapacity);
    begin(&mut t, measure, &[FIRST], &[FIRST], true);
    quarters(&mut t, 1);
    same(t.get(FIRST, StateQuantity::CtCapacity), before + 0.1 * t.s.parameters.crisis_strength);
    t.ex.step = quiet;
    let lag = t.s.parameters.crisis_lag_quarters.ceil() as usize;
    quarters(&mut t, lag);
    same(t.get(FIRST, StateQuantity::CtCapacity), before + 0.1);
    assert_eq!(t.ex.programmes[0].stage, ProgrammeStage::InForce);
}

#[test]
fn what_was_paid_to_begin_covers_the_first_quarter_in_force() {
    let (mut t, _) = begun(&[FIRST], &[FIRST], |m| m.upkeep = 0.5);
    let free = 1 + t.s.parameters.upkeep_free_quarters as usize;
    quarters(&mut t, free);
    same(t.get(FIRST, StateQuantity::Budget), PURSE);
    quarters(&mut t, 2);
    same(t.get(FIRST, StateQuantity::Budget), PURSE - 1.0);
}

#[test]
fn who_cannot_pay_upkeep_drops_out_and_the_others_keep_it() {
    let (mut t, measure) = begun(&[FIRST, SECOND, THIRD], &[FIRST, SECOND], |m| m.upkeep = 0.5);
    t.set(SECOND, StateQuantity::Budget, 0.4);
    quarters(&mut t, 5);
    assert_eq!(
        [FIRST, SECOND, THIRD].map(|state| t.ex.world.states[state].in_force.has(measure)),
        [true, false, true]
    );
    assert_eq!(t.ex.programmes[0].members, StateSet::only(FIRST).with(THIRD));
    assert_eq!(t.happened(|what| *what == What::UpkeepUnpaid(measure, SECOND)), 1, "it is told once");
    same(t.get(SECOND, StateQuantity::Budget), 0.4);
}

#[test]
fn when_the_last_who_pays_drops_out_it_ends_for_those_who_rode_along() {
    let (mut t, measure) = begun(&[FIRST, THIRD], &[FIRST], |m| m.upkeep = 0.5);
    t.set(FIRST, StateQuantity::Budget, 0.0);
    quarters(&mut t, 5);
    assert_eq!(t.ex.programmes[0].stage, ProgrammeStage::Ended);
    assert!([FIRST, THIRD].iter().all(|state| !t.ex.world.states[*state].in_force.has(measure)));
}

#[test]
fn a_side_effect_strikes_each_who_pays_and_nobody_before_the_measure_is_in_force() {
    let (mut t, _) = begun(&[FIRST, SECOND, THIRD], &[FIRST, SECOND], |m| {
        let effects = vec![Effect::Own(StateQuantity::Rights, -1.0)];
        m.side_effects = vec![SideEffect { chance: 1.0, effects, text: String::new() }];
        m.lead_quarters = 2;
    });
    let rights = |t: &Situation| [FIRST, SECOND, THIRD].map(|state| t.get(state, StateQuantity::Rights));
    quarters(&mut t, 1);
    assert_eq!(rights(&t), [0.0; 3]);
    quarters(&mut t, 1);
    assert_eq!(rights(&t), [-1.0, -1.0, 0.0]);
}

#[test]
fn a_bilateral_measure_is_a_pact_between_the_two_from_the_day_it_begins() {
    let (mut t, measure) = situation(|s| measure(s, Scope::Bilateral));
    begin(&mut t, measure, &[FIRST, SECOND], &[FIRST, SECOND], false);
    assert!(t.ex.world.pact(measure, FIRST, SECOND) && t.ex.world.pact(measure, SECOND, FIRST));
    assert!(!t.ex.world.pact(measure, FIRST, THIRD));
}
