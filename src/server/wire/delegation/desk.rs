//! Forms of the desk. Measures and choices go by their short names, acts already chosen as JSON.

use crate::server::wire::fields::Fields;
use crate::server::wire::slip::Slip;
use crate::sim::decision::{ACTS_MAX, Act};
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, ProposalId, Suspect};
use crate::sim::scenario::Scenario;

/// The longest list of acts that is read at all: some hundred letters for each act that a decision can hold.
const CODE_MAX: usize = 100 * ACTS_MAX;

fn measure(fields: &Fields, s: &Scenario) -> Result<MeasureId, Slip> {
    let value: String = fields.read("measure")?;
    s.measure(&value).ok_or_else(|| Slip::unknown("measure", &value))
}

fn choice(fields: &Fields, s: &Scenario) -> Result<ChoiceId, Slip> {
    let value: String = fields.read("choice")?;
    s.choice(&value).ok_or_else(|| Slip::unknown("choice", &value))
}

pub(super) fn adopt(fields: &Fields, s: &Scenario) -> Result<Act, Slip> {
    Ok(Act::Adopt(measure(fields, s)?))
}

pub(super) fn propose(fields: &Fields, s: &Scenario) -> Result<Act, Slip> {
    Ok(Act::Propose { measure: measure(fields, s)?, to: fields.states("to", s)? })
}

pub(super) fn answer(fields: &Fields) -> Result<Act, Slip> {
    Ok(Act::Answer { proposal: ProposalId(fields.read("proposal")?), stance: fields.stance()? })
}

pub(super) fn respond(fields: &Fields, s: &Scenario) -> Result<Act, Slip> {
    let incident = fields.read_if("incident")?.map(IncidentId);
    let toward = fields.read_if("toward")?.map(Suspect);
    Ok(Act::Respond { choice: choice(fields, s)?, incident, toward })
}

/// Acts as a page wrote them. The rules check them again: a form can be changed by whoever sends it.
fn parsed<T: serde::de::DeserializeOwned>(fields: &Fields, name: &str) -> Result<T, Slip> {
    let value: String = fields.read(name)?;
    if value.len() > CODE_MAX {
        return Err(Slip::unknown("acts", &value));
    }
    serde_json::from_str(&value).map_err(|_| Slip::unknown("acts", &value))
}

pub(super) fn act(fields: &Fields) -> Result<Act, Slip> {
    parsed(fields, "act")
}

/// The acts that the head saw when sealing.
pub(super) fn acts(fields: &Fields) -> Result<Vec<Act>, Slip> {
    parsed(fields, "acts")
}
