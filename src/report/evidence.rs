//! A line of evidence in words: the step, what stands behind it, what it was found to be worth, with whom.

use super::labels;
use super::names::Names;
use super::unit;
use crate::sim::catalogue::terms::Mark;
use crate::sim::decision;
use crate::sim::ids::{MeasureId, StateSet};
use crate::sim::scenario::HOURS_PER_QUARTER;
use crate::sim::score::ledger::{Cause, Found, LedgerLine, Regards};
use crate::words::{tell, text, word, words};

/// What stands behind an entry.
pub fn act(names: &Names<'_>, cause: Cause) -> String {
    match cause {
        Cause::Position(_, measure) => tell("evidence-position", &[("measure", &names.measure(measure))]),
        Cause::Choice(choice, None) => names.choice(choice),
        Cause::Choice(choice, Some(incident)) => {
            let choice = names.choice(choice);
            tell("evidence-over", &[("choice", &choice), ("incident", &names.incident(incident))])
        }
        Cause::Answered(inject) => {
            tell("evidence-answered", &[("from", &names.scenario.injects[inject].from)])
        }
        Cause::Unanswered(inject) => {
            tell("evidence-unanswered", &[("from", &names.scenario.injects[inject].from)])
        }
        Cause::Omitted(incident) => tell("evidence-omitted", &[("incident", &names.incident(incident))]),
        Cause::InPlace => word("evidence-in-place"),
        Cause::Ruling(number) => words("evidence-ruling", &[("number", (u32::from(number) + 1).into())]),
        Cause::Disproved(incident) => tell("evidence-disproved", &[("incident", &names.incident(incident))]),
    }
}

/// What an entry was found to be worth: "lived up to, after 8 hours", "4.5 points in force"; what it makes of an earlier
/// one: "made good".
pub fn found(names: &Names<'_>, entry: &LedgerLine) -> String {
    let said = match entry.found {
        Found::Marked(mark) => {
            let said = labels::mark(mark);
            let answered = matches!(mark, Mark::LivedUp | Mark::Partly) && entry.hours > 0.0;
            if answered {
                words("evidence-after", &[("found", said.into()), ("time", unit::time(entry.hours).into())])
            } else {
                said
            }
        }
        Found::Value(value, _) => {
            unit::value(names.scenario.instrument.indicators[entry.indicator].measured.unit(), value)
        }
    };
    match entry.regards {
        Regards::Itself => said,
        Regards::TakesBack(_) => word("evidence-taken-back"),
        Regards::Remedies(_) => word("evidence-made-good"),
    }
}

/// Does a line speak against its delegation, and still count?
pub fn is_against(entry: &LedgerLine) -> bool {
    let low = entry.mark().is_some_and(|mark| mark <= Mark::NotTakenUp);
    low && entry.regards == Regards::Itself
}

/// One act with what it was found to be worth, and in which commitments.
struct Act<'a> {
    first: &'a LedgerLine,
    worths: Vec<Worth<'a>>,
}

/// What an act was found to be worth in some commitments.
struct Worth<'a> {
    /// With the hours that the answer took.
    found: String,
    /// Without them.
    bare: String,
    /// The hours, rounded; 0 where none are told.
    hours: u32,
    paragraphs: Vec<&'a str>,
}

/// The lines of one delegation, those that one act earned in several commitments as one. First its positions, by what they
/// were found to be worth: "positions lived up to: step 3: “…” (4, 7), “…” (6); step 5: “…” (4)". Then its other acts, step
/// by step: "step 3: “Ask the lawyers first” over “…” (3, 5 lived up to, after 8 hours; 6 not taken up); …". What was in
/// place is left out: it is no act.
pub fn by_act<'a>(names: &Names<'a>, entries: impl Iterator<Item = &'a LedgerLine>) -> Vec<String> {
    let mut acts: Vec<Act<'_>> = Vec::new();
    for entry in entries.filter(|entry| !matches!(entry.cause, Cause::InPlace)) {
        let (paragraph, hours) = (paragraph(names, entry), hours_told(names, entry));
        let found_after = |hours| found(names, &LedgerLine { hours, ..*entry });
        let (found, bare) = (found_after(hours), found_after(0.0));
        let hours = if found == bare { 0 } else { hours.round() as u32 };
        let same = |act: &Act<'_>| {
            let first = act.first;
            (first.step, first.cause, first.partners) == (entry.step, entry.cause, entry.partners)
        };
        let place = acts.iter().position(same).unwrap_or(acts.len());
        if place == acts.len() {
            acts.push(Act { first: entry, worths: Vec::new() });
        }
        let worths = &mut acts[place].worths;
        match worths.iter_mut().find(|other| other.found == found) {
            // Two indicators of one commitment say the same.
            Some(Worth { paragraphs, .. }) if paragraphs.contains(&paragraph) => {}
            Some(Worth { paragraphs, .. }) => paragraphs.push(paragraph),
            None => worths.push(Worth { found, bare, hours, paragraphs: vec![paragraph] }),
        }
    }
    let mut lines = positions(names, &acts);
    let others: Vec<&Act<'_>> = acts.iter().filter(|act| position(act).is_none()).collect();
    for acts in others.chunk_by(|one, other| one.first.step == other.first.step) {
        let each = acts.iter().map(|act| done(names, act.first, worth(&act.worths)));
        lines.push(in_step(names, acts[0].first.step, &each.collect::<Vec<_>>().join("; ")));
    }
    lines
}

/// The hours that an answer took; of one within its own quarter none are told, which all are the same.
fn hours_told(names: &Names<'_>, entry: &LedgerLine) -> f64 {
    let open = names.scenario.steps.get(usize::from(entry.step));
    let is_in_its_quarter = open.is_some_and(|step| !step.crisis) && entry.hours < HOURS_PER_QUARTER;
    if is_in_its_quarter { 0.0 } else { entry.hours }
}

/// The measure that a position was on, and what the position was found to be worth, where that is one thing.
fn position<'a>(act: &'a Act<'_>) -> Option<(MeasureId, &'a str, &'a [&'a str])> {
    match (act.first.cause, &act.worths[..]) {
        (Cause::Position(_, measure), [Worth { found, paragraphs, .. }]) => {
            Some((measure, found.as_str(), paragraphs.as_slice()))
        }
        _ => None,
    }
}

/// Positions by what they were found to be worth, step by step: "positions lived up to: step 3: “…” (4, 7), “…” (6)".
fn positions(names: &Names<'_>, acts: &[Act<'_>]) -> Vec<String> {
    let mut groups: Vec<(&str, Vec<(u16, String)>)> = Vec::new();
    for (act, (measure, found, paragraphs)) in acts.iter().filter_map(|act| Some((act, position(act)?))) {
        let pairs = [("measure", &*names.measure(measure)), ("paragraphs", &*paragraphs.join(", "))];
        let item = (act.first.step, tell("evidence-positions-item", &pairs));
        match groups.iter_mut().find(|(other, _)| *other == found) {
            Some((_, items)) => items.push(item),
            None => groups.push((found, vec![item])),
        }
    }
    let in_one = |items: &[(u16, String)]| {
        let said: Vec<&str> = items.iter().map(|(_, item)| item.as_str()).collect();
        in_step(names, items[0].0, &said.join(", "))
    };
    let told = |(found, items): (&str, Vec<(u16, String)>)| {
        let steps: Vec<String> = items.chunk_by(|one, other| one.0 == other.0).map(in_one).collect();
        let pairs =
            [("count", items.len().into()), ("found", text(found)), ("items", steps.join("; ").into())];
        words("evidence-positions", &pairs)
    };
    groups.into_iter().map(told).collect()
}

fn worth<'a>(worths: &'a [Worth<'a>]) -> String {
    let all = |found: fn(&'a Worth<'a>) -> &'a str| {
        let each = worths.iter().map(|worth| {
            let pairs = [("paragraphs", &*worth.paragraphs.join(", ")), ("found", found(worth))];
            tell("evidence-worth", &pairs)
        });
        each.collect::<Vec<_>>().join("; ")
    };
    match worths {
        [first, rest @ ..]
            if first.hours > 0 && !rest.is_empty() && rest.iter().all(|one| one.hours == first.hours) =>
        {
            let found = all(|worth| &worth.bare);
            words(
                "evidence-each-after",
                &[("found", found.into()), ("time", unit::time(first.hours as f64).into())],
            )
        }
        _ => all(|worth| &worth.found),
    }
}

/// Crisis choices of which nothing is counted, because they answered no test; nothing where there are none.
pub fn untested(names: &Names<'_>, acts: &[(u16, decision::Act)]) -> Option<String> {
    let one = |act: &decision::Act| {
        let decision::Act::Respond { choice, incident, toward } = *act else { return String::new() };
        let said = self::act(names, Cause::Choice(choice, incident));
        match toward {
            Some(whom) => {
                let whom = names.scenario.suspect_name(whom);
                tell("evidence-toward", &[("act", &said), ("whom", whom)])
            }
            None => said,
        }
    };
    let in_one = |acts: &[(u16, decision::Act)]| {
        let said: Vec<String> = acts.iter().map(|(_, act)| one(act)).collect();
        in_step(names, acts[0].0, &said.join(", "))
    };
    let steps: Vec<String> = acts.chunk_by(|one, other| one.0 == other.0).map(in_one).collect();
    (!steps.is_empty()).then(|| tell("evidence-untested", &[("acts", &steps.join("; "))]))
}

fn paragraph<'a>(names: &Names<'a>, entry: &LedgerLine) -> &'a str {
    &names.scenario.instrument.paragraphs[entry.paragraph].id
}

/// The whole line.
pub fn line(names: &Names<'_>, entry: &LedgerLine) -> String {
    in_step(names, entry.step, &done(names, entry, found(names, entry)))
}

fn in_step(names: &Names<'_>, step: u16, acts: &str) -> String {
    if is_the_end(names, step) {
        return tell("evidence-at-the-end", &[("acts", acts)]);
    }
    words("evidence-step", &[("step", (u32::from(step) + 1).into()), ("acts", acts.into())])
}

/// Was this read when the last step had closed? There is no step of that number.
pub fn is_the_end(names: &Names<'_>, step: u16) -> bool {
    step >= names.end
}

/// An act with what it was found to be worth, and with whom it was done.
fn done(names: &Names<'_>, entry: &LedgerLine, found: String) -> String {
    let act = act(names, entry.cause);
    // Whose measure a position was on is told where it is on the table.
    let others = match entry.cause {
        Cause::Position(..) => StateSet::NONE,
        _ => entry.partners.without(entry.actor),
    };
    let with = names.some_states(others);
    let key = if others.is_empty() { "evidence-act" } else { "evidence-act-with" };
    words(key, &[("act", act.into()), ("found", found.into()), ("with", text(&with))])
}
