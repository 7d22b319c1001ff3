//! What the quiet passing of time does.

use std::sync::Arc;

use crate::sim::adjudicate::region;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{MeasureId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, same, situation};

fn quiet() -> Situation {
    situation(|_| ()).0
}

/// What one step adds to a quantity of the first delegation.
fn gained(mut t: Situation, quantity: StateQuantity) -> f64 {
    let before = t.get(FIRST, quantity);
    region::settle(&mut t.ex, &t.s);
    t.get(FIRST, quantity) - before
}

#[test]
fn income_comes_by_the_quarter_and_a_full_purse_takes_no_more() {
    let with = |mut t: Situation, purse: f64| {
        let income = t.s.states[FIRST].budget_per_quarter;
        t.set(FIRST, StateQuantity::Budget, purse * income);
        region::pay_incomes(&mut t.ex, &t.s);
        t.get(FIRST, StateQuantity::Budget) / income - purse
    };
    let most = quiet().s.parameters.budget_carry_quarters;
    same(with(quiet(), 0.0), 1.0);
    same(with(quiet(), most - 0.25), 0.25);
    same(with(quiet(), most + 1.0), 0.0);
    same(with(quiet().in_crisis(), 0.0), 0.0);
    same(gained(quiet(), StateQuantity::Budget), 0.0);
}

#[test]
fn a_quarter_after_a_crisis_opens_with_its_income_and_the_first_quarter_with_one() {
    let s = quiet().s;
    let mut ex = Exercise::new(Arc::clone(&s), 1);
    let after = s.steps.windows(2).position(|pair| pair[0].crisis && !pair[1].crisis).unwrap() as u16 + 1;
    let income = s.states[FIRST].budget_per_quarter;
    same(ex.world.states[FIRST].get(StateQuantity::Budget), income);
    while ex.step < after {
        let now = ex.world.states[FIRST].get(StateQuantity::Budget);
        // Nobody buys anything, so that whatever is there was income.
        ex.world.states[FIRST].pay(now);
        ex.advance();
    }
    same(ex.world.states[FIRST].get(StateQuantity::Budget), income);
}

#[test]
fn who_keeps_enough_up_forgets_nothing_and_who_keeps_up_half_forgets_half() {
    let forgotten = |share: u16| {
        let mut t = quiet();
        t.set(FIRST, StateQuantity::Capacity, 0.5);
        let kept = t.s.parameters.upkeep_measures * share / 4;
        t.ex.world.states[FIRST].in_force.0 = 0;
        (0..kept).for_each(|place| t.ex.world.states[FIRST].in_force.insert(MeasureId(place as u8)));
        (gained(t, StateQuantity::Capacity), f64::from(kept))
    };
    let ((nothing, _), (half, kept), (enough, all), (more, _)) =
        (forgotten(0), forgotten(2), forgotten(4), forgotten(8));
    assert!(nothing < 0.0);
    same(half, nothing * (1.0 - kept / all));
    same(enough, 0.0);
    same(more, 0.0);
}

#[test]
fn a_crisis_is_too_short_to_forget_in_and_leaves_little_time_to_mend_one_s_standing() {
    assert_eq!(gained(quiet().in_crisis(), StateQuantity::Capacity), 0.0);
    let capital = |mut t: Situation| {
        t.set(FIRST, StateQuantity::PoliticalCapital, 2.0);
        gained(t, StateQuantity::PoliticalCapital)
    };
    same(capital(quiet()), quiet().s.parameters.political_capital_per_quarter);
    same(capital(quiet().in_crisis()), quiet().s.parameters.political_capital_per_crisis_step);
}

#[test]
fn pressure_fades_and_trust_goes_back_to_where_it_was_from_both_sides() {
    let mut t = quiet();
    let start = t.s.parameters.trust_start;
    t.set_trust(FIRST, SECOND, start + 0.2);
    t.set_trust(FIRST, THIRD, start - 0.2);
    let pressure = t.get(SECOND, StateQuantity::Pressure);
    region::settle(&mut t.ex, &t.s);
    let (above, below) = (t.trust(FIRST, SECOND) - start, start - t.trust(FIRST, THIRD));
    assert!(0.0 < above && above < 0.2);
    same(above, below);
    assert!(t.get(SECOND, StateQuantity::Pressure) < pressure);
}

#[test]
fn joint_measures_and_cohesion_each_make_tension_settle_faster() {
    let left = |woven: bool, cohesion: f64| {
        let mut t = quiet();
        t.ex.world.add_tension(FIRST, SECOND, 0.4);
        t.ex.world.add_cohesion(cohesion - t.ex.world.cohesion());
        if woven {
            let pair = StateSet::only(FIRST).with(SECOND);
            t.ex.world.add_cbm_among(&t.s.parameters, pair, t.s.parameters.cbm_weight_max);
        }
        region::settle(&mut t.ex, &t.s);
        t.ex.world.tension(FIRST, SECOND)
    };
    let plain = left(false, 0.5);
    assert!(left(true, 0.5) < plain && left(false, 0.9) < plain);
}
