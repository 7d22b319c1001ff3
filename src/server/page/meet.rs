//! Meetings of two delegations: asking for one, and the requests with what came of each.

use maud::{Markup, html};

use super::parts::{Look, ask_button, ask_form, line_field, said, send, state_name};
use super::silent::{silent, state_option};
use crate::session::person::Role;
use crate::session::room::Meeting;
use crate::session::view::{HallView, Talk};
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

/// The form that asks another delegation for a meeting, folded away.
pub(super) fn ask_to_meet(scenario: &Scenario, own: StateId, hall: &HallView) -> Markup {
    let silent = silent(hall);
    let others = scenario.states.iter_enumerated().filter(|(id, _)| *id != own);
    let inside = html! {
        label for="meet-with" { (word("page-meet-with")) }
        select id="meet-with" name="with" required {
            option value="" { (word("page-talk-choose")) }
            @for (id, state) in others { (state_option(&state.id, state, silent.has(id))) }
        }
        (line_field("meet-about", "about", "page-meet-about", 400))
        (send(&word("page-meet-ask"), Look::Plain))
    };
    html! {
        details id="meet" {
            summary { (word("page-meet")) }
            (ask_form("talk-meet", &[], inside))
        }
    }
}

/// Requests for meetings: those that wait for one's own answer first.
pub fn meetings(talk: &Talk, scenario: &Scenario, role: &Role, hall: &HallView) -> Markup {
    let silent = silent(hall);
    let waits = |meeting: &&Meeting| meeting.accepted.is_none() && role.state() == Some(meeting.with);
    let (waiting, others): (Vec<_>, Vec<_>) = talk.meetings.iter().rev().partition(waits);
    html! {
        @for meeting in waiting {
            article class="card alert" {
                p { strong { (meeting_line(scenario, meeting)) } }
                (said(&meeting.about))
                div class="row" {
                    @let number = meeting.number.to_string();
                    (ask_button("talk-answer", &[("meeting", &number), ("accept", "yes")], &word("page-meet-yes"), Look::Main))
                    (ask_button("talk-answer", &[("meeting", &number), ("accept", "no")], &word("page-meet-no"), Look::Plain))
                }
            }
        }
        @if !others.is_empty() {
            ul class="lines" {
                @for meeting in others {
                    li { (meeting_line(scenario, meeting)) " " bdi { (meeting.about) } " · " strong { (answer(meeting, silent.has(meeting.with))) } }
                }
            }
        }
    }
}

fn meeting_line(scenario: &Scenario, meeting: &Meeting) -> String {
    let pairs = [("from", state_name(scenario, meeting.from)), ("with", state_name(scenario, meeting.with))];
    tell("page-meet-line", &pairs)
}

fn answer(meeting: &Meeting, is_silent: bool) -> String {
    word(match meeting.accepted {
        None if is_silent => "page-meet-bot",
        None => "page-meet-open",
        Some(true) => "page-meet-accepted",
        Some(false) => "page-meet-declined",
    })
}

/// Requests for meetings that wait for this delegation's answer.
pub fn meetings_waiting(talk: &Talk, own: StateId) -> usize {
    talk.meetings.iter().filter(|meeting| meeting.accepted.is_none() && meeting.with == own).count()
}
