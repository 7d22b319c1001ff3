//! What is wrong in a file of acts, all of it at once: names that mean nothing, steps that do not exist, a seat that
//! decides twice. Whether an act may be done is not asked here; nobody knows before its step opens.

use std::collections::BTreeMap;

use super::file::{Otherwise, PlannedAct, Scripted, Turn};
use super::findings::Findings;
use super::lookup::{self, step_of};
use crate::scenario::called;
use crate::scenario::checks::report::listed;
use crate::scenario::diagnostic::{nearest, steps_from_one};
use crate::scenario::names::ACCIDENT;
use crate::scenario::path::Path;
use crate::sim::decision::ACTS_MAX;
use crate::sim::ids::StateId;

/// Seats that are listed: who they are, and the bots that may sit there. Without a list of temperaments any will do.
pub(super) fn seats(findings: &mut Findings<'_>, seats: &[Scripted], temperaments: Option<&[&str]>) {
    let (root, mut before) = (Path::Root, BTreeMap::new());
    let list = root.name("seats");
    for (place, scripted) in seats.iter().enumerate() {
        let at = list.item(place);
        if let Some(seat) = seat(findings, &at.name("seat"), &scripted.seat) {
            twice(findings, &at.name("seat"), &mut before, seat, "this seat is listed twice");
        }
        if let (Otherwise::Bot(word), Some(all)) = (&scripted.otherwise, temperaments) {
            temperament(findings, &at.name("otherwise"), word, all);
        }
    }
}

/// A temperament that nobody has.
pub(super) fn temperament(findings: &mut Findings<'_>, at: &Path<'_>, word: &str, all: &[&str]) {
    if !all.contains(&word) {
        findings.say("AC107", at, || {
            (format!("no temperament is called `{word}`"), hint(word, all.iter().copied()))
        });
    }
}

/// Turns: when, who, what.
pub(super) fn turns(findings: &mut Findings<'_>, turns: &[Turn]) {
    let (root, mut before) = (Path::Root, BTreeMap::new());
    let list = root.name("acts");
    for (place, turn) in turns.iter().enumerate() {
        let at = list.item(place);
        let seat = seat(findings, &at.name("seat"), &turn.seat);
        let step = step(findings, &at, turn);
        if let (Some(seat), Some(step)) = (seat, step) {
            let sentence = "this seat has its acts for this step already";
            twice(findings, &at.name("seat"), &mut before, (step, seat), sentence);
        }
        let acts = at.name("do");
        if turn.r#do.len() > ACTS_MAX {
            findings.say("AC204", &acts, || {
                let sentence = format!("{} acts in one step, and {ACTS_MAX} are the most", turn.r#do.len());
                (sentence, "spread them over several steps".into())
            });
        }
        for (nth, planned) in turn.r#do.iter().enumerate() {
            act(findings, &acts.item(nth), planned);
        }
    }
}

/// The step of a turn, or what is wrong with it.
fn step(findings: &mut Findings<'_>, at: &Path<'_>, turn: &Turn) -> Option<u16> {
    let scenario = findings.scenario;
    let found = step_of(scenario, turn);
    if found.is_some() {
        return found;
    }
    match (&turn.step, &turn.at) {
        (Some(step), None) => findings.say("AC201", &at.name("step"), || {
            (
                format!("there is no step {step}"),
                format!("the exercise has {}", steps_from_one(scenario.steps.len())),
            )
        }),
        (None, Some((name, nth))) => match lookup::part(scenario, name) {
            Some(part) => findings.say("AC201", &at.name("at"), || {
                let sentence = format!("the move `{name}` has no step {nth}");
                (sentence, format!("it has {}", steps_from_one(part.steps.into())))
            }),
            None => findings.say("AC106", &at.name("at"), || {
                let moves = scenario.moves.iter().map(|part| part.id.as_str());
                (format!("no move is called `{name}`"), hint(name, moves))
            }),
        },
        (Some(_), Some(_)) => findings.say("AC202", at, || {
            let hint = "keep one of `step` and `at`";
            ("the step is given twice".into(), hint.into())
        }),
        (None, None) => findings.say("AC202", at, || {
            let hint = "add `step: 3`, or `at: (\"crisis\", 1)` with the name of a move";
            ("it is not said in which step".into(), hint.into())
        }),
    }
    None
}

/// Names in one act.
fn act(findings: &mut Findings<'_>, at: &Path<'_>, planned: &PlannedAct) {
    match planned {
        PlannedAct::Adopt { measure: word } => measure(findings, &at.name("measure"), word),
        PlannedAct::Propose { measure: word, with } => {
            measure(findings, &at.name("measure"), word);
            for (place, partner) in with.iter().enumerate() {
                seat(findings, &at.name("with").item(place), partner);
            }
        }
        PlannedAct::Answer { measure: word, by, .. } => {
            measure(findings, &at.name("measure"), word);
            if let Some(by) = by {
                seat(findings, &at.name("by"), by);
            }
        }
        PlannedAct::Choose { choice: word, about, everyday, toward } => {
            choice(findings, &at.name("choice"), word);
            incident(findings, at, about.as_deref(), everyday.as_ref());
            if let Some(word) = toward {
                suspect(findings, &at.name("toward"), word);
            }
        }
    }
}

fn seat(findings: &mut Findings<'_>, at: &Path<'_>, word: &str) -> Option<StateId> {
    let (scenario, seat) = (findings.scenario, called::seat(findings.scenario, word));
    if seat.is_none() {
        findings.say("AC101", at, || {
            (format!("no delegation at this table is called `{word}`"), called::seat_hint(scenario, word))
        });
    }
    seat
}

fn measure(findings: &mut Findings<'_>, at: &Path<'_>, word: &str) {
    let scenario = findings.scenario;
    if scenario.measure(word).is_none() {
        let known = scenario.measures.iter().map(|measure| measure.id.as_str());
        findings.say("AC102", at, || (format!("no measure is called `{word}`"), hint(word, known)));
    }
}

fn choice(findings: &mut Findings<'_>, at: &Path<'_>, word: &str) {
    let scenario = findings.scenario;
    if scenario.choice(word).is_none() {
        let known = scenario.choices.iter().map(|choice| choice.id.as_str());
        findings.say("AC103", at, || (format!("no crisis choice is called `{word}`"), hint(word, known)));
    }
}

fn incident(
    findings: &mut Findings<'_>,
    at: &Path<'_>,
    about: Option<&str>,
    everyday: Option<&(String, u32)>,
) {
    let scenario = findings.scenario;
    if let Some(word) = about.filter(|word| lookup::plot(scenario, word).is_none()) {
        let known = scenario.plots.iter().map(|plot| plot.id.as_str());
        findings.say("AC104", &at.name("about"), || {
            (format!("no incident of the plot is called `{word}`"), hint(word, known))
        });
    }
    if let Some((victim, nth)) = everyday {
        seat(findings, &at.name("everyday").item(0), victim);
        if *nth == 0 {
            findings.say("AC205", &at.name("everyday").item(1), || {
                let hint = "the first that hit this state is number 1";
                ("everyday incidents are counted from 1".into(), hint.into())
            });
        }
    }
    if about.is_some() && everyday.is_some() {
        findings.say("AC206", at, || {
            let hint = "keep one of `about` and `everyday`, or write two acts";
            ("a choice is about one incident".into(), hint.into())
        });
    }
}

fn suspect(findings: &mut Findings<'_>, at: &Path<'_>, word: &str) {
    let scenario = findings.scenario;
    if lookup::suspect(scenario, word).is_none() {
        let actors = scenario.actors.iter().map(|actor| actor.id.as_str());
        let known = actors.chain([ACCIDENT]).chain(called::seat_words(scenario));
        findings
            .say("AC105", at, || (format!("no actor, role or state is called `{word}`"), hint(word, known)));
    }
}

/// Says it where a key was there before, with the place where.
fn twice<Key: Ord>(
    findings: &mut Findings<'_>,
    at: &Path<'_>,
    before: &mut BTreeMap<Key, String>,
    key: Key,
    sentence: &str,
) {
    if let Some(first) = before.get(&key) {
        findings.say("AC203", at, || (sentence.into(), format!("{first}; put both together")));
        return;
    }
    let first = match (findings.locate)(at).0 {
        Some(place) => format!("the first stands on line {}", place.line),
        None => format!("the first is `{at}`"),
    };
    before.insert(key, first);
}

/// The nearest spelling, or what there is, or where it is listed.
fn hint<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> String {
    let known: Vec<_> = known.collect();
    match nearest(word, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => "this scenario has none".into(),
        None if known.len() > 40 => "scenarios/REFERENCE.md lists them all".into(),
        None => format!("possible: {}", listed(known)),
    }
}
