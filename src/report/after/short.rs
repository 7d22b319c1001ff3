//! The extract of two pages that control hands out: how far it came, what the log says, the truth, the turns, the
//! commitments, and what comes next. Every part of it stands in the whole report too, with what is behind it.

use super::document::Document;
use super::telling::Telling;
use super::{beliefs, commitments, objectives, overview};
use crate::report::capital::paragraphs;
use crate::report::said::own;
use crate::report::{forked, labels, measured, whatif};
use crate::sim::score::band::{self, Band, Score};
use crate::words::{tell, word, words};

/// The turns that are told.
const TURNS_MAX: usize = 3;
/// The lines for Monday that are told.
const MONDAYS_MAX: usize = 6;

/// The whole extract, from what control knows.
pub(super) fn document(t: &Telling<'_>) -> Document {
    let title = tell("aar-short-title", &[("scenario", &forked::title(&t.material.course))]);
    let mut into = Document { title, kicker: word("aar-short-kicker"), parts: Vec::new() };
    into.section(word("aar-overview"));
    overview::how_far(t, &overview::origin(t), &mut into);
    into.text(paragraphs(&t.s.summary).next().unwrap_or_default().to_owned());
    overview::summary(t, &mut into);
    into.section(word("aar-truth"));
    into.list(beliefs::truth_in_lines(t));
    turns(t, &mut into);
    tested(t, &mut into);
    into.section(word("aar-short-next"));
    objectives::plan(t, &mut into);
    mondays(t, &mut into);
    into.soft(format!("{} {}", word("aar-short-how"), overview::made(t)));
    into
}

/// The turns that decided most, without what else was on offer.
fn turns(t: &Telling<'_>, into: &mut Document) {
    into.section(word("aar-short-turns"));
    let told = whatif::foremost(&t.material.course, TURNS_MAX);
    if told.is_empty() {
        into.text(word(if t.is_unplayed() { "turning-nobody-nothing" } else { "turning-none" }));
    }
    for point in told {
        let said = format!("{} {}", point.what, point.came_and_lasts());
        into.heading(point.when);
        into.text(said.trim_end().to_owned());
    }
}

/// How the region stands by each commitment that was tested.
fn tested(t: &Telling<'_>, into: &mut Document) {
    into.section(word("aar-commitments"));
    let region = band::of_region(t.s, &t.scores);
    let tested = region.iter().filter(|score| score.band != Band::NotTested);
    // A line for each: how conduct and preparation come to a band stands in the whole report.
    let row = |score: &Score| {
        vec![commitments::title(t, score.paragraph), labels::scored(score), measured::counts(&score.tests)]
    };
    let rows: Vec<Vec<String>> = tested.map(row).collect();
    if rows.is_empty() {
        into.text(word("aar-short-none-tested"));
    }
    into.table(
        word("aar-short-region"),
        ["aar-commitment", "aar-band", "aar-tests"].map(word).to_vec(),
        rows,
    );
}

/// The first lines of what people will do on Monday, and how many more there are.
fn mondays(t: &Telling<'_>, into: &mut Document) {
    let lines = t.material.room.map(|room| room.mondays()).unwrap_or_default();
    if lines.is_empty() {
        return;
    }
    into.heading(word("aar-mondays"));
    let mut told: Vec<String> = lines.iter().take(MONDAYS_MAX).map(|line| own(line)).collect();
    if let Some(more) = lines.len().checked_sub(MONDAYS_MAX).filter(|more| *more > 0) {
        told.push(words("aar-short-more-mondays", &[("count", more.into())]));
    }
    into.list(told);
}
