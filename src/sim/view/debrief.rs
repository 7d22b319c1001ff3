//! The debrief: both ledgers laid open, once the exercise is over.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::What;
use crate::sim::ids::{IncidentId, InjectId, StateId, Suspect};
use crate::sim::plot::InjectKind;
use crate::sim::score::band;
use crate::sim::score::band::Score;
use crate::sim::score::ledger::LedgerLine;

/// A line of evidence with its number in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct EvidenceLine {
    /// Its place in the ledger, from 0.
    pub number: usize,
    /// The entry.
    pub entry: LedgerLine,
}

/// A national objective at the end.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DebriefWant {
    /// As the delegation read it.
    pub text: String,
    /// 1–3.
    pub weight: u8,
    /// Was it reached?
    pub reached: bool,
    /// Does that rest on the hidden truth? Then it is told after it.
    pub on_truth: bool,
}

/// One delegation at the end.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DebriefState {
    /// Which.
    pub state: StateId,
    /// Name.
    pub name: String,
    /// Title of its role.
    pub role: Option<String>,
    /// Scores per scored item.
    pub scores: Vec<Score>,
    /// All its evidence, in order.
    pub evidence: Vec<EvidenceLine>,
    /// Its crisis choices that answered no test, with their steps.
    pub untested: Vec<(u16, Act)>,
    /// Its objectives.
    pub wants: Vec<DebriefWant>,
    /// Damage it suffered, in the units of MODEL.md 7.6.
    pub damage: f64,
}

/// What really happened, and who believed it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DebriefPlot {
    /// Title.
    pub title: String,
    /// Did it happen in this exercise?
    pub happened: bool,
    /// Whom it hit.
    pub victim: StateId,
    /// Who was behind it.
    pub by: String,
    /// At whom traces were planted.
    pub planted: Option<String>,
    /// Whom evidence pointed to although they were not behind it: each once, the one to whom most pointed first.
    pub astray: Vec<String>,
    /// What really happened.
    pub truth: String,
    /// Each delegation's final belief in the truth, 0–1, in the order of the states; empty if it did not happen.
    pub belief_in_truth: Vec<f64>,
    /// The highest rung the crisis over it reached.
    pub rung_peak: u8,
}

/// An inject that was released.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DebriefInject {
    /// Which.
    pub inject: InjectId,
    /// Short name.
    pub id: String,
    /// Kind.
    pub kind: InjectKind,
    /// Sender.
    pub from: String,
    /// The step of its release; none if it was not released.
    pub released: Option<u16>,
    /// Was it misleading?
    pub misleading: bool,
    /// Expected action.
    pub expects: String,
}

/// A branch of the plot.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DebriefBranch {
    /// What this path was.
    pub title: String,
    /// The step at which it opened, if it did.
    pub opened: Option<u16>,
}

/// Everything, laid open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Debrief {
    /// Title of the scenario.
    pub title: String,
    /// The seed of all luck.
    pub seed: u64,
    /// The final digest, in hexadecimal.
    pub digest: String,
    /// What a score against the instrument may and may not say.
    pub note: String,
    /// Delegations in alphabetical order.
    pub states: Vec<DebriefState>,
    /// Regional scores.
    pub region: Vec<Score>,
    /// The truth.
    pub plots: Vec<DebriefPlot>,
    /// The injects.
    pub injects: Vec<DebriefInject>,
    /// The branches.
    pub branches: Vec<DebriefBranch>,
    /// Questions for the hot wash.
    pub hot_wash: Vec<String>,
}

/// The debrief, or nothing while the exercise is still going on.
pub fn debrief(exercise: &Exercise) -> Option<Debrief> {
    if !exercise.is_over() {
        return None;
    }
    let s = exercise.scenario();
    let states: Vec<DebriefState> = s.states.keys().map(|state| of_state(exercise, state)).collect();
    let scores: Vec<Vec<Score>> = states.iter().map(|state| state.scores.clone()).collect();
    Some(Debrief {
        title: s.title.clone(),
        seed: exercise.seed(),
        digest: exercise.digest().iter().map(|byte| format!("{byte:02x}")).collect(),
        note: s.instrument.note.clone(),
        region: band::of_region(s, &scores),
        states,
        plots: plots(exercise),
        injects: injects(exercise),
        branches: s
            .branches
            .iter_enumerated()
            .map(|(id, branch)| DebriefBranch {
                title: branch.title.clone(),
                opened: exercise.branches()[id],
            })
            .collect(),
        hot_wash: s.facilitation.hot_wash.clone(),
    })
}

fn of_state(exercise: &Exercise, state: StateId) -> DebriefState {
    let s = exercise.scenario();
    let entries = exercise.ledger().lines();
    let own = entries.iter().enumerate().filter(|(_, entry)| entry.actor == state);
    DebriefState {
        state,
        name: s.states[state].name.clone(),
        role: s.role_of(state).map(|role| role.title.clone()),
        scores: band::of_state(s, entries.iter().enumerate(), state),
        evidence: own.map(|(number, &entry)| EvidenceLine { number, entry }).collect(),
        untested: exercise.seat(state).untested(),
        wants: s
            .wants
            .iter()
            .filter(|want| want.of == state)
            .map(|want| DebriefWant {
                text: want.text.clone(),
                weight: want.weight,
                reached: exercise.holds(&want.when),
                on_truth: want.when.looks_at_truth(&s.plots),
            })
            .collect(),
        damage: exercise.world().states[state].damage,
    }
}

fn astray(exercise: &Exercise, incident: IncidentId) -> Vec<String> {
    let truth = exercise.incidents()[incident].truth;
    let mut items: BTreeMap<Suspect, u32> = BTreeMap::new();
    for event in exercise.events() {
        if let What::EvidenceFound(id, _, suspect, _) = event.what
            && id == incident
            && suspect != truth
        {
            *items.entry(suspect).or_default() += 1;
        }
    }
    let mut all: Vec<(Suspect, u32)> = items.into_iter().collect();
    // A stable sort: of equals the earlier suspect stands first.
    all.sort_by_key(|(_, items)| std::cmp::Reverse(*items));
    all.into_iter().map(|(suspect, _)| exercise.scenario().suspect_name(suspect).to_owned()).collect()
}

fn plots(exercise: &Exercise) -> Vec<DebriefPlot> {
    let s = exercise.scenario();
    s.plots
        .iter_enumerated()
        .map(|(id, plot)| {
            let incident = exercise.incident_of(id);
            let belief = |incident| {
                s.states.keys().map(|state| exercise.beliefs().get(incident, state, plot.by)).collect()
            };
            DebriefPlot {
                title: plot.title.clone(),
                happened: incident.is_some(),
                victim: plot.against,
                by: s.suspect_name(plot.by).to_owned(),
                planted: plot.planted.map(|suspect| s.suspect_name(suspect).to_owned()),
                astray: incident.map(|id| astray(exercise, id)).unwrap_or_default(),
                truth: plot.truth.clone(),
                belief_in_truth: incident.map(belief).unwrap_or_default(),
                rung_peak: incident.map_or(0, |incident| exercise.incidents()[incident].rung_peak),
            }
        })
        .collect()
}

fn injects(exercise: &Exercise) -> Vec<DebriefInject> {
    let s = exercise.scenario();
    s.injects
        .iter_enumerated()
        .map(|(id, inject)| DebriefInject {
            inject: id,
            id: inject.id.clone(),
            kind: inject.kind,
            from: inject.from.clone(),
            released: exercise.released()[id],
            misleading: inject.misleading,
            expects: inject.expects.clone(),
        })
        .collect()
}
