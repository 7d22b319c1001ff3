//! Every card as a page shows it says what the card of the report says, row for row.

use super::*;
use crate::report::card::{ItemCard, card};
use crate::report::names::Names;
use crate::scenario::shipped_names;
use crate::sim::catalogue::item::Item;

/// Label and value of every row of a page's card, as written in the markup.
fn shown(html: &str) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for fact in html.split("<div class=\"fact\">").skip(1) {
        let (label, values) = fact.split_once("</dt>").expect("a fact has a label");
        let label = label.trim_start_matches("<dt>");
        for value in values.split("<dd").skip(1) {
            let value = value.split_once('>').and_then(|(_, rest)| rest.split_once("</dd>"));
            rows.push((label.to_owned(), value.expect("a value is closed").0.to_owned()));
        }
    }
    rows
}

/// The same of the report's card, escaped as a page escapes it.
fn expected(card: &ItemCard) -> Vec<(String, String)> {
    let escaped = |text: &str| maud::html! { (text) }.into_string();
    card.rows.iter().map(|row| (escaped(&row.label), escaped(&row.value))).collect()
}

#[test]
fn a_page_shows_every_row_of_every_card_of_every_shipped_scenario() {
    for name in shipped_names() {
        let mut table = Table::of(name);
        for _ in 0..2 {
            table.next_step();
        }
        let snapshot = table.snapshot();
        let view = snapshot.delegation(table.seat);
        let options = snapshot.options(table.seat, &view.acts);
        let (names, lens) = (Names::of_seat(snapshot.scenario(), &view.seat), snapshot.lens(table.seat));
        let of_report = |item, incident| expected(&card(&names, &lens, item, incident));
        for option in &options.measures {
            let page = measure_card(&view, &snapshot, option.measure).unwrap().into_string();
            assert_eq!(shown(&page), of_report(Item::Measure(option.measure), None), "{name}");
        }
        for option in &options.choices {
            let page = choice_card(&view, &snapshot, option.choice, option.incident).unwrap().into_string();
            assert_eq!(shown(&page), of_report(Item::Choice(option.choice), option.incident), "{name}");
        }
    }
}

#[test]
fn what_is_missing_and_what_speaks_against_is_marked_on_the_page() {
    let table = Table::begun();
    let cards = table.cards().concat();
    assert!(cards.contains("<dd class=\"alert\">"), "nothing is marked");
    for key in ["card-missing", "card-may-cost", "card-holds"] {
        assert!(cards.contains(&format!("<dt>{}</dt>", word(key))), "no card says {key}");
    }
}
