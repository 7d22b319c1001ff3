//! Worked examples of MODEL.md 7.14, in its own numbers: a test weighs 2 in a crisis and 1 for a request, a mark stands at
//! 1, 0.65, 0.4 or 0, and conduct is pulled to the middle by 1 unit of weight.

use super::fold::{INDICATOR, first, scenario, some};
use super::{ME, OTHER, THIRD, finding, ledger, marked, test_of};
use crate::sim::catalogue::occasion::{Measured, OccasionKind};
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{IndicatorId, OccasionId, ParagraphId};
use crate::sim::parameters::Parameters;
use crate::sim::scenario::Scenario;
use crate::sim::score::band::{Band, Score, of_region, of_state};
use crate::sim::score::ledger::{Cause, Finding, Found, Ledger};
use crate::sim::score::measure::between;

/// So many points, to a millionth.
#[track_caller]
fn points(found: Option<f64>, wanted: f64) {
    assert!(found.is_some_and(|found| (found - wanted).abs() < 1e-6), "{found:?} and not {wanted}");
}

#[test]
fn each_kind_of_test_weighs_as_the_model_says() {
    for (kind, weight) in [
        (OccasionKind::Hit, 2.0),
        (OccasionKind::Doubt, 2.0),
        (OccasionKind::Told, 2.0),
        (OccasionKind::Quarrel, 2.0),
        (OccasionKind::Content, 2.0),
        (OccasionKind::OwnAct, 2.0),
        (OccasionKind::HelpAsked, 1.0),
        (OccasionKind::Request, 1.0),
        (OccasionKind::Table, 0.6),
        (OccasionKind::Crisis, 1.0),
        (OccasionKind::End, 0.5),
        (OccasionKind::Observed, 2.0),
    ] {
        let mut ledger = ledger();
        marked(&mut ledger, kind, 0, Mark::NotTakenUp);
        assert_eq!(ledger.lines()[0].weight, weight, "{kind:?}");
    }
}

#[test]
fn what_is_done_again_is_counted_for_each_delegation_and_indicator_by_itself() {
    let (p, mut ledger) = (Parameters::default(), ledger());
    let mut all = |mark: Mark| -> Vec<f64> {
        let before = ledger.lines().len();
        for seat in [ME, OTHER, THIRD] {
            for indicator in 0..4 {
                let test = test_of(&mut ledger, seat, OccasionKind::OwnAct);
                ledger.enter(&p, 1, finding(test, indicator, mark, THIRD));
            }
        }
        ledger.lines()[before..].iter().map(|line| line.weight).collect()
    };
    for weight in [2.0, 3.0, 4.0, 5.0, 6.0, 6.0] {
        assert_eq!(
            all(Mark::Against),
            [weight; 12],
            "half as much again each time, at most three times as much"
        );
    }
    for weight in [2.0, 1.0, 1.0] {
        assert_eq!(all(Mark::LivedUp), [weight; 12], "half towards the same partner, and no less");
    }
}

#[test]
fn little_evidence_says_little_and_more_than_three_crises_say_nothing_new() {
    let of = |mark: Mark, often: usize| first(&some(&vec![mark; often])).score;
    // (0.5 · 1 + 1 · 2) / (1 + 2); the same partner again counts half: 2 + 1 + 1, 2 + 4 · 1, and no more.
    points(of(Mark::LivedUp, 1), 250.0 / 3.0);
    points(of(Mark::LivedUp, 3), 90.0);
    points(of(Mark::LivedUp, 5), 650.0 / 7.0);
    points(of(Mark::LivedUp, 9), 650.0 / 7.0);
    // (0.5 + 0.4 · 2) / 3, (0.5 + 0.4 · 6) / 7, and no more.
    points(of(Mark::NotTakenUp, 1), 130.0 / 3.0);
    points(of(Mark::NotTakenUp, 3), 290.0 / 7.0);
    points(of(Mark::NotTakenUp, 12), 290.0 / 7.0);
    // 0.5 / (1 + 2), and 0.5 / (1 + 2 + 3).
    points(of(Mark::Against, 1), 50.0 / 3.0);
    points(of(Mark::Against, 2), 50.0 / 6.0);
}

#[test]
fn what_was_given_freely_in_part_has_the_room_that_tests_left() {
    let of = |missed: usize, freely: usize| {
        let mut ledger = ledger();
        for _ in 0..missed {
            marked(&mut ledger, OccasionKind::Request, INDICATOR, Mark::NotTakenUp);
        }
        for _ in 0..freely {
            marked(&mut ledger, OccasionKind::Doubt, INDICATOR, Mark::Partly);
        }
        first(&ledger)
    };
    // A crisis in part that nobody was owed weighs 2 · 0.65 = 1.3: (0.5 + 0.65 · 1.3) / 2.3.
    points(of(0, 1).score, 134.5 / 2.3);
    // (0.5 + 0.4 · 4 + 0.65 · 1.3) / 6.3: there was room.
    points(of(4, 1).score, 294.5 / 6.3);
    // (0.5 + 0.4 · 5 + 0.65 · 1) / 7: there was room for 1.
    points(of(5, 1).score, 45.0);
    points(of(5, 4).score, 45.0);
    points(of(6, 0).score, 290.0 / 7.0);
    points(of(6, 4).score, 290.0 / 7.0);
    points(of(8, 4).score, 290.0 / 7.0);
}

#[test]
fn an_act_against_a_commitment_caps_at_fifty_and_one_made_good_at_sixty_four() {
    let marks = [&[Mark::LivedUp; 9][..], &[Mark::Against; 2]].concat();
    let mut ledger = some(&marks);
    let mut remedied = |line: usize, step: u16| {
        let done =
            ledger.remedy(step, (ME, Cause::InPlace), |fault| fault.occasion == OccasionId::from(line));
        let score = first(&ledger);
        (done, score.score, score.cap.map(|cap| (cap.breach, cap.remedy)))
    };
    // Lines 9 and 10 are the acts against it: the first that nothing made good holds the score down, and when there is
    // none, the last that something made good.
    assert_eq!(remedied(99, 2), (false, Some(50.0), Some((9, None))));
    assert_eq!(remedied(9, 3), (true, Some(50.0), Some((10, None))));
    assert_eq!(remedied(10, 4), (true, Some(64.0), Some((10, Some(12)))));
    // Made good, it stands at 0.25: (0.5 + 0.25 · 2) / 3.
    let mut alone = some(&[Mark::Against]);
    alone.remedy(2, (ME, Cause::InPlace), |_| true);
    points(first(&alone).score, 100.0 / 3.0);
}

/// Departures, with every indicator of weight 1: tests count as a share, and beside them counts what is in force.
fn plain() -> Scenario {
    let mut s = Scenario::clone(&scenario());
    for indicator in s.instrument.indicators.iter_mut() {
        (indicator.measured, indicator.weight) = (Measured::InForce, 1.0);
    }
    s
}

fn score_of(s: &Scenario, ledger: &Ledger, paragraph: ParagraphId) -> Score {
    of_state(s, ledger.lines().iter().enumerate(), ME).swap_remove(paragraph.at())
}

#[test]
fn a_paragraph_in_parts_has_the_mean_of_those_that_were_tested() {
    let (s, p) = (plain(), Parameters::default());
    let (paragraph, _) =
        s.instrument.paragraphs.iter_enumerated().find(|(_, one)| one.parts.len() == 3).expect("three parts");
    let of_part = |part: u8| {
        let own = s.instrument.indicators.iter_enumerated();
        own.filter(|(_, one)| one.paragraph == paragraph && one.part == part)
            .map(|(id, _)| id)
            .next()
            .expect("one")
    };
    let mut ledger = Ledger::new(3, s.instrument.indicators.len(), 64);
    let mut found = |kind: OccasionKind, indicator: IndicatorId, found: Found| {
        let test = test_of(&mut ledger, ME, kind);
        ledger.enter(&p, 1, Finding { paragraph, found, ..finding(test, indicator.0, Mark::LivedUp, OTHER) });
        score_of(&s, &ledger, paragraph)
    };
    // (0.5 + 1) / 2, and (0.5 + 0.4) / 2.
    points(found(OccasionKind::Request, of_part(0), Found::Marked(Mark::LivedUp)).score, 75.0);
    points(found(OccasionKind::Request, of_part(1), Found::Marked(Mark::NotTakenUp)).score, 60.0);
    // A reading of 1 is pulled to (0.125 + 1) / 1.25; together the first part is 0.8 · 75 + 0.2 · 90.
    let score = found(OccasionKind::Crisis, of_part(0), Found::Value(1.0, 1.0));
    points(score.score, (78.0 + 45.0) / 2.0);
    points(score.conduct, 60.0);
    points(score.preparation, 90.0);
}

#[test]
fn indicators_weigh_by_what_the_instrument_says() {
    let mut s = plain();
    let both = [IndicatorId(0), IndicatorId(1)];
    for (id, weight) in both.into_iter().zip([1.0, 2.0]) {
        let one = &mut s.instrument.indicators[id];
        (one.paragraph, one.part, one.weight) = (ParagraphId(0), 0, weight);
    }
    let mut ledger = ledger();
    marked(&mut ledger, OccasionKind::Request, 0, Mark::LivedUp);
    marked(&mut ledger, OccasionKind::Request, 1, Mark::NotTakenUp);
    // (0.5 + 1 · 1 + 2 · 0.4) / (1 + 1 + 2).
    points(score_of(&s, &ledger, ParagraphId(0)).score, 57.5);
}

#[test]
fn a_shared_commitment_is_judged_by_forty_hundredths_of_the_three_furthest_behind() {
    let s = scenario();
    let untested = of_state(&s, ledger().lines().iter().enumerate(), ME);
    let table: Vec<Vec<Score>> = [Some(90.0), Some(20.0), None, Some(80.0), Some(10.0), Some(30.0)]
        .into_iter()
        .map(|points| {
            let put = |score: &Score| Score {
                score: points,
                conduct: points,
                preparation: points,
                ..score.clone()
            };
            untested.iter().map(put).collect()
        })
        .collect();
    let region = of_region(&s, &table);
    for (id, paragraph) in s.instrument.paragraphs.iter_enumerated() {
        // The mean of five is 46, that of the three least 20.
        let wanted = if paragraph.regional { 0.6 * 46.0 + 0.4 * 20.0 } else { 46.0 };
        let score = &region[id.at()];
        points(score.score, wanted);
        points(score.conduct, wanted);
        points(score.preparation, wanted);
        assert_eq!(score.band, Band::Mixed);
    }
    assert!(s.instrument.paragraphs.iter().any(|paragraph| paragraph.regional));
}

#[test]
fn a_value_lies_between_little_and_all_in_either_direction() {
    for (low, high, value, wanted) in [
        (0.0, 4.0, 1.0, 0.25),
        (2.0, 4.0, 3.0, 0.5),
        (168.0, 12.0, 90.0, 0.5),
        (168.0, 12.0, 200.0, 0.0),
        (168.0, 12.0, 0.0, 1.0),
        (3.0, 3.0, 5.0, 0.0),
    ] {
        assert_eq!(between(low, high, value), wanted, "{value} between {low} and {high}");
    }
}

#[test]
fn what_others_did_is_in_nobody_s_score() {
    let s = scenario();
    let ledger = some(&[Mark::LivedUp]);
    let others = of_state(&s, ledger.lines().iter().enumerate(), OTHER);
    assert!(others.iter().all(|score| score.score.is_none() && score.measured.is_empty()));
}
