//! FV-10: a text passes more easily when it is softened, when help is on offer, and when the Chair was asked first.

use super::check::{Protocol, Runs, ValidityCheck};
use super::finding::{Bound, Finding, Line, Unit};
use super::lab::{Arm, PlannedAct};
use super::play::{Play, Sample, sample_drawn};
use crate::scenario::Diagnostic;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::chance::{Chance, Purpose};
use crate::sim::ids::{MeasureId, StateSet};
use crate::sim::scenario::{Redline, Scenario};

/// Ambition and bloc load of the hard text, and how much of both is left when it is softened by one level
/// (MODEL.md 7.4: an amendment lowers strength by one level of three).
const HARD: (f64, f64) = (0.6, 0.4);
/// See [`HARD`].
const SOFTENED: f64 = 2.0 / 3.0;
/// Chance that a capital has a red line about the text, and the strongest there is (MODEL.md 7.4: 0–0.6).
const REDLINES: (f64, f64) = (0.3, 0.6);
/// When help is put on the table, when the Chair is asked, when the text is tabled.
const HELP: u16 = 0;
/// See [`HELP`].
const ASK: u16 = 1;
/// See [`HELP`].
const TABLE: u16 = 1;

/// The check as the study lists it: its id, what is expected, and the function that plays it.
pub const CHECK: ValidityCheck = ValidityCheck { id: "FV-10", number: 10, run };

fn run(protocol: &Protocol<'_>) -> Result<Finding, Vec<Diagnostic>> {
    let pairs = protocol.runs();
    let lab = protocol.lab("package")?;
    let (proposer, chair, text) = (lab.role("proposer"), lab.role("chair"), lab.measure("policy_ttx"));
    let hard = written(&lab, text, 1.0).doing(TABLE, proposer, tables(text));
    let soft = written(&lab, text, SOFTENED).doing(TABLE, proposer, tables(text));
    let help = tables(lab.measure("diplomat_training"));
    let helped = |arm: &Arm| arm.doing(HELP, proposer, help);
    let asked =
        |arm: &Arm| arm.doing(ASK, chair, PlannedAct::Respond(arm.choice_by(Mechanism::Convene), None, None));
    let arms = [hard.clone(), soft.clone(), helped(&hard), asked(&hard), asked(&helped(&soft))];
    let arms = arms.map(|arm| passes(&arm, text, pairs));
    let rate = |what, arm: &Sample<1>| Line::level(what, Unit::Share, &arm.column(0));
    let more = |what, less: &Sample<1>, more: &Sample<1>| {
        Line::difference(what, Unit::Share, &less.column(0), &more.column(0)).must_be(Bound::Above(0.0))
    };
    let [hard, soft, helped, asked, all] = &arms;
    Ok(Finding {
        id: CHECK.id,
        expects: "validity-expects-consensus",
        lines: vec![
            rate("validity-text-hard", hard),
            more("validity-text-soft", hard, soft),
            more("validity-text-help", hard, helped),
            more("validity-text-chair", hard, asked),
            more("validity-text-all-soft", soft, all),
            more("validity-text-all-help", helped, all),
            more("validity-text-all-chair", asked, all),
        ],
        refused: arms.iter().map(|arm| arm.refused).sum(),
    })
}

/// Puts a measure to its whole group.
fn tables(measure: MeasureId) -> PlannedAct {
    PlannedAct::Propose(measure, StateSet::NONE)
}

/// The laboratory with this much of the hard text.
fn written(lab: &Arm, text: MeasureId, share: f64) -> Arm {
    lab.with(|scenario| {
        scenario.measures[text].ambition = HARD.0 * share;
        scenario.measures[text].bloc_load = HARD.1 * share;
    })
}

/// How often the text passes among capitals that answer by the rule for officials, with red lines drawn anew for
/// every run and the same ones in every arm.
fn passes(arm: &Arm, text: MeasureId, pairs: Runs<'_>) -> Sample<1> {
    let draw = |play: &mut Play<'_>, seed| play.redraw(redlines(&arm.scenario, text, seed));
    sample_drawn(arm, CHECK.number, pairs, draw, |play| {
        play.end();
        let settled = play.exercise.proposals().iter().find(|proposal| proposal.measure == text);
        let outcome = settled.and_then(|proposal| proposal.outcome);
        [f64::from(u8::from(outcome.is_some_and(|outcome| outcome.is_agreed())))]
    })
}

/// Which capitals have a red line about the text in this run, and how strong each is.
fn redlines(scenario: &Scenario, text: MeasureId, seed: u64) -> impl Iterator<Item = Redline> {
    let (chance, strongest) = REDLINES;
    scenario.states.keys().filter_map(move |of| {
        let mut luck = Chance::new(seed).stream(0, Purpose::Bot, u32::from(of.0));
        let strength = strongest * luck.unit();
        (luck.unit() < chance).then(|| Redline { of, measure: text, strength, because: String::new() })
    })
}
