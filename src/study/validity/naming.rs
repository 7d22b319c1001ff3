//! FV-03: naming on weak evidence costs trust and raises tension; on strong evidence that was shared, much less.

use super::check::{Protocol, Runs, ValidityCheck};
use super::finding::{Bound, Finding, Line, Unit};
use super::lab::Arm;
use super::play::{Sample, sample};
use crate::scenario::Diagnostic;
use crate::sim::ids::{InjectId, PlotId};
use crate::sim::plot::{PlotEffect, Quality};

/// Strong items in the hands of the state hit, in the arm with strong evidence: belief over .95.
const ITEMS: usize = 3;
/// How many times as much naming on weak evidence costs (MODEL.md 1.2).
const TIMES: Bound = Bound::Above(2.0);

/// The check as the study lists it: its id, what is expected, and the function that plays it.
pub const CHECK: ValidityCheck = ValidityCheck { id: "FV-03", number: 3, run };

fn run(protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
    let pairs = protocol.runs();
    let lab = protocol.lab("ambiguous")?;
    let (hit, suspect) = (lab.role("hit"), lab.suspect("rival"));
    let names = |arm: &Arm| arm.doing(0, hit, arm.respond("attribute_alone", Some(suspect)));
    let found = PlotEffect::Evidence { incident: PlotId(0), to: hit, suspect, quality: Quality::Strong };
    let strong = lab.with(|scenario| scenario.injects[InjectId(0)].effects.extend([found; ITEMS])).doing(
        0,
        hit,
        lab.respond("cert_coop", Some(lab.suspect("partner"))),
    );
    let arms = [lab.clone(), names(&lab), strong.clone(), names(&strong)].map(|arm| after(&arm, pairs));
    let [quiet, named, knowing, shown] = &arms;
    let (trust, tension) = (0, 1);
    // What naming does is what differs between an arm that names and the same arm that does not.
    let by = |before: &Sample<2>, after: &Sample<2>, place| -> Vec<f64> {
        before.column(place).iter().zip(after.column(place)).map(|(before, after)| after - before).collect()
    };
    let lost = |rows: Vec<f64>| -> Vec<f64> { rows.iter().map(|row| -row).collect() };
    let (weak_trust, strong_trust) = (lost(by(quiet, named, trust)), lost(by(knowing, shown, trust)));
    let (weak_heat, strong_heat) = (by(quiet, named, tension), by(knowing, shown, tension));
    let number = Unit::Number;
    Ok(Finding {
        id: CHECK.id,
        expects: "validity-expects-naming",
        lines: vec![
            Line::level("validity-weak-trust", number, &weak_trust).must_be(Bound::Above(0.0)),
            Line::level("validity-weak-tension", number, &weak_heat).must_be(Bound::Above(0.0)),
            Line::ratio("validity-strong-trust", number, &strong_trust, &weak_trust).must_be(TIMES),
            Line::ratio("validity-strong-tension", number, &strong_heat, &weak_heat).must_be(TIMES),
        ],
        refused: arms.iter().map(|arm| arm.refused).sum(),
    })
}

/// Trust of the one named in the namer, and tension between them, when the step of the naming has closed.
fn after(arm: &Arm, pairs: Runs<'_>) -> Sample<2> {
    let (hit, rival) = (arm.role("hit"), arm.role("rival"));
    sample(arm, CHECK.number, pairs, |play| {
        play.until(1);
        let world = play.exercise.world();
        [world.trust(rival, hit), world.tension(rival, hit)]
    })
}
