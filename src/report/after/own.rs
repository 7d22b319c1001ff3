//! The handout of one delegation, a few pages that its people take home: what it did, what that was worth for which
//! commitment, what another choice would have been worth, and what to talk about. All evidence stands in its full copy.

use super::delegation::{acts, mattered, wants};
use super::document::Document;
use super::telling::Telling;
use super::{commitments, overview};
use crate::report::capital::{self, paragraphs};
use crate::report::chapter::heading;
use crate::report::deed::deed;
use crate::report::names::list_or;
use crate::report::own::questions;
use crate::report::{evidence, forked, labels, measured};
use crate::session::view::OwnRecord;
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::terms::{EvidenceRow, Mark};
use crate::sim::decision::Act;
use crate::sim::ids::{ChoiceId, StateId};
use crate::sim::score::band::{Band, Score};
use crate::sim::score::ledger::{Cause, LedgerLine, Regards};
use crate::sim::view;
use crate::words::{tell, word, words};

/// So many tests that were missed are told with what else there was to do.
const MISSED_MAX: usize = 6;
/// So many other choices are named for one of them.
const OTHERS_MAX: usize = 3;

/// The whole handout.
pub(super) fn document(t: &Telling<'_>, seat: StateId) -> Document {
    let name = t.names.state(seat);
    let title = tell("aar-own-title", &[("scenario", &forked::title(&t.material.course)), ("state", name)]);
    let mut into = Document { title, kicker: tell("aar-kicker-of", &[("state", name)]), parts: Vec::new() };
    into.section(word("aar-overview"));
    into.text(capital::party(t.s, seat));
    overview::how_far(t, &overview::nameless_origin(t), &mut into);
    overview::method_of_fork(t, &mut into);
    into.text(paragraphs(&t.s.summary).next().unwrap_or_default().to_owned());
    into.list(wants(t, seat));
    did(t, seat, &mut into);
    worth(t, seat, &mut into);
    otherwise(t, seat, &mut into);
    into.section(word("acts-questions"));
    let record = OwnRecord::so_far(&t.material.course, seat);
    into.list(questions(&t.names, &record, &view::seat(t.exercise, seat)));
    into.soft(format!("{} {}", word("aar-own-how"), overview::made_by(t)));
    into
}

/// Step by step what it did. Positions on what others put forward are counted: they stand in the full copy.
fn did(t: &Telling<'_>, seat: StateId, into: &mut Document) {
    into.section(word("aar-did"));
    let name = t.names.state(seat);
    let mut positions = 0_usize;
    let mut rows = Vec::new();
    for (step, acts) in acts(t, seat) {
        let (taken, done): (Vec<Act>, Vec<Act>) =
            acts.into_iter().partition(|act| matches!(act, Act::Answer { .. }));
        positions += taken.len();
        let said: Vec<String> = done.iter().map(|act| deed(&t.names, name, act)).collect();
        if !said.is_empty() {
            let heading = forked::step(&t.material.course, step, heading(&t.names, step).0);
            rows.push(vec![heading, said.join(" ")]);
        }
    }
    if rows.is_empty() {
        into.text(word("aar-did-nothing"));
    }
    into.table(word("aar-did-caption"), ["aar-step", "aar-acts"].map(word).to_vec(), rows);
    if positions > 0 {
        into.text(words("aar-own-positions", &[("count", positions.into())]));
    }
}

/// Each commitment that was tested, with the first act for it and the first against it.
fn worth(t: &Telling<'_>, seat: StateId, into: &mut Document) {
    into.section(word("aar-own-worth"));
    let row = |score: &Score| {
        let lines = || own(t, seat).filter(|line| line.paragraph == score.paragraph);
        let is_for = |line: &&LedgerLine| line.mark() == Some(Mark::LivedUp);
        let first = [lines().find(is_for), lines().find(|line| evidence::is_against(line))];
        let said: Vec<String> =
            first.into_iter().flatten().map(|line| evidence::line(&t.names, line)).collect();
        vec![
            commitments::title(t, score.paragraph),
            labels::scored(score),
            measured::parts(&score.tests),
            said.join(" · "),
        ]
    };
    let tested = t.scores[seat.at()].iter().filter(|score| score.band != Band::NotTested);
    let rows: Vec<Vec<String>> = tested.map(row).collect();
    if rows.is_empty() {
        into.text(word("aar-none-tested"));
    }
    let head = ["aar-commitment", "aar-band", "aar-tests", "aar-own-first"].map(word).to_vec();
    into.table(word("aar-own-worth-caption"), head, rows);
}

/// What would have been worth more: for the tests that were missed, the choices that the catalogue marks “lived up to”.
fn otherwise(t: &Telling<'_>, seat: StateId, into: &mut Document) {
    let mut told: Vec<(&LedgerLine, String)> = Vec::new();
    for line in own(t, seat).filter(|line| evidence::is_against(line)) {
        let is_told =
            |(other, _): &(&LedgerLine, String)| (other.step, other.cause) == (line.step, line.cause);
        if !told.iter().any(is_told) {
            told.push((line, missed(t, line)));
        }
    }
    into.section(word("aar-own-otherwise"));
    if told.is_empty() {
        into.text(word("aar-own-otherwise-none"));
    } else {
        into.soft(word("aar-own-otherwise-how"));
    }
    into.list(told.into_iter().take(MISSED_MAX).map(|(_, said)| said).collect());
    mattered(t, seat, into);
}

/// A test that was missed, with what counts as lived up to in such a one, where the catalogue says so.
fn missed(t: &Telling<'_>, line: &LedgerLine) -> String {
    let (said, commitment) = (evidence::line(&t.names, line), commitments::title(t, line.paragraph));
    let pairs = [("line", said.as_str()), ("commitment", commitment.as_str())];
    match others(t, line) {
        Some(others) => tell("aar-own-other", &[pairs[0], pairs[1], ("others", &others)]),
        None => tell("aar-own-missed", &pairs),
    }
}

/// The other choices that count for the same, in words; none where the catalogue has none.
fn others(t: &Telling<'_>, line: &LedgerLine) -> Option<String> {
    let counts = |row: &EvidenceRow| {
        (row.paragraph, row.indicator, row.mark) == (line.paragraph, line.indicator, Mark::LivedUp)
    };
    let is_made = |id: ChoiceId| matches!(line.cause, Cause::Choice(made, _) if made == id);
    let mut titles: Vec<String> = match line.cause {
        Cause::Position(_, measure) => {
            vec![tell("aar-own-support", &[("measure", &t.names.measure(measure))])]
        }
        Cause::Unanswered(inject) => {
            let asks = t.s.injects[inject].asks.as_ref()?;
            let measures = t.s.measures.keys().filter(|id| asks.measures.has(*id)).map(Item::Measure);
            let choices = t.s.choices.keys().filter(|id| asks.choices >> id.0 & 1 == 1).map(Item::Choice);
            choices.chain(measures).map(|item| titled(t, item)).collect()
        }
        Cause::Choice(..)
        | Cause::Answered(_)
        | Cause::Omitted(_)
        | Cause::InPlace
        | Cause::Disproved(_)
        | Cause::Ruling(_) => {
            let all = t.s.choices.iter_enumerated();
            let other = all.filter(|(id, choice)| !is_made(*id) && choice.serves.iter().any(counts));
            other.map(|(id, _)| titled(t, Item::Choice(id))).collect()
        }
    };
    titles.truncate(OTHERS_MAX);
    (!titles.is_empty()).then(|| list_or(titles.iter().map(String::as_str).collect()))
}

fn titled(t: &Telling<'_>, item: Item) -> String {
    match item {
        Item::Measure(id) => t.names.measure(id),
        Item::Choice(id) => t.names.choice(id),
    }
}

/// The lines of its own acts: no reading of what was in place, and nothing that was taken back or made good.
fn own<'t>(t: &'t Telling<'_>, seat: StateId) -> impl Iterator<Item = &'t LedgerLine> {
    let lines = t.lines.iter().map(|(_, line)| *line);
    lines.filter(move |line| {
        let counts =
            line.regards == Regards::Itself && !matches!(line.cause, Cause::InPlace | Cause::Ruling(_));
        line.actor == seat && counts
    })
}
