//! What stands at the top of every page: what the room is doing, the clock, and who has sealed.

use maud::{Markup, html};

use crate::report::{acts, chapter, lobby};
use crate::server::page::{WayIn, parts};
use crate::session::acts::Debriefing;
use crate::session::clock::Clock;
use crate::session::room::{Player, Stage};
use crate::session::view::{HallSeat, HallView};
use crate::words::{tell, word, words};

/// The count-down. The script lets it run; no time stands in the page, so that a page does not change with it.
pub fn countdown(clock: Clock) -> Markup {
    match clock {
        Clock::Off => html! { span class="hall-time off" { (word("hall-no-countdown")) } },
        Clock::Running { until_ms } => html! {
            time class="hall-time running" data-until=(until_ms) { "–:––" }
        },
        Clock::Paused { left_ms } => html! {
            time class="hall-time paused" data-left=(left_ms) { (parts::minutes(left_ms)) }
        },
    }
}

/// What the room is doing, as one line.
pub fn stage(view: &HallView) -> String {
    match view.stage {
        Stage::Lobby => lobby::stands(view),
        Stage::Deciding => chapter::when(&view.board.clock),
        // Nothing is worked out yet: the open step is the one that closed.
        Stage::Closed => words("hall-closed", &[("step", (u32::from(view.board.clock.step) + 1).into())]),
        // The rules have gone on: the open step's number from 0 is the closed one's from 1.
        Stage::Telling(_) => words("board-told", &[("step", view.board.clock.step.into())]),
        Stage::Over => view.debrief.map_or_else(|| word("hall-over"), |debrief| act(&debrief.stands)),
    }
}

/// What tells one stage from another for the script, which begins a page anew at the top when it changes.
pub fn stage_key(view: &HallView) -> String {
    let step = view.board.clock.step;
    match view.stage {
        Stage::Lobby => "lobby".into(),
        Stage::Deciding => format!("deciding-{step}"),
        Stage::Closed => format!("closed-{step}"),
        Stage::Telling(_) => format!("telling-{step}"),
        Stage::Over => match view.debrief.map(|debrief| debrief.stands) {
            Some(stands) if !stands.has_ended => format!("over-{}", stands.shown.name()),
            Some(_) | None => "over".into(),
        },
    }
}

/// The act of the debrief that is shown, as one line.
fn act(stands: &Debriefing) -> String {
    if stands.has_ended { word("acts-ended") } else { acts::heading(stands.shown) }
}

/// How one comes in, in one line or, where that is too long, in two with nothing left over between them. The code stands in
/// the address that phones open; it is not typed twice.
pub fn join_line(way_in: &WayIn) -> Markup {
    let address = way_in.join_url.split('?').next().unwrap_or_default();
    html! {
        span class="way-in" {
            span { (tell("board-hall-join-at", &[("address", address)])) } " "
            b { (tell("board-hall-join-code", &[("code", &way_in.join_code)])) }
        }
    }
}

/// How a seat stands: the class of its sign, its mark, and the words for whoever hears the page.
pub fn seat_sign(stage: Stage, seat: &HallSeat) -> (&'static str, &'static str, String) {
    let count = |key| words(key, &[("count", seat.members.into())]);
    match (stage, seat.player) {
        (Stage::Lobby, _) if seat.members > 0 => ("in", "✓", count("hall-joined")),
        (Stage::Lobby, _) => ("empty", "–", word("hall-seat-free")),
        (_, Player::Bot(_)) => ("bot", "–", word("hall-bot")),
        (Stage::Deciding, Player::People) if seat.sealed => ("in", "✓", word("hall-sealed")),
        (Stage::Deciding, Player::People) => ("open", "…", word("hall-unsealed")),
        (Stage::Closed | Stage::Telling(_) | Stage::Over, Player::People) => {
            ("in", "✓", count("hall-joined"))
        }
    }
}

/// Every seat with its sign.
pub fn seats(view: &HallView) -> Markup {
    html! {
        ul class="hall-seats" {
            @for (seat, state) in view.seats.iter().zip(&view.board.states) {
                @let (class, mark, says) = seat_sign(view.stage, seat);
                li class={ "hall-seat " (class) } title={ (state.name) ": " (says) } {
                    span class="hall-mark" aria-hidden="true" { (mark) }
                    abbr title=(state.name) { (state.iso) }
                    span class="hall-says" { (says) }
                }
            }
        }
    }
}

/// The line at the top of every page of the hall: title, stage, clock, seats.
pub fn top(view: &HallView, who: &str) -> Markup {
    html! {
        header class="hall-top" {
            div { h1 { (view.board.title) } p class="hall-who" { (who) } }
            p class="hall-stage" data-stage=(stage_key(view)) { (stage(view)) }
            (clock(view))
        }
        (seats(view))
    }
}

/// The clock while a step is open. While a step is told nobody decides, so that no time runs.
pub fn clock(view: &HallView) -> Markup {
    html! {
        @match view.stage {
            Stage::Deciding => div class="hall-clock" { (countdown(view.clock)) (paused(view.clock)) },
            Stage::Lobby | Stage::Closed | Stage::Telling(_) | Stage::Over => {},
        }
    }
}

/// Says so if the count-down stands.
pub fn paused(clock: Clock) -> Markup {
    html! {
        @match clock {
            Clock::Paused { .. } => span class="hall-paused" { (word("hall-paused")) },
            Clock::Off | Clock::Running { .. } => {},
        }
    }
}
