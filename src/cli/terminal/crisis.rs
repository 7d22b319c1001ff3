//! Crisis choices: about which incident, which choice, at whom.

use super::super::page::Page;
use super::card;
use super::screen::{Go, Item, Screen};
use super::table::{Table, fact};
use crate::scenario::acts::suspect_word;
use crate::sim::catalogue::item::Item as Entry;
use crate::sim::decide::options::ChoiceOption;
use crate::sim::decision::Act;
use crate::sim::ids::{ChoiceId, IncidentId};
use crate::words::{caution, refusal, tell, word};

pub(super) fn matters(table: &Table, page: &mut Page) -> Vec<Item> {
    let view = table.view();
    page.heading(&word("choices-heading"));
    page.paragraph(&word("choices-about"));
    let mut items: Vec<Item> = view
        .incidents
        .iter()
        .filter(|incident| incident.open)
        .map(|incident| {
            let label = table.names().incident(incident.incident);
            Item::new(label, Go::To(Screen::Choices(Some(incident.incident))))
        })
        .collect();
    items.push(Item::of("choices-no-incident", Go::To(Screen::Choices(None))));
    items.push(Item::of("back-to-desk", Go::Home));
    items
}

/// Over which incident, where a choice that was called by its name can answer several.
pub(super) fn about(table: &Table, page: &mut Page, id: ChoiceId) -> Vec<Item> {
    page.heading(&table.scenario().choices[id].title);
    page.paragraph(&word("choices-about"));
    let options = table.options().choices;
    let possible = options.iter().filter(|option| option.choice == id && option.refused.is_none());
    let mut items: Vec<Item> = possible
        .map(|option| {
            let about = option.incident.map(|id| table.names().incident(id));
            let label = about.unwrap_or_else(|| word("choices-no-incident"));
            Item::new(label, Go::To(Screen::Choice(id, option.incident)))
        })
        .collect();
    items.push(Item::of("back", Go::Back));
    items
}

/// Choices about one incident: first those that were possible when the step opened. What the draft takes away keeps its
/// place, so that no number moves while somebody chooses.
pub(super) fn list(table: &Table, page: &mut Page, incident: Option<IncidentId>) -> Vec<Item> {
    page.heading(&match incident {
        Some(id) => table.names().incident(id),
        None => word("choices-no-incident"),
    });
    let mut options: Vec<ChoiceOption> =
        table.options().choices.into_iter().filter(|option| option.incident == incident).collect();
    let opening = table.opening_options();
    let open = |choice| {
        opening
            .choices
            .iter()
            .any(|one| (one.choice, one.incident) == (choice, incident) && one.refused.is_none())
    };
    options.sort_by_key(|option| !open(option.choice));
    let mut items: Vec<Item> = options
        .iter()
        .map(|option| {
            let line = card::line(table, Entry::Choice(option.choice), option.refused.is_none());
            let name = &table.scenario().choices[option.choice].id;
            Item::new(line, Go::To(Screen::Choice(option.choice, incident))).named(name)
        })
        .collect();
    items.push(Item::of("back", Go::Back));
    items
}

pub(super) fn one(table: &Table, page: &mut Page, id: ChoiceId, incident: Option<IncidentId>) -> Vec<Item> {
    card::choice(table, page, id, incident);
    let s = table.scenario();
    let options = table.options();
    let option = options.choices.iter().find(|option| option.choice == id && option.incident == incident);
    let act = |toward| Go::Add(Act::Respond { choice: id, incident, toward });
    let mut items = Vec::new();
    match option {
        Some(ChoiceOption { refused: Some(why), .. }) => {
            fact(page, "card-not-now", &refusal::sentence(*why, s))
        }
        Some(option) if option.toward.is_empty() => items.push(Item::of("choices-add", act(None))),
        Some(option) => {
            table.not_toward(option).iter().for_each(|missing| page.item("  ", missing));
            items.extend(table.scenario().by_name(option.toward.iter().copied()).into_iter().map(|suspect| {
                let label = tell("choices-toward", &[("whom", s.suspect_name(suspect))]);
                Item::new(label, act(Some(suspect))).named(suspect_word(s, suspect))
            }))
        }
        None => {}
    }
    items.push(Item::of("back", Go::Back));
    items
}

/// Asks whether a harsh act is meant. To leave it out comes first, so that nobody adds it by habit.
pub(super) fn question(table: &Table, page: &mut Page, act: Act) -> Vec<Item> {
    page.heading(&word("meant-heading"));
    page.item("  + ", &table.act(&act));
    if let Some(why) = table.lens().caution(&act) {
        page.paragraph(&caution::sentence(why, table.scenario()));
    }
    vec![Item::of("meant-no", Go::Back), Item::of("meant-yes", Go::Mean(act))]
}
