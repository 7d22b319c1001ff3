//! FV-02: what the least developed members gain in capacity is damage that the whole region is spared.

use super::check::{Protocol, Runs, ValidityCheck};
use super::finding::{Bound, Finding, Line, Unit};
use super::lab::Arm;
use super::play::{Sample, sample};
use crate::scenario::Diagnostic;
use crate::sim::ids::StateSet;
use crate::sim::plot::PlotEffect;
use crate::sim::quantity::StateQuantity;

/// The group of the least developed members in the country cards.
const LEAST_DEVELOPED: &str = "ldc";
/// Their gain in capacity in the three arms (MODEL.md 1.2: .10 to .20).
const GAINS: [f64; 3] = [0.10, 0.15, 0.20];
/// What is left of the region's damage: 3 to 12 % less (MODEL.md 1.2).
const LEFT: Bound = Bound::Between(0.88, 0.97);

/// The check as the study lists it: its id, what is expected, and the function that plays it.
pub const CHECK: ValidityCheck = ValidityCheck { id: "FV-02", number: 2, run };

fn run(protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
    let pairs = protocol.runs();
    let lab = protocol.lab("region")?;
    let members = lab.scenario.states.iter_enumerated();
    let least = members
        .filter(|(_, state)| state.groups.iter().any(|group| group == LEAST_DEVELOPED))
        .fold(StateSet::NONE, |set, (state, _)| set.with(state));
    let plain = damage(&lab, least, 0.0, pairs);
    let [tenth, middle, fifth] = GAINS.map(|gain| damage(&lab, least, gain, pairs));
    let (region, own, others) = (0, 1, 2);
    let number = Unit::Number;
    let left =
        |what, place, arm: &Sample<3>| Line::ratio(what, number, &plain.column(place), &arm.column(place));
    Ok(Finding {
        id: CHECK.id,
        expects: "validity-expects-aid",
        lines: vec![
            left("validity-region-tenth", region, &tenth).must_be(LEFT),
            left("validity-region-middle", region, &middle).must_be(LEFT).prototype(0.92, 0.93),
            left("validity-region-fifth", region, &fifth).must_be(LEFT),
            left("validity-aided-middle", own, &middle).must_be(Bound::Below(1.0)),
            left("validity-others-middle", others, &middle).must_be(Bound::Below(1.0)),
        ],
        refused: [&plain, &tenth, &middle, &fifth].iter().map(|arm| arm.refused).sum(),
    })
}

/// Damage over the whole time: of the region, of those aided, of all others.
fn damage(lab: &Arm, aided: StateSet, gain: f64, pairs: Runs<'_>) -> Sample<3> {
    let gains: Vec<_> = aided.iter().map(|s| PlotEffect::State(s, StateQuantity::Capacity, gain)).collect();
    sample(&lab.starting(&gains), CHECK.number, pairs, |play| {
        play.end();
        let states = play.exercise.world().states.iter_enumerated();
        let (own, others) = states.fold((0.0, 0.0), |(own, others), (state, vars)| {
            if aided.has(state) { (own + vars.damage, others) } else { (own, others + vars.damage) }
        });
        [own + others, own, others]
    })
}
