//! The card of the option that is open, beside the list: everything printed on it, whom it is directed at, and fixed at
//! its foot the button that puts it into the draft.

use bevy::prelude::*;

use super::offer_card::{offer_rows, offer_title};
use super::offers::{Offered, all, buttons};
use crate::board::ask::{BoardAsk, TableAsk};
use crate::board::drafting::Drafting;
use crate::board::focus::First;
use crate::board::paint::{Edge, Ground};
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, choice, dead_button, main_button};
use crate::board::widgets::layout::{column, ends, row};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{ALERT, heading, plain, soft, text};
use crate::sim::decide::options::{ChoiceOption, MeasureOption};
use crate::sim::decision::Act;
use crate::sim::ids::StateSet;
use crate::words::{caution, refusal, word, words};

/// Width of the card over the map, in pixels at 720 lines.
const WIDE: f32 = 430.0;

/// The card of the open option, to lie over the map at the side of the list; none while none is open.
pub fn over_the_map(sitting: &Sitting, drafting: &Drafting) -> Option<Piece> {
    let inside = inside(sitting, drafting)?;
    Some(Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            right: px(0),
            top: px(0),
            bottom: px(0),
            width: px(WIDE),
            max_width: percent(100),
            flex_direction: FlexDirection::Column,
            padding: UiRect::all(px(theme::PAD)),
            row_gap: px(theme::GAP),
            border: UiRect::left(px(3)),
        }
        Ground(theme::PAPER)
        Edge(theme::BLUE)
        Children [ {inside} ]
    }))
}

/// The same in place of the list, where there is no room beside it.
pub fn alone(sitting: &Sitting, drafting: &Drafting) -> Option<Piece> {
    let inside = inside(sitting, drafting)?;
    Some(Box::new(bsn! {
        Node {
            flex_grow: 1.0,
            min_height: px(0),
            flex_direction: FlexDirection::Column,
            padding: UiRect::all(px(theme::PAD)),
            row_gap: px(theme::GAP),
        }
        Ground(theme::PAPER)
        Children [ {inside} ]
    }))
}

fn inside(sitting: &Sitting, drafting: &Drafting) -> Option<Vec<Piece>> {
    let offer = drafting.open?;
    let options = sitting.options(&drafting.acts)?;
    let close = button(word("board-detail-close"), BoardAsk::Table(TableAsk::Open(offer)));
    let head = ends(heading(offer_title(sitting, offer)), close);
    let rows = scroll(format!("detail-{offer:?}"), offer_rows(sitting, offer));
    let mut inside = vec![head, rows];
    // A joint measure that others have put on the table is no option: it is read here and answered there.
    if let Some(option) = all(sitting.scenario(), &options).find(|option| option.offer() == offer) {
        match (option, option.refused()) {
            (_, Some(why)) => {
                let why = refusal::sentence(why, sitting.scenario());
                inside.push(text(ALERT, words("board-refused", &[("why", why.into())])));
            }
            (Offered::Measure(option), None) => inside.extend(partners(sitting, drafting, option)),
            (Offered::Choice(option), None) => inside.extend(directed(sitting, drafting, option)),
        }
    }
    Some(inside)
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
        pieces.extend(buttons(names.collect()));
        pieces.extend(sitting.not_partners(option, &drafting.acts).into_iter().map(soft));
    }
    let to = if option.partners_max > 0 { drafting.partners } else { StateSet::NONE };
    pieces.push(add(sitting, drafting, Act::Propose { measure: option.measure, to }));
    pieces
}

/// At whom a choice is directed, and the button that puts it into the draft.
fn directed(sitting: &Sitting, drafting: &Drafting, option: &ChoiceOption) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if !option.toward.is_empty() {
        pieces.push(plain(word("board-toward")));
        let names = sitting.scenario().by_name(option.toward.iter().copied()).into_iter().map(|suspect| {
            let name = sitting.scenario().suspect_name(suspect).to_owned();
            choice(name, drafting.toward == Some(suspect), BoardAsk::Table(TableAsk::Toward(suspect)))
        });
        pieces.extend(buttons(names.collect()));
        pieces.extend(sitting.not_toward(option, &drafting.acts).into_iter().map(soft));
    }
    let toward = drafting.toward.filter(|suspect| option.toward.contains(suspect));
    let act = Act::Respond { choice: option.choice, incident: option.incident, toward };
    pieces.push(add(sitting, drafting, act));
    pieces
}

/// The button that adds an act, the question whether it is meant, or the reason why it cannot be added.
fn add(sitting: &Sitting, drafting: &Drafting, act: Act) -> Piece {
    match sitting.check(&act, &drafting.acts) {
        Ok(()) if drafting.questioned == Some(act) => question(sitting, act),
        Ok(()) => row(theme::GAP, vec![main_button(word("board-add"), BoardAsk::Table(TableAsk::Add(act)))]),
        Err(why) => {
            let reason = soft(refusal::sentence(why, sitting.scenario()));
            column(theme::NEAR, vec![reason, row(theme::GAP, vec![dead_button(word("board-add"))])])
        }
    }
}

/// What speaks for thinking again, and both answers. To leave it out comes first, so that a second press by habit
/// adds nothing.
pub fn question(sitting: &Sitting, act: Act) -> Piece {
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
