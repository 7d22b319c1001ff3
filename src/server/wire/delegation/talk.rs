//! Forms of talking: messages, voices, meetings. Whom somebody may speak to is for the room to say.

use crate::server::wire::fields::Fields;
use crate::server::wire::slip::Slip;
use crate::session::ask::{TalkAsk, To};
use crate::sim::ids::StateSet;
use crate::sim::scenario::Scenario;

pub(super) fn say(fields: &Fields, s: &Scenario) -> Result<TalkAsk, Slip> {
    Ok(TalkAsk::Say { to: to(fields, s)?, text: fields.text("text") })
}

/// Control speaking in a voice of the simulation cell, under whatever name it gives.
pub(super) fn voice(fields: &Fields, s: &Scenario) -> Result<TalkAsk, Slip> {
    Ok(TalkAsk::Voice { voice: fields.text("voice"), to: to(fields, s)?, text: fields.text("text") })
}

/// The recipients. Boxes ticked beside another recipient are a slip, never a message to more people than were
/// meant.
fn to(fields: &Fields, s: &Scenario) -> Result<To, Slip> {
    let seats = fields.states("seats", s)?;
    let value: String = fields.read("to").map_err(|_| Slip::Nobody)?;
    if value == "several" {
        return Ok(To::Seats(seats));
    }
    if !seats.is_empty() {
        return Err(Slip::Recipients);
    }
    match (value.as_str(), value.split_once(':')) {
        ("plenary", _) => Ok(To::Plenary),
        ("control", _) => Ok(To::Control),
        ("chair", _) => Ok(To::Chair),
        (_, Some(("state", iso))) => {
            let found = s.state(iso).ok_or_else(|| Slip::unknown("delegation", iso))?;
            Ok(To::Seats(StateSet::only(found)))
        }
        (_, Some(("voice", voice))) => Ok(To::SimCell(voice.to_owned())),
        _ => Err(Slip::unknown("recipient", &value)),
    }
}

pub(super) fn meet(fields: &Fields, s: &Scenario) -> Result<TalkAsk, Slip> {
    Ok(TalkAsk::Meet { with: fields.state("with", s)?, about: fields.text("about") })
}

pub(super) fn answer(fields: &Fields) -> Result<TalkAsk, Slip> {
    Ok(TalkAsk::Answer { meeting: fields.read("meeting")?, accept: fields.yes("accept")? })
}
