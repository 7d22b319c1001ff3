//! FV-01: an ambiguous incident climbs less with a contact point, least with a tested one that is used early.

use super::check::{Protocol, Runs, ValidityCheck};
use super::finding::{Bound, Finding, Line, Unit};
use super::lab::Arm;
use super::play::{Sample, sample};
use crate::scenario::Diagnostic;
use crate::sim::plot::PlotEffect;

/// The rung of a public accusation (MODEL.md 2.3).
const ACCUSED: u8 = 3;

/// The check as the study lists it: its id, what is expected, and the function that plays it.
pub const CHECK: ValidityCheck = ValidityCheck { id: "FV-01", number: 1, run };

fn run(protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
    let pairs = protocol.runs();
    let small = in_the_lab(&protocol.lab("ambiguous")?, pairs);
    let games = at_the_games(&protocol.shipped("departures")?, pairs);
    let [none, listed, tested, asked] = small.each_ref().map(|arm| arm.column(0));
    let [alone, called] = games.each_ref().map(|arm| arm.column(0));
    let share = Unit::Share;
    Ok(Finding {
        id: CHECK.id,
        expects: "validity-expects-channels",
        lines: vec![
            Line::level("validity-channel-none", share, &none).prototype(0.22, 0.22),
            Line::level("validity-channel-listed", share, &listed).prototype(0.10, 0.10),
            Line::level("validity-channel-tested", share, &tested).prototype(0.04, 0.05),
            Line::level("validity-channel-asked", share, &asked).prototype(0.01, 0.02),
            Line::difference("validity-listed-less", share, &none, &listed).must_be(Bound::Below(0.0)),
            Line::difference("validity-tested-less", share, &listed, &tested).must_be(Bound::Below(0.0)),
            Line::difference("validity-asked-less", share, &tested, &asked).must_be(Bound::Below(0.0)),
            Line::ratio("validity-tested-half", share, &none, &tested).must_be(Bound::Below(0.5)),
            Line::ratio("validity-asked-half", share, &none, &asked).must_be(Bound::Below(0.5)),
            Line::ratio("validity-departures-half", share, &alone, &called).must_be(Bound::Below(0.5)),
        ],
        refused: small.iter().chain(&games).map(|arm| arm.refused).sum(),
    })
}

/// No channel, a listed contact, a tested one, and a tested one that the state hit calls at once.
fn in_the_lab(lab: &Arm, pairs: Runs<'_>) -> [Sample<1>; 4] {
    let (hit, rival) = (lab.role("hit"), lab.role("rival"));
    let contact = |level| lab.starting(&[PlotEffect::Contact(rival, level)]);
    let asked = contact(2).doing(0, hit, lab.respond("clarify_poc", Some(lab.suspect("rival"))));
    [lab.clone(), contact(1), contact(2), asked].map(|arm| accused(&arm, pairs))
}

/// Departures as if neither of the two had named a contact, and with a tested contact that is called at once.
fn at_the_games(games: &Arm, pairs: Runs<'_>) -> [Sample<1>; 2] {
    let (host, neighbour) = (games.role("host"), games.role("neighbour"));
    let of_the_two = |effect: &PlotEffect| match effect {
        PlotEffect::InForce(_, of) => *of == host || *of == neighbour,
        _ => false,
    };
    let alone = games.with(|scenario| scenario.start.retain(|effect| !of_the_two(effect)));
    let check = games.measure("comm_check");
    let tested = games.starting(&[PlotEffect::InForce(check, neighbour), PlotEffect::Contact(neighbour, 2)]);
    let crisis = games.scenario.steps.iter().position(|step| step.crisis).unwrap_or(0) as u16;
    let asks = games.respond("clarify_poc", Some(games.suspect("neighbour")));
    [alone, tested.doing(crisis, host, asks)].map(|arm| accused(&arm, pairs))
}

fn accused(arm: &Arm, pairs: Runs<'_>) -> Sample<1> {
    sample(arm, CHECK.number, pairs, |play| {
        play.end();
        [play.incident().map_or(0.0, |incident| f64::from(u8::from(incident.rung_peak >= ACCUSED)))]
    })
}
