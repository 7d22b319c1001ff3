//! The model as a page: its prose from `assets/model/odd.md`, its numbers from the table that the rules
//! compute with. No number is written twice, so the page says what the program does.

use std::fmt::Write;

use crate::sim::exercise::incident::INCIDENTS_MAX;
use crate::sim::parameters::{Parameter, Parameters};
use crate::sim::scenario::HOURS_PER_QUARTER;

/// The prose, with a place for every number and table that comes from the rules; its first lines say how.
const PROSE: &str = include_str!("../../assets/model/odd.md");

/// Numbers of the rules that the prose tells and no study can vary, by the name of their place.
const FIXED: [(&str, f64); 2] =
    [("incidents_max", INCIDENTS_MAX as f64), ("hours_per_quarter", HOURS_PER_QUARTER)];

/// The whole page, as Markdown, with every place in the prose filled.
pub fn model() -> String {
    let mut page = String::new();
    for line in PROSE.lines().filter(|line| !line.starts_with("<!--")) {
        match line.strip_prefix("{table ").and_then(|rest| rest.strip_suffix('}')) {
            Some(group) => table(&mut page, group),
            None => {
                page += &filled(line);
                page.push('\n');
            }
        }
    }
    page
}

/// One group of parameters as a table.
fn table(page: &mut String, group: &str) {
    *page += "| name | meaning | unit | default | range | source |\n|---|---|---|---|---|---|\n";
    for entry in Parameters::TABLE.iter().filter(|entry| entry.group == group) {
        let Parameter { name, meaning, unit, source, .. } = entry;
        let [default, low, high] = [entry.default, entry.low, entry.high].map(number);
        // Writing into a text cannot fail.
        let _ = writeln!(page, "| `{name}` | {meaning} | {unit} | {default} | {low} to {high} | {source} |");
    }
}

/// A line of prose with its numbers. What names no parameter stays as it is, and a test looks for it.
fn filled(line: &str) -> String {
    let mut parts = line.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}').and_then(|(place, rest)| Some((value(place)?, rest))) {
            Some((value, rest)) => text += &(value + rest),
            None => text += &format!("{{{part}"),
        }
    }
    text
}

/// A number as the prose wants it: `name`, or `name` and the form.
fn value(place: &str) -> Option<String> {
    let (name, form) = place.split_once(' ').unwrap_or((place, ""));
    let fixed = FIXED.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let default = match fixed {
        Some(value) => value,
        None => Parameters::TABLE[Parameters::find(name)?].default,
    };
    let size = number(default.abs());
    let minus = default < 0.0;
    Some(match form {
        "" if minus => format!("−{size}"),
        "" => size,
        "signed" => format!("{} {size}", if minus { '−' } else { '+' }),
        // A hundredfold of .35 is not 35 in binary.
        "percent" => format!("{} %", number((default * 1000.0).round() / 10.0)),
        _ => return None,
    })
}

/// A number as short as it is exact to read: three places are enough for a third.
fn number(value: f64) -> String {
    let exact = value.to_string();
    if exact.len() > 8 && value.abs() > 0.001 { format!("{value:.3}") } else { exact }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_is_rounded_and_a_millionth_is_not() {
        assert_eq!(number(1.0 / 3.0), "0.333");
        assert_eq!(number(1e-6), "0.000001");
        assert_eq!(number(-2.6), "-2.6");
        assert_eq!(number(100_000.0), "100000");
    }

    #[test]
    fn prose_takes_its_numbers_from_the_table_and_keeps_what_names_none() {
        assert_eq!(filled("σ({ladder_up_base} {ladder_up_tension signed} · x)"), "σ(−2.6 + 1.5 · x)");
        assert_eq!(filled("{crisis_strength percent}, {incidents_max}"), "20 %, 96");
        assert_eq!(filled("a {luck} and {block_cost twice}"), "a {luck} and {block_cost twice}");
        assert!(!model().contains(['{', '}']), "a place in the prose names no parameter");
    }

    #[test]
    fn every_parameter_stands_once_under_the_heading_of_its_group() {
        let page = model();
        for entry in Parameters::TABLE {
            let rows: Vec<usize> =
                page.match_indices(&format!("| `{}` |", entry.name)).map(|(at, _)| at).collect();
            let [row] = rows[..] else { panic!("{} stands {} times", entry.name, rows.len()) };
            let heading = page[..row].rsplit("\n### 7.").next().unwrap_or_default();
            let title = heading.lines().next().and_then(|line| line.split_once(' ')).map(|(_, title)| title);
            assert_eq!(title, Some(entry.group), "{}", entry.name);
        }
    }

    #[test]
    fn the_headings_are_numbered_in_order_because_comments_cite_them() {
        let (mut section, mut part) = (0, 0);
        for line in PROSE.lines().filter(|line| line.starts_with("##")) {
            let Some((number, _)) = line.trim_start_matches('#').trim_start().split_once(' ') else {
                assert_eq!(line, "## Literature");
                continue;
            };
            if line.starts_with("### ") {
                part += 1;
                assert_eq!(number, format!("{section}.{part}"), "{line}");
            } else {
                (section, part) = (section + 1, 0);
                assert_eq!(number, section.to_string(), "{line}");
            }
        }
        assert_eq!(section, 7, "the ODD protocol has seven elements");
    }
}
