//! What the delegation may do, by kind of act or by a word that is looked for: a line for each, and the reason where it is
//! refused. What stands on the card of one opens beside the list.

use bevy::prelude::*;

use super::offer_card::offer_line;
use crate::board::ask::{BoardAsk, Offer, TableAsk};
use crate::board::drafting::Drafting;
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::button::button;
use crate::board::widgets::layout::{ends, line_of, row, sheet};
use crate::board::widgets::one_of::one_of;
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{STRONG, heading, soft, text};
use crate::board::widgets::typing::{Field, field};
use crate::report::act_kind::ActKind;
use crate::report::{card, labels, within_reach};
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Category;
use crate::sim::decide::options::{ChoiceOption, MeasureOption, Options};
use crate::sim::decide::refusal::Refusal;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// An option of either sort.
#[derive(Debug, Clone, Copy)]
pub enum Offered<'a> {
    /// A measure of the catalogue.
    Measure(&'a MeasureOption),
    /// A crisis choice.
    Choice(&'a ChoiceOption),
}

impl Offered<'_> {
    /// What a widget calls it.
    pub fn offer(self) -> Offer {
        match self {
            Self::Measure(option) => Offer::Measure(option.measure),
            Self::Choice(option) => Offer::Choice(option.choice, option.incident),
        }
    }

    /// Why not, if not.
    pub fn refused(self) -> Option<Refusal> {
        match self {
            Self::Measure(option) => option.refused,
            Self::Choice(option) => option.refused,
        }
    }

    /// Its kind.
    pub fn kind(self, sitting: &Sitting) -> ActKind {
        let s = sitting.scenario();
        match self {
            Self::Measure(option) => ActKind::of_category(s.measures[option.measure].category),
            Self::Choice(option) => ActKind::of_choice(&s.choices[option.choice]),
        }
    }

    /// The group of a measure, under which it stands within its kind.
    fn category(self, sitting: &Sitting) -> Option<Category> {
        match self {
            Self::Measure(option) => Some(sitting.scenario().measures[option.measure].category),
            Self::Choice(_) => None,
        }
    }

    fn title(self, sitting: &Sitting) -> String {
        let item = match self {
            Self::Measure(option) => Item::Measure(option.measure),
            Self::Choice(option) => Item::Choice(option.choice),
        };
        card::title(sitting.scenario(), item)
    }

    /// Can it be directed at this state?
    fn reaches(self, sitting: &Sitting, state: StateId) -> bool {
        match self {
            Self::Measure(option) => option.partners.has(state),
            Self::Choice(option) => {
                option.toward.iter().any(|suspect| sitting.scenario().state_of(*suspect) == Some(state))
            }
        }
    }
}

/// All options, choices first: what answers an incident presses more. A choice for another kind of incident says nothing.
pub fn all<'a>(s: &'a Scenario, options: &'a Options) -> impl Iterator<Item = Offered<'a>> {
    let choices = options.choices.iter().rev();
    let meant = choices.filter(|option| !matches!(option.refused, Some(Refusal::WrongKind(_))));
    meant.map(Offered::Choice).chain(within_reach::measures(s, options).map(Offered::Measure))
}

/// The list with its kinds and its field.
pub fn sheet_of(sitting: &Sitting, drafting: &Drafting) -> Piece {
    let Some(options) = sitting.options(&drafting.acts) else { return sheet(vec![soft(word("board-over"))]) };
    let mut pieces = Vec::new();
    let name = match drafting.picked {
        Some(state) => {
            let state_name = sitting.scenario().states[state].name.as_str();
            let says = text(STRONG, tell("board-options-toward", &[("state", state_name)]));
            let back = button(word("board-options-all"), BoardAsk::Table(TableAsk::Pick(None)));
            pieces.push(ends(says, back));
            format!("offers-toward-{}", state.0)
        }
        None => {
            pieces.push(kinds(sitting, drafting, &options));
            format!("offers-{:?}-{}", drafting.kind, drafting.search)
        }
    };
    let limits = words(
        "board-limits",
        &[("measures", options.measures_max.into()), ("choices", options.choices_max.into())],
    );
    let search = field(Field::Search, &drafting.search);
    pieces.push(line_of(theme::NEAR, vec![soft(word("board-search")), search]));
    pieces.push(soft(limits));
    pieces.push(scroll(name, list(sitting, drafting, &options)));
    sheet(pieces)
}

/// The kinds of which there is anything.
fn kinds(sitting: &Sitting, drafting: &Drafting, options: &Options) -> Piece {
    let there = |kind: &ActKind| all(sitting.scenario(), options).any(|option| option.kind(sitting) == *kind);
    let kinds = ActKind::ALL.into_iter().filter(there).map(|kind| {
        let chosen = drafting.kind == kind && drafting.search.is_empty();
        (kind.name(), chosen, BoardAsk::Table(TableAsk::Kind(kind)))
    });
    one_of(kinds)
}

/// What can be done first, then what cannot, each by what it is about.
fn list(sitting: &Sitting, drafting: &Drafting, options: &Options) -> Vec<Piece> {
    let sought = drafting.search.trim().to_lowercase();
    let meant = |option: &Offered<'_>| match (drafting.picked, sought.is_empty()) {
        (Some(state), _) => option.reaches(sitting, state),
        (None, true) => option.kind(sitting) == drafting.kind,
        (None, false) => true,
    };
    let named = |option: &Offered<'_>| option.title(sitting).to_lowercase().contains(&sought);
    let every = all(sitting.scenario(), options);
    let found: Vec<Offered<'_>> = every.filter(meant).filter(named).collect();
    if found.is_empty() {
        return vec![soft(word("board-options-none"))];
    }
    let (open, refused): (Vec<_>, Vec<_>) = found.into_iter().partition(|option| option.refused().is_none());
    let mut pieces = lines(sitting, drafting, &open);
    if !refused.is_empty() {
        pieces.push(heading(word("board-not-now")));
        pieces.extend(lines(sitting, drafting, &refused));
    }
    pieces
}

/// A line each, under a heading where what they are about changes.
fn lines(sitting: &Sitting, drafting: &Drafting, options: &[Offered<'_>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut last = None;
    for option in options {
        let about = about(sitting, *option);
        if last.as_ref() != Some(&about) {
            pieces.push(text(STRONG, about.clone()));
            last = Some(about);
        }
        pieces.push(offer_line(
            sitting,
            option.offer(),
            option.refused(),
            drafting.open == Some(option.offer()),
        ));
    }
    pieces
}

/// The incident that a choice is about, or the group of a measure.
fn about(sitting: &Sitting, option: Offered<'_>) -> String {
    match (option, option.category(sitting)) {
        (_, Some(category)) => labels::category(category),
        (Offered::Choice(choice), _) => match choice.incident {
            Some(id) => words("board-about", &[("incident", sitting.names().incident(id).into())]),
            None => word("board-about-nothing"),
        },
        (Offered::Measure(_), None) => word("board-about-nothing"),
    }
}

/// A row of buttons that wraps; nothing where there are none.
pub fn buttons(pieces: Vec<Piece>) -> Option<Piece> {
    (!pieces.is_empty()).then(|| row(theme::NEAR, pieces))
}
