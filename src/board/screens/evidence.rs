//! Incidents as this delegation sees them: how likely each suspect is, and apart from that how far the
//! evidence can be trusted.
//!
//! Likelihood and confidence are two scales (ICD 203; MODEL.md 7.9) and stay two here: much evidence for an
//! even chance is another thing than a guess. It shows this seat's belief and never the truth.

use bevy::prelude::*;

use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{card, column, row};
use crate::board::widgets::meter::{bar, steps, wide};
use crate::board::widgets::text::{ALERT, HEADING, STRONG, plain, soft, text};
use crate::report::{labels, suspicion};
use crate::sim::view::{IncidentView, SeatView};
use crate::words::{word, words};

/// All incidents known, the open ones first.
pub fn incidents(sitting: &Sitting, seat: &SeatView) -> Vec<Piece> {
    if seat.incidents.is_empty() {
        return vec![soft(word("board-no-incidents"))];
    }
    let (open, closed): (Vec<_>, Vec<_>) = seat.incidents.iter().rev().partition(|incident| incident.open);
    open.into_iter().chain(closed).map(|incident| one(sitting, incident)).collect()
}

fn one(sitting: &Sitting, incident: &IncidentView) -> Piece {
    let names = sitting.names();
    let called = names.incident_title(incident.incident).unwrap_or_default().to_owned();
    let mut pieces = vec![text(HEADING, called), soft(facts(sitting, incident))];
    if incident.noticed {
        pieces.push(text(ALERT, word("board-noticed")));
    }
    // Of an everyday incident nobody asks who was behind it.
    if !incident.beliefs.is_empty() {
        pieces.push(text(STRONG, word("board-likelihood")));
        let bars: Vec<Piece> = suspicion::lines(incident).iter().map(suspect).collect();
        pieces.push(column(2.0, bars));
        pieces.push(text(STRONG, word("board-confidence")));
        pieces.push(confidence(incident));
    }
    card(if incident.open { theme::ORANGE } else { theme::EDGE }, pieces)
}

fn facts(sitting: &Sitting, incident: &IncidentView) -> String {
    let victim = sitting.scenario().states[incident.victim].name.as_str();
    let known = word(if incident.public { "board-public" } else { "board-not-public" });
    let open = word(if incident.open { "board-open" } else { "board-closed" });
    let facts = words(
        "board-incident-facts",
        &[
            ("kind", labels::incident_kind(incident.kind).into()),
            ("victim", victim.into()),
            ("severity", format!("{:.0}", incident.severity).into()),
            ("rung", incident.rung.into()),
            ("name", labels::rung(incident.rung).into()),
            ("known", known.into()),
            ("open", open.into()),
        ],
    );
    match suspicion::between(sitting.scenario(), incident) {
        Some(between) => format!("{facts} {between}"),
        None => facts,
    }
}

/// A suspect, or everybody whom the list does not name: how likely, in words and as a bar.
fn suspect(line: &suspicion::Line<'_>) -> Piece {
    let (name, value, color) = match line.named {
        Some(belief) => {
            let pairs =
                [("word", labels::likelihood(belief.likelihood).into()), ("percent", line.percent.into())];
            (belief.name.clone(), words("board-belief", &pairs), theme::BLUE)
        }
        None => {
            (word("suspicion-others"), words("unit-share", &[("value", line.percent.into())]), theme::SOFT)
        }
    };
    row(theme::GAP, vec![wide(190.0, plain(name)), bar(line.share, color), soft(value)])
}

fn confidence(incident: &IncidentView) -> Piece {
    let steps = steps(suspicion::confidence_steps(incident), suspicion::CONFIDENCE_STEPS);
    row(theme::GAP, vec![steps, plain(suspicion::confidence(incident))])
}
