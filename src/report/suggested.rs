//! What a delegation could do now, as a few examples that all fronts show alike. They are steps that build confidence, and
//! answers in proportion to what is open for this delegation. What points at somebody, takes something away or may count
//! against a commitment stands among all options and is never suggested.
//!
//! Only what the delegation itself may know is looked at, and nothing of what its act would come to.

use super::act_kind::ActKind;
use super::card;
use super::names::Names;
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::{Category, Measure, Nature, Scope};
use crate::sim::catalogue::price::Price;
use crate::sim::catalogue::terms::{Effect, Mark, Need};
use crate::sim::decide::options::{ChoiceOption, MeasureOption};
use crate::sim::decision::Act;
use crate::sim::ids::{IncidentId, MeasureId, StateSet};
use crate::sim::quantity::{DyadQuantity, RegionQuantity};
use crate::sim::scenario::Scenario;
use crate::sim::view::Seat;

/// As many at most.
pub const MOST: usize = 6;
/// As many measures that prevent a misunderstanding at most, so that there is room for something else.
const PREVENTIVE: usize = 3;

/// Something that could be done now.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggested {
    /// Its kind.
    pub kind: ActKind,
    /// What it is called.
    pub title: String,
    /// The line of the catalogue.
    pub item: Item,
    /// The incident that it answers; none for a measure, and for a choice that needs no incident.
    pub about: Option<IncidentId>,
    /// The act, where nothing is left to be said: nobody to be named, or only one who could be.
    pub act: Option<Act>,
    place: Place,
}

/// Where it stands among the others; what sorts first presses most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// It answers a request that waits for this delegation.
    Asked,
    /// It answers an incident of the plot.
    Crisis,
    /// It keeps a misunderstanding from growing: contacts, their tests, drills.
    Preventive,
    /// It answers an everyday incident.
    Everyday,
    /// Any other measure.
    Measure,
}

/// What could be done after the acts of the draft, the most pressing first: one act of each kind, and in a quiet step
/// several measures that prevent.
pub fn suggested(names: &Names<'_>, lens: &Seat<'_>, acts: &[Act]) -> Vec<Suggested> {
    let mut taken: Vec<Suggested> = Vec::new();
    for one in open(names, lens, acts) {
        let preventive = taken.iter().filter(|other| other.place == Place::Preventive).count();
        let alike = |other: &Suggested| other.kind == one.kind;
        let room = match one.place {
            Place::Preventive if is_quiet(names, lens) => preventive < PREVENTIVE,
            Place::Preventive => !taken.iter().any(alike),
            _ => !taken.iter().any(|other| other.place != Place::Preventive && alike(other)),
        };
        if room && taken.len() < MOST {
            taken.push(one);
        }
    }
    taken
}

/// Does no incident of the plot trouble this delegation, as far as it knows?
pub fn is_quiet(names: &Names<'_>, lens: &Seat<'_>) -> bool {
    lens.open_incidents().all(|id| names.everyday(id).is_some())
}

/// Everything of the catalogue that may be done now and may be suggested, in its order.
fn open(names: &Names<'_>, lens: &Seat<'_>, acts: &[Act]) -> Vec<Suggested> {
    let (s, spent) = (names.scenario, lens.spent(acts));
    let options = lens.options(&spent);
    let (asked, quiet) = (lens.asked_for(), is_quiet(names, lens));
    // The newest incident stands before others.
    let choices = options.choices.iter().rev().filter(|option| option.refused.is_none());
    let choices = choices.filter(|option| is_mild(&s.choices[option.choice]));
    let choices = choices.filter_map(|option| {
        let place = place_of(names, option, asked.0 >> option.choice.0 & 1 == 1, quiet)?;
        Some((choice(s, option, place), rank(&s.choices[option.choice])))
    });
    let measures = options.measures.iter().filter(|option| option.refused.is_none()).map(|option| {
        let found = &s.measures[option.measure];
        let place = match (asked.1.has(option.measure), is_preventive(s, option.measure)) {
            (true, _) => Place::Asked,
            (false, true) => Place::Preventive,
            (false, false) => Place::Measure,
        };
        (measure(s, option, place), (found.lead_quarters, price(found.price)))
    });
    let mut all: Vec<_> = choices.chain(measures).collect();
    all.retain(|(one, _)| one.act.is_none_or(|act| lens.check(&act, &spent).is_ok()));
    all.retain(|(one, _)| !acts.iter().any(|act| Item::of(act) == Some(one.item)));
    all.sort_by_key(|(one, rank)| (one.place, kind_of(one), *rank));
    all.into_iter().map(|(one, _)| one).collect()
}

/// By kind, where acts of several kinds stand beside each other; measures that prevent are one kind of thing.
fn kind_of(one: &Suggested) -> Option<ActKind> {
    (one.place != Place::Preventive).then_some(one.kind)
}

/// Does it neither point at somebody, nor take something away, nor may it count against a commitment? And does it speak for
/// one, or make something good?
fn is_mild(choice: &Choice) -> bool {
    let speaks = |mark: Mark| choice.serves.iter().any(|row| row.mark == mark);
    let is_hard = matches!(ActKind::of_choice(choice), ActKind::Protest | ActKind::Penalise);
    let is_good = speaks(Mark::LivedUp) || speaks(Mark::Partly) || choice.remedies != 0;
    let is_soft = choice.harm().is_none() && !speaks(Mark::Against) && !choice.effects.iter().any(strains);
    !is_hard && is_soft && is_good
}

/// Does it wear down what confidence is made of?
fn strains(effect: &Effect) -> bool {
    match *effect {
        Effect::Dyad(DyadQuantity::Trust, by)
        | Effect::Everyone(DyadQuantity::Trust, by)
        | Effect::Region(RegionQuantity::Cohesion, by) => by < 0.0,
        Effect::Dyad(DyadQuantity::Tension, by) | Effect::Everyone(DyadQuantity::Tension, by) => by > 0.0,
        Effect::Dyad(..)
        | Effect::Everyone(..)
        | Effect::Own(..)
        | Effect::Other(..)
        | Effect::Incident(..)
        | Effect::Norm(..)
        | Effect::Forum(..) => false,
    }
}

/// Quiet ways stand before those that everybody sees, cheap before dear.
fn rank(choice: &Choice) -> (u8, u64) {
    (u8::from(choice.public), price(choice.price))
}

/// To be sorted by, in hundredths of a point.
fn price(price: Price) -> u64 {
    ((price.budget() + price.political()) * 100.0) as u64
}

/// None for a choice that answers nothing that is open: nobody asks the Chair on a quiet day.
fn place_of(names: &Names<'_>, option: &ChoiceOption, is_asked: bool, quiet: bool) -> Option<Place> {
    let convenes = names.scenario.choices[option.choice].mechanism == Mechanism::Convene;
    match option.incident {
        _ if is_asked => Some(Place::Asked),
        Some(id) if names.everyday(id).is_none() => Some(Place::Crisis),
        // An everyday incident is for those whom it concerns, and no matter for the Chair or for everybody.
        Some(_) => (!convenes && !names.scenario.choices[option.choice].public).then_some(Place::Everyday),
        None => (!quiet && !convenes).then_some(Place::Crisis),
    }
}

/// Does it open or test a line to others, is it a drill of a whole group, or does a choice in a crisis need it?
fn is_preventive(s: &Scenario, id: MeasureId) -> bool {
    let measure: &Measure = &s.measures[id];
    let lines = |effect: &Effect| {
        matches!(effect, Effect::Dyad(DyadQuantity::Channel, _) | Effect::Everyone(DyadQuantity::Channel, _))
    };
    let drilled = measure.category == Category::Cooperation
        && measure.nature == Nature::Practice
        && matches!(measure.scope, Scope::Consensus(_));
    let needed = |choice: &Choice| choice.needs.contains(&Need::Own(id));
    measure.effects.iter().any(lines) || drilled || s.choices.iter().any(needed)
}

fn choice(s: &Scenario, option: &ChoiceOption, place: Place) -> Suggested {
    let toward = match option.toward.as_slice() {
        [] => Some(None),
        [only] => Some(Some(*only)),
        _ => None,
    };
    let item = Item::Choice(option.choice);
    Suggested {
        kind: ActKind::of_choice(&s.choices[option.choice]),
        title: card::title(s, item),
        item,
        about: option.incident,
        act: toward.map(|toward| Act::Respond { choice: option.choice, incident: option.incident, toward }),
        place,
    }
}

fn measure(s: &Scenario, option: &MeasureOption, place: Place) -> Suggested {
    let act = if !option.joint {
        Some(Act::Adopt(option.measure))
    } else if option.partners_max == 0 {
        Some(Act::Propose { measure: option.measure, to: StateSet::NONE })
    } else if option.partners.count() == option.partners_min {
        Some(Act::Propose { measure: option.measure, to: option.partners })
    } else {
        None
    };
    let item = Item::Measure(option.measure);
    Suggested {
        kind: ActKind::of_category(s.measures[option.measure].category),
        title: card::title(s, item),
        item,
        about: None,
        act,
        place,
    }
}
