//! Where bands begin, how tests are counted, and what scores come to in numbers.

use super::fold::{INDICATOR, first, scenario, some};
use super::{ME, OTHER, finding, ledger, marked, test_of};
use crate::sim::catalogue::instrument::Paragraph;
use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::{EvidenceRow, Mark};
use crate::sim::ids::{IndicatorId, ParagraphId};
use crate::sim::parameters::Parameters;
use crate::sim::score::band::{Band, Score, Tests, of_halves, of_region, of_state, overall};
use crate::sim::score::ledger::{Finding, Found, LedgerLine};

fn near(found: Option<f64>, wanted: f64) -> bool {
    found.is_some_and(|found| (found - wanted).abs() < 1e-9)
}

#[test]
fn a_band_begins_at_its_least_score_and_ends_below_the_next() {
    let least = [(35.0, Band::Mixed), (50.5, Band::Some), (65.0, Band::Solid), (80.0, Band::Strong)];
    let mut below = Band::MostlyAgainst;
    assert_eq!(Band::of(0.0), below);
    for (score, band) in least {
        assert_eq!((Band::of(score - 1e-9), Band::of(score)), (below, band), "at {score}");
        below = band;
    }
    assert_eq!(Band::of(100.0), Band::Strong);
}

/// One test lived up to, two in part, three not taken up, four against.
fn one_two_three_four() -> Vec<Mark> {
    let often = [(Mark::LivedUp, 1), (Mark::Partly, 2), (Mark::NotTakenUp, 3), (Mark::Against, 4)];
    often.into_iter().flat_map(|(mark, often)| vec![mark; often]).collect()
}

#[test]
fn tests_are_counted_by_how_they_came_out_and_added_up_over_the_region() {
    let s = scenario();
    let of = |marks: &[Mark]| of_state(&s, some(marks).lines().iter().enumerate(), ME);
    let (mine, other) = (of(&one_two_three_four()), of(&[Mark::LivedUp, Mark::Partly, Mark::Against]));
    assert_eq!(mine[0].tests, Tests { lived_up: 1, partly: 2, not_taken_up: 3, against: 4 });
    assert_eq!(mine[0].tests.all(), 10);
    let region = of_region(&s, &[mine, other]);
    assert_eq!(region[0].tests, Tests { lived_up: 2, partly: 3, not_taken_up: 3, against: 5 });
}

#[test]
fn what_was_done_and_what_was_in_place_stand_in_points_of_a_hundred() {
    let p = Parameters::default();
    let mut ledger = some(&[Mark::LivedUp, Mark::NotTakenUp]);
    // Two tests of the weight of a crisis, pulled to the middle.
    let done = (0.5 * p.pull_conduct + p.test_crisis * (1.0 + p.mark_not_taken_up))
        / (p.pull_conduct + 2.0 * p.test_crisis);
    let score = first(&ledger);
    assert!(near(score.conduct, 100.0 * done) && near(score.score, 100.0 * done), "{score:?}");
    assert_eq!(score.preparation, None);

    let test = test_of(&mut ledger, ME, OccasionKind::Crisis);
    let reading = Finding { found: Found::Value(2.0, 0.7), ..finding(test, 0, Mark::LivedUp, OTHER) };
    ledger.enter(&p, 1, reading);
    let ready = (0.5 * p.pull_preparation + 0.7 * p.test_prepared) / (p.pull_preparation + p.test_prepared);
    let score = first(&ledger);
    assert!(near(score.preparation, 100.0 * ready), "{score:?}");
    let together = p.conduct_share * done + (1.0 - p.conduct_share) * ready;
    assert!(near(score.score, 100.0 * together), "{score:?}");
}

#[test]
fn what_was_in_place_does_not_stand_for_what_was_not_done() {
    let p = Parameters::default();
    let scored = |marks: &[Mark]| {
        let mut ledger = some(marks);
        let test = test_of(&mut ledger, ME, OccasionKind::Crisis);
        let reading = Finding { found: Found::Value(9.0, 1.0), ..finding(test, 0, Mark::LivedUp, OTHER) };
        ledger.enter(&p, 1, reading);
        first(&ledger)
    };
    let nothing_done = scored(&[Mark::NotTakenUp; 2]);
    assert!(nothing_done.preparation > Some(80.0), "{nothing_done:?}");
    assert!(near(nothing_done.score, p.cap_not_taken_up), "{nothing_done:?}");
    assert_eq!(nothing_done.band, Band::Mixed);
    let something_done = scored(&[Mark::NotTakenUp, Mark::Partly]);
    assert!(something_done.score > Some(p.cap_not_taken_up), "{something_done:?}");
}

/// The scores of a delegation that was never tested, with some put into their places.
fn scores(put: &[(ParagraphId, f64)]) -> Vec<Score> {
    let mut all = of_state(&scenario(), ledger().lines().iter().enumerate(), ME);
    for (paragraph, score) in put {
        all[paragraph.at()].score = Some(*score);
    }
    all
}

/// The paragraphs of the instrument of which this holds.
fn paragraphs(which: impl Fn(&Paragraph) -> bool) -> Vec<ParagraphId> {
    let s = scenario();
    s.instrument.paragraphs.iter_enumerated().filter(|(_, one)| which(one)).map(|(id, _)| id).collect()
}

#[test]
fn the_number_for_studies_is_a_mean_by_the_weight_of_the_verbs() {
    let s = scenario();
    let of = |put: &[(ParagraphId, f64)]| overall(&s.instrument, &scores(put));
    assert_eq!(of(&[]), None, "nothing was tested");
    let beside = paragraphs(|one| one.beside)[0];
    assert_eq!(of(&[(beside, 90.0)]), None, "what stands beside the commitments is in no sum");
    let (whole, half) = (
        paragraphs(|one| !one.beside && one.half_of.is_none())[0],
        paragraphs(|one| one.half_of.is_some())[0],
    );
    assert!(near(of(&[(whole, 30.0)]), 30.0));
    let weight = |id: ParagraphId| s.instrument.paragraphs[id].weight;
    let (all, part) = (weight(whole), weight(half) / 2.0);
    let mean = (30.0 * all + 90.0 * part) / (all + part);
    assert!(near(of(&[(whole, 30.0), (half, 90.0)]), mean), "half of a paragraph weighs half");
}

#[test]
fn a_paragraph_in_two_halves_is_their_mean_where_they_were_tested() {
    let s = scenario();
    let halves = paragraphs(|one| one.half_of.is_some());
    let whole = s.instrument.paragraphs[halves[0]].half_of.clone().expect("it is a half");
    let other = paragraphs(|one| one.half_of.is_none())[0];
    let of = |put: &[(ParagraphId, f64)]| of_halves(&s.instrument, &scores(put), &whole);
    assert_eq!(of(&[(other, 30.0)]), None);
    assert!(near(of(&[(halves[0], 40.0)]), 40.0));
    assert!(near(of(&[(halves[0], 40.0), (halves[1], 70.0)]), 55.0));
}

#[test]
fn a_line_rests_on_the_truth_only_by_a_row_of_its_own_indicator_and_mark() {
    let s = scenario();
    let rows = s.choices.iter().flat_map(|choice| choice.serves.iter().map(move |row| (choice, row)));
    let looks = |row: &EvidenceRow| row.cases.iter().any(|case| case.looks_at_truth());
    let mut found = [0, 0];
    let mut ledger = ledger();
    marked(&mut ledger, OccasionKind::OwnAct, INDICATOR, Mark::LivedUp);
    let line = ledger.lines()[0];
    for (choice, row) in rows {
        let of = |indicator: IndicatorId, mark: Mark| {
            LedgerLine { indicator, found: Found::Marked(mark), ..line }.looks_at_truth(choice)
        };
        let same = |other: &&EvidenceRow| other.indicator == row.indicator && other.mark == row.mark;
        let wanted = choice.serves.iter().filter(same).any(looks);
        assert_eq!(of(row.indicator, row.mark), wanted, "{}: {row:?}", choice.id);
        found[usize::from(wanted)] += 1;
    }
    assert!(found.iter().all(|count| *count > 1), "both kinds are met: {found:?}");
}
