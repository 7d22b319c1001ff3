//! The full record of an exercise as JSON: what was decided, what happened, what it earned. The only place of
//! the report that knows JSON, and the shape that others may rely on.
//!
//! Every thing is called by its name (`"comm_check"`, `"MYS"`, paragraph `"4"`), never by a number that means
//! something only inside the program. Steps count from 1, as people count them. Fields may be added within a
//! format; one that goes or changes its meaning makes a new [`FORMAT`].
//!
//! | format | written by | changed |
//! |---|---|---|
//! | 1 | 0.1 | first |
//! | 2 | 0.1 | names of kinds, bands and events are written with hyphens, as in forms and on the command line |
//! | 3 | 0.1 | a line of evidence is a mark or a reading of a test, and has no points; a score says conduct, preparation and what it measured |

mod act;
mod happening;
mod ledger;
mod shape;

pub use shape::{
    ActLine, DecisionLine, EntryLine, EventLine, InjectLine, MeasuredLine, ObjectiveLine, Record, RulesLine,
    ScenarioLine, ScoreLine, SeatLine, SeatScores, StepLine,
};

use std::sync::Arc;

use super::figures;
use super::names::Names;
use super::story::headline;
use crate::sim::decision::Decision;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::rules::Rules;
use crate::sim::score::band;

/// The format written now.
pub const FORMAT: u32 = 3;

/// What a record is made of.
#[derive(Debug, Clone, Copy)]
pub struct Played<'a> {
    /// The exercise, finished or not.
    pub exercise: &'a Exercise,
    /// The decisions of every step closed, in the order of the seats.
    pub decisions: &'a [Vec<Decision>],
    /// Who sat where, in the order of the seats: `person`, `script`, or the temperament of a bot.
    pub players: &'a [&'a str],
    /// BLAKE3 of the scenario's text, in hexadecimal.
    pub fingerprint: &'a str,
}

/// The record of an exercise.
pub fn record(played: &Played<'_>) -> Record {
    let exercise = played.exercise;
    let scenario = exercise.scenario();
    let names = Names::of_control(exercise);
    let entries = exercise.ledger().lines();
    let scores: Vec<_> = scenario
        .states
        .keys()
        .map(|state| band::of_state(scenario, entries.iter().enumerate(), state))
        .collect();
    let region = band::of_region(scenario, &scores);
    let by_seat = scenario.states.iter().zip(&scores).map(|(state, scores)| SeatScores {
        seat: state.id.clone(),
        scores: scores.iter().map(|score| ledger::score_line(scenario, score)).collect(),
    });
    Record {
        format: FORMAT,
        program: concat!("mufakat ", env!("CARGO_PKG_VERSION")).to_owned(),
        rules: rules(exercise),
        scenario: ScenarioLine {
            name: scenario.name.clone(),
            title: scenario.title.clone(),
            fingerprint: played.fingerprint.to_owned(),
            instrument: scenario.instrument.id.clone(),
        },
        seed: exercise.seed(),
        over: exercise.is_over(),
        seats: seats(played),
        steps: steps(played, &names),
        events: exercise.events().iter().map(|event| happening::event_line(&names, event)).collect(),
        injects: injects(exercise),
        entries: entries.iter().map(|entry| ledger::entry_line(&names, entry)).collect(),
        region: region.iter().map(|score| ledger::score_line(scenario, score)).collect(),
        scores: by_seat.collect(),
        objectives: objectives(exercise),
        figures: figures::of(exercise),
        figures_of_nobody_acting: figures::of_nobody_acting(scenario, exercise.seed()),
        note: scenario.instrument.note.clone(),
    }
}

/// The record as text, one field a line, with a line break at the end.
///
/// # Errors
/// Only if a number is none, which the rules do not let happen.
pub fn to_json(record: &Record) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(record).map(|text| text + "\n")
}

fn rules(exercise: &Exercise) -> RulesLine {
    let Rules { version, parameters, assets } = Rules::of(exercise.scenario());
    let (parameters, assets) = (ledger::hexadecimal(&parameters), ledger::hexadecimal(&assets));
    RulesLine { version, parameters, assets }
}

fn seats(played: &Played<'_>) -> Vec<SeatLine> {
    let scenario = played.exercise.scenario();
    let each =
        scenario.states.iter_enumerated().zip(played.players).map(|((seat, state), player)| SeatLine {
            seat: state.id.clone(),
            name: state.name.clone(),
            role: scenario.role_of(seat).map(|role| role.id.clone()),
            player: (*player).to_owned(),
        });
    each.collect()
}

/// Every step closed, with its digest recomputed from the seed and the decisions alone.
fn steps(played: &Played<'_>, names: &Names<'_>) -> Vec<StepLine> {
    let scenario = played.exercise.scenario();
    let mut again = Exercise::new(Arc::clone(scenario), played.exercise.seed());
    let mut lines = Vec::with_capacity(played.decisions.len());
    for (place, decisions) in played.decisions.iter().enumerate() {
        for (seat, decision) in decisions.iter().enumerate() {
            // They were accepted once, so they are again.
            let _ = again.decide(StateId::from(seat), decision);
        }
        again.advance();
        let step = &scenario.steps[place];
        lines.push(StepLine {
            step: place as u16 + 1,
            part_of: scenario.moves[step.of].id.clone(),
            hours: step.hours,
            decisions: act::decision_lines(played.exercise, names, decisions),
            digest: ledger::hexadecimal(&again.digest()),
        });
    }
    lines
}

fn injects(exercise: &Exercise) -> Vec<InjectLine> {
    let scenario = exercise.scenario();
    let released = exercise.released();
    let each = scenario.injects.iter_enumerated().map(|(id, inject)| InjectLine {
        inject: inject.id.clone(),
        kind: inject.kind.name().to_owned(),
        from: inject.from.clone(),
        headline: headline(&inject.headline, &inject.text),
        released: released[id].map(|step| step + 1),
        misleading: inject.misleading,
        to: if inject.public {
            None
        } else {
            Some(inject.to.iter().map(|seat| scenario.states[seat].id.clone()).collect())
        },
    });
    each.collect()
}

fn objectives(exercise: &Exercise) -> Vec<ObjectiveLine> {
    let scenario = exercise.scenario();
    let each = scenario.wants.iter().map(|want| ObjectiveLine {
        seat: scenario.states[want.of].id.clone(),
        objective: want.id.clone(),
        weight: want.weight,
        reached: exercise.holds(&want.when),
    });
    each.collect()
}
