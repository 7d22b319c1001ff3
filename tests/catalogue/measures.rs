//! The 93 measures against their source table (measures.txt).

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Difference, compare, lines, measures, needs, scope};
use mufakat::scenario::catalogue::{Confidence, Era};
use mufakat::sim::catalogue::measure::Category;

const TABLE: &str = include_str!("measures.txt");

const SCOPES: &[Difference] = &[
    (
        "T11",
        "scope R",
        "the table of eleven agrees one scale, so that pairs with the dialogue partner read alike",
    ),
    ("H10", "scope U", "one state invites the UN bodies; the rest of the world has no seat at the table"),
];

const NEEDS: &[Difference] = &[
    ("T02", "needs -", "a quarter has no hours: the desk answers by day, and K05 is what staffs it at night"),
    (
        "T05",
        "needs capacity>=0.3",
        "no word for a strategy that exists: whoever has the staff for one can write one",
    ),
    ("T09", "needs -", "what helps is no condition: L11 earns its own evidence"),
    ("T12", "needs -", "what helps is no condition: L08 earns its own evidence"),
    ("S06", "needs -", "what helps is no condition: H06 earns its own evidence"),
    ("P02", "needs -", "its scope is consensus of all, which is the need"),
    ("P04", "needs T01 capacity>=0.3", "no word for cryptography: a state with some technical staff has it"),
    (
        "P11",
        "needs trust>=0.45",
        "no word for vetting: nobody lets the staff of a distrusted state into an agency",
    ),
    (
        "S09",
        "needs T11/K05",
        "where the region has no scale yet, a mature CERT can class incidents by itself",
    ),
    (
        "K04",
        "needs capacity>=0.8",
        "only those who can help deliver it: the United States, and Singapore with it",
    ),
    ("K09", "needs capacity>=0.5", "the proposer is the giver, who must be better off"),
    ("K13", "needs -", "one state alone takes it: nobody can assess it against its will"),
    ("K16", "needs -", "the partner's yes is its request; silence is no"),
];

/// Taking part in a measure of 2018 is possible in 2018, also where one of its sources came later.
const EXTENDED: [&str; 2] = ["H05", "T17"];

/// Sources that are only probable, shown with "approx.".
const APPROXIMATE: [&str; 3] = ["T14", "P09", "P19"];

/// The source table names no serious risk for these.
const HARMLESS: [&str; 2] = ["T13", "S02"];

/// A line of the table.
struct Line {
    code: &'static str,
    name: &'static str,
    scopes: &'static str,
    class: &'static str,
    needs: &'static str,
    serves: BTreeSet<&'static str>,
}

fn table() -> Vec<Line> {
    let line = |parts: Vec<&'static str>| {
        let head: Vec<_> = parts[0].split_whitespace().collect();
        Line {
            code: head[0],
            name: head[1],
            scopes: head[2],
            class: head[3],
            needs: parts[1],
            serves: parts[2].split_whitespace().collect(),
        }
    };
    lines(TABLE).map(line).collect()
}

#[test]
fn every_measure_of_the_source_table_is_there_under_its_name_and_no_other() {
    let ours: BTreeMap<_, _> =
        measures().into_iter().map(|(code, measure)| (code, measure.id.as_str())).collect();
    let wanted: BTreeMap<_, _> = table().iter().map(|line| (line.code, line.name)).collect();
    assert_eq!(ours, wanted);
    assert_eq!(ours.len(), 93);
}

#[test]
fn every_category_has_as_many_as_the_source_table() {
    let mut count: BTreeMap<(char, Category), usize> = BTreeMap::new();
    for (code, measure) in measures() {
        *count.entry((code.chars().next().expect("a letter"), measure.category)).or_default() += 1;
    }
    let wanted = [
        (('H', Category::Stakeholder), 12),
        (('K', Category::Capacity), 18),
        (('L', Category::Legal), 13),
        (('P', Category::Cooperation), 20),
        (('S', Category::Stability), 13),
        (('T', Category::Transparency), 17),
    ];
    assert_eq!(count, wanted.into_iter().collect());
}

#[test]
fn who_takes_part_is_one_of_those_the_source_table_names() {
    let mut found = Vec::new();
    for line in table() {
        let ours = scope(&measures()[line.code].scope);
        if !line.scopes.contains(ours) {
            found.push((line.code.to_owned(), format!("scope {ours}")));
        }
    }
    compare(found, SCOPES);
}

#[test]
fn cost_and_lead_time_lie_in_the_class_of_the_source_table() {
    for line in table() {
        let measure = measures()[line.code];
        let cost = match measure.cost {
            0..=2 => 'L',
            3..=5 => 'M',
            _ => 'H',
        };
        let lead = match measure.lead_quarters {
            0 => 'L',
            1 | 2 => 'M',
            _ => 'H',
        };
        assert!(measure.cost > 0, "{} costs nothing", line.code);
        assert_eq!(format!("{cost}{lead}"), line.class, "{}", line.code);
    }
}

#[test]
fn what_must_hold_first_is_what_the_source_table_says() {
    let mut found = Vec::new();
    for line in table() {
        let ours = needs(&measures()[line.code].needs);
        if ours != line.needs {
            found.push((line.code.to_owned(), format!("needs {ours}")));
        }
    }
    compare(found, NEEDS);
}

#[test]
fn the_commitments_served_are_those_of_the_source_table() {
    for line in table() {
        let rows = &measures()[line.code].serves;
        let ours: BTreeSet<_> = rows.iter().map(|row| row.paragraph.as_str()).collect();
        assert_eq!(ours, line.serves, "{}", line.code);
        assert_eq!(rows.len(), ours.len(), "{}: one line of evidence a commitment", line.code);
        assert!(rows.iter().all(|row| row.mark.is_none()), "{}: no measure counts against", line.code);
    }
}

#[test]
fn only_what_came_after_2018_as_a_whole_is_kept_for_the_extended_era() {
    let later: Vec<_> =
        measures().into_iter().filter(|(_, m)| m.era == Era::Extended).map(|(c, _)| c).collect();
    assert_eq!(later, EXTENDED);
}

#[test]
fn every_source_has_a_year_and_what_is_only_probable_says_so() {
    for (code, measure) in measures() {
        let digits: Vec<_> = measure.source.split(|c: char| !c.is_ascii_digit()).collect();
        assert!(digits.iter().any(|part| part.len() == 4), "{code}: {}", measure.source);
        assert_eq!(measure.confidence == Confidence::Approximate, APPROXIMATE.contains(&code), "{code}");
    }
}

#[test]
fn a_risk_that_the_source_table_names_can_come_true() {
    for (code, measure) in measures() {
        let harmless = HARMLESS.contains(&code);
        assert_eq!(measure.side_effects.is_empty(), harmless, "{code}");
        assert!(
            measure.side_effects.iter().all(|side| side.chance > 0.0 && !side.effects.is_empty()),
            "{code}"
        );
    }
}
