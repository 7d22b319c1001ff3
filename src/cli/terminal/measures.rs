//! The catalogue of measures: by category, one card each, and with whom.

use super::super::page::Page;
use super::screen::{Go, Item, Screen};
use super::table::{Table, fact};
use crate::report::labels;
use crate::sim::catalogue::measure::{Category, Scope};
use crate::sim::decide::options::MeasureOption;
use crate::sim::decision::Act;
use crate::sim::ids::{MeasureId, StateSet};
use crate::words::{refusal, tell, word, words};

const CATEGORIES: [Category; 6] = [
    Category::Transparency,
    Category::Cooperation,
    Category::Stability,
    Category::Capacity,
    Category::Legal,
    Category::Stakeholder,
];

pub(super) fn categories(table: &Table, page: &mut Page) -> Vec<Item> {
    page.heading(&word("measures-heading"));
    let options = table.options();
    let possible = |category| {
        let those = options.measures.iter().filter(|option| option.refused.is_none());
        those.filter(|option| table.scenario().measures[option.measure].category == category).count()
    };
    let mut items: Vec<Item> = CATEGORIES
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
    let those = options.measures.iter().filter(|option| s.measures[option.measure].category == category);
    let mut items: Vec<Item> =
        those.map(|option| Item::new(line(table, option), Go::To(Screen::Measure(option.measure)))).collect();
    items.push(Item::of("back", Go::Back));
    items
}

/// "Name a policy contact point: 1 point, at once, on your own".
fn line(table: &Table, option: &MeasureOption) -> String {
    let measure = &table.scenario().measures[option.measure];
    let (cost, scope) = (measure.cost.to_string(), labels::scope(measure.scope));
    let lead = lead_time(measure.lead_quarters);
    let key = if option.refused.is_none() { "measures-line" } else { "measures-line-not-now" };
    tell(key, &[("title", &measure.title), ("cost", &cost), ("lead", &lead), ("scope", &scope)])
}

fn lead_time(quarters: u8) -> String {
    words("lead-time", &[("quarters", quarters.into())])
}

/// Everything printed on a measure's card.
pub(super) fn card(table: &Table, page: &mut Page, id: MeasureId) {
    let s = table.scenario();
    let measure = &s.measures[id];
    page.heading(&measure.title);
    page.paragraph(&measure.what);
    fact(page, "card-why", &measure.why);
    fact(page, "card-risk", &measure.risk);
    fact(page, "card-who", &labels::scope(measure.scope));
    if let Scope::Consensus(group) = measure.scope {
        fact(page, "card-group", &table.names().states(group));
    }
    fact(page, "card-lead", &measure.lead);
    let upkeep = format!("{:.1}", measure.upkeep).into();
    let pairs = [("cost", measure.cost.into()), ("political", measure.political.into()), ("upkeep", upkeep)];
    fact(page, "card-cost", &words("card-costs", &pairs));
    fact(page, "card-time", &lead_time(measure.lead_quarters));
    fact(page, "card-serves", &table.serves(id));
    let forum = measure.forum.map(|forum| s.forums[forum].name.as_str()).unwrap_or_default();
    fact(page, "card-forum", forum);
    for need in &measure.needs {
        page.item("  ", &refusal::need_sentence(*need, s));
    }
    fact(page, "card-source", &measure.source);
}

pub(super) fn one(table: &Table, page: &mut Page, id: MeasureId) -> Vec<Item> {
    card(table, page, id);
    let options = table.options();
    let option = options.measures.iter().find(|option| option.measure == id);
    let mut items = Vec::new();
    match option {
        Some(MeasureOption { refused: Some(why), .. }) => {
            fact(page, "card-not-now", &refusal::sentence(*why, table.scenario()));
        }
        Some(option) if option.partners_max == 0 => {
            let act =
                if option.joint { Act::Propose { measure: id, to: StateSet::NONE } } else { Act::Adopt(id) };
            items.push(Item::of(if option.joint { "card-propose" } else { "card-adopt" }, Go::Add(act)));
        }
        Some(_) => items.push(Item::of("card-partners", Go::To(Screen::Partners(id, StateSet::NONE)))),
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
    let mut items: Vec<Item> = option
        .partners
        .iter()
        .map(|state| {
            let name = names.state(state);
            if single {
                Item::new(name, Go::Add(Act::Propose { measure: id, to: StateSet::only(state) }))
            } else {
                let mark = if chosen.has(state) { "[x]" } else { "[ ]" };
                Item::new(format!("{mark} {name}"), Go::Partner(state))
            }
        })
        .collect();
    if !single && !chosen.is_empty() {
        let label = tell("partners-propose", &[("to", &names.states(chosen))]);
        items.push(Item::new(label, Go::Add(Act::Propose { measure: id, to: chosen })));
    }
    items.push(Item::of("back", Go::Back));
    items
}
