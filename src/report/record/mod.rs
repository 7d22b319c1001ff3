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
mod hands;
mod happening;
mod ledger;
mod room;
mod shape;

pub(in crate::report) use act::{about_word, act_line, suspect_word};
pub use hands::hands;
pub(in crate::report) use ledger::entry_line;
pub(in crate::report) use room::part;
pub use room::{people, rulings};
pub use shape::{
    ActLine, AnswerLine, DecisionLine, EntryLine, EventLine, ForkedLine, HandsLine, InjectLine, LuckLine,
    MeasuredLine, ObjectiveLine, PersonLine, Record, RulesLine, RulingLine, ScenarioLine, ScoreLine,
    SeatLine, SeatScores, StepLine,
};

use super::figures;
use super::names::Names;
use super::story::headline;
use crate::session::{Course, Forked};
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
    /// The exercise, finished or not, with every step that was closed.
    pub course: &'a Course<'a>,
    /// Who sat where, in the order of the seats: `person`, `script`, or the temperament of a bot.
    pub players: &'a [&'a str],
    /// BLAKE3 of the scenario's text, in hexadecimal.
    pub fingerprint: &'a str,
    /// Who took part in a live exercise, under pseudonyms unless names were asked for.
    pub people: &'a [PersonLine],
    /// What control overruled in it.
    pub rulings: &'a [RulingLine],
    /// Where it goes on from another exercise, if it does.
    pub forked: Option<Forked>,
    /// The hands that a class raised in it.
    pub hands: &'a [HandsLine],
    /// What lies in the drafts of the open step, in the order of the seats; empty where nothing does.
    pub drafts: &'a [Decision],
}

/// The record of an exercise.
pub fn record(played: &Played<'_>) -> Record {
    let exercise = played.course.exercise;
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
        seed: played.course.seed(),
        luck: luck(played.course),
        forked: played
            .forked
            .map(|forked| ForkedLine { step: forked.step + 1, of: ledger::hexadecimal(&forked.of) }),
        over: exercise.is_over(),
        ended: exercise.ending(),
        seats: seats(played),
        steps: steps(played, &names),
        drafts: act::decision_lines(exercise, &names, played.drafts),
        events: exercise.events().iter().map(|event| happening::event_line(&names, event)).collect(),
        injects: injects(exercise),
        entries: entries.iter().map(|entry| ledger::entry_line(&names, entry)).collect(),
        region: region.iter().map(|score| ledger::score_line(scenario, score)).collect(),
        scores: by_seat.collect(),
        objectives: objectives(exercise),
        figures: figures::of(exercise),
        figures_of_nobody_acting: figures::of_nobody_in(played.course),
        people: played.people.to_vec(),
        rulings: played.rulings.to_vec(),
        hands: played.hands.to_vec(),
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

/// The steps from which on luck is that of another seed.
fn luck(course: &Course<'_>) -> Vec<LuckLine> {
    course.other_luck().into_iter().map(|(step, seed)| LuckLine { step: step + 1, seed }).collect()
}

fn rules(exercise: &Exercise) -> RulesLine {
    let Rules { version, parameters, assets } = Rules::of(exercise.scenario());
    let (parameters, assets) = (ledger::hexadecimal(&parameters), ledger::hexadecimal(&assets));
    RulesLine { version, parameters, assets }
}

fn seats(played: &Played<'_>) -> Vec<SeatLine> {
    let scenario = played.course.exercise.scenario();
    let each =
        scenario.states.iter_enumerated().zip(played.players).map(|((seat, state), player)| SeatLine {
            seat: state.id.clone(),
            name: state.name.clone(),
            role: scenario.role_of(seat).map(|role| role.id.clone()),
            player: (*player).to_owned(),
        });
    each.collect()
}

/// Every step closed, with its digest computed again from the moment at which it closed and what was decided in it.
fn steps(played: &Played<'_>, names: &Names<'_>) -> Vec<StepLine> {
    let course = played.course;
    let scenario = course.exercise.scenario();
    let mut lines = Vec::with_capacity(course.decisions.len());
    for (place, (moment, decisions)) in course.moments.iter().zip(course.decisions).enumerate() {
        let mut again = Exercise::clone(moment);
        for (seat, decision) in decisions.iter().enumerate() {
            // They were accepted once, so they are again.
            let _ = again.decide(StateId::from(seat), decision);
        }
        course.close(place, &mut again);
        let step = &scenario.steps[place];
        lines.push(StepLine {
            step: place as u16 + 1,
            part_of: scenario.moves[step.of].id.clone(),
            hours: step.hours,
            decisions: act::decision_lines(course.exercise, names, decisions),
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
