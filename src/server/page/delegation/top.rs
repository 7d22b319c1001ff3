//! The head of the page: who one is, where the exercise stands, what to do now; and the way to the parts.

use maud::{Markup, html};

use super::seen::Seen;
use crate::report::{chapter, lobby};
use crate::server::page::{hall, meet, parts, texts};
use crate::session::acts::DebriefAct;
use crate::session::clock::Clock;
use crate::session::conductor::Health;
use crate::session::room::{Player, Stage};
use crate::words::{trouble, word, words};

/// Who one is, where the exercise stands, and the clock.
pub(super) fn top(seen: &Seen<'_>) -> Markup {
    let view = seen.view;
    html! {
        div class="who" {
            h1 { (parts::state_name(seen.s, view.seat.state)) }
            @if let Some(role) = &view.seat.role { p { (role) } }
        }
        p class="when" data-stage=(hall::stage_key(&view.hall)) { (moment(seen)) }
        (clock(view.hall.clock))
        (health(&view.hall.health))
    }
}

/// Where the exercise stands: "Step 3 of 10 · The games 1/6 · 16 hours".
fn moment(seen: &Seen<'_>) -> String {
    match seen.stage() {
        Stage::Lobby => format!("{}: {}", seen.s.title, lobby::stands(&seen.view.hall)),
        Stage::Over => hall::stage(&seen.view.hall),
        Stage::Deciding => {
            let (heading, length) = chapter::heading(&seen.names, seen.view.seat.board.clock.step);
            format!("{heading} · {length}")
        }
        Stage::Closed => {
            words("hall-closed", &[("step", (u32::from(seen.view.seat.board.clock.step) + 1).into())])
        }
        Stage::Telling(_) => {
            let closed = seen.view.seat.board.clock.step;
            words("page-telling", &[("step", closed.into())])
        }
    }
}

/// The count-down. The script counts; without it the words say that time runs.
pub fn clock(clock: Clock) -> Markup {
    match clock {
        Clock::Off => html! {},
        Clock::Running { until_ms } => html! {
            p class="clock" { (word("page-clock-left")) " " time role="timer" data-until=(until_ms) { (word("page-clock-runs")) } }
        },
        Clock::Paused { left_ms } => html! {
            p class="clock" { strong { (word("page-clock-stands")) } " " time { (parts::minutes(left_ms)) } }
        },
    }
}

/// A banner while the journal cannot be written.
pub fn health(health: &Health) -> Markup {
    match health {
        Health::Well => html! {},
        Health::Down { why, .. } => html! {
            p class="banner" role="alert" { (words("page-paused", &[("why", trouble::public(why).into())])) }
        },
    }
}

/// What to do now, in one sentence, and what waits.
pub(super) fn todo(seen: &Seen<'_>) -> Markup {
    html! {
        h2 { (word("page-todo")) }
        p class="big" { (sentence(seen)) }
        (head_is_away(seen))
        ul class="waiting" {
            @for (key, count, target) in waiting(seen) {
                @if count > 0 { li { a href=(target) { (words(key, &[("count", count.into())])) } } }
            }
            (parts::unseen_line("messages"))
            (parts::unseen_line("texts"))
        }
    }
}

/// What to do where the head is not there: the lead passes by itself when the head leaves, and otherwise control passes it on.
fn head_is_away(seen: &Seen<'_>) -> Markup {
    let head = super::people::head(seen);
    html! {
        @if seen.view.head_away && !seen.head && is_led(seen) {
            p class="alert" role="status" { (words("page-head-away", &[("head", head.into())])) }
        }
    }
}

/// Is there something now that only the head does, or will there be?
fn is_led(seen: &Seen<'_>) -> bool {
    match (seen.stage(), seen.view.player) {
        (Stage::Over, _) => {
            let stands = seen.view.hall.debrief.map(|debrief| debrief.stands);
            stands.is_some_and(|stands| stands.shown == DebriefAct::Who && !stands.has_ended)
        }
        (Stage::Lobby | Stage::Deciding | Stage::Closed | Stage::Telling(_), player) => {
            player == Player::People
        }
    }
}

/// The one sentence that says what to do now. It depends on the stage, on who plays the seat, and on whether
/// whoever reads it seals.
fn sentence(seen: &Seen<'_>) -> String {
    match (seen.stage(), seen.view.player) {
        (Stage::Lobby, _) => word("page-todo-lobby"),
        (Stage::Over, _) => debriefed(seen),
        (Stage::Closed, _) => word("page-todo-closed"),
        (Stage::Telling(_), _) => word("page-todo-telling"),
        (Stage::Deciding, Player::Bot(_)) => word("page-todo-bot"),
        (Stage::Deciding, Player::People) => word(match (seen.view.sealed, seen.head) {
            (true, true) => "page-todo-sealed-head",
            (true, false) => "page-todo-sealed",
            (false, true) => "page-todo-head",
            (false, false) => "page-todo-member",
        }),
    }
}

/// The same in the act of the debrief that is shown.
fn debriefed(seen: &Seen<'_>) -> String {
    let waits = seen.snapshot.what_ifs().last().is_some_and(|posed| !posed.is_open);
    match seen.view.hall.debrief.map(|debrief| debrief.stands) {
        None => word("page-todo-over"),
        Some(stands) if stands.has_ended => word("acts-todo-ended"),
        Some(stands) if stands.shown == DebriefAct::Who && nothing_is_asked(seen) => {
            word("acts-todo-who-none")
        }
        Some(stands) if stands.shown == DebriefAct::Who && seen.head => word("acts-todo-who-head"),
        Some(stands) if stands.shown == DebriefAct::WhatIf && waits => word("acts-todo-what-if-guess"),
        Some(stands) => word(&format!("acts-todo-{}", stands.shown.name())),
    }
}

/// Does the delegation know of no incident about which it could be asked who it was?
fn nothing_is_asked(seen: &Seen<'_>) -> bool {
    seen.snapshot.asked_of(seen.view.seat.state).next().is_none()
}

/// What may wait for an answer, and the place where it is given.
const WAITING: [(&str, &str); 4] = [
    ("page-waits-requests", "#papers"),
    ("page-waits-proposals", "#proposals"),
    ("page-waits-meetings", "#talk"),
    ("page-waits-texts", "#texts"),
];

/// How much waits, of each kind.
fn waiting(seen: &Seen<'_>) -> [(&'static str, usize, &'static str); 4] {
    let view = seen.view;
    let own = view.seat.state;
    // A meeting may be answered whenever it is asked for; a text is signed while a step is open, also by those who have
    // sealed; requests and proposals are answered by the draft.
    let (begun, deciding) = (seen.stage() != Stage::Lobby, seen.stage() == Stage::Deciding);
    let count = |now: bool, count: usize| if now { count } else { 0 };
    let counts = [
        count(seen.may_draft(), view.seat.requests.len()),
        count(seen.may_draft(), super::proposals::unanswered(seen)),
        count(begun, meet::meetings_waiting(&view.talk, own)),
        count(deciding, texts::waiting(&view.talk, own)),
    ];
    let mut counts = counts.into_iter();
    WAITING.map(|(key, target)| (key, counts.next().unwrap_or(0), target))
}

/// The way to the parts of the page, with how much waits there.
pub(super) fn nav(seen: &Seen<'_>) -> Markup {
    let [requests, proposals, meetings, silent] = waiting(seen);
    let (begun, deciding) = (seen.stage() != Stage::Lobby, seen.stage() == Stage::Deciding);
    let (over, telling) = (seen.stage() == Stage::Over, matches!(seen.stage(), Stage::Telling(_)));
    let open = seen.incidents().iter().filter(|incident| incident.open && !over).count();
    let acts = seen.view.acts.len();
    let counted = |key: &str, count: usize| (count, words(key, &[("count", count.into())]));
    let of = |(key, count, _): (&str, usize, &str)| counted(key, count);
    let links = [
        (over, "debrief", "page-nav-debrief", vec![]),
        (telling, "happened", "page-nav-happened", vec![]),
        (begun, "papers", "page-nav-papers", vec![of(requests), of(proposals)]),
        (begun, "incidents", "page-nav-incidents", vec![counted("page-nav-incidents-open", open)]),
        (deciding, "desk", "page-nav-desk", vec![counted("page-nav-desk-acts", acts)]),
        (true, "talk", "page-nav-talk", vec![of(meetings)]),
        (begun && (!over || !seen.view.talk.texts.is_empty()), "texts", "page-nav-texts", vec![of(silent)]),
        (true, "own", "page-nav-own", vec![]),
    ];
    html! {
        ul {
            @for (_, target, key, counts) in links.into_iter().filter(|(shown, ..)| *shown) {
                li {
                    a href={ "#" (target) } {
                        (word(key))
                        (badge(&counts))
                        @if target == "talk" { (parts::unseen("messages")) }
                        @if target == "texts" { (parts::unseen("texts")) }
                    }
                }
            }
        }
    }
}

/// How much waits in a part: the number for the eye, what it counts for whoever hears the page.
fn badge(counts: &[(usize, String)]) -> Markup {
    let all: usize = counts.iter().map(|(count, _)| count).sum();
    let says: Vec<&str> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(_, says)| says.as_str()).collect();
    html! {
        @if all > 0 { " " span class="badge" { span aria-hidden="true" { (all) } span class="aloud" { (says.join(", ")) } } }
    }
}
