//! `mufakat list`: the scenarios that come with the program.

use super::exit_codes;
use super::open::open;
use super::out::Out;
use super::page::Page;
use super::trouble::Done;
use crate::scenario::Binding;
use crate::shipped;
use crate::sim::scenario::{HOURS_PER_QUARTER, Move, Scenario};
use crate::words::{text, word, words};

/// Lists the shipped scenarios with length and roles: what a trainer needs to choose one.
pub fn list(out: &Out) -> Done {
    let mut page = out.page();
    for name in shipped::scenario_names() {
        let opened = open(name, &Binding::default())?;
        describe(&mut page, &opened.scenario);
    }
    page.gap();
    page.paragraph(&word("list-how"));
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// One scenario: title, what it is about, its moves, its roles.
fn describe(page: &mut Page, scenario: &Scenario) {
    page.heading(&format!("{} ({})", scenario.title, scenario.name));
    page.paragraph(&scenario.summary);
    let moves: Vec<String> = scenario.moves.iter().map(timing).collect();
    page.item("  ", &words("list-moves", &[("moves", moves.join("; ").into())]));
    let roles = scenario.roles.iter().map(|role| {
        let state = &scenario.states[role.state];
        format!("{} ({}, {})", role.title, role.id, state.id)
    });
    let roles: Vec<String> = roles.collect();
    if !roles.is_empty() {
        page.item("  ", &words("list-roles", &[("roles", roles.join("; ").into())]));
    }
}

/// "The games: 6 steps of 16 hours".
fn timing(each: &Move) -> String {
    let key = if each.hours < HOURS_PER_QUARTER { "list-move-hours" } else { "list-move-quarters" };
    let arguments =
        [("title", text(&each.title)), ("steps", each.steps.into()), ("hours", each.hours.into())];
    words(key, &arguments)
}
