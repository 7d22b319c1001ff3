//! Lines of the ledger: how they are weighed, taken back and made good.

use super::{ME, OTHER, THIRD, finding, ledger, marked, test_of};
use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{ChoiceId, IncidentId, IndicatorId, MeasureId, OccasionId, ProposalId};
use crate::sim::parameters::Parameters;
use crate::sim::score::ledger::{Cause, Finding, Ledger, Regards};

fn weights(ledger: &Ledger) -> Vec<f64> {
    ledger.lines().iter().map(|entry| entry.weight).collect()
}

#[test]
fn the_same_misdeed_again_weighs_more_up_to_a_limit() {
    let (mut ledger, p) = (ledger(), Parameters::default());
    for _ in 0..8 {
        marked(&mut ledger, OccasionKind::OwnAct, 0, Mark::Against);
    }
    let weights = weights(&ledger);
    assert!(weights[0] < weights[1] && weights[1] < weights[2], "{weights:?}");
    assert_eq!(weights[7], p.test_act * p.breach_most);
}

#[test]
fn a_good_turn_towards_a_new_partner_weighs_more_than_the_same_again() {
    let (mut ledger, p) = (ledger(), Parameters::default());
    for towards in [OTHER, OTHER, THIRD] {
        let test = test_of(&mut ledger, ME, OccasionKind::Doubt);
        ledger.enter(&p, 1, finding(test, 0, Mark::LivedUp, towards));
    }
    let weights = weights(&ledger);
    assert!(weights[1] < weights[0] && weights[2] == weights[0], "{weights:?}");
}

#[test]
fn an_answer_is_noted_with_its_test_and_an_omission_is_not() {
    let mut ledger = ledger();
    let answered = marked(&mut ledger, OccasionKind::Told, 2, Mark::Partly);
    let omitted = marked(&mut ledger, OccasionKind::Told, 2, Mark::NotTakenUp);
    assert!(ledger.occasions()[answered.at()].is_answered(IndicatorId(2)));
    assert!(!ledger.occasions()[omitted.at()].is_answered(IndicatorId(2)));
}

#[test]
fn what_proved_wrong_is_taken_back_once_and_nothing_else_is() {
    let mut ledger = ledger();
    marked(&mut ledger, OccasionKind::OwnAct, 0, Mark::LivedUp);
    marked(&mut ledger, OccasionKind::OwnAct, 1, Mark::Against);
    marked(&mut ledger, OccasionKind::OwnAct, 1, Mark::NotTakenUp);
    for _ in 0..2 {
        ledger.take_back(5, |actor, choice, _| actor == ME && choice == ChoiceId(3));
    }
    let back: Vec<_> = ledger.lines()[3..].iter().map(|entry| (entry.regards, entry.step)).collect();
    assert_eq!(back, [(Regards::TakesBack(0), 5)], "in the step in which it proved wrong");
}

#[test]
fn control_takes_a_line_back_once_and_never_a_line_that_takes_back() {
    let mut ledger = ledger();
    marked(&mut ledger, OccasionKind::Observed, 0, Mark::LivedUp);
    assert!(ledger.strike(0, 2));
    assert_eq!(ledger.lines()[1].step, 2, "in the step in which it is taken back");
    assert!(!ledger.strike(0, 2) && !ledger.strike(1, 2) && !ledger.strike(9, 2));
}

#[test]
fn a_remedy_makes_good_each_breach_that_is_meant_once() {
    let mut ledger = ledger();
    marked(&mut ledger, OccasionKind::OwnAct, 0, Mark::Against);
    marked(&mut ledger, OccasionKind::OwnAct, 1, Mark::NotTakenUp);
    let cause = Cause::Position(ProposalId(0), MeasureId(0));
    assert!(ledger.remedy(3, (ME, cause), |_| true));
    assert!(!ledger.remedy(4, (ME, cause), |_| true), "it is made good already");
    assert!(!ledger.remedy(4, (OTHER, cause), |_| true), "nobody makes good what others did");
    let last = ledger.lines().last().map(|entry| (entry.regards, entry.cause));
    assert_eq!(last, Some((Regards::Remedies(0), cause)));
}

#[test]
fn several_who_ask_for_the_same_share_one_test() {
    let (mut ledger, p) = (ledger(), Parameters::default());
    let test = test_of(&mut ledger, ME, OccasionKind::Quarrel);
    ledger.enter(&p, 1, Finding { share: 0.25, ..finding(test, 0, Mark::LivedUp, OTHER) });
    assert_eq!(weights(&ledger), [0.25 * p.test_crisis]);
}

#[test]
fn the_newest_test_that_fits_is_found_open_or_over() {
    let mut ledger = ledger();
    let first = test_of(&mut ledger, ME, OccasionKind::Hit);
    let second = test_of(&mut ledger, ME, OccasionKind::Hit);
    ledger.close(second);
    assert_eq!(ledger.newest(ME, |_| true), Some(second));
    assert_eq!(ledger.newest(ME, |occasion| !occasion.closed), Some(first));
    assert_eq!(ledger.newest(OTHER, |_| true), None);
}

#[test]
fn tests_that_end_on_the_way_hide_none_that_comes_after_them() {
    let mut ledger = ledger();
    let [first, second, third] = [(); 3].map(|()| test_of(&mut ledger, ME, OccasionKind::Hit));
    ledger.close(second);
    let (found, next) = ledger.open_over_incident(0).expect("two are open");
    assert_eq!(found, first);
    ledger.close(first);
    assert_eq!(ledger.open_over_incident(next), Some((third, 3)));
    ledger.close(third);
    assert_eq!(ledger.open_over_incident(0), None);
}

#[test]
fn a_ledger_that_becomes_like_another_or_empty_goes_on_like_it() {
    let mut one = ledger();
    marked(&mut one, OccasionKind::OwnAct, 0, Mark::Against);
    marked(&mut one, OccasionKind::Doubt, 1, Mark::LivedUp);
    let over = test_of(&mut one, ME, OccasionKind::Hit);
    one.close(over);
    let goes_on = |mut ledger: Ledger| {
        marked(&mut ledger, OccasionKind::OwnAct, 0, Mark::Against);
        let open = marked(&mut ledger, OccasionKind::Doubt, 1, Mark::LivedUp);
        let remedied = ledger.remedy(4, (ME, Cause::InPlace), |_| true);
        ledger.close(open);
        let tests = ledger.occasions().to_vec();
        (ledger.lines().to_vec(), tests, remedied, ledger.open_over_incident(0), ledger.newest(ME, |_| true))
    };
    let mut other = ledger();
    marked(&mut other, OccasionKind::Doubt, 2, Mark::NotTakenUp);
    other.become_like(&one);
    assert_eq!(goes_on(other), goes_on(one.clone()));
    one.clear();
    assert_eq!(goes_on(one), goes_on(ledger()));
}

#[test]
fn what_a_delegation_broke_over_an_incident_stays_broken_however_often() {
    let mut ledger = ledger();
    marked(&mut ledger, OccasionKind::OwnAct, 1, Mark::Against);
    marked(&mut ledger, OccasionKind::OwnAct, 1, Mark::Against);
    let last = marked(&mut ledger, OccasionKind::OwnAct, 3, Mark::Against);
    let broken = |seat, incident, opened, test| ledger.broken_since(opened, seat, IncidentId(incident), test);
    let other = OccasionId::from(99);
    assert_eq!(broken(ME, 0, 1, other), 0b1010);
    assert_eq!(broken(ME, 0, 1, last), 0b0010, "what the test itself says is left out");
    assert_eq!((broken(OTHER, 0, 1, other), broken(ME, 1, 1, other), broken(ME, 0, 2, other)), (0, 0, 0));
}
