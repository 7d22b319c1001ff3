//! FV-04: a joint probe starts later than a national one and is more often right, above all under a false flag.

use super::check::{Protocol, Runs, ValidityCheck};
use super::finding::{Bound, Finding, Line, Unit};
use super::lab::Arm;
use super::play::{Sample, sample};
use crate::scenario::Diagnostic;
use crate::sim::ids::{PlotId, StateId};
use crate::sim::plot::PlotEffect;

/// Belief from which a conclusion counts as drawn (MODEL.md 7.9).
const DRAWN: f64 = 0.8;
/// Steps after which it is asked whether the conclusion is right.
const STEPS: u16 = 6;
/// How many times as often the joint probe is right (MODEL.md 1.2).
const TIMES: Bound = Bound::Above(1.5);

/// The check as the study lists it: its id, what is expected, and the function that plays it.
pub const CHECK: ValidityCheck = ValidityCheck { id: "FV-04", number: 4, run };

fn run(protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
    let pairs = protocol.runs();
    let lab = protocol.lab("ambiguous")?;
    let small = in_the_lab(&lab, pairs);
    let games = at_the_games(&protocol.shipped("departures")?, pairs);
    let begun = beginnings(&lab, pairs);
    let [alone, improvised, prepared, sharing] = small.each_ref().map(|arm| arm.column(0));
    let [host, joined] = games.each_ref().map(|arm| arm.column(0));
    let [by_itself, soon, late] = begun.each_ref().map(|arm| arm.column(0));
    let share = Unit::Share;
    let times = |what, alone: &[f64], joint: &[f64]| Line::ratio(what, share, alone, joint).must_be(TIMES);
    let later = |what, joint: &[f64]| {
        Line::difference(what, Unit::Number, &by_itself, joint).must_be(Bound::Above(0.0))
    };
    Ok(Finding {
        id: CHECK.id,
        expects: "validity-expects-probes",
        lines: vec![
            Line::level("validity-probe-alone", share, &alone).prototype(0.22, 0.24),
            Line::level("validity-probe-improvised", share, &improvised).prototype(0.50, 0.50),
            Line::level("validity-probe-prepared", share, &prepared),
            Line::level("validity-probe-sharing", share, &sharing).prototype(0.63, 0.67),
            times("validity-improvised-times", &alone, &improvised),
            times("validity-prepared-times", &alone, &prepared),
            times("validity-sharing-times", &alone, &sharing),
            times("validity-departures-times", &host, &joined),
            later("validity-prepared-later", &soon),
            later("validity-improvised-later", &late),
        ],
        refused: small.iter().chain(&games).chain(&begun).map(|arm| arm.refused).sum(),
    })
}

/// The laboratory with a roster of experts agreed before (M-P10).
fn ready(lab: &Arm) -> Arm {
    let roster = lab.measure("joint_attribution");
    lab.starting(&["hit", "partner"].map(|role| PlotEffect::InForce(roster, lab.role(role))))
}

/// The state hit alone; with a partner, improvised; prepared; prepared, with traces shared from the second step on, as
/// soon as there are any.
fn in_the_lab(lab: &Arm, pairs: Runs<'_>) -> [Sample<1>; 4] {
    let (partner, ready) = (lab.role("partner"), ready(lab));
    let hit = Party { who: lab.role("hit"), from: 0 };
    let shares = lab.respond("cert_coop", Some(lab.suspect("partner")));
    let sharing = together(&ready, hit, partner).doing_once_possible(1, hit.who, shares);
    [alone(lab, hit), together(lab, hit, partner), together(&ready, hit, partner), sharing]
        .map(|arm| concludes(&arm, hit, pairs))
}

/// The same experts of the partner, by themselves and in a joint probe, prepared and improvised.
fn beginnings(lab: &Arm, pairs: Runs<'_>) -> [Sample<1>; 3] {
    let partner = Party { who: lab.role("partner"), from: 0 };
    let hit = lab.role("hit");
    [alone(lab, partner), together(&ready(lab), partner, hit), together(lab, partner, hit)]
        .map(|arm| finds(&arm, partner, pairs))
}

/// Departures: the host alone, and with the member that has experience, improvised. Here the plot has evidence of
/// its own to give.
fn at_the_games(games: &Arm, pairs: Runs<'_>) -> [Sample<1>; 2] {
    let from = games.scenario.steps.iter().position(|step| step.crisis).unwrap_or(0) as u16;
    let host = Party { who: games.role("host"), from };
    [alone(games, host), together(games, host, games.role("helper"))].map(|arm| concludes(&arm, host, pairs))
}

/// Who looks into it, and from which step on.
#[derive(Debug, Clone, Copy)]
struct Party {
    who: StateId,
    from: u16,
}

fn alone(arm: &Arm, party: Party) -> Arm {
    arm.doing(party.from, party.who, arm.respond("own_probe", None))
}

fn together(arm: &Arm, party: Party, with: StateId) -> Arm {
    let joins = arm.respond("joint_tech", None);
    arm.doing(party.from, party.who, joins).doing(party.from, with, joins)
}

/// Is the party's conclusion right after six steps?
fn concludes(arm: &Arm, party: Party, pairs: Runs<'_>) -> Sample<1> {
    let truth = arm.scenario.plots[PlotId(0)].by;
    sample(arm, CHECK.number, pairs, |play| {
        play.until(party.from + STEPS);
        let id = play.exercise.incident_of(PlotId(0));
        let belief = id.map_or(0.0, |id| play.exercise.beliefs().get(id, party.who, truth));
        [f64::from(u8::from(belief >= DRAWN))]
    })
}

/// The step in which the party's first item came, counted from 0; six if none did.
fn finds(arm: &Arm, party: Party, pairs: Runs<'_>) -> Sample<1> {
    sample(arm, CHECK.number, pairs, |play| {
        let first = (0..STEPS).find(|step| {
            play.until(party.from + step + 1);
            let id = play.exercise.incident_of(PlotId(0));
            id.is_some_and(|id| play.exercise.beliefs().items(id, party.who) > 0)
        });
        [f64::from(first.unwrap_or(STEPS))]
    })
}
