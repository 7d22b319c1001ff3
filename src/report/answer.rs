//! What delegations answered in the debrief before the truth was told, in words.

use crate::report::labels;
use crate::session::acts::Answer;
use crate::session::view::{HallDebrief, Snapshot};
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

/// What a delegation answered before the truth was told, as everybody may read it afterwards. Nothing of one that was not
/// asked, and nothing of silence on the short way, which passes the question over.
pub fn before_truth(
    hall: &HallDebrief,
    snapshot: &Snapshot,
    seat: StateId,
    incident: IncidentId,
) -> Option<String> {
    let given = snapshot.answer(seat, incident);
    let is_told = hall.asked.has(seat) && (given.is_some() || !hall.stands.is_short);
    is_told.then(|| told(snapshot.scenario(), given))
}

/// The same for whoever knows that it was asked.
pub fn told(s: &Scenario, answer: Option<Answer>) -> String {
    said(s, answer, ["acts-answer-of", "acts-answer-of-unknown", "acts-answer-of-none"])
}

/// What a delegation has answered so far, as it reads it itself.
pub fn own(s: &Scenario, answer: Option<Answer>) -> String {
    said(s, answer, ["acts-answer", "acts-answer-unknown", "acts-answer-none"])
}

fn said(s: &Scenario, answer: Option<Answer>, [known, unknown, none]: [&str; 3]) -> String {
    match answer {
        Some(Some((who, likelihood))) => {
            let likelihood = labels::likelihood(likelihood);
            tell(known, &[("who", s.suspect_name(who)), ("likelihood", &likelihood)])
        }
        Some(None) => word(unknown),
        None => word(none),
    }
}
