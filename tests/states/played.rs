//! Games at mixed tables, and what every delegation decided in them, with what it was in the incident it acted on.
//! What a delegation is, is said here from outside, with the rules' own facts, and not as the bots see it.

use std::sync::{Arc, OnceLock};

use mufakat::bots::{self, Others};
use mufakat::sim::catalogue::choice::Mechanism;
use mufakat::sim::decision::Act;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::{ChoiceId, IncidentId, StateId, Suspect};
use mufakat::sim::plot::PlotEffect;
use mufakat::sim::scenario::Scenario;

use crate::support::shipped;

/// The shipped scenarios in which there is a crisis to act on.
pub const CRISES: [&str; 6] =
    ["deep-current", "departures", "last-mile", "prototype", "two-desks", "viral-dawn"];

/// A crisis choice that a bot has decided on.
pub struct Deed {
    pub choice: ChoiceId,
    pub incident: IncidentId,
    pub toward: Option<Suspect>,
    pub mechanism: Mechanism,
    pub rung: Option<u8>,
    /// The state that it is directed at.
    pub at: Option<StateId>,
    pub victim: StateId,
    /// How likely the delegation held it that whoever it is directed at is behind this.
    pub belief: f64,
    /// Somebody has asked it, protested to it, named it, or the crisis is with it.
    pub suspected: bool,
    /// Whoever it is directed at has named it or hurt it.
    pub harmed: bool,
    /// A request was open to it.
    pub asked: bool,
    pub told: bool,
    pub holds_traces: bool,
    pub help_asked: bool,
    pub rung_of_crisis: u8,
    pub part: String,
}

/// One delegation's decision for one step.
pub struct Decided {
    pub scenario: &'static str,
    pub seed: u64,
    pub step: u16,
    pub hours: bool,
    pub seat: StateId,
    pub acts: Vec<Act>,
    pub deeds: Vec<Deed>,
    /// Measures begun that nobody had asked this delegation for.
    pub own_measures: usize,
}

/// All decisions of all games, scenario by scenario, step by step, seat by seat.
pub fn all() -> &'static [Decided] {
    static ALL: OnceLock<Vec<Decided>> = OnceLock::new();
    ALL.get_or_init(|| {
        let in_ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
        let seeds = if in_ci { 170 } else { 20 };
        CRISES.into_iter().flat_map(|name| play(name, seeds)).collect()
    })
}

fn play(name: &'static str, seeds: u64) -> Vec<Decided> {
    let scenario = shipped(name);
    let mut decided = Vec::new();
    for seed in 0..seeds {
        let table = Others::Mixed.table(scenario.states.len(), seed);
        let mut exercise = Exercise::new(Arc::clone(&scenario), seed);
        while !exercise.is_over() {
            for (seat, &temperament) in table.iter_enumerated() {
                let draft = bots::decide(temperament, &exercise.seat(seat));
                decided.push(look(name, &exercise, seat, draft.acts()));
                exercise.seal(&draft).expect("a bot's decision is legal");
            }
            exercise.advance();
        }
    }
    decided
}

fn look(scenario: &'static str, exercise: &Exercise, seat: StateId, acts: &[Act]) -> Decided {
    let (_, asked) = exercise.seat(seat).asked_for();
    let own = |act: &&Act| match **act {
        Act::Adopt(measure) | Act::Propose { measure, .. } => !asked.has(measure),
        Act::Answer { .. } | Act::Respond { .. } => false,
    };
    Decided {
        scenario,
        seed: exercise.seed(),
        step: exercise.step(),
        hours: exercise.scenario().steps[usize::from(exercise.step())].crisis,
        seat,
        acts: acts.to_vec(),
        deeds: acts.iter().filter_map(|act| deed(exercise, seat, act)).collect(),
        own_measures: acts.iter().filter(own).count(),
    }
}

fn deed(exercise: &Exercise, seat: StateId, act: &Act) -> Option<Deed> {
    let Act::Respond { choice, incident, toward } = *act else {
        return None;
    };
    let (s, id) = (exercise.scenario(), incident.expect("a bot's choice is about an incident"));
    let (incident, entry) = (&exercise.incidents()[id], &s.choices[choice]);
    let at = toward.and_then(|suspect| s.state_of(suspect));
    let looks = incident.probing.or(incident.joint).with(incident.victim).has(seat);
    let items = exercise.beliefs().items(id, seat);
    Some(Deed {
        choice,
        incident: id,
        toward,
        mechanism: entry.mechanism,
        rung: entry.rung,
        at,
        victim: incident.victim,
        belief: toward.map_or(0.0, |suspect| exercise.beliefs().get(id, seat, suspect)),
        suspected: incident.counterpart == Some(seat) || turned_to(exercise, id, seat),
        harmed: at.is_some_and(|other| has_harmed(exercise, other, seat)),
        asked: exercise.seat(seat).asked_for().0 >> choice.0 & 1 == 1,
        told: incident.noticed.has(seat),
        holds_traces: looks && items > 0 || told_in_private(exercise, s, id, seat),
        help_asked: incident.help_asked,
        rung_of_crisis: incident.rung,
        part: s.role_of(seat).map_or(String::new(), |role| role.id.clone()),
    })
}

/// Has anybody named this delegation over the incident, or directed a choice about it at this delegation?
fn turned_to(exercise: &Exercise, id: IncidentId, seat: StateId) -> bool {
    let me = exercise.scenario().suspect_state(seat);
    exercise.events().iter().any(|event| match event.what {
        What::Named(incident, _, suspect) => incident == id && suspect == me,
        What::Done(by, Act::Respond { incident, toward, .. }) => {
            by != seat && incident == Some(id) && toward == Some(me)
        }
        _ => false,
    })
}

fn has_harmed(exercise: &Exercise, other: StateId, seat: StateId) -> bool {
    let s = exercise.scenario();
    let me = s.suspect_state(seat);
    exercise.events().iter().any(|event| match event.what {
        What::Named(_, by, suspect) => by == other && suspect == me,
        What::Done(by, Act::Respond { choice, toward, .. }) => {
            let harsh = s.choices[choice].rung.is_some_and(|rung| rung >= s.parameters.harsh_rung);
            by == other && toward == Some(me) && harsh
        }
        _ => false,
    })
}

fn told_in_private(exercise: &Exercise, s: &Scenario, id: IncidentId, seat: StateId) -> bool {
    let private = s.injects.iter_enumerated();
    let private = private.filter(|(inject, entry)| !entry.public && exercise.released()[*inject].is_some());
    private.flat_map(|(_, entry)| &entry.effects).any(|effect| {
        matches!(*effect, PlotEffect::Evidence { incident, to, .. }
            if to == seat && Some(incident) == exercise.incidents()[id].plot)
    })
}
