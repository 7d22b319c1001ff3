//! The head of the page: who one is, where the exercise stands, what to do now; and the way to the parts.

use maud::{Markup, html};

use super::seen::Seen;
use crate::report::chapter;
use crate::server::page::{parts, talk, texts};
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
        p class="when" { (moment(seen)) }
        (clock(view.hall.clock))
        (health(&view.hall.health))
    }
}

/// Where the exercise stands: "Step 3 of 10 · The games 1/6 · 16 hours".
fn moment(seen: &Seen<'_>) -> String {
    match seen.stage() {
        Stage::Lobby => words("page-lobby", &[("title", seen.s.title.as_str().into())]),
        Stage::Over => words("page-over", &[("title", seen.s.title.as_str().into())]),
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
        Clock::Paused { left_ms } => {
            let seconds = left_ms / 1_000;
            html! {
                p class="clock" { strong { (word("page-clock-stands")) } " " time { (seconds / 60) ":" (format!("{:02}", seconds % 60)) } }
            }
        }
    }
}

/// A banner while the journal cannot be written.
pub fn health(health: &Health) -> Markup {
    match health {
        Health::Well => html! {},
        Health::Down(why) => html! {
            p class="banner" role="alert" { (words("page-paused", &[("why", trouble::sentence(why).into())])) }
        },
    }
}

/// What to do now, in one sentence, and what waits.
pub(super) fn todo(seen: &Seen<'_>) -> Markup {
    html! {
        h2 { (word("page-todo")) }
        p class="big" { (sentence(seen)) }
        @if seen.may_draft() {
            ul class="waiting" {
                @for (key, count, target) in waiting(seen) {
                    @if count > 0 { li { a href=(target) { (words(key, &[("count", count.into())])) } } }
                }
            }
        }
    }
}

/// The one sentence that says what to do now. It depends on the stage, on who plays the seat, and on whether
/// whoever reads it seals.
fn sentence(seen: &Seen<'_>) -> String {
    match (seen.stage(), seen.view.player) {
        (Stage::Lobby, _) => word("page-todo-lobby"),
        (Stage::Over, _) => word("page-todo-over"),
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
    if seen.stage() != Stage::Deciding {
        return WAITING.map(|(key, target)| (key, 0, target));
    }
    let counts = [
        view.seat.requests.len(),
        super::proposals::unanswered(seen),
        talk::meetings_waiting(&view.talk, own),
        texts::waiting(&view.talk, own),
    ];
    let mut counts = counts.into_iter();
    WAITING.map(|(key, target)| (key, counts.next().unwrap_or(0), target))
}

/// The way to the parts of the page, with how much waits there.
pub(super) fn nav(seen: &Seen<'_>) -> Markup {
    let [requests, proposals, meetings, silent] = waiting(seen).map(|(_, count, _)| count);
    let (begun, deciding) = (seen.stage() != Stage::Lobby, seen.stage() == Stage::Deciding);
    let (over, telling) = (seen.stage() == Stage::Over, matches!(seen.stage(), Stage::Telling(_)));
    let open = seen.view.seat.incidents.iter().filter(|incident| incident.open).count();
    let acts = seen.view.acts.len();
    let links = [
        (over, "debrief", "page-nav-debrief", 0),
        (over, "truth", "page-nav-truth", 0),
        (telling, "happened", "page-nav-happened", 0),
        (begun, "papers", "page-nav-papers", requests + proposals),
        (begun, "incidents", "page-nav-incidents", open),
        (deciding, "desk", "page-nav-desk", acts),
        (true, "talk", "page-nav-talk", meetings),
        (begun && !over, "texts", "page-nav-texts", silent),
        (true, "own", "page-nav-own", 0),
    ];
    html! {
        ul {
            @for (_, target, key, count) in links.into_iter().filter(|(shown, ..)| *shown) {
                li {
                    a href={ "#" (target) } {
                        (word(key))
                        @if count > 0 { " " span class="badge" { (count) } }
                    }
                }
            }
        }
    }
}
