//! FV-12: force is very rare, even under severe strain; striking back in secret is often found out and rarely pays.

use super::check::{Protocol, Runs, ValidityCheck, standing};
use super::finding::{Bound, Finding, Line, Unit};
use super::lab::{Arm, PlannedAct};
use super::play::{Sample, sample};
use crate::bots::Temperament;
use crate::scenario::Diagnostic;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::exercise::event::What;
use crate::sim::ids::PlotId;
use crate::sim::plot::PlotEffect;
use crate::sim::quantity::StateQuantity;

/// What severe strain adds to that of the laboratory: tension .8, pressure .9 (our estimate).
const SEVERE: (f64, f64) = (0.3, 0.4);
/// The rung of a covert reply, and that of limited force (MODEL.md 2.3).
const STRUCK: u8 = 5;
/// See [`STRUCK`].
const FORCE: u8 = 7;
/// Force, and how often a covert reply comes out (MODEL.md 1.2).
const RARE: Bound = Bound::Below(0.01);
/// See [`RARE`].
const OFTEN: Bound = Bound::Between(0.2, 0.5);

/// What is rare needs so many times as many runs before its interval says so; bots take longer to play them.
const RUNS: u32 = 8;
/// See [`RUNS`].
const RUNS_OF_BOTS: u32 = 4;

/// The check as the study lists it: its id, what is expected, and the function that plays it.
pub const CHECK: ValidityCheck = ValidityCheck { id: "FV-12", number: 12, run };

fn run(protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
    let pairs = protocol.runs();
    let lab = protocol.lab("ambiguous")?;
    let (hit, rival, suspect) = (lab.role("hit"), lab.role("rival"), Some(lab.suspect("rival")));
    let (tension, pressure) = SEVERE;
    let severe = lab.starting(&[
        PlotEffect::Tension(hit, rival, tension),
        PlotEffect::State(hit, StateQuantity::Pressure, pressure),
    ]);
    let strike = PlannedAct::Respond(lab.choice_by(Mechanism::CovertReply), Some(PlotId(0)), suspect);
    let protest = PlannedAct::Respond(lab.choice_by(Mechanism::Demarche), Some(PlotId(0)), suspect);
    let name = lab.respond("attribute_alone", suspect);
    let silent = [
        severe.clone(),
        severe.doing(0, hit, name),
        severe.doing(1, hit, strike),
        lab.doing(1, hit, strike),
        lab.doing(1, hit, protest),
    ];
    let arms = silent.map(|arm| look(&arm, pairs.times(RUNS)));
    let hard = look(&severe.played_by(Temperament::HardLine), pairs.times(RUNS_OF_BOTS));
    let [quiet, named, driven, struck, protested] = &arms;
    let (covert, force, exposed, points) = (0, 1, 2, 3);
    let share = |what, arm: &Sample<4>, place| Line::level(what, Unit::Share, &arm.column(place));
    Ok(Finding {
        id: CHECK.id,
        expects: "validity-expects-force",
        lines: vec![
            share("validity-severe-covert", quiet, covert).prototype(0.25, 0.25),
            share("validity-severe-force", quiet, force).must_be(RARE).prototype(0.0, 0.001),
            share("validity-named-force", named, force).must_be(RARE),
            share("validity-hard-line-force", &hard, force).must_be(RARE),
            share("validity-strike-force", struck, force).must_be(RARE),
            share("validity-strike-severe-force", driven, force),
            share("validity-strike-exposed", struck, exposed).must_be(OFTEN),
            Line::difference(
                "validity-strike-points",
                Unit::Number,
                &protested.column(points),
                &struck.column(points),
            )
            .must_be(Bound::Below(0.0)),
        ],
        refused: arms.iter().chain([&hard]).map(|arm| arm.refused).sum(),
    })
}

/// A covert reply or worse, force, exposure, and all points of the state hit.
fn look(arm: &Arm, pairs: Runs<'_>) -> Sample<4> {
    let hit = arm.role("hit");
    sample(arm, CHECK.number, pairs, |play| {
        play.end();
        let reached = |rung| play.incident().is_some_and(|incident| incident.rung_peak >= rung);
        let exposed = play.exercise.events().iter().any(|event| matches!(event.what, What::Exposed(..)));
        let [covert, force, exposed] =
            [reached(STRUCK), reached(FORCE), exposed].map(|yes| f64::from(u8::from(yes)));
        [covert, force, exposed, standing(&play.exercise, hit, None)]
    })
}
