//! What stands on the pages of the briefing, in short and in whole. The table shows parts of it all the time.

use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{card, row};
use crate::board::widgets::text::{
    BIG, GOOD, HEADING, PLAIN, STRONG, Style, heading, paragraphs, plain, soft, text,
};
use crate::report::capital::{self, Line};
use crate::report::{groups, labels};
use crate::sim::scenario::{Objective, Scenario};
use crate::sim::view::{RedlineView, SeatView, WantView};
use crate::words::{word, words};

/// Words on a page at most.
const WORDS: usize = 60;

/// Style of the one thing to read on a page.
const LARGE: Style = Style { size: theme::HEAD, ..PLAIN };

/// As many whole sentences as fit on a page, one at least.
fn short(whole: &str, most: usize) -> String {
    let flat = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut end = 0;
    for (place, _) in flat.match_indices(". ").chain([(flat.len().saturating_sub(1), "")]) {
        let sentence = &flat[..(place + 1).min(flat.len())];
        if end > 0 && sentence.split(' ').count() > most {
            break;
        }
        end = sentence.len();
    }
    flat[..end].to_owned()
}

/// The situation in a few sentences.
pub fn situation(scenario: &Scenario) -> Vec<Piece> {
    vec![text(BIG, word("board-situation")), text(LARGE, short(&scenario.situation, WORDS))]
}

/// What everybody is told: the situation, and what the exercise trains.
pub fn whole_situation(scenario: &Scenario) -> Vec<Piece> {
    let mut pieces = vec![heading(word("board-situation"))];
    pieces.extend(paragraphs(PLAIN, &scenario.situation));
    pieces.push(heading(word("board-objectives")));
    pieces.extend(scenario.objectives.iter().map(|objective| learning(scenario, objective)));
    let groups = groups::followed(scenario);
    if !groups.is_empty() {
        pieces.push(heading(word("groups-heading")));
        pieces.push(soft(word("groups-why")));
        pieces.extend(groups.into_iter().map(plain));
    }
    pieces
}

/// An objective of the training, with the paragraphs that it exercises.
fn learning(scenario: &Scenario, objective: &Objective) -> Piece {
    let trained: Vec<&str> =
        objective.paragraphs.iter().map(|id| scenario.instrument.paragraphs[*id].id.as_str()).collect();
    let trains = words("board-trains", &[("paragraphs", trained.join(", ").into())]);
    card(theme::EDGE, vec![plain(objective.text.clone()), soft(trains)])
}

/// State and role as a heading.
fn title(scenario: &Scenario, seat: &SeatView) -> String {
    let state = &scenario.states[seat.state].name;
    match &seat.role {
        Some(role) => format!("{state} · {role}"),
        None => state.clone(),
    }
}

/// Who you are: state, role and the beginning of the private brief.
pub fn you(scenario: &Scenario, seat: &SeatView) -> Vec<Piece> {
    let mut pieces = vec![text(BIG, title(scenario, seat))];
    match &seat.brief {
        Some(brief) => {
            pieces.push(text(GOOD, word("board-private")));
            pieces.push(text(LARGE, short(brief, WORDS - 10)));
        }
        None => pieces.push(text(LARGE, short(&seat.posture, WORDS - 10))),
    }
    pieces
}

/// The whole brief, what the capital sends, and the state’s card.
pub fn whole_you(scenario: &Scenario, seat: &SeatView) -> Vec<Piece> {
    let mut pieces = vec![heading(title(scenario, seat))];
    if let Some(brief) = &seat.brief {
        let mut private = vec![text(STRONG, word("board-private"))];
        private.extend(paragraphs(PLAIN, brief));
        pieces.push(card(theme::BLUE, private));
    }
    pieces.extend(from_capital(scenario, seat));
    pieces.push(heading(word("board-card")));
    pieces.push(plain(seat.posture.clone()));
    pieces.extend(
        seat.card
            .iter()
            .map(|(label, fact)| row(theme::GAP, vec![text(STRONG, label.clone()), plain(fact.clone())])),
    );
    let norms = capital::norms(scenario, seat);
    pieces.push(heading(norms.title));
    pieces.extend(
        norms
            .lines
            .into_iter()
            .map(|line| row(theme::GAP, vec![text(STRONG, line.lead.unwrap_or_default()), plain(line.text)])),
    );
    pieces
}

/// What you want: objectives by weight, as many as fit on a page, and the red lines by title.
pub fn aims(scenario: &Scenario, seat: &SeatView) -> Vec<Piece> {
    let mut pieces = vec![text(BIG, word("board-wants"))];
    let mut left = WORDS;
    let mut wants: Vec<&WantView> = seat.wants.iter().collect();
    wants.sort_by_key(|want| std::cmp::Reverse(want.weight));
    for want in wants {
        let count = want.text.split_whitespace().count();
        if count > left && left < WORDS {
            break;
        }
        left = left.saturating_sub(count);
        pieces.push(card(theme::BLUE, vec![text(LARGE, want.text.clone())]));
    }
    if seat.wants.is_empty() {
        pieces.push(text(LARGE, word("board-no-wants")));
    }
    let lines: Vec<&str> =
        seat.redlines.iter().map(|line| scenario.measures[line.measure].title.as_str()).collect();
    if !lines.is_empty() {
        pieces.push(text(HEADING, word("board-redlines")));
        pieces.push(plain(lines.join(" · ")));
    }
    pieces
}

/// All objectives with how they stand, and the red lines with their reasons.
pub fn whole_aims(scenario: &Scenario, seat: &SeatView) -> Vec<Piece> {
    let mut pieces = vec![heading(word("board-wants"))];
    pieces.extend(wants(&seat.wants));
    pieces.extend(redlines(scenario, &seat.redlines));
    pieces
}

/// What the capital gives the delegation to read. The briefing shows it once; the table has it all the time.
pub fn from_capital(scenario: &Scenario, seat: &SeatView) -> Vec<Piece> {
    let line = |line: &Line| match &line.lead {
        Some(lead) => card(theme::EDGE, vec![text(STRONG, lead.clone()), plain(line.text.clone())]),
        None => plain(line.text.clone()),
    };
    let mut pieces = Vec::new();
    for section in capital::sections(scenario, seat) {
        pieces.push(heading(section.title));
        pieces.extend(section.lines.iter().map(line));
    }
    pieces
}

/// National objectives, each with whether it would be reached now.
pub fn wants(wants: &[WantView]) -> Vec<Piece> {
    if wants.is_empty() {
        return vec![soft(word("board-no-wants"))];
    }
    let line = |want: &WantView| {
        let now = word(labels::want_now(want.reached));
        let weight = words("board-want-weight", &[("weight", want.weight.into()), ("now", now.into())]);
        let side = if want.reached == Some(true) { theme::BLUE } else { theme::EDGE };
        card(side, vec![plain(want.text.clone()), soft(weight)])
    };
    wants.iter().map(line).collect()
}

/// Own red lines with their reasons; no other seat ever sees them (MODEL.md 7.4).
pub fn redlines(scenario: &Scenario, lines: &[RedlineView]) -> Vec<Piece> {
    if lines.is_empty() {
        return Vec::new();
    }
    let line = |line: &RedlineView| {
        let title = scenario.measures[line.measure].title.clone();
        card(theme::ORANGE, vec![text(STRONG, title), plain(line.because.clone())])
    };
    std::iter::once(heading(word("board-redlines"))).chain(lines.iter().map(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_holds_whole_sentences_and_one_at_least() {
        let whole = "One two three. Four five six. Seven eight.";
        assert_eq!(short(whole, 6), "One two three. Four five six.");
        assert_eq!(short(whole, 60), whole);
        assert_eq!(
            short("A sentence that is longer than the page. B.", 3),
            "A sentence that is longer than the page."
        );
        assert_eq!(short("", 60), "");
    }
}
