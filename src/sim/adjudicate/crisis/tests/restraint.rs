//! Restraint that was announced, kept or broken.

use crate::sim::adjudicate::crisis::restraint;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::quantity::StateQuantity;
use crate::sim::tests::situation::{FIRST, FOURTH, SECOND, Situation, THIRD, plot, same, situation};

fn quiet() -> Situation {
    situation(|_| ()).0
}

#[test]
fn each_promise_that_was_kept_makes_the_next_worth_more() {
    let worth = |kept: u8| {
        let mut t = quiet();
        t.ex.world.states[FIRST].restraint_kept = kept;
        let (trust, tension) = (t.trust(SECOND, FIRST), t.ex.world.tension(FIRST, SECOND));
        restraint::announce(&mut t.ex, &t.s, FIRST, Some(SECOND));
        assert_eq!(t.ex.world.states[FIRST].restraint_at, Some(t.ex.step));
        (t.trust(SECOND, FIRST) - trust, tension - t.ex.world.tension(FIRST, SECOND))
    };
    let ((trust, calm), (trust_then, calm_then)) = (worth(0), worth(2));
    assert!(trust > 0.0 && calm > 0.0);
    assert!(trust_then > trust && calm_then > calm);
}

#[test]
fn restraint_towards_one_neighbour_calms_the_crises_of_these_two_and_no_other() {
    let (mut t, plots) =
        situation(|s| [FIRST, SECOND, THIRD].map(|against| plot(s, IncidentKind::Theft, against)));
    let ids = plots.map(|plot| t.begin(plot));
    restraint::announce(&mut t.ex, &t.s, FIRST, Some(SECOND));
    let calm = t.s.parameters.restraint_calm;
    assert_eq!(ids.map(|id| t.ex.incidents[id].calm), [calm, calm, 0.0]);
    same(t.trust(FOURTH, FIRST), t.s.parameters.trust_start);
}

#[test]
fn restraint_announced_to_nobody_binds_and_moves_nobody() {
    let mut t = quiet();
    let trust = t.trust(SECOND, FIRST);
    restraint::announce(&mut t.ex, &t.s, FIRST, None);
    assert_eq!(t.ex.world.states[FIRST].restraint_at, Some(t.ex.step));
    same(t.trust(SECOND, FIRST), trust);
}

#[test]
fn a_harsh_act_breaks_restraint_while_it_binds_and_is_no_breach_afterwards() {
    let after = |later: u16| {
        let mut t = quiet();
        let vars = &mut t.ex.world.states[FIRST];
        (vars.restraint_at, vars.restraint_kept) = (Some(0), 3);
        let capital = t.get(FIRST, StateQuantity::PoliticalCapital);
        t.ex.step = later;
        restraint::break_off(&mut t.ex, &t.s, FIRST);
        let broken = t.ex.world.states[FIRST].restraint_at.is_none();
        let lost = t.ex.world.states[FIRST].restraint_kept < 3;
        let paid = t.get(FIRST, StateQuantity::PoliticalCapital) < capital;
        [broken, lost, paid]
    };
    let binds = quiet().s.parameters.restraint_steps;
    assert_eq!((after(binds), after(binds + 1)), ([true; 3], [false; 3]));
}

#[test]
fn who_has_announced_nothing_breaks_nothing() {
    let mut t = quiet();
    let before = t.ex.world.clone();
    restraint::break_off(&mut t.ex, &t.s, FIRST);
    assert_eq!(t.ex.world, before);
}
