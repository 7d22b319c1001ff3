//! The turns in plain sentences: when, who did what or left it undone, what came of it, what else was on offer.

use std::cmp::Ordering;

use super::agreed::other_end;
use super::arms::after;
use super::choose::{first_points, points};
use super::point::{Deed, Lasting, Lasts, POINTS_MAX, TurningPoint, is_unplayed};
use super::weigh::{Climb, Difference, Ladder, TELLING_MIN};
use crate::report::chapter::heading;
use crate::report::credit::by_mark;
use crate::report::deed::deed;
use crate::report::labels;
use crate::report::names::{Names, list_or};
use crate::session::Course;
use crate::sim::catalogue::terms::Mark;
use crate::sim::decision::Act;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::{Cause, LedgerLine, Regards};
use crate::study::whatif::Change;
use crate::words::{tell, word, words};

/// How many things that came of a turn are told.
const CAME_MAX: usize = 2;

/// The whole page.
#[derive(Debug, Clone, PartialEq)]
pub struct OnePage {
    /// Its heading, with the number of turns.
    pub heading: String,
    /// How the turns were found and how to read them; that nobody played, or that there are few.
    pub lead: String,
    /// The turns in the order in which they happened.
    pub points: Vec<ToldPoint>,
}

/// One turn, told.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldPoint {
    /// The step, counted from 0.
    pub step: u16,
    /// The step and, in a crisis, its day: "Step 4 of 10 · The games 2/6 · day 2".
    pub when: String,
    /// Who did what, or what nobody did, as one sentence.
    pub what: String,
    /// What came of it a step later, as one sentence; empty where only marks in later steps followed.
    pub came: String,
    /// What it makes of the futures of its moment.
    pub lasting: Lasting,
    /// What else was on offer, as one sentence.
    pub offers: String,
    /// The same one by one.
    pub others: Vec<String>,
    /// Whose turn it was.
    pub who: StateId,
    /// What would have been otherwise, for whoever asks what had come of it.
    pub change: Change,
}

impl ToldPoint {
    /// What came of it a step later, and what is left of that in the end.
    pub fn came_and_lasts(&self) -> String {
        format!("{} {}", self.came, self.lasting.said).trim().to_owned()
    }
}

/// The page of an exercise that is over; `lasts` weighs a turn in its futures.
pub fn page(course: &Course<'_>, lasts: &Lasts<'_>) -> OnePage {
    let names = Names::of_control(course.exercise);
    let points: Vec<ToldPoint> =
        points(course).iter().map(|point| told(&names, course, point, lasts)).collect();
    let count = points.len();
    let is_all_chance = count > 0 && points.iter().all(|point| point.lasting.is_chance);
    let lead = match (is_unplayed(course), count) {
        (true, 0) => word("turning-nobody-nothing"),
        (true, _) => word("turning-nobody"),
        (false, 0) => word("turning-none"),
        (false, 1..POINTS_MAX) => {
            format!("{} {}", word("turning-few"), word("turning-how"))
        }
        (false, _) => word("turning-how"),
    };
    let lead = match course.first_own() {
        0 => lead,
        before => format!("{} {lead}", words("turning-forked", &[("before", before.into())])),
    };
    let lead = if is_all_chance { format!("{lead} {}", word("turning-all-chance")) } else { lead };
    OnePage { heading: words("turning-heading", &[("count", count.into())]), lead, points }
}

/// The turns that decided most, so many at most, in the order in which they happened.
pub fn foremost(course: &Course<'_>, most: usize, lasts: &Lasts<'_>) -> Vec<ToldPoint> {
    let names = Names::of_control(course.exercise);
    first_points(course, most).iter().map(|point| told(&names, course, point, lasts)).collect()
}

fn told(names: &Names<'_>, course: &Course<'_>, point: &TurningPoint, lasts: &Lasts<'_>) -> ToldPoint {
    let others = others(names, course, point);
    ToldPoint {
        step: point.step,
        when: when(names, point.step),
        what: what(names, course, point.step, point.who, point.deed),
        came: came(names, course, point),
        lasting: lasts(point.step, point.who, change(point)),
        offers: offers(point, &others),
        others,
        who: point.who,
        change: change(point),
    }
}

/// The act left out, or the answer that was missing.
fn change(point: &TurningPoint) -> Change {
    match (point.deed, point.offers.first()) {
        (Deed::Done(place, _), _) => Change::Without(point.who, place),
        (Deed::Unanswered(_) | Deed::Omitted(_), Some(act)) => Change::Also(point.who, *act),
        (Deed::Unanswered(_) | Deed::Omitted(_), None) => Change::None,
    }
}

/// Who did what, or what nobody did, in a sentence; of a joint measure both ends.
pub(in crate::report) fn what(
    names: &Names<'_>,
    course: &Course<'_>,
    step: u16,
    who: StateId,
    done: Deed,
) -> String {
    match done {
        Deed::Done(_, act) => {
            let own = deed(names, names.state(who), &act);
            let other = other_end(names, course, step, who, &act);
            [Some(own), other].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Deed::Unanswered(inject) => {
            let from = &names.scenario.injects[inject].from;
            tell("turning-unanswered", &[("who", names.state(who)), ("from", from)])
        }
        Deed::Omitted(id) => {
            let pairs = [("who", names.state(who)), ("incident", &names.incident(id))];
            tell("turning-omitted", &pairs)
        }
    }
}

/// The heading of the step; in a crisis the day, counted from its beginning.
pub(in crate::report) fn when(names: &Names<'_>, step: u16) -> String {
    let (heading, _) = heading(names, step);
    match day(names.scenario, step) {
        Some(day) => words("turning-day", &[("step", heading.into()), ("day", day.into())]),
        None => heading,
    }
}

/// The day of a crisis in which a step of hours opens, from 1.
fn day(s: &Scenario, step: u16) -> Option<u32> {
    let so_far = s.steps.get(..=usize::from(step))?;
    let (open, before) = so_far.split_last()?;
    let hours: f64 = before.iter().rev().take_while(|step| step.crisis).map(|step| step.hours).sum();
    open.crisis.then_some((hours / 24.0) as u32 + 1)
}

/// What is otherwise, that which weighs most first, then the marks.
fn came(names: &Names<'_>, course: &Course<'_>, point: &TurningPoint) -> String {
    let mut parts = changes(names, &point.difference);
    parts.sort_by(|(one, _), (two, _)| two.total_cmp(one));
    let large = parts.iter().filter(|(weight, _)| *weight >= TELLING_MIN);
    let mut told: Vec<String> = large.take(CAME_MAX).map(|(_, text)| text.clone()).collect();
    told.extend(marked(names, course, point));
    if told.is_empty() {
        told.extend(parts.into_iter().take(1).map(|(_, text)| text));
    }
    if told.is_empty() { String::new() } else { tell("turning-came", &[("parts", &told.join("; "))]) }
}

/// Every part of a difference with its weight and its clause.
fn changes(names: &Names<'_>, difference: &Difference) -> Vec<(f64, String)> {
    let mut parts = Vec::new();
    if let Some(ladder) = &difference.ladder {
        parts.push((difference.rungs(), crisis(names, ladder)));
    }
    let percent = |share: f64| (share * 100.0).round();
    if let Some((of, to, now, then)) = difference.trust {
        let pairs = [
            ("of", names.state(of).into()),
            ("to", names.state(to).into()),
            ("now", percent(now).into()),
            ("then", percent(then).into()),
        ];
        parts.push((difference.trusts(), words("turning-trust", &pairs)));
    }
    if let Some((_, who, now, then)) = difference.belief {
        let pairs =
            [("who", names.state(who).into()), ("now", percent(now).into()), ("then", percent(then).into())];
        parts.push((difference.beliefs(), words("turning-belief", &pairs)));
    }
    parts.extend(path(names, difference).map(|text| (difference.branches.len() as f64, text)));
    for &(measure, came) in &difference.agreed {
        let key = if came { "turning-agreed" } else { "turning-not-agreed" };
        parts.push((1.0, tell(key, &[("measure", &names.measure(measure))])));
    }
    parts
}

/// Where the crisis stood before, how it went on, and how it would have gone on: one that rose and came down again is
/// told with its highest rung, because the story tells of that too.
fn crisis(names: &Names<'_>, ladder: &Ladder) -> String {
    let Ladder { incident, before, came, other } = *ladder;
    let pairs = [
        ("incident", names.incident(incident).into()),
        ("before", labels::rung(before).into()),
        ("way", way(before, came).into()),
        ("most", labels::rung(came.most).into()),
        ("now", labels::rung(came.last).into()),
        ("other", way(before, other).into()),
        ("otherwise", labels::rung(other.most).into()),
        ("then", labels::rung(other.last).into()),
    ];
    words("turning-rung", &pairs)
}

/// The word by which the sentence chooses how a crisis went.
fn way(before: u8, Climb { most, last }: Climb) -> &'static str {
    match last.cmp(&before) {
        _ if most > before.max(last) => "peaked",
        Ordering::Greater => "rose",
        Ordering::Less => "eased",
        Ordering::Equal => "stayed",
    }
}

/// The path that the plot took, and the one that it would have taken.
fn path(names: &Names<'_>, difference: &Difference) -> Option<String> {
    let first = |came: bool| {
        let (branch, _) = difference.branches.iter().find(|(_, opened)| *opened == came)?;
        Some(names.scenario.branches[*branch].title.trim_end().trim_end_matches('.'))
    };
    match (first(true), first(false)) {
        (Some(now), Some(then)) => Some(tell("turning-paths", &[("now", now), ("then", then)])),
        (Some(title), None) => Some(tell("turning-path", &[("title", title)])),
        (None, Some(title)) => Some(tell("turning-no-path", &[("title", title)])),
        (None, None) => None,
    }
}

/// The marks that the turn itself earned: "marked: 4 lived up to, 5 against the commitment".
fn marked(names: &Names<'_>, course: &Course<'_>, point: &TurningPoint) -> Option<String> {
    let lines = course.exercise.ledger().lines().iter();
    let own = lines.filter(|line| line.step == point.step && line.actor == point.who);
    let said = by_mark(names, own.filter(|line| is_behind(course, point.deed, line)));
    (!said.is_empty()).then(|| tell("turning-marked", &[("marks", &said.join(", "))]))
}

/// Does this line of evidence rest on this deed?
fn is_behind(course: &Course<'_>, deed: Deed, line: &LedgerLine) -> bool {
    match (deed, line.cause) {
        (Deed::Done(_, Act::Respond { choice, incident, .. }), Cause::Choice(other, about)) => {
            (choice, incident) == (other, about)
        }
        (Deed::Done(_, Act::Answer { proposal, .. }), Cause::Position(other, _)) => proposal == other,
        (Deed::Done(_, act), Cause::Answered(inject)) => {
            let ask = course.exercise.scenario().injects[inject].asks.as_ref();
            ask.is_some_and(|ask| match act {
                Act::Adopt(measure) | Act::Propose { measure, .. } => ask.measures.has(measure),
                Act::Respond { choice, .. } => ask.choices >> choice.0 & 1 == 1,
                Act::Answer { proposal, .. } => {
                    ask.measures.has(course.exercise.proposals()[proposal].measure)
                }
            })
        }
        (Deed::Unanswered(inject), Cause::Unanswered(other)) => inject == other,
        (Deed::Omitted(incident), Cause::Omitted(other)) => incident == other,
        (Deed::Done(..) | Deed::Unanswered(_) | Deed::Omitted(_), _) => false,
    }
}

/// What else was on offer, one by one.
fn others(names: &Names<'_>, course: &Course<'_>, point: &TurningPoint) -> Vec<String> {
    let done = if let Deed::Done(_, act) = point.deed { Some(act) } else { None };
    let said = |act: &Act| match breaks(course, point, act) {
        true => tell("turning-offer-against", &[("title", &offered(names, done, act))]),
        false => offered(names, done, act),
    };
    point.offers.iter().map(said).collect()
}

/// What else was on offer in few words: toward whom only where that is another one than it was.
pub(in crate::report) fn offered(names: &Names<'_>, done: Option<Act>, act: &Act) -> String {
    let aim = if let Some(Act::Respond { toward, .. }) = done { toward } else { None };
    match *act {
        Act::Adopt(measure) => names.measure(measure),
        Act::Propose { measure, to } if to.is_empty() => names.measure(measure),
        Act::Propose { measure, to } => {
            tell("turning-offer-with", &[("title", &names.measure(measure)), ("who", &names.states(to))])
        }
        Act::Answer { stance, .. } => labels::stance(stance),
        Act::Respond { choice, toward, .. } => match toward.filter(|_| toward != aim) {
            Some(suspect) => {
                let whom = names.scenario.suspect_name(suspect);
                tell("turning-offer-toward", &[("title", &names.choice(choice)), ("who", whom)])
            }
            None => names.choice(choice),
        },
    }
}

/// Would this act have been one against a commitment, at that moment and with the same luck?
fn breaks(course: &Course<'_>, point: &TurningPoint, act: &Act) -> bool {
    let change = match point.deed {
        Deed::Done(place, _) => Change::Instead(point.who, place, *act),
        Deed::Unanswered(_) | Deed::Omitted(_) => Change::Also(point.who, *act),
    };
    let other = after(course, usize::from(point.step), change);
    let lines = other.ledger().lines().iter();
    let mut own = lines.filter(|line| line.step == point.step && line.actor == point.who);
    own.any(|line| {
        let is_breach = line.mark() == Some(Mark::Against) && line.regards == Regards::Itself;
        is_breach && is_behind(course, Deed::Done(0, *act), line)
    })
}

fn offers(point: &TurningPoint, all: &[String]) -> String {
    let key = match point.deed {
        Deed::Done(..) => "turning-offers",
        Deed::Unanswered(_) | Deed::Omitted(_) => "turning-offers-undone",
    };
    tell(key, &[("offers", &list_or(all.iter().map(String::as_str).collect()))])
}
