//! Events by names.

use super::shape::{AudienceLine, EventLine};
use crate::report::names::Names;
use crate::report::story;
use crate::sim::exercise::event::{Audience, Event, Outcome, What};
use crate::sim::ids::{IncidentId, StateId};

pub(super) fn event_line(names: &Names<'_>, event: &Event) -> EventLine {
    let code = |state: StateId| names.scenario.states[state].id.clone();
    let (kind, incident, seat) = facts(event.what);
    EventLine {
        step: event.step + 1,
        audience: match event.audience {
            Audience::Public => AudienceLine::Word("public"),
            Audience::Control => AudienceLine::Word("control"),
            Audience::Seats(seats) => AudienceLine::Seats(seats.iter().map(code).collect()),
        },
        kind,
        incident: incident.and_then(|id| names.incident_title(id)).map(str::to_owned),
        seat: seat.map(code),
        text: story::sentence(names, event),
    }
}

/// The kind of an event, the incident it is about, and the delegation that acted or was affected.
fn facts(what: What) -> (&'static str, Option<IncidentId>, Option<StateId>) {
    match what {
        What::Released(_) => ("released", None, None),
        What::KeptBack(_) => ("kept-back", None, None),
        What::BranchOpened(_) => ("branch-opened", None, None),
        What::Done(who, _) => ("done", None, Some(who)),
        What::Lapsed(who, _) => ("lapsed", None, Some(who)),
        What::InForce(..) => ("in-force", None, None),
        What::UpkeepUnpaid(_, who) => ("upkeep-unpaid", None, Some(who)),
        What::SideEffect(_, _, who) => ("side-effect", None, Some(who)),
        What::Tabled(_) => ("tabled", None, None),
        What::Settled(..) => ("settled", None, None),
        What::IncidentBegan(id) => ("incident-began", Some(id), None),
        What::IncidentPublished(id) => ("incident-published", Some(id), None),
        What::IncidentClosed(id) => ("incident-closed", Some(id), None),
        What::Spillover(id, who) => ("spillover", Some(id), Some(who)),
        What::Rung(id, ..) => ("rung", Some(id), None),
        What::ContactAnswered(id, who, _) => ("contact-answered", Some(id), Some(who)),
        What::ContactSilent(id, who, _) => ("contact-silent", Some(id), Some(who)),
        What::EvidenceFound(id, who, ..) => ("evidence-found", Some(id), Some(who)),
        What::Named(id, who, _) => ("named", Some(id), Some(who)),
        What::Exposed(who, _, incident) => ("exposed", incident, Some(who)),
        What::HelpArrived(id, who) => ("help-arrived", Some(id), Some(who)),
        What::HelpDeclined(id, who) => ("help-declined", Some(id), Some(who)),
        What::OfficesTaken(id, who) => ("offices-taken", Some(id), Some(who)),
        What::OfficesDeclined(id, who) => ("offices-declined", Some(id), Some(who)),
        What::AbuseStopped(id, who) => ("abuse-stopped", Some(id), Some(who)),
        What::RequestUnanswered(_, who, _) => ("request-unanswered", None, Some(who)),
        What::Statement(outcome) => (statement(outcome), None, None),
        What::Ruled(_) => ("ruled", None, None),
        What::ClimbedDown(who) => ("climbed-down", None, Some(who)),
        What::NamingDisproved(id, who, _) => ("naming-disproved", Some(id), Some(who)),
    }
}

fn statement(outcome: Outcome) -> &'static str {
    if outcome.is_agreed() { "statement-agreed" } else { "statement-blocked" }
}
