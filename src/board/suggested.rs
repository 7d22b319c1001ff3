//! Acts that a person could put into the draft at once: one of each kind, so that the choice among the kinds stays with
//! the person and nothing is hinted at. What answers an open request comes first within its kind.

use super::ask::Offer;
use super::sitting::Sitting;
use crate::report::act_kind::ActKind;
use crate::report::card;
use crate::sim::catalogue::item::Item;
use crate::sim::decide::options::{ChoiceOption, MeasureOption, Options};
use crate::sim::decision::Act;
use crate::sim::ids::StateSet;

/// Something that could be done now.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggested {
    /// Its kind.
    pub kind: ActKind,
    /// What it is called.
    pub title: String,
    /// The option behind it.
    pub offer: Offer,
    /// Is it about an everyday incident, which presses less than one of the plot?
    everyday: bool,
    /// The act, where nothing is left to be said: nobody to be named, or only one who could be.
    pub act: Option<Act>,
}

/// One act of each kind that may be done after those of the draft, in the order of the kinds.
pub fn suggested(sitting: &Sitting, acts: &[Act]) -> Vec<Suggested> {
    let (Some(options), Some(seat)) = (sitting.options(acts), sitting.seat()) else { return Vec::new() };
    let answers: Vec<&String> = seat.requests.iter().flat_map(|request| &request.answers).collect();
    let mut open = open(sitting, &options);
    open.retain(|one| one.act.is_none_or(|act| sitting.check(&act, acts).is_ok()));
    open.retain(|one| !acts.iter().any(|act| offered(act, one.offer)));
    // A stable sort: within the same rank the order of the catalogue stays.
    open.sort_by_key(|one| {
        let answers = answers.iter().any(|answer| answer.contains(&one.title));
        (one.kind, !answers, one.everyday, one.act.is_none())
    });
    open.dedup_by_key(|one| one.kind);
    open
}

/// Is the act one of this offer, about whatever it is? It is in the draft already.
fn offered(act: &Act, offer: Offer) -> bool {
    match (*act, offer) {
        (Act::Adopt(measure) | Act::Propose { measure, .. }, Offer::Measure(other)) => measure == other,
        (Act::Respond { choice, .. }, Offer::Choice(other, _)) => choice == other,
        (Act::Adopt(_) | Act::Propose { .. } | Act::Respond { .. } | Act::Answer { .. }, _) => false,
    }
}

/// Everything that may be done now. Choices come first, those about the newest incident before others.
fn open(sitting: &Sitting, options: &Options) -> Vec<Suggested> {
    let choices = options.choices.iter().rev().filter(|option| option.refused.is_none());
    let measures = options.measures.iter().filter(|option| option.refused.is_none());
    choices
        .map(|option| choice(sitting, option))
        .chain(measures.map(|option| measure(sitting, option)))
        .collect()
}

fn choice(sitting: &Sitting, option: &ChoiceOption) -> Suggested {
    let s = sitting.scenario();
    let toward = match option.toward.as_slice() {
        [] => Some(None),
        [only] => Some(Some(*only)),
        _ => None,
    };
    Suggested {
        kind: ActKind::of_choice(&s.choices[option.choice]),
        title: card::title(s, Item::Choice(option.choice)),
        offer: Offer::Choice(option.choice, option.incident),
        everyday: option.incident.is_some_and(|incident| sitting.names().incident_title(incident).is_none()),
        act: toward.map(|toward| Act::Respond { choice: option.choice, incident: option.incident, toward }),
    }
}

fn measure(sitting: &Sitting, option: &MeasureOption) -> Suggested {
    let s = sitting.scenario();
    let act = if !option.joint {
        Some(Act::Adopt(option.measure))
    } else if option.partners_max == 0 {
        Some(Act::Propose { measure: option.measure, to: StateSet::NONE })
    } else if option.partners.count() == option.partners_min {
        Some(Act::Propose { measure: option.measure, to: option.partners })
    } else {
        None
    };
    Suggested {
        kind: ActKind::of_category(s.measures[option.measure].category),
        title: card::title(s, Item::Measure(option.measure)),
        offer: Offer::Measure(option.measure),
        everyday: false,
        act,
    }
}
