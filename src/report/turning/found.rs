//! Everything in an exercise that may have been a turn, with what it changed: every act that was carried out, every
//! position, every request left unanswered, every incident about which nothing was done in time.

use super::arms::after;
use super::offers;
use super::point::{Deed, Found};
use super::weigh::Difference;
use crate::session::Course;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::What;
use crate::sim::ids::StateId;
use crate::sim::score::ledger::Cause;
use crate::study::whatif::Change;

/// What an act about an everyday incident weighs, beside one about the plot's own: the exercise is not about it.
const EVERYDAY_SHARE: f64 = 0.5;

/// All of them, in order: by step, deeds before omissions. What was decided in another exercise from which this one goes on is no
/// turn of this one.
pub(super) fn all(course: &Course<'_>) -> Vec<Found> {
    (usize::from(course.first_own())..course.moments.len()).flat_map(|step| in_step(course, step)).collect()
}

fn in_step(course: &Course<'_>, step: usize) -> Vec<Found> {
    let came = after(course, step, Change::None);
    let mut found = done(course, step, &came);
    for (who, deed) in undone(course, step) {
        // Of all answers that were open the one that would have changed most: so much hung on it.
        let answers = offers::answers(course, step, who, deed);
        let weighed = answers.into_iter().map(|act| {
            let found = one(course, step, &came, (who, deed), Change::Also(who, act));
            Found { answer: Some(act), ..found }
        });
        found.extend(weighed.reduce(|most, next| if next.weight > most.weight { next } else { most }));
    }
    found
}

/// Acts and positions; not what lapsed, because nothing came of it.
fn done(course: &Course<'_>, step: usize, came: &Exercise) -> Vec<Found> {
    let lapsed = |who: StateId, act: Act| {
        let mut events = course.exercise.events().iter().filter(|event| usize::from(event.step) == step);
        events.any(|event| event.what == What::Lapsed(who, act))
    };
    let mut found = Vec::new();
    for (seat, decision) in course.decisions[step].iter().enumerate() {
        let who = StateId::from(seat);
        let acts = decision.acts.iter().enumerate().filter(|(_, act)| !lapsed(who, **act));
        found.extend(acts.map(|(place, act)| {
            one(course, step, came, (who, Deed::Done(place, *act)), Change::Without(who, place))
        }));
    }
    found
}

fn one(
    course: &Course<'_>,
    step: usize,
    came: &Exercise,
    (who, deed): (StateId, Deed),
    change: Change,
) -> Found {
    let moment = course.moments[step];
    let difference = Difference::between(moment, came, &after(course, step, change), who);
    let about = match deed {
        Deed::Done(_, Act::Respond { incident, .. }) => incident,
        Deed::Done(..) | Deed::Unanswered(_) => None,
        Deed::Omitted(incident) => Some(incident),
    };
    // What began in this very step was not there yet at the moment.
    let incident = about.and_then(|id| course.exercise.incidents().get(id));
    let is_everyday = incident.is_some_and(|incident| incident.plot.is_none());
    let weight = difference.weight() * if is_everyday { EVERYDAY_SHARE } else { 1.0 };
    Found { step: step as u16, who, deed, difference, weight, answer: None }
}

/// What was left undone in a step, each once.
fn undone(course: &Course<'_>, step: usize) -> Vec<(StateId, Deed)> {
    let mut found: Vec<(StateId, Deed)> = Vec::new();
    let events = course.exercise.events().iter().filter(|event| usize::from(event.step) == step);
    for event in events {
        if let What::RequestUnanswered(inject, who, _) = event.what {
            found.push((who, Deed::Unanswered(inject)));
        }
    }
    for line in course.exercise.ledger().lines().iter().filter(|line| usize::from(line.step) == step) {
        if let Cause::Omitted(incident) = line.cause
            && !found.contains(&(line.actor, Deed::Omitted(incident)))
        {
            found.push((line.actor, Deed::Omitted(incident)));
        }
    }
    found
}
