//! The options that this plot speaks of: what each answers, what looks for it, and at how many tables it is taken. An
//! option of the catalogue that the plot does not speak of is left out: the reference has it.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::told::{Told, listed};
use crate::sim::catalogue::choice::{Choice, Toward};
use crate::sim::catalogue::item::Item;
use crate::sim::plot::Condition;
use crate::study::plot::doubt::{is_own, plays};
use crate::study::plot::links::{parts, parts_of_inject};
use crate::words::word;

/// What in a plot speaks of one option, by short name.
#[derive(Default)]
struct Spoken<'a> {
    incidents: Vec<&'a str>,
    requests: Vec<&'a str>,
    looked_for: Vec<&'a str>,
}

/// The table.
pub(super) fn section(told: &Told<'_>) -> Markup {
    let options = spoken(told);
    html! {
        p class="soft" { (word("mirror-options-how")) }
        div class="wide" role="region" aria-label=(word("mirror-options")) tabindex="0" {
            table {
                caption { (word("mirror-options")) }
                thead {
                    tr {
                        @for key in [
                            "mirror-column-option", "mirror-column-incidents", "mirror-column-requests",
                            "mirror-column-looked", "mirror-column-taken",
                        ] { th scope="col" { (word(key)) } }
                    }
                }
                tbody {
                    @for (item, spoken) in &options {
                        tr {
                            th scope="row" { (title(told, *item)) " " code { (id(told, *item)) } }
                            td { (listed(&spoken.incidents)) }
                            td { (listed(&spoken.requests)) }
                            td { (listed(&spoken.looked_for)) }
                            td { (told.tables(|figures| figures.taken.get(item).copied().unwrap_or(0)).unwrap_or_default()) }
                        }
                    }
                }
            }
        }
    }
}

fn title<'a>(told: &Told<'a>, item: Item) -> &'a str {
    match item {
        Item::Measure(id) => &told.s.measures[id].title,
        Item::Choice(id) => &told.s.choices[id].title,
    }
}

fn id<'a>(told: &Told<'a>, item: Item) -> &'a str {
    match item {
        Item::Measure(id) => &told.s.measures[id].id,
        Item::Choice(id) => &told.s.choices[id].id,
    }
}

fn spoken<'a>(told: &Told<'a>) -> BTreeMap<Item, Spoken<'a>> {
    let s = told.s;
    let mut options: BTreeMap<Item, Spoken<'a>> = BTreeMap::new();
    for (id, choice) in s.choices.iter_enumerated() {
        let fits = s.plots.iter().filter(|plot| answers(choice) && choice.kinds.contains(&plot.kind));
        let incidents: Vec<&str> = fits.map(|plot| plot.id.as_str()).collect();
        if !incidents.is_empty() {
            options.entry(Item::Choice(id)).or_default().incidents = incidents;
        }
    }
    for (id, inject) in s.injects.iter_enumerated().filter(|(id, _)| is_own(s, *id)) {
        if let Some(ask) = &inject.asks {
            let choices =
                s.choices.keys().filter(|choice| ask.choices >> choice.0 & 1 == 1).map(Item::Choice);
            for item in choices.chain(ask.measures.iter().map(Item::Measure)) {
                options.entry(item).or_default().requests.push(&inject.id);
            }
        }
        parts_of_inject(inject, &mut |part, _| look(&mut options, part, &s.injects[id].id));
    }
    for branch in &s.branches {
        parts(&branch.when, true, &mut |part, _| look(&mut options, part, &branch.id));
    }
    for want in s.wants.iter().filter(|want| plays(s, want.of)) {
        parts(&want.when, true, &mut |part, _| look(&mut options, part, &want.id));
    }
    options
}

/// Does a choice answer incidents at all, and only some kinds of them? One that answers any kind would stand here for
/// every incident and say nothing.
fn answers(choice: &Choice) -> bool {
    !matches!(choice.toward, Toward::Nobody | Toward::Anyone) && !choice.kinds.is_empty()
}

fn look<'a>(options: &mut BTreeMap<Item, Spoken<'a>>, part: &Condition, by: &'a str) {
    let item = match part {
        Condition::Did(choice, ..) | Condition::AnyoneDid(choice, _) => Item::Choice(*choice),
        Condition::InPlace(measure, _)
        | Condition::InPlaceFor(measure, _)
        | Condition::OnTable(measure)
        | Condition::Agreed(measure)
        | Condition::Softened(measure)
        | Condition::Blocked(measure) => Item::Measure(*measure),
        _ => return,
    };
    let spoken = options.entry(item).or_default();
    if spoken.looked_for.last() != Some(&by) {
        spoken.looked_for.push(by);
    }
}
