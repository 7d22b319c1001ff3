//! The desk: the acts chosen, what they cost, what is left, and sealing. Prices come with the view; none is
//! worked out here.

use maud::{Markup, html};

use super::seen::Seen;
use crate::report::card::price;
use crate::report::plan::plan;
use crate::server::page::parts::{Look, ask_button};
use crate::server::wire::codes;
use crate::session::room::Player;
use crate::sim::decide::price::Purse;
use crate::sim::decision::Act;
use crate::words::{word, words};

/// The desk, or that a bot plays the seat.
pub(super) fn desk(seen: &Seen<'_>) -> Markup {
    let view = seen.view;
    html! {
        h2 { (word(if view.sealed { "page-desk-sealed" } else { "page-desk" })) }
        @match view.player {
            Player::Bot(_) => { p { (word("page-desk-bot")) } },
            Player::People => {
                (acts(seen))
                p class="left" { (left(view.left)) }
                (seal(seen))
            },
        }
    }
}

/// "Left: budget 3.5 · political capital 6.0".
fn left(purse: Purse) -> String {
    // A purse emptied to the last point must not show as minus nothing.
    let shown = |points: f64| format!("{:.1}", if points.abs() < 0.05 { 0.0 } else { points });
    words(
        "board-left",
        &[("budget", shown(purse.budget).into()), ("political", shown(purse.political).into())],
    )
}

fn acts(seen: &Seen<'_>) -> Markup {
    let view = seen.view;
    html! {
        @if view.acts.is_empty() {
            p class="soft" { (word(if view.sealed { "board-sealed-empty" } else { "board-draft-empty" })) }
        }
        ol class="acts" {
            @for (act, cost) in view.acts.iter().zip(&view.prices) {
                li {
                    div { span { (plan(&seen.names, view.seat.state, act)) } " " span class="soft" { (price(*cost)) } }
                    @if seen.may_draft() { (take_out(act)) }
                }
            }
        }
    }
}

/// Takes an act out of the draft.
pub(super) fn take_out(act: &Act) -> Markup {
    ask_button("desk-remove", &[("act", &codes::act(act))], &word("page-desk-remove"), Look::Quiet)
}

/// Sealing or opening again, for the head; for everybody else, who it is that seals. The form sends the acts
/// that the head has seen: a member who adds one in the same moment does not get it sealed unseen.
fn seal(seen: &Seen<'_>) -> Markup {
    let view = seen.view;
    if !seen.head {
        return html! { p class="soft" { (words("page-desk-head", &[("head", super::people::head(seen).into())])) } };
    }
    if view.sealed {
        return html! {
            p { (word("page-desk-sealed-why")) }
            (ask_button("desk-unseal", &[], &word("page-desk-unseal"), Look::Plain))
        };
    }
    let label = word(if view.acts.is_empty() { "page-desk-seal-nothing" } else { "board-seal" });
    html! {
        (ask_button("desk-seal", &[("acts", &codes::acts(&view.acts))], &label, Look::Main))
        p class="soft" { (word("page-desk-seal-why")) }
    }
}
