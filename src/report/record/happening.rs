//! Events by names.

use super::shape::{AudienceLine, EventLine};
use crate::report::names::Names;
use crate::report::story;
use crate::sim::exercise::event::{Audience, Event, Outcome, What};
use crate::sim::ids::{IncidentId, StateId};
use crate::sim::plot::InjectKind;

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
        What::BranchOpened(_) => ("branch_opened", None, None),
        What::Done(who, _) => ("done", None, Some(who)),
        What::Lapsed(who, _) => ("lapsed", None, Some(who)),
        What::InForce(..) => ("in_force", None, None),
        What::UpkeepUnpaid(_, who) => ("upkeep_unpaid", None, Some(who)),
        What::SideEffect(_, _, who) => ("side_effect", None, Some(who)),
        What::Tabled(_) => ("tabled", None, None),
        What::Settled(..) => ("settled", None, None),
        What::IncidentBegan(id) => ("incident_began", Some(id), None),
        What::IncidentPublished(id) => ("incident_published", Some(id), None),
        What::IncidentClosed(id) => ("incident_closed", Some(id), None),
        What::Spillover(id, who) => ("spillover", Some(id), Some(who)),
        What::Rung(id, ..) => ("rung", Some(id), None),
        What::ContactAnswered(id, who, _) => ("contact_answered", Some(id), Some(who)),
        What::ContactSilent(id, who, _) => ("contact_silent", Some(id), Some(who)),
        What::EvidenceFound(id, who, ..) => ("evidence_found", Some(id), Some(who)),
        What::Named(id, who, _) => ("named", Some(id), Some(who)),
        What::Exposed(who, _, incident) => ("exposed", incident, Some(who)),
        What::HelpArrived(id, who) => ("help_arrived", Some(id), Some(who)),
        What::HelpDeclined(id, who) => ("help_declined", Some(id), Some(who)),
        What::AbuseStopped(id, who) => ("abuse_stopped", Some(id), Some(who)),
        What::RequestUnanswered(_, who, _) => ("request_unanswered", None, Some(who)),
        What::Statement(outcome) => (statement(outcome), None, None),
        What::Ruled(_) => ("ruled", None, None),
        What::ClimbedDown(who) => ("climbed_down", None, Some(who)),
        What::NamingDisproved(id, who, _) => ("naming_disproved", Some(id), Some(who)),
    }
}

fn statement(outcome: Outcome) -> &'static str {
    if outcome.is_agreed() { "statement_agreed" } else { "statement_blocked" }
}

pub(super) fn inject_kind(kind: InjectKind) -> &'static str {
    match kind {
        InjectKind::Technical => "technical",
        InjectKind::Intelligence => "intelligence",
        InjectKind::Diplomatic => "diplomatic",
        InjectKind::Media => "media",
        InjectKind::Domestic => "domestic",
        InjectKind::Stakeholder => "stakeholder",
        InjectKind::Military => "military",
        InjectKind::UnitedNations => "united_nations",
        InjectKind::Noise => "noise",
        InjectKind::Relief => "relief",
    }
}
