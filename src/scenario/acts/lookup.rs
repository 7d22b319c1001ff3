//! What the names of a file of acts mean in a compiled scenario.

use super::file::Turn;
use crate::scenario::called;
use crate::scenario::names::ACCIDENT;
use crate::sim::ids::{ActorId, PlotId, Suspect};
use crate::sim::scenario::{Move, Scenario};

/// The incident of the plot with this short name.
pub fn plot(scenario: &Scenario, word: &str) -> Option<PlotId> {
    scenario.plots.iter_enumerated().find(|(_, plot)| plot.id == word).map(|(id, _)| id)
}

/// Somebody at whom a choice can be directed: an actor, nobody, or a seat.
pub fn suspect(scenario: &Scenario, word: &str) -> Option<Suspect> {
    let actor = scenario.actors.iter().position(|actor| actor.id == word);
    let actor = actor.map(|place| scenario.suspect_actor(ActorId::from(place)));
    let accident = || (word == ACCIDENT).then(|| scenario.accident());
    let seat = || called::seat(scenario, word).map(|seat| scenario.suspect_state(seat));
    actor.or_else(accident).or_else(seat)
}

/// The move with this short name.
pub fn part<'a>(scenario: &'a Scenario, word: &str) -> Option<&'a Move> {
    scenario.moves.iter().find(|part| part.id == word)
}

/// The step of a turn, counted from 0, if the exercise has it.
pub fn step_of(scenario: &Scenario, turn: &Turn) -> Option<u16> {
    let from_zero = |nth: u32, most: usize| {
        let place = u16::try_from(nth.checked_sub(1)?).ok()?;
        (usize::from(place) < most).then_some(place)
    };
    match (&turn.step, &turn.at) {
        (Some(step), None) => from_zero(*step, scenario.steps.len()),
        (None, Some((name, nth))) => {
            let part = part(scenario, name)?;
            Some(part.first + from_zero(*nth, usize::from(part.steps))?)
        }
        _ => None,
    }
}
