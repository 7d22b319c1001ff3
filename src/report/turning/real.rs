//! Which of the acts that the rules allowed would have been spoken of at a real table. The rules allow much that no diplomat
//! would propose; the one definition of what is a real alternative stands here, for the turns, for what is asked in a
//! what-if, and for the search of the choices that mattered most.

use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::terms::Polarity;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::What;
use crate::sim::ids::{IncidentId, StateId};
use crate::study::whatif::future::escalation;

/// A real alternative goes so many rungs further than the crisis stands, counted from a question in confidence, and no more:
/// from a question to naming somebody in public, from a protest to a penalty.
const RUNGS_FURTHER: u8 = 2;

/// What cuts a whole country off weighs as much as a penalty.
const CUT_OFF: u8 = 4;

/// Is it an alternative that this delegation would have spoken of at that moment, in the place of what it did?
///
/// What is harsh, or never anything but against a commitment, tempts the state that was hit, and whoever was about to do
/// such a thing; nobody else has anybody to punish or anything to conceal. Nobody goes from a question straight to an
/// alert. Nobody does over the same incident what it has done already, or asks where it has been answered.
pub(super) fn is_real(moment: &Exercise, who: StateId, instead_of: Option<&Act>, act: &Act) -> bool {
    let Act::Respond { choice, incident, .. } = *act else { return true };
    let choices = &moment.scenario().choices;
    let entry = &choices[choice];
    // Nobody is tempted by what happens every day.
    let is_hit = incident.is_some_and(|id| {
        let incident = &moment.incidents()[id];
        incident.victim == who && incident.plot.is_some()
    });
    let done =
        if let Some(Act::Respond { choice, .. }) = instead_of { Some(&choices[*choice]) } else { None };
    let is_harsh = |entry: &Choice| entry.harm().is_some();
    // Whoever was about to do such a thing has thought of another one.
    let is_tempted = match (is_harsh(entry), is_wrong(entry)) {
        (false, false) => true,
        (true, _) => is_hit || done.is_some_and(is_harsh),
        (false, true) => is_hit || done.is_some_and(|done| is_harsh(done) || is_wrong(done)),
    };
    is_tempted
        && further(entry) <= escalation(stands(moment, incident)) + RUNGS_FURTHER
        && !is_done(moment, who, entry, act)
}

/// Is it never anything but against commitments?
fn is_wrong(entry: &Choice) -> bool {
    let speaks = |side: Polarity| entry.serves.iter().any(|row| row.mark.polarity() == side);
    speaks(Polarity::Against) && !speaks(Polarity::For)
}

/// The rung to which it goes, 0–8.
fn further(entry: &Choice) -> u8 {
    match entry.mechanism {
        Mechanism::Shutdown | Mechanism::TakedownMass => CUT_OFF,
        _ => entry.rung.unwrap_or(0),
    }
}

/// Where the crisis stands over an incident, 0–8; of what is about none the highest.
fn stands(moment: &Exercise, incident: Option<IncidentId>) -> u8 {
    match incident {
        Some(id) => moment.incidents()[id].rung,
        None => moment.incidents().iter().map(|incident| incident.rung).max().unwrap_or(0),
    }
}

/// Has it done just this already, or been answered where it would ask?
fn is_done(moment: &Exercise, who: StateId, entry: &Choice, act: &Act) -> bool {
    let Act::Respond { incident: Some(about), toward, .. } = *act else { return false };
    let s = moment.scenario();
    let asked = toward.filter(|_| entry.mechanism == Mechanism::Contact).and_then(|whom| s.state_of(whom));
    moment.events().iter().any(|event| match event.what {
        What::Done(doer, done) => doer == who && done == *act,
        What::ContactAnswered(id, asking, answering) => {
            id == about && asking == who && asked == Some(answering)
        }
        _ => false,
    })
}
