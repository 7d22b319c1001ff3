//! What follows from each thing that a delegation could do: what is clearly otherwise than if it did nothing in that
//! step. What answers the inject stands first, then what changes most.

use std::cmp::Reverse;

use crate::report::conditions::inject;
use crate::report::names::{Names, quoted};
use crate::report::plan::plan;
use crate::report::turning::legal;
use crate::sim::catalogue::item::Item;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::plot::PlotRequest;
use crate::study::run::Effort;
use crate::study::sums::Moments;
use crate::study::trying::weigh::is_clear;
use crate::study::trying::{Both, Follows, Moment, follows};
use crate::words::words;

/// So many things that become otherwise are told of one act, those that change most.
const TOLD_MAX: usize = 4;
/// So many branches are told that open if nothing is done, those that open most often.
const BRANCHES_MAX: usize = 5;

/// One thing that the delegation could do.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is, in words of intent.
    pub what: String,
    /// Does it answer what the inject asks?
    pub answers: bool,
    /// What is otherwise than with nothing done; empty where nothing clearly is.
    pub follows: Vec<String>,
    /// How much becomes otherwise; a number to sort by, without a unit.
    weight: u64,
}

/// Everything that the delegation could do.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// What comes of it if nothing is done.
    pub nothing: Vec<String>,
    /// What could be done: what answers the inject first, then what changes most.
    pub lines: Vec<Line>,
}

/// Plays so many futures for each thing that could be done, and tells what follows.
pub fn outlook(moment: &Moment<'_>, luck: (u64, u32), effort: Effort<'_>) -> Outlook {
    let exercise = moment.exercise;
    let acts = legal(exercise, moment.who, &[], None);
    let found = follows(moment, &acts, luck, effort);
    // What has a name in the eyes of control is told by it: an author knows what is hidden.
    let names = Names::of_control(exercise);
    let ask = exercise.scenario().injects[moment.inject].asks.as_ref().filter(|ask| ask.of == moment.who);
    let mut lines: Vec<Line> = acts
        .iter()
        .zip(&found)
        .map(|(act, follows)| {
            let answers = ask.is_some_and(|ask| answers(exercise, ask, act));
            line(&names, moment, (act, answers), follows)
        })
        .collect();
    lines.sort_by_key(|line| (Reverse(line.answers), Reverse(line.weight)));
    Outlook { nothing: found.first().map_or_else(Vec::new, |one| nothing(&names, exercise, one, ask)), lines }
}

/// Is this act one of those that answer the request?
fn answers(exercise: &Exercise, ask: &PlotRequest, act: &Act) -> bool {
    match (Item::of(act), act) {
        (Some(Item::Measure(measure)), _) => ask.measures.has(measure),
        (Some(Item::Choice(choice)), Act::Respond { incident, .. }) => {
            let about = ask.about.and_then(|plot| exercise.incident_of(plot));
            ask.choices >> choice.0 & 1 == 1 && (ask.about.is_none() || *incident == about)
        }
        _ => false,
    }
}

/// What comes of it if nothing is done in this step.
fn nothing(names: &Names<'_>, moment: &Exercise, found: &Follows, ask: Option<&PlotRequest>) -> Vec<String> {
    let of = found.futures;
    let mut said = Vec::new();
    if ask.is_some() {
        said.push(words(
            "try-nothing-answered",
            &[("count", found.answered.without.into()), ("of", of.into())],
        ));
    }
    let rung = format!("{:.1}", found.peak_without.mean().unwrap_or(0.0));
    said.push(words("try-nothing-peak", &[("rung", rung.into())]));
    let new = found.branches.iter_enumerated().filter(|(id, _)| moment.branches()[*id].is_none());
    let mut open: Vec<_> = new.filter(|(_, both)| both.without > 0).collect();
    open.sort_by_key(|(_, both)| Reverse(both.without));
    for (id, both) in open.into_iter().take(BRANCHES_MAX) {
        let branch = title(&names.scenario.branches[id].title);
        let pairs = [("branch", branch.into()), ("count", both.without.into()), ("of", of.into())];
        said.push(words("try-nothing-branch", &pairs));
    }
    said
}

fn line(names: &Names<'_>, moment: &Moment<'_>, (act, answers): (&Act, bool), found: &Follows) -> Line {
    let s = names.scenario;
    let of = found.futures;
    let mut all: Vec<(u64, String)> = Vec::new();
    let mut counted = |key: &'static str, what: String, both: Both| {
        if both.is_clear(of) {
            let pairs = [
                ("what", what.into()),
                ("with", both.with.into()),
                ("without", both.without.into()),
                ("of", of.into()),
            ];
            all.push((tenths(both.of_hundred(of)), words(key, &pairs)));
        }
    };
    counted("try-answered", String::new(), found.answered);
    for (id, both) in found.branches.iter_enumerated() {
        counted("try-branch", title(&s.branches[id].title), *both);
    }
    for (id, both) in found.injects.iter_enumerated() {
        counted("try-inject", inject(names, id), *both);
    }
    for (id, both) in found.wants.iter_enumerated() {
        let want = &s.wants[id];
        let key = if want.of == moment.who { "try-want" } else { "try-want-other" };
        counted(key, format!("{}: {}", names.state(want.of), want.text.trim_end_matches('.')), *both);
    }
    let mut measured = |key: &'static str, moments: &Moments, unit: f64| {
        if is_clear(moments) {
            let mean = moments.mean().unwrap_or_default();
            let way = if mean < 0.0 { "less" } else { "more" };
            let pairs = [("way", way.into()), ("by", format!("{:.1}", mean.abs()).into())];
            // What would be told as nothing is not told.
            if mean.abs() >= 0.05 {
                all.push((tenths(mean * unit), words(key, &pairs)));
            }
        }
    };
    // A rung weighs as much as twenty futures of a hundred, a point of commitments as much as two.
    measured("try-peak", &found.peak, 20.0);
    measured("try-standing", &found.standing, 2.0);
    let weight = all.iter().map(|(weight, _)| weight).sum();
    all.sort_by_key(|(weight, _)| Reverse(*weight));
    let rest = all.len().saturating_sub(TOLD_MAX);
    let mut told: Vec<String> = all.into_iter().take(TOLD_MAX).map(|(_, said)| said).collect();
    if rest > 0 {
        told.push(words("try-and-more", &[("count", rest.into())]));
    }
    Line { what: plan(names, moment.who, act), answers, follows: told, weight }
}

fn tenths(value: f64) -> u64 {
    (value.abs() * 10.0).round() as u64
}

fn title(title: &str) -> String {
    quoted(title.trim_end_matches('.'))
}
