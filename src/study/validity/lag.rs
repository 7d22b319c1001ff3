//! FV-07: measures work with a lag; what is bought when the crisis has begun helps little in it.

use super::check::{Protocol, Runs, ValidityCheck};
use super::finding::{Bound, Finding, Line, Unit};
use super::lab::{Arm, PlannedAct};
use super::play::{Sample, sample};
use crate::scenario::Diagnostic;
use crate::sim::decision::Stance;
use crate::sim::ids::StateSet;
use crate::sim::plot::PlotEffect;

/// The step in which a measure is bought in good time.
const EARLY: u16 = 0;
/// The first step of the crisis.
const LATE: u16 = 2;
/// Steps of the crisis in its first hours.
const FIRST_HOURS: u16 = 2;
/// The rung of a public accusation (MODEL.md 2.3).
const ACCUSED: u8 = 3;
/// The most that a late measure does, as a part of what an early one does.
const LITTLE: Bound = Bound::Below(0.2);

/// The check as the study lists it: its id, what is expected, and the function that plays it.
pub const CHECK: ValidityCheck = ValidityCheck { id: "FV-07", number: 7, run };

/// Without the measure, with it in good time, with it too late.
type Three = [Sample<2>; 3];

fn run(protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
    let pairs = protocol.runs();
    let lab = protocol.lab("lag")?;
    let contacts = [None, Some(EARLY), Some(LATE)].map(|step| look(&contacts(&lab, step), pairs));
    let hotline = [None, Some(EARLY), Some(LATE)].map(|step| look(&hotline(&lab, step), pairs));
    let (hours, days) = (0, 1);
    Ok(Finding {
        id: CHECK.id,
        expects: "validity-expects-lag",
        lines: vec![
            helps("validity-contacts-hours", &contacts, hours),
            late("validity-contacts-hours-late", &contacts, hours),
            helps("validity-contacts-days", &contacts, days),
            late("validity-contacts-days-late", &contacts, days),
            helps("validity-hotline-hours", &hotline, hours),
            late("validity-hotline-hours-late", &hotline, hours),
            helps("validity-hotline-days", &hotline, days),
            late("validity-hotline-days-late", &hotline, days),
        ],
        refused: contacts.iter().chain(&hotline).map(|arm| arm.refused).sum(),
    })
}

/// In good time it helps: only then is it a question whether it helps late.
fn helps(what: &'static str, [without, early, _]: &Three, place: usize) -> Line {
    let line = Line::difference(what, Unit::Share, &without.column(place), &early.column(place));
    line.must_be(Bound::Below(0.0))
}

fn late(what: &'static str, [without, early, late]: &Three, place: usize) -> Line {
    let without = without.column(place);
    let spared = |arm: &Sample<2>| -> Vec<f64> {
        without.iter().zip(arm.column(place)).map(|(without, with)| without - with).collect()
    };
    Line::part(what, Unit::Share, &spared(early), &spared(late)).must_be(LITTLE)
}

/// Both name a contact (M-T01).
fn contacts(lab: &Arm, step: Option<u16>) -> Arm {
    let name = PlannedAct::Adopt(lab.measure("poc_policy"));
    match step {
        None => lab.clone(),
        Some(step) => lab.doing(step, lab.role("hit"), name).doing(step, lab.role("rival"), name),
    }
}

/// The two, whose contacts are named, agree on a protected line (M-P04).
fn hotline(lab: &Arm, step: Option<u16>) -> Arm {
    let (hit, rival, line) = (lab.role("hit"), lab.role("rival"), lab.measure("hotline"));
    let named = lab.starting(&[PlotEffect::InForce(lab.measure("poc_policy"), hit)]);
    match step {
        None => named,
        Some(step) => named.doing(step, hit, PlannedAct::Propose(line, StateSet::only(rival))).doing(
            step + 1,
            rival,
            PlannedAct::Answer(line, Stance::Support),
        ),
    }
}

/// Has the crisis begun to climb in its first hours, and does it come to an accusation in its days?
fn look(arm: &Arm, pairs: Runs<'_>) -> Sample<2> {
    sample(arm, CHECK.number, pairs, |play| {
        play.until(LATE + FIRST_HOURS);
        let hours = play.incident().is_some_and(|incident| incident.rung_peak > 0);
        play.end();
        let days = play.incident().is_some_and(|incident| incident.rung_peak >= ACCUSED);
        [hours, days].map(|yes| f64::from(u8::from(yes)))
    })
}
