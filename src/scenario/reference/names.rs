//! The names of the shipped library, in tables, so that an author finds what can be written.

use super::markdown::{cell, line};
use crate::scenario::catalogue::{Era, Instrument, Measure, Scope};
use crate::scenario::library::Library;
use std::fmt::Write;

pub fn names(page: &mut String, library: &Library) {
    *page += "\n## Names\n";
    for sheet in &library.instruments {
        instrument(page, &sheet.says);
    }
    line!(page, "\n### Measures\n\n| id | code | measure | who takes part | points |\n|---|---|---|---|---|");
    for measure in library.measures() {
        line!(
            page,
            "| `{}` | {} | {}{}{} | {} | {} |",
            measure.id,
            measure.code,
            cell(&measure.title),
            term(&measure.term),
            era(measure),
            scope(&measure.scope),
            measure.cost
        );
    }
    line!(page, "\n### Crisis choices\n\n| id | code | choice |\n|---|---|---|");
    for choice in library.choices() {
        let term = term(&choice.term);
        line!(page, "| `{}` | {} | {}{term} |", choice.id, choice.code, cell(&choice.title));
    }
    line!(page, "\n### States\n\n| code | name | groups |\n|---|---|---|");
    for state in library.states() {
        line!(page, "| `{}` | {} | {} |", state.id, cell(&state.name), state.groups.join(", "));
    }
    line!(page, "\n### Forums\n\n| id | forum |\n|---|---|");
    for forum in library.forums() {
        line!(page, "| `{}` | {} |", forum.id, cell(&forum.name));
    }
}

fn instrument(page: &mut String, instrument: &Instrument) {
    line!(page, "\n### Paragraphs of `{}`\n\n{}\n", instrument.id, instrument.title);
    line!(page, "| paragraph | about | indicators |\n|---|---|---|");
    for paragraph in &instrument.paragraphs {
        let indicators: Vec<_> =
            paragraph.indicators.iter().map(|each| format!("`{}` {}", each.id, cell(&each.text))).collect();
        line!(page, "| `{}` | {} | {} |", paragraph.id, cell(&paragraph.title), indicators.join("<br>"));
    }
}

/// What practitioners call it, in brackets after the title.
fn term(term: &Option<String>) -> String {
    term.as_ref().map(|term| format!(" ({})", cell(term))).unwrap_or_default()
}

fn era(measure: &Measure) -> &'static str {
    match measure.era {
        Era::In2018 => "",
        Era::Extended => " (only with `extended_era: true`)",
    }
}

fn scope(scope: &Scope) -> String {
    match scope {
        Scope::Unilateral => "one state".into(),
        Scope::Bilateral => "two states".into(),
        Scope::Minilateral(partners) => format!("one state and {partners} or more partners"),
        Scope::Consensus(group) => format!("consensus of `{group}`"),
    }
}
