//! The sentences of the catalogue: one each, plain, and never the same twice.

use std::collections::BTreeMap;

use super::table::{choices, measures};

/// What, why and risk of everything, with the place where each stands.
fn sentences() -> Vec<(String, &'static str)> {
    let of_measures = measures().into_iter().map(|(code, m)| (code, [&m.what, &m.why, &m.risk]));
    let of_choices = choices().into_iter().map(|(code, c)| (code, [&c.what, &c.why, &c.risk]));
    let both = of_measures.chain(of_choices);
    both.flat_map(|(code, texts)| {
        ["what", "why", "risk"]
            .into_iter()
            .zip(texts)
            .map(move |(name, text)| (format!("{code} {name}"), text.as_str()))
    })
    .collect()
}

#[test]
fn no_sentence_stands_twice() {
    let mut first: BTreeMap<&str, String> = BTreeMap::new();
    for (place, text) in sentences() {
        if let Some(other) = first.insert(text, place.clone()) {
            panic!("{place} and {other} say the same: {text}");
        }
    }
}

#[test]
fn each_is_one_plain_sentence() {
    const JARGON: [&str; 12] = [
        "TTP",
        "IOC",
        "SOC",
        "SIEM",
        "OSINT",
        "leverage",
        "synerg",
        "holistic",
        "robust",
        "threat actor",
        "kinetic",
        "best practice",
    ];
    for (place, text) in sentences() {
        let inside = &text[..text.len() - 1];
        assert!(text.ends_with('.') && !inside.contains(". "), "{place} is not one sentence: {text}");
        assert!(text.starts_with(char::is_uppercase), "{place}: {text}");
        let words = text.split_whitespace().count();
        assert!((3..=32).contains(&words), "{place} has {words} words: {text}");
        assert!(!JARGON.iter().any(|word| text.contains(word)), "{place} is jargon: {text}");
    }
}

#[test]
fn an_abbreviation_is_spelt_out_where_it_is_used() {
    for (place, text) in sentences().into_iter().filter(|(place, _)| place.ends_with("what")) {
        if text.contains("CERT") && !text.contains("CERT Incident Drill") {
            assert!(text.contains("(CERT"), "{place}: {text}");
        }
    }
}

#[test]
fn titles_are_short_and_different() {
    let of_measures = measures().into_iter().map(|(code, measure)| (code, &measure.title));
    let titles: Vec<_> =
        of_measures.chain(choices().into_iter().map(|(code, choice)| (code, &choice.title))).collect();
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (code, title) in titles {
        assert!(title.chars().count() <= 40, "{code}: {title}");
        assert!(!title.ends_with('.'), "{code}: {title}");
        assert_eq!(seen.insert(title, code), None, "{code}: {title} stands twice");
    }
}
