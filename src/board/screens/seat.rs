//! The own state: its means, its objectives, its standing with the others. Everything here comes from the
//! view of one seat, and nothing on it can be changed.

use bevy::prelude::*;

use super::brief::{from_capital, redlines, wants};
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::tokens::Token;
use crate::board::widgets::Piece;
use crate::board::widgets::bands::band_line;
use crate::board::widgets::layout::{card, column, row};
use crate::board::widgets::meter::{bar, labelled_bar, steps, wide};
use crate::board::widgets::text::{PLAIN, STRONG, heading, paragraphs, plain, soft, text};
use crate::report::means::MeansRow;
use crate::report::{labels, means};
use crate::sim::ids::MeasureId;
use crate::sim::quantity::StateQuantity;
use crate::sim::view::{RelationView, SeatView};
use crate::words::{share, word, words};

/// Everything about the own state. Numbers come before texts, because they are looked up at every decision.
pub fn own(sitting: &Sitting, seat: &SeatView) -> Vec<Piece> {
    let s = sitting.scenario();
    let mut pieces = vec![heading(word("board-means"))];
    pieces.push(column(2.0, means::means(seat).iter().map(one_of_means).collect()));
    pieces.push(heading(word("board-wants")));
    pieces.extend(wants(&seat.wants));
    pieces.extend(redlines(s, &seat.redlines));
    pieces.push(heading(word("board-relations")));
    pieces.push(soft(word("board-relations-whose")));
    pieces.push(soft(word("board-relations-why")));
    pieces.extend(seat.relations.iter().map(|relation| standing(sitting, relation)));
    pieces.push(heading(word("board-measures")));
    pieces.extend(measures(sitting, "board-in-force", &seat.in_force));
    pieces.extend(measures(sitting, "board-under-way", &seat.under_way));
    pieces.push(heading(word("board-own-commitments")));
    pieces.extend(seat.scores.iter().map(|score| band_line(&s.instrument, score)));
    if let Some(brief) = &seat.brief {
        let mut private = vec![text(STRONG, word("board-private"))];
        private.extend(paragraphs(PLAIN, brief));
        pieces.push(card(theme::BLUE, private));
    }
    pieces.extend(from_capital(s, seat));
    pieces
}

fn one_of_means(means: &MeansRow) -> Piece {
    let color = match means.quantity {
        StateQuantity::Pressure => theme::ORANGE,
        StateQuantity::Budget
        | StateQuantity::PoliticalCapital
        | StateQuantity::Rights
        | StateQuantity::Capacity
        | StateQuantity::Exposure
        | StateQuantity::CtCapacity
        | StateQuantity::DigitalTrust => theme::BLUE,
    };
    match means.share {
        Some(share) => labelled_bar(&means.label, share, &means.value, color),
        None => {
            let label = wide(230.0, soft(means.label.clone()));
            row(theme::GAP, vec![label, text(STRONG, means.value.clone())])
        }
    }
}

fn standing(sitting: &Sitting, relation: &RelationView) -> Piece {
    let name = sitting.scenario().states[relation.state].name.clone();
    let channel = words("board-channel", &[("channel", labels::channel(relation.channel).into())]);
    row(
        theme::GAP,
        vec![
            wide(110.0, plain(name)),
            soft(word("dyad-trust")),
            bar_small(relation.trust, theme::BLUE),
            wide(44.0, soft(share(relation.trust))),
            soft(word("dyad-tension")),
            bar_small(relation.tension, theme::ORANGE),
            wide(44.0, soft(share(relation.tension))),
            steps(usize::from(relation.channel), 3),
            soft(channel),
        ],
    )
}

/// A bar narrow enough for two of them on a line.
fn bar_small(share: f64, color: Token) -> Piece {
    wide(40.0, bar(share, color))
}

/// A list of own measures by title, or a word where there are none.
fn measures(sitting: &Sitting, key: &str, list: &[MeasureId]) -> Vec<Piece> {
    let titles: Vec<&str> = list.iter().map(|id| sitting.scenario().measures[*id].title.as_str()).collect();
    let titles = if titles.is_empty() { word("board-none") } else { titles.join(" · ") };
    vec![text(STRONG, word(key)), plain(titles)]
}
