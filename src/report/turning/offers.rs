//! What else a delegation could have done at a moment: acts that the rules allowed then, beside the other acts of its
//! decision, towards the same incident, on the same text or in the same field.

use super::arms::after;
use super::point::{Deed, Found};
use super::weigh::Difference;
use crate::session::Course;
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::terms::Polarity;
use crate::sim::decide::options::{ChoiceOption, MeasureOption};
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, IndicatorId, InjectId, MeasureId, StateId, StateSet, Suspect};
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::Cause;
use crate::study::whatif::Change;
use crate::study::whatif::change::others;

/// How many are told at most.
const OFFERS_MAX: usize = 3;

/// Everything that the rules allowed this delegation beside these acts, each line of the catalogue about the same
/// incident once: towards `aim` where that was possible.
pub(in crate::report) fn legal(
    moment: &Exercise,
    who: StateId,
    beside: &[Act],
    aim: Option<Suspect>,
) -> Vec<Act> {
    let spent = moment.spent(who, beside);
    let options = moment.options(who, &spent);
    let measures = options.measures.iter().filter(|option| option.refused.is_none());
    let choices = options.choices.iter().filter(|option| option.refused.is_none());
    let answers = options.answers.iter().flat_map(|option| {
        let open = option.stances.iter().filter(|stance| stance.refused.is_none());
        open.map(|stance| Act::Answer { proposal: option.proposal, stance: stance.stance })
    });
    let all = measures.map(|option| start(moment.scenario(), option)).chain(answers);
    let all = all.chain(choices.filter_map(|option| response(moment, who, option, aim)));
    all.filter(|act| moment.check(who, act, &spent).is_ok()).collect()
}

fn start(s: &Scenario, option: &MeasureOption) -> Act {
    let measure = option.measure;
    match s.measures[measure].scope {
        Scope::Unilateral => Act::Adopt(measure),
        Scope::Bilateral | Scope::Minilateral(_) | Scope::Consensus(_) => {
            let first = option.partners.iter().take(option.partners_min);
            Act::Propose { measure, to: first.fold(StateSet::NONE, StateSet::with) }
        }
    }
}

/// The same acts, where a proposal to one partner stands once for each partner that may be asked.
pub(in crate::report) fn to_each(
    moment: &Exercise,
    who: StateId,
    beside: &[Act],
    acts: Vec<Act>,
) -> Vec<Act> {
    let spent = moment.spent(who, beside);
    let options = moment.options(who, &spent);
    let partners = |wanted| options.measures.iter().find(|option| option.measure == wanted);
    let each = |act: Act| match act {
        Act::Propose { measure, to } if to.count() == 1 && !is_for_several(moment.scenario(), measure) => {
            partners(measure)
                .into_iter()
                .flat_map(|option| option.partners.iter())
                .map(|partner| Act::Propose { measure, to: StateSet::only(partner) })
                .collect()
        }
        _ => vec![act],
    };
    let all = acts.into_iter().flat_map(each);
    all.filter(|act| moment.check(who, act, &spent).is_ok()).collect()
}

fn is_for_several(s: &Scenario, measure: MeasureId) -> bool {
    matches!(s.measures[measure].scope, Scope::Minilateral(_) | Scope::Consensus(_))
}

/// Directed as the act that was done, or else at somebody who has a part in the incident. None where that is nobody:
/// an act against a delegation that has nothing to do with it is no choice to talk about.
fn response(moment: &Exercise, who: StateId, option: &ChoiceOption, aim: Option<Suspect>) -> Option<Act> {
    let toward = if option.toward.is_empty() { None } else { Some(aimed(moment, who, option, aim)?) };
    Some(Act::Respond { choice: option.choice, incident: option.incident, toward })
}

fn aimed(moment: &Exercise, who: StateId, option: &ChoiceOption, aim: Option<Suspect>) -> Option<Suspect> {
    let s = moment.scenario();
    let id = option.incident;
    let incident = id.map(|id| &moment.incidents()[id]);
    let suspected = id.filter(|id| moment.incidents()[*id].plot.is_some()).and_then(|id| {
        let (state, belief) = moment.beliefs().first_state(s, id, who)?;
        (belief >= s.parameters.doubt_belief).then_some(state)
    });
    // Nobody does something harsh to the state that was hit.
    let gentle = s.choices[option.choice].harm().is_none();
    let victim = incident.filter(|_| gentle).map(|incident| incident.victim);
    let other = incident.and_then(|incident| incident.counterpart);
    let states = [victim, other, suspected].into_iter().flatten().map(|state| s.suspect_state(state));
    aim.into_iter().chain(states).find(|suspect| option.toward.contains(suspect))
}

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
    let step = usize::from(found.step);
    let came = after(course, step, Change::None);
    let moment = course.moments[step];
    let weighed = |act: Act| {
        let change = match found.deed {
            Deed::Done(place, _) => Change::Instead(found.who, place, act),
            Deed::Unanswered(_) | Deed::Omitted(_) => Change::Also(found.who, act),
        };
        (act, Difference::between(moment, &came, &after(course, step, change), found.who))
    };
    let mut open: Vec<(Act, Difference)> = candidates(course, found).into_iter().map(weighed).collect();
    let ways: [fn(&Difference) -> f64; OFFERS_MAX] =
        [Difference::served, |difference| -difference.served(), Difference::weight];
    let mut offers: Vec<Act> = Vec::new();
    // The answer that was missing stands first.
    if let Some(place) = open.iter().position(|(act, _)| Some(*act) == found.answer) {
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
    if offers.len() < 2 { Vec::new() } else { offers }
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
        .filter(|other| is_harsh(moment, &act) || fits(moment, found.who, other))
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
    let open = |act: &Act| same(act) && !answers.contains(act) && fits(moment, found.who, act);
    let others: Vec<Act> = others.filter(open).collect();
    answers.into_iter().chain(others).collect()
}

/// Is it worth a word to this delegation? To be harsh is a choice of the state that was hit; whoever helps, asks or
/// cleans up at home without having been hit has nobody to punish.
fn fits(moment: &Exercise, who: StateId, act: &Act) -> bool {
    let hit = |id: IncidentId| moment.incidents()[id].victim == who;
    !is_harsh(moment, act) || matches!(act, Act::Respond { incident: Some(id), .. } if hit(*id))
}

fn is_harsh(moment: &Exercise, act: &Act) -> bool {
    matches!(act, Act::Respond { choice, .. } if moment.scenario().choices[*choice].harm().is_some())
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
