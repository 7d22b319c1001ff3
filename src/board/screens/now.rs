//! What a step begins with: the newest headline, what waits for an answer, a few acts that could be done, and
//! then what came before.

use bevy::prelude::*;

use super::offer_card::{chip, rung_of};
use super::offer_detail::question;
use super::papers::{letter_of, on_the_table, request};
use crate::board::ask::{BoardAsk, Offer, TableAsk};
use crate::board::drafting::Drafting;
use crate::board::sitting::Sitting;
use crate::board::tabs::Tab;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, line_button, main_button};
use crate::board::widgets::layout::{card, line_of, row};
use crate::board::widgets::meter::wide;
use crate::board::widgets::text::{HEADING, STRONG, plain, soft, text};
use crate::report::received::received;
use crate::report::suggested::Suggested;
use crate::sim::view::SeatView;
use crate::words::{word, words};

/// Everything that a person should see before deciding, the most pressing first.
pub fn now(sitting: &Sitting, drafting: &Drafting, seat: &SeatView) -> Vec<Piece> {
    let mut pieces = learnt(sitting);
    let step = seat.board.clock.step;
    let papers = received(sitting.scenario(), seat);
    let mut injects: Vec<Piece> =
        papers.iter().rev().map(|paper| letter_of(paper, paper.step == step, drafting)).collect();
    if injects.is_empty() {
        pieces.push(soft(word("board-no-news")));
    } else {
        let older = injects.split_off(1);
        pieces.extend(std::mem::replace(&mut injects, older));
    }
    pieces.extend(waiting(sitting, drafting, seat));
    pieces.extend(ideas(sitting, drafting));
    if !injects.is_empty() {
        pieces.push(text(HEADING, word("board-earlier")));
        pieces.extend(injects);
    }
    pieces
}

/// What came of the last step and not everybody knows. A class has been told what is public; the rest is told where the
/// delegation alone reads.
fn learnt(sitting: &Sitting) -> Vec<Piece> {
    let learnt = if sitting.is_class() { sitting.learnt() } else { Vec::new() };
    if learnt.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![text(STRONG, word("class-learnt"))];
    lines.extend(learnt.into_iter().map(plain));
    vec![card(theme::BLUE, lines)]
}

/// Requests, and joint measures on which the draft takes no position yet.
fn waiting(sitting: &Sitting, drafting: &Drafting, seat: &SeatView) -> Vec<Piece> {
    let requests = seat.requests.iter().map(|waiting| request(sitting, seat, waiting));
    let proposals = seat.proposals.iter().rev().filter(|proposal| proposal.waits);
    let proposals = proposals.map(|proposal| on_the_table(sitting, drafting, proposal));
    let mut pieces: Vec<Piece> = requests.chain(proposals).collect();
    if !pieces.is_empty() {
        pieces.insert(0, text(HEADING, word("board-needs-answer")));
    }
    pieces
}

/// A few acts, which one click puts into the draft where nothing is left to be said.
fn ideas(sitting: &Sitting, drafting: &Drafting) -> Vec<Piece> {
    let ideas = sitting.suggested(&drafting.acts);
    let mut pieces = vec![text(HEADING, word("board-ideas"))];
    if ideas.is_empty() {
        pieces.push(soft(word("board-ideas-none")));
    }
    pieces.extend(ideas.iter().map(|idea| one(sitting, drafting, idea)));
    let all = button(word("board-ideas-all"), BoardAsk::Table(TableAsk::Tab(Tab::Offers)));
    pieces.push(row(theme::NEAR, vec![all]));
    pieces
}

fn one(sitting: &Sitting, drafting: &Drafting, idea: &Suggested) -> Piece {
    let offer = Offer::of(idea.item, idea.about);
    let mut title = vec![wide(104.0, soft(idea.kind.name())), text(STRONG, idea.title.clone())];
    if let Some(rung) = rung_of(sitting, offer) {
        title.push(chip(words("board-rung-chip", &[("rung", rung.into())])));
    }
    let open = line_button(BoardAsk::Table(TableAsk::Open(offer)), vec![line_of(theme::NEAR, title)]);
    let add = match idea.act {
        Some(act) if drafting.questioned == Some(act) => return question(sitting, act),
        Some(act) => main_button(word("board-add-short"), BoardAsk::Table(TableAsk::Add(act))),
        None => button(word("board-add-more"), BoardAsk::Table(TableAsk::Open(offer))),
    };
    Box::new(bsn! {
        Node { column_gap: px(theme::NEAR), align_items: AlignItems::Center, min_width: px(0) }
        Children [
            (
                Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: px(0), min_width: px(0), flex_direction: FlexDirection::Column }
                Children [ ({open}) ]
            ),
            (Node { width: px(92), flex_shrink: 0.0 } Children [ ({add}) ]),
        ]
    })
}
