//! The catalogue of measures: by category, one card each, and with whom.

use super::super::page::Page;
use super::card;
use super::screen::{Go, Item, Screen};
use super::table::{Table, fact};
use crate::report::{labels, within_reach};
use crate::sim::catalogue::item::Item as Entry;
use crate::sim::catalogue::measure::Category;
use crate::sim::decide::options::MeasureOption;
use crate::sim::decision::Act;
use crate::sim::ids::{MeasureId, StateSet};
use crate::words::{refusal, tell, word, words};

pub(super) fn categories(table: &Table, page: &mut Page) -> Vec<Item> {
    page.heading(&word("measures-heading"));
    let options = table.options();
    let possible = |category| {
        let those = options.measures.iter().filter(|option| option.refused.is_none());
        those.filter(|option| table.scenario().measures[option.measure].category == category).count()
    };
    let mut items: Vec<Item> = Category::ALL
        .into_iter()
        .map(|category| {
            let (label, count) = (labels::category(category), possible(category).to_string());
            let label = tell("measures-category", &[("category", &label), ("count", &count)]);
            Item::new(label, Go::To(Screen::Measures(category)))
        })
        .collect();
    items.push(Item::of("back-to-desk", Go::Home));
    items
}

pub(super) fn list(table: &Table, page: &mut Page, category: Category) -> Vec<Item> {
    page.heading(&labels::category(category));
    let s = table.scenario();
    let options = table.options();
    let those =
        within_reach::measures(s, &options).filter(|option| s.measures[option.measure].category == category);
    let mut items: Vec<Item> = those
        .map(|option| {
            let line = card::line(table, Entry::Measure(option.measure), option.refused.is_none());
            Item::new(line, Go::To(Screen::Measure(option.measure))).named(&s.measures[option.measure].id)
        })
        .collect();
    items.push(Item::of("back", Go::Back));
    items
}

pub(super) fn one(table: &Table, page: &mut Page, id: MeasureId) -> Vec<Item> {
    card::measure(table, page, id);
    let options = table.options();
    let option = options.measures.iter().find(|option| option.measure == id);
    let mut items = Vec::new();
    match option {
        Some(option @ MeasureOption { refused: Some(why), .. }) => {
            fact(page, "card-not-now", &refusal::sentence(*why, table.scenario()));
            table.not_partners(option).iter().for_each(|missing| page.item("  ", missing));
        }
        Some(option) if option.partners_max == 0 => {
            let act =
                if option.joint { Act::Propose { measure: id, to: StateSet::NONE } } else { Act::Adopt(id) };
            items.push(Item::of(if option.joint { "card-propose" } else { "card-adopt" }, Go::Add(act)));
        }
        Some(_) => items.push(Item::of("partners-choose", Go::To(Screen::Partners(id, StateSet::NONE)))),
        None => {}
    }
    items.push(Item::of("back", Go::Back));
    items
}

/// With whom: one partner at once, several by marking them first.
pub(super) fn partners(table: &Table, page: &mut Page, id: MeasureId, chosen: StateSet) -> Vec<Item> {
    let options = table.options();
    let Some(option) = options.measures.iter().find(|option| option.measure == id) else {
        return vec![Item::of("back", Go::Back)];
    };
    let names = table.names();
    page.heading(&table.scenario().measures[id].title);
    let single = option.partners_max == 1;
    let key = if single { "partners-one" } else { "partners-many" };
    let bounds = [("least", option.partners_min.into()), ("most", option.partners_max.into())];
    page.paragraph(&words(key, &bounds));
    table.not_partners(option).iter().for_each(|missing| page.item("  ", missing));
    let mut items: Vec<Item> = option
        .partners
        .iter()
        .map(|state| {
            let name = names.state(state);
            let item = if single {
                Item::new(name, Go::Add(Act::Propose { measure: id, to: StateSet::only(state) }))
            } else {
                let mark = if chosen.has(state) { "[x]" } else { "[ ]" };
                Item::new(format!("{mark} {name}"), Go::Partner(state))
            };
            item.named(&table.scenario().states[state].id)
        })
        .collect();
    if !single && !chosen.is_empty() {
        let label = tell("partners-propose", &[("to", &names.states(chosen))]);
        items.push(Item::new(label, Go::Add(Act::Propose { measure: id, to: chosen })));
    }
    items.push(Item::of("back", Go::Back));
    items
}
