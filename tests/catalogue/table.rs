//! The source tables of the catalogue as text, the shipped catalogue in the same words, and the list of differences.

use std::collections::BTreeMap;

use mufakat::scenario::catalogue::{Choice, Evidence, Instrument, Measure, Need, Scope};
use mufakat::scenario::{Library, shipped_library};
use mufakat::sim::catalogue::terms::Polarity;

/// The shipped library.
pub fn library() -> &'static Library {
    shipped_library().unwrap_or_else(|messages| panic!("{messages:#?}"))
}

/// The measures of the shipped library, by code without the "M-".
pub fn measures() -> BTreeMap<&'static str, &'static Measure> {
    library().measures().into_iter().map(|measure| (short(&measure.code), measure)).collect()
}

/// The crisis choices of the shipped library, by code.
pub fn choices() -> BTreeMap<&'static str, &'static Choice> {
    library().choices().into_iter().map(|choice| (choice.code.as_str(), choice)).collect()
}

/// The instrument by which the shipped scenarios are scored.
pub fn instrument() -> &'static Instrument {
    &library().instruments[0].says
}

fn short(code: &str) -> &str {
    code.trim_start_matches("M-")
}

/// The code of a measure of this id.
fn code_of(id: &str) -> &'static str {
    let found = library().measures().into_iter().find(|measure| measure.id == id);
    short(&found.unwrap_or_else(|| panic!("no measure {id}")).code)
}

/// The lines of a table, cut at `|`, without its comments.
pub fn lines(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let written = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    written.map(|line| line.split('|').map(str::trim).collect())
}

/// Who takes part, as a letter of the source table.
pub fn scope(of: &Scope) -> char {
    match of {
        Scope::Unilateral => 'U',
        Scope::Bilateral => 'B',
        Scope::Minilateral(_) => 'M',
        Scope::Consensus(group) if group == "all" => 'R',
        Scope::Consensus(_) => 'A',
    }
}

/// What must hold first, in the words of the tables; `-` for nothing.
pub fn needs(of: &[Need]) -> String {
    let word = |need: &Need| match need {
        Need::Own(id) => code_of(id).to_owned(),
        Need::States(count, id) => format!("{count}x{}", code_of(id)),
        Need::AnyOf(ids) => ids.iter().map(|id| code_of(id)).collect::<Vec<_>>().join("/"),
        Need::Capacity(level) => format!("capacity>={level}"),
        Need::Trust(level) => format!("trust>={level}"),
        Need::Cohesion(level) => format!("cohesion>={level}"),
        Need::Channel(level) => format!("channel>={level}"),
    };
    if of.is_empty() { "-".into() } else { of.iter().map(word).collect::<Vec<_>>().join(" ") }
}

/// What a line of evidence does to which commitment: `+4`, `-12a`.
pub fn mark(row: &Evidence) -> String {
    let sign = match row.mark.unwrap_or_default().polarity() {
        Polarity::For => '+',
        Polarity::Against => '-',
    };
    format!("{sign}{}", row.paragraph)
}

/// A difference from the source table that is meant: which line, what stands there, why.
pub type Difference = (&'static str, &'static str, &'static str);

/// Finds fault with every difference that is not listed, and with every one listed that is none.
pub fn compare(found: Vec<(String, String)>, meant: &[Difference]) {
    let is_meant = |(code, what): &(String, String)| meant.iter().any(|m| m.0 == code && m.1 == what);
    let surprising: Vec<_> = found.iter().filter(|one| !is_meant(one)).collect();
    assert!(
        surprising.is_empty(),
        "differs from the source table; mend it or give a reason: {surprising:#?}"
    );
    let is_found = |m: &&Difference| found.iter().any(|(code, what)| m.0 == code && m.1 == what);
    let idle: Vec<_> = meant.iter().filter(|m| !is_found(m)).collect();
    assert!(idle.is_empty(), "no longer differs from the source table; take it off the list: {idle:#?}");
    assert!(meant.iter().all(|(_, _, why)| why.len() > 20), "each difference has a reason");
}

#[test]
#[should_panic(expected = "differs from the source table")]
fn a_difference_without_a_reason_is_found() {
    compare(vec![("T01".into(), "scope B".into())], &[]);
}
