//! What lies before the delegation: injects, requests that wait, joint measures on the table. Of an inject the headline
//! stands first and unfolds the text: all texts at once are a wall that nobody reads.
//!
//! Only what reached this delegation lies here. An inject that misleads looks like any other; that it did is
//! told in the debrief.

use bevy::prelude::*;

use super::offer_card::offer_rows;
use crate::board::ask::{BoardAsk, Offer, TableAsk};
use crate::board::drafting::Drafting;
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::tokens::Token;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{choice, line_button};
use crate::board::widgets::layout::{card, ends, row};
use crate::board::widgets::text::{ALERT, PLAIN, STRONG, heading, paragraphs, plain, soft, text};
use crate::report::labels;
use crate::report::story::headline;
use crate::sim::catalogue::price::Price;
use crate::sim::decision::{Act, Stance};
use crate::sim::view::{InjectView, ProposalView, RequestView, SeatView};
use crate::words::{word, words};

/// An inject with its headline first; one of this step stands out, and is new until it was read.
pub fn letter_of(inject: &InjectView, of_this_step: bool, drafting: &Drafting) -> Piece {
    let new = of_this_step && !drafting.read.contains(&inject.id);
    let kind = labels::paper_kind(inject.kind, inject.dress);
    let when =
        if new { word("board-new") } else { words("page-step", &[("step", (inject.step + 1).into())]) };
    let from = row(theme::GAP, vec![plain(inject.from.clone()), soft(kind), soft(when)]);
    let reach = word(if inject.private { "board-inject-private" } else { "board-inject-public" });
    let reach = if inject.private { text(STRONG, reach) } else { soft(reach) };
    letter(Letter {
        headline: &inject.headline,
        text: &inject.text,
        under: ends(from, reach),
        side: if of_this_step { theme::BLUE } else { theme::EDGE },
        open: drafting.letters.contains(&inject.id),
        ask: BoardAsk::Table(TableAsk::Letter(inject.id.clone())),
    })
}

/// An inject as every screen shows it.
pub struct Letter<'a> {
    /// What it says in one sentence; empty where nobody has written one.
    pub headline: &'a str,
    /// The whole text.
    pub text: &'a str,
    /// From whom it came, and when.
    pub under: Piece,
    /// The colour at its side.
    pub side: Token,
    /// Is the text unfolded?
    pub open: bool,
    /// What its headline says when it is used.
    pub ask: BoardAsk,
}

/// The headline, which unfolds the text. Short words that stand in the headline whole lead nowhere.
pub fn letter(letter: Letter<'_>) -> Piece {
    let title = headline(letter.headline, letter.text);
    if title == letter.text.trim() {
        return card(letter.side, vec![text(STRONG, title), letter.under]);
    }
    let fold = soft(word(if letter.open { "board-letter-fold" } else { "board-letter-read" }));
    let mut pieces = vec![line_button(letter.ask, vec![ends(text(STRONG, title), fold)]), letter.under];
    if letter.open {
        pieces.extend(paragraphs(PLAIN, letter.text));
    }
    card(letter.side, pieces)
}

/// A request that waits, with what answers it and what silence means.
pub fn request(sitting: &Sitting, seat: &SeatView, waiting: &RequestView) -> Piece {
    let from = seat.injects.iter().find(|inject| inject.id == waiting.inject);
    let from = from.map_or_else(String::new, |inject| inject.from.clone());
    let instrument = &sitting.scenario().instrument;
    let title =
        instrument.paragraph(&waiting.paragraph).map_or("", |id| instrument.paragraphs[id].title.as_str());
    let head = words("board-request", &[("from", from.into()), ("steps", waiting.steps_left.into())]);
    let answers = words("board-request-answers", &[("answers", waiting.answers.join(" · ").into())]);
    let cites = words(
        if waiting.stands { "board-request-stands" } else { "board-request-cites" },
        &[("paragraph", waiting.paragraph.clone().into()), ("title", title.into())],
    );
    card(theme::ORANGE, vec![text(ALERT, head), plain(answers), soft(cites)])
}

/// Joint measures, those that wait for a position first.
pub fn proposals(sitting: &Sitting, drafting: &Drafting, seat: &SeatView) -> Vec<Piece> {
    if seat.proposals.is_empty() {
        return vec![soft(word("board-no-proposals"))];
    }
    let (waiting, settled): (Vec<_>, Vec<_>) =
        seat.proposals.iter().rev().partition(|proposal| proposal.waits);
    let waiting = waiting.into_iter().map(|proposal| on_the_table(sitting, drafting, proposal));
    let mut pieces: Vec<Piece> = waiting.collect();
    if !settled.is_empty() {
        pieces.push(heading(word("board-proposals-others")));
        pieces.extend(settled.into_iter().map(|proposal| elsewhere(sitting, proposal)));
    }
    pieces
}

fn head(sitting: &Sitting, proposal: &ProposalView) -> Vec<Piece> {
    let s = sitting.scenario();
    let by = words("board-proposed-by", &[("state", s.states[proposal.by].name.clone().into())]);
    let measure = &s.measures[proposal.measure];
    vec![text(STRONG, measure.title.clone()), soft(format!("{by} · {}", labels::scope(measure.scope)))]
}

/// A joint measure that waits for a position, with what each position costs.
pub fn on_the_table(sitting: &Sitting, drafting: &Drafting, proposal: &ProposalView) -> Piece {
    let measure = &sitting.scenario().measures[proposal.measure];
    let offer = Offer::Measure(proposal.measure);
    let mut pieces = vec![line_button(BoardAsk::Table(TableAsk::Open(offer)), head(sitting, proposal))];
    if drafting.open == Some(offer) {
        pieces.extend(offer_rows(sitting, offer));
    } else {
        pieces.push(plain(measure.what.clone()));
    }
    if proposal.redline > 0.0 {
        pieces.push(text(ALERT, word("board-redline-here")));
    }
    let chosen = drafting.stance(proposal.proposal);
    let stances = Stance::ALL.map(|stance| {
        let act = Act::Answer { proposal: proposal.proposal, stance };
        let cost = sitting.price(&act).map_or(0.0, Price::budget);
        let label = words(
            "board-stance",
            &[("stance", labels::stance(stance).into()), ("cost", format!("{cost:.1}").into())],
        );
        choice(label, chosen == Some(stance), BoardAsk::Table(TableAsk::Answer(proposal.proposal, stance)))
    });
    pieces.push(row(theme::NEAR, stances.into()));
    pieces.push(soft(word("board-stances-why")));
    card(theme::BLUE, pieces)
}

fn elsewhere(sitting: &Sitting, proposal: &ProposalView) -> Piece {
    let mut pieces = head(sitting, proposal);
    pieces.push(soft(match proposal.outcome {
        Some(outcome) => labels::outcome(outcome),
        None => word("board-proposal-waits"),
    }));
    card(theme::EDGE, pieces)
}
