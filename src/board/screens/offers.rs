//! What the delegation may do: measures by category and crisis choices by incident, each with its card, and the reason
//! where it is refused.

use bevy::prelude::*;

use super::offer_card::{offer_line, offer_rows};
use crate::board::ask::{BoardAsk, Offer, TableAsk};
use crate::board::drafting::Drafting;
use crate::board::focus::First;
use crate::board::sitting::Sitting;
use crate::board::tabs::Shelf;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, choice, dead_button, main_button};
use crate::board::widgets::layout::{card, column, row, sheet};
use crate::board::widgets::one_of::one_of;
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{ALERT, heading, plain, soft, text};
use crate::report::labels;
use crate::sim::catalogue::measure::Category;
use crate::sim::decide::options::{ChoiceOption, MeasureOption, Options};
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::Act;
use crate::sim::ids::{IncidentId, StateSet};
use crate::sim::view::SeatView;
use crate::words::{caution, refusal, word, words};

/// The shelf of offers that is open.
pub fn sheet_of(sitting: &Sitting, drafting: &Drafting, seat: &SeatView) -> Piece {
    let Some(options) = sitting.options(&drafting.acts) else { return sheet(vec![soft(word("board-over"))]) };
    let shelves = Category::ALL.into_iter().map(|category| {
        let chosen = drafting.shelf == Shelf::Measures(category);
        (labels::category(category), chosen, BoardAsk::Table(TableAsk::Measures(category)))
    });
    let chosen = drafting.shelf == Shelf::Choices;
    let crisis = (word("board-crisis-choices"), chosen, BoardAsk::Table(TableAsk::Choices));
    let tabs = one_of(shelves.chain([crisis]));
    let (name, list) = match drafting.shelf {
        Shelf::Measures(category) => {
            (format!("offers-{category:?}"), measures(sitting, drafting, &options, category))
        }
        Shelf::Choices => ("offers-crisis".to_owned(), choices(sitting, drafting, seat, &options)),
    };
    let limits = words(
        "board-limits",
        &[("measures", options.measures_max.into()), ("choices", options.choices_max.into())],
    );
    sheet(vec![tabs, soft(limits), scroll(name, list)])
}

fn measures(sitting: &Sitting, drafting: &Drafting, options: &Options, category: Category) -> Vec<Piece> {
    let s = sitting.scenario();
    let here = options.measures.iter().filter(|option| s.measures[option.measure].category == category);
    let (open, refused): (Vec<_>, Vec<_>) = here.partition(|option| option.refused.is_none());
    let mut pieces: Vec<Piece> = open.into_iter().map(|option| measure(sitting, drafting, option)).collect();
    if !refused.is_empty() {
        pieces.push(heading(word("board-not-now")));
        pieces.extend(refused.into_iter().map(|option| measure(sitting, drafting, option)));
    }
    pieces
}

fn measure(sitting: &Sitting, drafting: &Drafting, option: &MeasureOption) -> Piece {
    let offer = Offer::Measure(option.measure);
    let line = offer_line(sitting, offer, option.refused);
    if drafting.open != Some(offer) {
        return line;
    }
    let mut inside = offer_rows(sitting, offer);
    if option.refused.is_none() {
        inside.extend(partners(sitting, drafting, option));
    }
    column(0.0, vec![line, card(theme::BLUE, inside)])
}

/// The buttons that name partners, and the one that puts the act into the draft.
fn partners(sitting: &Sitting, drafting: &Drafting, option: &MeasureOption) -> Vec<Piece> {
    if !option.joint {
        return vec![add(sitting, drafting, Act::Adopt(option.measure))];
    }
    let mut pieces = Vec::new();
    if option.partners_max > 0 {
        let ask = words(
            "board-partners",
            &[("least", option.partners_min.into()), ("most", option.partners_max.into())],
        );
        pieces.push(plain(ask));
        let names = option.partners.iter().map(|state| {
            let name = sitting.scenario().states[state].name.clone();
            choice(name, drafting.partners.has(state), BoardAsk::Table(TableAsk::Partner(state)))
        });
        pieces.push(row(theme::NEAR, names.collect()));
    }
    let to = if option.partners_max > 0 { drafting.partners } else { StateSet::NONE };
    pieces.push(add(sitting, drafting, Act::Propose { measure: option.measure, to }));
    pieces
}

/// The button that adds an act, the question whether it is meant, or the reason why it cannot be added.
fn add(sitting: &Sitting, drafting: &Drafting, act: Act) -> Piece {
    match sitting.check(&act, &drafting.acts) {
        Ok(()) if drafting.questioned == Some(act) => question(sitting, act),
        Ok(()) => row(theme::GAP, vec![main_button(word("board-add"), BoardAsk::Table(TableAsk::Add(act)))]),
        Err(why) => {
            let reason = soft(refusal::sentence(why, sitting.scenario()));
            row(theme::GAP, vec![dead_button(word("board-add")), reason])
        }
    }
}

/// What speaks for thinking again, and both answers. To leave it out comes first, so that a second press by habit
/// adds nothing.
fn question(sitting: &Sitting, act: Act) -> Piece {
    let why = sitting.caution(&act).map(|why| text(ALERT, caution::sentence(why, sitting.scenario())));
    let answers = row(
        theme::GAP,
        vec![
            button(word("meant-no"), BoardAsk::Table(TableAsk::LeaveOut)),
            button(word("meant-yes"), BoardAsk::Table(TableAsk::Mean(act))),
        ],
    );
    let answers: Piece = Box::new(bsn! { {answers} First });
    column(theme::NEAR, why.into_iter().chain([answers]).collect())
}

fn choices(sitting: &Sitting, drafting: &Drafting, seat: &SeatView, options: &Options) -> Vec<Piece> {
    let incidents: Vec<Option<IncidentId>> = std::iter::once(None)
        .chain(seat.incidents.iter().filter(|incident| incident.open).map(|incident| Some(incident.incident)))
        .collect();
    let mut pieces = Vec::new();
    // What answers an incident presses more than what answers none.
    for incident in incidents.into_iter().rev() {
        pieces.push(heading(match incident {
            Some(id) => words("board-about", &[("incident", sitting.names().incident(id).into())]),
            None => word("board-about-nothing"),
        }));
        let here = options.choices.iter().filter(|option| option.incident == incident);
        // A choice for another kind of incident says nothing about this one.
        let here = here.filter(|option| !matches!(option.refused, Some(Refusal::WrongKind(_))));
        let (open, refused): (Vec<_>, Vec<_>) = here.partition(|option| option.refused.is_none());
        pieces.extend(open.into_iter().chain(refused).map(|option| choice_line(sitting, drafting, option)));
    }
    pieces
}

fn choice_line(sitting: &Sitting, drafting: &Drafting, option: &ChoiceOption) -> Piece {
    let offer = Offer::Choice(option.choice, option.incident);
    let line = offer_line(sitting, offer, option.refused);
    if drafting.open != Some(offer) {
        return line;
    }
    let mut inside = offer_rows(sitting, offer);
    if option.refused.is_none() {
        inside.extend(directed(sitting, drafting, option));
    }
    column(0.0, vec![line, card(theme::BLUE, inside)])
}

/// At whom a choice is directed, and the button that puts it into the draft.
fn directed(sitting: &Sitting, drafting: &Drafting, option: &ChoiceOption) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if !option.toward.is_empty() {
        pieces.push(plain(word("board-toward")));
        let names = option.toward.iter().map(|suspect| {
            let name = sitting.scenario().suspect_name(*suspect).to_owned();
            choice(name, drafting.toward == Some(*suspect), BoardAsk::Table(TableAsk::Toward(*suspect)))
        });
        pieces.push(row(theme::NEAR, names.collect()));
    }
    let toward = drafting.toward.filter(|suspect| option.toward.contains(suspect));
    let act = Act::Respond { choice: option.choice, incident: option.incident, toward };
    pieces.push(add(sitting, drafting, act));
    pieces
}
