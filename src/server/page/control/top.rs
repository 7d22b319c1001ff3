//! The top of control's page: where the exercise stands, the clock, who has not sealed, and the one thing to do next.

use maud::{Markup, html};

use super::form::{button, form, number};
use super::{back, lead};
use crate::report::lobby;
use crate::report::names::list;
use crate::server::page::parts::{Look, send, unseen};
use crate::server::page::{WayIn, hall};
use crate::server::wire::codes;
use crate::session::clock::Clock;
use crate::session::conductor::Health;
use crate::session::room::{Player, Stage};
use crate::session::view::{ControlView, HallView, Snapshot};
use crate::sim::exercise::event::What;
use crate::words::{tell, trouble, word, words};

/// Seconds that one press gives or takes.
const EXTENSIONS: [(i32, &str); 4] = [(-300, "−5"), (-60, "−1"), (60, "+1"), (300, "+5")];

/// The whole top of the page. That the journal fails stands above everything else.
pub fn top(view: &ControlView, snapshot: &Snapshot, way_in: &WayIn) -> Markup {
    let hall = &view.hall;
    html! {
        (health(&hall.health))
        header class={ "c-top " (stage_class(hall.stage)) } {
            div class="c-where" {
                h1 { (hall.board.title) }
                p class="c-stage" data-stage=(hall::stage_key(hall)) { (hall::stage(hall)) }
                (join_here(hall, way_in))
            }
            (clock(hall))
            div class="c-waits" role="status" { (waits(view)) }
            div class="c-now" { (now(view, snapshot)) }
        }
    }
}

/// How people come in, in sight until the end: there is always one who comes late or has lost a seat.
fn join_here(hall: &HallView, way_in: &WayIn) -> Markup {
    html! {
        @if hall.doors_open && hall.stage != Stage::Over {
            p class="c-join soft" { (hall::join_line(way_in)) }
        }
    }
}

/// The class by which the style sheet tells the stages apart.
fn stage_class(stage: Stage) -> &'static str {
    match stage {
        Stage::Lobby => "lobby",
        Stage::Deciding => "deciding",
        Stage::Closed | Stage::Telling(_) => "telling",
        Stage::Over => "over",
    }
}

/// A banner while the journal fails: what that means and what to do. Nothing is taken then, so that control
/// has to know it first.
fn health(health: &Health) -> Markup {
    html! {
        @match health {
            Health::Well => {},
            Health::Down { why, .. } => div class="c-health" role="alert" {
                p { strong { (word("control-health")) } }
                p { (tell("control-health-remedy", &[("why", &trouble::sentence(why))])) }
            },
        }
    }
}

/// The count-down, or that there is none.
fn clock(hall: &HallView) -> Markup {
    html! {
        div class="c-clock" {
            @match hall.stage {
                Stage::Deciding => { (hall::countdown(hall.clock)) (hall::paused(hall.clock)) },
                Stage::Lobby | Stage::Closed | Stage::Telling(_) | Stage::Over => {
                    span class="hall-time off" { (word("control-no-clock")) }
                },
            }
        }
    }
}

/// Who is being waited for.
fn waits(view: &ControlView) -> Markup {
    let hall = &view.hall;
    let unsealed = unsealed(hall);
    let people = hall.seats.iter().filter(|seat| seat.player == Player::People).count();
    let sealed = people - unsealed.len();
    let of = |key| words(key, &[("sealed", sealed.into()), ("people", people.into())]);
    html! {
        @if !view.waiting.is_empty() {
            p class="c-missing" { a href="#waiting" { (words("control-waiting", &[("count", view.waiting.len().into())])) } }
        }
        @match hall.stage {
            Stage::Lobby => {
                p class="c-count" { (words("control-seats-taken", &[("taken", people.into()), ("seats", hall.seats.len().into())])) }
            },
            Stage::Deciding if people == 0 => p class="c-count" { (word("control-bots-alone")) },
            Stage::Deciding => {
                p class="c-count" { (of("control-sealed")) }
                @if unsealed.is_empty() { p class="c-ready" { (word("control-all-sealed")) } }
                @else { p class="c-missing" { (tell("control-missing", &[("who", &list(unsealed))])) } }
            },
            Stage::Closed => p class="c-count" { (word("control-step-closed")) },
            Stage::Telling(_) if hall.told.is_empty() => p class="c-count" { (nothing_told(view)) },
            Stage::Telling(_) => {
                p class="c-count" { (words("control-told", &[("shown", hall.shown.into()), ("all", hall.told.len().into())])) }
            },
            Stage::Over => {},
        }
    }
}

/// Why there is nothing to tell of the step that has closed: nobody acted, or nobody in public.
pub fn nothing_told(view: &ControlView) -> String {
    let closed = view.hall.board.clock.step.checked_sub(1);
    let mut of_step = view.events.iter().filter(|event| Some(event.step) == closed);
    let acted = of_step.any(|event| matches!(event.what, What::Done(..)));
    word(if acted { "control-told-quietly" } else { "control-told-nobody" })
}

/// The delegations played by people that have not sealed, by name.
pub fn unsealed(hall: &HallView) -> Vec<&str> {
    let seats = hall.seats.iter().zip(&hall.board.states);
    let open = seats.filter(|(seat, _)| seat.player == Player::People && !seat.sealed);
    open.map(|(_, state)| state.name.as_str()).collect()
}

/// What control may press now; the one thing that moves the exercise on stands out.
fn now(view: &ControlView, snapshot: &Snapshot) -> Markup {
    let hall = &view.hall;
    html! {
        @match hall.stage {
            Stage::Lobby => {
                @let label = lobby::told(hall, "control-begin-forked").unwrap_or_else(|| word("control-begin"));
                (button("control-begin", &[], None, &label, Look::Main))
            },
            Stage::Deciding => { (clock_buttons(hall.clock)) (close(hall)) },
            Stage::Closed => {
                (button("control-tell-next", &[("told", &codes::told(hall))], None, &word("control-tell-first"), Look::Main))
                (back::closing())
            },
            Stage::Telling(_) => (telling(hall)),
            Stage::Over => (lead::next(hall, snapshot)),
        }
        (back::opening(view))
    }
}

/// Stopping the count-down, letting it run on, giving and taking time.
fn clock_buttons(clock: Clock) -> Markup {
    html! {
        @match clock {
            Clock::Running { .. } => (button("control-pause", &[], None, &word("control-pause"), Look::Plain)),
            Clock::Paused { .. } => (button("control-resume", &[], None, &word("control-resume"), Look::Main)),
            Clock::Off => {},
        }
        span class="c-extend" role="group" aria-label=(word("control-extend")) {
            @for (seconds, label) in EXTENSIONS {
                // A clock that is off begins with what is given; there is nothing to take.
                @if seconds > 0 || clock != Clock::Off {
                    @let says = words("control-minute", &[("minutes", label.into())]);
                    (form("control-extend", &[("seconds", &seconds.to_string())], None, &html! {
                        button type="submit" class=(Look::Plain.class()) aria-label=(says) title=(says) { (label) }
                    }))
                }
            }
        }
    }
}

/// Closes the step, after a question that names those who have not sealed: what lies in their drafts would
/// count.
fn close(hall: &HallView) -> Markup {
    let unsealed = unsealed(hall);
    let confirm = match unsealed.is_empty() {
        true => word("control-close-confirm"),
        false => tell("control-close-unsealed", &[("who", &list(unsealed.clone()))]),
    };
    let look = if unsealed.is_empty() { Look::Main } else { Look::Plain };
    button("control-close", &[], Some(&confirm), &word("control-close"), look)
}

/// Shows the next part, or ends the telling. As long as a part is left, showing it is the button that stands
/// out.
fn telling(hall: &HallView) -> Markup {
    let left = hall.told.len().saturating_sub(hall.shown);
    let (next, open) = if left > 0 { (Look::Main, Look::Plain) } else { (Look::Plain, Look::Main) };
    let open_key = if hall.board.clock.over { word("control-open-debrief") } else { word("control-open") };
    // What is untold when the next step opens is told no more.
    let confirm = (left > 0).then(|| words("control-open-untold", &[("left", left.into())]));
    html! {
        @if left > 0 { (button("control-tell-next", &[("told", &codes::told(hall))], None, &word("control-tell-next"), next)) }
        (button("control-open", &[], confirm.as_deref(), &open_key, open))
        // A class of 45 minutes may end before the plot does.
        @if !hall.board.clock.over {
            (button("control-end", &[], Some(&word("control-end-confirm")), &word("control-end"), Look::Quiet))
        }
    }
}

/// The places of the page, each a jump away.
pub fn nav(hall: &HallView) -> Markup {
    let over = hall.stage == Stage::Over;
    html! {
        div class="c-nav" {
            @if over { a href="#lead" { (word("control-debrief")) } }
            a href="#seats" { (word("control-seats")) }
            a href="#msel" { (word("control-msel")) }
            a href="#messages" { (word("control-talk")) (unseen("messages")) }
            a href="#texts" { (word("control-texts")) (unseen("texts")) }
            a href="#truth" { (word("control-nav-truth")) }
            a href="#evidence" { (word("control-evidence")) }
            a href="#overrule" { (word("control-nav-overrule")) }
            a href="#log" { (word("control-log")) }
            a href="#events" { (word("control-events")) }
            a href="#people" { (word("control-people")) }
        }
    }
}

/// How the steps run: minutes, and whether a step closes by itself.
pub fn settings(view: &ControlView) -> Markup {
    let on = view.settings.close_at_zero;
    let (next, label) =
        if on { ("no", "control-close-at-zero-off") } else { ("yes", "control-close-at-zero-on") };
    html! {
        details id="c-settings" {
            summary { (word("control-settings")) }
            (form("control-minutes", &[], None, &html! {
                (number("c-minutes", "minutes", &word("control-minutes"), &view.settings.minutes.to_string(), "1"))
                (send(&word("control-set"), Look::Plain))
            }))
            p { @if on { (word("control-close-at-zero-is-on")) } @else { (word("control-close-at-zero-is-off")) } }
            (button("control-close-at-zero", &[("on", next)], None, &word(label), Look::Plain))
        }
    }
}
