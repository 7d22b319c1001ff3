//! The catalogue as it may be chosen from now: a row per measure, folded by category; each leads to its card.

use maud::{Markup, html};

use super::seen::Seen;
use crate::report::{card, labels, within_reach};
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Category;
use crate::sim::decide::options::{MeasureOption, Options};
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::Act;
use crate::sim::ids::MeasureId;
use crate::sim::scenario::Scenario;
use crate::words::{refusal, word, words};

pub(super) fn measures(seen: &Seen<'_>, options: &Options) -> Markup {
    let limits = [("measures", options.measures_max.into()), ("choices", options.choices_max.into())];
    html! {
        h2 { (word("measures-heading")) }
        p class="soft" { (words("board-limits", &limits)) }
        @for (place, category) in Category::ALL.into_iter().enumerate() { (shelf(seen, options, place, category)) }
    }
}

fn shelf(seen: &Seen<'_>, options: &Options, place: usize, category: Category) -> Markup {
    let of_category = |option: &&MeasureOption| {
        seen.s.measures.get(option.measure).is_some_and(|measure| measure.category == category)
    };
    let here = within_reach::measures(seen.s, options).filter(of_category);
    let (mut open, refused): (Vec<_>, Vec<_>) = here.partition(|option| option.refused.is_none());
    let possible = open.len().to_string();
    open.extend(refused);
    let head = [("category", labels::category(category).into()), ("count", possible.into())];
    html! {
        details id={ "shelf-" (place) } {
            summary { (words("measures-category", &head)) }
            ul class="rows" { @for option in open { li { (row(seen, option)) } } }
        }
    }
}

fn row(seen: &Seen<'_>, option: &MeasureOption) -> Markup {
    let item = Item::Measure(option.measure);
    let chosen = in_draft(seen, option.measure).is_some();
    html! {
        a href={ "/measure/" (option.measure.0) } data-card { (card::title(seen.s, item)) }
        span class="soft" { (card::line(&seen.names, &seen.lens(), item)) }
        @if chosen { span class="chosen" { (word("page-in-draft")) } }
        @else if let Some(why) = option.refused { span class="no" { (briefly(why, seen.s)) } }
    }
}

/// The act of the draft that starts this measure.
pub(super) fn in_draft<'a>(seen: &Seen<'a>, id: MeasureId) -> Option<&'a Act> {
    seen.view.acts.iter().find(|act| match act {
        Act::Adopt(measure) | Act::Propose { measure, .. } => *measure == id,
        Act::Answer { .. } | Act::Respond { .. } => false,
    })
}

/// Why not, without the remedy: that stands on the card.
pub(super) fn briefly(why: Refusal, scenario: &Scenario) -> String {
    match why {
        Refusal::HaveIt(_) => return word("page-have-it"),
        Refusal::OnTheTable(_) => return word("page-on-the-table"),
        Refusal::DoneBefore(_) => return word("page-done-before"),
        Refusal::AlreadySealed
        | Refusal::Over
        | Refusal::TooManyMeasures(_)
        | Refusal::TooManyChoices(_)
        | Refusal::Twice
        | Refusal::Contradiction
        | Refusal::Budget(..)
        | Refusal::PoliticalCapital(..)
        | Refusal::NeedsPartners(_)
        | Refusal::NeedsNobody(_)
        | Refusal::Partners(..)
        | Refusal::NotInGroup(_)
        | Refusal::Needs(_)
        | Refusal::Unknown
        | Refusal::NotAsked
        | Refusal::NoIncident(_)
        | Refusal::WrongKind(_)
        | Refusal::WrongParty(_)
        | Refusal::NoTarget(_)
        | Refusal::NotThird(_)
        | Refusal::NothingToShare(_)
        | Refusal::NothingToHide(_)
        | Refusal::NothingToMakeGood(_) => {}
    }
    words("board-refused", &[("why", refusal::cause(why, scenario).into())])
}
