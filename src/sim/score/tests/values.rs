//! Indicators measured over a handful of lines, each by the word of the vocabulary that it uses.

use super::{ME, OTHER, finding, ledger, marked, test_of};
use crate::sim::catalogue::instrument::Indicator;
use crate::sim::catalogue::occasion::{Measured, OccasionKind, Side, TestedOn, Unit};
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{IndicatorId, ParagraphId};
use crate::sim::parameters::Parameters;
use crate::sim::score::ledger::{Finding, Found, Ledger};
use crate::sim::score::measure::{Counted, Measurement, of_marks, of_readings};

const MARKS: [Mark; 5] = [Mark::LivedUp, Mark::LivedUp, Mark::Partly, Mark::Partly, Mark::Against];

fn indicator(measured: Measured, low: f64, high: f64) -> Indicator {
    Indicator {
        id: "I".into(),
        paragraph: ParagraphId(0),
        text: "What is counted".into(),
        part: 0,
        measured,
        low,
        high,
        weight: 1.0,
        tests: Vec::new(),
    }
}

fn counted(ledger: &Ledger) -> Vec<Counted<'_>> {
    let lines = ledger.lines().iter().enumerate();
    lines.map(|(line, entry)| Counted { entry, line, remedied: None }).collect()
}

fn measured(ledger: &Ledger, how: Measured, low: f64, high: f64) -> Measurement {
    let p = Parameters::default();
    of_marks(&p, IndicatorId(0), &indicator(how, low, high), &counted(ledger)).unwrap()
}

fn some_marks(marks: &[Mark]) -> Ledger {
    let mut ledger = ledger();
    for mark in marks {
        marked(&mut ledger, OccasionKind::Doubt, 0, *mark);
    }
    ledger
}

#[test]
fn a_share_counts_what_was_lived_up_to_whole_and_in_part_by_half() {
    let found = measured(&some_marks(&MARKS), Measured::Share, 0.0, 1.0);
    assert_eq!((found.value, found.count, found.answered, found.unit), (3.0 / 5.0, 5, 4, Unit::Share));
    assert_eq!(found.hours, Some(8.0));
}

#[test]
fn acts_are_those_for_minus_those_against() {
    let found = measured(&some_marks(&MARKS), Measured::Acts, 0.0, 1.0);
    assert_eq!((found.value, found.unit), (3.0, Unit::Acts));
}

#[test]
fn hours_are_the_median_and_without_an_answer_twice_the_time_there_was() {
    let p = Parameters::default();
    let mut ledger = ledger();
    for (mark, hours) in [(Mark::LivedUp, 4.0), (Mark::LivedUp, 20.0), (Mark::NotTakenUp, 72.0)] {
        let test = test_of(&mut ledger, ME, OccasionKind::Told);
        ledger.enter(&p, 1, Finding { hours, ..finding(test, 0, mark, OTHER) });
    }
    let found = measured(&ledger, Measured::MedianHours, 168.0, 12.0);
    assert_eq!((found.value, found.hours, found.unit), (20.0, Some(12.0), Unit::Hours));
}

#[test]
fn sooner_is_better_where_hours_are_measured() {
    let p = Parameters::default();
    let after = |hours: f64| {
        let mut ledger = ledger();
        let test = test_of(&mut ledger, ME, OccasionKind::Told);
        ledger.enter(&p, 1, Finding { hours, ..finding(test, 0, Mark::LivedUp, OTHER) });
        measured(&ledger, Measured::MedianHours, 168.0, 12.0).level
    };
    assert!(after(6.0) > after(60.0) && after(60.0) > after(160.0));
    let soon = (168.0 - 60.0) / (168.0 - 12.0);
    let wanted = p.mark_not_taken_up + (1.0 - p.mark_not_taken_up) * soon;
    assert!((after(60.0) - wanted).abs() < 1e-9, "in between as far as the hours are");
    let mut ledger = ledger();
    let test = test_of(&mut ledger, ME, OccasionKind::Told);
    ledger.enter(&p, 1, Finding { hours: 12.0, ..finding(test, 0, Mark::NotTakenUp, OTHER) });
    let none = measured(&ledger, Measured::MedianHours, 168.0, 12.0);
    assert_eq!(none.level, p.mark_not_taken_up, "hours count for what was answered at all");
    assert_eq!(none.value, 24.0, "and without an answer twice the time that there was was waited");
    assert!(after(400.0) >= p.mark_not_taken_up, "a late answer is no worse than none");
}

#[test]
fn days_of_limits_add_up() {
    let p = Parameters::default();
    let mut ledger = ledger();
    for hours in [24.0, 48.0] {
        let test = test_of(&mut ledger, ME, OccasionKind::OwnAct);
        ledger.enter(&p, 1, Finding { hours, ..finding(test, 0, Mark::Against, OTHER) });
    }
    let found = measured(&ledger, Measured::Days, 10.0, 0.0);
    assert_eq!((found.value, found.unit, found.level), (3.0, Unit::Days, 0.0));
}

#[test]
fn one_test_counts_once_with_its_best_answer() {
    let p = Parameters::default();
    let mut ledger = ledger();
    let test = marked(&mut ledger, OccasionKind::Request, 0, Mark::NotTakenUp);
    ledger.enter(&p, 3, finding(test, 0, Mark::Partly, OTHER));
    let found = measured(&ledger, Measured::Share, 0.0, 1.0);
    assert_eq!((found.count, found.level), (1, p.mark_partly), "late is in part, and not both");
    // What is said later of the same test and is no better changes nothing, the time included.
    let answered = marked(&mut ledger, OccasionKind::Request, 0, Mark::LivedUp);
    for mark in [Mark::LivedUp, Mark::Partly, Mark::NotTakenUp] {
        ledger.enter(&p, 4, Finding { hours: 60.0, ..finding(answered, 0, mark, OTHER) });
    }
    let found = measured(&ledger, Measured::Share, 0.0, 1.0);
    assert_eq!((found.count, found.value, found.hours), (2, 0.75, Some(8.0)));
}

#[test]
fn an_answer_in_part_is_a_whole_test_only_where_one_was_owed() {
    let owed = |on: OccasionKind, owed: bool| TestedOn { on, about: Vec::new(), owed };
    let mut asks = indicator(Measured::Share, 0.0, 1.0);
    asks.tests = vec![owed(OccasionKind::Told, true), owed(OccasionKind::Hit, false)];
    for (kind, is_owed) in [
        (OccasionKind::Told, true),
        (OccasionKind::Hit, false),
        (OccasionKind::Quarrel, false),
        (OccasionKind::Request, true),
        (OccasionKind::Table, true),
        (OccasionKind::OwnAct, true),
        (OccasionKind::Observed, true),
    ] {
        let mut ledger = ledger();
        marked(&mut ledger, kind, 0, Mark::Partly);
        let found = of_marks(&Parameters::default(), IndicatorId(0), &asks, &counted(&ledger)).unwrap();
        let (tested, free) = (found.tested.weight > 0.0, found.free.weight > 0.0);
        assert_eq!((tested, free), (is_owed, !is_owed), "{kind:?}");
    }
}

#[test]
fn an_act_against_a_commitment_is_no_better_for_having_come_early() {
    let mut ledger = ledger();
    marked(&mut ledger, OccasionKind::Told, 0, Mark::Against);
    let found = measured(&ledger, Measured::MedianHours, 168.0, 12.0);
    assert_eq!((found.level, found.value, found.hours), (0.0, 16.0, None));
}

#[test]
fn a_reading_of_no_weight_is_none() {
    let (p, mut ledger) = (Parameters::default(), ledger());
    let test = test_of(&mut ledger, ME, OccasionKind::Crisis);
    let found = Found::Value(2.0, 1.0);
    ledger.enter(&p, 1, Finding { found, share: 0.0, ..finding(test, 0, Mark::LivedUp, OTHER) });
    let in_force = indicator(Measured::InForce, 0.0, 4.0);
    assert_eq!(of_readings(IndicatorId(0), &in_force, &counted(&ledger)), None);
}

#[test]
fn a_part_of_an_answer_that_nobody_was_owed_is_less_evidence_and_lowers_nothing() {
    let p = Parameters::default();
    let of = |marks: &[Mark]| {
        let mut ledger = ledger();
        for mark in marks {
            marked(&mut ledger, OccasionKind::Told, 0, *mark);
        }
        measured(&ledger, Measured::Share, 0.0, 1.0)
    };
    let alone = of(&[Mark::Partly]);
    let (whole, both) = (of(&[Mark::LivedUp]), of(&[Mark::LivedUp, Mark::Partly]));
    assert_eq!((alone.level, alone.tested.weight), (p.mark_partly, 0.0));
    assert_eq!(alone.free.weight, p.mark_partly * whole.tested.weight, "it is less evidence");
    assert_eq!((both.level, both.tested), (whole.level, whole.tested), "it lowers nothing");
    let (missed, mended) = (of(&[Mark::NotTakenUp]), of(&[Mark::NotTakenUp, Mark::Partly]));
    assert!(missed.level < mended.level && mended.level < p.mark_partly, "it lifts what is lower");
}

#[test]
fn readings_show_the_last_value_and_the_mean_of_where_they_lie() {
    let p = Parameters::default();
    let mut ledger = ledger();
    for (kind, value, level) in [(OccasionKind::Crisis, 1.0, 0.4), (OccasionKind::End, 3.0, 0.7)] {
        let test = test_of(&mut ledger, ME, kind);
        let found = Found::Value(value, level);
        ledger.enter(&p, 1, Finding { found, ..finding(test, 0, Mark::LivedUp, OTHER) });
    }
    let in_force = indicator(Measured::InForce, 0.0, 4.0);
    let found = of_readings(IndicatorId(0), &in_force, &counted(&ledger)).unwrap();
    assert_eq!((found.value, found.side, found.count), (3.0, Side::Preparation, 2));
    assert!((found.level - 0.5).abs() < 1e-9, "what was there when the crisis began weighs twice");
    assert_eq!(of_marks(&p, IndicatorId(0), &in_force, &counted(&ledger)), None, "readings are no marks");
}
