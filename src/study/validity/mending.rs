//! FV-08: trust is slow to rise and quick to fall; one breach undoes several good turns.

use super::check::{Protocol, Runs, ValidityCheck};
use super::finding::{Bound, Finding, Line, Unit};
use super::lab::{Arm, PlannedAct};
use super::play::{Sample, sample};
use crate::scenario::Diagnostic;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::decision::Stance;
use crate::sim::exercise::event::What;
use crate::sim::ids::{PlotId, StateSet};

/// Good acts towards each other, a quarter apart: procedures and practices between two, those first that ask less.
const GOOD_ACTS: [&str; 8] = [
    "cert_mou",
    "bilateral_dialogue",
    "consult_on_request",
    "hotline",
    "mla_evidence",
    "exercise_notice",
    "lea_training",
    // Nobody lends officers to somebody not trusted: it comes last.
    "personnel_exchange",
];
/// Good acts per breach (MODEL.md 1.2).
const ACTS: Bound = Bound::Between(2.0, 6.0);

/// The check as the study lists it: its id, what is expected, and the function that plays it.
pub const CHECK: ValidityCheck = ValidityCheck { id: "FV-08", number: 8, run };

fn run(protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
    let pairs = protocol.runs();
    let lab = protocol.lab("mending")?;
    let (hit, suspect) = (lab.role("hit"), Some(lab.suspect("rival")));
    let named = mending(&lab).doing(0, hit, lab.respond("attribute_alone", suspect));
    let strike = lab.choice_by(Mechanism::CovertReply);
    let struck = mending(&lab).with(|scenario| scenario.choices[strike].exposure = 1.0).doing(
        0,
        hit,
        PlannedAct::Respond(strike, Some(PlotId(0)), suspect),
    );
    let (named, struck) = (look(&named, pairs), look(&struck, pairs));
    let number = Unit::Number;
    Ok(Finding {
        id: CHECK.id,
        expects: "validity-expects-mending",
        lines: vec![
            Line::level("validity-naming-takes", number, &named.column(0)).must_be(Bound::Above(0.0)),
            Line::level("validity-naming-mended", number, &named.column(1)).must_be(ACTS),
            Line::level("validity-strike-takes", number, &struck.column(0)).must_be(Bound::Above(0.0)),
            Line::level("validity-strike-mended", number, &struck.column(1)).must_be(ACTS),
        ],
        refused: named.refused + struck.refused,
    })
}

/// From the first quarter on the one that broke trust proposes one good act a quarter, and the other accepts.
fn mending(lab: &Arm) -> Arm {
    let (hit, rival) = (lab.role("hit"), lab.role("rival"));
    (1..).zip(GOOD_ACTS).fold(lab.clone(), |arm, (step, act)| {
        let act = arm.measure(act);
        arm.doing(step, hit, PlannedAct::Propose(act, StateSet::only(rival))).doing(
            step + 1,
            rival,
            PlannedAct::Answer(act, Stance::Support),
        )
    })
}

/// What the breach took of the other's trust, and how many good acts were in force when that trust was back; one
/// more than there are if it never was.
fn look(arm: &Arm, pairs: Runs<'_>) -> Sample<2> {
    let (hit, rival) = (arm.role("hit"), arm.role("rival"));
    let between = StateSet::only(hit).with(rival);
    sample(arm, CHECK.number, pairs, |play| {
        let before = play.exercise.world().trust(rival, hit);
        play.until(1);
        let taken = before - play.exercise.world().trust(rival, hit);
        let steps = play.exercise.scenario().steps.len() as u16;
        let mended = (2..steps).find_map(|step| {
            play.until(step);
            let acts = play.exercise.events().iter();
            let acts =
                acts.filter(|event| matches!(event.what, What::InForce(_, members) if members == between));
            (play.exercise.world().trust(rival, hit) >= before).then_some(acts.count())
        });
        [taken, mended.unwrap_or(GOOD_ACTS.len() + 1) as f64]
    })
}
