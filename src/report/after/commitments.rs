//! Commitment by commitment: the bands of all delegations, how their tests came out, what was measured, and every line of
//! evidence behind it.

use super::document::Document;
use super::telling::Telling;
use crate::report::{evidence, labels, measured};
use crate::sim::ids::{ParagraphId, StateId, StateSet};
use crate::sim::score::band::{self, Band, Score};
use crate::sim::score::ledger::{Cause, LedgerLine};
use crate::words::{tell, word};

/// All commitments that were tested; the others in one sentence.
pub(super) fn commitments(t: &Telling<'_>, into: &mut Document) {
    into.page(word("aar-commitments"));
    into.soft(word("aar-commitments-how"));
    let region = band::of_region(t.s, &t.scores);
    let mut quiet = Vec::new();
    for of_region in &region {
        let paragraph = &t.s.instrument.paragraphs[of_region.paragraph];
        let title = title(t, of_region.paragraph);
        let own = tested(t, of_region.paragraph);
        if own.is_empty() {
            quiet.push(title);
            continue;
        }
        into.heading(title);
        into.soft(paragraph.explanation.clone());
        into.text(tell("aar-band-region", &[("band", &labels::scored(of_region))]));
        let rows = own.iter().map(|(seat, score)| row(t.names.state(*seat).to_owned(), score));
        into.table(word("aar-bands"), head("aar-delegation"), rows.collect());
        into.behind(alike(t, own));
    }
    if !quiet.is_empty() {
        into.text(tell("aar-quiet", &[("commitments", &quiet.join("; "))]));
    }
}

/// What stands behind the bands of a commitment: delegations of which the log says just the same stand together.
fn alike(t: &Telling<'_>, own: Vec<(StateId, &Score)>) -> Vec<(String, Vec<String>)> {
    let mut all: Vec<(StateSet, Vec<String>)> = Vec::new();
    for (seat, score) in own {
        let lines = behind(t, seat, score);
        match all.iter_mut().find(|(_, other)| *other == lines) {
            Some((seats, _)) => *seats = seats.with(seat),
            None if lines.is_empty() => {}
            None => all.push((StateSet::only(seat), lines)),
        }
    }
    let titled = |(seats, lines): (StateSet, Vec<String>)| {
        (tell("aar-behind", &[("state", &t.names.states(seats))]), lines)
    };
    all.into_iter().map(titled).collect()
}

/// A commitment by number and title.
pub(super) fn title(t: &Telling<'_>, id: ParagraphId) -> String {
    let paragraph = &t.s.instrument.paragraphs[id];
    format!("{} {}", paragraph.id, paragraph.title)
}

/// The headings of a table of bands.
pub(super) fn head(first: &str) -> Vec<String> {
    [first, "aar-band", "aar-sides", "aar-tests"].map(word).to_vec()
}

/// One score as a row of such a table.
pub(super) fn row(name: String, score: &Score) -> Vec<String> {
    vec![name, labels::scored(score), measured::sides(score), measured::counts(&score.tests)]
}

fn tested<'t>(t: &'t Telling<'_>, paragraph: ParagraphId) -> Vec<(StateId, &'t Score)> {
    let of = |scores: &'t Vec<Score>| scores.iter().find(|score| score.paragraph == paragraph);
    let all = t.s.states.keys().zip(&t.scores).filter_map(|(seat, scores)| Some((seat, of(scores)?)));
    all.filter(|(_, score)| score.band != Band::NotTested).collect()
}

/// What was measured, what holds the band down, and the lines of evidence. What was in place is told by what was measured.
pub(super) fn behind(t: &Telling<'_>, seat: StateId, score: &Score) -> Vec<String> {
    let line = |number: usize| -> Option<&LedgerLine> {
        t.lines.iter().find(|(other, _)| *other == number).map(|(_, line)| *line)
    };
    let mut said = measured::lines(&t.names, score);
    said.extend(measured::cap(&t.names, line, score));
    let own = t.lines.iter().map(|(_, line)| *line);
    let own = own.filter(|line| line.actor == seat && line.paragraph == score.paragraph);
    said.extend(own.filter(|line| line.cause != Cause::InPlace).map(|line| evidence::line(&t.names, line)));
    said
}
