//! The seats: who has sealed, who plays, what lies in the draft. One line each, everything else behind it.

use maud::{Markup, html};

use super::form::{button, form, reason, select};
use crate::bots::Temperament;
use crate::report::labels;
use crate::report::names::Names;
use crate::report::plan::plan;
use crate::server::page::hall::seat_sign;
use crate::server::page::parts::{Look, send};
use crate::session::room::{Player, Stage};
use crate::session::view::{ControlView, DraftRow, HallSeat};
use crate::sim::view::BoardState;
use crate::words::{word, words};

/// Every delegation, in alphabetical order.
pub fn seats(view: &ControlView, names: &Names<'_>) -> Markup {
    let rows = view.hall.seats.iter().zip(&view.hall.board.states);
    html! {
        h2 { (word("control-seats")) }
        div class="c-seats" {
            @for (seat, state) in rows {
                @let draft = view.drafts.iter().find(|draft| draft.state == seat.state);
                (one(view.hall.stage, seat, state, draft, names, view.muted.has(seat.state)))
            }
        }
        (super::top::settings(view))
    }
}

/// One seat: its line, and behind it the draft and who plays.
fn one(
    stage: Stage,
    seat: &HallSeat,
    state: &BoardState,
    draft: Option<&DraftRow>,
    names: &Names<'_>,
    muted: bool,
) -> Markup {
    let (class, mark, says) = seat_sign(stage, seat);
    let acts = draft.map_or(0, |draft| draft.acts.len());
    html! {
        details id={ "seat-" (state.iso) } class={ "c-seat " (class) } {
            summary {
                span class="hall-mark" aria-hidden="true" { (mark) }
                span class="c-name" {
                    (state.name)
                    @if let Some(role) = names.scenario.role_of(seat.state) { span class="c-role" { (role.title) } }
                }
                span class="c-says" { (player(stage, seat, &says)) @if muted { ", " (word("control-muted")) } }
                span class="c-people" { (people(seat)) }
            }
            div class="c-inside" {
                (lies(seat, draft, names))
                @if stage == Stage::Deciding && seat.sealed { (unseal(&state.iso)) }
                (who_plays(seat, &state.iso, acts))
                (mute(&state.iso, muted))
            }
        }
    }
}

/// Who plays the seat, or how it stands, in words.
fn player(stage: Stage, seat: &HallSeat, says: &str) -> String {
    match (stage, seat.player) {
        (Stage::Over, _) | (Stage::Lobby, Player::People) => says.to_owned(),
        (Stage::Lobby | Stage::Deciding | Stage::Closed | Stage::Telling(_), Player::Bot(temperament)) => {
            words("control-bot", &[("temperament", labels::temperament(temperament).into())])
        }
        (Stage::Deciding | Stage::Closed | Stage::Telling(_), Player::People) => says.to_owned(),
    }
}

/// How many of its people have a page open; nothing for a seat without people.
fn people(seat: &HallSeat) -> String {
    if seat.members == 0 {
        return String::new();
    }
    words("control-connected", &[("connected", seat.connected.into()), ("members", seat.members.into())])
}

/// What lies in the draft, or was sealed.
fn lies(seat: &HallSeat, draft: Option<&DraftRow>, names: &Names<'_>) -> Markup {
    let acts = draft.map(|draft| draft.acts.as_slice()).unwrap_or_default();
    html! {
        @match (seat.player, acts.is_empty()) {
            (Player::Bot(_), true) => p class="soft" { (word("control-bot-decides")) },
            (Player::People, true) if seat.sealed => p class="soft" { (word("control-sealed-nothing")) },
            (Player::People, true) => p class="soft" { (word("control-draft-empty")) },
            (Player::Bot(_) | Player::People, false) => ul class="lines" {
                @for act in acts { li { (plan(names, seat.state, act)) } }
            },
        }
    }
}

/// Opens a sealed decision again. It needs a reason, because a decision was promised to stay closed.
fn unseal(iso: &str) -> Markup {
    form(
        "control-unseal",
        &[("state", iso)],
        None,
        &html! {
            (reason(&format!("unseal-{iso}")))
            (send(&word("control-unseal"), Look::Quiet))
        },
    )
}

/// Mutes the delegation, or lets it speak again.
fn mute(iso: &str, muted: bool) -> Markup {
    let (next, label) = if muted { ("no", "control-unmute") } else { ("yes", "control-mute") };
    html! {
        p class="soft" { (word("control-mute-why")) }
        (button("control-mute", &[("state", iso), ("muted", next)], None, &word(label), Look::Quiet))
    }
}

/// A bot takes over, plays otherwise, or gives the seat back.
fn who_plays(seat: &HallSeat, iso: &str, acts: usize) -> Markup {
    let options: Vec<(String, String)> =
        Temperament::ALL.map(|one| (one.name().to_owned(), labels::temperament(one))).into();
    // People at the desk would lose the lead of it; a draft of theirs is kept until they are back.
    let confirm = (seat.player == Player::People && (seat.members > 0 || acts > 0))
        .then(|| word("control-bot-confirm"));
    html! {
        (form("control-bot", &[("state", iso)], confirm.as_deref(), &html! {
            (select(&format!("bot-{iso}"), "temperament", &word("control-bot-as"), None, &options))
            (send(&word("control-bot-put"), Look::Quiet))
        }))
        @if matches!(seat.player, Player::Bot(_)) {
            (button("control-hand-back", &[("state", iso)], None, &word("control-hand-back"), Look::Plain))
        }
    }
}
