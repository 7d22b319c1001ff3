//! What the exercise was to train, objective by objective: how evaluators rated it, what went well and what did not by the
//! lines of evidence, and an empty plan for what comes next.

use super::document::Document;
use super::telling::Telling;
use crate::report::evidence;
use crate::session::ask::{Pin, Rating};
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::ParagraphId;
use crate::sim::scenario::Objective;
use crate::sim::score::ledger::{Cause, LedgerLine, Regards};
use crate::words::{tell, word, words};

/// Lines that are told of each kind; the others stand commitment by commitment.
const TOLD_MAX: usize = 6;

/// The section, for control.
pub(super) fn objectives(t: &Telling<'_>, into: &mut Document) {
    into.section(word("aar-objectives"));
    into.soft(word("aar-objectives-how"));
    for objective in &t.s.objectives {
        into.heading(objective.text.clone());
        into.soft(cited(t, &objective.paragraphs));
        into.text(ratings(t, objective));
        let strengths = told("aar-strengths", lines(t, objective, |line| line.mark() == Some(Mark::LivedUp)));
        let areas = told("aar-areas", lines(t, objective, evidence::is_against));
        into.behind([strengths, areas].into_iter().flatten().collect());
    }
    plan(t, into);
}

/// An empty plan with a row for each objective that has areas for improvement; nothing where none has.
pub(super) fn plan(t: &Telling<'_>, into: &mut Document) {
    let has_areas = |objective: &&Objective| !lines(t, objective, evidence::is_against).is_empty();
    let row = |objective: &Objective| {
        let empty = String::new();
        vec![objective.text.clone(), empty.clone(), empty.clone(), empty]
    };
    let rows: Vec<Vec<String>> = t.s.objectives.iter().filter(has_areas).map(row).collect();
    if !rows.is_empty() {
        into.heading(word("aar-plan"));
        let head = ["aar-plan-area", "aar-plan-action", "aar-plan-who", "aar-plan-when"].map(word).to_vec();
        into.table(word("aar-plan-how"), head, rows);
    }
}

/// The commitments that an objective trains.
pub(super) fn cited(t: &Telling<'_>, paragraphs: &[ParagraphId]) -> String {
    let titles = paragraphs.iter().map(|id| {
        let paragraph = &t.s.instrument.paragraphs[*id];
        format!("{} {}", paragraph.id, paragraph.title)
    });
    titles.collect::<Vec<_>>().join(" · ")
}

/// How evaluators rated what they pinned to its commitments; nothing where they rated nothing.
pub(super) fn ratings(t: &Telling<'_>, objective: &Objective) -> String {
    let seen = t.material.room.map(|room| room.observations()).unwrap_or_default();
    let own = |rating: Rating| {
        let is_own = |pin: Pin| matches!(pin, Pin::Paragraph(id) if objective.paragraphs.contains(&id));
        seen.iter().filter(|one| is_own(one.says.pin) && one.says.rating == Some(rating)).count()
    };
    let counts = Rating::ALL.map(|rating| (rating, own(rating))).into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = counts.map(|(rating, count)| format!("{} {count}", rating.letter())).collect();
    if said.is_empty() { String::new() } else { tell("aar-rated", &[("ratings", &said.join(", "))]) }
}

/// Lines of evidence of one kind, each act once: first what was most of a test, which is what was done in the crisis. Where
/// people sat at the table, what bots did or left is nobody's strength; everyday incidents train no objective.
fn lines(t: &Telling<'_>, objective: &Objective, is_told: impl Fn(&LedgerLine) -> bool) -> Vec<String> {
    let own = t.lines.iter().map(|(_, line)| *line).filter(|line| {
        line.regards == Regards::Itself
            && line.cause != Cause::InPlace
            && t.is_by_people(line.actor)
            && !is_everyday(t, line)
            && objective.paragraphs.contains(&line.paragraph)
            && is_told(line)
    });
    let mut own: Vec<&LedgerLine> = own.collect();
    // A stable sort: of equals the earlier stands first.
    own.sort_by(|one, two| two.weight.total_cmp(&one.weight));
    let mut said: Vec<(String, Vec<ParagraphId>)> = Vec::new();
    for line in own {
        let pairs = [("state", t.names.state(line.actor)), ("line", &evidence::line(&t.names, line))];
        let one = tell("aar-line-of", &pairs);
        match said.iter_mut().find(|(other, _)| *other == one) {
            // Two indicators of one commitment say the same.
            Some((_, paragraphs)) if paragraphs.contains(&line.paragraph) => {}
            Some((_, paragraphs)) => paragraphs.push(line.paragraph),
            None => said.push((one, vec![line.paragraph])),
        }
    }
    // Where the objective trains one commitment, its title stands over all of them.
    let is_one = objective.paragraphs.len() < 2;
    let titled = |(line, paragraphs): (String, Vec<ParagraphId>)| {
        if is_one {
            line
        } else {
            tell("aar-line-for", &[("line", &line), ("commitments", &cited(t, &paragraphs))])
        }
    };
    said.into_iter().map(titled).collect()
}

/// Is it about one of the everyday incidents, by which no scenario trains an objective?
fn is_everyday(t: &Telling<'_>, line: &LedgerLine) -> bool {
    let about = match line.cause {
        Cause::Choice(_, about) => about,
        Cause::Omitted(about) | Cause::Disproved(about) => Some(about),
        Cause::Position(..)
        | Cause::Answered(_)
        | Cause::Unanswered(_)
        | Cause::InPlace
        | Cause::Ruling(_) => None,
    };
    about.is_some_and(|id| t.exercise.incidents()[id].plot.is_none())
}

/// Lines of evidence as a list with its title; nothing where there are none.
fn told(title: &str, mut said: Vec<String>) -> Option<(String, Vec<String>)> {
    let count = said.len();
    if count == 0 {
        return None;
    }
    said.truncate(TOLD_MAX);
    if count > TOLD_MAX {
        said.push(words("aar-more-lines", &[("count", (count - TOLD_MAX).into())]));
    }
    Some((words(title, &[("count", count.into())]), said))
}
