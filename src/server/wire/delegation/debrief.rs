//! Forms of the debrief. An incident and a suspect go by their places; whether they may be named is for the room to say.

use crate::server::wire::codes::UNKNOWN;
use crate::server::wire::fields::Fields;
use crate::server::wire::slip::Slip;
use crate::session::ask::DebriefAsk;
use crate::sim::exercise::belief::Likelihood;
use crate::sim::ids::{IncidentId, Suspect};

pub(super) fn answer(fields: &Fields) -> Result<DebriefAsk, Slip> {
    let incident = IncidentId(fields.read("incident")?);
    let answer = match fields.get("suspect") {
        Some(UNKNOWN) => None,
        _ => Some((Suspect(fields.read("suspect")?), likelihood(fields)?)),
    };
    Ok(DebriefAsk::Answer { incident, answer })
}

fn likelihood(fields: &Fields) -> Result<Likelihood, Slip> {
    fields.known("likelihood", |value| Likelihood::ALL.into_iter().find(|one| one.name() == value))
}
