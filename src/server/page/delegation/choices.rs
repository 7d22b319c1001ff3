//! Crisis choices, by the incident they answer; what answers none comes last.

use maud::{Markup, html};

use super::measures::briefly;
use super::seen::Seen;
use crate::report::card;
use crate::sim::catalogue::item::Item;
use crate::sim::decide::options::{ChoiceOption, Options};
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::Act;
use crate::sim::ids::{ChoiceId, IncidentId};
use crate::words::{word, words};

pub(super) fn choices(seen: &Seen<'_>, options: &Options) -> Markup {
    let open = seen.view.seat.incidents.iter().filter(|incident| incident.open);
    let incidents: Vec<Option<IncidentId>> =
        open.map(|incident| Some(incident.incident)).rev().chain([None]).collect();
    html! {
        h2 { (word("choices-heading")) }
        @for incident in incidents { (shelf(seen, options, incident)) }
    }
}

fn shelf(seen: &Seen<'_>, options: &Options, incident: Option<IncidentId>) -> Markup {
    let here = options.choices.iter().filter(|option| option.incident == incident);
    // A choice for another kind of incident or another party says nothing about this one.
    let meant =
        here.filter(|option| !matches!(option.refused, Some(Refusal::WrongKind(_) | Refusal::WrongParty(_))));
    let (mut open, refused): (Vec<_>, Vec<_>) = meant.partition(|option| option.refused.is_none());
    let possible = open.len();
    open.extend(refused);
    let (id, title) = match incident {
        Some(id) => {
            (format!("about-{}", id.0), words("board-about", &[("incident", seen.names.incident(id).into())]))
        }
        None => ("about-nothing".to_owned(), word("board-about-nothing")),
    };
    html! {
        details id=(id) {
            summary { (words("page-choices-about", &[("title", title.into()), ("count", possible.into())])) }
            ul class="rows" { @for option in open { li { (row(seen, option)) } } }
        }
    }
}

fn row(seen: &Seen<'_>, option: &ChoiceOption) -> Markup {
    let item = Item::Choice(option.choice);
    let address = address(option.choice, option.incident);
    let chosen = in_draft(seen, option.choice, option.incident).is_some();
    html! {
        a href=(address) data-card { (card::title(seen.s, item)) }
        span class="soft" { (card::line(&seen.names, &seen.lens(), item)) }
        @if chosen { span class="chosen" { (word("page-in-draft")) } }
        @else if let Some(why) = option.refused { span class="no" { (briefly(why, seen.s)) } }
    }
}

/// Where the card of a choice about an incident is.
pub(super) fn address(choice: ChoiceId, incident: Option<IncidentId>) -> String {
    match incident {
        Some(incident) => format!("/choice/{}?incident={}", choice.0, incident.0),
        None => format!("/choice/{}", choice.0),
    }
}

/// The act of the draft that makes this choice about this incident.
pub(super) fn in_draft<'a>(seen: &Seen<'a>, id: ChoiceId, about: Option<IncidentId>) -> Option<&'a Act> {
    seen.view.acts.iter().find(|act| match act {
        Act::Respond { choice, incident, .. } => *choice == id && *incident == about,
        Act::Adopt(_) | Act::Propose { .. } | Act::Answer { .. } => false,
    })
}
