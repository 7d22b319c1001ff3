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
    into.page(word("aar-objectives"));
    into.soft(word("aar-objectives-how"));
    let mut plan = Vec::new();
    for objective in &t.s.objectives {
        into.heading(objective.text.clone());
        into.soft(cited(t, &objective.paragraphs));
        into.text(ratings(t, objective));
        told(t, into, "aar-strengths", objective, |line| line.mark() == Some(Mark::LivedUp));
        let has_areas = told(t, into, "aar-areas", objective, evidence::is_against);
        if has_areas {
            plan.push(vec![objective.text.clone(), String::new(), String::new(), String::new()]);
        }
    }
    if !plan.is_empty() {
        into.heading(word("aar-plan"));
        let head = ["aar-plan-area", "aar-plan-action", "aar-plan-who", "aar-plan-when"].map(word).to_vec();
        into.table(word("aar-plan-how"), head, plan);
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

/// Lines of evidence of one kind as a list, each act once: first what was most of a test, which is what was done in the
/// crisis. Says whether there was any.
fn told(
    t: &Telling<'_>,
    into: &mut Document,
    title: &str,
    objective: &Objective,
    is_told: impl Fn(&LedgerLine) -> bool,
) -> bool {
    let own = t.lines.iter().map(|(_, line)| *line).filter(|line| {
        line.regards == Regards::Itself
            && line.cause != Cause::InPlace
            && objective.paragraphs.contains(&line.paragraph)
            && is_told(line)
    });
    let mut own: Vec<&LedgerLine> = own.collect();
    // A stable sort: of equals the earlier stands first.
    own.sort_by(|one, two| two.weight.total_cmp(&one.weight));
    let mut said: Vec<String> = Vec::new();
    for line in own {
        let pairs = [("state", t.names.state(line.actor)), ("line", &evidence::line(&t.names, line))];
        let one = tell("aar-line-of", &pairs);
        // Two indicators of one commitment say the same.
        if !said.contains(&one) {
            said.push(one);
        }
    }
    let count = said.len();
    if count == 0 {
        return false;
    }
    into.text(words(title, &[("count", count.into())]));
    said.truncate(TOLD_MAX);
    if count > TOLD_MAX {
        said.push(words("aar-more-lines", &[("count", (count - TOLD_MAX).into())]));
    }
    into.list(said);
    true
}
