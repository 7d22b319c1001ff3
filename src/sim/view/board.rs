//! The public board: what a projector may show to the whole room.

use serde::{Deserialize, Serialize};

use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Event, Outcome};
use crate::sim::ids::{IncidentId, InjectId, MeasureId, ProposalId, StateId, StateSet};
use crate::sim::score::band;
use crate::sim::score::band::Score;

/// Where the exercise stands in time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClockView {
    /// The open step, counted from 0; the number of steps once over.
    pub step: u16,
    /// All steps of the exercise.
    pub steps: u16,
    /// Title of the move; empty once over.
    pub move_title: String,
    /// Place within the move, from 1.
    pub within: u16,
    /// Steps of the move.
    pub of: u16,
    /// Hours of the open step; a quarter has 2,190.
    pub hours: f64,
    /// A step of hours, in which choices press.
    pub crisis: bool,
    /// Have all steps closed?
    pub over: bool,
}

/// A delegation as everybody sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardState {
    /// Its id.
    pub state: StateId,
    /// ISO code.
    pub iso: String,
    /// Name.
    pub name: String,
    /// Longitude and latitude of its marker, degrees.
    pub marker: (f64, f64),
    /// Has it sealed its decision?
    pub sealed: bool,
    /// Measures in force; public by their nature.
    pub measures_in_force: u32,
}

/// Tension and channel between two delegations.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BoardTension {
    /// One of the two.
    pub a: StateId,
    /// The other.
    pub b: StateId,
    /// 0–1.
    pub tension: f64,
    /// Best channel between them, 0 none to 3 hotline.
    pub channel: u8,
}

/// An incident that everybody knows of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardIncident {
    /// Its id.
    pub incident: IncidentId,
    /// The title that the plot gives it; none for an everyday incident, which is called by kind and place.
    pub title: Option<String>,
    /// Kind.
    pub kind: IncidentKind,
    /// Whom it hit.
    pub victim: StateId,
    /// Still going on.
    pub open: bool,
    /// Rung of the crisis ladder, 0–8.
    pub rung: u8,
    /// With whom the crisis is, once that is public (from public accusation on).
    pub counterpart: Option<StateId>,
    /// The step in which it began.
    pub began: u16,
}

/// A joint measure on the table that everybody knows of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardProposal {
    /// Its id.
    pub proposal: ProposalId,
    /// The measure.
    pub measure: MeasureId,
    /// Title of the measure.
    pub title: String,
    /// Who proposed it.
    pub by: StateId,
    /// How it ended, once it has.
    pub outcome: Option<Outcome>,
}

/// The public board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardView {
    /// Title of the scenario.
    pub title: String,
    /// Time.
    pub clock: ClockView,
    /// Delegations in alphabetical order.
    pub states: Vec<BoardState>,
    /// Every pair of delegations.
    pub tensions: Vec<BoardTension>,
    /// Public incidents.
    pub incidents: Vec<BoardIncident>,
    /// The highest rung of any public, open incident, 0–8.
    pub rung: u8,
    /// Regional cohesion, 0–1.
    pub cohesion: f64,
    /// Regional scores, one per scored item.
    pub scores: Vec<Score>,
    /// Public proposals.
    pub proposals: Vec<BoardProposal>,
    /// Public events, oldest first.
    pub feed: Vec<Event>,
    /// What a public post shows of its copies in circulation, thousands, by the inject that is the post.
    pub copies: Vec<(InjectId, f64)>,
}

/// The title that the plot gives an incident; none for an everyday one, which `words` calls by kind and place.
pub(crate) fn incident_title(exercise: &Exercise, id: IncidentId) -> Option<String> {
    let plot = exercise.incidents()[id].plot?;
    Some(exercise.scenario().plots[plot].title.clone())
}

pub(super) fn clock(exercise: &Exercise) -> ClockView {
    let s = exercise.scenario();
    let steps = s.steps.len() as u16;
    match s.steps.get(usize::from(exercise.step())).filter(|_| !exercise.is_over()) {
        Some(step) => ClockView {
            step: exercise.step(),
            steps,
            move_title: s.moves[step.of].title.clone(),
            within: step.within + 1,
            of: s.moves[step.of].steps,
            hours: step.hours,
            crisis: step.crisis,
            over: false,
        },
        None => ClockView {
            step: exercise.step(),
            steps,
            move_title: String::new(),
            within: 0,
            of: 0,
            hours: 0.0,
            crisis: false,
            over: true,
        },
    }
}

/// What everybody may see now.
pub fn board(exercise: &Exercise) -> BoardView {
    let s = exercise.scenario();
    let sealed = exercise.sealed();
    let incidents: Vec<BoardIncident> = exercise
        .incidents()
        .iter_enumerated()
        .filter(|(_, incident)| incident.public)
        .map(|(id, incident)| BoardIncident {
            incident: id,
            title: incident_title(exercise, id),
            kind: incident.kind,
            victim: incident.victim,
            open: incident.open,
            rung: incident.public_rung(),
            counterpart: incident.counterpart.filter(|_| incident.rung >= 3),
            began: incident.began,
        })
        .collect();
    let by_state: Vec<Vec<Score>> =
        s.states.keys().map(|state| band::of_state(s, public_entries(exercise), state)).collect();
    BoardView {
        title: s.title.clone(),
        clock: clock(exercise),
        states: s
            .states
            .iter_enumerated()
            .map(|(state, delegation)| BoardState {
                state,
                iso: delegation.id.clone(),
                name: delegation.name.clone(),
                marker: delegation.marker,
                sealed: sealed.has(state),
                measures_in_force: exercise.world().states[state].in_force.count() as u32,
            })
            .collect(),
        tensions: tensions(exercise),
        rung: incidents.iter().filter(|i| i.open).map(|i| i.rung).max().unwrap_or(0),
        incidents,
        cohesion: exercise.world().cohesion(),
        scores: band::of_region(s, &by_state),
        proposals: proposals(exercise),
        feed: exercise.events().iter().filter(|e| e.audience == Audience::Public).copied().collect(),
        copies: copies(exercise),
    }
}

/// The counts under public posts that are out, as far as the incident is public.
fn copies(exercise: &Exercise) -> Vec<(InjectId, f64)> {
    let out = exercise.scenario().injects.iter_enumerated();
    let out = out.filter(|(id, inject)| inject.public && exercise.released()[*id].is_some());
    let counted = out.filter_map(|(id, inject)| {
        let incident = exercise.incidents().get(exercise.incident_of(inject.counts?)?)?;
        incident.public.then_some((id, incident.spread))
    });
    counted.collect()
}

/// The lines of evidence that the whole room may count: everything but what a delegation did in secret.
fn public_entries(
    exercise: &Exercise,
) -> impl Iterator<Item = (usize, &crate::sim::score::ledger::LedgerLine)> {
    use crate::sim::score::ledger::Cause;
    let s = exercise.scenario();
    let exposed = |actor, choice, incident| {
        exercise.events().iter().any(|event| {
            matches!(event.what, crate::sim::exercise::event::What::Exposed(a, c, i) if a == actor && c == choice && i == incident)
        })
    };
    exercise.ledger().lines().iter().enumerate().filter(move |(_, entry)| match entry.cause {
        Cause::InPlace | Cause::Disproved(_) | Cause::Ruling(_) => true,
        // Positions never leave the session: nobody is told who blocked.
        Cause::Position(..) => exercise.is_over(),
        Cause::Omitted(incident) => exercise.incidents()[incident].public,
        Cause::Answered(inject) | Cause::Unanswered(inject) => s.injects[inject].public,
        Cause::Choice(choice, incident) => {
            let seen = s.choices[choice].public || exposed(entry.actor, choice, incident);
            seen && (exercise.is_over() || !entry.looks_at_truth(&s.choices[choice]))
        }
    })
}

fn tensions(exercise: &Exercise) -> Vec<BoardTension> {
    let s = exercise.scenario();
    let world = exercise.world();
    let pairs = s.states.keys().flat_map(|a| s.states.keys().filter(move |b| *b > a).map(move |b| (a, b)));
    pairs
        .map(|(a, b)| BoardTension {
            a,
            b,
            tension: world.tension(a, b),
            channel: world.channel_between(a, b, exercise.step()),
        })
        .collect()
}

fn proposals(exercise: &Exercise) -> Vec<BoardProposal> {
    let s = exercise.scenario();
    let public = |parties: StateSet| parties == s.everybody();
    exercise
        .proposals()
        .iter_enumerated()
        .filter(|(_, proposal)| public(proposal.asked.with(proposal.by)))
        .map(|(id, proposal)| BoardProposal {
            proposal: id,
            measure: proposal.measure,
            title: s.measures[proposal.measure].title.clone(),
            by: proposal.by,
            outcome: proposal.outcome,
        })
        .collect()
}
