//! Every card as a terminal shows it says what the card of the report says.

use super::*;
use crate::report::card::card;
use crate::scenario::shipped_names;
use crate::sim::catalogue::item::Item as Entry;
use crate::sim::ids::IncidentId;

/// The letters alone: a terminal breaks lines where it must.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// The cards that can be opened now: those of measures, and those of choices about every incident or none.
fn entries(table: &table::Table) -> Vec<(Entry, Option<IncidentId>)> {
    let options = table.options();
    let measures = options.measures.iter().map(|option| (Entry::Measure(option.measure), None));
    let choices = options.choices.iter().map(|option| (Entry::Choice(option.choice), option.incident));
    measures.chain(choices).collect()
}

#[test]
fn the_terminal_shows_every_row_of_every_card_of_every_shipped_scenario() {
    for name in shipped_names() {
        let opened = open(name, &Binding::default()).unwrap();
        let seat = opened.scenario.states[opened.scenario.roles.raw[0].state].id.clone();
        let wish = Wish { opened: Some(opened), seat: Some(seat), ..wish(None) };
        let (mut terminal, _) = Terminal::open(wish);
        terminal.step("1");
        for _ in 0..2 {
            pick(&mut terminal, "close the step");
            terminal.step("1");
        }
        let Phase::Table(table) = &terminal.phase else { panic!("{name} has not begun") };
        for (entry, incident) in entries(table) {
            let mut page = terminal.page();
            let screen = match entry {
                Entry::Measure(id) => Screen::Measure(id),
                Entry::Choice(id) => Screen::Choice(id, incident),
            };
            terminal.items_of(screen, &mut page);
            let shown = letters(page.text());
            let card = card(&table.names(), &table.lens(), entry, incident);
            assert!(shown.contains(&letters(&card.title)), "{name}: {}", card.title);
            for row in &card.rows {
                assert!(shown.contains(&letters(&row.line())), "{name}, {}: {}", card.title, row.line());
            }
        }
    }
}
