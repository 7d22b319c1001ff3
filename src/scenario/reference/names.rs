//! The names of the shipped library, in tables, so that an author finds what can be written.

use super::markdown::{cell, line};
use super::terms;
use crate::scenario::catalogue::{Era, Instrument, Measure, Scope};
use crate::scenario::library::Library;
use crate::sim::exercise::state_vars::StateVars;
use crate::sim::parameters::Parameters;
use std::fmt::Write;

const CHOICES: &str = "
### Crisis choices

*Answers* says about which kinds of incident a choice can be made, *toward* whom `toward` names; where it says nobody, leave
`toward` out. What stands under *needs* must hold when the choice is made. A request is answered only by what its `answer` lists.

| id | code | choice | answers | who may make it | toward | needs |
|---|---|---|---|---|---|---|
";

const STATES: &str = "
### States

What each state has before the first step. `start` can change it: `Budget` gives points or takes them, `Capacity` raises or
lowers the capacity (0 to 1), `InForce` puts a measure in force. The points are what a state begins with and gets again for each
quarter. A norm that is not named begins at 0, of 3.

| code | name | groups | points | capacity | in force | norms |
|---|---|---|---|---|---|---|
";

pub fn names(page: &mut String, library: &Library) {
    *page += "\n## Names\n";
    for sheet in &library.instruments {
        instrument(page, &sheet.says);
    }
    measures(page, library);
    choices(page, library);
    states(page, library);
    line!(page, "\n### Forums\n\n| id | forum |\n|---|---|");
    for forum in library.forums() {
        line!(page, "| `{}` | {} |", forum.id, cell(&forum.name));
    }
}

/// Who takes part in each measure, what it costs and what it needs.
fn measures(page: &mut String, library: &Library) {
    line!(
        page,
        "\n### Measures\n\nWhat stands under *needs* must hold before a delegation can choose the measure.\n"
    );
    line!(page, "| id | code | measure | who takes part | points | needs |\n|---|---|---|---|---|---|");
    for measure in library.measures() {
        line!(
            page,
            "| `{}` | {} | {}{}{} | {} | {} | {} |",
            measure.id,
            measure.code,
            cell(&measure.title),
            term(&measure.term),
            era(measure),
            scope(&measure.scope),
            measure.cost,
            terms::needs(&measure.needs)
        );
    }
}

/// What each choice answers, who may make it, at whom it is directed and what it needs.
fn choices(page: &mut String, library: &Library) {
    *page += CHOICES;
    for choice in library.choices() {
        line!(
            page,
            "| `{}` | {} | {}{} | {} | {} | {} | {} |",
            choice.id,
            choice.code,
            cell(&choice.title),
            term(&choice.term),
            terms::answers(choice),
            terms::who(choice),
            terms::toward(choice),
            terms::needs_of_choice(choice)
        );
    }
}

/// What each state has before the first step.
fn states(page: &mut String, library: &Library) {
    *page += STATES;
    let parameters = Parameters::default();
    for state in library.states() {
        let norms: Vec<_> = state.norms.iter().map(|(norm, level)| format!("{norm}: {level}")).collect();
        line!(
            page,
            "| `{}` | {} | {} | {} | {:.2} | {} | {} |",
            state.id,
            cell(&state.name),
            state.groups.join(", "),
            state.budget_per_quarter,
            StateVars::capacity_at_start(&parameters, state.gci, state.idi),
            terms::listed(&state.in_force, ", "),
            norms.join(", ")
        );
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
