//! A header and entries for journals of tests, so that two files of tests speak of the same exercise.

use mufakat::journal::{Entry, FORMAT, Header, Sheet};
use mufakat::sim::rules::Rules;

/// What a journal of a test says of its exercise; it was never played.
pub fn header() -> Header {
    let sheet =
        |name: &str, file: &str| Sheet { name: name.into(), file: file.into(), text: format!("({name})") };
    Header {
        format: FORMAT,
        program: "mufakat 0.1.0".into(),
        created_ms: 1_700_000_000_000,
        seed: 7,
        rules: Rules { version: 1, parameters: [4; 32], assets: [5; 32] },
        scenario: sheet("departures", "scenarios/departures/scenario.ron"),
        bindings: vec![("host".into(), "MYS".into()), ("chair".into(), "SGP".into())],
        library: vec![sheet("crisis", "assets/measures/crisis.ron"), sheet("map", "assets/map.ron")],
        settings: r#"{"pace":"calm"}"#.into(),
    }
}

/// The entry that follows; its input has so many figures as `length` says for the number of entries before it.
pub fn entry_after(before: Option<&Entry>, length: impl Fn(usize) -> usize) -> Entry {
    let (seq, link) = before.map_or((0, header().link()), |entry| (entry.seq, entry.link));
    let input = format!(r#"{{"seal":{}}}"#, "9".repeat(length(seq as usize)));
    Entry::new(&link, seq + 1, 1_700_000_000_000 + seq, 3, format!("nonce-{seq}"), input, [seq as u8; 32])
}
