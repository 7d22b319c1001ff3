//! What is read in the debrief without a picture: every band down to what was measured and to the lines of evidence behind it.
//!
//! A score that cannot be traced to an act teaches nothing and is argued about, so nothing is summed up here
//! that cannot be opened (MODEL.md 7.14).

use bevy::prelude::*;

use super::laid::Laid;
use crate::board::ask::{BoardAsk, DebriefAsk};
use crate::board::screens::papers::{Letter, letter};
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::bands::band_line;
use crate::board::widgets::layout::{card, column, row};
use crate::board::widgets::meter::{bar, wide};
use crate::board::widgets::text::{ALERT, BIG, PLAIN, STRONG, heading, paragraphs, plain, soft, text};
use crate::report::chapter::numbered;
use crate::report::evidence::{act, found, is_against};
use crate::report::names::Names;
use crate::report::{labels, measured};
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::score::band::Score;
use crate::sim::view::{Debrief, DebriefInject, DebriefPlot, EvidenceLine};
use crate::words::{share, tell, word, words};

/// The evidence of the commitment that is open, under its name; nothing where none is.
pub fn evidence_open(sitting: &Sitting, laid: &Laid, debrief: &Debrief) -> Option<Piece> {
    let of = laid.of.and_then(|of| debrief.states.iter().find(|state| state.state == of));
    let scores = of.map_or(&debrief.region, |state| &state.scores);
    let score = scores.iter().find(|score| Some(score.paragraph) == laid.open)?;
    let lines = evidence_of(debrief, laid.of, score.paragraph);
    Some(opened(sitting, score, lines))
}

/// The lines on one paragraph, of one delegation or of all, in the order of the ledger.
fn evidence_of(debrief: &Debrief, of: Option<StateId>, paragraph: ParagraphId) -> Vec<&EvidenceLine> {
    let states = debrief.states.iter().filter(|state| of.is_none_or(|of| of == state.state));
    let mut lines: Vec<&EvidenceLine> =
        states.flat_map(|state| &state.evidence).filter(|line| line.entry.paragraph == paragraph).collect();
    lines.sort_by_key(|line| line.number);
    lines
}

/// The explanation of one paragraph, what was measured of it, and every line of evidence on it.
fn opened(sitting: &Sitting, score: &Score, lines: Vec<&EvidenceLine>) -> Piece {
    let paragraph = &sitting.scenario().instrument.paragraphs[score.paragraph];
    let names = sitting.debrief_names();
    let mut pieces = vec![
        band_line(&sitting.scenario().instrument, score),
        soft(paragraph.explanation.clone()),
        plain(measured::counts(&score.tests)),
    ];
    let sides = measured::sides(score);
    pieces.extend((!sides.is_empty()).then(|| plain(sides)));
    let line = |number: usize| lines.iter().find(|one| one.number == number).map(|one| &one.entry);
    pieces.extend(measured::cap(&names, line, score).map(|said| text(ALERT, said)));
    pieces.extend(measured::lines(&names, score).into_iter().map(plain));
    if lines.is_empty() {
        pieces.push(plain(word("board-no-evidence")));
    }
    pieces.extend(lines.into_iter().map(|line| evidence(&names, line)));
    card(theme::BLUE, pieces)
}

/// One line of the ledger: who, when, what stands behind it, and what it was found to be worth.
fn evidence(names: &Names<'_>, line: &EvidenceLine) -> Piece {
    let entry = &line.entry;
    let s = names.scenario;
    let head = words(
        "board-evidence",
        &[
            ("number", (line.number + 1).into()),
            ("step", numbered(names, "page-step", entry.step).into()),
            ("who", s.states[entry.actor].name.clone().into()),
            ("act", act(names, entry.cause).into()),
            ("found", found(names, entry).into()),
        ],
    );
    let style = if is_against(entry) { ALERT } else { STRONG };
    let mut pieces = vec![text(style, head)];
    let indicator = &s.instrument.indicators[entry.indicator];
    pieces.push(soft(format!("{}: {}", indicator.id, indicator.text)));
    pieces.push(soft(tell("board-evidence-test", &[("test", &labels::test(entry.test))])));
    if !entry.partners.is_empty() {
        pieces.push(soft(words("board-evidence-with", &[("partners", names.states(entry.partners).into())])));
    }
    column(2.0, pieces)
}

/// National objectives, of one delegation or of all, with the damage that it suffered. They stand beside the
/// bands and are no part of them.
pub fn own(debrief: &Debrief, of: Option<StateId>) -> Vec<Piece> {
    let mut pieces = vec![soft(word("board-own-why"))];
    for state in debrief.states.iter().filter(|state| of.is_none_or(|of| of == state.state)) {
        if state.wants.is_empty() {
            continue;
        }
        let title = match &state.role {
            Some(role) => format!("{} · {role}", state.name),
            None => state.name.clone(),
        };
        pieces.push(heading(title));
        for want in &state.wants {
            // The page stands before the truth, and is read first.
            let (key, side, style) = match want.reached {
                _ if want.on_truth => ("board-reached-later", theme::EDGE, STRONG),
                true => ("board-reached", theme::BLUE, STRONG),
                false => ("board-not-reached", theme::ORANGE, ALERT),
            };
            let head = words(key, &[("weight", want.weight.into())]);
            pieces.push(card(side, vec![text(style, head), plain(want.text.clone())]));
        }
        pieces.push(soft(words("board-damage", &[("damage", format!("{:.1}", state.damage).into())])));
    }
    if pieces.len() == 1 {
        pieces.push(soft(word("board-no-wants")));
    }
    pieces
}

/// Objectives of which the truth alone says whether they were reached.
fn told_with_truth(debrief: &Debrief) -> Vec<Piece> {
    let all = debrief.states.iter().flat_map(|state| state.wants.iter().map(move |want| (state, want)));
    let told = all.filter(|(_, want)| want.on_truth).map(|(state, want)| {
        let (key, side) =
            if want.reached { ("board-reached", theme::BLUE) } else { ("board-not-reached", theme::ORANGE) };
        let head = format!("{} · {}", state.name, words(key, &[("weight", want.weight.into())]));
        card(side, vec![text(STRONG, head), plain(want.text.clone())])
    });
    told.collect()
}

/// Plots, branches and misleading injects, laid open.
pub fn truth(sitting: &Sitting, laid: &Laid, debrief: &Debrief) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = debrief.plots.iter().map(|plot| revealed(sitting, plot)).collect();
    pieces.extend(told_with_truth(debrief));
    pieces.push(heading(word("board-branches")));
    pieces.extend(debrief.branches.iter().map(|branch| {
        let line = match branch.opened {
            Some(step) => words(
                "board-branch-opened",
                &[("title", branch.title.clone().into()), ("step", (step + 1).into())],
            ),
            None => words("board-branch-closed", &[("title", branch.title.clone().into())]),
        };
        plain(line)
    }));
    let misleading: Vec<Piece> = debrief
        .injects
        .iter()
        .filter(|inject| inject.misleading)
        .filter_map(|inject| Some(misled(sitting, laid, inject, inject.released?)))
        .collect();
    if !misleading.is_empty() {
        pieces.push(heading(word("board-misled")));
        pieces.extend(misleading);
    }
    pieces
}

/// An inject that misled, as it was read at the table: headline first.
fn misled(sitting: &Sitting, laid: &Laid, inject: &DebriefInject, step: u16) -> Piece {
    let read = &sitting.scenario().injects[inject.inject];
    let from = plain(inject.from.clone());
    let step = words("page-step", &[("step", (u32::from(step) + 1).into())]);
    letter(Letter {
        headline: &read.headline,
        text: &read.text,
        under: row(theme::GAP, vec![from, soft(labels::inject_kind(inject.kind)), soft(step)]),
        side: theme::EDGE,
        open: laid.letter == Some(inject.inject),
        ask: BoardAsk::Debrief(DebriefAsk::Letter(inject.inject)),
    })
}

/// The hidden truth of one plot, how far its crisis climbed, and how much each delegation believed in the
/// truth.
fn revealed(sitting: &Sitting, plot: &DebriefPlot) -> Piece {
    let s = sitting.scenario();
    let mut pieces = vec![heading(plot.title.clone())];
    let by = words(
        "board-truth-by",
        &[("by", plot.by.clone().into()), ("victim", s.states[plot.victim].name.clone().into())],
    );
    pieces.push(text(STRONG, by));
    if let Some(planted) = &plot.planted {
        pieces.push(plain(words("board-truth-planted", &[("planted", planted.clone().into())])));
    }
    pieces.extend(labels::astray(&plot.astray).map(plain));
    pieces.extend(paragraphs(PLAIN, &plot.truth));
    if !plot.happened {
        pieces.push(soft(word("board-truth-not-happened")));
        return card(theme::EDGE, pieces);
    }
    let peak = words(
        "board-truth-peak",
        &[("rung", plot.rung_peak.into()), ("name", labels::rung(plot.rung_peak).into())],
    );
    pieces.push(plain(peak));
    pieces.push(text(STRONG, word("board-truth-believed")));
    let believers = s.states.iter().zip(&plot.belief_in_truth);
    pieces.extend(believers.map(|(state, &belief)| {
        let percent = soft(share(belief));
        row(theme::GAP, vec![wide(130.0, plain(state.name.clone())), bar(belief, theme::BLUE), percent])
    }));
    card(theme::ORANGE, pieces)
}

/// Questions to talk about, in large type: this page stands on the wall while people talk.
pub fn hot_wash(debrief: &Debrief) -> Vec<Piece> {
    let mut pieces = vec![soft(word("board-hot-wash-why"))];
    pieces.extend(
        debrief.hot_wash.iter().enumerate().map(|(place, question)| {
            card(theme::BLUE, vec![text(BIG, format!("{}. {question}", place + 1))])
        }),
    );
    pieces
}
