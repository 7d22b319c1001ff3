//! Before the first step: which scenario, which seat. What the command line said already is not asked again.

use std::sync::Arc;

use super::super::open::{Opened, USUAL, open};
use super::super::page::Page;
use super::super::seats;
use super::exchange::Wish;
use super::screen::{Go, Item, Screen};
use super::table::Table;
use crate::scenario::Binding;
use crate::session::{Solo, SoloPlayer};
use crate::shipped;
use crate::sim::ids::StateId;
use crate::words::word;

/// Whether scenario and seat are still to be chosen, or somebody sits at the table.
pub(super) enum Phase {
    Setup(Setup),
    Table(Box<Table>),
}

/// The choices made so far: no scenario yet, or one whose seats are offered.
pub(super) struct Setup {
    opened: Option<Opened>,
}

/// Where to begin: at the table if scenario and seat are known, else at the first question.
pub(super) fn begin(wish: &Wish) -> (Phase, Screen) {
    match &wish.opened {
        None => (Phase::Setup(Setup { opened: None }), Screen::Scenarios),
        Some(opened) => seat_or_ask(wish, opened.clone()),
    }
}

/// Opens a shipped scenario.
pub(super) fn scenario(wish: &Wish, name: &str) -> Result<(Phase, Screen), String> {
    let opened = open(name, &Binding::default()).map_err(|trouble| trouble.message())?;
    Ok(seat_or_ask(wish, opened))
}

/// The table at once if a seat was asked for that exists here, else the question for one.
fn seat_or_ask(wish: &Wish, opened: Opened) -> (Phase, Screen) {
    let asked = wish.seat.as_deref().and_then(|word| seats::find(&opened.scenario, word).ok());
    let setup = Setup { opened: Some(opened) };
    match asked {
        Some(seat) => (Phase::Table(Box::new(setup.table(wish, seat))), Screen::Briefing),
        None => (Phase::Setup(setup), Screen::Seats),
    }
}

impl Setup {
    /// The table, with a person in this seat and bots in all others.
    ///
    /// A seat can be chosen only after a scenario.
    pub(super) fn table(&self, wish: &Wish, seat: StateId) -> Table {
        let opened = self.opened.clone().expect("a seat is offered only once a scenario is open");
        let mut solo = Solo::new(Arc::clone(&opened.scenario), wish.seed, wish.others);
        solo.put(seat, SoloPlayer::Person);
        Table::new(solo, seat, opened.fingerprint)
    }
}

/// Lays out the question and gives the answers.
pub(super) fn show(setup: &Setup, screen: Screen, page: &mut Page) -> Vec<Item> {
    match &setup.opened {
        _ if screen == Screen::Leave => leave(page),
        Some(opened) => which_seat(opened, page),
        None => which_scenario(page),
    }
}

/// Nothing is lost yet, so it only asks.
fn leave(page: &mut Page) -> Vec<Item> {
    page.heading(&word("leave-heading"));
    vec![Item::of("leave-go", Go::End), Item::of("leave-stay", Go::Back)]
}

/// The shipped scenarios, the usual one first, because Enter takes the first option.
fn which_scenario(page: &mut Page) -> Vec<Item> {
    page.heading(&word("setup-scenario"));
    let mut names = shipped::scenario_names();
    names.sort_by_key(|name| *name != USUAL);
    let each = names.into_iter().filter_map(|name| {
        let opened = open(name, &Binding::default()).ok()?;
        let label = format!("{}. {}", opened.scenario.title, opened.scenario.summary);
        Some(Item::new(label, Go::Scenario(name)).named(name))
    });
    each.collect()
}

/// The seats, with the one first that Enter takes.
fn which_seat(opened: &Opened, page: &mut Page) -> Vec<Item> {
    let scenario = &opened.scenario;
    page.heading(&scenario.title);
    page.paragraph(&scenario.summary);
    page.gap();
    page.paragraph(&word("setup-seat"));
    let usual = seats::usual(scenario);
    let mut order: Vec<StateId> = scenario.states.keys().collect();
    // Seats with a part in the plot first, the usual one before all.
    order.sort_by_key(|seat| (*seat != usual, scenario.role_of(*seat).is_none()));
    let each = order.into_iter().map(|seat| {
        let state = &scenario.states[seat];
        let label = match scenario.role_of(seat) {
            Some(role) => format!("{} · {}", state.name, role.title),
            None => state.name.clone(),
        };
        Item::new(label, Go::Seat(seat)).named(&state.id)
    });
    each.collect()
}
