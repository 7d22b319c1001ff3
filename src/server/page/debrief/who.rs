//! Act 2: each delegation commits to who was behind an incident, and how likely that is.

use maud::{Markup, html};

use super::at::At;
use crate::report::names::Names;
use crate::report::{acts, answer, labels};
use crate::server::page::parts::{Look, ask_form, send};
use crate::server::wire::codes::UNKNOWN;
use crate::session::acts::Answer;
use crate::session::room::Player;
use crate::sim::exercise::belief::Likelihood;
use crate::sim::ids::{IncidentId, Suspect};
use crate::words::word;

/// The own answers, with the form by which the head gives them.
pub(super) fn answers(at: &At<'_>) -> Markup {
    let Some((view, head)) = at.own else { return html! {} };
    let seat = view.seat.state;
    let asked: Vec<IncidentId> = at.snapshot.asked_of(seat).collect();
    let (takes, is_played) = (at.stands().takes_answers(), view.player == Player::People);
    let names = Names::of_seat(at.s, &view.seat);
    html! {
        (questions(at))
        @if asked.is_empty() { p { (word("acts-who-none")) } }
        @for incident in asked {
            @let given = at.snapshot.answer(seat, incident);
            article class="card" {
                h3 { (names.incident_title(incident).unwrap_or_default()) }
                p { strong { (answer::own(at.s, given)) } }
                @if takes && head && is_played { (form(at, incident, given)) }
            }
        }
        @if takes && !head { p class="soft" { (word("acts-who-head")) } }
        @if at.stands().is_truth_told() { p class="soft" { (word("acts-who-closed")) } }
    }
}

/// How many have answered, for the room: what they answered stays closed.
pub(super) fn counted(at: &At<'_>) -> Markup {
    html! { (questions(at)) p class="big" { (acts::answered(&at.hall)) } }
}

/// What the scenario asks before the truth is told.
pub(super) fn questions(at: &At<'_>) -> Markup {
    html! { @for question in at.snapshot.questions_before_truth() { p class="big" { (question) } } }
}

fn form(at: &At<'_>, incident: IncidentId, given: Option<Answer>) -> Markup {
    let number = incident.at().to_string();
    let (who, likelihood) = (format!("who-{number}"), format!("likely-{number}"));
    let suspects = at.s.by_name((0..at.s.suspects()).map(Suspect::from));
    let chosen = given.flatten();
    let label = if given.is_some() { "acts-who-change" } else { "acts-who-send" };
    let inside = html! {
        label for=(who) { (word("acts-who")) }
        select id=(who) name="suspect" required {
            option value="" { (word("page-talk-choose")) }
            option value=(UNKNOWN) selected[given == Some(None)] { (word("acts-who-unknown")) }
            @for suspect in suspects {
                option value=(suspect.at()) selected[chosen.is_some_and(|(one, _)| one == suspect)] {
                    (at.s.suspect_name(suspect))
                }
            }
        }
        label for=(likelihood) { (word("acts-how-likely")) }
        select id=(likelihood) name="likelihood" required {
            @for one in Likelihood::ALL.into_iter().rev() {
                option value=(one.name()) selected[chosen.map_or(one == Likelihood::Likely, |(_, likely)| likely == one)] {
                    (labels::likelihood(one))
                }
            }
        }
        (send(&word(label), Look::Main))
    };
    ask_form("debrief-answer", &[("incident", &number)], inside)
}
