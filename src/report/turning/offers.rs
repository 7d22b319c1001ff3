//! What else a delegation could have done at a moment: real alternatives beside the other acts of its decision, towards the
//! same incident, on the same text or in the same field.

use super::arms::after;
use super::open::legal;
use super::point::{Deed, Found};
use super::real::is_real;
use super::weigh::Difference;
use crate::session::Course;
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::terms::Polarity;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, IndicatorId, InjectId, StateId};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Cause;
use crate::study::whatif::Change;
use crate::study::whatif::change::others;

/// How many are told at most.
const OFFERS_MAX: usize = 3;

/// The acts that would have been the answer that was missing; none for what was done.
pub(super) fn answers(course: &Course<'_>, step: usize, who: StateId, deed: Deed) -> Vec<Act> {
    let moment = course.moments[step];
    let beside = &course.decisions[step][usize::from(who)].acts;
    let all = || legal(moment, who, beside, None).into_iter();
    match deed {
        Deed::Done(..) => Vec::new(),
        Deed::Unanswered(inject) => all().filter(|act| is_answer(moment, inject, act)).collect(),
        Deed::Omitted(incident) => all().filter(|act| takes_up(course, step, who, incident, act)).collect(),
    }
}

fn is_answer(moment: &Exercise, inject: InjectId, act: &Act) -> bool {
    let Some(ask) = moment.scenario().injects.get(inject).and_then(|inject| inject.asks.as_ref()) else {
        return false;
    };
    match *act {
        Act::Adopt(measure) | Act::Propose { measure, .. } => ask.measures.has(measure),
        Act::Answer { proposal, stance } => {
            stance != Stance::Block && ask.measures.has(moment.proposals()[proposal].measure)
        }
        Act::Respond { choice, incident, .. } => {
            let about = ask.about.and_then(|plot| moment.incident_of(plot));
            let fits = about.is_none() || incident.is_none() || incident == about;
            fits && ask.choices >> choice.0 & 1 == 1
        }
    }
}

/// Does an act about this incident speak for a commitment that was noted as not taken up over it?
fn takes_up(course: &Course<'_>, step: usize, who: StateId, incident: IncidentId, act: &Act) -> bool {
    let Act::Respond { choice, incident: Some(about), .. } = *act else { return false };
    let lines = course.exercise.ledger().lines().iter();
    let mut missed = lines.filter(|line| {
        usize::from(line.step) == step && line.actor == who && line.cause == Cause::Omitted(incident)
    });
    let serves = &course.exercise.scenario().choices[choice].serves;
    let speaks_for = |indicator: IndicatorId| {
        serves.iter().any(|row| row.indicator == indicator && row.mark.polarity() == Polarity::For)
    };
    about == incident && missed.any(|line| speaks_for(line.indicator))
}

/// Two or three other acts: the one that would have served commitments best, the one that would have served them
/// worst, and of the others the one that would have changed most. Nothing where fewer than two were open. `told` holds
/// what earlier turns have offered; where there is something else, that is offered.
pub(super) fn of(course: &Course<'_>, found: &Found, told: &[Item]) -> Vec<Act> {
    let way = |act: Act| match found.deed {
        Deed::Done(place, _) => Change::Instead(found.who, place, act),
        Deed::Unanswered(_) | Deed::Omitted(_) => Change::Also(found.who, act),
    };
    let open = candidates(course, found);
    let offers = foremost(course, (found.step, found.who), (open, &way), (found.answer, told));
    if offers.len() < 2 { Vec::new() } else { offers }
}

/// What a delegation that did nothing in a step could have done about the plot's incidents that were open.
pub(super) fn of_quiet(course: &Course<'_>, step: u16, who: StateId) -> Vec<Act> {
    let moment = course.moments[usize::from(step)];
    let is_of_plot = |act: &Act| matches!(act, Act::Respond { incident: Some(id), .. } if moment.incidents()[*id].plot.is_some());
    let open = legal(moment, who, &[], None).into_iter();
    let open = open.filter(|act| is_of_plot(act) && is_real(moment, who, None, act)).collect();
    foremost(course, (step, who), (open, &|act| Change::Also(who, act)), (None, &[]))
}

/// Of these acts, each with what it would change, those that stand beside a turn: `first` where it is among them.
fn foremost(
    course: &Course<'_>,
    (step, who): (u16, StateId),
    (open, way): (Vec<Act>, &dyn Fn(Act) -> Change),
    (first, told): (Option<Act>, &[Item]),
) -> Vec<Act> {
    let step = usize::from(step);
    let came = after(course, step, Change::None);
    let moment = course.moments[step];
    let weighed = |act: Act| (act, Difference::between(moment, &came, &after(course, step, way(act)), who));
    let mut open: Vec<(Act, Difference)> = open.into_iter().map(weighed).collect();
    let ways: [fn(&Difference) -> f64; OFFERS_MAX] =
        [Difference::served, |difference| -difference.served(), Difference::weight];
    let mut offers: Vec<Act> = Vec::new();
    // The answer that was missing stands first.
    if let Some(place) = open.iter().position(|(act, _)| Some(*act) == first) {
        offers.push(open.remove(place).0);
    }
    for way in ways.into_iter().take(OFFERS_MAX - offers.len()) {
        // The same choice about another incident would read as the same offer.
        open.retain(|(act, _)| !offers.iter().any(|offer| reads_alike(offer, act)));
        let fresh = open.iter().any(|(act, _)| !is_told(told, act));
        let places = (0..open.len()).filter(|place| !fresh || !is_told(told, &open[*place].0));
        let best =
            places.reduce(|best, next| if way(&open[next].1) > way(&open[best].1) { next } else { best });
        offers.extend(best.map(|place| open.remove(place).0));
    }
    offers
}

fn reads_alike(one: &Act, other: &Act) -> bool {
    match (one, other) {
        (Act::Respond { choice, toward, .. }, Act::Respond { choice: other, toward: at, .. }) => {
            choice == other && toward == at
        }
        _ => one == other,
    }
}

fn is_told(told: &[Item], act: &Act) -> bool {
    Item::of(act).is_some_and(|item| told.contains(&item))
}

/// The acts that stand beside a turn as what else could have been done.
fn candidates(course: &Course<'_>, found: &Found) -> Vec<Act> {
    let step = usize::from(found.step);
    let (moment, decision) = (course.moments[step], &course.decisions[step][usize::from(found.who)]);
    let Deed::Done(place, act) = found.deed else {
        return left_open(course, found, moment, &decision.acts);
    };
    let aim = if let Act::Respond { toward, .. } = act { toward } else { None };
    let all: Vec<Act> = legal(moment, found.who, &others(decision, place), aim)
        .into_iter()
        .filter(|other| Item::of(other).is_none() || Item::of(other) != Item::of(&act))
        .filter(|other| *other != act)
        .filter(|other| is_real(moment, found.who, Some(&act), other))
        .collect();
    let s = moment.scenario();
    let near: Vec<Act> = all.iter().copied().filter(|other| is_near(s, &act, other)).collect();
    if near.len() >= 2 { near } else { all.into_iter().filter(|other| is_alike(&act, other)).collect() }
}

/// What would have answered, and where that is one way only, what else was open about the same incident.
fn left_open(course: &Course<'_>, found: &Found, moment: &Exercise, beside: &[Act]) -> Vec<Act> {
    let answers = answers(course, usize::from(found.step), found.who, found.deed);
    if answers.len() >= 2 {
        return answers;
    }
    let about = match found.deed {
        Deed::Omitted(incident) => Some(incident),
        Deed::Unanswered(inject) => {
            let ask = moment.scenario().injects[inject].asks.as_ref();
            ask.and_then(|ask| ask.about.or(ask.notice)).and_then(|plot| moment.incident_of(plot))
        }
        Deed::Done(..) => None,
    };
    let s = moment.scenario();
    let same = |act: &Act| match about {
        Some(_) => matches!(act, Act::Respond { incident, .. } if *incident == about),
        None => answers.iter().any(|answer| is_near(s, answer, act)),
    };
    let others = legal(moment, found.who, beside, None).into_iter();
    let open = |act: &Act| same(act) && !answers.contains(act) && is_real(moment, found.who, None, act);
    let others: Vec<Act> = others.filter(open).collect();
    answers.into_iter().chain(others).collect()
}

/// About the same incident, on the same text, or of the same category of measures.
fn is_near(s: &Scenario, act: &Act, other: &Act) -> bool {
    match (act, other) {
        (Act::Respond { incident, .. }, Act::Respond { incident: about, .. }) => incident == about,
        (Act::Answer { proposal, .. }, Act::Answer { proposal: other, .. }) => proposal == other,
        (
            Act::Adopt(own) | Act::Propose { measure: own, .. },
            Act::Adopt(measure) | Act::Propose { measure, .. },
        ) => s.measures[*own].category == s.measures[*measure].category,
        (Act::Respond { .. } | Act::Answer { .. } | Act::Adopt(_) | Act::Propose { .. }, _) => false,
    }
}

/// Of the same sort, whatever it is about.
fn is_alike(act: &Act, other: &Act) -> bool {
    let measure = |act: &Act| matches!(act, Act::Adopt(_) | Act::Propose { .. });
    match act {
        Act::Respond { .. } => matches!(other, Act::Respond { .. }),
        Act::Adopt(_) | Act::Propose { .. } => measure(other),
        Act::Answer { .. } => matches!(other, Act::Answer { .. }),
    }
}
