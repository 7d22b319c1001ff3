//! What can be earned and lost: every indicator and every scored item against the rows of the catalogue.

use std::collections::BTreeSet;

use super::table::{choices, instrument, measures};
use crate::support::{SHIPPED, shipped};
use mufakat::scenario::catalogue::Evidence;
use mufakat::sim::catalogue::instrument::Verb;
use mufakat::sim::catalogue::terms::Polarity;

/// Nothing in the catalogue counts against these: an empty chair and help not delivered are omissions, which count
/// only after a specific request (MODEL.md 7.16).
const LOST_ONLY_BY_REQUEST: [&str; 2] = ["7", "10"];

/// The scored items of the Statement (MODEL.md 2.6): id, verb, weight, indicators, shared by the region.
const ITEMS: [(&str, Verb, f64, usize, bool); 15] = [
    ("1", Verb::Commit, 1.0, 4, false),
    ("2", Verb::Reaffirm, 0.9, 4, false),
    ("3", Verb::Reaffirm, 0.9, 4, false),
    ("4", Verb::Commit, 1.0, 4, true),
    ("5", Verb::Commit, 1.0, 4, false),
    ("6", Verb::Pledge, 1.0, 4, true),
    ("7", Verb::Encourage, 0.7, 4, false),
    ("8", Verb::Encourage, 0.7, 4, false),
    ("9", Verb::Encourage, 0.7, 4, false),
    ("10", Verb::Resolve, 1.0, 4, true),
    ("11", Verb::Reaffirm, 0.9, 4, false),
    ("12a", Verb::WorkWith, 0.8, 4, false),
    ("12b", Verb::WorkWith, 0.8, 4, false),
    ("13", Verb::Support, 0.8, 4, true),
    ("R11", Verb::Note, 0.8, 4, false),
];

fn rows() -> Vec<&'static Evidence> {
    let of_measures = measures().into_values().flat_map(|measure| &measure.serves);
    of_measures.chain(choices().into_values().flat_map(|choice| &choice.serves)).collect()
}

#[test]
fn the_fifteen_scored_items_are_those_of_the_statement() {
    let ours: Vec<_> = instrument()
        .paragraphs
        .iter()
        .map(|item| (item.id.as_str(), item.verb, item.weight, item.indicators.len(), item.regional))
        .collect();
    assert_eq!(ours, ITEMS);
    let beside: Vec<_> =
        instrument().paragraphs.iter().filter(|item| item.beside).map(|item| &item.id).collect();
    assert_eq!(beside, ["R11"], "the recital is shown beside the commitments");
}

#[test]
fn every_indicator_can_be_earned_or_lost() {
    let touched: BTreeSet<_> = rows().iter().map(|row| row.indicator.as_str()).collect();
    let all = instrument().paragraphs.iter().flat_map(|item| &item.indicators);
    let bare: Vec<_> = all.map(|one| one.id.as_str()).filter(|id| !touched.contains(id)).collect();
    assert!(bare.is_empty(), "nothing earns or loses {bare:?}");
}

#[test]
fn every_scored_item_can_be_earned_and_lost() {
    let counts = |item: &str, polarity| {
        rows().iter().any(|row| row.paragraph == item && row.mark.unwrap_or_default().polarity() == polarity)
    };
    let items = || instrument().paragraphs.iter().map(|item| item.id.as_str());
    let never_earned: Vec<_> = items().filter(|item| !counts(item, Polarity::For)).collect();
    assert!(never_earned.is_empty(), "{never_earned:?}");
    let never_lost: Vec<_> = items().filter(|item| !counts(item, Polarity::Against)).collect();
    assert_eq!(never_lost, LOST_ONLY_BY_REQUEST);
}

#[test]
fn a_choice_says_how_far_it_lives_up_and_a_measure_leaves_that_to_what_is_put_into_practice() {
    let of_choices = choices().into_values().flat_map(|choice| &choice.serves);
    assert!(of_choices.into_iter().all(|row| row.mark.is_some()));
    let mut of_measures = measures().into_values().flat_map(|measure| &measure.serves);
    assert!(of_measures.all(|row| row.mark.is_none() && row.cases.is_empty()));
}

#[test]
fn what_is_lost_only_by_an_unanswered_request_is_asked_for_by_some_scenario() {
    let mut asked = BTreeSet::new();
    for name in SHIPPED {
        let scenario = shipped(name);
        let cited = scenario.injects.iter().filter_map(|inject| inject.asks.as_ref()).map(|ask| ask.cites.0);
        asked.extend(cited.map(|item| scenario.instrument.paragraphs[item].id.clone()));
    }
    for item in LOST_ONLY_BY_REQUEST {
        assert!(asked.contains(item), "no shipped scenario asks for paragraph {item}");
    }
}
