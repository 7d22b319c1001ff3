//! FV-06: shutting the network down stops a recording fastest and costs rights, trust and standing; having named
//! items removed, with a way to appeal, is the better answer all in all.

use super::check::{Protocol, Runs, ValidityCheck, standing};
use super::finding::{Bound, Finding, Line, Unit};
use super::lab::Arm;
use super::play::{Sample, sample};
use crate::scenario::Diagnostic;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::catalogue::terms::Polarity;
use crate::sim::ids::ParagraphId;
use crate::sim::quantity::StateQuantity;

/// Steps of the first day.
const FIRST_DAY: u16 = 2;

/// The most commitments that a shutdown may be held against.
const COMMITMENTS_MAX: usize = 8;
/// Figures of a run before those of the commitments.
const PLAIN: usize = 4;

/// The check as the study lists it: its id, what is expected, and the function that plays it.
pub const CHECK: ValidityCheck = ValidityCheck { id: "FV-06", number: 6, run };

fn run(protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
    let pairs = protocol.runs();
    let lab = protocol.lab("shutdown")?;
    let hit = lab.role("hit");
    let commitments = held_against(&lab);
    let play = |rule| look(&lab.doing(0, hit, lab.answer(rule)), &commitments, pairs);
    let (targeted, shut) = (play(Mechanism::TakedownTargeted), play(Mechanism::Shutdown));
    let lower = |what, place| {
        let line = Line::difference(what, Unit::Number, &targeted.column(place), &shut.column(place));
        line.must_be(Bound::Below(0.0))
    };
    // Of the commitments the one that loses least: if it loses, all do.
    let each = (0..commitments.len()).map(|place| lower("validity-shutdown-promises", PLAIN + place));
    let least = each.max_by(|a, b| a.estimate.high.total_cmp(&b.estimate.high));
    let mut lines = vec![
        Line::ratio("validity-shutdown-spread", Unit::Number, &targeted.column(0), &shut.column(0))
            .must_be(Bound::Below(1.0)),
        lower("validity-shutdown-rights", 1),
        lower("validity-shutdown-economy", 2),
        lower("validity-shutdown-total", 3),
    ];
    lines.extend(least);
    Ok(Finding {
        id: CHECK.id,
        expects: "validity-expects-shutdown",
        lines,
        refused: targeted.refused + shut.refused,
    })
}

/// The commitments that a shutdown is held against: they stand in the catalogue, with the choice.
fn held_against(lab: &Arm) -> Vec<ParagraphId> {
    let rows = &lab.scenario.choices[lab.choice_by(Mechanism::Shutdown)].serves;
    let against = rows.iter().filter(|row| row.mark.polarity() == Polarity::Against);
    let mut commitments: Vec<ParagraphId> = against.map(|row| row.paragraph).take(COMMITMENTS_MAX).collect();
    commitments.sort_unstable();
    commitments.dedup();
    commitments
}

/// Spread after a day; at the end rights, digital trust, all points, and the points of each commitment.
fn look(arm: &Arm, commitments: &[ParagraphId], pairs: Runs<'_>) -> Sample<{ PLAIN + COMMITMENTS_MAX }> {
    let hit = arm.role("hit");
    sample(arm, CHECK.number, pairs, |play| {
        let mut seen = [0.0; PLAIN + COMMITMENTS_MAX];
        play.until(FIRST_DAY);
        seen[0] = play.incident().map_or(0.0, |incident| incident.spread);
        play.end();
        let vars = &play.exercise.world().states[hit];
        seen[1] = vars.get(StateQuantity::Rights);
        seen[2] = vars.get(StateQuantity::DigitalTrust);
        seen[3] = standing(&play.exercise, hit, None);
        for (place, commitment) in commitments.iter().enumerate() {
            seen[PLAIN + place] = standing(&play.exercise, hit, Some(*commitment));
        }
        seen
    })
}
