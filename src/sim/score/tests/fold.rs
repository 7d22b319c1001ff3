//! From measured indicators to bands.

use std::sync::Arc;

use super::{ME, OTHER, finding, ledger, marked};
use crate::scenario::{self, Binding};
use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{IndicatorId, OccasionId, ParagraphId};
use crate::sim::parameters::Parameters;
use crate::sim::scenario::Scenario;
use crate::sim::score::band::{Band, Score, Tests, of_region, of_state};
use crate::sim::score::ledger::{Cause, Finding, Found, Ledger};

pub(super) fn scenario() -> Arc<Scenario> {
    Arc::new(scenario::open("departures", &Binding::default()).unwrap().scenario)
}

/// The score of the first paragraph.
pub(super) fn first(ledger: &Ledger) -> Score {
    of_state(&scenario(), ledger.lines().iter().enumerate(), ME).remove(0)
}

/// An indicator of the first paragraph that is a share or counts acts.
pub(super) const INDICATOR: u8 = 3;

pub(super) fn some(marks: &[Mark]) -> Ledger {
    let mut ledger = ledger();
    for mark in marks {
        marked(&mut ledger, OccasionKind::Doubt, INDICATOR, *mark);
    }
    ledger
}

#[test]
fn what_was_not_tested_has_no_score_and_no_band() {
    let score = first(&ledger());
    assert_eq!((score.score, score.band, score.tests.all()), (None, Band::NotTested, 0));
}

#[test]
fn an_answer_that_comes_after_all_replaces_the_omission_and_is_no_second_test() {
    let mut ledger = some(&[Mark::NotTakenUp]);
    let late = finding(OccasionId::from(0), INDICATOR, Mark::Partly, OTHER);
    ledger.enter(&Parameters::default(), 2, late);
    let score = first(&ledger);
    assert_eq!(ledger.lines().len(), 2);
    assert_eq!(score.tests, Tests { partly: 1, ..Tests::default() });
    let measured: u32 = score.measured.iter().map(|one| one.count).sum();
    assert_eq!(measured, score.tests.all());
}

#[test]
fn one_test_says_less_than_three() {
    let (one, three) = (first(&some(&[Mark::LivedUp])), first(&some(&[Mark::LivedUp; 3])));
    assert!(one.score < three.score, "{:?} {:?}", one.score, three.score);
    assert!(one.score > Some(50.0));
}

#[test]
fn doing_nothing_when_it_was_owed_is_mixed_however_often_and_never_against() {
    for often in 1..12 {
        assert_eq!(first(&some(&vec![Mark::NotTakenUp; often])).band, Band::Mixed, "{often} times");
    }
}

#[test]
fn what_was_given_freely_in_part_never_lowers_a_score_and_never_stands_for_the_whole() {
    let tests: [&[Mark]; 6] = [
        &[Mark::LivedUp],
        &[Mark::LivedUp; 5],
        &[Mark::Partly],
        &[Mark::NotTakenUp],
        &[Mark::LivedUp, Mark::NotTakenUp],
        &[Mark::LivedUp, Mark::Against],
    ];
    let of = |asked: &[Mark], freely: usize, on: u8| {
        let mut ledger = ledger();
        for mark in asked {
            marked(&mut ledger, OccasionKind::Request, INDICATOR, *mark);
        }
        for _ in 0..freely {
            marked(&mut ledger, OccasionKind::Doubt, on, Mark::Partly);
        }
        first(&ledger).score
    };
    for (asked, on) in tests.into_iter().flat_map(|asked| (0..=INDICATOR).map(move |on| (asked, on))) {
        for freely in 1..5 {
            assert!(of(asked, freely, on) >= of(asked, 0, on), "{asked:?} and {freely} of indicator {on}");
        }
    }
    for on in 0..=INDICATOR {
        let (part, whole) = (of(&[], 9, on), of(&[Mark::LivedUp], 0, on));
        assert!(part > Some(50.0) && part < Some(65.0), "{part:?}");
        assert!(whole >= Some(65.0), "{whole:?}");
    }
    assert!(of(&[Mark::NotTakenUp], 1, INDICATOR) > of(&[Mark::NotTakenUp], 0, INDICATOR));
}

#[test]
fn a_breach_that_nothing_makes_good_caps_the_band_at_mixed() {
    let marks = [&[Mark::Against][..], &[Mark::LivedUp; 9]].concat();
    let score = first(&some(&marks));
    assert_eq!(score.band, Band::Mixed);
    assert_eq!(score.cap.map(|cap| (cap.breach, cap.remedy)), Some((0, None)));
}

#[test]
fn a_remedy_lifts_the_cap_in_part_and_names_both_lines() {
    let mut ledger = some(&[&[Mark::Against][..], &[Mark::LivedUp; 9]].concat());
    ledger.remedy(4, (ME, Cause::InPlace), |_| true);
    let score = first(&ledger);
    assert_eq!(score.band, Band::Some);
    assert_eq!(score.cap.map(|cap| (cap.breach, cap.remedy)), Some((0, Some(10))));
}

#[test]
fn a_line_that_was_taken_back_counts_for_nothing() {
    let mut ledger = some(&[Mark::Against]);
    assert!(ledger.strike(0, 2));
    assert_eq!((first(&ledger).score, first(&ledger).cap), (None, None));
}

#[test]
fn preparation_and_conduct_stand_side_by_side_and_conduct_weighs_more() {
    let p = Parameters::default();
    let mut ledger = some(&[Mark::LivedUp; 3]);
    let conduct = first(&ledger).conduct;
    let test = super::test_of(&mut ledger, ME, OccasionKind::Crisis);
    let reading = Finding {
        found: Found::Value(0.0, p.prepared_least),
        indicator: IndicatorId(0),
        paragraph: ParagraphId(0),
        ..super::finding(test, 0, Mark::LivedUp, OTHER)
    };
    ledger.enter(&p, 1, reading);
    let score = first(&ledger);
    assert_eq!(score.conduct, conduct, "what was done stays what it was");
    let (done, ready) = (score.conduct.unwrap(), score.preparation.unwrap());
    let together = score.score.unwrap();
    assert!(ready < together && together < done);
    assert!(done - together < together - ready, "{ready} {together} {done}");
}

#[test]
fn what_was_only_in_place_stands_beside_and_makes_no_score() {
    let p = Parameters::default();
    let mut ledger = ledger();
    let test = super::test_of(&mut ledger, ME, OccasionKind::Crisis);
    let reading = Finding { found: Found::Value(3.0, 1.0), ..finding(test, 0, Mark::LivedUp, OTHER) };
    ledger.enter(&p, 1, reading);
    let score = first(&ledger);
    assert_eq!((score.score, score.band, score.conduct), (None, Band::NotTested, None));
    assert!(score.preparation > Some(80.0), "{:?}", score.preparation);
    marked(&mut ledger, OccasionKind::Doubt, INDICATOR, Mark::NotTakenUp);
    assert!(first(&ledger).score > first(&some(&[Mark::NotTakenUp])).score, "tested, it lifts the score");
}

#[test]
fn the_region_is_judged_over_those_that_were_tested() {
    let s = scenario();
    let tested = of_state(&s, some(&[Mark::LivedUp]).lines().iter().enumerate(), ME);
    let untested = of_state(&s, ledger().lines().iter().enumerate(), ME);
    let region = of_region(&s, &[tested.clone(), untested.clone(), untested]);
    assert_eq!(region[0].score, tested[0].score);
    assert_eq!(region[1].band, Band::NotTested);
}
