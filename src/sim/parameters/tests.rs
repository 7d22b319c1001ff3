//! The table holds together: names, ranges, sentences, sources, and reading and writing by place.

use std::collections::BTreeSet;

use crate::sim::parameters::{Parameter, Parameters};

fn all() -> impl Iterator<Item = (usize, &'static Parameter<Parameters>)> {
    Parameters::TABLE.iter().enumerate()
}

#[test]
fn every_default_lies_in_a_range_with_room_in_it() {
    for (_, entry) in all() {
        assert!(entry.low < entry.high, "{}", entry.name);
        assert!((entry.low..=entry.high).contains(&entry.default), "{}", entry.name);
    }
}

#[test]
fn names_are_unique_and_lead_to_their_places() {
    let names: BTreeSet<&str> = all().map(|(_, entry)| entry.name).collect();
    assert_eq!(names.len(), Parameters::TABLE.len());
    assert!(all().all(|(place, entry)| Parameters::find(entry.name) == Some(place)));
    assert_eq!(Parameters::find("luck"), None);
}

#[test]
fn every_meaning_is_a_sentence_and_every_source_says_why() {
    for (_, entry) in all() {
        let first = entry.meaning.chars().next().unwrap();
        assert!(first.is_uppercase() && entry.meaning.ends_with('.'), "{}: {}", entry.name, entry.meaning);
        assert!(!entry.unit.is_empty(), "{}", entry.name);
        // A work of the literature with its year, or our estimate; and in both cases why.
        let (by, why) = entry.source.split_once(": ").unwrap_or((entry.source, ""));
        let dated = by.split([' ', ',']).any(|word| word.len() == 4 && word.parse::<u16>().is_ok());
        let known = dated || by == "our estimate" || by.starts_with("ICD ");
        assert!(known && why.len() > 5, "{}: {}", entry.name, entry.source);
    }
}

#[test]
fn what_stands_at_a_place_is_read_and_written_there_and_nowhere_else() {
    let fresh = Parameters::default();
    for (place, entry) in all() {
        assert_eq!(fresh.get(place), entry.default, "{}", entry.name);
        let other = if entry.default == entry.high { entry.low } else { entry.high };
        let mut changed = fresh.clone();
        changed.set(place, other);
        assert_eq!(changed.get(place), other, "{}", entry.name);
        let moved = all().filter(|(at, _)| changed.get(*at) != fresh.get(*at)).count();
        assert_eq!(moved, 1, "{}", entry.name);
        changed.set(place, entry.default);
        assert_eq!(changed, fresh, "{}", entry.name);
    }
}

#[test]
fn no_value_leaves_its_range_and_counts_stay_whole() {
    for (place, entry) in all() {
        let mut parameters = Parameters::default();
        for (given, kept) in
            [(f64::INFINITY, entry.high), (f64::NEG_INFINITY, entry.low), (f64::NAN, entry.low)]
        {
            parameters.set(place, given);
            assert_eq!(parameters.get(place), kept, "{}", entry.name);
        }
        parameters.set(place, 0.3 * entry.low + 0.7 * entry.high);
        assert!(!entry.whole || parameters.get(place).fract() == 0.0, "{}", entry.name);
    }
}

#[test]
fn parameters_that_bound_each_other_cannot_cross() {
    let range = |name: &str| {
        let entry = &Parameters::TABLE[Parameters::find(name).unwrap()];
        (entry.low, entry.high)
    };
    for (lower, upper) in [
        ("belief_unlikely", "belief_weak"),
        ("belief_weak", "belief_strong"),
        ("mark_remedied", "mark_partly"),
        ("mark_not_taken_up", "mark_partly"),
        ("cap_breach", "cap_remedied"),
        ("spread_growth_least", "spread_growth_most"),
        ("objection_support", "objection_acquiesce"),
        ("objection_acquiesce", "objection_amend"),
    ] {
        assert!(range(lower).1 <= range(upper).0, "{lower} and {upper}");
    }
    assert!(range("belief_weak").1 < range("belief_strong").0, "their distance divides");
    assert!(range("quality_weak").1 + range("quality_moderate").1 <= 1.0);
}
