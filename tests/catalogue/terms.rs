//! What practitioners call a measure or a crisis choice stands beside the plain title: these have a usual term.

use std::collections::BTreeMap;

use super::table::{choices, measures};

/// The terms that no practitioner should have to look for, by code without the "M-".
const MUST: &[(&str, &str)] = &[
    ("T01", "PoC"),
    ("T02", "technical PoC"),
    ("T03", "PoC directory"),
    ("T04", "ping test"),
    ("T12", "CI, CII"),
    ("T16", "VEP"),
    ("T17", "global PoC directory"),
    ("P05", "MoU"),
    ("P07", "ACID"),
    ("P08", "TTX"),
    ("P09", "CIIP"),
    ("P12", "Track 1.5"),
    ("P18", "ADI"),
    ("P19", "Adopt-a-CBM"),
    ("S04", "due diligence"),
    ("S06", "CVD"),
    ("S12", "GRIT"),
    ("S13", "self-assessment"),
    ("K01", "ACCP"),
    ("K02", "ASCCE"),
    ("K03", "AJCCBC"),
    ("K05", "24/7 CSIRT"),
    ("K17", "clearing house"),
    ("K18", "Women in Cyber"),
    ("L02", "CETS 185"),
    ("L03", "MLA, e-evidence"),
    ("L08", "CII"),
    ("H02", "IGF"),
    ("H03", "ISAC"),
    ("H04", "GIFCT"),
    ("H07", "counter-narrative"),
    ("H08", "SICW, AMCC"),
    ("X-01", "PoC"),
    ("X-03", "IoC sharing"),
    ("X-04", "RFA"),
    ("X-11", "public attribution"),
    ("X-13", "démarche"),
    ("X-16", "MLA"),
    ("X-17", "due diligence"),
    ("X-19", "persona non grata"),
    ("X-21", "hack-back"),
    ("X-24", "takedown"),
    ("X-28", "counter-narrative"),
    ("X-34", "GRIT"),
];

/// Every term of the catalogue, with the title beside which it stands.
fn terms() -> BTreeMap<&'static str, (&'static str, &'static str)> {
    let of_measures = measures().into_iter().map(|(code, m)| (code, m.title.as_str(), m.term.as_deref()));
    let of_choices = choices().into_iter().map(|(code, c)| (code, c.title.as_str(), c.term.as_deref()));
    let all = of_measures.chain(of_choices);
    all.filter_map(|(code, title, term)| Some((code, (title, term?)))).collect()
}

#[test]
fn what_practitioners_look_for_stands_beside_the_plain_title() {
    let ours = terms();
    for (code, term) in MUST {
        assert_eq!(ours.get(code).map(|(_, ours)| *ours), Some(*term), "{code}");
    }
}

#[test]
fn a_term_says_what_the_title_does_not_and_needs_no_brackets_of_its_own() {
    for (code, (title, term)) in terms() {
        assert!(!title.to_lowercase().contains(&term.to_lowercase()), "{code}: {title} says {term} already");
        assert!(!term.contains(['(', ')', '"']) && term.trim() == term, "{code}: {term}");
    }
}

#[test]
fn no_two_measures_and_no_two_choices_share_a_term() {
    let mut first: BTreeMap<(bool, &str), &str> = BTreeMap::new();
    for (code, (_, term)) in terms() {
        let other = first.insert((code.starts_with("X-"), term), code);
        assert_eq!(other, None, "{code}: {term}");
    }
}
